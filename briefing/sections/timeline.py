"""Timeline: what happened when, in order of time; the date as the text has it, and its value where it is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from briefing.model import Document, Event, Findings, Item, ItemKind, Section, Span, Table
from briefing.sections.composing import Taken, item, missing, said

KEY = "timeline"
MOST = 6
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{4}")


def build(findings: Findings, taken: Taken) -> Section | None:
    """A table of dated passages; those whose date is not settled come last, in the order of the corpus.

    A date that only a weekday or "last week" gives, and that nothing resolves, orders nothing and is left out.
    """
    rows: list[_Row] = []
    start = 0
    for number, document in enumerate(findings.corpus.documents):
        rows += _rows(findings, number, document, start)
        start += len(document.sentences)
    ranked = sorted(rows, key=lambda row: (-row.score, row.document, row.event.date.span.start))
    best = list(islice(_once(findings, ranked), MOST))
    best.sort(key=lambda row: (not row.event.order, row.event.order, row.document, row.event.date.span.start))
    if len(best) < 2:
        return None
    table: list[tuple[Item, ...]] = []
    for row in best:
        written = findings.corpus.documents[row.document][row.event.date.span]
        note = missing(written, said(row.event.date.value or ""))
        date = item(findings, row.document, row.event.date.span, kind=ItemKind.ENTRY, note=note)
        table.append((date, item(findings, row.document, row.span)))
        taken.add(row.document, row.span)
    return Section(KEY, "Timeline", (Table(("Date", "Event"), tuple(table), (0.22, 0.78)),))


def _once(findings: Findings, rows: list[_Row]) -> Iterator[_Row]:
    """The rows without those that several documents tell of the same date."""
    told: dict[str | None, Taken] = {}
    for row in rows:
        if told.setdefault(row.event.date.value, Taken()).tell(findings, row.sentence, row.sentence):
            yield row


class _Row(NamedTuple):
    score: float
    sentence: int
    """The corpus-wide index of the sentence."""
    document: int
    span: Span
    event: Event


def _rows(findings: Findings, number: int, document: Document, start: int) -> list[_Row]:
    rows: list[_Row] = []
    seen: set[tuple[Span, str | None]] = set()
    for event in findings.facts[number].events:
        sentence = document.sentence_at(event.date.span.start)
        if sentence is None or not (event.order or _MONTH.search(document[event.date.span])):
            continue
        passage = findings.passages[start + sentence.index]
        if findings.profile.heading[start + sentence.index]:
            continue
        if passage is None and not _whole_quotation(document[sentence.span]):
            continue
        span = event.clause if passage else sentence.span
        if passage and passage.last > passage.first:
            sentences = document.sentences
            span = Span(sentences[passage.first - start].span.start, sentences[passage.last - start].span.stop)
        if (span, event.date.value) not in seen:
            seen.add((span, event.date.value))
            if start and findings.groups[start + sentence.index] < start:
                continue  # copied from an earlier document
            rows.append(
                _Row(findings.ranking.scores[start + sentence.index], start + sentence.index, number, span, event)
            )
    return rows


def _whole_quotation(text: str) -> bool:
    """Whether a sentence is a quotation from end to end: it says whose words it is not, and may stand as such."""
    return text[0] in "“«„" and text[-1] in "”»“" and text.count("“") + text.count("«") + text.count("„") == 1
