"""Figures of a brief → verdicts: the same, the same value, its qualifier lost, changed, of another thing, not there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from briefing.language.numerals import SMALL, UNITS
from briefing.language.stems import stemmer
from briefing.model import BriefClaim, ClaimKind, Evidence, Figure, Finding, Span
from briefing.verifying.brief import Brief
from briefing.verifying.locating import Placed, Placing
from briefing.verifying.sources import Sources
from briefing.verifying.words import words

_SURE = 0.55
"""Share of a sentence's words from which its place settles what its figures are compared with."""
_NEARLY = 0.85
"""Share from which a figure must stand at the very place, and not only in the same sentence."""
_NEAR = 10
"""Words on each side of a figure in which what the brief counts may stand."""
_ROUNDED = 0.05
"""By how much of itself a figure may have been rounded."""
_VAGUE = re.compile(
    r"about|around|rough|approx|some|nearly|almost|over|more|estimat|close|circa|up to|under|less|fewer|least|most"
)
_NUMBER = re.compile(r"(?<![\w.,/-])\d[\d.,]*\d|(?<![\w.,/-])\d(?![\w/])")

_WORDS = tuple(UNITS)
Value = tuple[float | None, float | None, float | None]


@dataclass(frozen=True, slots=True)
class _Candidate:
    source: int
    figure: Figure
    placed: bool
    shared: int
    thing: bool
    """Whether what the brief counts stands beside it."""

    @property
    def rank(self) -> tuple[bool, bool, int]:
        return (self.placed, self.thing, self.shared)


