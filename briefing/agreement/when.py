"""A date → what it says: the stretches of time that its value and its words give, as far as they give them.

A TIMEX3 value (ISO 24617-1) has no place for the weekday; its modifiers ("early") are not kept by the facts; and of a date that
counts from an unknown day the value is not known, though its words name a part of the day or a season. All are read here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from briefing.facts.dates.calendar import NO_YEAR
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import LETTERS, deferred
from briefing.language.scripts import ends_words

MONTH = 31
YEAR = 12 * MONTH
"""Days of a year are counted as if every month had 31, so that a month begins and ends at one number in all years."""
DAY = 24 * 60
HOUR = 60
_VALUE = deferred(
    rf"""(?P<bc>BC)?(?P<year>\d{{2,4}}|{NO_YEAR})
    (?:-(?:(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?   # 2016-09-12
      |W(?P<week>\d\d)(?P<end>-WE)?                   # 2016-W37, its weekend
      |Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>[SFW][PUAI])))?
    (?:T(?:(?P<hour>\d\d)(?::(?P<minute>\d\d))?(?::\d\d(?:\.\d+)?)?|(?P<part>[MADEN][OITFV])))?
    (?:Z|[+-]\d\d:?\d\d)?$""",
    re.VERBOSE,
)
PARTS = {
    "MO": (0, 12 * HOUR - 1), "MI": (11 * HOUR, 13 * HOUR), "AF": (12 * HOUR, 18 * HOUR - 1),
    "DT": (6 * HOUR, 20 * HOUR), "EV": (18 * HOUR, DAY - 1), "NI": (18 * HOUR, DAY - 1),
}  # fmt: skip
"""The parts of the day by their TIMEX3 letters, as minutes."""
_THIRDS = {"START": 0, "MID": 1, "END": 2}
"""TIMEX3 modifiers by the third of a period that they mean; in TIMEX3 itself they stand beside the value."""
_HALF = deferred(r"\b(?:(first)|(second|latter))[ -]half\b", re.IGNORECASE)
_BEFORE = 16
_HUNDREDS = deferred(r"(?<!\d)\d\d00s\b")
"""A century that is written as a decade is: "the 1600s"."""
_YEAR_SAID = deferred(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")

Interval = tuple[int, int]
"""First and last, inclusive; where the last is the smaller one, it runs over the end of its year."""


@frozen
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
            return date(self.years[0], self.days[0] // MONTH + 1, self.days[0] % MONTH + 1)
        except ValueError:
            return None


def read(value: str | None, text: str = "", start: int = 0, stop: int | None = None, *, language: str = "en") -> When:
    """What the date ``text[start:stop]`` says: its TIMEX3 `value`, and what its words say besides.

    The words give what a value does not hold: the weekday, "early" and "late" (also where they stand right before it),
    and, where the value is not known, the part of the day, the season and the half of the year.
    """
    said, known = text[start:stop], _vocabulary(language)
    words = _words_of(said, known, language)
    when = _with_named_parts(_of_value(value or ""), words, known)
    if when.days is None and (half := _HALF.search(said)):
        when = replace(when, days=(0, YEAR // 2 - 1) if half[1] else (YEAR // 2, YEAR - 1))
    if when.years is None and not value and (year := _YEAR_SAID.search(said)):
        when = replace(when, years=(int(year[0]), int(year[0])))
    if when.years is not None and _HUNDREDS.search(said):
        when = replace(when, years=(when.years[0], when.years[0] + 99))
    third = known.third(said, text[max(0, start - _BEFORE) : start])
    return _cut(when, third) if third is not None and when else when


def _words_of(said: str, known: _Vocabulary, language: str) -> list[str]:
    """The words of a date, in a script without blanks with the weekdays inside them."""
    words = [word.lower() for word in LETTERS.findall(said)]
    return words if ends_words(language) else [*words, *(name for name in known.joined if name in said)]


def _with_named_parts(when: When, words: Sequence[str], known: _Vocabulary) -> When:
    """A date with the weekday, season and part of the day that its words name."""
    weekday = next((known.weekdays[word] for word in words if word in known.weekdays), None)
    season = next((known.seasons[word] for word in words if word in known.seasons), None)
    part = next((PARTS[known.parts[word]] for word in words if word in known.parts), None)
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


@frozen
class _Vocabulary:
    """The words of one language that stand in dates and not in their values."""

    weekdays: Mapping[str, int]
    seasons: Mapping[str, str]
    parts: Mapping[str, str]
    joined: tuple[str, ...]
    """Weekdays of two signs or more, the longest first, which other words may touch ("下周三")."""
    thirds: Mapping[str, int]
    third_inside: re.Pattern[str]
    third_before: re.Pattern[str]
    """What right before a date cuts it to a part: "in early ⟨2025⟩", "late on ⟨Monday⟩", "the end of ⟨March⟩"."""

    def third(self, said: str, before: str) -> int | None:
        """The third of a period that a date names, in its words or right before them; None for none."""
        found = self.third_inside.search(said) or self.third_before.search(before)
        return self.thirds[found[1].lower()] if found else None


_NO_VERB = r"(?<!\bto )(?<!\bwill )(?<!\bwould )"
"""What makes a verb of "end" and "close": "is due to close in March" names no part of the month."""


@cache
def _vocabulary(language: str) -> _Vocabulary:
    calendar = lexicon(language).calendar
    thirds = {word: _THIRDS[code] for word, code in calendar.modifiers.items() if code in _THIRDS}
    return _Vocabulary(
        calendar.weekday_numbers,
        calendar.seasons,
        calendar.day_parts,
        tuple(sorted((name for name in calendar.weekday_numbers if len(name) > 1), key=len, reverse=True)),
        thirds,
        re.compile(rf"\b({any_of(thirds)})\b", re.IGNORECASE),
        re.compile(rf"{_NO_VERB}\b({any_of(thirds)})(?:[\s-](?:of|in|on|the))*[\s-]$", re.IGNORECASE),
    )


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
        begin = MONTH * (int(month) - 1)
        day = match["day"]
        return (begin + int(day) - 1,) * 2 if day and day != "XX" else (begin, begin + MONTH - 1)
    for name, size in (("quarter", 3), ("half", 6)):
        if match[name]:
            begin = size * MONTH * (int(match[name]) - 1)
            return begin, begin + size * MONTH - 1
    return None


def _of_week(match: re.Match[str], when: When) -> When:
    """The seven days of a week of the calendar (its last two where it is a weekend)."""
    assert when.years is not None
    try:
        days = [date.fromisocalendar(when.years[0], int(match["week"]), n) for n in (6 if match["end"] else 1, 7)]
    except ValueError:
        return when
    first, last = ((day.month - 1) * MONTH + day.day - 1 for day in days)
    return replace(when, years=(days[0].year, days[1].year), days=(first, last))


def _clock(match: re.Match[str]) -> Interval | None:
    if match["hour"]:
        return (int(match["hour"]) * HOUR + int(match["minute"] or 0),) * 2
    return PARTS.get(match["part"] or "")


def _weekday(when: When) -> int | None:
    return when.day.weekday() if when.day else None


def _cut(when: When, third: int) -> When:
    """A date cut to its beginning, middle or end: of a day that is a part of the day."""
    if (when.days is not None and is_point(when.days)) or (when.days is None and when.weekday is not None):
        parts = ((0, 11 * HOUR), None, (16 * HOUR, DAY - 1))
        return replace(when, clock=when.clock or parts[third])
    if when.season is not None or when.days is not None or when.years is not None:
        return replace(when, third=third)
    return when


def is_point(interval: Interval) -> bool:
    """Whether it is one year, day or minute."""
    return interval[0] == interval[1]
