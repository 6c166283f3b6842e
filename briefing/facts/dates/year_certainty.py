"""Whether the year, the month or the season that a date's words were taken for is certain, where they give no year."""

from __future__ import annotations

import re

from briefing.facts.dates.context import Context
from briefing.facts.dates.months import SURELY_AHEAD
from briefing.facts.dates.order import SEASON_BEGINS
from briefing.facts.dates.tense import Tense
from briefing.facts.dates.weekdays import clause
from briefing.facts.dates.words import DATING, MONTH_NAME, MONTHS, SEASONS, YEAR_IN
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred
from briefing.language.rules import Rule, Rules
from briefing.model import Date

NEXT_WORD = deferred(r"\s([a-z]{3,})\b")
"""Behind a date: a word in small letters."""
_GENERIC = deferred(r"\s(?:when|where)\s(?:you|one|people|we|nobody|everyone)\b")
WILL = deferred(r"\b(?:will|shall|is to|are to|(?<!was )(?<!were )(?:scheduled|due|set for))\b")
"""Verbs of what is still to come."""
WOULD = deferred(r"\b(?:would|(?:was|were) (?:(?:scheduled|due|set|expected|supposed) )?(?:to|for))\b")
"""Verbs of what was still to come then."""
_IS = deferred(r"\s(?:is|are)\b")
_RELATIVE = deferred(r"\b(?:last|next|this|past|coming|of)\b")
_ANCIENT = deferred(r",?\s(?:of\s)?[1-9]\d\d(?![\d%]|[.,]\d|\s[a-z])")
"""Behind a month or a day: its year of three digits ("December of 384")."""
_PERIOD = deferred(r"\b(?:season|term|school year|academic year)$")
_YEAR_TO = deferred(r"\s(?:to|until|from|since|before|after|end\w*)\b")
"""Behind "the year": it is none of the calendar."""
_GENERIC_YEAR = deferred(r"\b(?:of|for|in|over|during|through|to) the year$|\byear[- ]end$")
YEAR_WITHIN = 250
"""Characters before a date in which a year that is written out may be the one that it is told of."""
_DASH = deferred(r"\s(?:--|[—–-])\s")
_SEASON = deferred(r"(?:in |by |during |until |since )?the (?:spring|summer|fall|autumn|winter)")
_BARE_SEASON = deferred(r"(?:in |during )?(?:spring|summer|fall|autumn|winter)")
_THIS_MONTH = deferred(r"\bthis month$")
_FIRST_DAYS = 2
_BEFORE = 110
"""Characters of the sentence before a date that are looked at."""
_YEAR = 12
"""Months: a stretch between two months is shorter."""
HALF_A_YEAR = 6
"""Months: what is farther off has its like on the other side nearer by."""
_WEEKS_AGO = 2
"""Months: a day of so late may be told without its year beside times long past."""
_FIRST_WEEK = 7
_FAR = 6
"""Months: what somebody said would come by one so far off may have been meant for the year before."""
_EVERY_YEAR = deferred(rf"\b(?:(?:each|every) (?:year|season|{any_of(SEASONS)})|annually|usually|normally|typically)\b")
_AND_THEN = deferred(r"(?:\b(?:and|but)|;)\s(?:it\s|they\s)?[a-z]+s\s(?:again\s)?(?:in|on)\s$")
"""Before a month: a present that goes on behind a past ("left in July and ⟨returns in⟩ October")."""
_UNTIL = deferred(r"\b(?:by|until|till|before)\s(?:the\s\w+\sof\s|early\s|late\s|mid-)?$")
_IS_IN = deferred(r"\b(?:is|are)\s(?:\w+\s){0,2}in\s$")
_MONTHS_APART = deferred(
    rf"""\b(?:from|between)\s(?:\d\d?\s)?(?P<first>{any_of(MONTHS)})\.?(?:\s\d\d?)?  # the first day or month
    \s(?:to|and|until|till|through)\s(?:\d\d?\s)?(?P<last>{any_of(MONTHS)})\b  # and the last
    """,
    re.VERBOSE,
)
_IS_DONE = deferred(r"\b(?:is|are|be)\s(?:\w+ly\s|not\s)?$")
"""Before a participle that tells of no past ("is guaranteed")."""
_OTHER_YEAR = deferred(r"\b(?:next|last|the (?:following|previous)) year['’]s\b")
_BE = r"(?P<be>\b(?:be|is|are|being)\s(?:\w+ly\s)?)?\b"
_PARTICIPLE = rf"(?!{any_of(DATING.planned)})(?:[a-z]{{2,14}}[^e\s]ed|{any_of(DATING.participles)})"
_IN = r"\s(?:\w{2,14}\s){0,2}?(?:in|on|during|since)\s(?:early\s|late\s|mid-)?"
_DONE_IN = deferred(rf"{_BE}{_PARTICIPLE}{_IN}$")
"""A participle right before a month or day, and what makes it one of no past."""
_HAD_BEEN = deferred(r"\bhad been\s[^.;]{1,60}$")
_BARE_DAY = deferred(r"(?:on\s)?the\s\d{1,2}(?:st|nd|rd|th)")
_MONTH = deferred(r"\d{4}-\d\d")
DAY = deferred(r"\d{4}-\d\d-\d\d")


