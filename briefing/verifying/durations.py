"""A duration that no source states → the two dates of a source that it lies between: four days from "29 April" to "3 May".

Both dates have to stand in sentences, or beside ones, that share a word of content with the brief's sentence: of all dates of a text
some two lie any number of days apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from briefing.agreement.when import MONTH, When, is_point
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.model import BriefClaim, Date, DateKind, Document, Evidence, Finding, Span
from briefing.verifying.brief import Brief
from briefing.verifying.known_dates import KnownDate, KnownDates, alone
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import words

_VALUE = re.compile(r"P(?:(?P<n>\d{1,4})(?P<unit>[YMWD])|T(?:(?P<hours>\d{1,3})H)?(?:(?P<minutes>\d{1,4})M)?)")
_MINUTES = "minutes"
_TRIED = 12
"""Dates of a source at most that are tried in pairs: those that share most with the brief's sentence."""
BETWEEN = re.compile(r"\s(?:and|to|until|till)\s|\s?[–-]\s?")
"""What stands between two dates that a stretch lies between."""
_ELIDED = re.compile(
    r"\s(?:to|or|and|instead\sof|rather\sthan)\s(?!\w{1,20}\s(?:years?|months?|weeks?|days?|hours?|minutes?)\b)"
)
_ABOUT = re.compile(rf"\b{any_of(lexicon('en').numbers.about)}\s(?:[\w-]+\s){1, 2}[\w-]+$", re.IGNORECASE)
_UNDER = re.compile(r"\b(?:within|inside|under|up to|no more than|less than|at most) (?:the |a )?$", re.IGNORECASE)
_OVER = re.compile(r"\b(?:more than|over|at least|upwards of) (?:the |a )?$", re.IGNORECASE)
_WIDE = 1.5
"""How many times a bound may be what it bounds: nine minutes are "within ten", and hardly "within an hour"."""
_BEFORE = 24
_IN_DAYS = {"D": 1.0, "W": 7.0, "M": 30.4, "Y": 365.25}
_OFF = 0.08
"""By how much of it a stretch may be off behind "nearly"."""
_JOINED = re.compile(r"\s(?:and\s)?")
"""What stands between the two parts of one duration: "an hour and forty minutes"."""
_PREFIXES = (2, 3)
"""Words of a number with its unit: "three months", "twenty two days"."""
_WEEK = 7
_NEAR_WEEKS, _NEAR_MONTHS, _NEAR_YEARS = 3, 0.5, 0.5
"""By how much the stretch may differ from whole weeks (in days), months and years: none is told to the day."""
_MONTHS = 12
_SIZES = (("W", "D", _WEEK), ("Y", "M", _MONTHS))
"""A unit, a smaller one, and how many of it make one."""
_HOURS, _BY = 24, "by "
"""Hours of a day, and what stands before a duration by which something changes."""


@frozen
class _Length:
    """How long something is, in one unit: "minutes", or the TIMEX3 letter of days, weeks, months, years."""

    unit: str
    number: float


