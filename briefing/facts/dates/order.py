"""A TIMEX3 value → its place in time, for timelines."""

from __future__ import annotations

import re
from datetime import date

from briefing.language.patterns import deferred

_VALUE = deferred(
    r"""
    (?P<bc>BC)? (?P<year>\d{1,4})
    (?: - (?:  # a part of the year
        (?P<month>\d\d) (?: - (?P<day>\d\d) )?
        | W (?P<week>\d\d) (?P<end>-WE)?
        | Q (?P<quarter>[1-4])
        | H (?P<half>[12])
        | (?P<season>SP|SU|FA|WI)
    ) )?
    (?: T (?: (?P<hour>\d\d) (?: : (?P<minute>\d\d) )? | (?P<part>MO|MI|AF|EV|NI|DT) ) )?  # a part of the day
    """,
    re.VERBOSE,
)
_PARTS = {"MO": 6, "MI": 12, "AF": 13, "DT": 8, "EV": 18, "NI": 21}
SEASON_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season begins in the north."""


def order_key(value: str | None) -> tuple[int, ...]:
    """Sorts TIMEX3 dates by the time at which they begin, coarse ones before finer ones; ``()`` for what has no place.

    ``2015 < 2015-Q1 < 2015-01 < 2015-01-05 < 2015-01-05TMO``. An interval ``A/B`` is ordered by A. Durations, sets,
    "PRESENT_REF" and values without a year ("XXXX-06") have no place.
    """
    match = _VALUE.fullmatch((value or "").partition("/")[0])
    if match is None:
        return ()
    digits = match["year"]
    if match["bc"]:
        return (-int(digits),)
    if len(digits) < 4:
        # "199" is a decade, "18" a century: they stand at the end of the year before they begin.
        return (int(digits.ljust(4, "0")) - 1, 100 - len(digits)) if len(digits) > 1 else ()
    year = int(digits)
    if match["month"]:
        return (year, int(match["month"]), *_day_key(match))
    if match["week"]:
        return _week_key(year, int(match["week"]), 6 if match["end"] else 1)
    month = _first_month(match)
    return (year, month - 1, 99) if month else (year,)


def _first_month(match: re.Match[str]) -> int:
    """The month that a quarter, half or season of a year begins with; 0 for a year."""
    if match["quarter"]:
        return 3 * int(match["quarter"]) - 2
    if match["half"]:
        return 6 * int(match["half"]) - 5
    return SEASON_BEGINS[match["season"]] if match["season"] else 0


def _week_key(year: int, week: int, weekday: int) -> tuple[int, ...]:
    try:
        begins = date.fromisocalendar(year, week, weekday)
    except ValueError:
        return (year,)
    return (begins.year, begins.month, begins.day, -1)


def _day_key(match: re.Match[str]) -> tuple[int, ...]:
    if not match["day"]:
        return ()
    day = (int(match["day"]),)
    if match["part"]:
        return (*day, _PARTS[match["part"]])
    if match["hour"]:
        return (*day, int(match["hour"]), int(match["minute"] or 0))
    return day
