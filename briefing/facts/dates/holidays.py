"""Days with a name: their day in a year, and how they are read in a text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from briefing.facts.dates.calendar import easter, nth_weekday, plus_days, weekday_near
from briefing.facts.dates.words import CALENDAR

_EVES = {"christmas": (12, 24), "new": (12, 31), "all": (10, 31)}
"""The first word of an eve → its month and day."""


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday in `year`; `name` in lower case ("thanksgiving day", "easter monday")."""
    name = name.replace("’", "'")
    if "eve" in name.split():
        eve = _EVES.get(name.split()[0])
        return date(year, *eve) if eve else None
    if (days := _named(name, CALENDAR.easter_days)) is not None:
        return plus_days(easter(year), int(days))
    if name.startswith("thanksgiving"):
        return nth_weekday(year, 11, 3, 4)
    if name.startswith("memorial"):
        return weekday_near(date(year, 5, 31), 0, ahead=False)
    if (rule := _named(name, CALENDAR.weekday_holidays)) is not None:
        month, nth, weekday = (int(part) for part in rule.split("-"))
        return nth_weekday(year, month, weekday - 1, nth)
    if (fixed := _named(name, CALENDAR.fixed_days)) is not None:
        return date(year, *(int(part) for part in fixed.split("-")))
    return None


def _named(name: str, table: Mapping[str, str]) -> str | None:
    """What a table says of the longest of its days that `name` begins with."""
    return next((table[day] for day in sorted(table, key=len, reverse=True) if name.startswith(day)), None)
