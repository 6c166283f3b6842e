"""Reports whose dateline has no year → the same with their day, where what stands beside them gives the year.

"TARN, Nov 16 (Wire) -" is of the year in which a source that tells of the same people and places is dated, near that day; else of
the year of a whole date near that day in the text itself, which the weekday of its first lines must confirm. In doubt no day is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Corpus, Document

_CALENDAR = lexicon("en").calendar
_MONTHS = {word.rstrip("."): number for word, number in _CALENDAR.month_numbers.items()}
_MONTH = any_of({word.capitalize() for word in _MONTHS})
_DATELINE = deferred(
    rf"""
    ^\W{{0,3}} [A-ZÀ-Þ][\w’'.-]{{1,24}} (?:[ ,/]{{1,2}}[A-ZÀ-Þ][\w’'.-]{{1,24}}){{0,5}} ,?\          # a place
    (?: (?P<month>{_MONTH})\.?\ (?P<day>\d{{1,2}}) | (?P<day2>\d{{1,2}})\ (?P<month2>{_MONTH}) )\.?,?\  # a day without its year
    (?: (?!(?:19|20)\d\d[ ,](?!GMT|UTC)) (?P<hour>[01]\d|2[0-3])[:.]?(?P<minute>[0-5]\d)(?:\ ?(?:h|hrs|GMT|UTC|[A-Z]{{2,4}}))?,?\  )?         # the hour that a wire was sent at
    (?: \([A-Z][\w./\ ]{{1,24}}\)\s? )? (?:[-–—:]|--)\s                                                # an agency
    """,
    re.VERBOSE | re.MULTILINE,
)
_WITH_YEAR = deferred(
    rf"\b(?:(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH})),? (?P<year>(?:19|20)\d\d)\b"
)
_WEEKDAY = deferred(rf"\b{any_of(day.capitalize() for day in _CALENDAR.weekdays)}\b")
_NAME = deferred(r"(?<=[a-z,] )[A-ZÀ-Þ][\w’'-]{3,24}")
_LOOKS_BACK = deferred(r"\b(?:anniversary|years? (?:ago|after|before|earlier)|last year)\b", re.IGNORECASE)
_HEAD, _LEAD = 600, 400
"""Characters in which a dateline stands, and those behind it in which the weekday of what is reported does."""
_NEAR, _NEAR_IN_TEXT = 45, 14
"""Days between a dateline and the day of another source, or one that the text itself has."""
_WHOLE = 10
"""Characters of a whole day, ISO 8601."""
_TURN = 2
"""The last month of a year's beginning."""
_SHARED = 3
"""Names that two texts of one matter share."""


def dated(corpus: Corpus) -> Corpus:
    """The corpus, each report with a dateline that has no year dated, where its year is sure."""
    if not any(_is_open(document) for document in corpus.documents):
        return corpus
    return Corpus(tuple(_dated(document, corpus.documents) for document in corpus.documents))


def days(corpus: Corpus) -> tuple[str, ...]:
    """The day of each document, ISO 8601, "" where it is not known; where none has a date, those of datelines, in the year 1 or 2.

    Where all datelines of a day have the hour that their wire was sent at, it stands behind the day. These tell which report
    is the later one, and nothing else.
    """
    known = [document.metadata.date for document in corpus.documents]
    lines = [_dateline(document) if document.language == "en" else None for document in corpus.documents]
    told = [day[:_WHOLE] if len(day) >= _WHOLE else "" for day in known] if any(known) else _without_year(lines)
    return tuple(_with_hours(told, [_hour(line) for line in lines]))


def _without_year(lines: Sequence[re.Match[str] | None]) -> list[str]:
    """The days of datelines in the year 1 or 2, the new year behind the old one; none where they are far from each other, or one."""
    opened = [[_in_order(line, turn) for line in lines] for turn in (0, _TURN)]
    near = next((days for days in opened if _are_near(days, lines)), [])
    return [day.isoformat() if day else "" for day in near] or [""] * len(lines)


