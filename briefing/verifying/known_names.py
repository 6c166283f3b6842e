"""Those whom the sources name → all words by which they are called, and their roles, found by any of these words.

What is asked is asked once a claim and more: each question looks up words, and none goes through all names of the sources.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property

from briefing.language.lexicon import lexicon
from briefing.language.stop_words import stop_words
from briefing.model import EntityKind
from briefing.verifying.predications import Argument
from briefing.verifying.sources import Sources
from briefing.verifying.words import words

_LANGUAGE = "en"
_NONE: frozenset[str] = frozenset()


class KnownNames:
    """Who is who in the sources."""

    def __init__(self, sources: Sources) -> None:
        self._sources, self._stop = sources, stop_words(_LANGUAGE)
        self.titles = lexicon(_LANGUAGE).verifying.title_forms | lexicon(_LANGUAGE).verifying.speaker_titles

    def of(self, argument: Argument) -> frozenset[str]:
        """The words of an argument, and of all that the sources call its names."""
        own = (argument.words | argument.names) - self.titles
        return own.union(*(self._beside.get(form, _NONE) for form in argument.names - self.titles))

    def held(self, argument: Argument | None) -> Argument | None:
        """An argument that is a role with the name of the only one in the sources who has it: "the treasurer"."""
        if argument is None or argument.names:
            return argument
        holders = self._holders.get(argument.head, ())
        return replace(argument, names=next(iter(holders))) if len(holders) == 1 else argument

    def are_apart(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether two names are known, and not of one."""
        return not one & other and all(self._is_called(names) for names in (one, other))

    def roles(self, names: frozenset[str]) -> list[frozenset[str]]:
        """The last words of the roles of each person who has one of some names, of those who have roles."""
        return [known for form in names for known in self._roles.get(form, ())]

    @cached_property
    def persons(self) -> frozenset[str]:
        """The words of the names of the sources' persons."""
        persons = (e for s in self._sources.each for e in s.entities if e.kind is EntityKind.PERSON)
        return frozenset(form for e in persons for name in (e.name, *e.aliases) for form in words(name).forms)

    def _is_called(self, names: frozenset[str]) -> bool:
        """Whether the sources call somebody all of some names."""
        lists = [self._called.get(form, ()) for form in names]
        return any(names <= called for called in min(lists, key=len, default=()))

    @cached_property
    def _called(self) -> dict[str, list[frozenset[str]]]:
        """By each word the words of all that the sources call somebody, roles among them."""
        out: dict[str, list[frozenset[str]]] = defaultdict(list)
        for source in self._sources.each:
            for e in source.entities:
                forms = (form for name in (e.name, *e.aliases, *e.roles) for form in words(name).forms)
                called = frozenset(forms) - self.titles - self._stop
                for form in called:
                    out[form].append(called)
        return out

    @cached_property
    def _beside(self) -> dict[str, frozenset[str]]:
        """Each word with all words of those whom the sources call so."""
        return {form: _NONE.union(*called) for form, called in self._called.items()}

    @cached_property
    def _held_by(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        """The words of each person's name, and the last words of the roles that the sources give to that person."""
        return [
            (
                frozenset(words(e.name).forms) - self.titles,
                frozenset(words(role).forms[-1] for role in e.roles if role),
            )
            for source in self._sources.each
            for e in source.entities
            if e.kind is EntityKind.PERSON
        ]

    @cached_property
    def _roles(self) -> dict[str, list[frozenset[str]]]:
        """By each word of a person's name the last words of that person's roles."""
        out: dict[str, list[frozenset[str]]] = defaultdict(list)
        for names, roles in self._held_by:
            for form in names if roles else ():
                out[form].append(roles)
        return out

    @cached_property
    def _holders(self) -> dict[str, set[frozenset[str]]]:
        """The names of those who have a role, by its last word."""
        out: dict[str, set[frozenset[str]]] = defaultdict(set)
        for names, roles in self._held_by:
            for role in roles:
                out[role].add(names)
        return out
