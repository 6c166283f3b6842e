"""Months and seasons, with a year or without one → their values."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import NO_YEAR, month_value
from briefing.facts.dates.context import Context, Resolver, is_capital, made
from briefing.facts.dates.future_events import LIMIT, event_named, month_ahead
from briefing.facts.dates.order import SEASON_BEGINS
from briefing.facts.dates.tense import Tense
from briefing.facts.dates.words import DATING, MONTH_NAME, MONTHS, SEASONS, YEAR_IN
from briefing.language.lexicon import any_of
from briefing.language.numerals import words_value
from briefing.language.patterns import deferred
from briefing.model import Date, Span

_SURE_BEFORE = deferred(rf"(?:\b{any_of(DATING.before_months)}|[-(,])[\s-]$")
_NO_MONTH = deferred(rf"\s{any_of(DATING.not_after_months)}\b")
_WORDS_TOO = ("march", "april", "june", "august")
"""Months that are written like a verb or a first name; "May", which is written like more, is short."""
_LONG_ENOUGH = ("june", "july", "sept")
"""Names of at most four letters that are no other word's abbreviation."""


def _month(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    name = list(MONTH_NAME.finditer(said))[-1]
    if not context.text[match.start() + name.start()].isupper() or _no_month(context, match, name):
        return None
    stop = match.end() - (said.endswith(".") and name[1] in ("may", "march", "june"))
    span = Span(match.start(), stop)
    number, anchor = MONTHS[name[1]], context.anchor
    if anchor is None or anchor.month is None:
        return Date(span, f"{NO_YEAR}-{number:02}")
    year = _year_said(said, number, anchor.year, anchor.month)
    if year is not None:
        return Date(span, month_value(year * 12 + number - 1))
    year = year_of_month(context, span, number, anchor.year, anchor.month)
    unsure = number > anchor.month and year < anchor.year and _is_unsure(context, span)
    unsure = unsure or bool(_SPELLED_YEAR.match(context.lower, stop) or _HISTORIC.match(context.lower, stop))
    return Date(span, month_value(year * 12 + number - 1), ambiguous=unsure)


def _is_unsure(context: Context, span: Span) -> bool:
    """Whether a month that is taken for last year's may be this year's: no verb says that it is past, or an event is named."""
    looks = context.tense(span.start, span.stop, unsaid=True)
    return looks is not Tense.PAST or event_named(context, span.start, span.stop)


def _no_month(context: Context, match: re.Match[str], name: re.Match[str]) -> bool:
    """Whether the name of a month is a verb, a person or another word's abbreviation here."""
    said, month = match[0], name[1]
    short = len(month) <= 4 and month not in _LONG_ENOUGH
    bare = name.start() == 0 and not _SURE_BEFORE.search(context.before(match.start()))
    if month in _WORDS_TOO and name.start() == 0 and _is_joined_person(context, match):
        return True
    if bare and (short or (month in _WORDS_TOO and _a_word(context, match, match.start() + name.start()))):
        return True
    if short and month != "may" and not said.endswith("."):
        return True
    return (  # "the group, March for Orsova"
        month in _WORDS_TOO
        and context.before(match.start()).endswith(", ")
        and _NO_MONTH.match(context.lower, match.end()) is not None
    )


_JOINED_PERSON = deferred(r"\s[A-Z][a-z]+(?:,|\.$|\s[a-z]|\s[A-Z][a-z]+\s[a-z])")
_JOINED = deferred(r"(?P<month>[A-Z][a-z]+)?\s?(?:and|,|&)\s$")


def _is_joined_person(context: Context, match: re.Match[str]) -> bool:
    """Whether a name follows that "and" joins to what is no month ("April Moreau and ⟨June⟩ Halvorsen sat")."""
    if not _JOINED_PERSON.match(context.text, match.end(), match.end() + 40):
        return False
    before = _JOINED.search(context.text, max(0, match.start() - 20), match.start())
    return before is not None and (before["month"] or "").lower() not in MONTHS


def _year_said(said: str, number: int, year: int, month: int) -> int | None:
    """The year of "last June", "next June", "this June" in a text of `year` and `month`; None for a bare month."""
    if "last" in said or "past" in said:
        # of the month just past, a writer says "last month"
        return year - (number >= month - ("last" in said))
    if "next" in said or "coming" in said:
        return year + (number <= month)
    return year if "this" in said else None


_SPELLED_YEAR = deferred(r"\sof\s(?:\w+teen|twenty)\s")
"""What gives a month a year in words ("April of fifteen eighteen")."""
_HISTORIC = deferred(r"\s(?:crisis|revolution|uprising|coup|massacre|manifesto)\b")
"""Behind a month: an event of history that is called by it ("the October crisis")."""
_TORN_DAYS = deferred(r"\s\d\d?(?:\W|â|\x80|\x93){1,4}\d{0,2},\s((?:1[0-9]|20)\d\d)\b")
"""Behind a month: days joined by a mark that is no dash here, and their year ("September ⟨19~20, 2023⟩")."""
_FRAME = deferred(r"(?:and\s|but\s)?(?:back\s)?(?:in|during|by)\s((?:1[0-9]|20)\d\d)\b")
_RANGE_AFTER = deferred(
    rf"""\s?(?:and|or|to|through|until|till|-|–|—)\s?        # "to"
    (?:early\s|late\s|mid-)?(?P<month>{MONTH_NAME.pattern}).?   # "June"
    (?:\sof|,|\sin)?\s(?P<year>(?:1[0-9]|20)\d\d)\b           # "1981" """,
    re.VERBOSE,
)
YEAR_BEHIND = deferred(r",?\s(?:(?:in|of)\s(?:the\syear\s)?|[(\[])((?:1[0-9]|20)\d\d)(?![\d%]|[.,]\d)")
"""Behind a month or a day: its year ("September ⟨in 2010⟩", "May ⟨[1998⟩]")."""
_RANGE_BEFORE = deferred(
    rf"{MONTH_NAME.pattern}\.?(?:\sof|,)?\s((?:1[0-9]|20)\d\d)\s?(?:and|to|through|until|till|-|–|—)\s?$"
)
_CONJUNCTION = deferred(rf"\b{any_of(DATING.that_clauses)}(?:\s\w+)?\sthat\s$")


_PUT_OFF = any_of(DATING.deferrals, blank=r"\s")
SURELY_AHEAD = deferred(
    rf"""\b(?:will|shall|(?<!was\s)(?<!were\s)(?<!been\s)(?<!had\s)(?:due|scheduled|slated|expected))  # what is to be
    (?:\s[\w'’-]+){{0,5}}?\s(?:in|by|until|for|before)\s(?:early\s|late\s|mid-)?$
    | \b(?:now|we|currently|still)\s(?:now\s|currently\s|still\s)?(?:anticipate|expect|plan|project|forecast)\s  # what is planned
    (?:[\w'’$€£%.,-]+\s){{1,12}}?(?:in|by|until|for|before)\s(?:early\s|late\s|mid-)?$
    | \b{any_of(DATING.mandatives)}\sthat\s(?:[\w'’$€£%.,-]+\s){{1,14}}?  # what is demanded
    (?:in|by|until|for|before|from)\s(?:early\s|late\s|mid-)?$
    | \blook(?:ing|s)?\sforward\sto\s(?:[\w'’-]+\s){{1,12}}(?:in|on|at)\s(?:our\s|the\s|its\s)?(?:early\s|late\s|mid-)?$  # what is hoped for
    | \b{_PUT_OFF}(?:\s[\w'’-]+){{0,8}}?\s(?:to|until|till)\s(?:early\s|late\s|mid-)?$""",
    re.VERBOSE,
)
"""Before a month that is to come, however far off it is."""


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
    low, _ = context.sentence(span.start)
    if SURELY_AHEAD.search(context.before(span.start, min(110, span.start - low))):
        return year + (number < month)
    if month - number > 6 and re.search(r"\b(?:through|until|till|by)\s$", context.before(span.start)):
        return year + 1
    looks = context.tense(span.start, span.stop)
    limited = LIMIT.search(context.before(span.start, 40)) is not None
    if looks is Tense.FUTURE and (limited or number >= month or month - number > 6):
        return year + (number < month)
    if (looks is Tense.NONE and 0 < number - month <= 2) or number == month + 1:
        return year  # of the last one but next, a writer says "last September"
    if looks is not Tense.FUTURE and month_ahead(context, span.start, span.stop, months=(number - month) % 12):
        return year + (number < month)
    return year - (number > month)


def _year_in_words(context: Context, span: Span, number: int) -> int | None:
    """The year that the words around a month give it: "May and ⟨June 1981⟩", "in 2008, … in ⟨June⟩", "that ⟨June⟩"."""
    if behind := YEAR_BEHIND.match(context.lower, span.stop, span.stop + 40) or _TORN_DAYS.match(
        context.lower, span.stop, span.stop + 20
    ):
        return int(behind[1])
    if after := _RANGE_AFTER.match(context.lower, span.stop, span.stop + 40):
        return int(after["year"]) - (number > MONTHS[after["month"]])
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
    return int(frame[1]) if frame else context.narrative_year(span.start)


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
    month, rest = MONTHS[name[1]], match[0][name.end() :]
    if found := YEAR_IN.search(rest):
        return made(match, f"{found[1]}-{month:02}")
    if relative := _RELATIVE_YEAR.search(rest):
        year = _related_year(context, match, relative[1])
        return made(match, f"{NO_YEAR if year is None else f'{year:04}'}-{month:02}")
    spoken = words_value(rest.strip(" ,.").removeprefix("of "))
    return made(match, f"{int(spoken):04}-{month:02}") if spoken else None


_RELATIVE_YEAR = deferred(r"(that|same|following|previous|last|this|next)\syear")


def _related_year(context: Context, match: re.Match[str], word: str) -> int | None:
    """The year that "June of that year" or "June last year" counts from; None where it is not known."""
    if word in ("last", "this", "next"):
        return context.anchor.year + {"last": -1, "this": 0, "next": 1}[word] if context.anchor else None
    last = context.last_date(match.start())
    if not last or not re.match(r"\d{4}", last):
        return None
    return int(last[:4]) + {"following": 1, "previous": -1}.get(word, 0)


_SEASON = deferred(rf"\b({any_of(SEASONS)})\b")
_SHORT_YEAR = deferred(r"['’](\d\d)$")
_SURE_SEASON = deferred(rf"\b{any_of(DATING.before_seasons)}[\s-]")
_PREPOSITION = r"(?:in|since|by|until|during)\s"


def _season(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    name = _SEASON.search(said)
    assert name is not None
    code, lead = SEASONS[name[1]], said[: name.start()]
    if year_said := YEAR_IN.search(said):
        return made(match, f"{year_said[1]}-{code}", skip=_PREPOSITION)
    if short := _SHORT_YEAR.search(said):
        return made(match, f"{full_year(short[1])}-{code}", skip=_PREPOSITION)
    if not lead.strip() or said.endswith("of") or (name[1] in ("fall", "spring") and not _SURE_SEASON.search(lead)):
        return None
    anchor = context.anchor
    if anchor is None:
        return made(match, f"{NO_YEAR}-{code}", skip=_PREPOSITION)
    if anchor.month is None:
        return made(match, None, skip=_PREPOSITION)
    looks = _season_looks(context, match, lead)
    return made(match, f"{anchor.year + _years_on(lead, code, looks, anchor.month):04}-{code}", skip=_PREPOSITION)


def full_year(digits: str) -> int:
    """The year of two digits: "49" is 2049, "50" is 1950."""
    return int(digits) + (2000 if int(digits) < 50 else 1900)


def _season_looks(context: Context, match: re.Match[str], lead: str) -> Tense:
    if "last" in lead or "past" in lead:
        return Tense.PAST
    if "next" in lead or "coming" in lead:
        return Tense.FUTURE
    return context.tense(*match.span())


def _years_on(lead: str, code: str, looks: Tense, month: int) -> int:
    """How many years after the one at hand a season is meant, in a text of `month`."""
    begins = SEASON_BEGINS[code]
    if "this" in lead.split() and "past" not in lead and code != "WI":
        return looks is Tense.FUTURE and month > begins + 2
    if looks is Tense.FUTURE:
        return month > begins + ("next" not in lead) * 2
    return -(month < begins or ("last" in lead and month < begins + 3))


RESOLVERS: dict[str, Resolver] = {"month": _month, "month_year": _month_year, "season": _season}
