"""Who has which role in the sources, by the words beside names: "Mayor Oda Lund", "Oda Lund, the mayor of Tarn", "Oda Lund (chair)".

A brief that gives one person's role to another is caught where the sources give that role to somebody else, and to this person another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from briefing.agreement import names
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import EntityKind, Span
from briefing.verifying.sources import Sources
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
_REACH = 70
"""Characters beside a name in which its role stands."""


class RoleHolders:
    """The persons of the sources by their roles."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def other(self, text: str, span: Span) -> tuple[str, str] | None:
        """The role that a text gives to the name at a span, and who has it in the sources instead; None where nothing is sure."""
        person = _surname(text[span.start : span.stop])
        own = self._roles.get(person, frozenset())
        if not _LATELY.isdisjoint(words(text, max(0, span.start - _REACH), span.start).forms[-_NEAR:]):
            return None
        for role in _beside(text, span):
            holders = self._holders.get(role, set())
            if holders and own and role not in own and not any(_may_be_one(role, other) for other in own):
                return role, min(holders).capitalize()
        return None

    @cached_property
    def _roles(self) -> dict[str, frozenset[str]]:
        """The roles of each surname."""
        found: dict[str, set[str]] = {}
        for source in self._sources.each:
            for entity in source.entities:
                if entity.kind is EntityKind.PERSON:
                    for mention in entity.mentions:
                        roles = found.setdefault(_surname(source.document[mention]), set())
                        roles.update(_beside(source.document.text, mention))
        return {name: frozenset(roles) for name, roles in found.items() if roles}

    @cached_property
    def _holders(self) -> dict[str, set[str]]:
        """The surnames of those who have a role."""
        out: dict[str, set[str]] = defaultdict(set)
        for name, roles in self._roles.items():
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
        if forms and forms[-1] in _HEADS:
            yield names.same_role(forms[-1])


def _right_before(before: str) -> str:
    """The word right before a name, its title left out: "chief" of "fire chief Ms "."""
    forms = words(before).forms
    while forms and forms[-1] in _TITLES:
        forms = forms[:-1]
    return forms[-1] if forms and before.rstrip(". ")[-1:].isalnum() else ""


def _surname(name: str) -> str:
    forms = words(name.removesuffix("’s").removesuffix("'s")).forms
    return forms[-1] if forms else ""


def _may_be_one(one: str, other: str) -> bool:
    """Whether two heads may be of one role: "chief" says nothing against "executive"."""
    return bool(set(one.split()) & set(other.split()))
