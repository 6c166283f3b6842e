"""Key figures: number with unit and qualifier, what it counts, and the sentence that says so.

Figures of one sentence stand together.
"""

from __future__ import annotations

import re

from briefing.model import Document, Figure, Findings, Item, ItemKind, Section, Span, Table
from briefing.sections.composing import Taken, item

KEY = "figures"
HEADING = "Key figures"
MOST = 8
_NEAR = 40
"""Characters between a number and what it counts for the two to be shown as one piece of text."""


def build(findings: Findings, taken: Taken) -> Section | None:
    """A table: the figures in the order of the corpus, of the best-ranked sentences."""
    rows: list[tuple[float, int, Span, list[Span]]] = []
    copies: set[int] = set()
    start = 0
    for number, document in enumerate(findings.corpus.documents):
        by_sentence: dict[int, list[Span]] = {}
        for figure in findings.facts[number].figures:
            sentence = document.sentence_at(figure.span.start)
            if sentence and _telling(document, figure):
                shown = _shown(document, figure, sentence.span)
                spans = by_sentence.setdefault(sentence.index, [])
                if not spans or shown.start >= spans[-1].stop:
                    spans.append(shown)
        for index, spans in by_sentence.items():
            if findings.groups[start + index] in copies:
                continue
            copies.add(findings.groups[start + index])
            passage = findings.passages[start + index]
            if passage is None:
                span = document.sentences[index].span
            else:
                span = Span(
                    document.sentences[passage.first - start].span.start,
                    document.sentences[passage.last - start].span.stop,
                )
            rows.append((findings.ranking.scores[start + index], number, span, spans))
        start += len(document.sentences)
    best = sorted(range(len(rows)), key=lambda i: (-rows[i][0], i))[:MOST]
    table: list[tuple[Item, ...]] = []
    for i in sorted(best):
        _, number, span, spans = rows[i]
        context = _context(findings, number, span, taken)
        for shown in spans:
            table.append((item(findings, number, shown, kind=ItemKind.ENTRY), context))
            context = Item("", kind=ItemKind.ENTRY, note="same sentence")
        taken.add(number, span)
    nodes = (Table(("Figure", "In the source"), tuple(table), (0.3, 0.7)),)
    return Section(KEY, HEADING, nodes) if table else None


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
