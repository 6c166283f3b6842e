"""The dates of the sources, by what they say, so that each of a brief's is compared with few."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import replace
from datetime import date as day_of
from datetime import timedelta
from functools import cached_property

from briefing.agreement import dates as agreement
from briefing.agreement import when
from briefing.agreement.when import When
from briefing.facts.dates import extraction
from briefing.frozen import frozen
from briefing.model import Block, Date, Document, Metadata, Sentence, Span
from briefing.verifying.sources import Sources

_DURATION = re.compile(r"P(\d{1,4})([YMWD])")
_DAYS = {"W": 7, "D": 1}
_LENGTH = re.compile(r"P(T?)(\d{1,6}(?:\.\d{1,3})?)([YMWDHS])")
_SECONDS = {"Y": 31_557_600, "M": 2_629_800, "W": 604_800, "D": 86_400, "TH": 3600, "TM": 60, "TS": 1}
_MOST_FITTING = 200
"""Dates that say one thing with which one of the brief is compared; minutes have "Monday" thousands of times."""
_WHOLE = 3
"""Parts of a date that names its day."""


@frozen
class KnownDate:
    """A date of a source, and what it says once it is counted from the source's own date."""

    source: int
    date: Date
    whole: When


class KnownDates:
    """The dates of `sources`."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self._fitting: dict[When, tuple[KnownDate, ...]] = {}

    @cached_property
    def _known(self) -> list[list[KnownDate]]:
        """For each source its dates, ascending; a range stands for its ends, too."""
        out: list[list[KnownDate]] = []
        for number, source in enumerate(self.sources.each):
            out.append([])
            for found in source.dates:
                values = (
                    (found.value, *found.value.split("/")) if found.value and "/" in found.value else (found.value,)
                )
                for value in values:
                    whole = read(source.document, value, found.span)
                    out[-1].append(KnownDate(number, found, whole))
        return out

    @cached_property
    def by_key(self) -> dict[tuple[object, ...], list[KnownDate]]:
        """The sources' dates by day of the year, by month, by year and all together, so that few are compared with each date."""
        out: dict[tuple[object, ...], list[KnownDate]] = defaultdict(list)
        for known in (known for dates in self._known for known in dates):
            for key in agreement.keys(known.whole):
                out[key].append(known)
        return out

    @cached_property
    def by_value(self) -> dict[str, list[KnownDate]]:
        """The sources' dates by their TIMEX3 value."""
        out: dict[str, list[KnownDate]] = defaultdict(list)
        for known in (known for dates in self._known for known in dates):
            if known.date.value:
                out[known.date.value].append(known)
        return out

    def fitting(self, said: When) -> tuple[KnownDate, ...]:
        """The dates of the sources that say what is said, as exactly or more so, ascending."""
        if said not in self._fitting:
            known = self.by_key.get(agreement.keys(said)[0], ())
            self._fitting[said] = tuple(one for one in known if agreement.covers(said, one.whole))
        return self._fitting[said]

    def fitting_near(self, said: When, stretch: tuple[int, Span] | None) -> tuple[KnownDate, ...]:
        """Those of `fitting`; where they are very many, those around a stretch of a source, else the first."""
        found = self.fitting(said)
        if len(found) <= _MOST_FITTING:
            return found
        key = (stretch[0], stretch[1].start) if stretch else (0, 0)
        at = bisect_left(found, key, key=lambda known: (known.source, known.date.span.start))
        first = max(0, min(at - _MOST_FITTING // 2, len(found) - _MOST_FITTING))
        return found[first : first + _MOST_FITTING]

    def of_source(self, number: int) -> list[KnownDate]:
        """The dates of a source."""
        return self._known[number]

    def within(self, number: int, span: Span) -> list[KnownDate]:
        """The dates of a source that overlap a span."""
        known = self._known[number]
        at = bisect_right(known, span.start, key=lambda k: k.date.span.stop)
        return known[at : bisect_left(known, span.stop, key=lambda k: k.date.span.start)]


def read(document: Document, value: str | None, span: Span) -> When:
    """What a date of a document says, by its value and its words."""
    return when.read(value, document.text, span.start, span.stop, language=document.language)


def stated(document: Document, date: Date) -> When:
    """What a date says by itself, before it is counted from a day: the same extractor reads it with no day known."""
    said = document[date.span]
    if not any(c.isalpha() for c in said):
        return read(document, date.value, date.span)
    # the words of a text need no other pattern than it has
    known = {} if said[0].isdecimal() else _read_alone(document, said)
    return read(document, (known if said in known else alone(document, said)).get(said), date.span)


def alone(document: Document, said: str) -> dict[str, str | None]:
    """Each date of "in …" → its value, read with no day that it counts from."""
    return _read_alone(document, f"in {said}")


def _read_alone(document: Document, text: str) -> dict[str, str | None]:
    span = Span(0, len(text))
    alone = replace(document, text=text, blocks=(Block(span),), sentences=(Sentence(0, span, 0),), metadata=Metadata())
    return {text[found.span.start : found.span.stop]: found.value for found in extraction.extract(alone)}


def later(value: str, duration: str) -> str:
    """The day, month or year (ISO 8601) that comes so many years, months, weeks or days after one; "" where that cannot be told."""
    counted = _DURATION.fullmatch(duration)
    parts = [int(part) for part in value.split("-") if part.isdecimal()]
    if counted is None or len(parts) != value.count("-") + 1 or not parts:
        return ""
    number, unit = int(counted[1]), counted[2]
    try:
        if unit == "Y":
            return "-".join((f"{parts[0] + number:04}", *(f"{part:02}" for part in parts[1:])))
        if unit == "M" and len(parts) > 1:
            months = 12 * parts[0] + parts[1] - 1 + number
            return "-".join((f"{months // 12:04}", f"{months % 12 + 1:02}", *(f"{part:02}" for part in parts[2:])))
        return (day_of(*parts) + timedelta(days=number * _DAYS[unit])).isoformat() if len(parts) == _WHOLE else ""
    except (ValueError, OverflowError, KeyError):
        return ""


def seconds(duration: str) -> float:
    """About how long a duration of one unit is (TIMEX3, "PT10M"); 0 for any other."""
    found = _LENGTH.fullmatch(duration)
    return float(found[2]) * _SECONDS.get(found[1] + found[3], 0) if found else 0.0
