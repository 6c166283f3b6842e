"""A `Document` → its dates, times, durations and sets, with values in TIMEX3 form (ISO-TimeML, ISO 24617-1).

Relative expressions count from `as_of`, else from the document's own date, and the tense of the nearest verb tells
whether "Friday" is past or to come. Where neither date is there they stay unresolved: a value is known or it is None.
A date in the text, such as that of a dateline, never stands in for the document's own.

Beyond TIMEX3: a range of days or years in one word ("Feb. 15-17", "2014-15") is an ISO 8601 interval,
"2016-02-15/2016-02-17"; a date without its year is "XXXX-06-05". All this is English; of other languages, numeric dates
are read, and those that name a month that the language's lexicon has.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import cast

from briefing.facts.dates import grammar
from briefing.facts.dates.calendar import Anchor
from briefing.facts.dates.certainty import is_uncertain
from briefing.facts.dates.context import Context, Resolver
from briefing.facts.dates.day_order import DayOrder, order_of
from briefing.language.lexicon import lexicon
from briefing.language.lower_case import lowered
from briefing.language.patterns import deferred
from briefing.model import Date, Document, Span

RULES = {
    "ago": ("ago",),
    "clock_times": ("clock",),
    "deictic": ("deictic",),
    "durations": ("next_n", "every", "duration", "bare_units"),
    "full_dates": ("iso", "numeric", "month_day", "day_month", "nth_day"),
    "months": ("month", "month_year", "season"),
    "named_days": ("nth_weekday", "weekday_nth", "weekday", "week_ago", "holiday"),
    "quarters": ("quarter", "this_quarter", "year_ago", "half_year"),
    "relative": ("relative", "that", "edge_of", "the_unit"),
    "references": ("past", "now"),
    "years": ("year", "years", "spoken_year", "fiscal", "decade", "century"),
}
"""Module beside this one → the rules of the grammar that it resolves; it is loaded with the first such match."""
_MODULES = {rule: module for module, rules in RULES.items() for rule in rules}
_NUMERIC = deferred(
    r"""
    (?<![\w./:-])
    (?:
        (?P<iso> \d{4}-[01]\d-[0-3]\d )
        (?: [T ] [0-2]\d:[0-5]\d (?: :[0-5]\d (?:\.\d+)? )? (?: Z\b | [+-]\d\d:?\d\d )? )?  # its time of day and zone
        | (?P<numeric>
            \d{4} ([/.]) \d\d? \3 \d\d?  # the year first
            | \d\d? ([/.-]) \d\d? \4 \d{4}  # the year last
            | \d\d?/\d\d?/\d\d | \d\d\.\d\d\.\d\d  # of two figures
        )
    )
    (?! [\w/] | [.:-]\d )
    """,
    re.VERBOSE,
)
_LEADER_AHEAD = deferred(r"[^\n.…_]{0,80}(?:\.\s?|…\s?|_){5}")
"""The rest of a line of a list of contents, up to the dots that lead to its page: its dates are the title's, and of nothing."""


@cache
def resolver(rule: str) -> Resolver:
    """What reads the matches of a rule of the grammar."""
    return cast("Resolver", import_module(f"{__package__}.{_MODULES[rule]}").RESOLVERS[rule])


def extract(document: Document, *, as_of: str = "") -> tuple[Date, ...]:
    """All dates, times, durations and sets of `document`, ascending and disjoint.

    Args:
        document: With its sentences; ``metadata.date`` is what relative dates count from.
        as_of: An ISO date that they count from instead ("2016", "2016-09" or "2016-09-12").
    """
    text = document.text
    order = order_of(document)
    if not lexicon(document.language).calendar.references:  # none but English has what the grammar needs
        from briefing.facts.dates import other_languages

        return other_languages.extract(document, numeric=_numeric(text, order), as_of=as_of)
    context = Context(
        text=text,
        lower=lowered(text),
        anchor=Anchor.parse(as_of) or Anchor.parse(document.metadata.date),
        order=order,
        starts=[s.span.start for s in document.sentences],
        stops=[s.span.stop for s in document.sentences],
        paragraphs=[s.block for s in document.sentences],
    )
    found: list[Date] = []

    def take(match: re.Match[str]) -> bool:
        rule = match.lastgroup or ""
        date = resolver(rule)(context, match)
        if date is None or _LEADER_AHEAD.match(text, match.end()):
            return False
        if not date.ambiguous and is_uncertain(context, date):
            date = replace(date, ambiguous=True)
        found.append(date)
        context.remember(date, rule)
        return True

    grammar.scan(context.lower, take)
    return tuple(found)


def _numeric(text: str, order: DayOrder) -> list[Date]:
    from briefing.facts.dates.full_dates import numeric_value

    found = []
    for match in _NUMERIC.finditer(text):
        part = "iso" if match["iso"] else 0  # its time of day no other language's rules know
        value, ambiguous = numeric_value(match[part].lower(), order)
        if value or ambiguous:
            found.append(Date(Span(*match.span(part)), value, ambiguous=ambiguous))
    return found
