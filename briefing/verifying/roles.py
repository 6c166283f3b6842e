"""The role that a brief gives to somebody, against the roles that its sources give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import chain, starmap

from briefing.agreement import names
from briefing.agreement.verdicts import Verdict
from briefing.language.lexicon import lexicon
from briefing.language.stop_words import plain_stop_words
from briefing.language.support import has_grammar
from briefing.model import Entity, EntityKind, Span
from briefing.verifying.brief import Brief
from briefing.verifying.role_holders import RoleHolders
from briefing.verifying.sources import Sources
from briefing.verifying.words import words

_RELATIVE = lexicon("en").verifying.relative_roles
_LONGEST = 6
"""Words of a name with its title at most; what is longer is a headline."""
_BEGINNING = 5
"""Letters by which two forms of a word are taken for one."""


class Roles:
    """The roles of a brief against its sources."""

    def __init__(self, brief: Brief, sources: Sources) -> None:
        self.brief, self.sources = brief, sources
        self._stop = plain_stop_words(brief.document.language) | plain_stop_words("en")
        self._holders = RoleHolders(sources)
        self._near: dict[str, frozenset[str]] = {}

    def difference(self, span: Span, entity: Entity | None) -> str:
        """How the role beside a name of the brief differs from what a source says of it; "" where it does not, or there is none."""
        if other := self._holder(span, entity):
            return f"the {other[0].replace('-', ' ')} is {other[1]} in the source"
        if entity is None or not entity.roles or len(self.brief.words.inside(span)) > _LONGEST:
            return ""
        if self.brief.ours and self._stands_beside(span):
            return ""  # "Lind Calls Brand …" of a headline is nobody's name
        said = self._role_beside(span, entity)
        if not said or said in self.brief.document[span]:  # the source has both in one run: "President Ada Holt"
            return ""
        stands = self._source_role(surname := words(self.brief.document[span]).forms[-1])
        differs = stands and self._is_another_role(said, stands, surname)
        return f"[-{stands}-] {{+{said}+}}" if differs else ""

    def _holder(self, span: Span, entity: Entity | None) -> tuple[str, str] | None:
        """The role that the brief gives to one person, and who has it in the sources instead."""
        if entity is None or entity.kind is not EntityKind.PERSON or self.brief.ours:
            return None
        if " and " in self.brief.document[span] or self._stands_beside(span):
            return None
        return self._holders.other(self.brief.document.text, span)

    def _stands_beside(self, span: Span) -> bool:
        """Whether a source has a name with the two words before or behind it as the brief has them."""
        own, forms = self.brief.words.inside(span), self.brief.words.forms
        sides = (forms[max(0, own.start - 2) : own.stop], forms[own.start : own.stop + 2])
        return any(len(side) > len(own) + 1 and self.sources.index.find(side, most=1) for side in sides)

    def _is_another_role(self, said: str, stands: str, surname: str) -> bool:
        """Whether the role `said` is none that the sources give to somebody of the name, who `stands` there with another."""
        wanted = [f for f in words(said).forms if f not in self._stop and len(f) > 2]
        known = self._beginnings_near(surname)
        missing = [f for f in wanted if known.isdisjoint(map(_beginning, names.of_one_role(f)))]
        if not missing:
            return self._is_of_another(said, stands, surname)
        most = 2 * len(missing) >= len(wanted) or names.roles(said, stands).fails
        return most and not self._one_role(said, surname)

    def _is_of_another(self, said: str, stands: str, surname: str) -> bool:
        """Whether the sources give a role to somebody else, and to this one others that leave no room for it."""
        if any(names.roles(said, role).verdict is not Verdict.DIFFERENT for role in stands.split("; ")):
            return False
        return any(surname not in name for name in self._named_with_role.get(names.role_words(said), ()))

    @cached_property
    def _named_with_role(self) -> dict[frozenset[str], set[frozenset[str]]]:
        """The words of the names of those to whom the sources give a role, by its words."""
        out: dict[frozenset[str], set[frozenset[str]]] = defaultdict(set)
        for entity in (entity for source in self.sources.each for entity in source.entities):
            for role in filter(None, map(names.role_words, entity.roles)):
                out[role].add(frozenset(words(entity.name).forms))
        return out

    def _beginnings_near(self, surname: str) -> frozenset[str]:
        """The beginnings of the words in the paragraphs of the sources that have a surname."""
        if surname not in self._near:
            index = self.sources.index
            spans = ((place.source, index.span(place).start) for place in index.find([surname], most=50))
            held = ((n, self.sources.documents[n].sentence_at(at)) for n, at in spans)
            blocks = {(n, sentence.block) for n, sentence in held if sentence}
            self._near[surname] = frozenset(chain.from_iterable(starmap(self._beginnings, sorted(blocks))))
        return self._near[surname]

    def _beginnings(self, source: int, block: int) -> Iterator[str]:
        """The beginnings of the words of a block."""
        found = self.sources.index.words[source]
        return (_beginning(found.forms[n]) for n in found.inside(self.sources.documents[source].blocks[block].span))

    def _role_beside(self, span: Span, entity: Entity) -> str:
        """The role that the brief gives right beside this mention."""
        text = self.brief.document.text
        around = text[max(0, span.start - 80) : span.stop + 120]
        roles = (role for role in entity.roles if words(role).forms[:1] != ["who"])
        return next((role for role in roles if role in around), "")

    def _one_role(self, said: str, surname: str) -> bool:
        """Whether a source gives somebody of the name a role that may be the one `said`: "CEO" and "chief executive"."""
        return any(
            names.roles(said, role).verdict is Verdict.SAME
            for place in self.sources.index.find([surname], most=3)
            for entity in self.sources.each[place.source].entities
            if surname in words(entity.name).forms
            for role in entity.roles
        )

    def _source_role(self, surname: str) -> str:
        """The roles that a source gives to somebody of the name; none where roles in other words are not known, or in another language."""
        language = self.brief.document.language
        for place in self.sources.index.find([surname], most=3) if has_grammar(language) else ():
            if self.sources.documents[place.source].language != language:
                continue
            for entity in self.sources.each[place.source].entities:
                roles = [role for role in entity.roles if not _RELATIVE & set(words(role).forms)]
                if roles and surname in words(entity.name).forms:
                    return "; ".join(roles)
        return ""


def _beginning(form: str) -> str:
    """What two forms of a word have in common: "lamp", "lamps"."""
    return form[:_BEGINNING].removesuffix("s")
