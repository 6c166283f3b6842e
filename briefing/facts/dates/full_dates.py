"""Dates of a day in digits or by month → their values: ISO 8601, "03/04/2024", "19980213", "Sept. 12, 1998", "the fifth of May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.facts.dates.calendar import NO_YEAR, Anchor, shifted, valid
from briefing.facts.dates.context import Context, Resolver, is_capital, made
from briefing.facts.dates.day_order import DayOrder
from briefing.facts.dates.months import SURELY_AHEAD, YEAR_BEHIND, framed_year, full_year
from briefing.facts.dates.tense import Tense
from briefing.facts.dates.words import MONTH_NAME, MONTHS, ORDINALS, YEAR_IN, part_of_day
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Date, DateKind, Span


def _iso(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0].upper().replace(" ", "T")
    year, month, day = (int(part) for part in said[:10].split("-"))
    if valid(year, month, day) is None or context.before(match.start(), 1).isalnum():
        return None
    return made(match, said, DateKind.TIME if "T" in said else DateKind.DATE)


def numeric_value(said: str, order: DayOrder) -> tuple[str | None, bool]:
    """The value of "03/04/2024", and whether it is ambiguous; ``(None, False)`` where it is no date at all."""
    parts = re.split(r"[/.-]", said)
    if len(parts) != 3 or not all(part.strip().isdecimal() for part in parts):
        return None, False  # also a day with its time, in a language whose rules know none
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == 4:
        day = valid(first, second, third)
        return (day.isoformat(), False) if day else (None, False)
    year = full_year(parts[2]) if third < 100 and len(said.rstrip()) < 9 else third
    if not 1000 <= year <= 2999:
        return None, False
    day_first, month_first = valid(year, second, first), valid(year, first, second)
    if "." in said and order is not DayOrder.MONTH and day_first:
        month_first = None
    return _in_order(day_first, month_first, order)


def _in_order(day_first: date | None, month_first: date | None, order: DayOrder) -> tuple[str | None, bool]:
    """The day of two readings, by the document's order where both are days; and whether it is ambiguous."""
    if day_first and month_first and day_first != month_first:
        if order is DayOrder.UNKNOWN:
            return None, True
        return (day_first if order is DayOrder.DAY else month_first).isoformat(), False
    day = day_first or month_first
    return (day.isoformat(), False) if day else (None, False)


def _numeric(context: Context, match: re.Match[str]) -> Date | None:
    before = context.before(match.start(), 8)
    if before[-1:] in _NUMBER_MARKS or before.endswith("version ") or _referred_to(context, match):
        return None
    if len(match[0]) <= len("22/5/12") and _ALTERNATIVES.search(context.before(match.start(), _CLAUSE)):
        return None
    if match[0].isdigit():
        return _compact(context, match)
    value, ambiguous = numeric_value(match[0], context.order)
    if value is None and re.fullmatch(r"\d\d-\d\d-\d\d", match[0]):
        return None  # as likely a code or a score
    return Date(Span(*match.span()), value, ambiguous=ambiguous) if value or ambiguous else None


def _referred_to(context: Context, match: re.Match[str]) -> bool:
    """Whether the number is that of a section: "clause 11.10.12"."""
    before = context.before(match.start(), 60)
    word = _LISTED_AFTER.search(before) or _WORD_BEFORE.search(before)
    return "." in match[0] and len(match[0]) == len("11.10.12") and word is not None and word[1] in _REFERENCES


_WORD_BEFORE = deferred(r"(\w+)[ \u00a0]$")
_LISTED_AFTER = deferred(r"(\w+)[ \u00a0](?:\d+(?:\.\d+)+[a-z]?(?:, | and | or | to ))+$")
"""The word before a row of numbers ("clauses 4.5.6 and ⟨10.11.12⟩")."""
_REFERENCES = lexicon("en").counting.references
_NUMBER_MARKS = ("/", ".", "-", "$")
"""What stands before digits that go on a number."""


_CLAUSE = 60
"""Characters before a short date in which what it lists may be named."""
_ALTERNATIVES = deferred(r"(?<![a-z])[a-z]{3,}/(?:[a-z]+\s)?[a-z]+/[a-z]{3,}")
"""Names of three things whose numbers stand behind, parted as they are ("wins/draws/losses were 22/5/12")."""
_NUMBERED = deferred(r"(?:\b(?:nos?|numbers?|id|phone|tel|fax|ref)[.:]?|[$£€#])\s$")


def _compact(context: Context, match: re.Match[str]) -> Date | None:
    """Read "19980213", the basic form of ISO 8601, where no currency, number sign or word stands right before it."""
    said = match[0]
    day = valid(int(said[:4]), int(said[4:6]), int(said[6:]))
    lead = context.before(match.start(), 1)
    if day is None or not (lead == "" or lead.isspace() or lead in '(["“'):
        return None
    if _NUMBERED.search(context.before(match.start(), 9)):
        return None
    return made(match, day.isoformat())


