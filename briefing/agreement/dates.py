"""Two dates → whether they mean one time.

A date says up to five things that are compared apart: the years, the days of the year, the weekday, the season and the time of
day. "8 March" has no year, "spring 2016" no days. Two dates differ as soon as one of these cannot be one; what only one of
them says makes it more precise.
"""

from __future__ import annotations

from briefing.agreement.verdicts import Agreement, Verdict
from briefing.agreement.when import DAY, HOUR, MONTH, PARTS, YEAR, Interval, When, is_point
from briefing.facts.dates.order import SEASON_BEGINS

LESS_PRECISE, MORE_PRECISE, OVERLAPPING = "less precise", "more precise", "overlapping"
ONE_NIGHT = "one night"
CLOSE = 9
"""Minutes between two clock times that reports of one event give, though neither says that it is rough."""
ROUGH = 30
"""Minutes between two clock times of one event where a word ("about") says that one of them is rough."""
_LATE_FROM, _EARLY_UNTIL = 16 * HOUR, 12 * HOUR
"""When the evening of a night begins at the earliest, and its morning ends at the latest."""
_MARGIN = 2 * HOUR
"""Minutes by which a part of the day is wider than its hours: half past five is evening for some."""
_WIDER = 1 / 6
"""Share of a month or year by which "early", "mid" and "late" are wider than its thirds: the 12th may be early."""
_SEASON_WIDER = MONTH
"""Days by which a season is wider than its three months."""


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
    if when.days is not None and when.days[0] // MONTH == when.days[1] // MONTH:
        out.append(("month", when.days[0] // MONTH))
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
    if one.clock is None or other.clock is None or not is_point(one.clock) or not is_point(other.clock):
        return None
    apart = abs(one.clock[0] - other.clock[0])
    return min(apart, abs(DAY // 2 - apart))


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
    points = is_point(one.clock), is_point(other.clock)
    if points[0] == points[1]:
        return one.clock != other.clock if points[0] else _apart(one.clock, other.clock)
    point, part = (one.clock, other.clock) if points[0] else (other.clock, one.clock)
    wide = part[0] - _MARGIN, part[1] + _MARGIN
    night = part == PARTS["NI"] and point[0] < 6 * HOUR
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
    days = when.days or (0, YEAR - 1)
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
        begin = MONTH * (SEASON_BEGINS[wide.season] - 1)
        season = (begin - _SEASON_WIDER) % YEAR, (begin + 3 * MONTH - 1 + _SEASON_WIDER) % YEAR
        return _inside(narrow.days, season)
    return _inside(narrow.days, wide.days)


def _is_finer(narrow: When, wide: When) -> bool:
    """Whether a date gives days within the stretch that the other cuts; that they do not differ is known."""
    return narrow.days is not None and narrow.days != wide.days


def _holds(interval: Interval, at: int) -> bool:
    first, last = interval
    return first <= at <= last if first <= last else at >= first or at <= last


def _apart(one: Interval | None, other: Interval | None) -> bool:
    if one is None or other is None:
        return False
    return not (_holds(one, other[0]) or _holds(other, one[0]))
