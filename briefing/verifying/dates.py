"""Dates and durations of a brief → verdicts: the same, resolved, in conflict with the source's, not there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefing.agreement import dates as agreement
from briefing.agreement import when
from briefing.agreement.sentences import SURE_PLACE
from briefing.agreement.when import When, is_point
from briefing.model import BriefClaim, ClaimKind, Date, DateKind, Document, Evidence, Finding, Span
from briefing.verifying import alignment
from briefing.verifying.brief import Brief
from briefing.verifying.durations import Durations, same_durations
from briefing.verifying.known_dates import KnownDate, KnownDates, later, read, stated
from briefing.verifying.locating import Location, Locations
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import words

_YEARS_ON = re.compile(r"\b(next|last|previous|this|coming) (?:calendar |financial )?year\b")
_BESIDE = {"next": 1, "coming": 1, "this": 0, "last": -1, "previous": -1}
_WEEK, _ONE, _A = 7, "one", "a"
_TOPIC = 2
"""Words of a sentence's topic that tie a date elsewhere to it, against another date at its place."""


@dataclass(frozen=True)
class _Case:
    """A date of the brief as it is checked; `span` is the date with the word before it that cuts it: "early 2025"."""

    claim: BriefClaim
    date: Date
    span: Span
    said: When
    placed: Location
    fitting: tuple[KnownDate, ...]
    """The dates of the sources that say what the brief's date says."""
    home: KnownDate | None
    """The first of them that stands where the sentence was placed."""
    here: tuple[KnownDate, ...]
    """Every date that stands there and says something."""

    @property
    def is_sure(self) -> bool:
        return self.placed.match is not None and self.placed.match.share >= SURE_PLACE

    @property
    def rival(self) -> KnownDate | None:
        """The first date at the sentence's place that contradicts the brief's."""
        return next((known for known in self.here if agreement.compare(self.said, known.whole).fails), None)