class Durations:
    """The durations of a brief against what lies between the dates of its sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, known: KnownDates) -> None:
        self.brief, self.sources, self._supports, self._known = brief, sources, supports, known

    def between(self, claim: BriefClaim, date: Date) -> Finding | None:
        """The finding ``resolved`` where two dates lie as far apart as a duration of the brief says; None where none do."""
        length = self._length(date)
        if length is None:
            return None
        for one, other in self._pairs(self._stems(claim)):
            if _lies(length, one.whole, other.whole):
                document = self.sources.documents[one.source]
                shown = f"from {document[one.date.span]} to {document[other.date.span]}"
                evidence = (Evidence(one.source, one.date.span), Evidence(other.source, other.date.span))
                return Finding(claim, "resolved", evidence, shown)
        return None

    def _connected(self, number: int) -> Iterator[tuple[KnownDate, KnownDate]]:
        """Two dates of a source that it sets beside one another: "between March 2022 and August 2023"."""
        text = self.sources.documents[number].text
        for one, other in pairwise(self._known.of_source(number)):
            if BETWEEN.fullmatch(text, one.date.span.stop, other.date.span.start):
                yield one, other

    def nearly(self, claim: BriefClaim, date: Date) -> Finding | None:
        """The finding ``resolved`` where a source has a duration that is about as long, behind "nearly" or "some"."""
        length, document = self._length(date), self.brief.document
        before = _ABOUT.search(document.text[max(0, date.span.start - _BEFORE) : date.span.stop])
        if length is None or before is None or length.unit not in _IN_DAYS:
            return None
        days = length.number * _IN_DAYS[length.unit]
        for number in range(len(self.sources.each)):
            for known in self._known.of_source(number):
                other = _read(known.date.value or "")
                if other and other.unit in _IN_DAYS and abs(other.number * _IN_DAYS[other.unit] - days) <= _OFF * days:
                    stands = self.sources.documents[number][known.date.span]
                    return Finding(claim, "resolved", (Evidence(number, known.date.span),), f"the source says {stands}")
        return None

    def bounded(self, claim: BriefClaim, date: Date) -> Finding | None:
        """The finding ``resolved`` where a source has a duration within the bound that stands before the brief's: "within ten minutes" for nine."""
        length, document = self._length(date), self.brief.document
        before = document.text[max(0, date.span.start - _BEFORE) : date.span.start]
        under, over = _UNDER.search(before), _OVER.search(before)
        if length is None or not (under or over):
            return None
        low, high = (length.number / _WIDE, length.number) if under else (length.number, length.number * _WIDE)
        stems = self._stems(claim)
        for number in range(len(self.sources.each)):
            for known in self._known.of_source(number):
                other = _read(known.date.value or "") or _worded(self.sources.documents[number], known.date)
                if other and other.unit == length.unit and low <= other.number <= high and self._shared(stems, known):
                    stands = self.sources.documents[number][known.date.span]
                    return Finding(claim, "resolved", (Evidence(number, known.date.span),), f"the source says {stands}")
        return None

    def _stems(self, claim: BriefClaim) -> frozenset[str]:
        """The words of content of the brief's sentence."""
        found = self.brief.words
        forms = [found.forms[n] for n in found.inside(self.brief.around(claim.span))]
        return frozenset(stem for _, stem in self._supports.content(forms))

    def _pairs(self, stems: frozenset[str]) -> Iterator[tuple[KnownDate, KnownDate]]:
        """Two dates of one source, those before the others whose sentences share most with the brief's."""
        for number in range(len(self.sources.each)):
            yield from self._connected(number)
            shared = [(self._shared(stems, known), known) for known in self._known.of_source(number)]
            yield from self._clocks(shared)
            first = self._first_sentence(number)
            telling = [
                (size, known)
                for size, known in shared
                if (size or known.date.span.start < first) and known.date.kind is not DateKind.DURATION
            ]
            best = sorted(telling, key=lambda pair: -pair[0])[:_TRIED]
            yield from ((one, other) for (_, one), (_, other) in combinations(best, 2))

    def _clocks(self, shared: list[tuple[int, KnownDate]]) -> Iterator[tuple[KnownDate, KnownDate]]:
        """Two times of day that follow each other, of which one stands in a sentence that shares a word: "failed at 06:20 … was shut at 06:34"."""
        for (one, first), (other, second) in pairwise(shared):
            if (one or other) and first.whole.clock and second.whole.clock:
                yield first, second

    def elided(self, claim: BriefClaim, date: Date) -> Finding | None:
        """The finding ``same`` where a source has a duration's number behind another one with its unit: nine months of "from three months to nine"."""
        length = self._length(date)
        for number, source in enumerate(self.sources.each if length else ()):
            for known in self._known.of_source(number):
                other, joint = _read(known.date.value or ""), _ELIDED.match(source.document.text, known.date.span.stop)
                if joint is None or length is None or other is None or other.unit != length.unit:
                    continue
                behind = source.figures_in(Span(joint.end(), joint.end() + 1))
                if behind and behind[0].value == length.number:
                    return Finding(claim, "same", (Evidence(number, behind[0].span),))
        return None

    def apart(self, claim: BriefClaim, date: Date) -> Finding | None:
        """The finding ``derived`` where a duration behind "by" is what lies between two in one sentence of a source: five days "from nine days to four"."""
        length = self._length(date)
        if length is None or not self.brief.document.text[: date.span.start].endswith(_BY):
            return None
        for number, source in enumerate(self.sources.each):
            for known in self._known.of_source(number):
                other = _read(known.date.value or "")
                sentence = source.document.sentence_at(known.date.span.start)
                if other is None or sentence is None or other.unit != length.unit:
                    continue
                behind = source.figures_in(Span(known.date.span.stop, max(known.date.span.stop, sentence.span.stop)))
                stands = next((f for f in behind if f.value and abs(f.value - other.number) == length.number), None)
                if stands and stands.unit is None:
                    evidence = (Evidence(number, known.date.span), Evidence(number, stands.span))
                    return Finding(
                        claim,
                        "resolved",
                        evidence,
                        f"{source.document[known.date.span]} and {source.document[stands.span]}",
                    )
        return None

    def _first_sentence(self, number: int) -> int:
        """Where a source's first sentence ends, which often has its date."""
        sentences = self.sources.documents[number].sentences
        return sentences[0].span.stop if sentences else 0

    def _shared(self, stems: frozenset[str], known: KnownDate) -> int:
        """How many words of content a date's sentence shares with the brief's."""
        source = self.sources.each[known.source]
        sentence = source.document.sentence_at(known.date.span.start)
        if sentence is None:
            return 0
        forms = [source.words.forms[n] for n in source.words.inside(sentence.span)]
        return len(stems & {stem for _, stem in self._supports.content(forms)})

    def _length(self, date: Date) -> _Length | None:
        """How long a duration is; that of a clock together with the part beside it: "an hour and forty minutes"."""
        own = _read(date.value or "") or _worded(self.brief.document, date)
        if own is None or own.unit != _MINUTES:
            return own
        text = self.brief.document.text
        for other in self.brief.facts.dates:
            gap = sorted((date.span, other.span))
            if other is not date and _JOINED.fullmatch(text, gap[0].stop, gap[1].start):
                beside = _read(other.value or "")
                if beside and beside.unit == _MINUTES:
                    return _Length(_MINUTES, own.number + beside.number)
        return own


