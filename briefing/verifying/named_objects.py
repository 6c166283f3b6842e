"""A sentence told in other words → whether it has another name behind a verb than its source: "follows Dr Voss" for "follows Mr Pirk"."""

from __future__ import annotations

from briefing.agreement.clauses import Change
from briefing.facts.phrases.reporting_words import FINITE
from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.model import Evidence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.capitals import Capitals
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Support, Supports
from briefing.verifying.words import words

_LANGUAGE = "en"
_MOST = 3
"""Places of a verb that are looked at."""
_SHORTEST = 4
"""Letters of a verb at least."""


class NamedObjects:
    """The names behind a brief's verbs against those behind the same verbs of the sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, capitals: Capitals) -> None:
        self.brief, self.sources, self._supports, self._capitals = brief, sources, supports, capitals
        self._stem = stemmer(_LANGUAGE)
        known = lexicon(_LANGUAGE).verifying
        self._titles = known.title_forms | known.speaker_titles | {"the"}

    def of(self, sentence: Span) -> Rival | None:
        """Another name right behind the verb that the brief has a name behind: "follows Mr Pirk" for "follows Dr Voss"."""
        if self.brief.document.language not in (_LANGUAGE, "und"):
            return None
        document, found = self.brief.document, self.brief.words
        inside = found.inside(sentence)
        stretch = self._supports.of([found.forms[n] for n in inside])
        if stretch is None:
            return None
        runs = self._capitals.runs(document, found, sentence)
        return next((rival for run in runs if (rival := self._object_rival(run, inside.start, stretch))), None)

    def _object_rival(self, run: range, first: int, stretch: Support) -> Rival | None:
        """The name that stands in a stretch behind the verb before a name of the brief."""
        document, found = self.brief.document, self.brief.words
        at = run.start - 1
        while at > first and found.forms[at] in self._titles:
            at -= 1
        names = frozenset(found.forms[n] for n in run) - self._titles
        if at <= first or not names or not self._is_verb(found.forms[at]):
            return None
        places = self._supports.places(self._stem(found.forms[at])).tolist()
        others = [other for place in places[: _MOST + 1] if (other := self._object(place))]
        if not others or not len(places) == len(others) <= _MOST or self._around(names, places):
            return None
        number, span = others[0]
        if number != stretch.source or span not in stretch.span or self._is_first_name(number, span, names):
            return None
        said = found.span(run.start, run.stop - 1)
        return Rival(document[said], self.sources.documents[number][span], Evidence(number, span), Change.NAME)

    def _is_first_name(self, number: int, span: Span, names: frozenset[str]) -> bool:
        """Whether the name at a span of a source stands somewhere before one of others: it is the same person's."""
        forms = words(self.sources.documents[number][span]).forms
        return any(self.sources.index.find([*forms, name], most=1) for name in names)

    def _is_verb(self, form: str) -> bool:
        """Whether a word may be a verb in the present or the past, in the third person."""
        return len(form) >= _SHORTEST and form.endswith(("s", "ed")) and form not in FINITE

    def _object(self, place: int) -> tuple[int, Span] | None:
        """The name right behind a word of the sources, titles between."""
        number, at, found = self.sources.at(place)
        document = self.sources.documents[number]
        at += 1
        if at >= len(found) or not document.text[found.stops[at - 1] : found.starts[at]].isspace():
            return None  # "that it has helped," said Mr Pirk
        while at < len(found) and found.forms[at] in self._titles:
            at += 1
        if at >= len(found) or not self._capitals.is_name(document, found, at):
            return None
        return number, found.span(at, at)

    def _around(self, names: frozenset[str], places: list[int]) -> bool:
        """Whether a word of a name stands in a sentence of the places."""
        for place in places:
            number, at, found = self.sources.at(place)
            sentence = self.sources.documents[number].sentence_at(found.starts[at])
            if sentence and any(found.forms[n] in names for n in found.inside(sentence.span)):
                return True
        return False
