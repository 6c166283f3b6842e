"""A figure that no source states → how the brief's writer came to it: worked out of two figures, or counted in a list.

Both are right, and neither is the source's word, so they have verdicts of their own that show the sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from math import isclose

from briefing.agreement.figures import Amount, Bound, is_rounded, read, whole
from briefing.agreement.sentences import COPIED
from briefing.model import BriefClaim, Evidence, Figure, Finding, Span
from briefing.verifying import counts
from briefing.verifying.brief import Brief
from briefing.verifying.locating import Placed
from briefing.verifying.sources import Sources
from briefing.verifying.support import WINDOW, Supports

_MOST = 12
"""Figures of one place that are tried in pairs."""
_FEWEST, _LONGEST = 2, 12
"""Entries of a list that a writer counts."""
_BESIDE = 2
"""Characters beside a stretch that reach the sentences next to it."""
_STRETCHES = 2
"""Stretches that are looked at."""
_PRECISE = 1e-9
_SHARE = 0.01
"""By how much a fraction of a whole may be off: "a third" of 12 of 37."""
_FEW = 3
"""Figures of a stretch at most of which two may be taken for parts of one whole."""
_ROUNDED = 0.005
"""By how much a percentage may be off."""
_GROWTH = re.compile(r"^[^.;,]{0,20}\b(to|from)\b[^.;,]{0,12}$")
"""What stands between what there was and what there is: "from 4.5 billion to 5.4"."""
_TO = re.compile(r"\s(?:to|and)\s")
"""What stands between two figures of one unit, which stands behind the second: "from 240 to 210 miles"."""
_WHOLE = re.compile(r"\s(?:out )?of (?:the |its |their )?$")
"""What stands between a part and its whole: "twelve of the 24"."""


class Derivations:
    """What a writer may have worked out of the place that a sentence was made from."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports) -> None:
        self.brief, self.sources, self._supports = brief, sources, supports

    def at_place(self, claim: BriefClaim, figure: Figure, said: Amount | None, placed: Placed) -> Finding | None:
        """The finding ``derived`` or ``counted`` with what it was made of where its sentence stands; None where it was not."""
        if said is None or not said.is_one:
            return None
        if placed.match is not None:
            place, copied = placed.match.place, placed.match.share >= COPIED
            span = self._sentences(place.source, self.sources.index.span(place))
            found = self._worked_out(claim, said, place.source, span, without=copied)
            if found is None and not copied:
                found = self._counted(claim, figure, said, place.source, span)
            if found:
                return found
        return self._told_of(claim, said) if said.unit or said.low > _LONGEST else None

    def _told_of(self, claim: BriefClaim, said: Amount) -> Finding | None:
        """The finding ``derived`` where the stretch that tells most of the sentence has two figures that give it, neither of which is told."""
        for found in self._supports.stretches(self._forms(claim.span), most=1):
            document = self.sources.documents[found.source]
            first = document.sentence_at(found.span.start)
            near = document.sentences[first.index : first.index + WINDOW] if first else ()
            for sentence in (sentence for sentence in near if sentence.span in found.span):
                if made := self._worked_out(claim, said, found.source, sentence.span, without=True):
                    return made
        return None

    def _forms(self, span: Span) -> list[str]:
        """The words of the brief's sentence around a span."""
        return [self.brief.words.forms[n] for n in self.brief.words.inside(self.brief.around(span))]

    def nearby(self, claim: BriefClaim, figure: Figure, said: Amount | None) -> Finding | None:
        """The finding ``counted`` where a stretch that shares most of the sentence's words, or one beside it, has just so many."""
        if said is None or not said.is_one:
            return None
        for found in self._supports.stretches(self._forms(claim.span), most=_STRETCHES):
            length = len(self.sources.documents[found.source].text)
            beside = Span(max(0, found.span.start - _BESIDE), min(length, found.span.stop + _BESIDE))
            if counted := self._counted(claim, figure, said, found.source, self._sentences(found.source, beside)):
                return counted
        return None

    def _sentences(self, number: int, span: Span) -> Span:
        """The whole sentences that a place lies in."""
        document = self.sources.documents[number]
        first, last = document.sentence_at(span.start), document.sentence_at(span.stop - 1)
        return Span(
            min(span.start, first.span.start if first else span.start), max(span.stop, last.span.stop if last else 0)
        )

    def _worked_out(self, claim: BriefClaim, said: Amount, number: int, span: Span, *, without: bool) -> Finding | None:
        """The finding ``derived`` from two figures of a stretch; `without`: only from two that the brief's sentence does not give."""
        told = self._values(self.brief.around(claim.span)) if without else frozenset[float]()
        document = self.sources.documents[number]
        figures = self.sources.each[number].figures_in(span)[:_MOST]
        pairs = combinations([(f, a) for f in figures if (a := read(f, document.text, language=document.language))], 2)
        for (one, left), (other, right) in pairs:
            if not left.is_one or not right.is_one or {left.low, right.low} & told:
                continue
            between = document.text[one.span.stop : other.span.start]
            first = replace(left, unit=right.unit) if left.unit is None and _TO.fullmatch(between) else left
            for sign, value, unit in _results(first, right, between, alone=len(figures) <= _FEW):
                if _fits(said, value, unit):
                    shown = f"{document[one.span]} {sign} {document[other.span]}"
                    evidence = (Evidence(number, whole(one)), Evidence(number, whole(other)))
                    return Finding(claim, "derived", evidence, shown)
        return None

    def _values(self, span: Span) -> frozenset[float]:
        """The values that a sentence of the brief gives."""
        document = self.brief.document
        figures = (f for f in self.brief.facts.figures if f.span in span)
        amounts = (read(figure, document.text, language=document.language) for figure in figures)
        return frozenset(amount.low for amount in amounts if amount)

    def _counted(self, claim: BriefClaim, figure: Figure, said: Amount, number: int, span: Span) -> Finding | None:
        """A whole number of things of which the source has just so many: as a list, as a pair, each by itself."""
        whole_number = _FEWEST <= said.low <= _LONGEST and said.unit is None and said.bound is Bound.EXACT
        if not whole_number or figure.of is None:
            return None
        document = self.sources.documents[number]
        thing = counts.singular(self.brief.document[figure.of].split(" of ", maxsplit=1)[0].split()[-1])
        for size, group in counts.groups(document.text, span, thing):
            if size == said.low:
                return Finding(claim, "counted", (Evidence(number, group),), f"counted: {document[group]}")
        return None