def _worded(document: Document, date: Date) -> _Length | None:
    """How far a date is from another that the text does not tell: "three months later"."""
    forms = words(document[date.span]).forms
    for size in _PREFIXES:
        said = " ".join(forms[:size])
        if length := _read(alone(document, said).get(said) or ""):
            return length
    return None


def same_durations(value: str) -> tuple[str, ...]:
    """A TIMEX3 duration in each unit in which it is a whole number: "P3W" is "P21D"."""
    found = _VALUE.fullmatch(value)
    if found is None or not found["unit"]:
        days, rest = divmod(int(found["hours"] or 0), _HOURS) if found and not found["minutes"] else (0, 1)
        return (value, f"P{days}D") if days and not rest else (value,)
    number, unit = int(found["n"]), found["unit"]
    out = [value]
    for larger, smaller, size in _SIZES:
        if unit == larger:
            out.append(f"P{number * size}{smaller}")
        elif unit == smaller and number % size == 0:
            out.append(f"P{number // size}{larger}")
    if unit == "D":
        out.append(f"PT{number * _HOURS}H")
    return tuple(out)


def _read(value: str) -> _Length | None:
    """What a TIMEX3 duration says."""
    found = _VALUE.fullmatch(value)
    if found is None:
        return None
    if found["unit"]:
        return _Length(found["unit"], float(found["n"]))
    minutes = 60 * int(found["hours"] or 0) + int(found["minutes"] or 0)
    return _Length(_MINUTES, minutes) if minutes else None


def _lies(length: _Length, one: When, other: When) -> bool:
    """Whether two dates lie so far apart."""
    if length.unit == _MINUTES:
        return _minutes_apart(one, other) == length.number
    if one.day and other.day:
        days = abs((one.day - other.day).days)
        return _is_so_many(length, float(days), abs(_months(one) - _months(other)))
    if one.days and other.days and (one.years is None) == (other.years is None):
        return length.unit == "M" and length.number == abs(_months(one) // 1 - _months(other) // 1)
    years = one.years and other.years and is_point(one.years) and is_point(other.years)
    return bool(
        years
        and length.unit == "Y"
        and one.years
        and other.years
        and length.number == abs(one.years[0] - other.years[0])
    )


def _is_so_many(length: _Length, days: float, months: float) -> bool:
    """Whether so many days, which are so many months, are a length."""
    off = {
        "D": abs(days - length.number),
        "W": abs(days - _WEEK * length.number) / (_NEAR_WEEKS + 1),
        "M": abs(months - length.number) / (_NEAR_MONTHS + 0.1),
        "Y": abs(months / _MONTHS - length.number) / (_NEAR_YEARS + 0.1),
    }
    return off[length.unit] < 1


def _months(when: When) -> float:
    """The months from the year nought to the beginning of a date, with the part of the last that is over; of no year those of the year."""
    assert when.days is not None
    return _MONTHS * (when.years[0] if when.years else 0) + when.days[0] / MONTH


def _minutes_apart(one: When, other: When) -> float:
    """Minutes between two times of day, which a text has of one day unless it says so; -1 where they are none."""
    clocks = one.clock, other.clock
    if clocks[0] is None or clocks[1] is None or not (is_point(clocks[0]) and is_point(clocks[1])):
        return -1
    return abs(clocks[0][0] - clocks[1][0])
