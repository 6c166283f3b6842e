"""Days that have a name → their values: weekdays, "a week ago Monday", holidays."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import (
    MONTHS,
    NO_YEAR,
    WEEKDAYS,
    holiday,
    nth_weekday,
    plus_days,
    valid,
    week,
    weekday_near,
)
from briefing.facts.dates.context import MONTH_NAME, YEAR_IN, Context, Rule, is_capital, made, number_in, part_of_day
from briefing.facts.dates.months import year_of_month
from briefing.facts.dates.tense import Tense
from briefing.facts.dates.weekdays import WEEKDAY_NAME, part_of_a_name, weekday_value
from briefing.model import Date, DateKind, Span

_A_WEEK = re.compile(r"\b(?:a|per|each|every)\sweek,?\son\s$")


def _weekday(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    name = WEEKDAY_NAME.search(said)
    if name is None or not is_capital(context, match, name[1]):
        return None
    if len(name[1]) < 6 and not said.endswith("."):
        return None
    if part_of_a_name(context, match.start() + name.start(), match.start() + name.end()):
        return None
    part = part_of_day(said)
    if part and (said.endswith("s") or _A_WEEK.search(context.before(match.start(), 20))):
        return made(match, f"{NO_YEAR}-WXX-{WEEKDAYS[name[1]] + 1}{part}", DateKind.SET)
    value = weekday_value(context, match, said)
    skip = r"(?:earlier|later|early|late)\s(?:on\s)|on\s|(?:earlier|later|late)\s(?=\w+day)"
    return made(match, value + part if value else None, DateKind.TIME if part else DateKind.DATE, skip=skip)


def _nth_weekday(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    weekday, name = WEEKDAY_NAME.search(said), MONTH_NAME.search(said)
    if weekday is None or name is None or not is_capital(context, match, name[1]):
        return None
    month, anchor, year_said = MONTHS[name[1]], context.anchor, YEAR_IN.search(said)
    if not year_said and (anchor is None or anchor.month is None):
        return made(match, None)
    if year_said:
        year = int(year_said[1])
    else:
        assert anchor is not None
        assert anchor.month is not None
        year = year_of_month(context, Span(*match.span()), month, anchor.year, anchor.month)
    number = WEEKDAYS[weekday[1]]
    if "last" in said.split():
        after = valid(year + month // 12, month % 12 + 1, 1)
        return made(match, weekday_near(after, number, ahead=False, strict=True).isoformat() if after else None)
    nth = ("first", "second", "third", "fourth").index(said.split()[1]) + 1
    return made(match, nth_weekday(year, month, number, nth).isoformat())


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


def _week_ago(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if plural := re.fullmatch(r"(.+)\s(\w+day)s\sago", said):
        count, today = number_in(plural[1]), context.anchor.date if context.anchor else None
        if count is None or today is None:
            return made(match, None)
        last = weekday_near(today, WEEKDAYS[plural[2]], ahead=False, strict=True)
        return made(match, plus_days(last, -7 * (int(count) - 1)).isoformat())
    day = weekday_value(context, match, said) if WEEKDAY_NAME.search(said) else None
    anchor = context.anchor.date if context.anchor else None
    if anchor is None:
        return made(match, None)
    counted = re.match(r"(.+?)\s(weeks?|months?|years?)\s(ago|from)\s", said)
    name = WEEKDAY_NAME.search(said)
    if counted is None:  # "Friday week"
        if name is None or not is_capital(context, match, name[1]):
            return None
        return made(match, plus_days(weekday_near(anchor, WEEKDAYS[name[1]], ahead=True, strict=True), 7).isoformat())
    count = number_in(counted[1])
    if count is None:
        return made(match, None)
    sign = -1 if counted[3] == "ago" else 1
    if name:
        base = weekday_near(anchor, WEEKDAYS[name[1]], ahead=sign > 0)
    else:
        base = plus_days(anchor, {"yesterday": -1, "tomorrow": 1}.get(said.split()[-1], 0))
    day = None
    if counted[2].startswith("week"):
        day = plus_days(base, sign * int(count) * 7).isoformat()
    elif counted[2].startswith("year"):
        same = valid(base.year + sign * int(count), base.month, base.day)
        day = same.isoformat() if same else None
    return made(match, day)


_FESTIVE = re.compile(
    r"\s(?:mask|costume|tree|card|carol|gift|present|shopping|song|decoration|album|movie|special)s?\b"
)
"""What is named for a holiday, and dates nothing."""


def _holiday(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s+", " ", match[0])
    words = re.sub(r"^(?:last|this|next|the) ", "", re.sub(r"^(?:last|this|next) ", "", said))
    at = context.lower.find(words[:4], match.start())
    if at < 0 or not (context.text[at].isupper() or words.startswith(("fourth", "july"))):
        return None
    if _FESTIVE.match(context.lower, match.end()):
        return None
    year_said = YEAR_IN.search(said)
    name = re.sub(r",? \d{4}$", "", words)
    if year_said:
        day = holiday(name, int(year_said[1]))
        return made(match, day.isoformat() if day else year_said[1])
    anchor = context.anchor
    if anchor is None or anchor.date is None:
        day = holiday(name, 2001)
        fixed = day and holiday(name, 2002) and day.replace(year=2002) == holiday(name, 2002)
        return made(match, f"{NO_YEAR}-{day:%m-%d}" if fixed and day else None)
    days = [d for y in (-1, 0, 1) if (d := holiday(name, anchor.year + y))]
    if not days:
        return made(match, None)
    if said.startswith("last "):
        days = [d for d in days if d < anchor.date][-1:]
    elif said.startswith("next "):
        days = [d for d in days if d > anchor.date][:1]
    else:
        looks = context.tense(*match.span())
        week_of = looks is Tense.PAST and name == "easter week"  # which begins before its day
        reached = (
            [] if week_of else [d for d in days if (d <= anchor.date if looks is Tense.PAST else d >= anchor.date)]
        )
        days = reached if looks is not Tense.NONE and reached else days
    best = min(days, key=lambda d: abs((d - anchor.date).days))  # type: ignore[operator]  # the day is known here
    if name == "easter week":
        return made(match, week(best))
    return made(match, best.isoformat())


RULES: dict[str, Rule] = {
    "nth_weekday": _nth_weekday,
    "weekday_nth": _weekday_nth,
    "weekday": _weekday,
    "week_ago": _week_ago,
    "holiday": _holiday,
}
