"""Document → people, organisations and places: full name, mentions, roles, other names.

Names are found by a statistical tagger (`briefing.facts.names.tagger`), joined by rule: a short form belongs to a full name
only where it can belong to no other, so that two people of one surname stay two; an acronym belongs to the words that
the text gives for it; "also known as" joins two names. Demonyms ("Iraqi") are no places. In another language than
English the people with a title or role are found (`briefing.facts.names.elsewhere`), or what spaCy finds (`spacy_names`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.facts.names import roles
from briefing.facts.names.groups import Group, by_spelling, join_known, join_people
from briefing.facts.names.mentions import find, plain
from briefing.facts.names.settling import settle
from briefing.facts.names.tokens import Mention, Tokens, tokens
from briefing.language.gazetteer import classes, is_place
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.support import NAMES, reads
from briefing.model import Acronym, Document, Entity, EntityKind, Span

_LEADS_TO_A_PLACE = deferred(r"\b(?:the|in|at|near)\s$", re.IGNORECASE)
_KIN = lexicon("en").names.kin
"""Words for relatives, which say nothing without whose they are."""
_INTERJECTIONS = lexicon("en").speech.interjections
_MARKS = ("“", "‘", '"', "'")
_WHOSE = frozenset(("his", "her", "their", "its"))
_MOST_ROLES = 4
_LONGEST_IN_HEADLINE = 3
"""Words of a person's name in a headline in capitals, which nothing parts from the next word."""
_SMALL_WORD, _CAPITALISED = 3, 0.8
"""Letters of the words that such a headline may have small, and the share of the others that have a capital."""
_HEADLINE = 400
"""Characters of a headline at most; what is longer is a text without an end."""
_LONGEST_ACRONYM = 4
"""Letters of a name in capitals that is left as it is."""


def extract(document: Document, *, acronyms: Sequence[Acronym] = (), engine: str = "") -> tuple[Entity, ...]:
    """The entities of `document`, by first mention; each one's mentions ascend.

    Args:
        document: In English; of another language only people with a role, without an engine that knows it.
        acronyms: Those of the document; what they stand for joins an acronym to its name.
        engine: "" for our own tagger; "spacy" or "spacy:MODEL" for spaCy's.

    Raises:
        MissingExtraError: the engine, or its model, is not installed.
    """
    if not document.text.strip():
        return ()
    if NAMES not in reads(document.language) and not engine:
        from briefing.facts.names import elsewhere

        return elsewhere.extract(document)
    found = tokens(document)
    mentions = [
        m
        for m in find(document, found, engine=engine)
        if not _is_no_name(document.text, m.span) and not _runs_on(document, m)
    ]
    if not mentions:
        return ()
    mentions = settle(document, found, mentions, acronyms)
    groups = join_people(by_spelling(document.text, mentions))
    groups = join_known(document.text, groups, acronyms)
    taken = frozenset(i for m in mentions if m.kind == "person" for i in range(m.first, m.last + 1))
    groups.sort(key=lambda g: g.mentions[0].span)
    return tuple(_entity(document.text, found, group, taken) for group in groups)


def _is_no_name(text: str, span: Span) -> bool:
    """Whether all words of a name are what one says while one thinks ("Mm-hmm", "Yeah"), or it is the end of a joined one ("Saint*-Bruno*")."""
    name = span.of(text)
    return name[:1] == "-" or all(word.strip(",.").lower() in _INTERJECTIONS for word in name.split())


def _runs_on(document: Document, mention: Mention) -> bool:
    """Whether a person's name is of so many words in a headline in capitals that it has a verb in it: "Ann Lee Ends Karsk"."""
    if mention.kind != "person" or len(mention.span.of(document.text).split()) <= _LONGEST_IN_HEADLINE:
        return False
    sentence = document.sentence_at(mention.span.start)
    words = document[sentence.span].split() if sentence and len(sentence.span) <= _HEADLINE else []
    long = [word for word in words if len(word) > _SMALL_WORD]
    capital = sum(word[0].isupper() for word in long)
    return len(long) > _LONGEST_IN_HEADLINE and capital >= _CAPITALISED * len(long) and words[-1][-1].isalnum()


