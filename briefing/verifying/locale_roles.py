"""A role that a brief in another language than English gives to somebody → who has it in the sources instead.

It is wrong where the sources give the person a role of another kind, give this one to somebody else, and do not have it beside
the person's name anywhere.
"""

from __future__ import annotations

from briefing.agreement.clauses import Change
from briefing.language.lexicon import lexicon
from briefing.language.lower_case import plain_form
from briefing.language.patterns import LETTERS
from briefing.language.scripts import ends_words
from briefing.language.stems import stemmer
from briefing.language.support import has_grammar
from briefing.model import Entity, EntityKind, Evidence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.locale_persons import Person, Persons
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.words import words

_BESIDE = 40
"""Characters beside a name in which a role stands."""


class LocaleRoles:
    """The roles of a brief's persons against those of the sources."""

    def __init__(self, brief: Brief, sources: Sources, persons: Persons) -> None:
        self.brief, self.sources, self._persons = brief, sources, persons
        self._language = brief.document.language
        self._applies = self._language != "und" and not has_grammar(self._language)
        self._stem = stemmer(self._language)

    def of(self, sentence: Span) -> Rival | None:
        """The first role of a sentence that the sources give to another person than the brief does."""
        if not self._applies:
            return None
        for entity in self.brief.facts.entities:
            if entity.kind is EntityKind.PERSON and any(mention in sentence for mention in entity.mentions):
                for role in entity.roles:
                    if role in self.brief.document[sentence] and (rival := self._rival(entity, role)):
                        return rival
        return None

    def _rival(self, entity: Entity, role: str) -> Rival | None:
        person = self._persons.person(entity.name)
        said = self._heads(role)
        own = frozenset(head for other in self._persons.roles(person) for head in self._heads(other))
        if not said or not own or said & own or self._stands_beside(person, said):
            return None
        for other, holder in self._persons.others(person):
            if any(said & self._heads(each) for each in holder.roles):
                return Rival(entity.name, other.name, self._evidence(holder), Change.ROLE)
        return None

    def _evidence(self, holder: Entity) -> Evidence:
        number = next(n for n, source in enumerate(self.sources.each) if holder in source.entities)
        return Evidence(number, holder.mentions[0])

    def _heads(self, role: str) -> frozenset[str]:
        """The stems of the words of a role that say what somebody is: "directeur" of "directeur de la banque"."""
        known = lexicon(self._language).names
        if not ends_words(self._language):
            ends = (size for size in range(min(len(role), 6), 1, -1) if role[-size:] in known.role)
            size = next(ends, 0)
            return frozenset({role[-size:]}) if size else frozenset()
        forms = [part.lower() for part in LETTERS.findall(role)]
        heads = [f for f in forms if f in known.role] or [f for f in forms if f.endswith(tuple(known.role_endings))]
        return frozenset(self._stem(plain_form(head)) for head in heads)

    def _stands_beside(self, person: Person, heads: frozenset[str]) -> bool:
        """Whether a source has the role right beside the person's name."""
        for source in self.sources.each:
            document = source.document
            for sentence in document.sentences:
                for _, span in self._persons.inside(document, sentence.span):
                    if not self._persons.person(document[span]).may_be(person):
                        continue
                    around = document.text[max(0, span.start - _BESIDE) : span.start]
                    if heads & self._heads(around) or heads & {self._stem(f) for f in words(around).forms}:
                        return True
        return False
