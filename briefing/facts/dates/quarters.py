"""Quarters, and the periods that business figures are compared with → their values."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import NO_YEAR, shift_value, shifted
from briefing.facts.dates.context import Context, Resolver, ResolverRule, made, nothing, spaced
from briefing.facts.dates.tense import Tense
from briefing.facts.dates.words import MONTHS, YEAR_IN
from briefing.language.patterns import deferred
from briefing.language.rules import Rules
from briefing.model import Date, Span

_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}
_ORDINAL = deferred("|".join(_NTH))
_LETTER = deferred(r"\bq([1-4])")
_SPORT = deferred(r"\b(?:touchdowns?|quarterback|rebounds?|halftime|field goals?|playoffs?|yards?)\b")
_SHORT_YEAR = deferred(r"['’](\d\d)$")
_RELATIVE_YEAR = deferred(r"(last|this|next)\syear")
_OPEN = deferred(r"(?:of|in)$")
"""The end of an expression whose year stands elsewhere: "the first quarter of"."""


def _quarter(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    letter = _LETTER.search(said)
    if letter and "Q" not in context.text[match.start() : match.end()]:
        return None
    ordinal = _ORDINAL.search(said)
    number = int(letter[1]) if letter else _NTH[ordinal[0]] if ordinal else 0
    year = _year(context, said)
    if year is None and _OPEN.search(said):
        return Date(Span(match.start(), match.end() - 3), _quarter_near(context, match, number))
    if year is None and _SPORT.search(context.lower, max(0, match.start() - 200), match.end() + 200):
        return None
    return made(match, f"{year:04}-Q{number}" if year else _quarter_near(context, match, number))


def _year(context: Context, said: str) -> int | None:
    """The year that is said with a quarter."""
    if year := YEAR_IN.search(said):
        return int(year[1])
    if short := _SHORT_YEAR.search(said):
        return 2000 + int(short[1])
    relative = _RELATIVE_YEAR.search(said)
    if relative is None or context.anchor is None:
        return None
    return context.anchor.year + {"last": -1, "this": 0, "next": 1}[relative[1]]


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


_BARE = deferred(r"the (?:quarter|period|(?:same|corresponding|comparable) period)")
_ENDED = deferred(r"\send(?:ed|ing)")
_A_YEAR_BEFORE = deferred(r"year-(?:ago|earlier)|last year|a year (?:ago|earlier|before)")
_DATED = deferred(r"latest|year-")


def _known(context: Context, match: re.Match[str]) -> Date | None:
    return made(match, context.quarter)


def _ended(context: Context, match: re.Match[str]) -> Date | None:
    return made(match, _ended_quarter(context, match))


def _at_hand(context: Context, match: re.Match[str]) -> Date | None:
    return made(match, shifted(context.anchor, "quarter", 0) if context.anchor else None)


def _compared(context: Context, match: re.Match[str]) -> Date | None:
    """The quarter that figures were given for, or the last one; or that of another year."""
    said = spaced(match)
    value = context.quarter
    if value is None and context.anchor and ("quarter" in said or _DATED.search(said)):
        value = shifted(context.anchor, "quarter", -1)
    if value is None:
        return made(match, None)
    if year := YEAR_IN.search(said):
        return made(match, year[1] + value[4:])
    return made(match, shift_value(value, -1) if _A_YEAR_BEFORE.search(said) else value)


THIS_QUARTER: Rules[Context, re.Match[str], Resolver] = Rules(
    (
        ResolverRule(
            "the quarter that figures were given for",
            lambda context, match: spaced(match) == "the quarter" and context.quarter,
            _known,
            (
                ("Profit rose in the second quarter. Sales fell in the quarter.", "2016-Q2; 2016-Q2"),
                ("In the first quarter of 2016 it lost money. The quarter was its worst.", "2016-Q1; 2016-Q1"),
            ),
        ),
        ResolverRule(
            "a quarter with its last day",
            lambda context, match: (
                spaced(match) == "the quarter" and _ENDED.match(context.lower, match.end(), match.end() + 8)
            ),
            _ended,
            (
                ("Sales rose in the quarter ended July 31.", "2016-Q2; 2016-07-31"),
                ("It lost money in the quarter ending Jan. 30.", "2015-Q4; 2016-01-30"),
            ),
        ),
        ResolverRule(
            "a period that is not named",
            lambda _, match: _BARE.fullmatch(spaced(match)),
            nothing,
            (("It sold more in the same period.", ""), ("Rents fell over the period.", "")),
        ),
        ResolverRule(
            "the quarter at hand",
            lambda _, match: "current" in match[0],
            _at_hand,
            (
                ("Sales will fall in the current quarter.", "2016-Q3"),
                ("He bought it in the current quarter.", "2016-Q3"),
            ),
        ),
        ResolverRule(
            "a period of no figures",
            lambda context, match: "period" in match[0] and not context.quarter and not _DATED.search(match[0]),
            nothing,
            (("Sales rose from the same period last year.", "2015"), ("It was 4 in the same period of 2014.", "2014")),
        ),
    ),
    _compared,
)
"""What "the quarter" or "the same period" stands for."""


def _this_quarter(context: Context, match: re.Match[str]) -> Date | None:
    return THIS_QUARTER.verdict(context, match)(context, match)


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


RESOLVERS: dict[str, Resolver] = {
    "quarter": _quarter,
    "this_quarter": _this_quarter,
    "year_ago": _year_ago,
    "half_year": _half_year,
}
