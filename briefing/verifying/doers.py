"""Two that a brief and its source have do the same thing → whether they are surely two: "the network team", "the database team".

Common nouns may well be one ("the firm", "Orlo"). Two are apart where a source sets them beside each other: with one noun and another word
before it, or a noun as the subject of a verb of its own in the name's sentence.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing.language.lexicon import lexicon
from briefing.model import EntityKind
from briefing.verifying.predications import Argument, Predication, Predications
from briefing.verifying.sources import Sources

_LANGUAGE = "en"


class Doers:
    """Who acts in the sources, as far as common nouns tell."""

    def __init__(self, sources: Sources, read: Callable[[int], Predications]) -> None:
        self.sources, self._read = sources, read

    def are_two(self, own: Argument, other: Argument, told: Predication, there: Predication, number: int) -> bool:
        """Whether who acts in the brief is surely not who acts in a source, where both do the same to the same."""
        if own.names or told.is_passive or there.is_passive or not (own.is_explicit and other.is_explicit):
            return False
        befallen = [each.head if each else "" for each in (told.patient, there.patient)]
        if befallen[0] != befallen[1]:
            return False
        if own.head == other.head:
            return self._have_other_words(own, other)
        return (
            bool(other.names)
            and self._acts_beside(own.head, number, there.verb)
            and not self._may_be_named(own, other, number)
        )

    def _have_other_words(self, own: Argument, other: Argument) -> bool:
        """Whether a source has both words before one noun: "network team", "database team"."""
        pairs = ((own.words - other.words, own.head), (other.words - own.words, other.head))
        return all(len(before) == 1 and self.sources.index.find([*before, head], most=1) for before, head in pairs)

    def _acts_beside(self, head: str, number: int, verb: int) -> bool:
        """Whether a noun is the subject of another verb in a verb's sentence."""
        inside = self._read(number).inside(verb)
        others = (told.agent for told in self._read(number).of(inside.start, inside.stop) if told.verb != verb)
        return any(agent is not None and agent.is_explicit and agent.head == head for agent in others)

    def _may_be_named(self, own: Argument, other: Argument, number: int) -> bool:
        """Whether a noun may stand for a name: a role for a person's, any of an organisation for one."""
        entities = (e for e in self.sources.each[number].entities if other.names & set(e.name.lower().split()))
        kinds = {entity.kind for entity in entities}
        return EntityKind.PERSON in kinds and own.head in lexicon(_LANGUAGE).names.role
