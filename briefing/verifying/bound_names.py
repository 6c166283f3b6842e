"""A name bound to a noun of a sentence told in other words → whether its source binds another one to it: "the evidence of Bell".

A name is bound to a noun that stands right before it with a preposition between, or right behind it ("the Teal tender"). The
brief is wrong where the sources have the noun seldom, bind other names to it, and have the brief's nowhere near it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from briefing.agreement.clauses import Change
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.language.stop_words import stop_words
from briefing.model import Document, Evidence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.capitals import Capitals
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import Words

_LANGUAGE = "en"
_OF = "of"
_PREPOSITIONS = frozenset((_OF, "by"))
"""What binds a name to a noun; where something is ("in", "at") is told more freely."""
_SHORTEST = 4
"""Letters of a noun at least."""
_MOST = 3
"""Places of a noun at most; what stands oftener is bound to many."""
_NEAR = 6
"""Words beside a noun among which a name that belongs to it may stand."""
_LEAST = 0.5
"""Share of a sentence that its stretch has at least."""


@frozen
class _Binding:
    """A noun's stem and the words of the name that is bound to it, with where both stand."""

    stem: str
    joined: str
    """The preposition between the two, "" where the name stands before the noun."""
    names: frozenset[str]
    span: Span

    def matches_binding(self, other: _Binding) -> bool:
        """Whether another binding is of the same noun in the same way, "the tender of Orlo" and "the Orlo tender" among them."""
        alike = self.joined == other.joined or (self.joined == _OF and not other.joined)
        return self.stem == other.stem and alike

    def resembles(self, other: _Binding) -> bool:
        """Whether two of their words begin alike: "Europe" and "the European Union"."""
        return any(one[:_SHORTEST] == two[:_SHORTEST] for one in self.names for two in other.names)


class BoundNames:
    """The names of a brief by the nouns that they are bound to."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, capitals: Capitals) -> None:
        self.brief, self.sources, self._supports, self._capitals = brief, sources, supports, capitals
        self._stem, self._stop = stemmer(_LANGUAGE), stop_words(_LANGUAGE)
        self._titles = lexicon(_LANGUAGE).verifying.title_forms | {"the"}

    def of(self, sentence: Span) -> Rival | None:
        """The first name of a sentence that the sources have not with its noun, where they have another one."""
        if self.brief.document.language not in (_LANGUAGE, "und"):
            return None
        forms = [self.brief.words.forms[n] for n in self.brief.words.inside(sentence)]
        for own in self._bindings(self.brief.document, self.brief.words, sentence):
            if not own.joined:
                continue
            places = self._supports.places(own.stem)
            if 0 < len(places) <= _MOST and (rival := self._rival(own, places.tolist())):
                stretch = self._supports.of(forms)
                return rival if stretch and stretch.share >= _LEAST else None
        return None

    def _rival(self, own: _Binding, places: list[int]) -> Rival | None:
        """Another name that is bound to the noun, where the brief's stands nowhere near the noun."""
        found: list[tuple[int, _Binding]] = []
        begins = self.sources.index.begins
        for place in places:
            number = bisect_right(begins, place) - 1
            source = self.sources.each[number]
            sentence = source.document.sentence_at(source.words.starts[place - begins[number]])
            if sentence is None:
                continue
            local = place - begins[number]
            near = source.words.forms[max(0, local - _NEAR) : local + _NEAR + 1]
            if not own.names.isdisjoint(near):
                return None
            if self._is_of_another(own, source.words, sentence.span):
                continue
            bound = self._bindings(source.document, source.words, sentence.span)
            found += [(number, binding) for binding in bound if own.matches_binding(binding)]
        if not found or any(own.resembles(other) for _, other in found):
            return None
        number, other = found[0]
        stands = self.sources.documents[number][other.span]
        return Rival(self.brief.document[own.span], stands, Evidence(number, other.span), Change.NAME)

    def _is_of_another(self, own: _Binding, found: Words, sentence: Span) -> bool:
        """Whether a noun is an office, of which there are many, and nobody of the brief's sentence is in a source's: "the mayor of Varda"."""
        if self.brief.document[own.span].split()[0].lower() not in lexicon(_LANGUAGE).names.role:
            return False
        mine, document = self.brief.words, self.brief.document
        around = self.brief.around(own.span)
        named = {mine.forms[n] for run in self._capitals.runs(document, mine, around) for n in run} - own.names
        return bool(named) and named.isdisjoint(found.forms[n] for n in found.inside(sentence))

    def _bindings(self, document: Document, found: Words, span: Span) -> Iterator[_Binding]:
        """The nouns with a name of a stretch."""
        inside = found.inside(span)
        for run in self._capitals.runs(document, found, span):
            names = frozenset(found.forms[n] for n in run)
            noun = self._noun_before(found, run.start, inside.start)
            if noun >= 0:
                joined = found.forms[noun + 1]
                yield _Binding(self._stem(found.forms[noun]), joined, names, found.span(noun, run.stop - 1))
            behind = run.stop
            touching = behind < inside.stop and document.text[found.stops[behind - 1] : found.starts[behind]] == " "
            if touching and self._is_noun(found.forms[behind]):
                yield _Binding(self._stem(found.forms[behind]), "", names, found.span(run.start, behind))

    def _noun_before(self, found: Words, at: int, first: int) -> int:
        """The noun right before a name, with a preposition between; -1 for none."""
        at -= 1
        while at > first and found.forms[at] in self._titles:
            at -= 1
        bound = at > first and found.forms[at] in _PREPOSITIONS
        return at - 1 if bound and self._is_noun(found.forms[at - 1]) else -1

    def _is_noun(self, form: str) -> bool:
        """Whether a word may be a noun: none of the function words, no verb in the past."""
        return (
            form not in self._stop
            and len(form) >= _SHORTEST
            and not form.endswith(("ed", "ing"))
            and not form[0].isdigit()
        )
