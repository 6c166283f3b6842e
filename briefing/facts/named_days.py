"""Days that have a name → their values: weekdays, "a week ago Monday", holidays."""

from __future__ import annotations

import re

from briefing.facts.calendar import WEEKDAYS, holiday, plus_days, valid, week, weekday_near
from briefing.facts.date_context import YEAR_IN, Context, Rule, is_capital, made, number_in, part_of_day
from briefing.facts.tense import Tense
from briefing.facts.weekdays import WEEKDAY_NAME, part_of_a_name, weekday_value
from briefing.model import Date, DateKind


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
    if said.endswith("s") and part:
        return made(match, f"XXXX-WXX-{WEEKDAYS[name[1]] + 1}{part}", DateKind.SET)
    value = weekday_value(context, match, said)
    skip = r"(?:earlier|later|early|late)\s(?:on\s)|on\s|(?:earlier|later|late)\s(?=\w+day)"
    return made(match, value + part if value else None, DateKind.TIME if part else DateKind.DATE, skip=skip)


def _week_ago(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
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
        return made(match, f"XXXX-{day:%m-%d}" if fixed and day else None)
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


RULES: dict[str, Rule] = {"weekday": _weekday, "week_ago": _week_ago, "holiday": _holiday}
