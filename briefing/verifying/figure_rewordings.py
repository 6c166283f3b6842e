"""A figure that its source gives in another form: one of two as a ratio, both ends of a range apart, cents for dollars, "four others" for five."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from briefing.agreement import units
from briefing.agreement.figures import SCORE, Bound
from briefing.language.lexicon import any_of, lexicon
from briefing.model import Evidence, Figure, Finding
from briefing.verifying.brief import Brief
from briefing.verifying.derivations import Derivations
from briefing.verifying.figure_cases import FigureCase
from briefing.verifying.known_figures import KnownFigures

_OF = re.compile(r"\s(?:out\s)?of\s(?:[a-z]+\s){0,2}")
"""What stands between a part and its whole."""
_OTHERS = re.compile(rf"\s(?:{any_of(lexicon('en').verifying.others)})\b")
"""What stands behind the number of those who come on top of one who is named: "and four others"."""
_REST = re.compile(r"\bthe (?:rest|remainder)\b")
_ALL_BUT, _TAKING = re.compile("all but ", re.IGNORECASE), 8
"""What stands before the number of those who are taken from a whole, and its characters."""
_AND, _BEFORE = "and ", 5
_FEW = 12
"""What a writer counts one more of at most."""
_HUNDRED = 100
_CODE = 3
"""Letters of the code of a currency (ISO 4217)."""
_EQUAL = 1e-9
_NEAR = 300
"""Characters between two figures of a source at most that one range is made of."""
_REACH = 60
"""Characters between a part and its whole at most; a page of figures has thousands of each."""

_Rule = Callable[[FigureCase], Finding | None]


class Rewordings:
    """The figures of a brief against those of its sources in other forms."""

    def __init__(self, brief: Brief, known: KnownFigures, derivations: Derivations) -> None:
        self.brief, self.known, self._derivations = brief, known, derivations
        self._minor = lexicon(brief.document.language).verifying.minor_money

    @property
    def rules(self) -> tuple[_Rule, ...]:
        """In this order; the first that finds something decides."""
        return (
            self._rest,
            self._all_but,
            self._remainder,
            self._in_ratio,
            self._from_to,
            self._in_minor_money,
            self._one_more,
        )

    def _in_minor_money(self, case: FigureCase) -> Finding | None:
        """Cents for an amount of money below one: "15 cents" for "$0.15", and the other way round."""
        if case.said is None or not case.said.is_one or case.equal:
            return None
        if self._is_minor(self.brief.document.text, case.figure):
            value = case.said.low / _HUNDRED
            found = [(n, f) for n, f in self._of_value(value) if f.unit and len(f.unit) == _CODE and f.unit.isupper()]
        elif case.said.unit and len(case.said.unit) == _CODE and case.said.unit.isupper():
            found = [
                (n, f)
                for n, f in self._of_value(case.said.low * _HUNDRED)
                if self._is_minor(self.known.sources.documents[n].text, f)
            ]
        else:
            return None
        return Finding(case.claim, "same-value", (Evidence(found[0][0], found[0][1].span),)) if found else None

    def _of_value(self, value: float) -> list[tuple[int, Figure]]:
        return [(n, f) for n, f in self.known.about(value, value) if f.value and abs(f.value - value) < _EQUAL * value]

    def _is_minor(self, text: str, figure: Figure) -> bool:
        """Whether a word for a hundredth of a currency's unit stands behind a figure."""
        word = re.match(r"[\s-]?(\w+)", text[figure.span.stop : figure.span.stop + 10])
        return word is not None and word[1].lower() in self._minor

    def _one_more(self, case: FigureCase) -> Finding | None:
        """All of whom a source names one, and counts the others: "the leader and four others" are five."""
        said = case.said
        if said is None or said.unit or said.bound is not Bound.EXACT or not 1 < said.low <= _FEW or not said.is_one:
            return None
        for number, other in self.known.by_value.get((said.low - 1, said.low - 1), ()):
            text, span = self.known.sources.documents[number].text, other.span
            if text[max(0, span.start - _BEFORE) : span.start].endswith(_AND) and _OTHERS.match(text, span.stop):
                return Finding(
                    case.claim, "counted", (Evidence(number, span),), f"counted: one and {text[span.start : span.stop]}"
                )
        return None

    def _in_ratio(self, case: FigureCase) -> Finding | None:
        """One of two numbers that a source has as a ratio: "31 of 118" for "thirty-one out of 118", "90 percent" for "nine out of ten"."""
        document = self.brief.document
        if case.figure.value is None:
            return None
        near = self._near(case.figure.span.start - _REACH, case.figure.span.stop + _REACH)
        for other in (f for f in near if f.value and f is not case.figure):
            part, whole = sorted((case.figure, other), key=lambda f: f.span.start)
            if _OF.fullmatch(document.text, part.span.stop, whole.span.start) and part.value and whole.value:
                return self._of_ratio(case, part.value / whole.value)
        return (
            self._of_ratio(case, case.figure.value / 100) if case.figure.unit == "percent" and not case.equal else None
        )

    def _rest(self, case: FigureCase) -> Finding | None:
        """What is left of a whole of which a source tells the other part, with no word of content in common: "five of the seven survived" for "lost two of the seven"."""
        text, span = self.brief.document.text, case.figure.span
        near = self._near(span.stop, span.stop + _REACH)
        whole = next((f for f in near if f.value and _OF.fullmatch(text, span.stop, f.span.start)), None)
        if whole is None or whole.value is None or case.figure.value is None:
            return None
        other = whole.value - case.figure.value
        for number, part in self.known.by_value.get((other, other), ()):
            found = self._whole(number, part, whole.value)
            if found and self._derivations.tells_otherwise(case.claim.span, number, found):
                shown = f"the rest of {self.known.sources.documents[number][found.span]}"
                return Finding(case.claim, "derived", (Evidence(number, found.span),), shown)
        return None

    def _near(self, start: int, stop: int) -> Sequence[Figure]:
        """The brief's figures that end behind `start` and begin before `stop`."""
        figures = self.brief.facts.figures
        first = bisect_left(figures, start, key=lambda f: f.span.stop)
        return figures[first : bisect_right(figures, stop, key=lambda f: f.span.start)]

    def _remainder(self, case: FigureCase) -> Finding | None:
        """A share that is left where a source gives the other, and "the rest": "the city pays two thirds, the club the rest"."""
        said, percent = case.said, case.figure.unit == "percent"
        if said is None or not said.is_one or not (percent or case.is_share) or case.equal:
            return None
        left = (_HUNDRED if percent else 1) - said.low
        for number, other in self._of_value(left):
            document = self.known.sources.documents[number]
            sentence = document.sentence_at(other.span.start)
            if sentence and other.unit == case.figure.unit and _REST.search(document[sentence.span]):
                shown = f"the rest of {document[other.span]}"
                return Finding(case.claim, "derived", (Evidence(number, other.span),), shown)
        return None

    def _all_but(self, case: FigureCase) -> Finding | None:
        """What is left of a number of things of which a source takes a few away: "all but three of the passengers"."""
        for number, whole in self.known.by_thing.get(case.head, ()) if case.head and case.figure.value else ():
            document = self.known.sources.documents[number]
            for few in self._taken[number] if whole.value else ():
                if few.value and whole.value and whole.value - few.value == case.figure.value:
                    shown = f"{document[whole.span]} - {document[few.span]}"
                    return Finding(case.claim, "derived", (Evidence(number, few.span),), shown)
        return None

    @cached_property
    def _taken(self) -> list[list[Figure]]:
        """Of each source the figures that are taken from a whole: "all but *three*"."""
        sources = self.known.sources
        return [
            [f for f in source.figures if _ALL_BUT.match(document.text, max(0, f.span.start - _TAKING))]
            for document, source in zip(sources.documents, sources.each, strict=True)
        ]

    def _whole(self, number: int, part: Figure, value: float) -> Figure | None:
        """The figure of a value that a source has another one as a part of: "two of the *seven*"."""
        document = self.known.sources.documents[number]
        sentence = document.sentence_at(part.span.start)
        figures = self.known.sources.each[number].figures_in(sentence.span) if sentence else []
        wholes = (f for f in figures if f.value == value and f.span.start > part.span.stop)
        return next((f for f in wholes if _OF.fullmatch(document.text, part.span.stop, f.span.start)), None)

    def _of_ratio(self, case: FigureCase, value: float) -> Finding | None:
        """A ratio of the sources, or two figures at its sentence's place, that make so much."""
        found = self.known.about(value * (1 - _EQUAL), value * (1 + _EQUAL))
        same = ((n, f) for n, f in found if f.unit == "ratio" and f.value and abs(f.value - value) < _EQUAL)
        number, other = next(same, (-1, None))
        if other:
            return Finding(case.claim, "same-value", (Evidence(number, other.span),))
        if case.said is None or case.figure.unit is not None or case.equal:
            return None
        said = replace(case.said, low=value, high=value)
        return self._derivations.at_place(case.claim, case.figure, said, case.placed)

    def _from_to(self, case: FigureCase) -> Finding | None:
        """Both ends of what goes "from 90,000 to 140,000 m³" stand near each other in a source."""
        if case.said is None or case.said.is_one or case.said.vague or case.said.unit == SCORE or case.equal:
            return None
        for number, one in self._ends(case, case.said.low):
            for source, other in self._ends(case, case.said.high):
                if number == source and abs(one.span.start - other.span.start) < _NEAR:
                    return Finding(case.claim, "same-value", (Evidence(number, one.span), Evidence(number, other.span)))
        return None

    def _ends(self, case: FigureCase, value: float) -> list[tuple[int, Figure]]:
        """The figures of the sources with a value, in the unit of a range."""
        unit = case.figure.unit
        found = self.known.by_value.get((value, value), [])
        return [(n, f) for n, f in found if units.alike(unit, f.unit) or self.known.unsaid.is_unit(n, f, unit)]
