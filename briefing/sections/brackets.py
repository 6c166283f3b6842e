"""Who a name is and what an acronym stands for, once on a page: behind its first mention, in a bracket."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Citation, Document, DocumentKind, Entity, EntityKind, Facts, Findings, Item, ItemKind, Span
from briefing.sections.introductions import has_namesake, is_cited

_NAMES = lexicon("en").names
_COMMON = _NAMES.role | _NAMES.plain_adjective
"""First words of roles that are no names."""
_ABBREVIATING = frozenset({DocumentKind.PAPER, DocumentKind.JUDGMENT})
"""Kinds that go on with acronyms which they spell out once."""
_PRONOUNS = frozenset({"he", "she"})
_MAIDEN, _MARKED = deferred(r"\b(?:n[eé]e|born|formerly|alias|aka)\s$"), 12
"""What stands before the name that somebody had before, and in how many characters."""
_JOINING = ("And ", "But ", "Or ", "So ")
"""How a turn begins, which a capital behind it makes look like a name."""
LONGEST = 8
"""Words of a role that a bracket has."""


def bracketed(findings: Findings, items: Iterable[Item], *, roles: bool = True) -> list[Item]:
    """The items of a page, in the order of the page, each name introduced where it first stands.

    Only a surname that the text has in full before, or a role that the passage itself lacks, is set; quotations stay bare.

    Args:
        findings: With facts.
        items: In the order in which they are printed.
        roles: Whether roles are set; not where a list of people has them.
    """
    known: set[str] = set()
    spelled: set[str] = set()
    out = []
    for item in items:
        added = [] if len(item.citations) != 1 else _added(findings, item.citations[0], known, roles=roles)
        if len(item.citations) == 1:
            added += _who_says(findings, item.citations[0]) + _spelled_out(findings, item.citations[0], spelled)
        bare = item.kind is ItemKind.QUOTATION or not added
        out.append(item if bare else replace(item, insertions=tuple(sorted((*item.insertions, *added)))))
    return out


def _added(findings: Findings, citation: Citation, known: set[str], *, roles: bool) -> list[tuple[int, str]]:
    """What is set behind the people whom a passage names first; they are `known` from then on."""
    added: list[tuple[int, str]] = []
    if citation.document >= len(findings.facts):
        return added
    document = findings.corpus.documents[citation.document]
    entities = findings.facts[citation.document].entities
    for entity in entities:
        if (
            entity.kind is not EntityKind.PERSON
            or not entity.mentions
            or entity.mentions[-1].start < citation.span.start
        ):
            continue
        here = None if entity.name in known else _first_within(entity.mentions, citation.span)
        if here is None or is_cited(document, here):
            continue
        known.add(entity.name)
        if has_namesake(entities, entity, document[here]):
            continue
        if words := _words(document, entity, here, citation.span, roles=roles):
            added.append((here.stop - citation.span.start, words))
    return added


def _who_says(findings: Findings, citation: Citation) -> list[tuple[int, str]]:
    """Who "he" is behind what he says, where a passage does not name him: ", he [Una Karsk] said"."""
    if citation.document >= len(findings.facts):
        return []
    document, span = findings.corpus.documents[citation.document], citation.span
    facts = findings.facts[citation.document]
    for quote in facts.quotes:
        speaker, name = quote.speaker, quote.name
        if speaker is None or speaker not in span or speaker.start == span.start or not name:
            continue
        pronoun = document[speaker].lower() in _PRONOUNS and " " in name  # one word may be a place
        if pronoun and name.split()[-1] not in document.text[span.start : speaker.start] and _is_person(facts, name):
            return [(speaker.stop - span.start, name)]
    return []


def _is_person(facts: Facts, name: str) -> bool:
    """Whether the text names a person so."""
    return any(one.name == name for one in facts.entities if one.kind is EntityKind.PERSON)


def _spelled_out(findings: Findings, citation: Citation, known: set[str]) -> list[tuple[int, str]]:
    """What is set behind the acronyms that a passage of a paper or a judgment uses first, where its text spells them out elsewhere."""
    if citation.document >= len(findings.facts) or findings.kind not in _ABBREVIATING:
        return []
    text = findings.corpus.documents[citation.document][citation.span]
    added: list[tuple[int, str]] = []
    for acronym in findings.facts[citation.document].acronyms:
        if acronym.long is None or acronym.short in known or acronym.short not in text:
            continue
        found = re.search(rf"(?<![\w(‘'\"-])(?<!\d )(?<!\] ){re.escape(acronym.short)}(?![\w)-]|\s\d)", text)
        told = acronym.long.casefold() in text.casefold()
        if found is None and not told:
            continue
        known.add(acronym.short)
        if found and not told and not text[found.end() :].startswith((" (", " [")):
            added.append((found.end(), acronym.long))
    return added


def _first_within(mentions: Sequence[Span], passage: Span) -> Span | None:
    """The first of some mentions, which ascend, that stands in a passage."""
    at = bisect_left(mentions, passage.start, key=lambda mention: mention.start)
    ahead = takewhile(lambda mention: mention.start < passage.stop, islice(mentions, at, None))
    return next((mention for mention in ahead if mention in passage), None)


def _words(document: Document, entity: Entity, mention: Span, passage: Span, *, roles: bool) -> str:
    """The full name and role that the passage lacks, or ""."""
    shown = document[mention]
    name = entity.name if _is_short(document, entity, mention) else ""
    if name and document.text[passage.start : mention.start].rstrip().endswith(name.removesuffix(shown).strip()):
        name = ""
    role = entity.roles[0] if roles and entity.roles and name else ""
    if role and (len(role.split()) > LONGEST or role.casefold() in document[passage].casefold()):
        role = ""
    return ", ".join(part for part in (name, in_running_text(role) if name else role) if part)


def in_running_text(role: str) -> str:
    """A role as it stands inside a line: "Former judge" with a small letter, "CEO", "SES spokeswoman", "Prime Minister" as they are."""
    first, _, rest = role.partition(" ")
    common = (
        first.lower() in _COMMON and not first.isupper() and not any(word[:1].isupper() for word in rest.split()[:1])
    )
    return role[:1].lower() + role[1:] if common else role


def _is_short(document: Document, entity: Entity, mention: Span) -> bool:
    """Whether a mention is the surname of somebody whom the text names in full before."""
    shown = document[mention]
    if _MAIDEN.search(document.text, max(0, mention.start - _MARKED), mention.start):
        return False
    full = any(m.start < mention.start and document[m] == entity.name for m in entity.mentions)
    joined = entity.name.startswith(_JOINING)  # "And Tidepay doesn't?"
    return shown != entity.name and full and not joined and entity.name.endswith(f" {shown}")
