"""A `Document` and its dates → the events of a timeline: each date with the clause that it dates, and its place in time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from briefing.facts.calendar import order_key
from briefing.model import Date, DateKind, Document, Event, Span

__all__ = ["clause", "extract", "order_key"]

MOST_WORDS = 60
"""A sentence of more words is cut to the clause that holds the date."""
_BREAK = re.compile(
    r"[;:—–]\s|\s[—–-]{1,2}\s|,\s(?=(?:and|but|while|whereas|although|though|which|who|after|before|when|as)\b)"
)
_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_CITED_BEFORE = re.compile(r"[(\[](?:[^()\[\]\n]{0,80}?\b[A-Z&][^()\[\]\n]{0,80})?$")
_CITED_AFTER = re.compile(r"[a-z]?[)\];]|,\s(?:pp?\.|at)\s?\d")
_OPENERS = "“\"‘'«„([ \t\n"


def extract(document: Document, *, dates: Iterable[Date]) -> tuple[Event, ...]:
    """The events of `document`, one for each date or time that names a time of the calendar; in the order of the text.

    Durations, sets, words such as "now" and the years of works that are cited date nothing. A date that could not be resolved has an empty `order`.
    """
    breaks: dict[Span, list[tuple[int, int]]] = {}
    return tuple(
        Event(date, clause(document, date, breaks), order_key(date.value))
        for date in dates
        if date.kind in (DateKind.DATE, DateKind.TIME) and date.value not in _REFERENCES and not _cited(document, date)
    )


def _cited(document: Document, date: Date) -> bool:
    """Whether a year is but that of a work or a case that is cited: "(Voss 1988)", "(1988) 22 FCR 378"."""
    text, start, stop = document.text, date.span.start, date.span.stop
    if not text[start:stop].isdigit() or not _CITED_AFTER.match(text, stop):
        return False
    return _CITED_BEFORE.search(text, max(0, start - 160), start) is not None


def clause(document: Document, date: Date, breaks: dict[Span, list[tuple[int, int]]] | None = None) -> Span:
    """The sentence that `date` stands in, or, where that is very long, the clause; never a cut word.

    The date's own span where it stands in no sentence. `breaks` keeps where the long sentences may be cut.
    """
    at = bisect_right(document.sentences, date.span.start, key=lambda s: s.span.start) - 1
    if at < 0 or date.span.start >= document.sentences[at].span.stop:
        return date.span
    whole = document.sentences[at].span
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
    while start < date.span.start and text[start] in _OPENERS:
        start += 1
    return Span(start, max(stop, date.span.stop))
