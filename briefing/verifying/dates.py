"""Dates and durations of a brief → verdicts: the same, resolved, in conflict with the source's, not there."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as day_of
from functools import cached_property

from briefing.facts.dates.calendar import NO_YEAR
from briefing.model import BriefClaim, ClaimKind, Date, DateKind, Evidence, Finding, Span
from briefing.verifying.brief import Brief
from briefing.verifying.locating import Placed, Placing
from briefing.verifying.sources import Sources
from briefing.verifying.words import words

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec".split("|"), 1
    )
    for name in names.split()
}  # fmt: skip
_DAYS = {name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_ISO = re.compile(rf"(\d{{4}}|{NO_YEAR})(?:-(\d\d)(?:-(\d\d))?)?(?:T|$)")
_SURE = 0.55


@dataclass(frozen=True, slots=True)
class Parts:
    """What a date says, as far as it says it; `weekday` counts from Monday, 0."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def __bool__(self) -> bool:
        return (self.year, self.month, self.day, self.weekday) != (None, None, None, None)

    def fits(self, other: Parts) -> bool:
        """Whether all that is said here is said there, too."""
        return all(
            mine is None or mine == theirs
            for mine, theirs in (
                (self.year, other.year), (self.month, other.month), (self.day, other.day), (self.weekday, other.weekday),
            )
        )  # fmt: skip

    def contradicts(self, other: Parts) -> bool:
        """Whether both say the same part and say it differently."""
        return any(
            mine is not None and theirs is not None and mine != theirs
            for mine, theirs in (
                (self.year, other.year), (self.month, other.month), (self.day, other.day), (self.weekday, other.weekday),
            )
        )  # fmt: skip


