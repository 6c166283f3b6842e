"""The same words given to another speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.comparing.statements import Statements
from briefing.model import Claim, EntityKind, Facts, Quote, Span

FEWEST = 6
"""Words; shorter quotations are anybody's."""
SAME = 0.8
"""Jaccard index of the words of two quotations that are one."""
_WORD = re.compile(r"[^\W_]+")


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, the words) of each two quotations that are one and have two named speakers."""
    seen: dict[str, list[tuple[int, Quote, frozenset[str]]]] = {}
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        people = _people(facts)
        for quote in facts.quotes:
            words = _WORD.findall(document[quote.content].lower())
            if not quote.direct or len(words) < FEWEST or quote.name not in people:
                continue
            own = frozenset(words)
            near: list[tuple[int, Quote, frozenset[str]]] = []
            for key in dict.fromkeys((" ".join(words[:3]), " ".join(words[-3:]))):
                near += [one for one in seen.setdefault(key, []) if one not in near]
                seen[key].append((number, quote, own))
            for other, earlier, theirs in near:
                likeness = len(own & theirs) / len(own | theirs)
                if other != number and likeness >= SAME and _two_people(quote.name, earlier.name):
                    left, right = _claim(statements, other, earlier), _claim(statements, number, quote)
                    if left and right:
                        yield likeness, left, right, ""


def _people(facts: Facts) -> frozenset[str | None]:
    return frozenset(entity.name for entity in facts.entities if entity.kind is EntityKind.PERSON)


def _two_people(left: str | None, right: str | None) -> bool:
    """Whether two names have no word in common."""
    names = [{word.casefold() for word in _WORD.findall(name or "")} for name in (left, right)]
    return names[0].isdisjoint(names[1])


def _claim(statements: Statements, number: int, quote: Quote) -> Claim | None:
    """The sentences of a quotation, if they name its speaker themselves."""
    document = statements.corpus.documents[number]
    first, last = document.sentence_at(quote.content.start), document.sentence_at(quote.content.stop - 1)
    if first is None or last is None or quote.speaker is None:
        return None
    span = Span(first.span.start, last.span.stop)
    return Claim(number, span, quote.speaker, quote.name) if quote.speaker in span else None
