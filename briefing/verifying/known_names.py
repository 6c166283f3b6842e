"""Those whom the sources name → all words by which they are called, and their roles, found by any of these words.

What is asked is asked once a claim and more: each question looks up words, and reads the names of no source that has none of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.stop_words import stop_words
from briefing.model import EntityKind
from briefing.verifying.predications import Argument
from briefing.verifying.sources import Source, Sources
from briefing.verifying.words import words

_LANGUAGE = "en"


@frozen
class _Named:
    """Those whom one source names."""

    persons: frozenset[str]
    """The words of the names of its persons."""
    called: Mapping[str, list[frozenset[str]]]
    """By each word the words of all that it calls somebody, roles among them."""
    held: list[tuple[frozenset[str], frozenset[str]]]
    """The words of each person's name, and the last words of the roles that it gives to that person."""

    @classmethod
    def of(cls, source: Source, titles: frozenset[str], stop: frozenset[str]) -> _Named:
        """Reads them."""
        persons = [e for e in source.entities if e.kind is EntityKind.PERSON]
        called: dict[str, list[frozenset[str]]] = defaultdict(list)
        for e in source.entities:
            forms = (form for name in (e.name, *e.aliases, *e.roles) for form in words(name).forms)
            whole = frozenset(forms) - titles - stop
            for form in whole:
                called[form].append(whole)
        held = [
            (frozenset(words(e.name).forms) - titles, frozenset(words(role).forms[-1] for role in e.roles if role))
            for e in persons
        ]
        named = (form for e in persons for name in (e.name, *e.aliases) for form in words(name).forms)
        return cls(frozenset(named), called, held)


class KnownNames:
    """Who is who in the sources."""

    def __init__(self, sources: Sources) -> None:
        self._sources, self._stop = sources, stop_words(_LANGUAGE)
        self._named: dict[Source, _Named] = {}
        self._of_persons: dict[str, bool] = {}
        self.titles = lexicon(_LANGUAGE).verifying.title_forms | lexicon(_LANGUAGE).verifying.speaker_titles

    def of(self, argument: Argument) -> frozenset[str]:
        """The words of an argument, and of all that the sources call its names."""
        own = (argument.words | argument.names) - self.titles
        return own.union(*(called for form in argument.names - self.titles for called in self._called(form)))

    def held(self, argument: Argument | None) -> Argument | None:
        """An argument that is a role with the name of the only one in the sources who has it: "the treasurer"."""
        if argument is None or argument.names:
            return argument
        holders = self._holders(argument.head)
        return replace(argument, names=next(iter(holders))) if len(holders) == 1 else argument

    def are_apart(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether two names are known, and not of one."""
        return not one & other and all(self._is_called(names) for names in (one, other))

    def roles(self, names: frozenset[str]) -> list[frozenset[str]]:
        """The last words of the roles of each person who has one of some names, of those who have roles."""
        return [known for form in names for known in self._roles(form)]

    def persons(self, forms: Iterable[str]) -> frozenset[str]:
        """Those of some words that are words of the names of the sources' persons."""
        return frozenset(filter(self._is_of_person, forms))

    def _is_of_person(self, form: str) -> bool:
        if form not in self._of_persons:
            naming = self._sources.naming(form)
            self._of_persons[form] = any(form in self._read(source).persons for source in naming)
        return self._of_persons[form]

    def _is_called(self, names: frozenset[str]) -> bool:
        """Whether the sources call somebody all of some names."""
        rarest = min(names, key=self._sources.index.count, default="")
        return any(names <= called for called in self._called(rarest))

    def _called(self, form: str) -> list[frozenset[str]]:
        """The words of all that the sources call each one whom they call so, roles among them."""
        if form in self.titles or form in self._stop:
            return []
        return [called for source in self._sources.having(form) for called in self._read(source).called.get(form, ())]

    def _roles(self, form: str) -> list[frozenset[str]]:
        """The last words of the roles of each person who has a word in the name."""
        held = (one for source in self._sources.naming(form) for one in self._read(source).held)
        return [roles for names, roles in held if roles and form in names]

    def _holders(self, role: str) -> set[frozenset[str]]:
        """The names of those who have a role, by its last word."""
        held = (one for source in self._sources.having(role) for one in self._read(source).held)
        return {names for names, roles in held if role in roles}

    def _read(self, source: Source) -> _Named:
        if source not in self._named:
            self._named[source] = _Named.of(source, self.titles, self._stop)
        return self._named[source]
