"""Who has which role in the sources, by the words beside names: "Mayor Oda Lund", "Oda Lund, the mayor of Tarn", "Oda Lund (chair)".

A brief that gives one person's role to another is caught where the sources give that role to somebody else, and to this person another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from briefing.agreement import names
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import without_possessive
from briefing.model import EntityKind, Span
from briefing.verifying.sources import Source, Sources
from briefing.verifying.words import words

_NAMES = lexicon("en").names
_HEADS = (frozenset(_NAMES.role) | frozenset(title.rstrip(".") for title in _NAMES.titled)) - {
    title.rstrip(".") for title in _NAMES.honorific
}
_TITLES = lexicon("en").verifying.title_forms
_TITLE = rf"(?:(?:{any_of(lexicon('en').verifying.title_forms)})\.?\s)?"
_BEFORE = deferred(rf"\b(?:the|its|his|her|their)\s(?P<role>[a-z][\w’'& -]{{2,50}}),\s{_TITLE}$", re.IGNORECASE)
"""A role before a name, parted by a comma: "The treasurer, Ada Holt"."""
_AFTER = deferred(
    r"""
    (?:
        ,\s (?:(?:the|an?|its|his|her|their)\s)? (?P<role>[^,.;()\n]{3,60}) (?=[,.;\n]|$)              # in apposition
      | \s(?:is|was)\s (?:(?:the|an?|its|his|her|their)\s)? (?P<said>[^,.;()\n]{3,60}) (?=[,.;\n]|$)   # in a sentence
      | \s\((?P<bracketed>[^()\n]{3,40})\)
    )
    """,
    re.VERBOSE,
)
_LATELY = lexicon("en").verifying.lately
_NEAR = 5
"""Words before a name among which stands what tells a role of another time: "the then president, "."""
_OF = re.compile(r"\s(?:of|for|at|in|on|to|who)\s")
_CHIEF = "chief"
"""What makes another office with each word behind it: "chief executive officer" and "chief financial officer"."""
_REACH = 70
"""Characters beside a name in which its role stands."""


class RoleHolders:
    """The persons of the sources by their roles."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._known: dict[str, frozenset[str]] = {}
        self._read: dict[Source, list[tuple[str, frozenset[str]]]] = {}

    def other(self, text: str, span: Span) -> tuple[str, str] | None:
        """The role that a text gives to the name at a span, and who has it in the sources instead; None where nothing is sure."""
        if not _LATELY.isdisjoint(words(text, max(0, span.start - _REACH), span.start).forms[-_NEAR:]):
            return None
        own: frozenset[str] | None = None
        for role in _beside(text, span):
            own = self._roles_of(_surname(text[span.start : span.stop])) if own is None else own
            others = own and role not in own and not any(_may_be_one(role, other) for other in own)
            if others and (holders := self._holders.get(role)):
                return role, min(holders).capitalize()
        return None

    def _roles_of(self, surname: str) -> frozenset[str]:
        """The roles of a surname."""
        if surname not in self._known:
            told = (one for source in self._sources.naming(surname) for one in self._told(source))
            self._known[surname] = frozenset(chain.from_iterable(roles for name, roles in told if name == surname))
        return self._known[surname]

    def _told(self, source: Source) -> list[tuple[str, frozenset[str]]]:
        """The surnames of the persons of a source, with the roles beside each mention."""
        if source not in self._read:
            document = source.document
            persons = (entity for entity in source.entities if entity.kind is EntityKind.PERSON)
            mentions = (mention for person in persons for mention in person.mentions)
            self._read[source] = [(_surname(document[m]), frozenset(_beside(document.text, m))) for m in mentions]
        return self._read[source]

    @cached_property
    def _holders(self) -> dict[str, set[str]]:
        """The surnames of those who have a role."""
        out: dict[str, set[str]] = defaultdict(set)
        for name, roles in (one for source in self._sources.each for one in self._told(source)):
            for role in roles:
                out[role].add(name)
        return out


def _beside(text: str, span: Span) -> Iterator[str]:
    """The heads of the roles beside a name, in their plain words."""
    before, after = text[max(0, span.start - _REACH) : span.start], text[span.stop : span.stop + _REACH]
    first = text[span.start : span.stop].split(maxsplit=1)[0]
    parted = _BEFORE.search(before)
    said = [parted["role"] if parted else _right_before(before)]
    if match := _AFTER.match(after):
        said.append(match["role"] or match["said"] or match["bracketed"])
    for role in (*said, first):
        forms = words(_OF.split(role)[0]).forms
        told = names.same_role(forms[-1]).split() if forms and forms[-1] in _HEADS else []
        office = forms if _CHIEF in forms[:-1] else told
        if _CHIEF in office[:-1]:
            yield f"{_CHIEF}-{office[office.index(_CHIEF) + 1]}"
        elif told:
            yield " ".join(told)


def _right_before(before: str) -> str:
    """The word right before a name, its title left out: "chief" of "fire chief Ms "."""
    forms = words(before).forms
    while forms and forms[-1] in _TITLES:
        forms = forms[:-1]
    return forms[-1] if forms and before.rstrip(". ")[-1:].isalnum() else ""


def _surname(name: str) -> str:
    forms = words(without_possessive(name)).forms
    return forms[-1] if forms else ""


def _may_be_one(one: str, other: str) -> bool:
    """Whether two heads may be of one role: "chief" says nothing against "executive", but "chief executive" against "chief financial officer"."""
    if "-" in one and "-" in other:
        return one == other
    return not set(one.replace("-", " ").split()).isdisjoint(other.replace("-", " ").split())
