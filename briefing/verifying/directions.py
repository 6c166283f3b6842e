"""A figure of a sentence told in other words → whether it goes up where every place of its source has it go down, or the other way.

A word of direction belongs to a figure that it stands right before ("fell by about 4 percent") or right behind ("a 4
percent increase"). What a change begins at ("from 4 percent") goes both ways and says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.agreement import figures as agreement
from briefing.agreement.clauses import Change, WordEffects
from briefing.language.lexicon import lexicon
from briefing.language.lower_case import plain_form
from briefing.model import Document, Evidence, Figure, Span
from briefing.verifying.brief import Brief
from briefing.verifying.known_figures import KnownFigures
from briefing.verifying.paraphrase import PARTICLES
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.words import Words

_BEFORE, _BEHIND = 4, 2
"""Words before and behind a figure in which its direction stands."""
_FROM = "from"


class Directions:
    """The figures of a brief against the way that they go in its sources."""

    def __init__(self, brief: Brief, sources: Sources, known: KnownFigures) -> None:
        self.brief, self.sources, self._known = brief, sources, known
        language = brief.document.language if brief.document.language != "und" else "en"
        self._effects, self._passed = WordEffects(language), lexicon(language).verifying.before_amounts

    def of(self, sentence: Span) -> Rival | None:
        """The first figure of a sentence of the brief that goes the other way in each of its places."""
        for figure in self.brief.facts.figures:
            if figure.span in sentence and not self.brief.claims_nothing(figure.span):
                way = self._way(self.brief.words, figure.span)
                if way and (rival := self._against(figure, way)):
                    return rival
        return None

    def _against(self, figure: Figure, way: Span) -> Rival | None:
        places = list(self._places(figure))
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

    def _places(self, figure: Figure) -> Iterator[tuple[int, Figure]]:
        """The figures of the sources of its value and unit."""
        document = self.brief.document
        said = agreement.read(figure, document.text, language=document.language)
        if said is not None and said.is_one and said.unit is not None:
            for number, other in self._known.by_value.get((said.low, said.high), ()):
                if other.unit == figure.unit:
                    yield number, other

    def _way(self, found: Words, figure: Span) -> Span | None:
        """The word of direction that belongs to a figure, or None."""
        inside = found.inside(figure)
        before = range(inside.start - 1, max(-1, inside.start - 1 - _BEFORE), -1)
        behind = range(inside.stop, min(len(found), inside.stop + _BEHIND))
        return self._first(found, before) or self._first(found, behind)

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
