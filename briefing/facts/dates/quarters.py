"""Quarters, and the periods that business figures are compared with → their values."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import MONTHS, NO_YEAR, shift_value, shifted
from briefing.facts.dates.context import YEAR_IN, Context, Rule, made
from briefing.facts.dates.tense import Tense
from briefing.model import Date, Span

_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}


_SPORT = re.compile(r"\b(?:touchdowns?|quarterback|rebounds?|halftime|field goals?|playoffs?|yards?)\b")


def _quarter(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if found := re.search(r"\bq([1-4])", said):
        number = int(found[1])
        if not context.text[match.start() : match.end()].count("Q"):
            return None
    else:
        found = re.search(r"first|second|third|fourth|1st|2nd|3rd|4th|final", said)
        assert found is not None
        number = _NTH[found[0]]
    anchor = context.anchor
    year: int | None = None
    if year_said := YEAR_IN.search(said):
        year = int(year_said[1])
    elif short := re.search(r"['’](\d\d)$", said):
        year = 2000 + int(short[1])
    elif re.search(r"(?:of|in)$", said):
        return Date(Span(match.start(), match.end() - 3), _quarter_near(context, match, number))
    elif anchor and (relative := re.search(r"(last|this|next)\syear", said)):
        year = anchor.year + {"last": -1, "this": 0, "next": 1}[relative[1]]
    if year is None and _SPORT.search(context.lower, max(0, match.start() - 200), match.end() + 200):
        return None
    return made(match, f"{year:04}-Q{number}" if year else _quarter_near(context, match, number))


def _quarter_near(context: Context, match: re.Match[str], number: int) -> str | None:
    """The last such quarter that has begun, or the next one where the verb looks ahead."""
    anchor = context.anchor
    if anchor is None or anchor.month is None:
        return f"{NO_YEAR}-Q{number}"
    begins = 3 * number - 2
    year = anchor.year
    if begins > anchor.month:
        ahead = begins - anchor.month <= 3 and context.tense(*match.span()) is Tense.FUTURE
        year -= not ahead
    elif number == 1 and anchor.month >= 11 and context.tense(*match.span()) is Tense.FUTURE:
        year += 1
    return f"{year:04}-Q{number}"


def _this_quarter(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if said in ("the quarter", "the period") or re.fullmatch(r"the\s(?:same|corresponding|comparable)\speriod", said):
        if said == "the quarter" and context.quarter:
            return made(match, context.quarter)
        if re.match(r"\s(?:end(?:ed|ing))", context.lower[match.end() : match.end() + 8]) and "quarter" in said:
            return made(match, _ended_quarter(context, match))
        return None
    before = re.search(r"year-(?:ago|earlier)|last\syear|a\syear\s(?:ago|earlier|before)", said)
    if "current" in said:
        return made(match, shifted(context.anchor, "quarter", 0) if context.anchor else None)
    if not re.search("quarter|period", said):
        return None
    if "period" in said and not context.quarter and not re.search("latest|year-", said):
        return None
    value = context.quarter
    if value is None and context.anchor and ("quarter" in said or re.search("latest|year-", said)):
        value = shifted(context.anchor, "quarter", -1)
    if value is None:
        return made(match, None)
    if year := YEAR_IN.search(said):
        return made(match, year[1] + value[4:])
    return made(match, shift_value(value, -1) if before else value)


def _ended_quarter(context: Context, match: re.Match[str]) -> str | None:
    """Read "the quarter ended July 31" as the calendar quarter that holds most of it."""
    found = re.match(r"\s(?:ended|ending)\s(\w+)\.?\s\d", context.lower[match.end() : match.end() + 24])
    if not found or found[1] not in MONTHS or context.anchor is None or context.anchor.month is None:
        return None
    month = MONTHS[found[1]]
    year = context.anchor.year - (month > context.anchor.month)
    number = (month - 2) // 3 + 1 if month > 1 else 4
    return f"{year - (month == 1):04}-Q{number}"


def _year_ago(context: Context, match: re.Match[str]) -> Date | None:
    value = context.quarter or (f"{context.anchor.year:04}" if context.anchor else None)
    bare = not re.search("quarter|period", match[0])
    return made(match, shift_value(value, -1) if value else None, skip=r"the\s" if bare else "")


def _half_year(context: Context, match: re.Match[str]) -> Date | None:
    """A half of a year as companies write it: "H1 2017", "2017-H1"; in small letters it is none."""
    half = re.search(r"h([12])", match[0])
    assert half is not None
    year = YEAR_IN.search(match[0])
    if context.text[match.start() + half.start()] != "H":
        return None
    return made(match, f"{year[1] if year else f'20{match[0][-2:]}'}-H{half[1]}")


RULES: dict[str, Rule] = {
    "quarter": _quarter,
    "this_quarter": _this_quarter,
    "year_ago": _year_ago,
    "half_year": _half_year,
}
