"""Sentences that stand because of what they do: deny or leave open, tell what came before; a line each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from briefing.language.patterns import deferred
from briefing.model import DocumentKind, Findings, Item, Span
from briefing.sections import background, caveats
from briefing.sections.date_brackets import resolved
from briefing.sections.items import bare, standing, statement
from briefing.sections.lines import Line, Worth

_PARTY_DENIES = deferred(r"(?<!been )(?<!was )(?<!were )\bden(?:y|ies|ied|ying)\s(?:that|any|all|the|knowing|having)\b")
"""A party's denial, in a judgment; what a court refused, or what the law says of denials, leaves nothing open."""
LONGEST = 40
"""Words of a line."""
HEADINGS = {caveats.KEY: "Not established", background.KEY: "Background"}


_ARGUED = frozenset({DocumentKind.PAPER, DocumentKind.SPEECH})
"""Kinds in which what is denied or not found is the matter itself: a result, or whom a speaker sees denied his due."""


def not_established(findings: Findings) -> tuple[Line, ...]:
    """What is denied, disputed, could not be verified, or was not answered; what a paper did not find is its result."""
    open_question = partial(caveats.open_question, findings)

    def fits(text: str, number: int) -> bool:
        kind = findings.kinds[number] if findings.kinds else None
        if kind is DocumentKind.JUDGMENT and not _PARTY_DENIES.search(text):
            return False
        return kind not in _ARGUED and bool(open_question(text, number))

    return matching(findings, caveats.KEY, fits)


def earlier_events(findings: Findings) -> tuple[Line, ...]:
    """What came before."""
    return matching(findings, background.KEY, background.of_the_past(findings))


def matching(
    findings: Findings, key: str, fits: Callable[[str, int], bool] | None = None, *, longest: int = LONGEST
) -> tuple[Line, ...]:
    """The passages of at most `longest` words whose head fits, in the order of the corpus.

    Args:
        findings: With facts.
        key: Of the section.
        fits: Called with a sentence and the index of its document; None where every sentence does.
        longest: Words of a line.
    """
    worth, found = Worth.of(findings), []
    for head, passage, span, number in standing(findings):
        text = findings.profile.texts[head]
        if passage.words <= longest and not text.endswith("?") and (fits is None or fits(text, number)):
            one = statement_item(findings, number, span)
            found.append(Line(key, one, worth[head], tuple(passage), (number, span.start)))
    return tuple(found)


def statement_item(findings: Findings, number: int, span: Span) -> Item:
    """The item of whole sentences, with its speaker in a transcript and its dates resolved."""
    shown = bare(findings, number, span)
    one = statement(findings, number, shown)
    added = tuple(sorted((*one.insertions, *resolved(findings, number, shown))))
    return replace(one, insertions=added)
