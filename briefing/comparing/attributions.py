"""The same words given to another speaker."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefing.comparing.statements import Statements
from briefing.model import Claim, EntityKind, Facts, Quote, Span

FEWEST = 8
"""Words; shorter quotations are anybody's."""
SAME = 0.8
"""Share of the runs of words of the shorter of two quotations that the other has, if they are one."""
RUN = 3
"""Words of a run."""
MOST = 20
"""Earlier quotations with the same run, latest first, that one is compared with."""
_WORD = re.compile(r"[^\W_]+")


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, the words) of each two quotations that are one and have two named speakers."""
    holders: dict[tuple[str, ...], list[int]] = {}
    found: list[tuple[int, Quote, int]] = []
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        people = _people(facts)
        for quote in facts.quotes:
            words = _WORD.findall(document[quote.content].lower())
            if not quote.direct or len(words) < FEWEST or quote.name not in people:
                continue
            runs = dict.fromkeys(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
            shared = Counter(earlier for run in runs for earlier in holders.get(run, ())[-MOST:])
            for earlier, count in sorted(shared.items()):
                other, quoted, size = found[earlier]
                likeness = count / min(len(runs), size)
                if other != number and likeness >= SAME and _two_people(quote.name, quoted.name):
                    left, right = _claim(statements, other, quoted), _claim(statements, number, quote)
                    if left and right:
                        yield likeness, left, right, ""
            for run in runs:
                holders.setdefault(run, []).append(len(found))
            found.append((number, quote, len(runs)))


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
