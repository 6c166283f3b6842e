"""A claim against its denial: what a sentence denies, and the sentence that claims it.

The claim is looked for where readers find it: right before a denial that points back ("denied the allegations"), with
whoever denies it in it; and anywhere in the story where most of the words denied are said by somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.comparing.denial_search import Denial, Search
from briefing.comparing.denial_strength import strength
from briefing.comparing.denied import Denied, denied
from briefing.comparing.statements import Statements
from briefing.language.patterns import deferred
from briefing.model import Claim

_LONGEST = 10
_ENDED = deferred(r"[.!”\"'’)]\s*$")
"""How a sentence ends; what ends otherwise is a line of a page."""
_SAID = deferred(r",\s(?:(?:[\w’'.-]+\s){1,6}(?:said|says)\b|and\sthe\b)[^,]{0,80}$")
"""Who says that somebody denies ("denies wrongdoing, his lawyer said"), and what else is told behind it."""


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(strength, claim, denial, what is denied) in the order of the corpus; both may stand in one document."""
    search = Search(statements)
    for index, text in enumerate(statements.profile.texts):
        if not statements.reached(index) or statements.profile.heading[index] or not _ENDED.search(text):
            continue
        if (found := denied(text)) is None:
            continue
        denial = search.denial(index, found)
        best = _claim_of(search, denial)
        if best is not None:
            sure, other = best
            yield sure, *_claims(statements, other, index), about(text, found)


def _claim_of(search: Search, denial: Denial) -> tuple[float, int] | None:
    """(strength, sentence) of the surest claim of what is denied, the first of those that are as sure."""
    found = ((strength(search, denial, other), -other) for other in sorted(search.candidates(denial)))
    sure, negative = max(found, default=(0.0, 0))
    return (sure, -negative) if sure > 0 else None


def about(text: str, found: Denied) -> str:
    """What is denied, in the words of the denial."""
    start = found.verb.start if found.refers else found.content.start
    stop = max(found.content.stop, found.verb.stop) if found.refers else found.content.stop
    words = _SAID.sub("", text[start:stop]).strip(' .,“”"').removeprefix("that ").split()
    return " ".join(words[:_LONGEST]) + ("…" if len(words) > _LONGEST else "")


def _claims(statements: Statements, claim: int, denial: int) -> tuple[Claim, Claim]:
    """The two passages; where that of the denial would bring the claim along, the denial stands alone."""
    left, right = statements.claim(claim), statements.claim(denial)
    if left.document == right.document and left.span.start < right.span.stop and right.span.start < left.span.stop:
        return Claim(left.document, statements.span(claim)), Claim(right.document, statements.span(denial))
    return left, right