_RANGE_AFTER = deferred(
    rf"""\s?(?:and|or|to|through|until|till|-|–|—)\s?                # "to"
    (?:(?P<month>{MONTH_NAME.pattern})\.?\s)?                        # "Sept."
    (?:
      (?:the\s)?\d\d?(?:st|nd|rd|th)?(?:\s(?P<after>{MONTH_NAME.pattern}))? # "3", "3 September"
      | (?:early|late|mid)[\s-](?P<edge>{MONTH_NAME.pattern})            # "early December"
    )
    ,?\s(?:of\s)?(?P<year>(?:1[0-9]|20)\d\d)\b                      # ", 2014" """,
    re.VERBOSE,
)
_LIST = 120
_DAY_IN_A_LIST = rf"(?:\d\d?\s{MONTH_NAME.pattern}|{MONTH_NAME.pattern}\s\d\d?)".replace("(", "(?:").replace(
    "(?:?:", "(?:"
)
_LIST_BEHIND = deferred(rf"(?:,\s{_DAY_IN_A_LIST})+,?\sand\s{_DAY_IN_A_LIST},?\s(?P<year>(?:1[0-9]|20)\d\d)\b")
"""Behind a day: others of a list, the last of which gives the year ("9 May⟨, 10 June and 2 October 2004⟩")."""
_TERROR = deferred(r"['’]?s?\s(?:\w+\s)?(?:attacks|terror\w*|hijack\w*|commission)\b")
"""Behind "Sept. 11" without a year: the day in 2001."""


_RELATED_YEAR = deferred(r",?\s(?:of\s)?(last|this|next)\s(?:calendar\s)?year\b(?!['’])")
_YEARS_ON = {"last": -1, "this": 0, "next": 1}
"""Behind a day: how its year counts from the one at hand ("September 30 ⟨last year⟩")."""
_OF_MONTH = deferred(r"the\s(\d\d?)\w\w\sof\s(last|this|next)\smonth")
_BARE_YEAR = deferred(r"(?<=\d)[a-z]*\s{3}(\d\d)$")
"""The year of "16 May 17", behind the blank that stands for the month."""
_SHORT_YEAR = deferred(r"['’](\d\d)$")


