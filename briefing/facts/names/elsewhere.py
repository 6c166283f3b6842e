"""Document in another language than English → the people whom it gives a title or a role; nobody else is read there.

A person is a full name beside a word that says what somebody is: behind it ("la ministre Anna Sorel", "部长张伟"), or before
it between commas ("Anna Sorel, directrice de la Caisse,"). A surname alone is a mention of the one person who bears it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.facts.names.titled import Titled
from briefing.language.lexicon import lexicon
from briefing.language.scripts import has_capitals
from briefing.model import Document, Entity, EntityKind, Span

_MOST_ROLES = 3
_DEFINITE = frozenset({"ar"})
"""Languages in which a role's words are told from a name by their article."""


def extract(document: Document) -> tuple[Entity, ...]:
    """The people of a document by first mention; none in a language without words for roles."""
    if not lexicon(document.language).names.role:
        return ()
    found: dict[str, list[Titled]] = {}
    for one in _titled(document):
        found.setdefault(" ".join(one.name.of(document.text).split()), []).append(one)
    if not has_capitals(document.language):
        found = {name: titled for name, titled in found.items() if not _is_shorter(name, found)}
    people = [_entity(document, name, titled, found) for name, titled in found.items()]
    return tuple(sorted(people, key=lambda person: person.mentions[0]))


def _titled(document: Document) -> Iterable[Titled]:
    if has_capitals(document.language):
        from briefing.facts.names import titled_capitals

        return titled_capitals.find(document)
    if document.language in _DEFINITE:
        from briefing.facts.names import titled_arabic

        return titled_arabic.find(document)
    from briefing.facts.names import titled_uncased

    return titled_uncased.find(document)


def _is_shorter(name: str, found: Iterable[str]) -> bool:
    """Whether a name is the surname of one of the others, where it stands first ("長谷川" of "長谷川涼子")."""
    return sum(other != name and other.startswith(name) for other in found) == 1


def _entity(document: Document, name: str, titled: list[Titled], people: Iterable[str]) -> Entity:
    """A person with all mentions: the full name, and the surname where nobody else has it."""
    text = document.text
    spans = {one.name for one in titled}
    spans |= {Span(*m.span()) for m in re.finditer(_as_word(name, document.language), text)}
    surname = name.rpartition(" ")[2]
    own = surname != name and not any(other != name and other.endswith(surname) for other in people)
    roles = dict.fromkeys(" ".join(one.role.of(text).split()) for one in titled)
    return Entity(
        name=name,
        kind=EntityKind.PERSON,
        mentions=tuple(sorted(spans | _short_forms(text, surname, spans) if own else spans)),
        roles=tuple(roles)[:_MOST_ROLES],
        aliases=(surname,) if own else (),
    )


def _short_forms(text: str, surname: str, full: Iterable[Span]) -> set[Span]:
    """Where a surname stands alone, behind the first of the `full` names."""
    taken = {at for span in full for at in range(span.start, span.stop)}
    found = {Span(*match.span()) for match in re.finditer(_alone(surname), text)}
    return {span for span in found if span.start not in taken and span.start > min(taken)}


def _as_word(name: str, language: str) -> str:
    """A name as an expression; in a script without blanks it has no edges."""
    if not has_capitals(language):
        return re.escape(name)
    words = r"[ \u00a0]".join(map(re.escape, name.split()))
    return rf"(?<!\w){words}(?!\w)"


def _alone(surname: str) -> str:
    """A surname with no other capitalised word beside it, as an expression."""
    return rf"(?<![A-ZÀ-ÝА-Я]\.\s)(?<!\w)(?<![-’']){re.escape(surname)}(?![\w-])(?!\s[A-ZÀ-ÝА-ЯΑ-Ω][^\W\d_])"