def is_uncertain(context: Context, date: Date) -> bool:
    """Whether the words around a date with a value leave open of which year, month or season it is, or name none."""
    return _is_first_day(context, date) or _began_now(context, date) or UNCERTAIN_YEAR.verdict(context, date)


def _is_past_month(context: Context, date: Date) -> bool:
    """Whether a month is one before that of the text."""
    today, value = context.anchor, date.value or ""
    return today is not None and today.month is not None and value < f"{today.year:04}-{today.month:02}"


def _is_timeless(context: Context, date: Date) -> bool:
    """Whether a bare month stands in a sentence that tells of no time ("the monsoon comes in July", "May is best")."""
    bare = MONTH_NAME.search(context.said(date)) and not any(char.isdigit() for char in context.said(date))
    if not bare or _RELATIVE.search(context.said(date)) or not _MONTH.fullmatch(date.value or ""):
        return False
    if _IS.match(context.lower, date.span.stop):
        return True
    at, told = date.span.start, clause(context, date.span.start)
    return _is_past_month(context, date) and not (context.looks_back(at, within=told) or context.looks_ahead(at))


def _describes_far(context: Context, date: Date) -> bool:
    """Whether a month before a noun was taken for one so far back that the next is nearer ("the March states")."""
    today = context.anchor
    if not MONTH_NAME.fullmatch(context.said(date)) or today is None or today.month is None:
        return False
    value = date.value or ""
    if not _MONTH.fullmatch(value) or NEXT_WORD.match(context.text, date.span.stop) is None:
        return False
    months = today.year * 12 + today.month - int(value[:4]) * 12 - int(value[5:7])
    return months > HALF_A_YEAR and context.before(date.span.start).endswith(("the ", "a "))


def _has_another_year(context: Context, date: Date) -> bool:
    """Whether the text gives the same day and month another year."""
    said, value = context.said(date), date.value or ""
    if not MONTH_NAME.search(said) or not said[-1].isdigit() or value[:4] in said or not DAY.fullmatch(value):
        return False
    return not context.years_of(said) <= {value[:4]}


def _is_far_season(context: Context, date: Date) -> bool:
    """Whether a season is taken for one that began longer ago than the next one is off ("the fall", written in June)."""
    today, (year, _, season) = context.anchor, (date.value or "").partition("-")
    if today is None or today.month is None or season not in SEASON_BEGINS or not year.isdigit():
        return False
    return today.year * 12 + today.month - int(year) * 12 - SEASON_BEGINS[season] > HALF_A_YEAR


def _is_any_season(context: Context, date: Date) -> bool:
    """Whether "in the fall" stands where nothing was or is to come: it is that of any year."""
    at = date.span.start
    if _BARE_SEASON.fullmatch(context.said(date)):
        return True  # "they sold berries in summer"
    named = _SEASON.fullmatch(context.said(date)) is not None
    if named and _is_far_season(context, date):
        return True
    return named and not context.looks_ahead(at) and not context.looks_back(at)


def _is_first_day(context: Context, date: Date) -> bool:
    """Whether "this month" was written on one of its first two days, and may be the one that was over."""
    today = context.anchor.date if context.anchor else None
    return today is not None and today.day <= _FIRST_DAYS and _THIS_MONTH.search(context.said(date)) is not None


