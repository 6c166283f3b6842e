"""The same words given to another speaker."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from briefing.comparing.statements import Statements
from briefing.frozen import frozen
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


@frozen
class _Spoken:
    """A quotation of a named person, and its runs of words."""

    document: int
    quote: Quote
    runs: Collection[tuple[str, ...]]


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, the words) of each two quotations that are one and have two named speakers."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    found: list[_Spoken] = []
    for spoken in _spoken(statements):
        shared = Counter(earlier for run in spoken.runs for earlier in holders[run][-MOST:])
        for earlier, count in sorted(shared.items()):
            other = found[earlier]
            likeness = count / min(len(spoken.runs), len(other.runs))
            if likeness >= SAME and _two_speakers(other, spoken):
                left, right = _claim(statements, other), _claim(statements, spoken)
                if left and right:
                    yield likeness, left, right, ""
        for run in spoken.runs:
            holders[run].append(len(found))
        found.append(spoken)


def _spoken(statements: Statements) -> Iterator[_Spoken]:
    """The quotations that are long enough to be somebody's, of people who are named."""
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        people = _people(facts)
        for quote in facts.quotes:
            words = _WORD.findall(document[quote.content].lower())
            if quote.direct and len(words) >= FEWEST and quote.name in people:
                runs = dict.fromkeys(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
                yield _Spoken(number, quote, runs)


def _people(facts: Facts) -> frozenset[str | None]:
    return frozenset(entity.name for entity in facts.entities if entity.kind is EntityKind.PERSON)


def _two_speakers(left: _Spoken, right: _Spoken) -> bool:
    """Whether two documents give two names that have no word in common."""
    names = [{word.casefold() for word in _WORD.findall(one.quote.name or "")} for one in (left, right)]
    return left.document != right.document and names[0].isdisjoint(names[1])


def _claim(statements: Statements, spoken: _Spoken) -> Claim | None:
    """The sentences of a quotation, if they name its speaker themselves."""
    quote = spoken.quote
    document = statements.corpus.documents[spoken.document]
    first, last = document.sentence_at(quote.content.start), document.sentence_at(quote.content.stop - 1)
    if first is None or last is None or quote.speaker is None:
        return None
    span = Span(first.span.start, last.span.stop)
    return Claim(spoken.document, span, quote.speaker, quote.name) if quote.speaker in span else None