def _results(left: Amount, right: Amount, between: str, *, alone: bool) -> Iterator[tuple[str, float, str | None]]:
    """(sign, result, unit) of what two figures give.

    A quotient only of a part and its whole, a growth only of what went from the one to the other, a share of both only
    where few others stand with them.
    """
    if left.unit == right.unit:
        yield "+", left.low + right.low, left.unit
        unit = "percentage points" if left.unit == "percent" else left.unit
        yield "−", abs(left.low - right.low), unit
    if not right.low or not left.low:
        return
    if _WHOLE.search(between):
        yield "/", left.low / right.low, "share"
    if left.unit == right.unit != "percent" and (way := _GROWTH.search(between)):
        before, after = (left, right) if way[1] == "to" else (right, left)
        yield "→", abs(after.low / before.low - 1), "growth"
    if left.unit == right.unit != "percent" and alone:
        both = left.low + right.low
        yield "of both with", left.low / both, "growth"
        yield "beside", right.low / both, "growth"


def _fits(said: Amount, value: float, unit: str | None) -> bool:
    """Whether the brief's figure is the result, in its unit."""
    if unit == "share":
        share = said.low / 100 if said.unit == "percent" else said.low if said.low < 1 else -1.0
        return abs(share - value) <= _SHARE
    if unit == "growth":
        return said.unit == "percent" and abs(said.low / 100 - value) <= _ROUNDED
    if value == 0 or unit != said.unit:
        return False
    if isclose(said.low, value, rel_tol=_PRECISE):
        return True
    return said.bound is Bound.ABOUT and is_rounded(said.low, value, exact=False)
