"""A figure of a sentence told in other words → whether it goes up where every place of its source has it go down, or the other way.

A word of direction belongs to a figure that it stands right before ("fell by about 4 percent") or right behind ("a 4
percent increase"). What a change begins at ("from 4 percent") goes both ways and says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.agreement import figures as agreement
from briefing.agreement.clauses import Change
from briefing.agreement.word_effects import WordEffects
from briefing.language.lexicon import any_of, lexicon
from briefing.language.lower_case import plain_form
from briefing.model import Document, Evidence, Figure, Span
from briefing.verifying.brief import Brief
from briefing.verifying.figure_cases import is_telling
from briefing.verifying.known_figures import KnownFigures
from briefing.verifying.paraphrase import PARTICLES
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.words import Words

_BEFORE, _BEHIND = 4, 2
"""Words before and behind a figure in which its direction stands."""
_FROM, _TO = "from", "to"
_STEADY, _OBJECT = 10, 6
"""Words before a figure among which one says that it stays as it is, and behind a word of direction that lead to a figure."""
_CHANGE = "chang"
_COMPARED = re.compile(
    rf"[^.;]{{0,40}}\b(?:{any_of(lexicon('en').verifying.baselines)})\s(?:[a-z]+\s){{0,2}}", re.IGNORECASE
)
"""What stands between a figure and what there was before."""


class Directions:
    """The figures of a brief against the way that they go in its sources."""

    def __init__(self, brief: Brief, sources: Sources, known: KnownFigures) -> None:
        self.brief, self.sources, self._known = brief, sources, known
        language = brief.document.language if brief.document.language != "und" else "en"
        told = lexicon(language).verifying
        self._joins = told.clause_breaks
        self._effects, self._passed, self._steady = WordEffects(language), told.before_amounts, told.steady

    def of(self, sentence: Span) -> Rival | None:
        """The first figure of a sentence of the brief that goes the other way in each of its places."""
        for figure in self.brief.figures_in(sentence):
            if not self.brief.claims_nothing(figure.span):
                way = self._way(self.brief.words, figure.span)
                if way and (rival := self._against(figure, way)):
                    return rival
        return None

    def _against(self, figure: Figure, way: Span) -> Rival | None:
        places = list(self._places(figure))
        if rival := self._level(places, way) or self._implied(places, way):
            return rival
        ways = [self._way(self.sources.each[number].words, other.span) for number, other in places]
        own = self._direction(self.brief.document, way)
        found = [(number, each) for (number, _), each in zip(places, ways, strict=True) if each]
        if not found or len(found) < len(places):
            return None
        if any(self._direction(self.sources.documents[number], each) == own for number, each in found):
            return None
        number, stands = found[0]
        evidence = Evidence(number, places[0][1].span)
        return Rival(self.brief.document[way], self.sources.documents[number][stands], evidence, Change.DIRECTION)

    def _level(self, places: Sequence[tuple[int, Figure]], way: Span) -> Rival | None:
        """What is said where a single place of a figure has it neither grow nor shrink: "was flat at 41", "are not changing our plan of 90"."""
        if len(places) != 1 or self._leads_to(self.brief.words, way) != _TO:
            return None
        (number, other), *_ = places
        found, document = self.sources.each[number].words, self.sources.documents[number]
        sentence = document.sentence_at(other.span.start)
        first = found.inside(sentence.span).start if sentence else 0
        at = found.inside(other.span).start
        near = range(max(first, at - _STEADY), at)
        if any(self._effects.direction(found.forms[n]) for n in near):
            return None
        for n in near:
            changes = found.forms[n].startswith(_CHANGE) and self._effects.denies(found.forms[max(first, n - 2) : n])
            if found.forms[n] in self._steady or changes:
                stands = found.span(n, at)
                return Rival(self.brief.document[way], document[stands], Evidence(number, stands), Change.DIRECTION)
        return None

    def _implied(self, places: Sequence[tuple[int, Figure]], way: Span) -> Rival | None:
        """What is said where a source sets a figure beside what there was before, which was more, or less: "142 compared with 151"."""
        own = self._direction(self.brief.document, way)
        if not places or self._leads_to(self.brief.words, way) != _TO:
            return None
        for number, other in places:
            document = self.sources.documents[number]
            sentence = document.sentence_at(other.span.start)
            later = Span(other.span.stop, sentence.span.stop) if sentence else other.span
            before = next((f for f in self.sources.each[number].figures_in(later) if f.unit == other.unit), None)
            if before is None or before.value is None or other.value is None or before.value == other.value:
                return None
            between = document.text[other.span.stop : before.span.start]
            if not _COMPARED.fullmatch(between) or own == ("up" if other.value > before.value else "down"):
                return None
        number, other = places[0]
        stands = Span(other.span.start, before.span.stop) if before else other.span
        evidence = Evidence(number, stands)
        return Rival(self.brief.document[way], self.sources.documents[number][stands], evidence, Change.DIRECTION)

    def _leads_to(self, found: Words, way: Span) -> str:
        """The word behind a word of direction, or behind what changes: "rose to", "cut its plan to"."""
        at = found.inside(way).stop
        return next((form for form in found.forms[at : at + _OBJECT] if form == _TO), "")

    def _places(self, figure: Figure) -> Iterator[tuple[int, Figure]]:
        """The figures of the sources of its value and unit."""
        document = self.brief.document
        said = agreement.read(figure, document.text, language=document.language)
        if said is not None and said.is_one and (said.unit is not None or is_telling(said.low)):
            for number, other in self._known.by_value.get((said.low, said.high), ()):
                if other.unit == figure.unit:
                    yield number, other

    def _way(self, found: Words, figure: Span) -> Span | None:
        """The word of direction that belongs to a figure, or None."""
        inside = found.inside(figure)
        before = range(inside.start - 1, max(-1, inside.start - 1 - _BEFORE), -1)
        behind = range(inside.stop, min(len(found), inside.stop + _BEHIND))
        return self._first(found, before) or self._first(found, behind) or self._before_object(found, inside.start)

    def _before_object(self, found: Words, figure: int) -> Span | None:
        """The verb of direction before what it changes: "cut its plan to 90"; no participle, which may tell of anything."""
        if figure < 1 or found.forms[figure - 1] != _TO:
            return None
        for n in range(figure - 2, max(-1, figure - 2 - _OBJECT), -1):
            form = found.forms[n]
            if form[0].isdigit() or form in self._joins:
                return None
            if self._effects.direction(form) and form not in PARTICLES:
                return found.span(n, n)
        return None

    def _first(self, found: Words, near: Sequence[int]) -> Span | None:
        """The first word of direction, where nothing but small words of amounts stands between."""
        for n in near:
            if self._effects.direction(found.forms[n]) and (n == near[0] or found.forms[n] not in PARTICLES):
                return found.span(n, n)  # "up 4 percent", and not "up to 4 percent"
            if found.forms[n] == _FROM or found.forms[n] not in self._passed:
                return None
        return None

    def _direction(self, document: Document, word: Span) -> str:
        return self._effects.direction(plain_form(document[word]))
