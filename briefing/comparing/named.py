"""One person under two spellings of a name: "Maria Svedlund", "Marta Svedlund"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from briefing.comparing.statements import Statements
from briefing.frozen import frozen
from briefing.model import Claim, EntityKind, Span

LIKE = 0.2
"""Cosine of two sentences from which a name in both may be one person's."""
FEWEST = 4
"""Letters; of shorter names another letter makes another name."""
MOST = 2
"""Letters that are put in, left out or changed in another spelling (Levenshtein 1966)."""


@frozen
class _Named:
    """A full name where it first stands in a document."""

    document: int
    index: int
    first: str
    last: str
    span: Span


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, the surname) of each two spellings of a first name before one surname."""
    holders: dict[str, list[_Named]] = defaultdict(list)
    found = list(_names(statements))
    known = {(one.document, one.first, one.last) for one in found}
    for one in found:
        for other in holders[one.last]:
            if (other.document, one.first, one.last) in known or (one.document, other.first, one.last) in known:
                continue
            likeness = statements.likeness(other.index, one.index)
            if likeness >= LIKE and _spelled(other.first, one.first) and _one_story(statements, other, one):
                yield likeness, _claim(statements, other), _claim(statements, one), one.last
        holders[one.last].append(one)


def _names(statements: Statements) -> Iterator[_Named]:
    """The people of each document by first and last name."""
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        for entity in facts.entities:
            words = entity.name.split()
            if entity.kind is not EntityKind.PERSON or len(words) < 2:
                continue
            full = next((span for span in entity.mentions if document[span].split() == words), None)
            index = None if full is None else statements.index(number, full.start)
            if full is not None and index is not None:
                yield _Named(number, index, words[0], words[-1], Span(full.start, full.stop))


def _one_story(statements: Statements, one: _Named, other: _Named) -> bool:
    return one.document != other.document and statements.stories.one(one.document, other.document)


def _spelled(one: str, other: str) -> bool:
    """Whether two first names are spellings of one: no short form of each other, and a letter or two apart."""
    if one == other or min(len(one), len(other)) < FEWEST or one[0] != other[0] or "." in one + other:
        return False
    return not (one.startswith(other) or other.startswith(one)) and _distance(one.lower(), other.lower()) <= MOST


def _distance(one: str, other: str) -> int:
    """How many letters are to be put in, left out or changed to make one word of the other."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for to, wanted in enumerate(other, 1):
            before, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, before + (letter != wanted))
    return row[-1]


def _claim(statements: Statements, one: _Named) -> Claim:
    name = " ".join(statements.corpus.documents[one.document][one.span].split())
    return Claim(one.document, statements.passage(one.index), one.span, name)
