"""Figures: the numbers that a page may show, a line each: number, what, of whom or when, in the clause that says it.

A figure earns a line by a unit or a counted noun and by weight: its sentence is among the best fifth, or two sources
give it. What is left of its sentence must not deny, bound, or attribute it; else it is left to the key points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefing.language.patterns import deferred
from briefing.model import Figure, Findings, Span
from briefing.sections.figure_clauses import clause
from briefing.sections.figures import KEY, Meaning, meaning, weighty
from briefing.sections.items import bare, clause_item
from briefing.sections.lines import Line, Worth, whole_section

HEADING = "Figures"
COUNTS, MONEY = "counts", "money"
HEADINGS = {COUNTS: "Key figures", MONEY: "Money"}
_UPPER_HALF = 0.5
_WEIGHT = 0.8
"""How high its sentence stands, 0 to 1, from which a figure that one source gives is worth a line."""
_SIGNPOST = deferred(r"(?:In\s)?(?:Table|Figure|Fig\.|Appendix|Section)\s\d")
_CURRENCY = deferred(r"[A-Z]{3}(?![A-Za-z])")
"""How the unit of a sum of money begins: the ISO 4217 code."""


class _Given(NamedTuple):
    """A figure's unit, how high its sentence stands, and how many sources give it."""

    unit: str
    place: float
    sources: int


def lines(findings: Findings) -> tuple[Line, ...]:
    """The figures that have weight, each meaning once; where none has, the weightiest of the upper half."""
    weighty = _of(findings, KEY, lambda given: given.place >= _WEIGHT or given.sources > 1)
    if weighty:
        return weighty
    upper = _of(findings, KEY, lambda given: given.place >= _UPPER_HALF)
    return tuple(sorted(upper, key=lambda line: (-line.worth, line.place))[:1])


def counts(findings: Findings) -> tuple[Line, ...]:
    """All figures that can stand, of whatever weight, each meaning once: how many, how much."""
    return _of(findings, COUNTS)


def money(findings: Findings) -> tuple[Line, ...]:
    """The sums of money, each meaning once."""
    return _of(findings, MONEY, lambda given: _CURRENCY.match(given.unit) is not None)


def _of(findings: Findings, key: str, fits: Callable[[_Given], bool] | None = None) -> tuple[Line, ...]:
    """A line of each figure that fits, each meaning once; of every one where `fits` is None."""
    worth, found = Worth.of(findings), []
    given: dict[Meaning, set[int]] = {}
    for number, facts in enumerate(findings.facts):
        for figure in facts.figures:
            if same := meaning(findings.corpus.documents[number], figure):
                given.setdefault(same, set()).add(number)
    done: set[Meaning] = set()
    for number, start, figure in _telling(findings):
        document = findings.corpus.documents[number]
        sentence = document.sentence_at(figure.span.start)
        same = meaning(document, figure)
        if sentence is None or not same or same in done:
            continue
        if not _stands(findings, start + sentence.index):
            continue
        if not _weighty(findings, number, figure, sentence.span):
            continue
        place = worth[start + sentence.index]
        known = _Given(figure.unit or "", place, len(given[same]))
        span = clause(document, figure.span, sentence.span) if fits is None or fits(known) else None
        if span is None:
            continue
        shown = bare(findings, number, span)
        if figure.span.start < shown.start:
            continue  # the number of its paragraph
        done.add(same)
        found.append(
            Line(
                key,
                clause_item(findings, number, shown),
                place,
                (start + sentence.index,),
                (number, span.start),
            )
        )
    return tuple(found)


def _weighty(findings: Findings, number: int, figure: Figure, sentence: Span) -> bool:
    """Whether a figure can tell something in a text of its kind, and its sentence does not only point to a table."""
    text = findings.corpus.documents[number].text
    return not _SIGNPOST.match(text, sentence.start) and weighty(findings, number, figure)


def _stands(findings: Findings, head: int) -> bool:
    """Whether a sentence opens with nothing that points back; where no passages were looked for, it may."""
    passage = findings.passages[head] if findings.passages else None
    return not findings.passages or (passage is not None and passage.first == head)


def _telling(findings: Findings) -> Iterator[tuple[int, int, Figure]]:
    """(document, index of its first sentence, figure) of those with a unit or a counted noun, outside headings."""
    for number, start in enumerate(findings.corpus.starts()):
        document = findings.corpus.documents[number]
        for figure in findings.facts[number].figures:
            counted = figure.of is not None and figure.unit != "years"
            sentence = document.sentence_at(figure.span.start)
            if sentence is None or findings.profile.heading[start + sentence.index]:
                continue
            if (figure.unit and figure.unit != "years") or counted:
                yield number, start, figure


build_counts = whole_section(COUNTS, HEADINGS[COUNTS], counts)
build_money = whole_section(MONEY, HEADINGS[MONEY], money)
