"""Days that have a name → their values: weekdays, "a week ago Monday", holidays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from briefing.facts.dates.calendar import NO_YEAR, easter, nth_weekday, plus_days, valid, week, weekday_near
from briefing.facts.dates.context import Context, Resolver, is_capital, made, number_in
from briefing.facts.dates.months import year_of_month
from briefing.facts.dates.tense import Tense
from briefing.facts.dates.weekdays import part_of_a_name, weekday_value
from briefing.facts.dates.words import (
    CALENDAR,
    DATING,
    MONTH_NAME,
    MONTHS,
    WEEKDAY_NAME,
    WEEKDAYS,
    YEAR_IN,
    part_of_day,
)
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred
from briefing.model import Date, DateKind, Span

_EACH = deferred(
    rf"\b(?:each|every)\s(?:{WEEKDAY_NAME.pattern})(?:,\s(?:{WEEKDAY_NAME.pattern})){{0,5}}(?:/|,?\s(?:and|or)\s|,\s)$"
)
"""Before a weekday: the days of each week that it is one of ("every Monday and")."""
_A_WEEK = deferred(r"\b(?:a|per|each|every)\sweek,?\son\s$")


def _is_the_star(context: Context, match: re.Match[str], name: re.Match[str]) -> bool:
    """Whether "Sun" and the full stop of a sentence are no short form of a day ("orbits around the Sun.")."""
    return name[1] == "sun" and context.before(match.start() + name.start()).endswith(("the ", "our ", "’s ", "'s "))


def _weekday(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    name = WEEKDAY_NAME.search(said)
    if name is None or not is_capital(context, match, name[1]):
        return None
    if len(name[1]) < 6 and (not said.endswith(".") or _is_the_star(context, match, name)):
        return None
    if part_of_a_name(context, match.start() + name.start(), match.start() + name.end()):
        return None
    part = part_of_day(said)
    if part and (said.endswith("s") or _A_WEEK.search(context.before(match.start(), 20))):
        return made(match, f"{NO_YEAR}-WXX-{WEEKDAYS[name[1]] + 1}{part}", DateKind.SET)
    if _EACH.search(context.before(match.start(), 90)):
        return made(match, f"{NO_YEAR}-WXX-{WEEKDAYS[name[1]] + 1}", DateKind.SET)
    value = weekday_value(context, match, said)
    skip = r"(?:earlier|later|early|late)\s(?:on\s)|on\s|(?:earlier|later|late)\s(?=\w+day)"
    return made(match, value + part if value else None, DateKind.TIME if part else DateKind.DATE, skip=skip)


def _nth_weekday(context: Context, match: re.Match[str]) -> Date | None:
    """Read "the second Sunday in May" and "the last Thursday of November 2014"."""
    said = match[0]
    weekday, name = WEEKDAY_NAME.search(said), MONTH_NAME.search(said)
    if weekday is None or name is None or not is_capital(context, match, name[1]):
        return None
    month, number = MONTHS[name[1]], WEEKDAYS[weekday[1]]
    year = _year_of(context, match, month)
    if year is None:
        return made(match, None)
    if "last" in said.split():
        after = valid(year + month // 12, month % 12 + 1, 1)
        return made(match, weekday_near(after, number, ahead=False, strict=True).isoformat() if after else None)
    nth = ("first", "second", "third", "fourth").index(said.split()[1]) + 1
    return made(match, nth_weekday(year, month, number, nth).isoformat())


def _year_of(context: Context, match: re.Match[str], month: int) -> int | None:
    if year := YEAR_IN.search(match[0]):
        return int(year[1])
    anchor = context.anchor
    if anchor is None or anchor.month is None:
        return None
    return year_of_month(context, Span(*match.span()), month, anchor.year, anchor.month)


def _weekday_nth(context: Context, match: re.Match[str]) -> Date | None:
    """Read "Tuesday the 13th" as the nearest day of both; a name where there is none, or a film ("Friday the 13th")."""
    said = match[0]
    weekday, day = WEEKDAY_NAME.search(said), re.search(r"\d+", said)
    anchor = context.anchor.date if context.anchor else None
    if weekday is None or day is None or not is_capital(context, match, weekday[1]):
        return None
    if said == "friday the 13th" and not context.before(match.start()).endswith("on "):
        return None
    if anchor is None:
        return made(match, None)
    known = [valid(anchor.year + m // 12, m % 12 + 1, int(day[0])) for m in range(anchor.month - 4, anchor.month + 3)]
    near = [d for d in known if d and d.weekday() == WEEKDAYS[weekday[1]]]
    best = min(near, key=lambda d: abs((d - anchor).days), default=None)
    return made(match, best.isoformat()) if best else None


_WEEKDAYS_AGO = deferred(r"(.+)\s(\w+day)s\sago")
_UNITS_AGO = deferred(r"(.+?)\s(weeks?|months?|years?)\s(ago|from)\s")


def _week_ago(context: Context, match: re.Match[str]) -> Date | None:
    """Read "two Fridays ago", "a week ago Monday", "two weeks from tomorrow", "Friday week"."""
    said = match[0]
    today = context.anchor.date if context.anchor else None
    if today is None:
        return made(match, None)
    if plural := _WEEKDAYS_AGO.fullmatch(said):
        count = number_in(plural[1])
        last = weekday_near(today, WEEKDAYS[plural[2]], ahead=False, strict=True)
        return made(match, None if count is None else plus_days(last, -7 * (int(count) - 1)).isoformat())
    name = WEEKDAY_NAME.search(said)
    counted = _UNITS_AGO.match(said)
    if counted is not None:
        return made(match, _units_from(today, counted, name, said))
    if name is None or not is_capital(context, match, name[1]):
        return None
    return made(match, plus_days(weekday_near(today, WEEKDAYS[name[1]], ahead=True, strict=True), 7).isoformat())


def _units_from(today: date, counted: re.Match[str], name: re.Match[str] | None, said: str) -> str | None:
    """The day so many weeks or years from a weekday, from today, yesterday or tomorrow."""
    count = number_in(counted[1])
    if count is None:
        return None
    steps = int(count) if counted[3] == "from" else -int(count)
    if name:
        base = weekday_near(today, WEEKDAYS[name[1]], ahead=steps > 0)
    else:
        base = plus_days(today, {"yesterday": -1, "tomorrow": 1}.get(said.rsplit(maxsplit=1)[-1], 0))
    if counted[2].startswith("week"):
        return plus_days(base, steps * 7).isoformat()
    same = valid(base.year + steps, base.month, base.day) if counted[2].startswith("year") else None
    return same.isoformat() if same else None


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


_FESTIVE = deferred(rf"\s{any_of(DATING.festive_things)}s?\b")


def _holiday(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s+", " ", match[0])
    words = re.sub(r"^(?:last|this|next|the) ", "", re.sub(r"^(?:last|this|next) ", "", said))
    at = context.lower.find(words[:4], match.start())
    if at < 0 or not (context.text[at].isupper() or words.startswith(("fourth", "july"))):
        return None
    if _FESTIVE.match(context.lower, match.end()) or _names_more(context, match):
        return None
    name = re.sub(r",? \d{4}$", "", words)
    if year := YEAR_IN.search(said):
        day = holiday(name, int(year[1]))
        return made(match, day.isoformat() if day else year[1])
    today = context.anchor.date if context.anchor else None
    if today is None:
        return made(match, _of_each_year(name))
    best = _nearest_holiday(context, match, name, today)
    if best is None:
        return made(match, None)
    unsure = not said.startswith(("last ", "next ", "this ")) and context.tense(*match.span()) is Tense.NONE
    return replace(made(match, week(best) if name == "easter week" else best.isoformat()), ambiguous=unsure)


_NAMES_MORE = deferred(r"\s[A-Z][a-z]{2,}")


def _names_more(context: Context, match: re.Match[str]) -> bool:
    """Whether the holiday begins a longer name ("the Easter Bunny", "Christmas Island") in a text that is not all capitals."""
    after = _NAMES_MORE.match(context.text, match.end())
    return after is not None and after[0].strip().lower() not in (*WEEKDAYS, *MONTHS)


def _of_each_year(name: str) -> str | None:
    """The month and day of a holiday that has the same in each year."""
    day, next_year = holiday(name, 2001), holiday(name, 2002)
    return f"{NO_YEAR}-{day:%m-%d}" if day and next_year and day.replace(year=2002) == next_year else None


def _nearest_holiday(context: Context, match: re.Match[str], name: str, today: date) -> date | None:
    """The holiday nearest to `today`, on the side that "last", "next" or the verb says."""
    days = [day for year in (-1, 0, 1) if (day := holiday(name, today.year + year))]
    said = match[0]
    if said.startswith("last "):
        days = [day for day in days if day < today]
    elif said.startswith("next "):
        days = [day for day in days if day > today]
    else:
        days = _on_the_side(days, context.tense(*match.span()), name, today) or days
    return min(days, key=lambda day: abs((day - today).days), default=None)


def _on_the_side(days: list[date], looks: Tense, name: str, today: date) -> list[date]:
    if looks is Tense.NONE or (looks is Tense.PAST and name == "easter week"):  # which begins before its day
        return []
    return [day for day in days if (day <= today if looks is Tense.PAST else day >= today)]


RESOLVERS: dict[str, Resolver] = {
    "nth_weekday": _nth_weekday,
    "weekday_nth": _weekday_nth,
    "weekday": _weekday,
    "week_ago": _week_ago,
    "holiday": _holiday,
}
