"""Who somebody is at their first surname: the given names that a passage of bottom line or key points lacks, in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from briefing.language.patterns import deferred
from briefing.model import Document, Entity, EntityKind, Findings, Item, Pick, Span
from briefing.sections.items import bare, of_pick

_CITED = deferred(
    r"""
      ,\s(?:[A-Z]\.\s?)+[,(]                                                # "Lund, F. C.,"
    | (?:,?\s(?:and|&)\s[A-Z][\w-]+|,\s(?:and\s)?[A-Z][\w-]+){1,4},?\s\(?(?:1[89]|20)\d\d\b   # "Lund, Orlov, and Reed 1981"
    | ,?\s\(?(?:1[89]|20)\d\d[a-z]?\)                                       # "(Lund, 2014)"
    | \set\sal\b                                                           # "Lund et al."
    | ['’]s\s[A-Z][\w-]+(?=[,.;])                                           # a firm: "Lund's Boats,"
    """,
    re.VERBOSE,
)


def introducing(findings: Findings, pick: Pick) -> Item:
    """The item of a pick of bottom line or key points, with the given names that its surnames lack."""
    one = of_pick(findings, pick)
    cut = bare(findings, pick.document, pick.span).start - pick.span.start  # the number of its paragraph
    given = ((offset - cut, words) for offset, words in _introduced(findings, pick))
    return replace(one, insertions=tuple(sorted((*one.insertions, *given))))


def _introduced(findings: Findings, pick: Pick) -> tuple[tuple[int, str], ...]:
    """(offset in the passage, "James") where it names a person by a surname only, and the text has the full name.

    Only the first passage that names the person says so.
    """
    out = []
    document = findings.corpus.documents[pick.document]
    before = _printed_before(findings, pick)
    entities = findings.facts[pick.document].entities if findings.facts else ()
    for entity in entities:
        first = _by_surname(document, entity, pick.span)
        if (
            first is None
            or is_cited(document, first)
            or has_namesake(entities, entity, document[first])
            or any(_names(findings, other, pick.document, entity) for other in before)
        ):
            continue
        given = entity.name.removesuffix(document[first]).strip()
        if not document.text[pick.span.start : first.start].rstrip().endswith(given):
            out.append((first.start - pick.span.start, given))
    return tuple(out)


def _by_surname(document: Document, entity: Entity, span: Span) -> Span | None:
    """The first mention in `span` of a person whom it names by the end of their name only, and who was named in full."""
    here = [mention for mention in entity.mentions if mention in span]
    if entity.kind is not EntityKind.PERSON or not here or any(document[m] == entity.name for m in here):
        return None
    first = here[0]
    # Named in full only later: another of that surname may be meant.
    known = any(m.start < first.start and document[m] == entity.name for m in entity.mentions)
    return first if known and entity.name.endswith(f" {document[first]}") else None


def _names(findings: Findings, pick: Pick, document: int, entity: Entity) -> bool:
    """Whether a passage names somebody of `document`: mentions them, or, in another document, has their full name."""
    if pick.document == document:
        return any(mention in pick.span for mention in entity.mentions)
    return entity.name in findings.corpus.documents[pick.document][pick.span]


def _printed_before(findings: Findings, pick: Pick) -> list[Pick]:
    """The passages that bottom line and key points print before `pick`."""
    printed = [*([findings.bottom] if findings.bottom else []), *findings.extract.picks]
    return printed[: printed.index(pick)]


def has_namesake(entities: Iterable[Entity], entity: Entity, surname: str) -> bool:
    """Whether the text tells of another person of that surname, who may be meant by it ("Mr Lund" beside Ann Lund)."""
    people = (other for other in entities if other.kind is EntityKind.PERSON and other is not entity)
    return any(other.name == surname or other.name.endswith(f" {surname}") for other in people)


def is_cited(document: Document, name: Span) -> bool:
    """Whether initials, "et al." or a year in a bracket follow a surname, as they do in references."""
    return _CITED.match(document.text, name.stop) is not None
