"""A `Document` and its dates → the events of a timeline: each date with the clause that it dates, and its place in time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from briefing.facts.dates.order import order_key
from briefing.facts.dates.words import DATING
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred
from briefing.model import Date, DateKind, Document, Event, Span

__all__ = ["clause", "extract", "order_key"]

MOST_WORDS = 60
"""A sentence of more words is cut to the clause that holds the date."""
_BREAK = deferred(rf"[;:—–]\s|\s[—–-]{{1,2}}\s|,\s(?={any_of(DATING.clause_openers)}\b)")
_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_CITED_BEFORE = deferred(r"[(\[](?:[^()\[\]\n]{0,80}?\b[A-Z&][^()\[\]\n]{0,80})?$")
_CITED_AFTER = deferred(r"[a-z]?[)\];]|,\s(?:pp?\.|at)\s?\d")
_OPENERS = "“\"‘'«„([ \t\n"


_FIGURE = r"(?:(?:\S+\s){0,3}?\S*\d\S*(?:\s(?!and\b|to\b|but\b|when\b)[\w%.,'’-]+){0,7}\s)?"
_COMPARED = deferred(
    rf"""(?:
      \b(?:compared\s(?:with|to)|as\sagainst|versus|vs\.?)\s{_FIGURE}      # compared with 4 pence
    | \bthan\s | \b(?:many|much|high|low|large)\sas\s                        # than, as much as
    | (?:\d|%|percent|\b(?:{any_of(DATING.changes)}|(?:drop|increas|declin|jump|climb)\w*))[^.;:!?]{{0,60}}
      \bfrom\s{_FIGURE}                                                        # rose from 4 pence
    )
    (?:(?:in|during|for|at|of)\s)?(?:the\s)?$""",
    re.VERBOSE,
)
"""Before a date that figures are only compared with ("up from 4 pence a year earlier", "than in 2015")."""
_YEAR_AGO = deferred(
    r"(?:the\s)?(?:year-(?:ago|earlier)\b.*|a year (?:earlier|ago|before)|the (?:year before|same period))"
)
_COMPARING = deferred(rf"(?:\d|percent|\b(?:twice|doubled?|half|more|fewer|less))\b.*\b{any_of(DATING.compared)}\b")
_RANGE = deferred(r"\s?(?:to|through|until|till|-|–)\s?\S*\d")
_OF_A_THING = deferred(rf"\s(?:[\w'’-]+,?\s){{0,3}}{any_of(DATING.things_of_years, blank=r'[ ]')}\b")
"""Behind "the 2012" or "its 2012": what the year tells apart, and no event."""
_OWNED = deferred(r"(?:\b(?:the|an?|his|her|its|their|our|my)|['’]s)\s(?:[a-z]+\s)?$")
_SINCE = deferred(r"\bsince\s(?:[a-z]{1,20}\s){2,6}\Z")
_OPENS_ASIDE = deferred(r",\s(?:who|which|whose|where)\b[^,;.]{0,120}\Z")
_CLOSES_ASIDE = deferred(r"[^,;.]{0,60},\s(?!and\b|but\b|or\b|who\b|which\b)[a-z]")
_LOOK = 110


def extract(document: Document, *, dates: Iterable[Date]) -> tuple[Event, ...]:
    """The events of `document`, one for each date or time that names a time of the calendar; in the order of the text.

    Durations, sets and words such as "now" date nothing, nor do the years of works that are cited, or years that figures are
    only compared with. A date that could not be resolved has an empty `order`.
    """
    breaks: dict[Span, list[tuple[int, int]]] = {}
    return tuple(
        Event(date, clause(document, date, breaks), order_key(date.value))
        for date in dates
        if date.kind in (DateKind.DATE, DateKind.TIME)
        and date.value not in _REFERENCES
        and not _cited(document, date)
        and not _only_compares(document.text, date)
        and not _aside(document, date)
    )


def _aside(document: Document, date: Date) -> bool:
    """Whether a date stands in what a sentence says beside its matter: "Lund, who was mayor from 2019 to 2029, denied it", "lowest since counts began in 1987"."""
    sentence = document.sentence_at(date.span.start)
    if sentence and _SINCE.search(document.text, sentence.span.start, date.span.start):
        return True
    if sentence is None or not _OPENS_ASIDE.search(document.text, sentence.span.start, date.span.start):
        return False
    return _CLOSES_ASIDE.match(document.text, date.span.stop, sentence.span.stop) is not None


def _cited(document: Document, date: Date) -> bool:
    """Whether a year is but that of a work or a case that is cited: "(Voss 1988)", "(1988) 22 FCR 378"."""
    text, start, stop = document.text, date.span.start, date.span.stop
    if not text[start:stop].isdigit() or not _CITED_AFTER.match(text, stop):
        return False
    return _CITED_BEFORE.search(text, max(0, start - 160), start) is not None


def _only_compares(text: str, date: Date) -> bool:
    """Whether a date tells of no event: figures are compared with it, or it tells one thing apart from others."""
    start, stop = date.span.start, date.span.stop
    before, written = text[max(0, start - _LOOK) : start], text[start:stop]
    if written.isdigit() and _OWNED.search(before) and _OF_A_THING.match(text, stop, stop + _LOOK):
        return True
    if _RANGE.match(text, stop):
        return False
    if _YEAR_AGO.search(" ".join(written.lower().split())) and _COMPARING.search(before):
        return True
    return bool(_COMPARED.search(before))


def clause(document: Document, date: Date, breaks: dict[Span, list[tuple[int, int]]] | None = None) -> Span:
    """The sentence that `date` stands in, or, where that is very long, the clause; never a cut word.

    The date's own span where it stands in no sentence. `breaks` keeps where the long sentences may be cut.
    """
    sentence = document.sentence_at(date.span.start)
    if sentence is None:
        return date.span
    whole = sentence.span
    text = document.text
    known = {} if breaks is None else breaks
    if whole not in known:
        brief = len(whole.of(text).split(None, MOST_WORDS)) <= MOST_WORDS
        known[whole] = [] if brief else [mark.span() for mark in _BREAK.finditer(text, whole.start, whole.stop)]
    cuts = known[whole]
    before = bisect_right(cuts, date.span.start, key=lambda cut: cut[1]) - 1
    after = bisect_left(cuts, date.span.stop, key=lambda cut: cut[0])
    start = cuts[before][1] if before >= 0 else whole.start
    stop = cuts[after][0] if after < len(cuts) else whole.stop
    while whole.start < start < date.span.start and text[start] in _OPENERS:
        start += 1
    return Span(start, max(stop, date.span.stop))
