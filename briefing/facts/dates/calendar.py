"""Calendar arithmetic on TIMEX3 values (ISO-TimeML, ISO 24617-1): "1998-08-07", "1998-W32", "1998-Q3", "199".

A value keeps the precision that the words have. What an anchor does not say (an article dated "2016" has no weekday)
is not known, and every function then gives None. Pure functions of values: no words of any language.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing.frozen import frozen
from briefing.language.patterns import deferred

_ISO = deferred(r"(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?![\d])")
NO_YEAR = "XXXX"
"""TIMEX3's mark for a year that the text does not give (ISO-TimeML, Pustejovsky et al. 2010): "5 June" is XXXX-06-05."""
NO_DAY = f"{NO_YEAR}-XX-XX"
"""TIMEX3's mark for a day of which the text gives neither year nor month."""
PLACED = rf"(?:\d{{4}}|{NO_YEAR}-\d\d)"
"""How a value begins that names a year, or a month of no year: no week, season or duration, as a regular expression."""


@frozen
class Anchor:
    """The date that relative dates count from; month and day are None where it does not say them."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Anchor | None:
        """Reads "2016", "2016-09" or "2016-09-12" with or without a time; None for anything else."""
        match = _ISO.match(text.strip())
        if not match or not 1 <= int(match[1]) <= 9998:
            return None
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if month is None or not 1 <= month <= 12:
            return cls(year)
        if day is None or valid(year, month, day) is None:
            return cls(year, month)
        return cls(year, month, day)

    @property
    def date(self) -> date | None:
        """The day, where it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


def valid(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday_near(anchor: date, weekday: int, *, ahead: bool, strict: bool = False) -> date:
    """The nearest such weekday before (or `ahead`) of the anchor; the anchor itself counts unless `strict`."""
    gap = (weekday - anchor.weekday()) % 7 if ahead else (anchor.weekday() - weekday) % 7
    gap = 7 if strict and not gap else gap
    return plus_days(anchor, gap if ahead else -gap)


def plus_days(day: date, count: int) -> date:
    """`day` shifted; the ends of the calendar stay where they are."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return date.max if count > 0 else date.min


def week(day: date) -> str:
    """The ISO week that holds `day`."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def month_value(months: int) -> str:
    """The value of a month counted from year 0 (``year * 12 + month - 1``)."""
    return f"{months // 12:04}-{months % 12 + 1:02}"


def shifted(anchor: Anchor, unit: str, count: int) -> str | None:
    """The value `count` units after (before, if negative) the anchor, with the precision of the unit.

    "three days ago" is a day, "two months ago" a month, "ten years ago" a year.
    """
    if abs(count) > 9000:
        return None
    if unit in _YEARS:
        return _year(anchor.year + count * _YEARS[unit])
    if unit in ("month", "quarter"):
        return _shifted_month(anchor, unit, count)
    day = anchor.date
    if day is None:
        return None
    if unit in _DAYS:
        days = plus_days(day, count * _DAYS[unit])
        return days.isoformat() if _DAYS[unit] == 1 else week(days) + ("-WE" if unit == "weekend" else "")
    return day.isoformat() if abs(count) < 6 else None


_YEARS = {"year": 1, "season": 1, "decade": 10, "century": 100}
_DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}


def _shifted_month(anchor: Anchor, unit: str, count: int) -> str | None:
    if anchor.month is None:
        return None
    months = anchor.year * 12 + anchor.month - 1 + count * (3 if unit == "quarter" else 1)
    if not 12 <= months < 12 * 9999:
        return None
    return month_value(months) if unit == "month" else f"{months // 12:04}-Q{months % 12 // 3 + 1}"


def _year(year: int) -> str | None:
    return f"{year:04}" if 1 <= year <= 9999 else None


def shift_value(value: str, years: int) -> str | None:
    """A year, quarter or month moved by whole years ("1989-Q3" → "1988-Q3"); None for what has no year."""
    if not re.match(r"\d{4}(?:$|-)", value):
        return None
    year = _year(int(value[:4]) + years)
    return year + value[4:] if year else None


def easter(year: int) -> date:
    """Western Easter Sunday (anonymous Gregorian algorithm, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The `nth` such weekday (Monday is 0) of a month."""
    return plus_days(weekday_near(date(year, month, 1), weekday, ahead=True), 7 * (nth - 1))
