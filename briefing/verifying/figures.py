"""Figures of a brief → verdicts: the same, the same value, its qualifier lost, changed, of another thing, not there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import product

from briefing.agreement import figures as agreement
from briefing.agreement import units
from briefing.agreement.figures import SCORE, Bound
from briefing.agreement.sentences import COPIED
from briefing.agreement.word_effects import WordEffects
from briefing.facts.figures.ages import ages
from briefing.language.stems import stemmer
from briefing.model import BriefClaim, Evidence, Figure, Finding, Span
from briefing.verifying import alignment
from briefing.verifying.brief import Brief
from briefing.verifying.derivations import Derivations
from briefing.verifying.figure_cases import TOPIC, FigureCandidate, FigureCase, FigureCases, is_telling
from briefing.verifying.figure_rewordings import Rewordings
from briefing.verifying.index import Place
from briefing.verifying.known_figures import KnownFigures
from briefing.verifying.locating import Locations
from briefing.verifying.matching import Match
from briefing.verifying.paraphrase import rest_of
from briefing.verifying.sources import Sources
from briefing.verifying.spelling import number_spellings
from briefing.verifying.support import Support, Supports
from briefing.verifying.words import words

_SIGNED, _EQUAL = re.compile(r"\d[\d.,]{0,12}[a-z]{1,2}"), 1e-9
_KNOWN = (" known", " confirmed")
"""What bounds a number from below as "at least" does: "the 17 known dead"."""
_HOUR, _PLAIN = " of an hour", re.compile(r"[\d,.]{2,12}")
_OLD, _TO, _MULTI, _YEARS = " old", "to", "multi-", "years"
_LIMITS = frozenset(("ceiling", "limit", "limits", "limited", "cap", "capped", "maximum"))
_NO_MORE, _CLAUSE = re.compile(r"\b(?:no|not|never|none|nobody)\b[^.;]*$", re.IGNORECASE), 40
"""What makes a limit of a number, and of "more than" before it, in so many characters."""
_VOTES = re.compile(r" votes? to (\w{1,9})\b")
_BEGINNING = 4
"""Letters by which a noun is of a verb."""
_IN = re.compile(r"\b([\w.]{1,9}) (?:in|out of)(?: every)? ([\w.]{1,9})\b")
"""Digits with letters behind them; so many in so many."""
_ESTIMATE = "estimat"
_BEST = ("same", "same-value", "qualifier-lost")


class Figures:
    """The figures of a brief against those of its sources."""

    def __init__(self, brief: Brief, sources: Sources, locations: Locations, supports: Supports) -> None:
        self.brief, self.sources, self.locations = brief, sources, locations
        self.known = KnownFigures(sources, stemmer(brief.document.language))
        self._cases = FigureCases(brief, locations, self.known)
        self._supports = supports
        self._derivations = Derivations(brief, sources, supports, self.known)
        reworded = Rewordings(brief, self.known, self._derivations)
        self._rules: tuple[Callable[[FigureCase], Finding | None], ...] = (
            self._stated_vaguely, self._in_votes, *reworded.rules, self._replaced, self._in_other_words, self._of_another_unit,
            self._of_another_thing, self._equal, self._bare_words, self._borne_out, self._worked_out, self._of_the_rest, self._stated_elsewhere, self._bounds_it,
            self._in_letters, self._as_age, self._as_share, self._changed_thing, self._counted, self._changed_here, self._scaled,
        )  # fmt: skip
        """In this order; the first that finds something decides."""

    def check(self) -> list[Finding]:
        """A finding for each figure of the brief that claims something."""
        text = self.brief.document.text
        told = (f for f in self.brief.facts.figures if not text[: f.span.start].endswith(_MULTI))
        return [self._finding(f) for f in told if not self.brief.claims_nothing(f.span)]

    def _finding(self, figure: Figure) -> Finding:
        case = self._cases.of(figure)
        found = (rule(case) for rule in self._rules)
        return next((finding for finding in found if finding), Finding(case.claim, "not-found"))

    # --- rules --------------------------------------------------------------------------------------------------------

    def _replaced(self, case: FigureCase) -> Finding | None:
        """Another figure stands in the source at the very place where the brief has this one; one in another unit may stand before it there."""
        instead = self._instead(case)
        if instead is None or self._stands_beside(case, *instead):
            return None
        found = self._same_value(case, *instead) or self._worked_out(case)
        if found is None and (instead[1].unit != case.figure.unit or case.is_share):
            found = self._borne_out(case)
        return found or self._changed(case, *instead)

    def _stands_beside(self, case: FigureCase, number: int, other: Figure) -> bool:
        """Whether a figure stands as it is in the sentence that has one in another unit in its place: "fell by 3%, to 27 million"."""
        document = self.sources.documents[number]
        sentence = document.sentence_at(other.span.start)
        equal = (c for c in case.equal if c.source == number and c.figure.unit == case.figure.unit != other.unit)
        return sentence is not None and any(c.figure.span in sentence.span for c in equal)

    def _in_votes(self, case: FigureCase) -> Finding | None:
        """Two numbers against each other, which a source has with a word between, told from either side: "three votes to one" for "3-1" or "1-3"."""
        if case.figure.unit != SCORE or case.figure.low is None or case.figure.high is None:
            return self._in_bare_votes(case)
        low, high = case.figure.low, case.figure.high
        found = next((known for pair in ((low, high), (high, low)) for known in self.known.against(*pair)), None)
        return Finding(case.claim, "same-value", (Evidence(found[0], found[1].span),)) if found else None

    def _in_bare_votes(self, case: FigureCase) -> Finding | None:
        """The first of two numbers that the brief sets against each other, which a source has so: "four votes to one" for "4 to 1"."""
        against = _VOTES.match(self.brief.document.text, case.figure.span.stop)
        if against is None:
            return None
        own = words(self.brief.document[case.figure.span]).forms
        pairs = product(number_spellings(own), number_spellings([against[1].lower()]), ([_TO], []))
        found = (self.sources.index.find([*one, *to, *other], most=1) for one, other, to in pairs)
        place = next((places[0] for places in found if places), None)
        return Finding(case.claim, "same-value", (self._at(place),)) if place else None

    def _in_other_words(self, case: FigureCase) -> Finding | None:
        """The figure's value stands in the sources with another unit only, and its words stand at its place."""
        found = self._in_digits(case) if case.equal and not case.first else ()
        return Finding(case.claim, "same", found) if found else None

    def _of_another_unit(self, case: FigureCase) -> Finding | None:
        """The figure's value stands in the sources with another unit only."""
        if not case.equal or case.first:
            return None
        best = max(case.equal, key=lambda c: c.rank)
        if case.head and not best.placed and not best.shared:
            return None  # "12 percent" of something else is no "12 employees"
        return self._borne_out(case) or self._worked_out(case) or self._changed(case, best.source, best.figure)

    def _of_another_thing(self, case: FigureCase) -> Finding | None:
        """The figure's value stands in the sources and counts something else there."""
        if not case.first or not case.is_of_another_thing:
            return None
        if verbatim := self._in_digits(case):
            return Finding(case.claim, "same", verbatim)
        top = case.first[0]
        if top.shared >= TOPIC or self._is_told_by_the_verb(case, top):
            return None
        if made := self._worked_out(case) or self._counted(case):
            return made
        other = self._of_thing(case)
        return self._changed(case, *other) if other else self._other_thing(case.claim, top)

    def _is_told_by_the_verb(self, case: FigureCase, other: FigureCandidate) -> bool:
        """Whether what a source counts is what the brief's sentence has as a verb: "four *abstained*" of "four *abstentions*"."""
        of, document = other.figure.of, self.sources.documents[other.source]
        counted = words(document[of]).forms[-1] if of else ""
        inside = self.brief.words.inside(self.brief.around(case.figure.span))
        return len(counted) > _BEGINNING and any(
            self.brief.words.forms[n][:_BEGINNING] == counted[:_BEGINNING] for n in inside
        )

    def _equal(self, case: FigureCase) -> Finding | None:
        """The figure's value stands in the sources."""
        candidates = case.first + self._unqualified(case) if case.first else ()
        findings = [self._same(case, candidate.source, candidate.figure) for candidate in candidates]
        best = min(findings, key=lambda f: _BEST.index(f.verdict), default=None)
        if best and best.verdict == "qualifier-lost" and case.head and not any(c.thing for c in candidates):
            # the qualified one counts something else: "6 in 10 voters", "about 10 points"
            return self._bare_words(case) or best
        return best

    def _unqualified(self, case: FigureCase) -> tuple[FigureCandidate, ...]:
        """Where a source has the brief's bare value as bare in a sentence on the same topic, whatever it says elsewhere."""
        if case.figure.qualifier:
            return ()
        return tuple(
            candidate
            for candidate in case.equal
            if not candidate.figure.qualifier
            and (case.figure.unit is not None or (candidate.thing and not case.is_copied))
            and (candidate.shared >= TOPIC or candidate.is_telling)
            and candidate.alike
        )

    def _bare_words(self, case: FigureCase) -> Finding | None:
        """No source has its value as a figure, and its words stand there."""
        found = self._in_digits(case)
        return Finding(case.claim, "same", found) if found else None

    def _borne_out(self, case: FigureCase) -> Finding | None:
        """A figure at its place, or of the same thing, bears it out in another form: rounded, bounded, converted."""
        for number, other in (*case.here, *self.known.by_thing.get(case.head, ())):
            if found := self._same_value(case, number, other):
                return found
        return None

    def _stated_elsewhere(self, case: FigureCase) -> Finding | None:
        """The figure's sentence has no sure place, and a figure in a sentence on the same topic bears it out in another form."""
        if case.is_sure or case.said is None or not case.topic:
            return None
        telling = case.said.bound is not Bound.EXACT and is_telling(case.said.low)
        least = 1 if case.said.vague or telling else (len(case.topic) + 1) // 2
        for number, other in (*self.known.about(case.said.low, case.said.high), *self._converted(case, case.said)):
            shared = self.locations.shared(case.topic, number, other.span)
            needed = 1 if other.unit in ("ratio", "basis points") else least
            if shared >= needed and (found := self._same_value(case, number, other)):
                return found
        return None

    def _converted(self, case: FigureCase, said: agreement.Amount) -> Iterable[tuple[int, Figure]]:
        """What a share or points may be in the sources: per cent for "half", basis points for points, a ratio for per cent."""
        if case.is_share or said.unit in ("points", "percentage points"):
            return self.known.about(100 * said.low, 100 * said.high)
        return self.known.about(said.low / 100, said.high / 100) if said.unit == "percent" else ()

    def _bounds_it(self, case: FigureCase) -> Finding | None:
        """The finding where a brief's qualifier leaves room for a figure of the stretch that tells most of its sentence: "more than forty" for 41."""
        if case.said is None or case.said.bound is Bound.EXACT or case.is_sure:
            return None
        stretch = self._stretch(case)
        figures = self.sources.each[stretch.source].figures_in(stretch.span) if stretch else ()
        found = (self._same_value(case, stretch.source, other) for other in figures if stretch)
        return next((finding for finding in found if finding and finding.verdict == "same-value"), None)

    def _as_age(self, case: FigureCase) -> Finding | None:
        """The age of somebody whose name has it behind: "the 44-year-old" for "Ann Orle, 44,"."""
        if case.figure.unit != _YEARS or not case.figure.value:
            return None
        aged = self._ages.get(case.figure.value)
        return Finding(case.claim, "same-value", (aged,)) if aged else None

    @cached_property
    def _ages(self) -> dict[float, Evidence]:
        """Each age that the sources tell of people → where it stands first."""
        found: dict[float, Evidence] = {}
        for number, document in enumerate(self.sources.documents):
            for age, at in ages(document.text):
                found.setdefault(age, Evidence(number, at))
        return found

    def _in_letters(self, case: FigureCase) -> Finding | None:
        """A source has its very digits and letters, "400m" of a race; or bare digits where its sentence comes from, "Ayes 188, Noes 141"."""
        said = self.brief.document[case.figure.span]
        there = self.sources.index.find(words(said).forms, most=1) if _SIGNED.fullmatch(said) else ()
        if not there and not case.equal and _PLAIN.fullmatch(said):
            there = self._in_stretch(case, self.sources.find_undated(words(said).forms, most=20))
        if not there and said.endswith(_OLD):  # "older than 150 years" for "over 150 years old"
            there = self._in_stretch(case, self.sources.index.find(words(said).forms[:-1], most=20))
        return Finding(case.claim, "same", (self._at(there[0]),)) if there else None

    def _as_share(self, case: FigureCase) -> Finding | None:
        """The stretch that tells most of the sentence has a share as no figure: "pay half", "nine in ten", "15 minutes" for a quarter of an hour."""
        stretch = self._stretch(case) if case.said and case.said.is_one else None
        if stretch is None or case.said is None:
            return None
        if self.brief.document.text.startswith(_HOUR, case.figure.span.stop):
            minutes = self.sources.index.find([f"{60 * case.said.low:.0f}", "minutes"], most=1)
            return Finding(case.claim, "same-value", (self._at(minutes[0]),)) if minutes else None
        share = case.said.low / 100 if case.figure.unit == "percent" else case.said.low
        text, span = self.sources.documents[stretch.source].text, stretch.span
        said = re.escape(self.brief.document[case.figure.span])
        bare = (
            re.search(rf"(?<!\w){said}(?!\w)", text[span.start : span.stop], re.IGNORECASE) if case.is_share else None
        )
        shares = (found for found in _IN.finditer(text, span.start, span.stop) if _is_share(found, share))
        stands = (
            Span(span.start + bare.start(), span.start + bare.end())
            if bare
            else next((Span(*f.span()) for f in shares), None)
        )
        return Finding(case.claim, "same-value", (Evidence(stretch.source, stands),)) if stands else None

    def _at(self, place: Place) -> Evidence:
        return Evidence(place.source, self.sources.index.span(place))

    def _stretch(self, case: FigureCase) -> Support | None:
        """The stretch that tells most of its sentence."""
        inside = self.brief.words.inside(self.brief.around(case.figure.span))
        return self._supports.of([self.brief.words.forms[n] for n in inside])

    def _stated_vaguely(self, case: FigureCase) -> Finding | None:
        """The figure says no more than a size, "thousands", and a figure in a sentence on the same topic is of that size."""
        return self._stated_elsewhere(case) if case.said is not None and case.said.vague else None

    def _worked_out(self, case: FigureCase) -> Finding | None:
        """The figure is the sum, difference or share of figures at its place, or counts what is listed there."""
        return self._derivations.at_place(case.claim, case.figure, case.said, case.placed)

    def _of_the_rest(self, case: FigureCase) -> Finding | None:
        """The figure is what is left of a whole where its sentence denies of it what the source tells of the other part."""
        stretch = self._stretch(case) if case.said and case.said.is_one and not case.said.unit else None
        inside = self.brief.words.inside(self.brief.around(case.figure.span))
        forms = [self.brief.words.forms[n] for n in inside]
        if stretch is None or case.said is None or not WordEffects("en").denies(forms):
            return None
        found = self.sources.each[stretch.source].words
        rest = rest_of(forms, [found.forms[n] for n in found.inside(stretch.span)])
        told = f"{case.said.low:.0f}" in rest
        return Finding(case.claim, "derived", (Evidence(stretch.source, stretch.span),), "the rest") if told else None

    def _counted(self, case: FigureCase) -> Finding | None:
        """The figure counts what stands nearby: names, a pair, "a man … another man"; or what its own sentence names."""
        derivations = self._derivations
        return derivations.nearby(case.claim, case.figure, case.said) or derivations.named(case.claim, case.said)

    def _changed_thing(self, case: FigureCase) -> Finding | None:
        """The source counts the same thing with another value."""
        other = self._of_thing(case)
        return self._changed(case, *other) if other else None

    def _changed_here(self, case: FigureCase) -> Finding | None:
        """Another figure of its unit stands where its sentence was placed."""
        same = [(n, f) for n, f in case.here if f.unit == case.figure.unit]
        return self._changed(case, *same[0]) if same and case.is_sure else None

    def _scaled(self, case: FigureCase) -> Finding | None:
        """The source has the same digits with another scale word: million for billion."""
        own = self.brief.words.inside(case.figure.span)
        digits = [form for form in self.brief.words.forms[own.start : own.stop] if form[0].isdigit()]
        found: list[tuple[int, Figure]] = []
        for place in self.sources.index.find(digits, most=20) if digits else ():
            span = self.sources.index.span(place)
            found += [(place.source, f) for f in self.sources.each[place.source].figures_in(span)]
        if case.head:
            found = [(n, f) for n, f in found if units.alike(case.figure.unit, f.unit) or self._shared(case, n, f)]
        other = max(found, key=lambda pair: self._shared(case, *pair), default=None)
        return self._changed(case, *other) if other else None

    # --- what the rules ask -------------------------------------------------------------------------------------------

    def _instead(self, case: FigureCase) -> tuple[int, Figure] | None:
        """The source's figure at the very place where the brief has this one, where the two differ."""
        if case.placed.match is None or not case.is_sure or self._keeps_its_place(case, case.placed.match):
            return None
        number = case.placed.match.place.source
        beside = (other for at in self._opposites(case, case.placed.match) for other in self._around(number, *at))
        return next(((number, other) for other in beside if not self._is_equal(case, number, other)), None)

    def _keeps_its_place(self, case: FigureCase, match: Match) -> bool:
        """Whether the value stands at the sentence's place, and what is right opposite says nothing against it."""
        near = match.share < COPIED or self.brief.labels(case.figure.span)
        return near and any(c.placed or (c.thing and c.shared >= TOPIC) for c in case.equal)

    def _opposites(self, case: FigureCase, match: Match) -> list[tuple[int, int]]:
        """The words of the source (first, stop) that stand opposite other words of the brief's figure."""
        labels = self.brief.labels(case.figure.span)
        found = (case.placed.opposite(word) for word in self.brief.words.inside(case.figure.span))
        return [(o[1], o[2]) for o in found if o and not o[0] and not (labels and o[1] == match.place.first)]

    def _around(self, number: int, first: int, stop: int) -> list[Figure]:
        """The figures of a source at some of its words, or at the one before or after them."""
        found = self.sources.index.words[number]
        span = Span(found.starts[max(0, first - 1)], found.stops[min(len(found), stop + 1) - 1])
        return self.sources.each[number].figures_in(span)

    def _is_equal(self, case: FigureCase, number: int, other: Figure) -> bool:
        stands = self.known.amount(number, other)
        if case.said is None or stands is None:
            return case.said is stands
        same = (case.said.low, case.said.high) == (stands.low, stands.high)
        unit = case.figure.unit
        return same and (unit == other.unit or self.known.unsaid.is_unit(number, other, unit))

    def _of_thing(self, case: FigureCase) -> tuple[int, Figure] | None:
        """A figure of the source that counts the same thing, in the same unit."""
        if case.is_share:
            return None  # a part of what is counted
        known = [(n, f) for n, f in self.known.by_thing.get(case.head, ()) if f.unit == case.figure.unit]
        return max(known, key=lambda pair: self._shared(case, *pair), default=None)

    def _shared(self, case: FigureCase, number: int, other: Figure) -> int:
        """How many words of the figure's topic stand in the sentence of another one."""
        return self.locations.shared(case.topic, number, other.span)

    def _in_digits(self, case: FigureCase) -> tuple[Evidence, ...]:
        """Where the same words stand in a source that has them as no figure: a name, a reference, a score."""
        figure, placed = case.figure, case.placed
        own = self.brief.words.inside(figure.span)
        counts = bool(figure.of and figure.of.start >= figure.span.stop)
        rest = self.brief.words.inside(Span(figure.span.stop, figure.of.stop)) if figure.of and counts else range(0)
        thing = self.brief.words.forms[rest.start : rest.stop]
        for forms in number_spellings(self.brief.words.forms[own.start : own.stop]):
            span = self.sources.index.span
            places = self.sources.find_undated([*forms, *thing], most=20)
            near = [p for p in places if self.locations.holds(placed, p.source, span(p))]
            if not thing and not near:
                near = self._in_stretch(case, places)
            if thing or (not placed.match and figure.of is None):
                near = near or places
            if near:
                return tuple(Evidence(p.source, span(p)) for p in near[:3])
        return ()

    def _in_stretch(self, case: FigureCase, places: Sequence[Place]) -> list[Place]:
        """Those of some places that the stretch has which tells the sentence, where that has no sure place."""
        told = None if case.is_sure or case.said is None or case.said.low <= 1 else self._stretch(case)
        span = self.sources.index.span
        return [p for p in places if told and p.source == told.source and span(p) in told.span]

    # --- verdicts -----------------------------------------------------------------------------------------------------

    def _same(self, case: FigureCase, number: int, other: Figure) -> Finding:
        """The finding where the value is the source's: is its qualifier, and is it written so?"""
        document, source = self.brief.document, self.sources.documents[number]
        evidence = (Evidence(number, agreement.whole(other)),)
        said, stands = document[case.figure.span], source[other.span]
        if self._stands_around(case.figure, words(source[agreement.whole(other)]).forms):
            return Finding(case.claim, "same", evidence)
        mine, theirs = (
            d[f.qualifier].lower() if f.qualifier else "" for d, f in ((document, case.figure), (source, other))
        )
        if not self._keeps_bound(case, mine, theirs, number, other):
            now = f" {{+{mine}+}}" if mine else ""
            return Finding(case.claim, "qualifier-lost", evidence, f"[-{theirs}-]{now} {said}")
        if case.figure.value is not None and other.value is None and other.low is not None:
            return Finding(case.claim, "same-value", evidence, f"the source gives {stands}")
        if mine and not theirs:
            return Finding(case.claim, "same-value", evidence, f"{{+{mine}+}} {said}")
        if words(said).forms != words(stands).forms:
            return Finding(case.claim, "same-value", evidence, f"[-{stands}-] {{+{said}+}}")
        return Finding(case.claim, "same", evidence)

    def _keeps_bound(self, case: FigureCase, mine: str, theirs: str, number: int, other: Figure) -> bool:
        """Whether the brief's qualifier is the source's, or what the brief says beside its number stands for it: "known", "his estimate of 40"."""
        document = self.brief.document
        known = not mine and document.text.startswith(_KNOWN, case.figure.span.stop)
        told = theirs.startswith(_ESTIMATE) and _ESTIMATE in document[self.brief.around(case.figure.span)].lower()
        if theirs and self._is_limit(case, number, other):
            return True
        language = self.sources.documents[number].language
        bounds = agreement.bound(mine, document.language), agreement.bound(theirs, language)
        return known or told or agreement.keeps_bound(*bounds)

    def _is_limit(self, case: FigureCase, number: int, other: Figure) -> bool:
        """Whether the brief has as a limit what a source will have no more than: "a ceiling of 24", "no class of more than 24"."""
        around = words(self.brief.document[self.brief.around(case.figure.span)]).forms
        text = self.sources.documents[number].text
        start = other.qualifier.start if other.qualifier else other.span.start
        return not _LIMITS.isdisjoint(around) and bool(_NO_MORE.search(text[max(0, start - _CLAUSE) : start]))

    def _same_value(self, case: FigureCase, number: int, other: Figure) -> Finding | None:
        """The finding where a figure of another form bears the brief's out; None where it does not."""
        stands = self.known.amount(number, other)
        if case.said is None or stands is None:
            return None
        if self.known.unsaid.is_unit(number, other, case.said.unit):
            stands = replace(stands, unit=case.said.unit)
        found = agreement.bears_out(case.said, stands)
        if not found.holds:
            return None
        if not found.reason:
            return self._same(case, number, other)
        shown = f"{found.reason}: the source says {self.sources.documents[number][agreement.whole(other)]}"
        return Finding(case.claim, "same-value", (Evidence(number, agreement.whole(other)),), shown)

    def _stands_around(self, figure: Figure, forms: list[str]) -> bool:
        """Whether the brief has these words right around the figure."""
        own, found = self.brief.words.inside(figure.span), self.brief.words.forms
        low, high = max(0, own.stop - len(forms)), min(own.start, len(found) - len(forms))
        return any(found[at : at + len(forms)] == forms for at in range(low, high + 1))

    def _changed(self, case: FigureCase, number: int, other: Figure) -> Finding:
        stands = self.sources.documents[number][other.span]
        said = self.brief.document[case.figure.span]
        evidence = (Evidence(number, agreement.whole(other)),)
        if said == stands:  # read otherwise there: "400m" of money and of a race
            return Finding(case.claim, "same", evidence)
        return Finding(case.claim, "changed", evidence, f"[-{stands}-] {{+{said}+}}")

    def _other_thing(self, claim: BriefClaim, candidate: FigureCandidate) -> Finding:
        source = self.sources.documents[candidate.source]
        counted = source[candidate.figure.of] if candidate.figure.of else ""
        evidence = (Evidence(candidate.source, agreement.whole(candidate.figure)),)
        return Finding(claim, "other-thing", evidence, f"in the source it counts {counted}")


def _is_share(found: re.Match[str], share: float) -> bool:
    """Whether so many "in" so many make a share."""
    part, whole = (alignment.number([form.lower()]) for form in found.groups())
    return bool(part and whole) and abs((part or 0) / (whole or 1) - share) < _EQUAL