class Dates:
    """The dates of a brief against those of its sources."""

    def __init__(self, brief: Brief, sources: Sources, placing: Placing) -> None:
        self.brief, self.sources, self.placing = brief, sources, placing

    def check(self) -> list[Finding]:
        """A finding for each date that says something: "today" and "recently" claim nothing."""
        return [f for date in self.brief.facts.dates if (f := self._finding(date)) is not None]

    @cached_property
    def _known(self) -> list[tuple[int, Date, Parts, Parts]]:
        """Each date of the sources: source, date, what it says as it stands, and what it says once resolved."""
        out: list[tuple[int, Date, Parts, Parts]] = []
        for number, source in enumerate(self.sources.each):
            for found in source.dates:
                said = _said(source.document[found.span])
                out.append((number, found, said, _resolved(found, said)))
        return out

    @cached_property
    def _by_source(self) -> dict[int, list[tuple[Date, Parts, Parts]]]:
        out: dict[int, list[tuple[Date, Parts, Parts]]] = {}
        for number, found, said, whole in self._known:
            out.setdefault(number, []).append((found, said, whole))
        return out

    @cached_property
    def _by_year(self) -> dict[tuple[int | None, int | None], list[tuple[int, Date, Parts, Parts]]]:
        """The same by month and day, with an entry for what is less exact."""
        out: dict[tuple[int | None, int | None], list[tuple[int, Date, Parts, Parts]]] = {}
        for entry in self._known:
            whole = entry[3]
            for key in {(whole.month, whole.day), (whole.month, None), (None, None)}:
                out.setdefault(key, []).append(entry)
        return out

    @cached_property
    def _by_value(self) -> dict[str, list[tuple[int, Span]]]:
        out: dict[str, list[tuple[int, Span]]] = {}
        for number, found, _, _ in self._known:
            if found.value:
                out.setdefault(found.value, []).append((number, found.span))
        return out

    def _finding(self, date: Date) -> Finding | None:
        text = self.brief.document[date.span]
        if self.brief.claims_nothing(date.span):
            return None
        claim = BriefClaim(ClaimKind.DATE, date.span)
        said = _said(text)
        placed = self.placing.of(date.span)
        if date.kind is DateKind.DURATION or not said:
            return self._other(claim, date, placed) if _counts(text) else None
        if verbatim := self._verbatim(date.span, placed):
            return Finding(claim, "same", verbatim)
        fitting = list(self._fitting(said))
        here = [entry for entry in self._placed(placed) if entry[3]]
        at_home = [entry for entry in fitting if self.placing.holds(placed, entry[0], entry[1].span)]
        labels = bool(at_home) and self.brief.labels(date.span)
        if not labels and (instead := self._instead(date, placed, said, sure=not at_home)):
            return self._conflict(claim, date, *instead)
        if at_home:
            return self._same(claim, said, at_home[0])
        if fitting:
            topic = self.placing.topic(date.span)
            scored = [(self.placing.shared(topic, n, d.span), -i) for i, (n, d, _, _) in enumerate(fitting)]
            best = max(scored)
            sure = placed.match is not None and placed.match.share >= _SURE
            rival = next((entry for entry in here if said.contradicts(entry[3])), None)
            if rival and sure and best[0] < 2:
                return self._conflict(claim, date, rival[0], rival[1])
            return self._same(claim, said, fitting[-best[1]])
        if any(said.fits(_iso(d.metadata.date)) for d in self.sources.documents):
            return Finding(claim, "resolved", difference="the date of a source")
        rival = next((entry for entry in here if said.contradicts(entry[3])), None)
        if rival:
            return self._conflict(claim, date, rival[0], rival[1])
        return Finding(claim, "not-found")

    def _placed(self, placed: Placed) -> Iterator[tuple[int, Date, Parts, Parts]]:
        if placed.match is None:
            return
        number = placed.match.place.source
        for found, said, whole in self._within(number, self.sources.index.span(placed.match.place)):
            yield number, found, said, whole

    def _within(self, number: int, span: Span) -> list[tuple[Date, Parts, Parts]]:
        """The dates of a source that overlap a span."""
        known = self._by_source.get(number, [])
        at = bisect_right(known, span.start, key=lambda entry: entry[0].span.stop)
        return known[at : bisect_left(known, span.stop, key=lambda entry: entry[0].span.start)]

    def _fitting(self, said: Parts) -> Iterator[tuple[int, Date, Parts, Parts]]:
        """The dates of the sources that say what the brief's date says, or say it less exactly word for word."""
        key = (said.month, said.day) if said.month else (None, None)
        for entry in self._by_year.get(key, ()):
            if said.fits(entry[3]) or said.fits(entry[2]):
                yield entry

    def _verbatim(self, span: Span, placed: Placed) -> tuple[Evidence, ...]:
        """Where the date stands in the very words, at its sentence's place."""
        own = self.brief.words.inside(span)
        found = [placed.opposite(n) for n in own]
        if not found or placed.match is None or not all(o and o[0] for o in found):
            return ()
        number = placed.match.place.source
        steps = [o for o in found if o]
        return (Evidence(number, self.sources.index.words[number].span(steps[0][1], steps[-1][2] - 1)),)

    def _instead(self, date: Date, placed: Placed, said: Parts, *, sure: bool) -> tuple[int, Date] | None:
        """The source's date at the very place where the brief has this one, where the two contradict each other.

        At the edge of a sentence, where a label may stand, that says nothing unless it is `sure`.
        """
        if placed.match is None or placed.match.share < _SURE or not placed.match.steps:
            return None
        number = placed.match.place.source
        found = self.sources.index.words[number]
        for word in self.brief.words.inside(date.span):
            opposite = placed.opposite(word)
            if opposite is None or opposite[0] or opposite[2] <= opposite[1]:
                continue
            if not sure and opposite[1] == placed.match.place.first:
                continue
            span = found.span(opposite[1], opposite[2] - 1)
            for other, stands, whole in self._within(number, span):
                if said.contradicts(whole) and not said.fits(stands):
                    return number, other
            if said.contradicts(_said(self.sources.documents[number][span])):
                return number, Date(span, None)
        return None

    def _same(self, claim: BriefClaim, said: Parts, entry: tuple[int, Date, Parts, Parts]) -> Finding:
        number, found, stands, _ = entry
        evidence = (Evidence(number, found.span),)
        if said.fits(stands):
            return Finding(claim, "same", evidence)
        return Finding(claim, "resolved", evidence, f"the source says {self.sources.documents[number][found.span]}")

    def _conflict(self, claim: BriefClaim, date: Date, number: int, other: Date) -> Finding:
        stands = self.sources.documents[number][other.span]
        return Finding(
            claim, "conflict", (Evidence(number, other.span),), f"[-{stands}-] {{+{self.brief.document[date.span]}+}}"
        )

    def _other(self, claim: BriefClaim, date: Date, placed: Placed) -> Finding:
        """A duration, a set or a time of day."""
        if verbatim := self._verbatim(date.span, placed):
            return Finding(claim, "same", verbatim)
        own = self.brief.words.inside(date.span)
        places = self.sources.index.find(self.brief.words.forms[own.start : own.stop], most=20)
        if here := [p for p in places if self.placing.holds(placed, p.source, self.sources.index.span(p))]:
            return Finding(claim, "same", tuple(Evidence(p.source, self.sources.index.span(p)) for p in here[:3]))
        equal = self._by_value.get(date.value or "", [])
        home = [(n, s) for n, s in equal if self.placing.holds(placed, n, s)]
        rivals = [(n, d) for n, d, _, _ in self._placed(placed) if d.kind is date.kind and d.value != date.value]
        if not home and rivals and placed.match and placed.match.share >= _SURE:
            return self._conflict(claim, date, *rivals[0])
        if equal:
            return Finding(claim, "same", tuple(Evidence(n, s) for n, s in (home or equal)[:3]))
        if places:
            return Finding(claim, "same", tuple(Evidence(p.source, self.sources.index.span(p)) for p in places[:3]))
        if rivals:
            return self._conflict(claim, date, *rivals[0])
        return Finding(claim, "not-found")


