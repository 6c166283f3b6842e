"""What happened when, by time or the newest first: each dated clause that can stand, with its day where it is settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.model import DateKind, Event, Findings
from briefing.sections.date_brackets import said, spoken_deixis
from briefing.sections.items import item
from briefing.sections.lines import Line, Worth, whole_section

CHRONOLOGY, LATEST = "chronology", "latest"
HEADINGS = {CHRONOLOGY: "How it came about", LATEST: "Latest"}
LONGEST = 40
"""Words of a line."""
_MORE = 12
"""Characters that a clause has besides its date."""
_NEWNESS = 0.5
"""How much of what a line is worth is how late it happened."""


def chronology(findings: Findings) -> tuple[Line, ...]:
    """The clauses whose date is settled, the earliest first, years long past among them."""
    return tuple(line for line, event in _dated(findings, CHRONOLOGY) if event.order)


def latest(findings: Findings) -> tuple[Line, ...]:
    """The dated clauses, the newest first; those whose day is not settled stand last, in the order of the text."""
    rows = list(_dated(findings, LATEST))
    orders = sorted({event.order for _, event in rows if event.order})
    at = {order: (place + 1) / len(orders) for place, order in enumerate(orders)}
    found = []
    for line, event in rows:
        newness = at.get(event.order, 0.5)
        place = (0, *(-part for part in event.order)) if event.order else (1, *line.place)
        found.append(replace(line, worth=(1 - _NEWNESS) * line.worth + _NEWNESS * newness, place=place))
    return tuple(found)


def _dated(findings: Findings, key: str) -> Iterator[tuple[Line, Event]]:
    """Each dated clause once, with the event that it tells."""
    worth = Worth.of(findings)
    seen: set[tuple[int, int, int]] = set()
    for number, start in enumerate(findings.corpus.starts()):
        document = findings.corpus.documents[number]
        for event in findings.facts[number].events:
            sentence, span = document.sentence_at(event.date.span.start), event.clause
            place = (number, span.start, span.stop)
            if sentence is None or place in seen or not _stands(findings, number, event):
                continue
            head = start + sentence.index
            if findings.passages[head] is None or findings.profile.heading[head]:
                continue
            seen.add(place)
            row = item(findings, number, span, label=said(event.date.value or "") if event.order else "")
            yield Line(key, row, worth[head], (head,), (*event.order, number, span.start)), event


def _stands(findings: Findings, number: int, event: Event) -> bool:
    """Whether a clause is long enough to tell an event and short enough for a line, and its date is one of the text's own."""
    date, text = event.date, findings.corpus.documents[number][event.clause]
    return (
        date.kind is DateKind.DATE
        and not date.ambiguous
        and len(text) >= len(date.span) + _MORE
        and len(text.split()) <= LONGEST
        and not spoken_deixis(findings, number, date.span)
    )


build_chronology = whole_section(CHRONOLOGY, HEADINGS[CHRONOLOGY], chronology)
build_latest = whole_section(LATEST, HEADINGS[LATEST], latest)
