"""What happened when, by time or the newest first: each dated clause that can stand, with its day where it is settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.language.lexicon import lexicon
from briefing.model import Date, DateKind, Document, Event, Findings, Span
from briefing.sections.date_brackets import said, spoken_deixis
from briefing.sections.items import clause_item
from briefing.sections.lines import Line, Worth, whole_section

CHRONOLOGY, LATEST = "chronology", "latest"
HEADINGS = {CHRONOLOGY: "How it came about", LATEST: "Latest"}
LONGEST = 40
"""Words of a line."""
_MORE = 12
"""Characters that a clause has besides its date."""
_RECENT = 12
"""Months before the newest day from which a thing is history, and no news."""
_NEWNESS = 0.5
"""How much of what a line is worth is how late it happened."""


def chronology(findings: Findings) -> tuple[Line, ...]:
    """The clauses whose date is settled, the earliest first, years long past among them."""
    found: dict[tuple[int, Span], Line] = {}
    for line, event in _dated(findings, CHRONOLOGY):
        if event.order:
            found.setdefault((line.sentences[0], event.clause), line)
    return tuple(found.values())


def latest(findings: Findings) -> tuple[Line, ...]:
    """The dated clauses of the last year, the newest first; those whose day is not settled stand last, in the order of the text."""
    newest = max((document.metadata.date for document in findings.corpus.documents), default="")
    rows = [row for row in _last_of_clause(_dated(findings, LATEST)) if not _is_ahead(row[1], newest)]
    days = [event.order for _, event in rows if len(event.order) > 1]
    today = tuple(map(int, newest.split("-"))) if newest else max(days, default=())
    rows = [row for row in rows if not _is_history(row[1], today)]
    orders = sorted({event.order for _, event in rows if event.order})
    at = {order: (place + 1) / len(orders) for place, order in enumerate(orders)}
    found = []
    for line, event in rows:
        newness = at.get(event.order, 0.5)
        place = (0, *(-part for part in event.order)) if event.order else (1, *line.place)
        found.append(replace(line, worth=(1 - _NEWNESS) * line.worth + _NEWNESS * newness, place=place))
    return tuple(found)


def _last_of_clause(rows: Iterable[tuple[Line, Event]]) -> Iterator[tuple[Line, Event]]:
    """Each clause once, by the last day in it: a clause leads from what was to what is ("hurt on Monday, died on Tuesday")."""
    found: dict[tuple[int, Span], tuple[Line, Event]] = {}
    for line, event in rows:
        place = (line.sentences[0], event.clause)
        if place not in found or event.order > found[place][1].order:
            found[place] = (line, event)
    yield from found.values()


def _is_ahead(event: Event, newest: str) -> bool:
    """Whether an event is later than the newest source, whose date is ISO 8601 or ""; what is planned is no news."""
    day = tuple(map(int, newest.split("-"))) if newest else ()
    return bool(day) and event.order[: len(day)] > day


def _is_history(event: Event, today: tuple[int, ...]) -> bool:
    """Whether an event is of a year before that of `today`, and more than twelve months past where its month is known."""
    order = event.order
    if not order or not today:
        return len(order) == 1
    months = 12 * (today[0] - order[0]) + (today[1] - order[1] if len(today) > 1 and len(order) > 1 else 0)
    return months > _RECENT if len(order) > 1 else order[0] < today[0]


def _dated(findings: Findings, key: str) -> Iterator[tuple[Line, Event]]:
    """Each dated clause with the event that it tells, as often as it has dates."""
    worth = Worth.of(findings)
    for number, start in enumerate(findings.corpus.starts()):
        document = findings.corpus.documents[number]
        for event in findings.facts[number].events:
            sentence, span = document.sentence_at(event.date.span.start), event.clause
            if sentence is None or not _stands(findings, number, event):
                continue
            head = start + sentence.index
            if findings.passages[head] is None or findings.profile.heading[head]:
                continue
            row = clause_item(findings, number, span, label=said(event.date.value or "") if event.order else "")
            yield Line(key, row, worth[head], (head,), (*event.order, number, span.start)), event


def _stands(findings: Findings, number: int, event: Event) -> bool:
    """Whether a clause is long enough to tell an event and short enough for a line, and its date is one of the text's own."""
    date, text = event.date, findings.corpus.documents[number][event.clause]
    return (
        (date.kind is DateKind.DATE or _names_day(findings.corpus.documents[number], date))
        and not date.ambiguous
        and len(text) >= len(date.span) + _MORE
        and len(text.split()) <= LONGEST
        and not spoken_deixis(findings, number, date.span)
    )


def _names_day(document: Document, date: Date) -> bool:
    """Whether a time of the day stands with its day: "Wednesday morning", not "noon"."""
    known = lexicon(document.language).calendar.weekday_numbers
    named = any(word.strip(".,").lower() in known for word in document[date.span].split())
    return date.kind is DateKind.TIME and named and "T" in (date.value or "")


build_chronology = whole_section(CHRONOLOGY, HEADINGS[CHRONOLOGY], chronology)
build_latest = whole_section(LATEST, HEADINGS[LATEST], latest)
