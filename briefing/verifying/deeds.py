"""The verbs of a brief and of its sources: who does what to whom in each, and in which company."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from briefing.agreement.word_effects import WordEffects
from briefing.language.stems import stemmer
from briefing.language.stop_words import stop_words
from briefing.verifying.brief import Brief
from briefing.verifying.capitals import Capitals
from briefing.verifying.known_names import KnownNames
from briefing.verifying.predications import Argument, Predications
from briefing.verifying.sources import Sources
from briefing.verifying.tellings import State, Tellings
from briefing.verifying.words import Words, words

_LANGUAGE = "en"
_PARTS = frozenset(";")
_DENIED = (State.NEGATED, State.REFUSED)
_AROUND = 12
"""Words on each side of a verb that are its company."""


class Deeds:
    """What is done in a brief, and in its sources."""

    def __init__(
        self, brief: Brief, sources: Sources, capitals: Capitals, told: Tellings, known_names: KnownNames
    ) -> None:
        self.brief, self.sources, self.told, self.known_names = brief, sources, told, known_names
        self._capitals = capitals
        self._stem, self._stop, self._effects = stemmer(_LANGUAGE), stop_words(_LANGUAGE), WordEffects(_LANGUAGE)
        self._sources: dict[int, Predications] = {}

    @cached_property
    def is_read(self) -> bool:
        """Whether the brief is in the language whose verbs are read."""
        return self.brief.document.language in (_LANGUAGE, "und")

    @cached_property
    def mine(self) -> Predications:
        """The predications of the brief."""
        document, found = self.brief.document, self.brief.words
        return Predications(
            document,
            found,
            lambda n: self._capitals.is_name(document, found, n),
            self.known_names.persons,
            lambda _: frozenset[str](),
        )

    def theirs(self, number: int) -> Predications:
        """The predications of a source."""
        if number not in self._sources:
            source = self.sources.each[number]
            self._sources[number] = Predications(
                source.document,
                source.words,
                lambda n: self._capitals.is_name(source.document, source.words, n),
                self.known_names.persons,
                lambda at: self._speaker(number, at),
            )
        return self._sources[number]

    def _speaker(self, number: int, at: int) -> frozenset[str]:
        name = self.sources.each[number].who_says(at)
        return frozenset(words(name).forms) - self.known_names.titles if name else frozenset()

    def is_denied(self, number: int, word: int) -> bool:
        """Whether a verb of a source, or of the brief (-1), is negated or refused: who "refused to sign" is not who "could sign"."""
        told = self.told.word(self.told.text(number), word)
        return told is not None and told.state in _DENIED

    def has(self, own: Argument, number: int, word: int, *, behind: bool) -> bool:
        """Whether a source has an argument of the brief on one side of a verb."""
        forms = self.sources.each[number].words.forms
        return any(forms[n] in own.key for n in self.around(number, word) if (n > word) == behind)

    def around(self, number: int, word: int) -> range:
        """The words around a verb of a source, in its sentence and as far as a mark that parts clauses."""
        source = self.sources.each[number]
        sentence = source.document.sentence_at(source.words.starts[word])
        inside = source.words.inside(sentence.span) if sentence else range(word, word + 1)
        first, stop = max(inside.start, word - 2 * _AROUND), min(inside.stop, word + _AROUND + 1)
        text, found = source.document.text, source.words
        breaks = [
            n for n in range(first, stop - 1) if not _PARTS.isdisjoint(text[found.stops[n] : found.starts[n + 1]])
        ]
        first = max((n + 1 for n in breaks if n < word), default=first)
        return range(first, min((n + 1 for n in breaks if n >= word), default=stop))

    def company(self, found: Words, near: range) -> frozenset[str]:
        """The plain stems of the words of content of a stretch."""
        return frozenset(self.plain(form) for n in near if (form := found.forms[n]) not in self._stop and len(form) > 2)

    def places(self, stem: str) -> Iterator[tuple[int, int]]:
        """Where the sources have a verb in any form: the source and its word there."""
        return ((text.source, at) for text, at in self.told.standing(stem))

    def plain(self, form: str) -> str:
        """The stem of a word, that of its verb where it is a form or a noun of one."""
        return self._stem(self._effects.root(form))