class Figures:
    """The figures of a brief against those of its sources."""

    def __init__(self, brief: Brief, sources: Sources, placing: Placing) -> None:
        self.brief, self.sources, self.placing = brief, sources, placing
        self._stem = stemmer(brief.document.language)

    def check(self) -> list[Finding]:
        """A finding for each figure of the brief, and for each number in digits that is none."""
        found = [f for f in self.brief.facts.figures if not self.brief.claims_nothing(f.span)]
        out = [self._finding(figure) for figure in found]
        return out + [self._bare(span) for span in self._others(found)]

    @cached_property
    def _by_value(self) -> dict[Value, list[tuple[int, Figure]]]:
        out: dict[Value, list[tuple[int, Figure]]] = defaultdict(list)
        for number, source in enumerate(self.sources.each):
            for figure in source.figures:
                out[_value(figure)].append((number, figure))
                if figure.value is None and figure.low is not None:
                    for bound in (figure.low, figure.high):
                        out[(bound, None, None)].append((number, figure))
        return out

    @cached_property
    def _by_thing(self) -> dict[str, list[tuple[int, Figure]]]:
        out: dict[str, list[tuple[int, Figure]]] = defaultdict(list)
        for number, source in enumerate(self.sources.each):
            for figure in source.figures:
                if head := self._head(source.document[figure.of] if figure.of else ""):
                    out[head].append((number, figure))
        return out

    # --- one figure -----------------------------------------------------------------------------------------------

    def _finding(self, figure: Figure) -> Finding:
        claim = BriefClaim(ClaimKind.FIGURE, figure.span)
        placed, topic = self.placing.of(figure.span), self.placing.topic(figure.span)
        head = self._head(self.brief.document[figure.of] if figure.of else "")
        equal = [self._candidate(n, f, placed, topic, head) for n, f in self._by_value.get(_value(figure), ())]
        if instead := self._instead(figure, placed, equal):
            return self._changed(claim, figure, instead)
        if not equal:
            return self._unknown(claim, figure, placed, topic, head)
        same_unit = [c for c in equal if self._units_agree(figure, c.figure)]
        if not same_unit and (verbatim := self._in_digits(figure, placed)):
            return Finding(claim, "same", verbatim)
        if not same_unit and figure.unit is None and figure.of is None:
            same_unit = equal
        if not same_unit:
            best = max(equal, key=lambda c: c.rank)
            return self._changed(claim, figure, (best.source, best.figure))
        top = max(c.rank for c in same_unit)
        first = [c for c in same_unit if c.rank == top]
        if head and not top[0] and not top[1] and not self._thing_unknown(first):
            if verbatim := self._in_digits(figure, placed):
                return Finding(claim, "same", verbatim)
            other = self._of_thing(figure, topic, head)
            if other and top[2] < 2:
                return self._changed(claim, figure, other)
            if top[2] < 2:
                return self._other_thing(claim, first[0])
        findings = [self._same(claim, figure, candidate) for candidate in first]
        rank = ("same", "same-value", "qualifier-lost")
        return min(findings, key=lambda f: rank.index(f.verdict))

    def _candidate(self, number: int, figure: Figure, placed: Placed, topic: frozenset[str], head: str) -> _Candidate:
        return _Candidate(
            number,
            figure,
            self.placing.holds(placed, number, figure.span),
            self.placing.shared(topic, number, figure.span),
            bool(head) and self._beside(number, figure, head),
        )

    def _beside(self, number: int, figure: Figure, head: str) -> bool:
        """Whether what the brief counts stands beside a figure of the source."""
        found = self.sources.index.words[number]
        own = found.inside(figure.span)
        low, high = max(0, own.start - _NEAR), min(len(found), own.stop + _NEAR)
        return any(self._stem(form) == head for form in found.forms[low:high])

    def _thing_unknown(self, candidates: list[_Candidate]) -> bool:
        return all(candidate.figure.of is None for candidate in candidates)

    def _instead(self, figure: Figure, placed: Placed, equal: list[_Candidate]) -> tuple[int, Figure] | None:
        """The source's figure at the very place where the brief has this one, where the two differ."""
        if placed.match is None or placed.match.share < _SURE or not placed.match.steps:
            return None
        here = any(candidate.placed for candidate in equal)
        if here and (placed.match.share < _NEARLY or self.brief.labels(figure.span)):
            return None
        own = self.brief.words.inside(figure.span)
        number = placed.match.place.source
        for word in own:
            opposite = placed.opposite(word)
            if (
                opposite is None
                or opposite[0]
                or (opposite[1] == placed.match.place.first and self.brief.labels(figure.span))
            ):
                continue
            found = self.sources.index.words[number]
            first, stop = opposite[1] - 1, opposite[2] + 1
            span = Span(found.starts[max(0, first)], found.stops[min(len(found), stop) - 1])
            for other in self.sources.each[number].figures_in(span):
                if not _values_agree(figure, other):
                    return number, other
        return None

    def _of_thing(self, figure: Figure, topic: frozenset[str], head: str) -> tuple[int, Figure] | None:
        """A figure of the source that counts the same thing and has another value."""
        known = [(n, f) for n, f in self._by_thing.get(head, ()) if _unit(f) == _unit(figure)]
        if not known:
            return None
        return max(known, key=lambda pair: self.placing.shared(topic, pair[0], pair[1].span))

    def _unknown(self, claim: BriefClaim, figure: Figure, placed: Placed, topic: frozenset[str], head: str) -> Finding:
        """A value that no source has as a figure."""
        if bare := self._in_digits(figure, placed):
            return Finding(claim, "same", bare)
        others = [
            (n, f) for n, source in self._reachable(placed) for f in source if self.placing.holds(placed, n, f.span)
        ]
        if rounded := self._rounded(figure, [*others, *self._by_thing.get(head, ())]):
            return self._rounded_finding(claim, *rounded)
        if other := self._of_thing(figure, topic, head):
            return self._changed(claim, figure, other)
        same = [(n, f) for n, f in others if _unit(f) == _unit(figure)]
        if same and placed.match and placed.match.share >= _SURE:
            return self._changed(claim, figure, same[0])
        if scaled := self._scaled(figure, topic):
            return self._changed(claim, figure, scaled)
        return Finding(claim, "not-found")

    def _scaled(self, figure: Figure, topic: frozenset[str]) -> tuple[int, Figure] | None:
        """A figure of the source with the same digits and another scale word: million for billion."""
        own = self.brief.words.inside(figure.span)
        digits = [form for form in self.brief.words.forms[own.start : own.stop] if form[0].isdigit()]
        found: list[tuple[int, Figure]] = []
        for place in self.sources.index.find(digits, most=20) if digits else ():
            span = self.sources.index.span(place)
            found += [(place.source, f) for f in self.sources.each[place.source].figures_in(span)]
        return max(found, key=lambda pair: self.placing.shared(topic, pair[0], pair[1].span), default=None)

    def _reachable(self, placed: Placed) -> list[tuple[int, tuple[Figure, ...]]]:
        place = placed.match.place if placed.match else None
        if place is None:
            return []
        return [(place.source, tuple(self.sources.each[place.source].figures_in(self.sources.index.span(place))))]

    def _in_digits(self, figure: Figure, placed: Placed) -> tuple[Evidence, ...]:
        """Where the same words stand in a source that has them as no figure: a name, a reference, a score."""
        own = self.brief.words.inside(figure.span)
        counts = bool(figure.of and figure.of.start >= figure.span.stop)
        rest = self.brief.words.inside(Span(figure.span.stop, figure.of.stop)) if figure.of and counts else range(0)
        thing = self.brief.words.forms[rest.start : rest.stop]
        for forms in _spellings(self.brief.words.forms[own.start : own.stop]):
            places = self.sources.index.find([*forms, *thing], most=20)
            near = [p for p in places if self.placing.holds(placed, p.source, self.sources.index.span(p))]
            if thing or (not placed.match and figure.of is None):
                near = near or places
            if near:
                return tuple(Evidence(p.source, self.sources.index.span(p)) for p in near[:3])
        return ()

    # --- verdicts -------------------------------------------------------------------------------------------------

    def _same(self, claim: BriefClaim, figure: Figure, candidate: _Candidate) -> Finding:
        source = self.sources.documents[candidate.source]
        other = candidate.figure
        evidence = (Evidence(candidate.source, _whole(other)),)
        said = self.brief.document[figure.qualifier].lower() if figure.qualifier else ""
        stands = source[other.qualifier].lower() if other.qualifier else ""
        if self._stands_around(figure, words(source[_whole(other)]).forms):
            return Finding(claim, "same", evidence)
        if stands and not said:
            return Finding(claim, "qualifier-lost", evidence, f"[-{stands}-] {self.brief.document[figure.span]}")
        if stands != said and stands and _bound(stands) not in (_bound(said), "only"):
            return Finding(
                claim, "qualifier-lost", evidence, f"[-{stands}-] {{+{said}+}} {self.brief.document[figure.span]}"
            )
        if figure.value is not None and other.value is None and other.low is not None:
            return Finding(claim, "same-value", evidence, f"the source gives {source[other.span]}")
        if said and not stands:
            return Finding(claim, "same-value", evidence, f"{{+{said}+}} {self.brief.document[figure.span]}")
        if words(self.brief.document[figure.span]).forms != words(source[other.span]).forms:
            return Finding(
                claim, "same-value", evidence, f"[-{source[other.span]}-] {{+{self.brief.document[figure.span]}+}}"
            )
        return Finding(claim, "same", evidence)

    def _stands_around(self, figure: Figure, forms: list[str]) -> bool:
        """Whether the brief has these words right around the figure."""
        own, found = self.brief.words.inside(figure.span), self.brief.words.forms
        low, high = max(0, own.stop - len(forms)), min(own.start, len(found) - len(forms))
        return any(found[at : at + len(forms)] == forms for at in range(low, high + 1))

    def _changed(self, claim: BriefClaim, figure: Figure, other: tuple[int, Figure]) -> Finding:
        stands = self.sources.documents[other[0]][other[1].span]
        said = self.brief.document[figure.span]
        return Finding(claim, "changed", (Evidence(other[0], _whole(other[1])),), f"[-{stands}-] {{+{said}+}}")

    def _other_thing(self, claim: BriefClaim, candidate: _Candidate) -> Finding:
        source = self.sources.documents[candidate.source]
        counted = source[candidate.figure.of] if candidate.figure.of else ""
        evidence = (Evidence(candidate.source, _whole(candidate.figure)),)
        return Finding(claim, "other-thing", evidence, f"in the source it counts {counted}")

    def _rounded(self, figure: Figure, others: list[tuple[int, Figure]]) -> tuple[int, Figure] | None:
        if figure.value is None or figure.qualifier is None:
            return None
        if not _VAGUE.search(self.brief.document[figure.qualifier].lower()):
            return None
        for number, other in others:
            if other.value and _unit(other) == _unit(figure) and _is_rounded(figure.value, other.value):
                return number, other
        return None

    def _rounded_finding(self, claim: BriefClaim, number: int, other: Figure) -> Finding:
        stands = self.sources.documents[number][other.span]
        return Finding(claim, "same-value", (Evidence(number, _whole(other)),), f"rounded from {stands}")

    # --- numbers that are no figures ------------------------------------------------------------------------------

    def _others(self, found: list[Figure]) -> Iterator[Span]:
        """Numbers in digits that are neither figures nor part of a date."""
        taken = sorted([f.span for f in found] + [d.span for d in self.brief.facts.dates])
        text, at = self.brief.document.text, 0
        for match in _NUMBER.finditer(text):
            span = Span(*match.span())
            while at < len(taken) and taken[at].stop <= span.start:
                at += 1
            if (at < len(taken) and taken[at].overlaps(span)) or self.brief.claims_nothing(span):
                continue
            if self.brief.block(span.start) is None:
                continue
            yield span

    def _bare(self, span: Span) -> Finding:
        claim = BriefClaim(ClaimKind.FIGURE, span)
        forms = words(self.brief.document[span]).forms
        placed = self.placing.of(span)
        places = self.sources.index.find(forms, most=50)
        near = [p for p in places if self.placing.holds(placed, p.source, self.sources.index.span(p))]
        if placed.match and placed.match.share >= _SURE and not near:
            opposite = placed.opposite(self.brief.words.inside(span).start)
            if opposite and not opposite[0] and opposite[2] > opposite[1] > placed.match.place.first:
                found = self.sources.index.words[placed.match.place.source]
                stands = found.span(opposite[1], opposite[2] - 1)
                text = self.sources.documents[placed.match.place.source][stands]
                if any(c.isdigit() for c in text):
                    evidence = (Evidence(placed.match.place.source, stands),)
                    return Finding(claim, "changed", evidence, f"[-{text}-] {{+{self.brief.document[span]}+}}")
        if places:
            return Finding(
                claim, "same", tuple(Evidence(p.source, self.sources.index.span(p)) for p in (near or places)[:3])
            )
        value = (float(forms[0]), None, None) if len(forms) == 1 and forms[0].isdigit() else None
        if value and (equal := self._by_value.get(value)):
            return Finding(claim, "same-value", tuple(Evidence(n, f.span) for n, f in equal[:3]))
        return Finding(claim, "not-found")

    def _units_agree(self, one: Figure, other: Figure) -> bool:
        return _unit(one) == _unit(other) or {_unit(one), _unit(other)} <= {None, "years", "score", "times", "points"}

    def _head(self, thing: str) -> str:
        forms = words(thing.split(" of ", maxsplit=1)[0]).forms
        return self._stem(forms[-1]) if forms else ""