def _is_listed(context: Context, date: Date) -> bool:
    """Whether a day opens a line of a list, with a dash behind it ("Sept. 5 -- the Orle Hall"), of which year no verb tells."""
    low, high = context.sentence(date.span.start)
    opens = not context.lower[low : date.span.start].strip(" -•*·")
    dashed = _DASH.match(context.text, date.span.stop) is not None
    return opens and dashed and not context.looks_back(low) and "\n" not in context.text[low:high].strip()


def _is_of_a_period(context: Context, date: Date) -> bool:
    """Whether a season of games, a school year or "the year to June" was taken for one year, though it lies in two."""
    said = context.said(date)
    loose = said.endswith("the year") and _YEAR_TO.match(context.lower, date.span.stop) is not None
    return loose or _PERIOD.search(said) is not None


def _nearest_written_year(context: Context, date: Date) -> str:
    """The year that is written out nearest before a date in its paragraph, else behind it in its sentence; "" if none is."""
    at, stop = date.span.start, date.span.stop
    first = max(at - YEAR_WITHIN, 0)
    first = max(context.text.rfind("\n", first, at) + 1, first)
    before = [match[1] for match in YEAR_IN.finditer(context.lower, first, at)]
    behind = YEAR_IN.search(context.lower, stop, min(context.sentence(at)[1], stop + YEAR_WITHIN))
    return before[-1] if before else behind[1] if behind else ""


def _lacks_year(context: Context, date: Date) -> bool:
    """Whether a date is a month or a day whose words give no year, or "the year"."""
    said = context.said(date).rpartition(" of ")[2]  # "the end of June"
    named = MONTH_NAME.search(said) is not None and not _RELATIVE.search(said) and not YEAR_IN.search(said)
    return named or _GENERIC_YEAR.search(f"of {said}") is not None


def _names_another_year(context: Context, date: Date) -> bool:
    """Whether a text that looks back names another year beside a day without one ("began 2014 in Vik and left on May 17")."""
    value = (date.value or "")[:4]
    if not value.isdigit() or not _lacks_year(context, date):
        return False
    told = _nearest_written_year(context, date)
    return told not in ("", value) and context.tense(date.span.start, date.span.stop) is not Tense.FUTURE


def _may_be_recent(context: Context, date: Date) -> bool:
    """Whether a day without a year was taken for one of a time long past that is told of, and as well is one of these weeks."""
    today, (year, _, day) = context.anchor, (date.value or "").partition("-")
    if today is None or today.month is None or not _lacks_year(context, date) or not year.isdigit():
        return False
    months = (today.month - int(day[:2])) % 12 if day[:2].isdigit() else 12
    low, _ = context.sentence(date.span.start)
    parted = ";" in context.text[max(low, date.span.start - _BEFORE) : date.span.start]
    return int(year) < today.year - 1 and (parted or months <= _WEEKS_AGO)


def _is_far_ahead(context: Context, date: Date) -> bool:
    today, value = context.anchor, date.value or ""
    if today is None or today.month is None or not _MONTH.fullmatch(value):
        return False
    return int(value[:4]) * 12 + int(value[5:]) - today.year * 12 - today.month > _FAR


def _is_of_any_year(context: Context, date: Date) -> bool:
    """Whether a month or a day without a year stands in a rule or a habit ("each year from May to July", "is closed in June")."""
    if not _lacks_year(context, date):
        return False
    low, high = context.sentence(date.span.start)
    low, high = max(low, date.span.start - YEAR_WITHIN), min(high, date.span.stop + YEAR_WITHIN)
    if _EVERY_YEAR.search(context.lower, low, high):
        return True
    if _is_far_ahead(context, date) and WOULD.search(context.lower, low, high):
        return True
    if _is_past_month(context, date) and context.tense(date.span.start, date.span.stop, unsaid=True) is Tense.FUTURE:
        return True
    before = context.before(date.span.start, 40)
    if _is_past_month(context, date) and (_AND_THEN.search(before) or _UNTIL.search(before)):
        return True
    present = not context.looks_back(date.span.start, unless=_IS_DONE) and not WILL.search(context.lower, low, high)
    others = sum(1 for _ in MONTH_NAME.finditer(context.lower, low, high))
    return present and (others > 1 or _is_past_month(context, date) or _IS_IN.search(before) is not None)