def _counts(text: str) -> bool:
    """Whether a duration or time says how long or when: it has a number."""
    from briefing.verifying.alignment import number

    forms = words(text).forms
    return any(form[0].isdigit() or number([form]) is not None for form in forms)


def _said(text: str) -> Parts:
    """What a date says as it stands."""
    year = month = day = weekday = None
    iso = _ISO.match(text.strip())
    if iso and iso[2]:
        return _iso(text.strip())
    for form in words(text.replace("/", " ")).forms:
        if form in _MONTHS and month is None:
            month = _MONTHS[form]
        elif form in _DAYS:
            weekday = _DAYS[form]
        elif form.isdigit() and len(form) == 4:
            year = int(form) if year is None else year
        elif form.isdigit() and len(form) < 3 and 0 < int(form) < 32 and day is None:
            day = int(form)
    if month is None:
        day = None
    return Parts(year, month, day, weekday)


def _iso(value: str) -> Parts:
    match = _ISO.match(value or "")
    if not match:
        return Parts()
    year = int(match[1]) if match[1] != NO_YEAR else None
    month, day = (int(match[n]) if match[n] else None for n in (2, 3))
    return _with_weekday(Parts(year, month, day))


def _resolved(date: Date, said: Parts) -> Parts:
    """What a date of a source says with what is known of its value."""
    value = _iso(date.value or "")
    return _with_weekday(
        Parts(
            value.year if value.year is not None else said.year,
            value.month if value.month is not None else said.month,
            value.day if value.day is not None else said.day,
            said.weekday,
        )
    )


def _with_weekday(parts: Parts) -> Parts:
    if parts.year and parts.month and parts.day and parts.weekday is None:
        try:
            return Parts(parts.year, parts.month, parts.day, day_of(parts.year, parts.month, parts.day).weekday())
        except ValueError:
            return parts
    return parts
