"""Whether the day that a date's words were taken for is certain: only then a page prints it in a bracket."""

from __future__ import annotations

import re

from briefing.facts.dates import year_certainty
from briefing.facts.dates.calendar import Anchor
from briefing.facts.dates.context import Context
from briefing.facts.dates.weekdays import clause
from briefing.facts.dates.words import CALENDAR, DATING, MONTH_NAME, WEEKDAY_NAME
from briefing.facts.dates.year_certainty import DAY, HALF_A_YEAR, NEXT_WORD, WILL, WOULD, YEAR_WITHIN
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.rules import Rule, Rules
from briefing.model import Date, DateKind

_FUNCTION = lexicon("en").text.function_words
_HOLIDAY = deferred(
    rf"""
    ^(?:the\ )?(?: {any_of(CALENDAR.fixed_days, blank="[ ]")} | {any_of(CALENDAR.easter_days, blank="[ ]")}
      | thanksgiving | 4th\ of\ july | fourth\ of\ july | \w+\ eve )\b   # days of one country, and the day before any
    """,
    re.VERBOSE,
)
_ONE_OF_MANY = deferred(r"\b(?:an?|another|each|every|any|many|most|one)\s$")
_WEEKDAY_OR_PART = deferred(
    rf"(?:on )?(?:(?:early|late) )?(?:on )?(?:{WEEKDAY_NAME.pattern})(?:(?: late| early)? (?:morning|afternoon|evening|night))?"
)
_MODAL = deferred(r"\s(?:will|would|could|may|might|should|must)\b")
_UNCHANGED = deferred(rf"\s{any_of(DATING.unchanged_pasts)}\b")
_WITH_ON = deferred(r"(?:\bon\s|[,;:.—–(“\"]\s?|^)$")
_WEEK_BEFORE = deferred(r"\bweeks?\s(?:on|from|after|before)\s$")
_OF_WEEK = deferred(r"\b(?:next|last|the following|the previous) week\b")
_COUNTED = deferred(rf"\b{any_of(DATING.counting_from)}\b")
_LATER = deferred(r"\b(?:later|earlier|after|before)$")
_SENTENCE_ENDS = deferred(r"[a-z)”’\"'][.!?]['’”\")]*\s")
_SENTENCES_BETWEEN, _AFAR = 2, 600
"""Ends of sentences, and characters, between a day and one that still counts from it for certain."""
_HABIT = deferred(r"\b(?:except|daily|weekly|always|usually|normally|each|every)\b[^.;:]{0,40}$")
_WEEK_BEHIND = deferred(
    rf"\s(?:(?:or|and|to)\s{WEEKDAY_NAME.pattern}\s)?(?:(?:last|next|of next|of last)\s)?(?:week|fortnight)\b"
)
_AWAITED = deferred(r"\b(?:ahead of|in the run-up to)\s[^,.;:]*$")
_JUST = 3
"""Days: a weekday so few days ago may be meant where a clause looks ahead from the past."""
_EVENT = deferred(r"\s[\w“\"']")
_EVE = deferred(r"the (?:night|day|evening|morning) (?:before|after)")
_POINTING = deferred(r"(?:(?:earlier|later) )?(?:that|the (?:very |same|following|previous|next))\b(?! few)")
_NAMES_TIME = deferred(
    rf"\b(?:{MONTH_NAME.pattern}|{WEEKDAY_NAME.pattern}|(?:1\d|20)\d\d|today|yesterday|(?:last|this) \w+)\b"
)
_CALLED_FOR = deferred(r"\b(?:called|planned|scheduled|set|due|announced|billed)\sfor\s(?:late\s|early\s)?$")
_PUT_OFF = deferred(rf"\b{any_of(DATING.deferrals)}\s(?:[\w'’]+\s){{0,4}}$")


def is_uncertain(context: Context, date: Date) -> bool:
    """Whether the words around a date leave open which day it is, or name none."""
    if date.kind is DateKind.TIME:
        return _is_six_days_ago(context, date)
    if date.kind is not DateKind.DATE or not date.value:
        return False
    return UNCERTAIN_DAY.verdict(context, date) or year_certainty.is_uncertain(context, date)


def _is_weekday(context: Context, date: Date) -> bool:
    said = context.said(date)
    return WEEKDAY_NAME.fullmatch(said.removeprefix("on ")) is not None and DAY.fullmatch(date.value or "") is not None


def _describes(context: Context, date: Date) -> bool:
    """Whether a holiday stands before a noun ("Christmas Eve dinner"), or is one of many ("another Christmas")."""
    if not _HOLIDAY.match(context.said(date)):
        return False
    following = NEXT_WORD.match(context.text, date.span.stop)
    noun = following is not None and following[1] not in _FUNCTION and not following[1].endswith(("ed", "ly"))
    return noun or _ONE_OF_MANY.search(context.before(date.span.start)) is not None