def _is_of_two_years(context: Context, date: Date) -> bool:
    """Whether a month without a year is one of two between which the text was written ("from May to October", written in June)."""
    today, low = context.anchor, max(0, date.span.start - 32)
    if today is None or today.month is None or not _lacks_year(context, date):
        return False
    ranges = _MONTHS_APART.finditer(context.lower, low, min(date.span.stop + 32, len(context.lower)))
    held = next((found for found in ranges if found.start() <= date.span.start < found.end()), None)
    if held is None:
        return False
    first, last = MONTHS[held["first"]], MONTHS[held["last"]]
    return first > last or first <= today.month < last or _ends_years_later(context, date)


def _ends_years_later(context: Context, date: Date) -> bool:
    """Whether the second month of a stretch lies a year or more behind the first ("between ⟨May 2023⟩ and September")."""
    before, value = context.last_date(date.span.start) or "", date.value or ""
    if not (_MONTH.match(before) and _MONTH.match(value)):
        return False
    return int(value[:4]) * 12 + int(value[5:7]) - int(before[:4]) * 12 - int(before[5:7]) >= _YEAR


def _began_now(context: Context, date: Date) -> bool:
    """Whether a past verb has the month in which the text was written, in its first days ("left in January", written on the 4th)."""
    today, value = context.anchor, date.value or ""
    if today is None or not today.day or today.day > _FIRST_WEEK or not MONTH_NAME.fullmatch(context.said(date)):
        return False
    return value == f"{today.year:04}-{today.month:02}" and context.tense(date.span.start, date.span.stop) is Tense.PAST


def _is_past_yet_to_come(context: Context, date: Date) -> bool:
    """Whether a month to come stands in a sentence that only looks back ("was arrested in June", "had been delayed to June", written in May)."""
    today, said = context.anchor, context.said(date)
    if today is None or today.month is None or not _lacks_year(context, date) or not MONTH_NAME.search(said):
        return False
    if (date.value or "")[:7] <= f"{today.year:04}-{today.month:02}" or not _MONTH.match(date.value or ""):
        return False
    low, _ = context.sentence(date.span.start)
    before = context.before(date.span.start, min(_BEFORE, date.span.start - low))
    if SURELY_AHEAD.search(before) and not _HAD_BEEN.search(before):
        return False
    return context.looks_back(date.span.start) and not context.looks_ahead(date.span.start)


def _is_of_a_told_year(context: Context, date: Date) -> bool:
    """Whether the words before a month or a day speak of another year ("next year's fair starts on 1 August")."""
    low, _ = context.sentence(date.span.start)
    first = max(low, date.span.start - _BEFORE)
    return _lacks_year(context, date) and _OTHER_YEAR.search(context.lower, first, date.span.start) is not None


def _is_done_ahead(context: Context, date: Date) -> bool:
    """Whether a month or day to come stands behind a participle of what is past ("opens with a play first shown in January")."""
    today, value = context.anchor, date.value or ""
    if today is None or not _lacks_year(context, date) or value[:7] <= f"{today.year:04}-{today.month or 1:02}":
        return False
    found = _DONE_IN.search(context.before(date.span.start, 50))
    return found is not None and found["be"] is None


def _is_bare_day_back(context: Context, date: Date) -> bool:
    """Whether "the 20th" was taken for a past one in a sentence that does not look back ("they come on the 20th")."""
    today, value = context.anchor.date if context.anchor else None, date.value or ""
    bare = _BARE_DAY.fullmatch(context.said(date)) is not None
    return bare and today is not None and value < today.isoformat() and not context.looks_back(date.span.start)


