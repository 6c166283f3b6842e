"""Two dates → whether they mean one time. Each is read as the stretches of time that it gives, as far as it gives them.

A date (a TIMEX3 value, ISO 24617-1, and the words it stands in) says up to five things that are compared apart: the
years, the days of the year, the weekday, the season and the time of day. "8 March" has no year, "spring 2016" no days.
Two dates differ as soon as one of these cannot be one; what only one of them says makes it more precise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from briefing.agreement.verdicts import Agreement, Verdict
from briefing.facts.dates.calendar import NO_YEAR
from briefing.language.lexicon import any_of, lexicon

LESS_PRECISE, MORE_PRECISE, OVERLAPPING = "less precise", "more precise", "overlapping"
ONE_NIGHT = "one night"
CLOSE = 15
"""Minutes between two clock times that reports of one event give, though neither says that it is rough."""
ROUGH = 30
"""The same where a word ("about") says that one of them is."""
_MONTH = 31
_YEAR = 12 * _MONTH
"""Days of a year are counted as if every month had 31, so that a month begins and ends at one number in all years."""
_DAY = 24 * 60
_HOUR = 60
_LATE_FROM, _EARLY_UNTIL = 16 * _HOUR, 12 * _HOUR
"""When the evening of a night begins at the earliest, and its morning ends at the latest."""
_MARGIN = 2 * _HOUR
"""Minutes by which a part of the day is wider than its hours: half past five is evening for some."""
_WIDER = 1 / 6
"""Share of a month or year by which "early", "mid" and "late" are wider than its thirds: the 12th may be early."""
_SEASON_WIDER = _MONTH
"""Days by which a season is wider than its three months."""
_VALUE = re.compile(
    rf"""(?P<bc>BC)?(?P<year>\d{{2,4}}|{NO_YEAR})
    (?:-(?:(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?   # 2016-09-12
      |W(?P<week>\d\d)(?P<end>-WE)?                   # 2016-W37, its weekend
      |Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>[SFW][PUAI])))?
    (?:T(?:(?P<hour>\d\d)(?::(?P<minute>\d\d))?(?::\d\d(?:\.\d+)?)?|(?P<part>[MADEN][OITFV])))?
    (?:Z|[+-]\d\d:?\d\d)?$""",
    re.VERBOSE,
)
_PARTS = {
    "MO": (0, 12 * _HOUR - 1), "MI": (11 * _HOUR, 13 * _HOUR), "AF": (12 * _HOUR, 18 * _HOUR - 1),
    "DT": (6 * _HOUR, 20 * _HOUR), "EV": (18 * _HOUR, _DAY - 1), "NI": (18 * _HOUR, _DAY - 1),
}  # fmt: skip
"""The parts of the day by their TIMEX3 letters, as minutes."""
_MONTHS_OF = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season begins in the north; where a source writes of the south, nothing is said of its months."""
_THIRDS = {"START": 0, "MID": 1, "END": 2}
"""TIMEX3 modifiers by the third of a period that they mean; in TIMEX3 itself they stand beside the value."""
_HALF = re.compile(r"\b(?:(first)|(second|latter))[ -]half\b", re.IGNORECASE)
_BEFORE = 16
_WORD = re.compile(r"[^\W\d_]+")
_HUNDREDS = re.compile(r"(?<!\d)\d\d00s\b")
"""A century that is written as a decade is: "the 1600s"."""
_YEAR_SAID = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")

Interval = tuple[int, int]
"""First and last, inclusive; where the last is the smaller one, it runs over the end of its year."""


