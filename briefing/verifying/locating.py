"""Each sentence of a brief → the place in the sources that it was most likely made from.

What a figure or a date is checked against is, before all else, what stands at its own sentence's place.
"""

from __future__ import annotations

from briefing.frozen import frozen
from briefing.language.stop_words import plain_stop_words
from briefing.model import Span
from briefing.verifying.brief import Brief
from briefing.verifying.index import Place
from briefing.verifying.matching import Match, near
from briefing.verifying.sources import Sources

_FEWEST = 3
_LONGEST = 300
"""Words of a sentence that are compared at most; what is longer is no sentence."""
_LEAST = 0.2
_LONG, _WIDE = 3000, 400
"""Characters from which a source's sentence is none, and of what stands around a span then."""


@frozen
class Location:
    """A sentence of the brief (its words `first` …) and where it stands; `match` is None where nothing is like it."""

    first: int
    size: int
    match: Match | None

    def opposite(self, word: int) -> tuple[bool, int, int] | None:
        """What a word of the brief stands against: whether it is equal, and the source's words ``[first, stop)``."""
        if self.match is None:
            return None
        begin = self.match.place.first
        at = word - self.first
        if not self.match.steps:
            return (True, begin + at, begin + at + 1) if 0 <= at < self.size else None
        for step in self.match.steps:
            if step.a <= at < step.b:
                if step.equal and not step.spelling:
                    return True, begin + step.c + at - step.a, begin + step.c + at - step.a + 1
                return step.equal, begin + step.c, begin + step.d
        return None


class Locations:
    """Places sentences when they are first asked for."""

    def __init__(self, brief: Brief, sources: Sources) -> None:
        self.brief, self.sources = brief, sources
        self._known: dict[Span, Location] = {}
        self._around: dict[tuple[int, int], frozenset[str]] = {}
        """Where a figure begins in a source → the words of the sentence around it."""
        self._stop = plain_stop_words(brief.document.language)

    def of(self, span: Span) -> Location:
        """Where the sentence of the brief that holds `span` stands."""
        around = self.brief.around(span)
        if around not in self._known:
            self._known[around] = self._place(around)
        return self._known[around]

    def _place(self, around: Span) -> Location:
        inside = [n for n in self.brief.words.inside(around) if not self._silent(n)]
        if len(inside) < _FEWEST:
            return Location(inside[0] if inside else 0, len(inside), None)
        first, stop = inside[0], min(inside[-1] + 1, inside[0] + _LONGEST)
        forms = self.brief.words.forms[first:stop]
        index = self.sources.index
        if places := index.find(forms, most=1):
            return Location(first, len(forms), Match(places[0]))
        matches = near(index, forms, most=2, least=_LEAST)
        return Location(first, len(forms), matches[0] if matches else None)

    def _silent(self, word: int) -> bool:
        return self.brief.claims_nothing(self.brief.words.span(word, word))

    def topic(self, span: Span) -> frozenset[str]:
        """The content words of the brief's sentence around `span`, the span's own left out."""
        words = self.brief.words
        own = words.inside(span)
        return frozenset(
            form
            for n, form in ((n, words.forms[n]) for n in words.inside(self.brief.around(span)))
            if n not in own and form not in self._stop and len(form) > 2 and not form[0].isdigit()
        )

    def shared(self, topic: frozenset[str], source: int, span: Span) -> int:
        """How many words of a topic stand in the source's sentence around `span`."""
        if not topic:
            return 0
        key = (source, span.start)
        if key not in self._around:
            self._around[key] = self._forms_around(source, span)
        return len(topic & self._around[key])

    def _forms_around(self, source: int, span: Span) -> frozenset[str]:
        document, words = self.sources.documents[source], self.sources.index.words[source]
        sentence = document.sentence_at(span.start)
        around = (
            sentence.span
            if sentence and len(sentence.span) < _LONG
            else Span(max(0, span.start - _WIDE), span.stop + _WIDE)
        )
        return frozenset(words.forms[n] for n in words.inside(around))

    def stretch(self, placed: Location) -> tuple[int, Span] | None:
        """The source and the stretch of it where the sentence was placed."""
        if placed.match is None:
            return None
        place = placed.match.place
        return place.source, self.sources.index.span(place)

    def holds(self, placed: Location, source: int, span: Span) -> bool:
        """Whether a span of a source lies where the sentence was placed."""
        stretch = self.stretch(placed)
        return stretch is not None and stretch[0] == source and stretch[1].overlaps(span)

    def evidence(self, placed: Location) -> Place | None:
        """The place itself."""
        return placed.match.place if placed.match else None