UNCERTAIN_YEAR: Rules[Context, Date, bool] = Rules(
    (
        Rule(
            "year of three digits",
            lambda context, date: (
                MONTH_NAME.search(context.said(date)) and _ANCIENT.match(context.lower, date.span.stop)
            ),
            True,
            (("Lund, who died in May of 384, was a monk.", "2016-05"), ("He died on 3 June 420.", "2016-06-03")),
        ),
        Rule(
            "month without a time",
            _is_timeless,
            True,
            (("June is the month of the tide in Vik.", "2016-06"), ("The rain comes to Vik in July.", "2016-07")),
        ),
        Rule(
            "month far back that describes",
            _describes_far,
            True,
            (
                ("She spoke of the February states.", "2016-02"),
                ("He spoke of the January vote, and left.", "2016-01"),
            ),
        ),
        Rule(
            "month of each year",
            lambda context, date: (
                MONTH_NAME.fullmatch(context.said(date)) and _GENERIC.match(context.lower, date.span.stop)
            ),
            True,
            (
                ("It was the time in March when you cannot sleep.", "2016-03"),
                ("It rained in May when people stay away.", "2016-05"),
            ),
        ),
        Rule(
            "day of a line in a list",
            _is_listed,
            True,
            (
                ("The tour goes on.\n\nJune 5 -- Orle Hall, Vik.", "2016-06-05"),
                ("They play there.\n\nMay 7 — the Tarn Arena.", "2016-05-07"),
            ),
        ),
        Rule(
            "season of any year",
            _is_any_season,
            True,
            (
                ("It is like the start of school in the fall.", "2016-FA"),
                ("Sweet are the lilies of Vik in the spring.", "2016-SP"),
                ("They sold berries in summer.", "2016-SU"),
                ("They hoped to win in the winter.", "2015-WI"),
            ),
        ),
        Rule(
            "season of games, or year of a school",
            _is_of_a_period,
            True,
            (
                ("Lund scored ten goals last season.", "2015"),
                ("He will join Vik ahead of next season.", "2017"),
            ),
        ),
        Rule(
            "month to come of what is past",
            _is_past_yet_to_come,
            True,
            (
                ("Lund was arrested in October when her son fell ill.", "2016-10"),
                ("Orlov fell ill in October, and died.", "2016-10"),
                ("The start had been put off to November.", "2016-11"),
            ),
        ),
        Rule(
            "day of a time long past that may be one of these weeks",
            _may_be_recent,
            True,
            (
                ("Lund, whose book in 1971 was read by all, died on 3 September in Vik.", "1971; 1971-09-03"),
                ("Orlov, who led Vik in 1988, was buried on 9 September.", "1988; 1988-09-09"),
            ),
        ),
        Rule(
            "month or day of any year",
            _is_of_any_year,
            True,
            (
                ("The lake is closed from May to July.", "2016-05; 2016-07"),
                ("The fee of Vik is due on 31 January every year.", "2017-01-31; P1Y"),
            ),
        ),
        Rule(
            "month of a range in which the text was written",
            _is_of_two_years,
            True,
            (
                ("Rents in Vik rose by a tenth between January and December.", "2016-01; 2015-12"),
                ("The pass was closed from October to May.", "2016-10; 2016-05"),
            ),
        ),
        Rule(
            "day that has another year elsewhere",
            _has_another_year,
            True,
            (
                ("Lund spoke on June 2, 2013. She wrote on June 2 that he did.", "2013-06-02; 2016-06-02"),
                ("Lund came on May 3, 2011. Orlov wrote on May 3 that she did.", "2011-05-03; 2016-05-03"),
            ),
        ),
        Rule(
            "month or day of another year's",
            _is_of_a_told_year,
            True,
            (
                ("Next year's fair in Vik starts on 1 November.", "2017; 2016-11-01"),
                ("Last year's fair in Vik had begun on 3 May.", "2015; 2016-05-03"),
            ),
        ),
        Rule(
            "month to come behind a participle",
            _is_done_ahead,
            True,
            (
                ("It opens with a play first shown in October.", "2016-10"),
                ("The fair will have bread that was baked on 3 October.", "2016-10-03"),
            ),
        ),
        Rule(
            "day of no month that was taken for a past one",
            _is_bare_day_back,
            True,
            (
                ("Inspectors are in Vik on the 2nd.", "2016-09-02"),
                ("Lund and Orlov sing on the 4th.", "2016-09-04"),
            ),
        ),
        Rule(
            "day of a year that is told",
            _names_another_year,
            True,
            (
                ("Lund began 2013 in Vik but was called up on May 17.", "2013; 2016-05-17"),
                ("The sale ran from mid February and was, as in 2008, short.", "2016-02; 2008"),
            ),
        ),
    ),
    otherwise=False,
)
"""A date with a value."""