def _is_far_holiday(context: Context, date: Date) -> bool:
    """Whether a holiday is taken for one that is farther off than the one on the other side ("at Christmas", told in December)."""
    return _HOLIDAY.match(context.said(date)) is not None and abs(_days_off(context, date)) > HALF_A_YEAR * 31


def _is_awaited(context: Context, date: Date) -> bool:
    """Whether a weekday that was taken for a past one dates what something comes before ("ahead of Vik's Tuesday vote")."""
    awaited = _AWAITED.search(context.before(date.span.start, 48)) is not None
    following = NEXT_WORD.match(context.text, date.span.stop) is not None
    return _is_weekday(context, date) and _days_off(context, date) < 0 and awaited and following


def _ends_subject(context: Context, date: Date) -> bool:
    """Whether a weekday ends the subject of what is to come, or may be ("the rally Tuesday will stay", "seats on Friday cost")."""
    loose = _WITH_ON.search(context.before(date.span.start)) is None
    behind = _MODAL if loose else _UNCHANGED
    return _is_weekday(context, date) and behind.match(context.lower, date.span.stop) is not None


def _days_off(context: Context, date: Date) -> int:
    """Days from the day of the text to the date; 0 where it is not known."""
    day, today = Anchor.parse((date.value or "").partition("T")[0]), context.anchor
    return (day.date - today.date).days if day and day.date and today and today.date else 0


def _without_past(context: Context, date: Date) -> bool:
    """Whether a sentence has no verb that tells on which side of the text's day its weekday is: one that opens it, or was taken for a past one."""
    if not _is_weekday(context, date):
        return False
    low, _ = context.sentence(date.span.start)
    opens = context.lower[low : date.span.start].strip() in ("", "on") and context.lower.startswith(",", date.span.stop)
    loose = _days_off(context, date) <= 0 or (opens and not context.looks_ahead(low))
    return loose and not context.looks_back(low, within=clause(context, date.span.start))


def _counts_weeks(context: Context, date: Date) -> bool:
    """Whether a weekday is one of a week that words beside it count ("a week on Sunday", "Tuesday week", "next week I am off on Tuesday")."""
    low, _ = context.sentence(date.span.start)
    if _is_weekday(context, date) and _OF_WEEK.search(context.lower, low, date.span.start):
        return True
    behind = _WEEK_BEHIND.match(context.lower, date.span.stop) is not None
    return _is_weekday(context, date) and (
        behind or _WEEK_BEFORE.search(context.before(date.span.start, 20)) is not None
    )


def _foreseen(context: Context, date: Date) -> bool:
    """Whether a weekday to come may be the one just past, as it was looked forward to ("foresaw that the talks Monday would fail")."""
    ahead = _days_off(context, date)
    if not _is_weekday(context, date) or not 0 < 7 - ahead <= _JUST:
        return False
    low, high = context.sentence(date.span.start)
    return bool(WOULD.search(context.lower, low, high)) and not WILL.search(context.lower, low, high)


def _is_six_days_ago(context: Context, date: Date) -> bool:
    """Whether a past weekday is tomorrow's, so that the day of the text may be a day too early."""
    named = _WEEKDAY_OR_PART.fullmatch(context.said(date)) is not None
    return named and _days_off(context, date) == -6


def _is_put_off(context: Context, date: Date) -> bool:
    """Whether a weekday is the one from which something was moved, or for which it was called ("put off Friday's vote"), and may be past or to come."""
    behind = context.lower[date.span.stop : date.span.stop + 2] in ("'s", "’s")
    before = context.before(date.span.start, 40)
    if _is_weekday(context, date) and _days_off(context, date) < 0 and _CALLED_FOR.search(before):
        return True
    return _is_weekday(context, date) and (behind or before.endswith("from ")) and _PUT_OFF.search(before) is not None


def _points_far_back(context: Context, date: Date) -> bool:
    """Whether "that same day" or "the following year" counts from a day that no words close before it name."""
    at = date.span.start
    return _POINTING.match(context.said(date)) is not None and not _NAMES_TIME.search(
        context.lower, max(0, at - YEAR_WITHIN), at
    )


def _counts_from_unsure(context: Context, date: Date) -> bool:
    """Whether a day counts from another one that is not certain itself ("on Thursday, and a day later")."""
    return (
        context.unsure
        and context.last_date(date.span.start) is not None
        and _COUNTED.search(context.said(date)) is not None
    )


def _counts_from_afar(context: Context, date: Date) -> bool:
    """Whether a day counts from one that several sentences lie behind: what "two days later" goes back to may have no date."""
    start = date.span.start
    if context.last_date(start) is None or not _LATER.search(context.said(date)):
        return False
    between = context.lower[context.last_at : start]
    return len(between) > _AFAR or len(_SENTENCE_ENDS.findall(between)) > _SENTENCES_BETWEEN


def _is_habit(context: Context, date: Date) -> bool:
    """Whether a weekday is that of each week ("daily except Monday")."""
    return _is_weekday(context, date) and _HABIT.search(context.before(date.span.start, 60)) is not None


