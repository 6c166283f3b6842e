"""Calendar arithmetic on TIMEX3 values (ISO-TimeML, ISO 24617-1): "1998-08-07", "1998-W32", "1998-Q3", "199".

A value keeps the precision that the words have. What an anchor does not say (an article dated "2016" has no weekday)
is not known, and every function then gives None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (("monday", "mon"), ("tuesday", "tues", "tue"), ("wednesday", "wed"), ("thursday", "thurs", "thu"),
         ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"))
    )
    for name in names
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "season": "Y", "year": "Y",
}  # fmt: skip
"""TIMEX3 letters of the units; a fortnight, decade and century are counted in weeks and years."""

_MONDAY_HOLIDAYS = {
    "martin luther king": (1, 3),
    "presidents": (2, 3),
    "labor": (9, 1),
    "labour": (9, 1),
    "columbus": (10, 2),
}
_FIXED = {
    "christmas": (12, 25), "boxing": (12, 26), "new year": (1, 1), "valentine": (2, 14), "st. patrick": (3, 17),
    "independence": (7, 4), "fourth of july": (7, 4), "july fourth": (7, 4), "juneteenth": (6, 19),
    "halloween": (10, 31), "veterans": (11, 11), "armistice": (11, 11), "bastille": (7, 14), "anzac": (4, 25),
    "earth day": (4, 22), "may day": (5, 1), "groundhog": (2, 2), "canada day": (7, 1), "australia day": (1, 26),
}  # fmt: skip
_EASTER = {
    "easter monday": 1, "easter": 0, "good friday": -2, "palm sunday": -7, "ash wednesday": -46, "ascension": 39,
    "whit monday": 50, "pentecost": 49, "maundy thursday": -3,
}  # fmt: skip
_ISO = re.compile(r"(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?![\d])")


@dataclass(frozen=True, slots=True)
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
    if unit in ("year", "decade", "century", "season"):
        year = anchor.year + count * {"decade": 10, "century": 100}.get(unit, 1)
        return _year(year)
    if unit in ("month", "quarter"):
        if anchor.month is None:
            return None
        months = anchor.year * 12 + anchor.month - 1 + count * (3 if unit == "quarter" else 1)
        if not 12 <= months < 12 * 9999:
            return None
        return month_value(months) if unit == "month" else f"{months // 12:04}-Q{months % 12 // 3 + 1}"
    day = anchor.date
    if day is None:
        return None
    if unit in ("week", "fortnight"):
        return week(plus_days(day, 7 * count * (2 if unit == "fortnight" else 1)))
    if unit == "weekend":
        return week(plus_days(day, 7 * count)) + "-WE"
    if unit in ("day", "night"):
        return plus_days(day, count).isoformat()
    return day.isoformat() if abs(count) < 6 else None


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


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday in `year`; `name` in lower case ("thanksgiving day", "easter monday")."""
    name = name.replace("’", "'")
    if "eve" in name.split():
        first = {"christmas": date(year, 12, 24), "new": date(year, 12, 31), "all": date(year, 10, 31)}
        return first.get(name.split()[0])
    for key, gap in _EASTER.items():
        if name.startswith(key):
            return plus_days(easter(year), gap)
    if name.startswith("thanksgiving"):
        return nth_weekday(year, 11, 3, 4)
    if name.startswith("memorial"):
        return weekday_near(date(year, 5, 31), 0, ahead=False)
    for key, (month, nth) in _MONDAY_HOLIDAYS.items():
        if name.startswith(key):
            return nth_weekday(year, month, 0, nth)
    for key, (month, day) in _FIXED.items():
        if name.startswith(key):
            return date(year, month, day)
    return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The `nth` such weekday (Monday is 0) of a month."""
    return plus_days(weekday_near(date(year, month, 1), weekday, ahead=True), 7 * (nth - 1))


# --- order --------------------------------------------------------------------------------------------------------

NO_YEAR = "XXXX"
"""TIMEX3's mark for a year that the text does not give (ISO-TimeML, Pustejovsky et al. 2010): "5 June" is XXXX-06-05."""
NO_DAY = f"{NO_YEAR}-XX-XX"
"""The same for a whole day."""
PLACED = rf"(?:\d{{4}}|{NO_YEAR}-\d\d)"
"""How a value begins that names a year, or a month of no year: no week, season or duration, as a regular expression."""
_VALUE = re.compile(
    r"(?P<bc>BC)?(?P<year>\d{1,4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<end>-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?"
    r"(?:T(?:(?P<hour>\d\d)(?::(?P<minute>\d\d))?|(?P<part>MO|MI|AF|EV|NI|DT)))?"
)
_PARTS = {"MO": 6, "MI": 12, "AF": 13, "DT": 8, "EV": 18, "NI": 21}
_BEFORE = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def order_key(value: str | None) -> tuple[int, ...]:
    """Sorts TIMEX3 dates by the time at which they begin, coarse ones before finer ones; ``()`` for what has no place.

    ``2015 < 2015-Q1 < 2015-01 < 2015-01-05 < 2015-01-05TMO``. An interval ``A/B`` is ordered by A. Durations, sets,
    "PRESENT_REF" and values without a year ("XXXX-06") have no place.
    """
    match = _VALUE.match((value or "").partition("/")[0])
    if not match or (match.end() < len((value or "").partition("/")[0])):
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
        try:
            begins = date.fromisocalendar(year, int(match["week"]), 6 if match["end"] else 1)
        except ValueError:
            return (year,)
        return (begins.year, begins.month, begins.day, -1)
    month = 3 * int(match["quarter"]) - 2 if match["quarter"] else 6 * int(match["half"]) - 5 if match["half"] else 0
    month = _BEFORE[match["season"]] if match["season"] else month
    return (year, month - 1, 99) if month else (year,)


def _day_key(match: re.Match[str]) -> tuple[int, ...]:
    if not match["day"]:
        return ()
    day = (int(match["day"]),)
    if match["part"]:
        return (*day, _PARTS[match["part"]])
    if match["hour"]:
        return (*day, int(match["hour"]), int(match["minute"] or 0))
    return day
