"""The picture of the dates: the table of what happened when, with the stretch of time of each row that has one settled."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from briefing.agreement import when
from briefing.model import Findings, Section
from briefing.sections import timeline
from briefing.sections.items import Taken

KEY, HEADING = "timeline-picture", timeline.HEADING
MOST = 12


def section(findings: Findings) -> Section | None:
    """The table that the writers draw; None where fewer than two dates are settled."""
    rows = timeline.chosen(findings, MOST)
    days = tuple(_days(findings, row) for row in rows)
    if sum(map(bool, days)) < 2:
        return None
    table = timeline.table(findings, rows, Taken())
    return Section(KEY, HEADING, (replace(table, when=days),))


def _days(findings: Findings, row: timeline.Row) -> str:
    """The days of a row as `Table.when` has them; of "before 2027" the first one, of "after June" the last one."""
    date, document = row.event.date, findings.corpus.documents[row.document]
    said = when.read(date.value, document.text, date.span.start, date.span.stop, language=document.language)
    if not row.event.order or not said.years or said.years[0] < 1 or said.years[1] > dt.MAXYEAR:
        return ""
    first, last = said.days or (0, when.YEAR - 1)
    begin, end = _day(said.years[0], first), _day(said.years[1], last)
    if begin > end:
        return ""
    if row.dated != date.span:
        begin = end = end if len(row.order) > len(row.event.order) else begin
    return begin if begin == end else f"{begin}/{end}"


def _day(year: int, number: int) -> str:
    """The day with a number, counted as if every month had 31; where its month has fewer, the last one of it."""
    month, day = divmod(number, when.MONTH)
    after = dt.date(year, month + 1, 28) + dt.timedelta(days=4)
    shortest = (after - dt.timedelta(days=after.day)).day
    return dt.date(year, month + 1, min(day + 1, shortest)).isoformat()