UNCERTAIN_DAY: Rules[Context, Date, bool] = Rules(
    (
        Rule(
            "holiday that describes, or one of many",
            _describes,
            True,
            (
                ("She made Christmas Eve dinner for Lund.", "2015-12-24"),
                ("It was another Christmas for Lund.", "2015-12-25"),
            ),
        ),
        Rule(
            "holiday that is not the nearest",
            _is_far_holiday,
            True,
            (
                ("Lund ate at home on Thanksgiving and sang.", "2015-11-26"),
                ("Lund sang of Christmas Eve, and left.", "2015-12-24"),
            ),
        ),
        Rule(
            "counted from a day several sentences before",
            _counts_from_afar,
            True,
            (
                (
                    "On 3 May 2012 the mill shut. Lund left. Ann sang. They ate. Two days later Lund came.",
                    "2012-05-03; 2012-05-05",
                ),
                (
                    "It sank on 3 May 2012. Lund sang. Ann ate. They rowed. Three days later it rose.",
                    "2012-05-03; 2012-05-06",
                ),
            ),
        ),
        Rule(
            "weekday that is awaited",
            _is_awaited,
            True,
            (
                ("The race has turned nasty ahead of the rich Tuesday vote.", "2016-09-13"),
                ("It was tense ahead of the next big Monday fair.", "2016-09-12"),
            ),
        ),
        Rule(
            "weekday that ends a subject",
            _ends_subject,
            True,
            (
                ("Scenes from the rally in Vik Tuesday will stay.", "2016-09-20"),
                ("The speech in Vik Monday would be read.", "2016-09-19"),
            ),
        ),
        Rule(
            "weekday without a verb in the past",
            _without_past,
            True,
            (
                ("On Tuesday, members vote in Vik and Sorn.", "2016-09-20"),
                ("On Monday, three towns hold a fair.", "2016-09-12"),
                ("Scenes on Monday from the fair in Vik and Sorn.", "2016-09-12"),
            ),
        ),
        Rule(
            "day that counts from an uncertain one",
            _counts_from_unsure,
            True,
            (
                ("Scenes on Thursday from the fair, and a day later.", "2016-09-08; 2016-09-09"),
                ("Lund sings a week on Sunday, and a day later.", "P1W; 2016-09-11; 2016-09-12"),
            ),
        ),
        Rule(
            "weekday of each week",
            _is_habit,
            True,
            (
                ("The hall is open daily except Monday, Lund said.", "P1D; 2016-09-19"),
                ("Bread was sold each week on Monday.", "P1W; 2016-09-12"),
            ),
        ),
        Rule(
            "weekday of a week that is counted",
            _counts_weeks,
            True,
            (
                ("They will travel to Vik a week on Sunday.", "2016-09-18"),
                ("Next week Lund will be away on Tuesday.", "2016-W38; 2016-09-20"),
                ("Who was there on Thursday or Friday last week fell ill.", "2016-09-08; 2016-09-09"),
            ),
        ),
        Rule(
            "weekday that was foreseen",
            _foreseen,
            True,
            (
                ("Lund foresaw that talks on Tuesday would fail.", "2016-09-20"),
                ("Lund foresaw that talks on Monday would fail.", "2016-09-19"),
                ("Under a rule that was to be issued on Monday, Lund must pay.", "2016-09-19"),
            ),
        ),
        Rule(
            "weekday that is tomorrow's",
            _is_six_days_ago,
            True,
            (
                ("On Thursday the board met in Vik.", "2016-09-08"),
                ("The board met in Vik on Thursday, Lund said.", "2016-09-08"),
            ),
        ),
        Rule(
            "weekday from which something was moved",
            _is_put_off,
            True,
            (
                ("Vik put off Friday's vote for good.", "2016-09-09"),
                ("The vote was postponed from Friday for good.", "2016-09-09"),
                ("The vote called for Friday has been put off.", "2016-09-09"),
            ),
        ),
        Rule(
            "day beside an event",
            lambda context, date: _EVE.fullmatch(context.said(date)) and _EVENT.match(context.text, date.span.stop),
            True,
            (
                ("They met on 5 May 2015. He wrote the day before he left.", "2015-05-05; 2015-05-04"),
                ("They met on 5 May 2015. She wrote the day before she fell.", "2015-05-05; 2015-05-04"),
            ),
        ),
        Rule(
            "day that counts from one far back",
            _points_far_back,
            True,
            (
                (
                    "The bombs fell on 3 May 2011."
                    + " The hall burned and nobody knew how, though many had seen it and all of them wrote of it at length."
                    * 3
                    + " Lund came later that same day.",
                    "2011-05-03; 2011-05-03",
                ),
                (
                    "The dam broke on 9 June 2009."
                    + " The water took the barns and the sheep, and the town lay dark and still and very cold for long."
                    * 3
                    + " Orlov left the same day.",
                    "2009-06-09; 2009-06-09",
                ),
            ),
        ),
    ),
    otherwise=False,
)
"""A date with a value."""
