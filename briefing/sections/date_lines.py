"""Dates: what happens on a day within a year of the story, and deadlines; the date as label, the clause that tells it."""

from __future__ import annotations

import datetime as dt
import re

from briefing.language.patterns import deferred
from briefing.model import DateKind, Event, Findings
from briefing.sections import role_lines
from briefing.sections.date_brackets import said, spoken_deixis
from briefing.sections.items import clause_item
from briefing.sections.lines import Line, Worth
from briefing.sections.timeline import KEY

HEADING = "Dates"
LONGEST = 32
"""Words of a line."""
_NEAR = 366
"""Days from the story's own date."""
_DEADLINE = deferred(r"\b(?:deadline|due|by|no later than|until|expires?|closes?)\b", re.IGNORECASE)
_TELLS = deferred(r"(?<![\w-])[a-z]{4,}")
"""A word that tells what is on a day: "Tuesday 9 December at 7.30 pm" has none."""
_DAY = deferred(r"(\d{4})-(\d\d)(?:-(\d\d))?")


def lines(findings: Findings) -> tuple[Line, ...]:
    """The dated clauses that can stand, by time."""
    worth, found = Worth.of(findings), []
    seen: set[tuple[int, int, int]] = set()
    for number, start in enumerate(findings.corpus.starts()):
        document = findings.corpus.documents[number]
        for event in findings.facts[number].events:
            sentence = document.sentence_at(event.date.span.start)
            span = event.clause
            if (
                sentence is None
                or findings.passages[start + sentence.index] is None
                or role_lines.is_routine(findings, start + sentence.index)
                or (number, span.start, span.stop) in seen
            ):
                continue
            if len(document[span].split()) > LONGEST or len(span) < len(event.date.span) + 12:
                continue
            label = _label(findings, number, event)
            if not label or (
                document.language == "en" and not _TELLS.search(document[span].replace(document[event.date.span], ""))
            ):
                continue
            seen.add((number, span.start, span.stop))
            row = clause_item(findings, number, span, label=label)
            place = (*event.order, number, span.start)
            found.append(Line(KEY, row, worth[start + sentence.index], (start + sentence.index,), place))
    return tuple(found)


def _label(findings: Findings, number: int, event: Event) -> str:
    """The day or month in words where it is certain and near the story's own date, or is a deadline; else ""."""
    date, document = event.date, findings.corpus.documents[number]
    if date.kind is not DateKind.DATE or date.ambiguous or not date.value or spoken_deixis(findings, number, date.span):
        return ""
    own = _day(findings.request.as_of or document.metadata.date)
    day = _day(date.value)
    if own is None or day is None:
        return ""
    before = document.text[max(0, date.span.start - 24) : date.span.start]
    near = abs((day - own).days) <= _NEAR and day != own
    return said(date.value) if near or (day > own and _DEADLINE.search(before)) else ""


def _day(value: str) -> dt.date | None:
    match = _DAY.match(value)
    if match is None:
        return None
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3] or 15))
    except ValueError:
        return None
