"""Dates in digits that only some languages write: parted by blanks, by an era, or a day alone ("14. 3. 2031", "令和13年2月11日", "17日")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from briefing.facts.dates.calendar import valid
from briefing.language.lexicon import Lexicon, any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.scripts import has_capitals
from briefing.model import Date, Span

_SPACED = deferred(
    r"""
    (?<![\w.])
    (?:
        (?P<d> [0-3]?\d ) \.[ \u00a0] (?P<m> [01]?\d ) \.[ \u00a0] (?P<y> (?:19|20)\d\d ) (?!\d)  # 3. 5. 2031
        | (?P<y2> (?:19|20)\d\d ) \.[ \u00a0]? (?P<m2> [01]?\d ) \.[ \u00a0]? (?P<d2> [0-3]?\d ) (?!\d) \.?  # 2031. 5. 3.
    )
    """,
    re.VERBOSE,
)
_REACH = 8
_SOLAR_EPOCH, _LONGEST_MONTH = 226894, 31
"""The day before the first of the Solar Hijri calendar, as Python counts days, and the days of its longest months."""
_FIRST = "元"
"""The first year of an era, in place of 1."""
_NEXT_MONTH, _LAST_DAYS = 3, 25
"""Up to which day of a month its last ones are those of the month before, and from which day on they are its last ones."""


def spaced(text: str) -> Iterator[Date]:
    """Dates whose digits have blanks behind their full stops: "14. 3. 2031", "2031. 3. 14."."""
    for match in _SPACED.finditer(text):
        year, month, day = (int(match[name] or match[f"{name}2"]) for name in "ymd")
        if when := valid(year, month, day):
            yield Date(Span(*match.span()), when.isoformat())


def of_eras(text: str, language: str) -> Iterator[Date]:
    """Dates whose year is one of an era ("令和13年2月11日", "民國120年5月")."""
    known = lexicon(language)
    if not known.calendar.eras:
        return
    for match in _era(known).finditer(text):
        year = int(known.calendar.eras[match["era"]]) + (1 if match["y"] == _FIRST else int(match["y"]))
        when = valid(year, int(match["m"] or 1), int(match["d"] or 1))
        if when:
            yield Date(Span(*match.span()), when.isoformat()[: 10 if match["d"] else 7 if match["m"] else 4])


@cache
def _era(known: Lexicon) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<era>{any_of(sorted(known.calendar.eras))})(?P<y>{_FIRST}|\d{{1,3}})年(?:(?P<m>\d{{1,2}})月(?:(?P<d>\d{{1,2}})日)?)?"
    )


def of_solar_months(text: str, language: str) -> Iterator[Date]:
    """Dates of the Solar Hijri calendar ("۲۳ اردیبهشت ۱۴۰۵"); without their year they have no value."""
    known = lexicon(language)
    if not known.calendar.solar_months:
        return
    months = {name: number for number, name in enumerate(known.calendar.solar_months, 1)}
    for match in _solar(known).finditer(text):
        year = int(match["y"] or 0)
        day = int(match["d"] or 1)
        when = _from_solar(year, months[match["m"]], day).isoformat() if year and 1 <= day <= _LONGEST_MONTH else None
        if match["d"] or match["y"]:
            yield Date(Span(*match.span()), when if match["d"] else None)


@cache
def _solar(known: Lexicon) -> re.Pattern[str]:
    months = any_of(sorted(known.calendar.solar_months))
    return re.compile(
        rf"(?<!\d)(?:(?P<d>\d{{1,2}})\s)?(?P<m>{months})(?!\w)(?:\s(?:سال\s)?(?P<y>[1۱][34۳۴]\d\d)(?!\d))?"
    )


def _from_solar(year: int, month: int, day: int) -> date:
    """A day of the Solar Hijri calendar in ours, by the 33-year cycle of its leap years (good for 1925–2087)."""
    days = 365 * (year - 1) + (8 * (year - 1) + 29) // 33 + (month - 1) * 30 + min(month - 1, 6) + day
    return date.fromordinal(_SOLAR_EPOCH + days)


def days_alone(text: str, language: str, anchor: date) -> Iterator[Date]:
    """Days of the month at hand that are told by their number alone, as East Asian news does ("17日", "17일")."""
    known = lexicon(language)
    if has_capitals(language) or not known.calendar.no_day:
        return
    for match in _day(known).finditer(text):
        day = int(match["d"])
        named = _month_before(known).search(text, max(0, match.start("d") - _REACH), match.start("d"))
        if named:
            away = int(known.calendar.relative_months[" ".join(named["month"].split())])
        else:
            away = -int(anchor.day <= _NEXT_MONTH and day >= _LAST_DAYS)
        year, month = divmod(anchor.year * 12 + anchor.month - 1 + away, 12)
        if when := valid(year, month + 1, day):
            yield Date(Span(named.start() if named else match.start("d"), match.end("sign")), when.isoformat())


@cache
def _month_before(known: Lexicon) -> re.Pattern[str]:
    """A word for last month or the next, right before a day of it ("다음 달 3일")."""
    listed = known.calendar.relative_months
    return re.compile(rf"(?P<month>{any_of(sorted(listed), blank=r'[ ]')})[ \u00a0の]?$" if listed else "(?!)")


@cache
def _day(known: Lexicon) -> re.Pattern[str]:
    """A number with the sign for a day behind it, before which no month stands and behind which no length of time."""
    sign = known.locale_formats.day.rpartition("{d}")[2].strip()
    return re.compile(
        rf"(?<![\d月월.,~〜～-])(?<![月월]\s)(?P<d>[0-3]?\d)(?P<sign>{re.escape(sign)})(?!\d|\s?{any_of(sorted(known.calendar.no_day))})"
    )
