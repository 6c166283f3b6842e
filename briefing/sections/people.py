"""People, organisations, acronyms: who is who, with roles and other names in the words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from briefing.language.patterns import deferred
from briefing.model import Document, Entity, EntityKind, Findings, Item, ItemKind, Section, Span, Table
from briefing.sections.items import Taken, item

KEY = "people"
MOST = 8
"""People, and organisations, that are listed at the most."""
_OFTEN = 3
"""Mentions from which a person is listed of whom the text tells nothing."""
_SPELLED = 5
"""Letters of a word from which another spelling of it may be the same name."""
_INITIALS = deferred(r"(?<=\w)(?:\s[A-Z]\.?)+\s(?=\w)")


class _Candidate(NamedTuple):
    """A name, how often the sources have it, and the document whose words for it are shown."""

    mentions: int
    document: int
    entity: Entity


def build(findings: Findings, taken: Taken) -> Section | None:
    """A table of names: people first, then organisations, then acronyms that are spelled out."""
    del taken
    shorts = acronyms(findings)
    rows = [*named(findings, shorts), *shorts.values()]
    return (
        Section(KEY, "People, organisations, acronyms", (Table(("Name", "Who or what"), tuple(rows), (0.38, 0.62)),))
        if rows
        else None
    )


def named(findings: Findings, shorts: dict[str, tuple[Item, ...]]) -> list[tuple[Item, ...]]:
    """Rows of people, then of organisations, but for those in `shorts`: (name, role and other names)."""
    rows: list[tuple[Item, ...]] = []
    for kind in (EntityKind.PERSON, EntityKind.ORGANISATION):
        rows += [_row(findings, number, entity) for number, entity in _named(findings, kind, shorts)]
    return rows


def _named(findings: Findings, kind: EntityKind, shorts: dict[str, tuple[Item, ...]]) -> list[tuple[int, Entity]]:
    """The most mentioned names of a kind, in the order of their first mention; equal names of several documents once."""
    told = [one for one in _joined(findings, kind, shorts) if _tells(one)]
    told.sort(key=lambda one: (-bool(one.entity.roles), -one.mentions, one.document, one.entity.mentions[0].start))
    best = [(one.document, one.entity) for one in told[:MOST]]
    return sorted(best, key=lambda row: (row[0], row[1].mentions[0].start))


def _joined(findings: Findings, kind: EntityKind, shorts: dict[str, tuple[Item, ...]]) -> Iterator[_Candidate]:
    """Each name of a kind, from the document that tells most of it; its other spellings are other names of it."""
    best: dict[str, _Candidate] = {}
    full = full_names(findings) if kind is EntityKind.PERSON else {}
    spelled: dict[str, dict[str, None]] = {}
    for number, entity in _listed(findings, kind, shorts):
        name = full.get(entity.name, entity.name)
        one = _Candidate(0, number, entity)
        kept = max(best.get(name, one), one, key=_fullness)
        best[name] = kept._replace(mentions=best.get(name, one).mentions + len(entity.mentions))
        if " " in entity.name:
            spelled.setdefault(name, {})[entity.name] = None
    for name, (mentions, number, entity) in best.items():
        others = (other for other in spelled.get(name, ()) if other not in (entity.name, *entity.aliases))
        yield _Candidate(mentions, number, replace(entity, aliases=(*entity.aliases, *others)))


def _listed(findings: Findings, kind: EntityKind, shorts: dict[str, tuple[Item, ...]]) -> Iterator[tuple[int, Entity]]:
    """(index of the document, name of the kind), but for authors and for names in `shorts`."""
    for number, facts in enumerate(findings.facts):
        author = findings.corpus.documents[number].metadata.author
        for entity in facts.entities:
            known = not shorts.keys().isdisjoint((entity.name, *entity.aliases))
            if entity.kind is kind and not known and entity.name != author:
                yield number, entity


def _fullness(one: _Candidate) -> tuple[bool, int]:
    """How much a document tells of a name: whether it has more than one word, and its roles."""
    return " " in one.entity.name, len(one.entity.roles)


def _tells(one: _Candidate) -> bool:
    """Whether a row would say something: a role, another name, or somebody with a full name who is named often."""
    entity = one.entity
    often = entity.kind is EntityKind.PERSON and one.mentions >= _OFTEN and " " in entity.name
    return bool(entity.roles or entity.aliases) or often


def full_names(findings: Findings) -> dict[str, str]:
    """A person's name in one source → the name in others that it stands for.

    A surname stands for the one full name that ends with it; a spelling ("Mohamed Mursi") for the first that differs in
    vowels and doubled letters alone ("Mohammed Morsi"), where no source has both; a name without an initial for the one with it.
    """
    if len(findings.facts) < 2:
        return {}
    holders = _people(findings)
    out = _spelled_otherwise(holders)
    out |= _without_initials(name for name in holders if name not in out)
    longer: dict[str, set[str]] = {}
    for name in holders:
        if " " in name:
            longer.setdefault(name.rpartition(" ")[2].casefold(), set()).add(out.get(name, name))
    for name in holders:
        fulls = longer.get(name.casefold(), set()) if " " not in name else set()
        if len(fulls) == 1:
            out[name] = min(fulls)
    return out


def _people(findings: Findings) -> dict[str, set[int]]:
    """The documents that name each person."""
    holders: dict[str, set[int]] = {}
    for number, facts in enumerate(findings.facts):
        for entity in facts.entities:
            if entity.kind is EntityKind.PERSON:
                holders.setdefault(entity.name, set()).add(number)
    return holders


def _spelled_otherwise(holders: dict[str, set[int]]) -> dict[str, str]:
    """Names → the first that differs in its spelling alone, where no source has both."""
    out: dict[str, str] = {}
    spelled: dict[str, str] = {}
    for name, sources in holders.items():
        if " " in name:
            first = spelled.setdefault(" ".join(map(_consonants, name.split())), name)
            if first != name and sources.isdisjoint(holders[first]):
                out[name] = first
    return out


def _without_initials(names: Iterable[str]) -> dict[str, str]:
    """Names without an initial between ("Ann Holt") → the one name with it ("Ann T. Holt"); none where there are two."""
    whole: dict[str, set[str]] = {}
    for name in names:
        whole.setdefault(_INITIALS.sub(" ", name), set()).add(name)
    return {
        short: min(with_initial)
        for short, found in whole.items()
        if short in found and len(with_initial := found - {short}) == 1
    }


def _consonants(word: str) -> str:
    """A word as spellings of one foreign name share it: first and last letter, consonants once; short words whole."""
    low = word.casefold()
    if len(low) < _SPELLED:
        return low
    inner = re.sub(r"[aeiouy'’-]", "", low[1:-1])
    return re.sub(r"(.)\1+", r"\1", low[0] + inner + low[-1])


def _folded(name: str) -> str:
    """A name without what makes no other name of it: capitals, and the form of its apostrophe."""
    return name.casefold().replace("’", "'")


def _row(findings: Findings, number: int, entity: Entity) -> tuple[Item, ...]:
    """Name, and its roles and other names; one that the text tells nothing of has how often it stands there."""
    document = findings.corpus.documents[number]
    also = [f"also {alias}" for alias in entity.aliases if _folded(alias) not in _folded(entity.name)]
    note = "; ".join([*entity.roles, *also]) or f"named {len(entity.mentions)} times"
    return (
        item(findings, number, _whole(document, entity), kind=ItemKind.ENTRY),
        Item("", kind=ItemKind.ENTRY, note=note),
    )


def _whole(document: Document, entity: Entity) -> Span:
    """The first mention that has the full name, else the first."""
    return next((m for m in entity.mentions if document[m] == entity.name), entity.mentions[0])


def acronyms(findings: Findings) -> dict[str, tuple[Item, ...]]:
    """Rows of the acronyms that a source spells out, by acronym: (short, long)."""
    out: dict[str, tuple[Item, ...]] = {}
    for number, facts in enumerate(findings.facts):
        for acronym in facts.acronyms:
            if acronym.long is None or acronym.short in out:
                continue
            meaning = (
                item(findings, number, acronym.long_span, kind=ItemKind.ENTRY)
                if acronym.long_span
                else Item("", kind=ItemKind.ENTRY, note=acronym.long)
            )
            out[acronym.short] = (item(findings, number, acronym.span, kind=ItemKind.ENTRY), meaning)
    return out
