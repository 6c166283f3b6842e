"""The likeliest outcomes beside the bottom line: key points of any page, where they tell something else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from briefing.language.patterns import deferred
from briefing.model import DocumentKind, Findings, Passage, Pick

_AGAIN = 0.75
"""Share of the terms of the shorter of two sentences from which they state one outcome."""
_ORDER = deferred(r"\(?\d{1,2}[.)]\s")
"""How one of several numbered orders opens."""
CERTAIN = 0.5
"""Chance of stating the outcome from which a sentence is a key point, where it is not the bottom line."""
_SURE, _DISPOSED = 0.74, 3
"""Chance from which a second one is, too, as of several orders of one decision, and so many of them."""


def outcomes(findings: Findings) -> Iterator[Pick]:
    """The likeliest outcomes beside the bottom line, where they are certain enough; of news the bottom line mostly has it."""
    from briefing.selection import mmr

    least = _SURE if findings.kind is DocumentKind.NEWS and findings.bottom else CERTAIN
    # what a court orders is told in several lines, of which none is surer than another
    sure = least if findings.kind is DocumentKind.JUDGMENT else _SURE
    told = _covered_by_bottom_line(findings)
    taken = _groups_of_bottom_line(findings)
    spans = [sentence.span for _, sentence in findings.corpus.sentences()]
    found = 0
    for candidate in findings.outcomes[: 2 * _DISPOSED]:
        if found and (found == _DISPOSED or candidate.chance < sure):
            return
        passage = findings.passages[candidate.sentence] if candidate.chance >= least else None
        if passage is None or not taken.isdisjoint(findings.groups[i] for i in passage):
            continue
        if not (told(passage) or _says_bottom_again(findings, passage)):
            found += 1
            yield mmr.pick(passage, findings.profile, findings.ranking, spans)


def _groups_of_bottom_line(findings: Findings) -> frozenset[int]:
    bottom = range(findings.bottom.first, findings.bottom.last + 1) if findings.bottom else ()
    return frozenset(findings.groups[i] for i in bottom)


def _says_bottom_again(findings: Findings, passage: Passage) -> bool:
    """Whether a passage has most words of the bottom line, or that of it: "I would dismiss the appeal" below its order."""
    if findings.bottom is None:
        return False
    texts = findings.profile.texts
    if _ORDER.match(texts[findings.bottom.first]) and _ORDER.match(texts[passage.head]):  # two orders are two things
        return False
    terms = findings.profile.terms
    first, other = set(terms[findings.bottom.first]), {term for index in passage for term in terms[index]}
    least = min(len(first), len(other))
    return least > 1 and len(first & other) >= _AGAIN * least


def _covered_by_bottom_line(findings: Findings) -> Callable[[Iterable[int]], bool]:
    """Whether a sentence of a passage tells what the bottom line of another document does."""
    from briefing.grouping.similarity import covered

    heard = covered(findings.profile)
    if heard is None or findings.bottom is None:
        return lambda _: False
    for index in range(findings.bottom.first, findings.bottom.last + 1):
        heard.add(index)
    return lambda passage: any(index in heard for index in passage)