class Dates:
    """The dates of a brief against those of its sources."""

    def __init__(self, brief: Brief, sources: Sources, locations: Locations, supports: Supports) -> None:
        self.brief, self.sources, self.locations = brief, sources, locations
        self.known = KnownDates(sources)
        self._durations = Durations(brief, sources, supports, self.known)
        self._rules: tuple[Callable[[_Case], Finding | None], ...] = (
            self._verbatim, self._replaced, self._at_home, self._elsewhere, self._of_a_source, self._in_parts,
            self._of_a_year_beside, self._of_a_weekday, self._counted_on, self._contradicted, self._in_words_elsewhere,
        )  # fmt: skip
        """In this order; the first that finds something decides."""

    def check(self) -> list[Finding]:
        """A finding for each date that says something: "today" and "recently" claim nothing."""
        dates = (date for date in self.brief.facts.dates if not self.brief.claims_nothing(date.span))
        return [found for date in dates if (found := self._finding(date)) is not None]

    def _finding(self, date: Date) -> Finding | None:
        document = self.brief.document
        claim = BriefClaim(ClaimKind.DATE, date.span)
        placed = self.locations.of(date.span)
        said = When() if date.kind is DateKind.DURATION else stated(document, date)
        if not said:
            return self._counted_or_between(claim, date, placed) if _counts(document[date.span]) else None
        case = self._case(claim, date, said, placed)
        found = (rule(case) for rule in self._rules)
        return next((finding for finding in found if finding), Finding(claim, "not-found"))

    def _case(self, claim: BriefClaim, date: Date, said: When, placed: Location) -> _Case:
        span = _with_its_part(self.brief.document, date.span)
        fitting = self.known.fitting_near(said, self.locations.stretch(placed))
        home = next((k for k in fitting if self.locations.holds(placed, k.source, k.date.span)), None)
        return _Case(claim, date, span, said, placed, fitting, home, tuple(self._placed(placed)))

    def _placed(self, placed: Location) -> Iterator[KnownDate]:
        if placed.match is not None:
            place = placed.match.place
            yield from (
                known for known in self.known.within(place.source, self.sources.index.span(place)) if known.whole
            )

    # --- rules --------------------------------------------------------------------------------------------------------

    def _verbatim(self, case: _Case) -> Finding | None:
        """The date stands in the very words, at its sentence's place."""
        evidence = self._in_the_words(case.span, case.placed)
        return Finding(case.claim, "same", evidence) if evidence else None

    def _replaced(self, case: _Case) -> Finding | None:
        """Another date stands in the source at the very place where the brief has this one."""
        if case.home is not None and self.brief.labels(case.date.span):
            return None
        instead = self._instead(case)
        if instead is None or (case.home is not None and self._is_said_too(case, *instead)):
            return None  # "between 22 October and 12 February" for "from October 22 through February 12"
        return self._conflict(case.claim, case.span, *instead)

    def _is_said_too(self, case: _Case, number: int, span: Span) -> bool:
        """Whether the brief's sentence has a date of a source, too."""
        document = self.brief.document
        there = [known.whole for known in self.known.within(number, span)]
        others = (d for d in self.brief.dates_in(self.brief.around(case.span)) if d.span != case.date.span)
        return any(agreement.covers(stated(document, date), whole) for date in others for whole in there)

    def _at_home(self, case: _Case) -> Finding | None:
        """The date stands at its sentence's place."""
        return self._same(case.claim, case.said, case.home) if case.home else None

    def _elsewhere(self, case: _Case) -> Finding | None:
        """The date stands elsewhere, and no other one at its sentence's place."""
        if not case.fitting:
            return None
        topic = self.locations.topic(case.date.span)
        shared = [self.locations.shared(topic, known.source, known.date.span) for known in case.fitting]
        if case.rival and case.is_sure and max(shared) < _TOPIC:
            return self._conflict(case.claim, case.span, case.rival.source, case.rival.date.span)
        return self._same(case.claim, case.said, case.fitting[shared.index(max(shared))])

    def _of_a_source(self, case: _Case) -> Finding | None:
        """The claim's date is the date of a source itself."""
        if any(agreement.covers(case.said, day) for day in self._days_of_sources):
            return Finding(case.claim, "resolved", difference="the date of a source")
        return None

    @cached_property
    def _days_of_sources(self) -> list[When]:
        """The days on which the sources were written, each once."""
        days = dict.fromkeys(document.metadata.date[:10] for document in self.sources.documents)
        return [when.read(day) for day in days]

    def _in_parts(self, case: _Case) -> Finding | None:
        """A source gives the day or month without its year, which stands elsewhere in it."""
        if case.said.years is None or case.said.days is None or case.said.years[0] != case.said.years[1]:
            return None
        without = replace(case.said, years=None, weekday=None)
        for known in self.known.fitting(without):
            years = {year.source for year in self.known.by_key.get(("year", case.said.years[0]), ())}
            if known.whole.years is None and known.source in years:
                return self._same(case.claim, case.said, known)
        return None

    def _of_a_year_beside(self, case: _Case) -> Finding | None:
        """A source gives the day, month or quarter of "next year" or "last year", and has the year that this is beside."""
        if case.said.years is None or case.said.years[0] != case.said.years[1]:
            return None
        without = replace(case.said, years=None, weekday=None)
        for known in self.known.fitting(without) if without else self._years_told:
            document = self.sources.documents[known.source]
            way = _YEARS_ON.search(document[known.date.span].lower())
            beside = case.said.years[0] - _BESIDE[way[1]] if way else None
            if any(year.source == known.source for year in self.known.by_key.get(("year", beside), ())):
                return self._same(case.claim, case.said, known)
        return None

    def _of_a_weekday(self, case: _Case) -> Finding | None:
        """A source gives the weekday of the day, and has a day less than a week off: "Thursday" in a report of "22 May"."""
        if case.said.days is None or not is_point(case.said.days):
            return None
        for number in range(len(self.sources.each)):
            dates = self.known.of_source(number)
            weekdays = {k.whole.weekday: k for k in dates if k.whole.days is None and k.whole.weekday is not None}
            for own in (known.whole.day for known in dates):
                day = case.said.day or (own and replace(case.said, years=(own.year, own.year)).day)
                if own and day and abs((day - own).days) < _WEEK and day.weekday() in weekdays:
                    return self._same(case.claim, case.said, weekdays[day.weekday()])
        return None

    def _counted_on(self, case: _Case) -> Finding | None:
        """The brief's sentence has a date and a duration, both of a source, that lead to it: "for five years from July 2017"."""
        around = self.brief.around(case.date.span)
        near = [date for date in self.brief.dates_in(around) if date.span != case.date.span]
        durations = [d.value for d in near if d.kind is DateKind.DURATION and self.known.by_value.get(d.value or "")]
        for known in self._known_days(near):
            ends = [later(known.date.value or "", duration or "") for duration in durations]
            if any(end and agreement.covers(case.said, when.read(end)) for end in ends):
                return self._same(case.claim, case.said, known)
        return None

    @cached_property
    def _years_told(self) -> list[KnownDate]:
        """The sources' dates that say no more than "next year"."""
        return [
            known
            for number, document in enumerate(self.sources.documents)
            for known in self.known.of_source(number)
            if _YEARS_ON.fullmatch(document[known.date.span].lower())
        ]

    def _known_days(self, dates: Sequence[Date]) -> Iterator[KnownDate]:
        """The sources' dates that say what dates of the brief say."""
        for date in dates:
            if date.kind is DateKind.DATE and date.value:
                yield from self.known.fitting(stated(self.brief.document, date))

    def _contradicted(self, case: _Case) -> Finding | None:
        """The date stands nowhere, and another one at its sentence's place."""
        rival = case.rival
        return self._conflict(case.claim, case.span, rival.source, rival.date.span) if rival else None

    def _in_words_elsewhere(self, case: _Case) -> Finding | None:
        """The date's very words stand in a source, where they are read as part of another date: "by a year, to January 2028"."""
        own = self.brief.words.inside(case.date.span)
        forms = self.brief.words.forms[own.start : own.stop]
        found = self.sources.index.find(forms, most=1) if len(forms) > 1 else ()
        evidence = tuple(Evidence(place.source, self.sources.index.span(place)) for place in found)
        return Finding(case.claim, "same", evidence) if evidence else None

    def _in_the_words(self, span: Span, placed: Location) -> tuple[Evidence, ...]:
        """Where the words of a span stand at their sentence's place."""
        found = [placed.opposite(n) for n in self.brief.words.inside(span)]
        if not found or placed.match is None or not all(o and o[0] for o in found):
            return ()
        number = placed.match.place.source
        steps = [o for o in found if o]
        return (Evidence(number, self.sources.index.words[number].span(steps[0][1], steps[-1][2] - 1)),)

    def _instead(self, case: _Case) -> tuple[int, Span] | None:
        """The source and span of a date at the very place of the brief's, where the two contradict each other.

        At the edge of a sentence, where a label may stand, that says nothing while the date stands there as well.
        """
        match = case.placed.match
        if match is None or not case.is_sure or not match.steps:
            return None
        number = match.place.source
        for opposite in (case.placed.opposite(word) for word in self.brief.words.inside(case.span)):
            if opposite is None or opposite[0] or opposite[2] <= opposite[1]:
                continue
            if case.home is None or opposite[1] != match.place.first:
                span = self.sources.index.words[number].span(opposite[1], opposite[2] - 1)
                if other := self._against(case.said, number, span):
                    return number, other
        return None

    def _against(self, said: When, number: int, span: Span) -> Span | None:
        """Where a source contradicts what is said, within a span: by a date, or by the words of one."""
        document = self.sources.documents[number]
        for known in self.known.within(number, span):
            if agreement.compare(said, known.whole).fails and not agreement.covers(said, stated(document, known.date)):
                return known.date.span
        words_alone = read(document, None, span)
        return span if agreement.compare(said, words_alone).fails else None

    # --- durations and sets -------------------------------------------------------------------------------------------

    def _counted_or_between(self, claim: BriefClaim, date: Date, placed: Location) -> Finding:
        """A duration as a source tells it, else as two of its dates give it."""
        found = self._counted(claim, date, placed)
        is_sure = placed.match is not None and placed.match.share >= SURE_PLACE
        open_ = found.verdict == "not-found" or (found.verdict == "conflict" and not is_sure)
        ways = (self._durations.between, self._durations.nearly, self._durations.elided) if open_ else ()
        if found.verdict != "same":
            ways = (*ways, self._durations.bounded, self._durations.apart)
        return next((made for way in ways if (made := way(claim, date))), found)

    def _counted(self, claim: BriefClaim, date: Date, placed: Location) -> Finding:
        """A duration, a set, or a time that says how many: by its words, else by its value."""
        if verbatim := self._in_the_words(date.span, placed):
            return Finding(claim, "same", verbatim)
        worded, valued = self._worded(date.span), self._valued(date)
        home, home_valued = (
            [e for e in found if self.locations.holds(placed, e.source, e.span)] for found in (worded, valued)
        )
        rival = next((k for k in self._placed_of_kind(placed, date.kind) if k.date.value != date.value), None)
        is_sure = placed.match is not None and placed.match.share >= SURE_PLACE
        elsewhere = bool(home_valued) or (bool(worded or valued) and not is_sure)
        if rival and not home and not elsewhere:
            return self._conflict(claim, date.span, rival.source, rival.date.span)
        evidence = home or home_valued or valued or worded
        return Finding(claim, "same" if evidence else "not-found", tuple(evidence[:3]))

    def _worded(self, span: Span) -> list[Evidence]:
        """Where the words of a span stand in the sources, else its number and what it counts: "21 years" of "21 years ago"."""
        own = self.brief.words.inside(span)
        forms = self.brief.words.forms[own.start : own.stop]
        if forms[0] == _ONE:
            return [
                Evidence(p.source, self.sources.index.span(p))
                for p in self.sources.index.find([_A, *forms[1:]], most=20)
            ]
        found = self.sources.index.find(forms, most=20) or self.sources.index.find(_number_of(forms), most=20)
        return [Evidence(place.source, self.sources.index.span(place)) for place in found]

    def _valued(self, date: Date) -> list[Evidence]:
        """Where a date of its value stands in the sources."""
        values = same_durations(date.value or "")
        return [
            Evidence(known.source, known.date.span) for value in values for known in self.known.by_value.get(value, ())
        ]

    def _placed_of_kind(self, placed: Location, kind: DateKind) -> list[KnownDate]:
        if placed.match is None:
            return []
        place = placed.match.place
        return [k for k in self.known.within(place.source, self.sources.index.span(place)) if k.date.kind is kind]

    # --- verdicts -----------------------------------------------------------------------------------------------------

    def _same(self, claim: BriefClaim, said: When, known: KnownDate) -> Finding:
        evidence = (Evidence(known.source, known.date.span),)
        document = self.sources.documents[known.source]
        if agreement.covers(said, stated(document, known.date)):
            return Finding(claim, "same", evidence)
        return Finding(claim, "resolved", evidence, f"the source says {document[known.date.span]}")

    def _conflict(self, claim: BriefClaim, span: Span, number: int, other: Span) -> Finding:
        document = self.sources.documents[number]
        stands = document[_with_its_part(document, other)]
        return Finding(claim, "conflict", (Evidence(number, other),), f"[-{stands}-] {{+{self.brief.document[span]}+}}")


def _counts(text: str) -> bool:
    """Whether a duration or time says how long or when: it has a number."""
    return any(form[0].isdigit() or alignment.number([form]) is not None for form in words(text).forms)


def _number_of(forms: Sequence[str]) -> Sequence[str]:
    """The number of a duration and the word behind it; all of it where there is none."""
    at = next((n for n, form in enumerate(forms) if alignment.number([form]) is not None), 0)
    return forms[at : at + 2] if at + 1 < len(forms) else forms


def _with_its_part(document: Document, span: Span) -> Span:
    """A date with the word before it that cuts it: "early 2025"."""
    return Span(when.begins(document.text, span.start, language=document.language), span.stop)