def _month_day(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if of_month := _OF_MONTH.fullmatch(said):
        return _day_of_month(context, match, int(of_month[1]), {"last": -1, "this": 0, "next": 1}[of_month[2]])
    name = MONTH_NAME.search(said)
    if not name or not is_capital(context, match, name[1]):
        return None
    year, rest = _year_in(said[: name.start()] + " " + said[name.end() :])
    days = _days_in(rest)
    if not days or not all(1 <= day <= 31 for day in days[:2]):
        return None
    if year is None:
        year = _year_near(context, match, MONTHS[name[1]], days)
    values = [resolved_day(context, match, year, MONTHS[name[1]], day) for day in days[:2]]
    if None in values:
        return None
    part = part_of_day(said)
    value = "/".join(v for v in values if v) + (part if len(values) == 1 else "")
    found = made(match, value, DateKind.TIME if part else DateKind.DATE)
    return found if year else replace(found, ambiguous=_is_unsure(context, match, values))


_CLOSE = 45
"""Days: of a day that is nearer the verb need not say on which side it lies."""


def _is_unsure(context: Context, match: re.Match[str], values: Sequence[str | None]) -> bool:
    """Whether the verb says that a day is past which is taken for one to come, or says nothing of one long past."""
    today, value = context.anchor.date if context.anchor else None, values[0]
    if today is None or value is None or len(values) > 1 or not value[:4].isdigit() or _surely_ahead(context, match):
        return False
    days = (date.fromisoformat(value[:10]) - today).days
    looks = context.tense(*match.span(), unsaid=True)
    ahead_but_past = days > _CLOSE and looks is Tense.PAST
    return ahead_but_past or (days < -4 * _CLOSE and looks is not Tense.PAST)


def _day_of_month(context: Context, match: re.Match[str], day: int, shift: int) -> Date | None:
    """A day of the month so many from the one at hand."""
    month = shifted(context.anchor, "month", shift) if context.anchor else None
    known = month and valid(int(month[:4]), int(month[5:]), day)
    return made(match, known.isoformat() if known else None)


def _year_in(said: str) -> tuple[int | None, str]:
    """The year in a date without its month, and the rest."""
    if full := YEAR_IN.search(said):
        return int(full[1]), said[: full.start()] + said[full.end() :]
    if short := _SHORT_YEAR.search(said) or _BARE_YEAR.search(said):
        return full_year(short[1]), said[: short.start()]
    return None, said


def _days_in(said: str) -> list[int]:
    """The days in a date without its month and year, in digits or as ordinals."""
    for word, nth in ORDINALS.items():
        said = re.sub(rf"\b{word}\b", str(nth), said)
    return [int(day) for day in re.findall(r"\d{1,2}", said)]


def _year_near(context: Context, match: re.Match[str], month: int, days: list[int]) -> int | None:
    """The year that stands only behind the end of a range ("from ⟨Aug. 30⟩ to Sept. 3, 2014"); that of a known day."""
    if (
        (month, *days) == (9, 11)
        and context.anchor
        and context.anchor.year > 2001
        and _TERROR.match(context.lower, match.end())
    ):
        return 2001  # of which alone a reader thinks
    if related := _RELATED_YEAR.match(context.lower, match.end()):
        return context.anchor.year + _YEARS_ON[related[1]] if context.anchor else None
    if behind := YEAR_BEHIND.match(context.lower, match.end(), match.end() + 40):
        return int(behind[1])
    if listed := _LIST_BEHIND.match(context.lower, match.end(), match.end() + _LIST):
        return int(listed["year"])
    found = _RANGE_AFTER.match(context.lower, match.end(), match.end() + 40)
    if found is None:
        return framed_year(context, Span(*match.span()))
    end = found["month"] or found["after"] or found["edge"]
    return int(found["year"]) - (end is not None and month > MONTHS[end])


def resolved_day(context: Context, match: re.Match[str], year: int | None, month: int, day: int) -> str | None:
    """The ISO day; "XXXX-06-05" without an anchor; None where no year has that day."""
    if year is not None:
        found = valid(year, month, day)
        return found.isoformat() if found else None
    if valid(2000, month, day) is None:
        return None
    anchor = context.anchor
    if anchor is None or anchor.month is None:
        return f"{NO_YEAR}-{month:02}-{day:02}"
    year = _nearest_year(context, match, anchor, month, day)
    found = valid(year, month, day) or valid(year - 1, month, day) or valid(year + 1, month, day)
    return found.isoformat() if found else None


_AHEAD = 3.5
"""Months: a day that comes sooner is named for what is planned then, whatever verb is not right beside it ("vying in the Nov. 8 vote")."""


_WILL_BEHIND = deferred(r",\s(?!which\b|who\b|that\b)(?:\w+\s){1,3}will\b")
"""Behind a day with which a clause about what is to come begins ("on October 6, we will …")."""
_BEFORE = 110
_COMPARED_WITH = deferred(
    r"\b(?:versus|vs\.?|compared (?:to|with)|as of|as at|(?:following|after|since) (?:our|the|their|its) [a-z]+ on)\s$"
)
"""Before a day that is past."""


def _surely_ahead(context: Context, match: re.Match[str]) -> bool:
    """Whether the words around a day say that it is to come, however far off it is."""
    low, _ = context.sentence(match.start())
    before = context.before(match.start(), min(_BEFORE, match.start() - low))
    return bool(SURELY_AHEAD.search(before) or _WILL_BEHIND.match(context.lower, match.end()))


def _nearest_year(context: Context, match: re.Match[str], anchor: Anchor, month: int, day: int = 15) -> int:
    """The year of a month or day named without one: the nearest, unless the verb looks the other way."""
    assert anchor.month is not None
    gap = (month - anchor.month) + (day - (anchor.day or 15)) / 31
    year = anchor.year + (1 if gap < -6 else -1 if gap > 6 else 0)
    gap += 12 * (year - anchor.year)
    if _surely_ahead(context, match):
        return year + (gap < 0)
    if gap > 0 and _COMPARED_WITH.search(context.before(match.start(), 40)):
        return year - 1
    if abs(gap) > 1.5:
        looks = context.tense(*match.span())
        if looks is Tense.PAST and (gap > _AHEAD or (gap > 0 and context.verb_beside(match.start()))):
            return year - 1
        if looks is Tense.FUTURE and gap < -3:
            return year + 1
    return year


def _nth_day(context: Context, match: re.Match[str]) -> Date | None:
    """Read "on the 12th" in the month that was last named, else as the nearest such day by the verb."""
    day = int(match[0].removeprefix("the")[:-2])
    if not context.before(match.start()).endswith("on ") or not 1 <= day <= 31:
        return None
    last = Anchor.parse(context.last_date(match.start()) or "")
    if last and last.month:
        known = valid(last.year, last.month, day)
        return made(match, known.isoformat() if known else None)
    today = context.anchor.date if context.anchor else None
    if today is None:
        return made(match, None)
    future = context.tense(*match.span()) is Tense.FUTURE
    return _day_of_month(context, match, day, (day < today.day) if future else -(day > today.day))


RESOLVERS: dict[str, Resolver] = {
    "iso": _iso,
    "numeric": _numeric,
    "month_day": _month_day,
    "day_month": _month_day,
    "nth_day": _nth_day,
}