def _entity(text: str, found: Tokens, group: Group, taken: frozenset[int]) -> Entity:
    spelled = [m.span.of(text) for m in group.mentions]
    aliases = list(dict.fromkeys(name for name in (*group.aliases, *spelled) if plain(name) != plain(group.name)))
    name, aliases = _in_lower_case(group.name, aliases)
    if group.kind == "person":
        name, aliases = _without_origin(name, aliases)
    return Entity(
        name=name,
        kind=EntityKind(group.kind),
        mentions=tuple(m.span for m in group.mentions),
        roles=tuple(_roles(text, found, group, taken)[:_MOST_ROLES]),
        aliases=tuple(aliases),
    )


def _roles(text: str, found: Tokens, group: Group, taken: frozenset[int]) -> list[str]:
    """What the words around its mentions call somebody, or an organisation; of two roles of which one holds the other, that."""
    said: list[str] = []
    every = list(_around(found, group, taken))
    if any(_names_a_place(text, span) for span in every):
        every = [span for span in every if not _is_royal(span.of(text))]
    for span in every:
        role = " ".join(span.of(text).split())
        if _says_nothing(text, span, role):
            continue
        known = any(role.casefold() in other.casefold() for other in said)
        if len(said) <= 2 * _MOST_ROLES and "\n" not in span.of(text) and not known:
            said = [*(other for other in said if other.casefold() not in role.casefold()), role]
    return said


def _is_royal(role: str) -> bool:
    return role in lexicon("en").names.street_titles


def _says_nothing(text: str, span: Span, role: str) -> bool:
    """Whether a role leaves open whose it is (a daughter, "her opponent"), or opens a nickname (“King Lund”)."""
    if role.casefold().replace("-", " ").split()[-1] in _KIN and " of " not in role:
        return True
    nickname = _is_royal(role) and text[max(0, span.start - 1) : span.start] in _MARKS
    return role.partition(" ")[0].lower() in _WHOSE or nickname


def _names_a_place(text: str, role: Span) -> bool:
    """Whether a royal title is a part of what is called so: "in Prince Vollo", "the Queen Margit site"."""
    return _is_royal(role.of(text)) and _LEADS_TO_A_PLACE.search(text, max(0, role.start - 8), role.start) is not None


def _around(found: Tokens, group: Group, taken: frozenset[int]) -> Iterator[Span]:
    """The roles that the words around each mention give; none to a place."""
    for mention in group.mentions if group.kind != "place" else ():
        if group.kind == "person":
            yield from roles.of_person(found, mention.first, mention.last, taken)
        else:
            yield from roles.of_body(found, mention.last, taken)


def _in_lower_case(name: str, aliases: list[str]) -> tuple[str, list[str]]:
    """A name and its aliases, a name in capitals exchanged for the alias that spells it with small letters."""
    if not name.isupper() or len(name) <= _LONGEST_ACRONYM:
        return name, aliases
    cased = next((alias for alias in aliases if alias.casefold() == name.casefold()), name)
    return cased, [name if alias == cased else alias for alias in aliases]


def _without_origin(name: str, aliases: list[str]) -> tuple[str, list[str]]:
    """A person's name and aliases, "Iraqi Ann Lee" exchanged for "Ann Lee" where the text has it."""
    first, _, rest = name.partition(" ")
    if rest in aliases and " " in rest and _tells_origin(first):
        return rest, [name if alias == rest else alias for alias in aliases]
    return name, aliases


def _tells_origin(word: str) -> bool:
    """Whether a word says where somebody is from ("Iraqi", "Vermonter"), and is no part of a name."""
    return "demonym" in classes(word.lower()) or (word.endswith("er") and is_place(word.removesuffix("er")))
