"""Key figures: number with unit and qualifier, what it counts, and the sentence that says so.

Figures of one sentence stand together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model import Document, Figure, Findings, Item, ItemKind, Section, Span, Table
from briefing.sections.composing import MOST_ALSO, Taken, cite, item

KEY = "figures"
HEADING = "Key figures"
MOST = 8
_MANY = 3
"""Documents; a figure that more of them give is no more important."""
_NEAR = 40
"""Characters between a number and what it counts for the two to be shown as one piece of text."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A figure as it is printed, and what it says: value, unit and what it counts; empty where it has no value."""

    span: Span
    meaning: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    """The figures of one sentence, in the passage that it stands in."""

    score: float
    document: int
    span: Span
    shown: tuple[_Shown, ...]


def build(findings: Findings, taken: Taken) -> Section | None:
    """A table: the figures in the order of the corpus, of the best-ranked sentences.

    A figure that several documents give stands once and cites them all; those of most documents come first where
    there are too many.
    """
    rows = list(_rows(findings))
    given: dict[tuple[object, ...], dict[int, Span]] = {}
    for row in rows:
        for one in row.shown:
            if one.meaning:
                given.setdefault(one.meaning, {}).setdefault(row.document, one.span)
    sources = [max((len(given.get(one.meaning, ())) for one in row.shown), default=1) for row in rows]
    best: list[int] = []
    told: set[tuple[object, ...]] = set()
    for i in sorted(range(len(rows)), key=lambda i: (-min(sources[i], _MANY), -rows[i].score, i)):
        if len(best) < MOST and any(one.meaning not in told for one in rows[i].shown):
            best.append(i)
            told.update(one.meaning for one in rows[i].shown if one.meaning and len(given[one.meaning]) > 1)
    table: list[tuple[Item, ...]] = []
    done: set[tuple[object, ...]] = set()
    for i in sorted(best):
        row = rows[i]
        context = _context(findings, row.document, row.span, taken)
        for one in row.shown:
            others = given.get(one.meaning, {})
            if one.meaning in done and len(others) > 1:
                continue
            done.add(one.meaning)
            also = tuple(cite(findings, d, span) for d, span in others.items() if d != row.document)[:MOST_ALSO]
            table.append((item(findings, row.document, one.span, kind=ItemKind.ENTRY, also=also), context))
            context = Item("", kind=ItemKind.ENTRY, note="same sentence")
        taken.add(row.document, row.span)
    nodes = (Table(("Figure", "In the source"), tuple(table), (0.3, 0.7)),)
    return Section(KEY, HEADING, nodes) if table else None


def _rows(findings: Findings) -> Iterator[_Row]:
    """The telling figures by sentence, copies left out."""
    copies: set[int] = set()
    start = 0
    for number, document in enumerate(findings.corpus.documents):
        by_sentence: dict[int, list[_Shown]] = {}
        for figure in findings.facts[number].figures:
            sentence = document.sentence_at(figure.span.start)
            if sentence and _telling(document, figure):
                shown = _Shown(_shown(document, figure, sentence.span), _meaning(document, figure))
                before = by_sentence.setdefault(sentence.index, [])
                if not before or shown.span.start >= before[-1].span.stop:
                    before.append(shown)
        for index, found in by_sentence.items():
            if findings.groups[start + index] in copies:
                continue
            copies.add(findings.groups[start + index])
            passage = findings.passages[start + index]
            span = document.sentences[index].span
            if passage is not None:
                sentences = document.sentences
                span = Span(sentences[passage.first - start].span.start, sentences[passage.last - start].span.stop)
            yield _Row(findings.ranking.scores[start + index], number, span, tuple(found))
        start += len(document.sentences)


def _meaning(document: Document, figure: Figure) -> tuple[object, ...]:
    """What a figure says: with the last word of what it counts, so that 21 people are 21 people anywhere."""
    if figure.value is None and figure.low is None:
        return ()
    counted = document[figure.of].split()[-1].lower() if figure.of and figure.of.start > figure.span.start else ""
    qualifier = document[figure.qualifier].lower() if figure.qualifier else ""
    return (figure.value, figure.low, figure.high, figure.unit, counted, qualifier)


def _context(findings: Findings, number: int, span: Span, taken: Taken) -> Item:
    """The sentence of a figure, or where it stands above."""
    if key := taken.where(number, span):
        return Item("", kind=ItemKind.ENTRY, note=f"see {key}")
    return item(findings, number, span)


def _telling(document: Document, figure: Figure) -> bool:
    """Whether a figure says something by itself: it has a unit, a qualifier, what it counts, or is large."""
    if figure.unit or figure.qualifier or figure.low is not None:
        return True
    small = figure.value is not None and abs(figure.value) < 10 and not re.search(r"\d", document[figure.span])
    return not small and (figure.of is not None or (figure.value or 0) >= 10)


def _shown(document: Document, figure: Figure, sentence: Span) -> Span:
    """From the qualifier through the number to what it counts, where these stand near each other."""
    start, stop = figure.span.start, figure.span.stop
    if figure.qualifier:
        start, stop = min(start, figure.qualifier.start), max(stop, figure.qualifier.stop)
    if figure.of and sentence.start <= figure.of.start and figure.of.stop <= sentence.stop:
        if 0 <= figure.of.start - stop <= _NEAR:
            stop = figure.of.stop
        elif 0 <= start - figure.of.stop <= _NEAR // 2:
            start = figure.of.start
    while stop > start and document.text[stop - 1] in " ,;:":
        stop -= 1
    return Span(start, stop)
