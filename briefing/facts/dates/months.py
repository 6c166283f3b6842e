"""Months and seasons, with a year or without one → their values."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import MONTHS, NO_YEAR, SEASONS, month_value
from briefing.facts.dates.context import MONTH_NAME, YEAR_IN, Context, Rule, is_capital, made
from briefing.facts.dates.future_events import month_ahead
from briefing.facts.dates.tense import Tense
from briefing.language.numerals import words_value
from briefing.model import Date, Span

_SURE_BEFORE = re.compile(
    r"(?:\b(?:in|of|since|by|until|till|from|between|through|during|before|after|and|to|for|as of|early|late|mid)|[-(,])[\s-]$"
)


_NO_MONTH = re.compile(
    r"\s(?:not|be|have|also|only|well|i|we|you|he|she|they|it|on|for|in|to|the|a|against|said|says|told|and|of|said)\b"
)


def _month(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    name = list(MONTH_NAME.finditer(said))[-1]
    at = match.start() + name.start()
    if not context.text[at].isupper():
        return None
    short = len(name[1]) <= 4 and name[1] not in ("june", "july", "sept")
    prefixed = name.start() > 0
    bare = not prefixed and not _SURE_BEFORE.search(context.before(match.start()))
    if bare and (short or (name[1] in _WORDS_TOO and _a_word(context, match, at))):
        return None
    if (
        name[1] in _WORDS_TOO
        and context.before(match.start()).endswith(", ")
        and _NO_MONTH.match(context.lower, match.end())
    ):
        return None  # "the group, March for Orsova"
    if short and name[1] != "may" and not said.endswith("."):
        return None
    number = MONTHS[name[1]]
    anchor = context.anchor
    stop = match.end()
    span = Span(match.start(), stop)
    if said.endswith(".") and name[1] in ("may", "march", "june"):
        span = Span(span.start, stop - 1)
    if anchor is None or anchor.month is None:
        return Date(span, f"{NO_YEAR}-{number:02}")
    if "last" in said or "past" in said:
        # of the month just past, a writer says "last month"
        year = anchor.year - (number >= anchor.month - ("last" in said))
    elif "next" in said or "coming" in said:
        year = anchor.year + (number <= anchor.month)
    elif "this" in said:
        year = anchor.year
    else:
        year = year_of_month(context, span, number, anchor.year, anchor.month)
    return Date(span, month_value(year * 12 + number - 1))


_FRAME = re.compile(r"(?:and\s|but\s)?(?:back\s)?(?:in|during|by)\s((?:1[0-9]|20)\d\d)\b")
_RANGE_AFTER = re.compile(
    rf"\s?(?:and|or|to|through|until|till|-|–|—)\s?(?:early\s|late\s|mid-)?({MONTH_NAME.pattern}).?(?:\sof|,|\sin)?\s((?:1[0-9]|20)\d\d)\b"
)
_RANGE_BEFORE = re.compile(
    rf"{MONTH_NAME.pattern}\.?(?:\sof|,)?\s((?:1[0-9]|20)\d\d)\s?(?:and|to|through|until|till|-|–|—)\s?$"
)
_CONJUNCTION = re.compile(
    r"\b(?:said|says|say|told|show|shows|showed|found|report|reported|announced|fears?|hopes?|believes?|think|knew|know)(?:\s\w+)?\sthat\s$"
)


def year_of_month(context: Context, span: Span, number: int, year: int, month: int) -> int:
    """The year of a month that no word gives one: of the range or sentence that it stands in, else by the verb.

    Args:
        context: The text.
        span: Where the month stands.
        number: Which month it is.
        year: The year that dates count from.
        month: The month that they count from.
    """
    if (said := _year_in_words(context, span, number)) is not None:
        return said
    if month - number > 6 and re.search(r"\b(?:through|until|till|by)\s$", context.before(span.start)):
        return year + 1
    looks = context.tense(span.start, span.stop)
    if looks is Tense.FUTURE and (number >= month or month - number > 6):
        return year + (number < month)
    if (looks is Tense.NONE and 0 < number - month <= 2) or number == month + 1:
        return year  # of the last one but next, a writer says "last September"
    if looks is not Tense.FUTURE and month_ahead(context, span.start, span.stop, months=(number - month) % 12):
        return year + (number < month)
    return year - (number > month)


def _year_in_words(context: Context, span: Span, number: int) -> int | None:
    """The year that the words around a month give it: "May and ⟨June 1981⟩", "in 2008, … in ⟨June⟩", "that ⟨June⟩"."""
    if after := _RANGE_AFTER.match(context.lower, span.stop, span.stop + 40):
        return int(after[3]) - (number > MONTHS[after[2]])
    before = context.before(span.start, 40)
    if earlier := _RANGE_BEFORE.search(before):
        return int(earlier[2]) + (number < MONTHS[earlier[1]])
    if before.endswith("that ") and not _CONJUNCTION.search(before):
        last = context.last_date(span.start)
        if last and re.match(r"\d{4}", last):
            return int(last[:4]) + (len(last) > 4 and last[5:7].isdigit() and number < int(last[5:7]))
    return framed_year(context, span)


def framed_year(context: Context, span: Span) -> int | None:
    """The year that a sentence about the past begins with ("In 2008, … in ⟨June⟩") or that a story is at, or None."""
    low, _ = context.sentence(span.start)
    if context.tense(span.start, span.stop) is not Tense.PAST:
        return None
    frame = _FRAME.match(context.lower, low)
    return int(frame[1]) if frame else context.told_year(span.start)


_WORDS_TOO = ("march", "april", "june", "august")


def _a_word(context: Context, match: re.Match[str], at: int) -> bool:
    """Whether "March" or "June" is a verb or a person here."""
    return bool(_NO_MONTH.match(context.lower, match.end())) or _named(context, at, match.end())


def _named(context: Context, start: int, stop: int) -> bool:
    """Whether the word stands beside another capitalised one, as in the name of a person ("June Carter")."""
    after = re.match(r"\s([A-Z])[a-z]", context.text[stop : stop + 3])
    before = re.search(r"[A-Z][a-z]+\s$", context.text[max(0, start - 15) : start])
    return bool(
        after or (before and before[0].strip().lower() not in ("in", "last", "this", "the", "on", "by", "since"))
    )


def _month_year(context: Context, match: re.Match[str]) -> Date | None:
    name = MONTH_NAME.search(match[0])
    if not name or not is_capital(context, match, name[1]):
        return None
    rest = match[0][name.end() :]
    year: int | None = None
    if found := YEAR_IN.search(rest):
        year = int(found[1])
    elif relative := re.search(r"(that|same|following|previous)\syear", rest):
        last = context.last_date(match.start())
        if not last or not re.match(r"\d{4}", last):
            return made(match, f"{NO_YEAR}-{MONTHS[name[1]]:02}")
        year = int(last[:4]) + {"following": 1, "previous": -1}.get(relative[1], 0)
    elif relative := re.search(r"(last|this|next)\syear", rest):
        if context.anchor is None:
            return made(match, f"{NO_YEAR}-{MONTHS[name[1]]:02}")
        year = context.anchor.year + {"last": -1, "this": 0, "next": 1}[relative[1]]
    else:
        spoken = words_value(rest.strip(" ,.").removeprefix("of "))
        year = int(spoken) if spoken else None
    return made(match, f"{year:04}-{MONTHS[name[1]]:02}") if year else None


def _season(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    name = re.search(rf"\b({'|'.join(SEASONS)})\b", said)
    assert name is not None
    code = SEASONS[name[1]]
    year_said = YEAR_IN.search(said) or re.search(r"['’](\d\d)$", said)
    lead = said[: name.start()]
    skip = r"(?:in|since|by|until|during)\s"
    if year_said:
        year = int(year_said[1]) + (0 if len(year_said[1]) == 4 else 2000 if int(year_said[1]) < 50 else 1900)
        return made(match, f"{year:04}-{code}", skip=skip)
    if name[1] in ("fall", "spring") and not re.search(
        r"\b(?:this|last|next|past|coming|in the|early|late|mid)[\s-]", lead
    ):
        return None
    if not lead.strip() or said.endswith("of"):
        return None
    anchor = context.anchor
    if anchor is None:
        return made(match, f"{NO_YEAR}-{code}", skip=skip)
    if anchor.month is None:
        return made(match, None, skip=skip)
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year = anchor.year
    looks = (
        Tense.PAST
        if "last" in lead or "past" in lead
        else Tense.FUTURE
        if "next" in lead or "coming" in lead
        else context.tense(*match.span())
    )
    if "this" in lead.split() and "past" not in lead and code != "WI":
        year += looks is Tense.FUTURE and anchor.month > begins + 2
    elif looks is Tense.FUTURE:
        year += anchor.month > begins + ("next" not in lead) * 2
    else:
        year -= anchor.month < begins or ("last" in lead and anchor.month < begins + 3)
    return made(match, f"{year:04}-{code}", skip=skip)


RULES: dict[str, Rule] = {"month": _month, "month_year": _month_year, "season": _season}