def _spellings(forms: list[str]) -> list[list[str]]:
    """A number's words, and the same number in digits or in words."""
    if len(forms) == 1 and forms[0].isdigit() and int(forms[0]) < len(_WORDS):
        return [forms, [_WORDS[int(forms[0])]]]
    if len(forms) == 1 and forms[0] in SMALL:
        return [forms, [str(SMALL[forms[0]])]]
    return [forms]


def _is_rounded(said: float, stands: float) -> bool:
    """Whether a figure is another one with fewer digits that count: 5,000 for 4,987."""
    if abs(said - stands) > _ROUNDED * abs(stands) or not said:
        return False
    digits = len(f"{said:.12g}".replace(".", "").strip("0-"))
    return digits < len(f"{stands:.12g}".replace(".", "").strip("0-"))


def _value(figure: Figure) -> Value:
    return (figure.value, figure.low, figure.high)


def _values_agree(one: Figure, other: Figure) -> bool:
    return _value(one) == _value(other) and _unit(one) == _unit(other)


def _unit(figure: Figure) -> str | None:
    return figure.unit


def _whole(figure: Figure) -> Span:
    """The figure with its qualifier, where that stands beside it."""
    start, stop = figure.span.start, figure.span.stop
    if figure.qualifier:
        start, stop = min(start, figure.qualifier.start), max(stop, figure.qualifier.stop)
    return Span(start, stop)


_ONLY = re.compile(r"^(?:only|just|merely|barely|hardly|scarcely)\s+(?=\w)")
_BOUNDS = (
    (
        "least",
        re.compile(
            r"least|more than|over|above|exceed|fewer than no|no (?:fewer|less)|or (?:more|greater|higher|better|above)|plus|beyond|>|≥|minimum|\+"
        ),
    ),
    (
        "most",
        re.compile(
            r"most|up to|as (?:many|much|high) as|under|below|less|fewer|no more|within|<|≤|or (?:lower|below|under)"
        ),
    ),
    ("only", re.compile(r"only|just|mere|bare|scarce|hard")),
)


def _bound(said: str) -> str:
    """Which way a qualifier bounds: "least", "most", "only", or "about"."""
    said = _ONLY.sub("", said)
    if re.search(r"no (?:fewer|less)|not less", said):
        return "least"
    if re.search(r"no more|not more", said):
        return "most"
    return next((name for name, pattern in _BOUNDS if pattern.search(said)), "about" if said else "")
