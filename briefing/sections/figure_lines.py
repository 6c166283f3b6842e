"""Figures: the numbers that a page may show, a line each: number, what, of whom or when, in the clause that says it.

A figure earns a line by a unit or a counted noun and by weight: its sentence is among the best fifth, or two sources
give it. What is left of its sentence must not deny, bound, or attribute it; else it is left to the key points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.model import Document, Figure, Findings, Span
from briefing.sections.figures import KEY, meaning
from briefing.sections.items import item
from briefing.sections.lines import Line, Worth

HEADING = "Figures"
LONGEST = 22
"""Words of a line."""
_SHORTEST = 3
_WEIGHT = 0.8
"""How high its sentence stands, 0 to 1, from which a figure that one source gives is worth a line."""
_BOUND = re.compile(r"[;:—–]\s|,\s|\s[—–-]\s|\s\((?=\w)|\)\s")
"""Where a clause may end."""


@cache
def _bounding(language: str) -> re.Pattern[str]:
    """What must stand with a figure: who says it, whether it holds, on which condition."""
    clauses = lexicon(language).clauses
    return re.compile(rf"(?<!\w){any_of((*clauses.negators, *clauses.attributions))}(?!\w)|[“”\"]", re.IGNORECASE)


def lines(findings: Findings) -> tuple[Line, ...]:
    """The figures that can stand, each meaning once."""
    worth, found = Worth(findings), []
    given: dict[tuple[object, ...], set[int]] = {}
    for number, facts in enumerate(findings.facts):
        for figure in facts.figures:
            if key := meaning(findings.corpus.documents[number], figure):
                given.setdefault(key, set()).add(number)
    done: set[tuple[object, ...]] = set()
    for number, start, figure in _telling(findings):
        document = findings.corpus.documents[number]
        sentence = document.sentence_at(figure.span.start)
        key = meaning(document, figure)
        if sentence is None or not key or key in done:
            continue
        place = worth[start + sentence.index]
        if place < _WEIGHT and len(given[key]) < 2:
            continue
        span = clause(document, figure.span, sentence.span)
        if span is None:
            continue
        done.add(key)
        found.append(Line(KEY, item(findings, number, span), place, (start + sentence.index,), (number, span.start)))
    return tuple(found)


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


def clause(document: Document, figure: Span, sentence: Span) -> Span | None:
    """The clause of `sentence` that holds `figure`, whole enough to stand as a line; None where it cannot be cut out."""
    text, guarded = document.text, _bounding(document.language)
    if len(text[sentence.start : sentence.stop].split()) <= LONGEST:
        return sentence
    for bound in _BOUND.finditer(text, figure.stop, sentence.stop):
        span = Span(sentence.start, bound.start())
        if _SHORTEST <= len(document[span].split()) <= LONGEST and not guarded.search(
            text, bound.start(), sentence.stop
        ):
            return span
    return None