@dataclass(frozen=True, slots=True)
class When:
    """What a date says, as far as it says it.

    Years are counted from 1 (before Christ: below 0), days of the year from 0 (31 a month), weekdays from Monday, 0, and
    `clock` in minutes of the day. `third` cuts the finest of these to its beginning, middle or end.
    """

    years: Interval | None = None
    days: Interval | None = None
    weekday: int | None = None
    season: str | None = None
    clock: Interval | None = None
    third: int | None = None

    def __bool__(self) -> bool:
        return self != When()

    @property
    def day(self) -> date | None:
        """The day of the calendar, where it is one."""
        if self.years is None or self.days is None or self.years[0] != self.years[1] or self.days[0] != self.days[1]:
            return None
        try:
            return date(self.years[0], self.days[0] // _MONTH + 1, self.days[0] % _MONTH + 1)
        except ValueError:
            return None


def read(value: str | None, text: str = "", start: int = 0, stop: int | None = None, *, language: str = "en") -> When:
    """What the date ``text[start:stop]`` says: its TIMEX3 `value`, and what its words say besides.

    The words give what a value does not hold: the weekday, "early" and "late" (also where they stand right before it),
    and, where the value is not known, the part of the day, the season and the half of the year.
    """
    said, known = text[start:stop], _vocabulary(language)
    words = [word.lower() for word in _WORD.findall(said)]
    when = _told_in_words(_of_value(value or ""), words, known)
    if when.days is None and (half := _HALF.search(said)):
        when = replace(when, days=(0, _YEAR // 2 - 1) if half[1] else (_YEAR // 2, _YEAR - 1))
    if when.years is None and not value and (year := _YEAR_SAID.search(said)):
        when = replace(when, years=(int(year[0]), int(year[0])))
    if when.years is not None and _HUNDREDS.search(said):
        when = replace(when, years=(when.years[0], when.years[0] + 99))
    third = known.third(said, text[max(0, start - _BEFORE) : start])
    return _cut(when, third) if third is not None and when else when


def _told_in_words(when: When, words: Sequence[str], known: _Vocabulary) -> When:
    """A date with the weekday, season and part of the day that its words name."""
    weekday = next((known.weekdays[word] for word in words if word in known.weekdays), None)
    season = next((known.seasons[word] for word in words if word in known.seasons), None)
    part = next((_PARTS[known.parts[word]] for word in words if word in known.parts), None)
    return replace(
        when,
        weekday=_weekday(when) if weekday is None else weekday,
        season=when.season if when.season or when.days else season,
        clock=when.clock or part,
    )


def begins(text: str, start: int, *, language: str = "en") -> int:
    """Where a date at `start` begins together with the word before it that cuts it: at "early" of "early 2025"."""
    match = _vocabulary(language).third_before.search(text[max(0, start - _BEFORE) : start])
    return start - len(match[0]) if match else start


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The words of one language that stand in dates and not in their values."""

    weekdays: Mapping[str, int]
    seasons: Mapping[str, str]
    parts: Mapping[str, str]
    thirds: Mapping[str, int]
    third_inside: re.Pattern[str]
    third_before: re.Pattern[str]
    """What right before a date cuts it to a part: "in early ⟨2025⟩", "late on ⟨Monday⟩", "the end of ⟨March⟩"."""

    def third(self, said: str, before: str) -> int | None:
        """The third of a period that a date names, in its words or right before them; None for none."""
        found = self.third_inside.search(said) or self.third_before.search(before)
        return self.thirds[found[1].lower()] if found else None


@cache
def _vocabulary(language: str) -> _Vocabulary:
    calendar = lexicon(language).calendar
    thirds = {word: _THIRDS[code] for word, code in calendar.modifiers.items() if code in _THIRDS}
    return _Vocabulary(
        calendar.weekday_numbers,
        calendar.seasons,
        calendar.day_parts,
        thirds,
        re.compile(rf"\b({any_of(thirds)})\b", re.IGNORECASE),
        re.compile(rf"\b({any_of(thirds)})(?:[\s-](?:of|in|on|the))*[\s-]$", re.IGNORECASE),
    )


def without_year(when: When) -> When:
    """The same of any year."""
    return replace(when, years=None)


def compare(one: When, other: When) -> Agreement:
    """Whether two dates can mean one time; the reason says what is another, or which of them is the more precise."""
    if one_night(one, other) or one_night(other, one):
        return Agreement(Verdict.COMPATIBLE, ONE_NIGHT)
    for name, differs in _AXES:
        if differs(one, other):
            return Agreement(Verdict.DIFFERENT, f"another {name}")
    if not _in_common(one, other):
        return Agreement(Verdict.UNKNOWN, "they say nothing of one kind")
    if one == other:
        return Agreement(Verdict.SAME)
    for reason, wide, narrow in ((LESS_PRECISE, one, other), (MORE_PRECISE, other, one)):
        if covers(wide, narrow):
            return Agreement(Verdict.COMPATIBLE, reason)
    return Agreement(Verdict.COMPATIBLE, OVERLAPPING)


def covers(wide: When, narrow: When) -> bool:
    """Whether all that `wide` says is said by `narrow`, too, as exactly or more so.

    A part of the day may be told elsewhere in the sentence, so `narrow` need not say it where it says something else.
    """
    if not _in_common(wide, narrow) or any(differs(wide, narrow) for _, differs in _AXES):
        return False
    return (
        _inside(narrow.years, wide.years)
        and _days_inside(narrow, wide)
        and (wide.weekday is None or wide.weekday == narrow.weekday)
        and (wide.season is None or narrow.season is not None or narrow.days is not None)
        and (wide.third is None or narrow.third is not None or _is_finer(narrow, wide))
    )


def keys(when: When) -> list[tuple[str, int] | tuple[()]]:
    """Under which keys a date is kept, the finest first: what covers it has one of them as its own finest.

    The day of the year, the month, the year, and ``()``, which every date has.
    """
    out: list[tuple[str, int] | tuple[()]] = []
    if when.days is not None and when.days[0] == when.days[1]:
        out.append(("day", when.days[0]))
    if when.days is not None and when.days[0] // _MONTH == when.days[1] // _MONTH:
        out.append(("month", when.days[0] // _MONTH))
    if when.years is not None and when.years[0] == when.years[1]:
        out.append(("year", when.years[0]))
    return [*out, ()]


def one_night(evening: When, morning: When) -> bool:
    """Whether one is late on a day and the other early on the next: "Friday night", "early on Saturday"."""
    late = evening.clock is not None and evening.clock[0] >= _LATE_FROM
    early = morning.clock is not None and morning.clock[1] <= _EARLY_UNTIL
    if not (late and early):
        return False
    days = evening.day, morning.day
    if days[0] and days[1]:
        return (days[1] - days[0]).days == 1
    return evening.weekday is not None and morning.weekday == (evening.weekday + 1) % 7


def minutes_apart(one: When, other: When) -> int | None:
    """Minutes between two clock times, on a dial of twelve hours ("at six" is of either half); None without both."""
    if one.clock is None or other.clock is None or not _is_point(one.clock) or not _is_point(other.clock):
        return None
    apart = abs(one.clock[0] - other.clock[0])
    return min(apart, abs(_DAY // 2 - apart))


# --- reading ------------------------------------------------------------------------------------------------------


def _of_value(value: str) -> When:
    first, _, last = value.partition("/")
    begin = _of_one(first)
    if not last:
        return begin
    end = _of_one(last)
    years = (begin.years[0], end.years[1]) if begin.years and end.years else None
    return replace(begin, years=years, days=(begin.days[0], end.days[1]) if begin.days and end.days else None)


def _of_one(value: str) -> When:
    match = _VALUE.match(value)
    if match is None:
        return When()
    when = When(_years(match), _days(match), season=match["season"], clock=_clock(match))
    return _of_week(match, when) if match["week"] and when.years else when


def _years(match: re.Match[str]) -> Interval | None:
    said = match["year"]
    if said == NO_YEAR:
        return None
    if match["bc"]:
        return (-int(said), -int(said))
    return int(said.ljust(4, "0")), int(said.ljust(4, "9"))


def _days(match: re.Match[str]) -> Interval | None:
    month = match["month"]
    if month and month != "XX":
        begin = _MONTH * (int(month) - 1)
        day = match["day"]
        return (begin + int(day) - 1,) * 2 if day and day != "XX" else (begin, begin + _MONTH - 1)
    for name, size in (("quarter", 3), ("half", 6)):
        if match[name]:
            begin = size * _MONTH * (int(match[name]) - 1)
            return begin, begin + size * _MONTH - 1
    return None


def _of_week(match: re.Match[str], when: When) -> When:
    """The seven days of a week of the calendar (its last two where it is a weekend)."""
    assert when.years is not None
    try:
        days = [date.fromisocalendar(when.years[0], int(match["week"]), n) for n in (6 if match["end"] else 1, 7)]
    except ValueError:
        return when
    first, last = ((day.month - 1) * _MONTH + day.day - 1 for day in days)
    return replace(when, years=(days[0].year, days[1].year), days=(first, last))


def _clock(match: re.Match[str]) -> Interval | None:
    if match["hour"]:
        return (int(match["hour"]) * _HOUR + int(match["minute"] or 0),) * 2
    return _PARTS.get(match["part"] or "")


def _weekday(when: When) -> int | None:
    return when.day.weekday() if when.day else None


def _cut(when: When, third: int) -> When:
    """A date cut to its beginning, middle or end: of a day that is a part of the day."""
    if (when.days is not None and _is_point(when.days)) or (when.days is None and when.weekday is not None):
        parts = ((0, 11 * _HOUR), None, (16 * _HOUR, _DAY - 1))
        return replace(when, clock=when.clock or parts[third])
    if when.season is not None or when.days is not None or when.years is not None:
        return replace(when, third=third)
    return when


# --- comparing ----------------------------------------------------------------------------------------------------


def _other_years(one: When, other: When) -> bool:
    return _apart(one.years, other.years)


def _other_days(one: When, other: When) -> bool:
    if _apart(one.days, other.days):
        return True
    if one.third is None and other.third is None:
        return False
    if one.third is not None and other.third is not None and _base(one) == _base(other):
        return one.season == other.season and one.third != other.third
    return _apart(_narrowed(one), _narrowed(other))


def _other_weekday(one: When, other: When) -> bool:
    return one.weekday is not None and other.weekday is not None and one.weekday != other.weekday


def _other_season(one: When, other: When) -> bool:
    return one.season is not None and other.season is not None and one.season != other.season


def _other_time(one: When, other: When) -> bool:
    if one.clock is None or other.clock is None:
        return False
    points = _is_point(one.clock), _is_point(other.clock)
    if points[0] == points[1]:
        return one.clock != other.clock if points[0] else _apart(one.clock, other.clock)
    point, part = (one.clock, other.clock) if points[0] else (other.clock, one.clock)
    wide = part[0] - _MARGIN, part[1] + _MARGIN
    night = part == _PARTS["NI"] and point[0] < 6 * _HOUR
    return _apart(point, wide) and not night


_AXES = (
    ("year", _other_years), ("day", _other_days), ("weekday", _other_weekday), ("season", _other_season),
    ("time of day", _other_time),
)  # fmt: skip


def _base(when: When) -> tuple[Interval | None, Interval | None]:
    return when.years, when.days


def _narrowed(when: When) -> Interval | None:
    """The days of a date, cut to the widened third that it names; of a date with no days those of the whole year."""
    if when.third is None:
        return when.days
    days = when.days or (0, _YEAR - 1)
    if when.years is not None and when.years[0] != when.years[1]:
        return None
    size = days[1] - days[0] + 1
    begin = days[0] + when.third * size / 3 - _WIDER * size
    return max(days[0], round(begin)), min(days[1], round(begin + size * (1 / 3 + 2 * _WIDER)))


def _in_common(one: When, other: When) -> bool:
    pairs = (
        (one.years, other.years), (one.days, other.days), (one.weekday, other.weekday), (one.season, other.season),
        (one.clock, other.clock),
    )  # fmt: skip
    return any(a is not None and b is not None for a, b in pairs)


def _inside(narrow: Interval | None, wide: Interval | None) -> bool:
    if wide is None:
        return True
    return narrow is not None and all(_holds(wide, end) for end in narrow)


def _days_inside(narrow: When, wide: When) -> bool:
    if wide.season is not None and wide.days is None and narrow.days is not None:
        begin = _MONTH * (_MONTHS_OF[wide.season] - 1)
        season = (begin - _SEASON_WIDER) % _YEAR, (begin + 3 * _MONTH - 1 + _SEASON_WIDER) % _YEAR
        return _inside(narrow.days, season)
    return _inside(narrow.days, wide.days)


def _is_finer(narrow: When, wide: When) -> bool:
    """Whether a date gives days within the stretch that the other cuts; that they do not differ is known."""
    return narrow.days is not None and narrow.days != wide.days


def _is_point(interval: Interval) -> bool:
    return interval[0] == interval[1]


def _holds(interval: Interval, at: int) -> bool:
    first, last = interval
    return first <= at <= last if first <= last else at >= first or at <= last


def _apart(one: Interval | None, other: Interval | None) -> bool:
    if one is None or other is None:
        return False
    return not (_holds(one, other[0]) or _holds(other, one[0]))