def _with_hours(days: Sequence[str], hours: Sequence[str]) -> Iterator[str]:
    """The days, each with its hour where all of that day have one."""
    without = {day for day, hour in zip(days, hours, strict=True) if not hour}
    yield from (day if day in without else f"{day}T{hour}" for day, hour in zip(days, hours, strict=True))


def _hour(line: re.Match[str] | None) -> str:
    return f"{line['hour']}:{line['minute']}" if line and line["hour"] else ""


def _are_near(days: Sequence[date | None], lines: Sequence[re.Match[str] | None]) -> bool:
    """Whether there are two days or hours, or more, so near each other that their reports may be of one matter."""
    told = {(day, _hour(line)) for day, line in zip(days, lines, strict=True) if day}
    known = [day for day, _ in told]
    return len(told) > 1 and (max(known) - min(known)).days <= _NEAR


def _in_order(line: re.Match[str] | None, turn: int) -> date | None:
    """The day of a dateline in the year 1; in the year 2 where it is of the first `turn` months."""
    if line is None:
        return None
    day = next(_day(line, 1), None)
    return next(_day(line, 2), None) if day and day.month <= turn else day


def _is_open(document: Document) -> bool:
    return not document.metadata.date and document.language == "en" and _dateline(document) is not None


def _dateline(document: Document) -> re.Match[str] | None:
    return _DATELINE.search(document.text, 0, _HEAD)


def _dated(document: Document, documents: Sequence[Document]) -> Document:
    """A document with the day of its dateline, where that has one year alone."""
    line = None if document.metadata.date or document.language != "en" else _dateline(document)
    if line is None:
        return document
    lead = document.text[line.end() : line.end() + _LEAD]
    days = {day for other in documents for day in _beside(line, document, other) if _falls(day, lead) is not False}
    if not days and not _LOOKS_BACK.search(document.text):
        days = {day for day in _inside(line, document.text) if _falls(day, lead)}
    if len(days) != 1:
        return document
    return replace(document, metadata=replace(document.metadata, date=days.pop().isoformat()))


def _beside(line: re.Match[str], document: Document, other: Document) -> Iterator[date]:
    """The days of a dateline near the day of another document that tells of the same names."""
    with suppress(ValueError):
        known = date.fromisoformat(other.metadata.date[:10])
        near = [day for day in _days(line, known.year) if abs((day - known).days) <= _NEAR]
        if near and len(_names(document) & _names(other)) >= _SHARED:
            yield from near


def _inside(line: re.Match[str], text: str) -> Iterator[date]:
    """The days of a dateline near a whole date of its own text."""
    for found in _WITH_YEAR.finditer(text):
        for known in _day(found, int(found["year"])):
            yield from (day for day in _days(line, known.year) if abs((day - known).days) <= _NEAR_IN_TEXT)


def _days(line: re.Match[str], year: int) -> Iterator[date]:
    """The day of a dateline in a year, the one before and the one after."""
    for near in (year - 1, year, year + 1):
        yield from _day(line, near)


def _day(found: re.Match[str], year: int) -> Iterator[date]:
    """The day that was found, in a year; none where that has no such day."""
    with suppress(ValueError):
        yield date(year, _MONTHS[(found["month"] or found["month2"]).lower()], int(found["day"] or found["day2"]))


def _falls(day: date, lead: str) -> bool | None:
    """Whether a weekday of the first lines is that of a day, or of the one before it; None where they have none."""
    named = {_CALENDAR.weekday_numbers[found.lower()] for found in _WEEKDAY.findall(lead)}
    return bool(named & {day.weekday(), (day.weekday() - 1) % 7}) if named else None


def _names(document: Document) -> frozenset[str]:
    """The capitalised words inside the sentences of a text, but for days and months."""
    calendar = {word.capitalize() for word in (*_CALENDAR.months, *_CALENDAR.weekdays)}
    return frozenset(_NAME.findall(document.text)) - calendar
