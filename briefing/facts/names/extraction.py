"""Document → people, organisations and places: full name, mentions, roles, other names. English only.

Names are found by a statistical tagger (`briefing.facts.names.tagger`), joined by rule: a short form belongs to a full name
only where it can belong to no other, so that two people of one surname stay two; an acronym belongs to the words that
the text gives for it; "also known as" joins two names. Demonyms ("Iraqi") are no places. For a document in another
language there are no entities, but with spaCy (`briefing.facts.names.spacy_names`).
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.facts.names import roles
from briefing.facts.names.gazetteer import classes, is_place
from briefing.facts.names.groups import Group, by_spelling, join_known, join_people
from briefing.facts.names.mentions import find, plain, settle
from briefing.facts.names.tokens import Tokens, tokens
from briefing.language.support import NAMES, reads
from briefing.model import Acronym, Document, Entity, EntityKind

_MOST_ROLES = 4


def extract(document: Document, *, acronyms: Sequence[Acronym] = (), engine: str = "") -> tuple[Entity, ...]:
    """The entities of `document`, by first mention; each one's mentions ascend.

    Args:
        document: In English; of another language nothing is extracted without an engine that knows it.
        acronyms: Those of the document; what they stand for joins an acronym to its name.
        engine: "" for our own tagger; "spacy" or "spacy:MODEL" for spaCy's.

    Raises:
        MissingExtraError: the engine, or its model, is not installed.
    """
    if (NAMES not in reads(document.language) and not engine) or not document.text.strip():
        return ()
    found = tokens(document)
    mentions = find(document, found, engine=engine)
    if not mentions:
        return ()
    mentions = settle(document, found, mentions, acronyms)
    groups = join_people(by_spelling(document.text, mentions))
    groups = join_known(document.text, groups, acronyms)
    taken = frozenset(i for m in mentions if m.kind == "person" for i in range(m.first, m.last + 1))
    groups.sort(key=lambda g: g.mentions[0].span)
    return tuple(_entity(document.text, found, group, taken) for group in groups)


def _entity(text: str, found: Tokens, group: Group, taken: frozenset[int]) -> Entity:
    said: list[str] = []
    if group.kind != "place":
        for mention in group.mentions:
            around = (
                roles.of_person(found, mention.first, mention.last, taken)
                if group.kind == "person"
                else roles.of_body(found, mention.last, taken)
            )
            for span in around:
                words = " ".join(span.of(text).split())
                if (
                    len(said) <= 2 * _MOST_ROLES
                    and "\n" not in span.of(text)
                    and not any(words.casefold() in known.casefold() for known in said)
                ):
                    said = [known for known in said if known.casefold() not in words.casefold()]
                    said.append(words)
    spelled = [m.span.of(text) for m in group.mentions]
    aliases = list(dict.fromkeys(name for name in (*group.aliases, *spelled) if plain(name) != plain(group.name)))
    if group.name.isupper() and len(group.name) > 4:
        cased = next((name for name in aliases if name.casefold() == group.name.casefold()), group.name)
        aliases = [group.name if name == cased else name for name in aliases]
        group.name = cased
    first, _, rest = group.name.partition(" ")
    if group.kind == "person" and rest in aliases and " " in rest and _tells_origin(first):
        aliases = [group.name if name == rest else name for name in aliases]
        group.name = rest
    return Entity(
        name=group.name,
        kind=EntityKind(group.kind),
        mentions=tuple(m.span for m in group.mentions),
        roles=tuple(said[:_MOST_ROLES]),
        aliases=tuple(aliases),
    )


def _tells_origin(word: str) -> bool:
    """Whether a word says where somebody is from ("Iraqi", "Vermonter"), and is no part of a name."""
    return "demonym" in classes(word.lower()) or (word.endswith("er") and is_place(word.removesuffix("er")))
