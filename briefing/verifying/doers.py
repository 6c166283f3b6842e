"""Two that a brief and its source have do the same thing → whether they may be one, or are surely two: "the network team", "the database team".

Common nouns may well be one ("the firm", "Orlo"). Two are apart where a source sets them beside each other: with one noun and another word
before it, or a noun as the subject of a verb of its own in the name's sentence.
"""

from __future__ import annotations

from briefing.agreement.word_effects import WordEffects
from briefing.facts.phrases.reporting_words import HE_SHE
from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.model import EntityKind, Sentence
from briefing.verifying.causes import are_akin
from briefing.verifying.deeds import Deeds
from briefing.verifying.predications import Argument, Predication
from briefing.verifying.spelling import distance
from briefing.verifying.support import Supports
from briefing.verifying.tellings import Telling

_LANGUAGE = "en"
_DEFINITE = frozenset(("the", "its", "his", "her", "their", "our", "my", "your"))
_SPELT = 5
"""Letters at least of a name that may be spelt in two ways: "Echeverría", "Echevarría"."""
_WE, _MOST = "we", 8
_TOWARDS = frozenset(("to", "against", "at"))


class Doers:
    """Those who act in a brief beside those who act in its sources."""

    def __init__(self, deeds: Deeds, supports: Supports) -> None:
        self.sources, self._deeds, self._names, self._supports = deeds.sources, deeds, deeds.known_names, supports
        self._stem, self._effects = stemmer(_LANGUAGE), WordEffects(_LANGUAGE)

    def are_of_one(self, own: Telling, other: Telling) -> bool | None:
        """Whether a verb of the brief and one of a source are told of the same one, by name, by role or by a pronoun; None where that is not sure."""
        deeds = self._deeds
        at, word = (deeds.told.text(each.source).words.inside(each.span).start for each in (own, other))
        mine, there = deeds.mine.at(at), deeds.theirs(other.source).at(word)
        if mine is None or there is None:
            return None
        befalls = mine.is_passive or there.is_passive
        subject = self._names.held(mine.patient if befalls else mine.agent)
        stands = self._names.held(there.patient if befalls else there.agent)
        if subject is None or stands is not None:
            return bool(subject.key & self._names.of(stands)) if subject and stands else None
        sentence = self.sources.documents[other.source].sentence_at(other.span.start)
        return self._is_referred_to(subject, other.source, sentence, word) if sentence else None

    def _is_referred_to(self, subject: Argument, number: int, sentence: Sentence, word: int) -> bool | None:
        """Whether a pronoun before a source's verb may stand for a subject of the brief: "we" for no person, "he" for whom it names; None where that is not sure."""
        found = self.sources.each[number].words
        if _WE in found.forms[found.inside(sentence.span).start : word]:
            return bool(subject.names - self._names.persons(subject.names)) or None
        before = self.sources.documents[number].sentences[max(0, sentence.index - 1)]
        near = frozenset(found.forms[found.inside(before.span).start : word])
        return not (near.isdisjoint(HE_SHE) or near.isdisjoint(subject.words)) or None

    def may_be_one(self, own: Argument, other: Argument) -> bool:
        """Whether two arguments share a word, or a name that is spelt in two ways."""
        if self._names.of(other) & self._names.of(own):
            return True
        pairs = ((one, two) for one in own.names for two in other.names if min(len(one), len(two)) >= _SPELT)
        return any(distance(one, two, most=1) > 0 for one, two in pairs)

    def is_done_to_it(self, told: Predication, other: Argument) -> bool:
        """Whether the brief has it done to who does it in the source: "offered boats *to the army*" for "the army offered boats"."""
        mine = self._deeds.mine.found.forms
        found = (self._deeds.mine.phrase_from(n + 1) for n in told.behind if mine[n] in _TOWARDS)
        return not told.is_passive and any(each is not None and bool(each.key & other.key) for each in found)

    def are_distinct(self, subject: Argument, other: Argument, number: int) -> bool:
        """Whether two of which one is a common noun are two: by their roles, or both definite, and each a subject of its own in the sources."""
        source, roles = self.sources.each[number], lexicon(_LANGUAGE).names.role
        if subject.names and not other.names and other.head in roles and source.words.forms[other.first] in _DEFINITE:
            return bool(self._names.roles(subject.names))
        if not other.names and self._names.persons(subject.names):
            return other.is_plural and other.head.removesuffix("s") not in roles
        if other.names and not subject.names:
            return self._has_another_role(subject, other)
        if subject.names or other.names or not other.is_explicit:
            return False
        mine = self._deeds.mine.found.forms
        definite = mine[subject.first] in _DEFINITE and source.words.forms[other.first] in _DEFINITE
        return definite and len(self._supports.places(self._stem(subject.head))) > 0

    def are_opposite(self, own: Argument, other: Argument) -> bool:
        """Whether two common nouns are each other's opposite: the mother, and not the father."""
        return not own.names and not other.names and self._effects.opposite(own.head, other.head)

    def _has_another_role(self, subject: Argument, other: Argument) -> bool:
        """Whether a subject is a role in the sources, and another one's name has roles there, but not that one."""
        if (
            subject.head not in lexicon(_LANGUAGE).names.role
            or not self._supports.places(self._stem(subject.head)).size
        ):
            return False
        roles = self._names.roles(other.names)
        return bool(roles) and not any(subject.head in known for known in roles)

    def are_two(self, own: Argument, other: Argument, told: Predication, there: Predication, number: int) -> bool:
        """Whether who acts in the brief is surely not who acts in a source, where both do the same to the same."""
        if own.names or told.is_passive or there.is_passive or not (own.is_explicit and other.is_explicit):
            return False
        befallen = tuple(each.head if each else "" for each in (told.patient, there.patient))
        if befallen[0] != befallen[1]:
            return False
        if own.head == other.head:
            return self._have_other_words(own, other)
        if own.is_plural and other.is_plural:
            return bool(befallen[0]) and self._acts_apart(own.head, other.head, number)
        return (
            bool(other.names)
            and self._acts_beside(own.head, number, there.verb)
            and not self._may_be_named(own, other, number)
        )

    def _have_other_words(self, own: Argument, other: Argument) -> bool:
        """Whether a source has both words before one noun: "network team", "database team"."""
        pairs = ((own.words - other.words, own.head), (other.words - own.words, other.head))
        return all(len(before) == 1 and self.sources.index.find([*before, head], most=1) for before, head in pairs)

    def _acts_apart(self, head: str, other: str, number: int) -> bool:
        """Whether a noun is the subject of a verb in a source, and no other word for another one: "nurses called, pharmacists reviewed"."""
        if are_akin({self._stem(head)}, {self._stem(other)}):
            return False
        read = self._deeds.theirs(number)
        begin = self.sources.index.begins[number]
        places = (int(place) - begin for place in self._supports.places(self._stem(head))[:_MOST])
        found = (told.agent for n in places if n >= 0 for told in read.of(n + 1, min(n + 3, read.inside(n).stop)))
        return any(agent is not None and agent.is_explicit and agent.head == head for agent in found)

    def _acts_beside(self, head: str, number: int, verb: int) -> bool:
        """Whether a noun is the subject of another verb in a verb's sentence."""
        read = self._deeds.theirs(number)
        inside = read.inside(verb)
        others = (told.agent for told in read.of(inside.start, inside.stop) if told.verb != verb)
        return any(agent is not None and agent.is_explicit and agent.head == head for agent in others)

    def _may_be_named(self, own: Argument, other: Argument, number: int) -> bool:
        """Whether a noun may stand for a name: a role for a person's, any of an organisation for one."""
        entities = (e for e in self.sources.each[number].entities if other.names & set(e.name.lower().split()))
        kinds = {entity.kind for entity in entities}
        return EntityKind.PERSON in kinds and own.head in lexicon(_LANGUAGE).names.role
