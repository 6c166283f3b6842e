"""Timeline: what happened when, in order of time; the date as the text has it, and its value where it is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import DateKind, Document, Event, Findings, Item, ItemKind, Section, Sentence, Span, Table
from briefing.sections.date_brackets import is_settled, left_open, missing, spoken_deixis
from briefing.sections.items import Taken, item, statement

KEY = "timeline"
HEADING = "Timeline"
MOST = 6
_LOOKED_AT = 40
"""Rows, best first, among which the lines are chosen."""
_ENGLISH = lexicon("en")
_SAID_ON = deferred(
    rf"\b{any_of(_ENGLISH.sections.said_then)}\s"
    r"(?:(?:[\w'’.-]+\s){0,4}on\s|(?:with|to|in)\s(?:[\w'’.-]+\s){1,3})?$"
)
"""Before the day on which something was said; of such lines one a day is enough while there are others."""
_MORE = 4
"""Characters that a passage has besides its date; a line that is nothing but a date tells no event."""
_BOUND = deferred(rf"\b({any_of(_ENGLISH.sections.bounds)})\s(?:the\s)?$", re.IGNORECASE)
"""What stands before a date of which only this is known."""
_LAST = 10**6
"""Sorts what comes after a time behind all that the time holds."""
_MONTH = deferred(rf"\b{any_of(name[:3] for name in _ENGLISH.calendar.months)}|\d{{4}}")
_DAY_WORD = deferred(rf"day\b|morrow|night|{_MONTH.pattern}", re.IGNORECASE)


def build(findings: Findings, taken: Taken) -> Section | None:
    """A table of dated passages; those whose date is not settled come last, in the order of the corpus.

    A date that only a weekday or "last week" gives, and that nothing resolves, orders nothing and is left out.
    """
    best = chosen(findings, MOST)
    return Section(KEY, HEADING, (table(findings, best, taken),)) if len(best) > 1 else None


def chosen(findings: Findings, most: int) -> list[Row]:
    """The best dated passages, at most so many, in the order of time; those whose date is not settled come last."""
    rows: list[Row] = []
    start = 0
    for number, document in enumerate(findings.corpus.documents):
        rows += _rows(findings, number, document, start)
        start += len(document.sentences)
    ranked = sorted(rows, key=lambda row: (-row.score, row.document, row.event.date.span.start))
    best = _spread(findings, islice(_once(findings, ranked), _LOOKED_AT), most)
    return sorted(best, key=lambda row: (not row.event.order, row.order, row.document, row.event.date.span.start))


def table(findings: Findings, rows: Sequence[Row], taken: Taken) -> Table:
    """A row for each passage: its date, and what it tells."""
    made: list[tuple[Item, ...]] = []
    shown: dict[tuple[int, Span], str] = {}
    for row in rows:
        document = findings.corpus.documents[row.document]
        written = document[row.event.date.span]
        value = row.event.date.value or ""
        period = _period(value)
        period = "" if "fiscal" in written.lower() else period
        open_part = missing(written, period) if period else left_open(written, value, document.language)
        note = (
            open_part
            if _day_is_said(row, document, findings) and is_settled(findings, row.document, row.event.date)
            else ""
        )
        date = item(findings, row.document, row.dated, kind=ItemKind.ENTRY, note=note)
        before = shown.get((row.document, row.span))
        passage = (
            Item("", kind=ItemKind.ENTRY, note=f"see {before}")
            if before
            else statement(findings, row.document, row.span)
        )
        shown.setdefault((row.document, row.span), " ".join(document[row.dated].split()))
        made.append((date, passage))
        taken.add(row.document, row.span)
    return Table(("Date", "Event"), tuple(made), (0.22, 0.78))


def _once(findings: Findings, rows: list[Row]) -> Iterator[Row]:
    """The rows without those that several documents tell of the same date."""
    told: dict[str | None, Taken] = {}
    for row in rows:
        if told.setdefault(row.event.date.value, Taken()).tell(findings, row.sentence, row.sentence):
            yield row


def _spread(findings: Findings, rows: Iterable[Row], most: int) -> list[Row]:
    """The best rows; of what was only said on a day, one line until the other rows are through."""
    best: list[Row] = []
    rest: list[Row] = []
    told: set[str | None] = set()
    for row in rows:
        text, start = findings.corpus.documents[row.document].text, row.event.date.span.start
        says = bool(_SAID_ON.search(text, max(0, start - 60), start))
        (rest if says and row.event.date.value in told else best).append(row)
        if says:
            told.add(row.event.date.value)
        if len(best) == most:
            break
    return (best + rest)[:most]


class Row(NamedTuple):
    """A passage that tells of a date."""

    score: float
    sentence: int
    """The corpus-wide index of the sentence."""
    document: int
    span: Span
    event: Event
    dated: Span
    """The date with what bounds it: "before 2 April"."""
    order: tuple[int, ...]


def _bounded(document: Document, event: Event) -> tuple[Span, tuple[int, ...]]:
    """The date with "before", "by", "after" in front of it, and its place in time: before or after all that it holds."""
    span = event.date.span
    found = _BOUND.search(document.text, max(0, span.start - 24), span.start)
    if found is None or document.text[span.stop : span.stop + 2] in ("'s", "’s"):
        return span, event.order
    later = found[1].lower() in ("after", "following") and event.order
    return Span(found.start(1), span.stop), (*event.order, _LAST) if later else event.order


def _day_is_said(row: Row, document: Document, findings: Findings) -> bool:
    """Whether the day of a clock time stands beside it or in its sentence, and is not just the document's own."""
    date = row.event.date
    if date.kind is not DateKind.TIME or _DAY_WORD.search(document[date.span]):
        return True
    return any(
        other.kind is DateKind.DATE and other.span in row.span and (other.value or "x")[:10] == (date.value or "")[:10]
        for other in findings.facts[row.document].dates
    )


