"""One event told of two places: "will meet in Tarn on 9 June", "will meet in Skarn on 9 June"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from briefing.agreement import sentences
from briefing.comparing.statements import Statements
from briefing.frozen import frozen
from briefing.grouping import background
from briefing.model import Claim, EntityKind, Span

LIKE = 0.5
"""Cosine by the background's weights, without the two places, from which two sentences tell one event."""
_REACH = 60
"""Characters before a place in which they are looked for."""
_WHERE = re.compile(r"\b([^\W\d_]+) (in|at|near|outside) (?:the (?:town|city|village|port) of )?$")
"""The word before a place, mostly the verb, and its preposition."""
_PART = re.compile(r"(?:, [A-Z]|['’]s\b|[- ][A-Z])")
"""What makes a place a part of another, a possessor or a part of a longer name."""


@frozen
class _Placed:
    """A place where something happened; `lead` is the stem of the word before it."""

    document: int
    index: int
    lead: str
    preposition: str
    name: str
    span: Span


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, "") of each two sentences that tell one event in two places, in the order of the corpus."""
    holders: dict[tuple[str, str], list[_Placed]] = defaultdict(list)
    weights = background.weights()
    for one in _placed(statements):
        for other in holders[one.lead, one.preposition]:
            if not _elsewhere(statements, other, one):
                continue
            bare = statements.stems(f"{one.name} {other.name}")
            told = (statements.terms[other.index] - bare, statements.terms[one.index] - bare)
            likeness = sentences.likeness(*told, weights)
            if likeness >= LIKE and not _another_time(statements, other, one):
                yield likeness, _claim(statements, other), _claim(statements, one), ""
        holders[one.lead, one.preposition].append(one)


def _placed(statements: Statements) -> Iterator[_Placed]:
    """The places of English documents that follow a word and a preposition, one a sentence."""
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        if document.language != "en":
            continue
        where = [
            placed
            for entity in facts.entities
            if entity.kind is EntityKind.PLACE
            for span in entity.mentions
            if (placed := _read(statements, number, Span(span.start, span.stop), entity.name))
        ]
        told = Counter(one.index for one in where)
        yield from sorted((one for one in where if told[one.index] == 1), key=lambda one: one.span)


def _read(statements: Statements, number: int, span: Span, name: str) -> _Placed | None:
    """A mention of a place as where something happened; None where no word and preposition lead to it."""
    text, index = statements.corpus.documents[number].text, statements.index(number, span.start)
    if index is None or statements.profile.heading[index] or _PART.match(text, span.stop):
        return None
    found = _WHERE.search(text, max(0, span.start - _REACH), span.start)
    return _Placed(number, index, statements.stem(found[1].lower()), found[2], name, span) if found else None


def _elsewhere(statements: Statements, one: _Placed, other: _Placed) -> bool:
    """Whether two documents of one story give another place each, and neither names the other's."""
    if one.document == other.document or not statements.stories.one(one.document, other.document):
        return False
    documents = statements.corpus.documents
    return other.name not in documents[one.document].text and one.name not in documents[other.document].text


def _another_time(statements: Statements, one: _Placed, other: _Placed) -> bool:
    """Whether days, numbers, a "not" … say that the two are two events."""
    return statements.contradict_beside_places(one.index, other.index)


def _claim(statements: Statements, one: _Placed) -> Claim:
    return Claim(one.document, statements.passage(one.index), one.span, one.name)
