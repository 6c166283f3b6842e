"""Values of dates that two sentences give to one event, and whether they cannot be one."""

from __future__ import annotations

import datetime as dt
import re

from briefing.agreement import when
from briefing.agreement.dates import CLOSE, ROUGH, minutes_apart
from briefing.comparing.dated import Dated
from briefing.comparing.statements import Statements
from briefing.facts.dates.calendar import NO_DAY, NO_YEAR
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred

_YEAR = re.compile(r"\d{4}")
_DAYS = tuple(day.lower() for day in lexicon("en").calendar.weekdays)
_LATE = deferred(rf"\b{any_of(lexicon('en').comparing.late_in_a_day)}\b", re.IGNORECASE)
_EARLY = deferred(rf"\b{any_of(lexicon('en').comparing.early_in_a_day)}\b", re.IGNORECASE)
_NEAR = 12
"""Characters around a date in which its time of day is told."""
_YEARS = 2
"""Years between two dates that may be given to one event; more is another event."""


def apart(statements: Statements, a: Dated, b: Dated) -> bool:
    """Whether two dates cannot be one; without a year, a day of the same name is any year's."""
    if not differ(a.value, b.value):
        return False
    if a.value.startswith("T"):
        return _other_time(a, b)
    if _one_night(statements, a, b) or _one_night(statements, b, a) or _own_days(statements, a, b):
        return False
    return not _far_years(a.value, b.value) and not _unsaid_years(statements, a, b)


def _other_time(a: Dated, b: Dated) -> bool:
    """Whether two clock times are farther apart than reports of one event give it."""
    minutes = minutes_apart(*(when.read(f"{NO_DAY}{one.value}") for one in (a, b)))
    return minutes is not None and minutes > (ROUGH if a.rough or b.rough else CLOSE)


def _far_years(one: str, other: str) -> bool:
    """Whether two dates are years apart, and so of two events; not where the digits of one year are swapped in the other."""
    years = one[:4], other[:4]
    if sorted(years[0]) == sorted(years[1]):
        return False
    return all(year.isdigit() for year in years) and abs(int(years[0]) - int(years[1])) > _YEARS


def _unsaid_years(statements: Statements, a: Dated, b: Dated) -> bool:
    """Whether two dates are one day of two years, and not both texts give the year."""
    if a.value[4:] != b.value[4:] or len(a.value) < len("2024-03-05"):
        return False
    written = (statements.corpus.documents[one.document][one.span] for one in (a, b))
    return not all(_YEAR.search(text) for text in written)


def _one_night(statements: Statements, a: Dated, b: Dated) -> bool:
    """Whether one date is a night and the other the morning after it: "Friday night", "early on Saturday"."""
    evening, morning = (statements.corpus.documents[one.document] for one in (a, b))
    late = _LATE.search(evening.text, max(0, a.span.start - _NEAR), a.span.stop + _NEAR)
    early = _EARLY.search(morning.text, max(0, b.span.start - _NEAR), b.span.stop + _NEAR)
    return late is not None and early is not None and _next_day(a.value) == b.value


def _own_days(statements: Statements, a: Dated, b: Dated) -> bool:
    """Whether documents of two days use one word for their own days ("on Thursday"), or each tells of its own day."""
    documents = [statements.corpus.documents[one.document] for one in (a, b)]
    said, also = (document[one.span].lower() for document, one in zip(documents, (a, b), strict=True))
    if said == also:
        return True
    days = [_day(document.metadata.date) for document in documents]
    told = [_day(one.value) for one in (a, b)]
    return days[0] != days[1] and all(
        day and own and abs((day - own).days) <= 1 for day, own in zip(days, told, strict=True)
    )


def _day(value: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value[:10])
    except ValueError:
        return None


def _next_day(value: str) -> str:
    """The day after a weekday or a day of the calendar, "" of anything else."""
    if value in _DAYS:
        return _DAYS[(_DAYS.index(value) + 1) % len(_DAYS)]
    day = _day(value)
    return (day + dt.timedelta(days=1)).isoformat() if day else ""


def differ(left: str, right: str) -> bool:
    """Whether two days cannot be one: "2016" and "2016-09" can, and so can a day and a weekday."""
    if kind(left) != kind(right):
        return False
    if NO_YEAR in (left[:4], right[:4]):
        left, right = left[4:], right[4:]
    return not left.startswith(right) and not right.startswith(left)


def kind(value: str) -> str:
    """A clock time, a date of the calendar, or a weekday."""
    if value.startswith("T"):
        return "time"
    return "date" if value[:1].isdigit() or value.startswith(NO_YEAR) else "weekday"