def _rows(findings: Findings, number: int, document: Document, start: int) -> list[Row]:
    """The dated passages of a document, whose first sentence has the corpus-wide index `start`; each text once."""
    rows: list[Row] = []
    seen: set[tuple[str, str | None]] = set()
    for event in findings.facts[number].events:
        sentence = document.sentence_at(event.date.span.start)
        if sentence is None or not (event.order or _MONTH.search(document[event.date.span])):
            continue
        index = start + sentence.index
        span = _shown(findings, document, event, sentence, start)
        if span is None or spoken_deixis(findings, number, event.date.span):
            continue
        once = document[span], event.date.value
        if once in seen:
            continue
        seen.add(once)
        if start and findings.groups[index] < start:
            continue  # copied from an earlier document
        dated, order = _bounded(document, event)
        rows.append(Row(findings.ranking.scores[index], index, number, span, event, dated, order))
    days = {(row.span, row.event.date.value) for row in rows}
    return [
        row for row in rows if not ("T" in (value := row.event.date.value or "") and (row.span, value[:10]) in days)
    ]  # "by 4pm"


def _shown(findings: Findings, document: Document, event: Event, sentence: Sentence, start: int) -> Span | None:
    """What is printed of an event: its clause, or the sentences that only stand together; None where nothing can be."""
    passage = findings.passages[start + sentence.index]
    if findings.profile.heading[start + sentence.index]:
        return None
    if passage is None:
        span = sentence.span if _whole_quotation(document[sentence.span]) else None
    elif passage.last > passage.first:
        sentences = document.sentences
        span = Span(sentences[passage.first - start].span.start, sentences[passage.last - start].span.stop)
    else:
        span = event.clause
    return span if span is not None and len(span) >= len(event.date.span) + _MORE else None


_PERIOD = deferred(r"(\d{4})-(?:Q(?P<quarter>[1-4])|(?P<season>SP|SU|FA))")
_NTH = ("first", "second", "third", "fourth")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn"}


def _period(value: str) -> str:
    """A TIMEX3 quarter or season in words: "first quarter of 2024"; "" for what is none.

    A week stays as it is written: on a Sunday one writer's "last week" is another's "this week", and the day with which
    it begins is no date of the source.
    """
    match = _PERIOD.fullmatch(value)
    if not match:
        return ""
    if match["quarter"]:
        return f"{_NTH[int(match['quarter']) - 1]} quarter of {match[1]}"
    return f"{_SEASONS[match['season']]} {match[1]}"


def _whole_quotation(text: str) -> bool:
    """Whether a sentence is a quotation from end to end: it says whose words it is not, and may stand as such."""
    return text[0] in "“«„" and text[-1] in "”»“" and text.count("“") + text.count("«") + text.count("„") == 1
