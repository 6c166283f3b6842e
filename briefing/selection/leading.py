"""Which sentence a text of no form of its own leads with: a story, a feature, a column, a blog post, a how-to.

What came out stands in no fixed words there, and the first sentence may be a scene, a teaser or a headline. A conditional logit over what
can be seen of each sentence that can stand, learned from texts whose readers said which sentence should lead (``leading.json``;
``benchmarks/train_leading.py`` writes it; docs/models/leading.md).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from math import fsum, log, log1p, sqrt
from operator import mul
from pathlib import Path
from typing import Protocol

from briefing.model import DocumentKind, Passage, Profile, Ranking

SHIPPED = Path(__file__).with_name("leading.json")
SCHEMA = "briefing-leading/1"
LANGUAGE = "en"
KINDS = frozenset({DocumentKind.NEWS, DocumentKind.REPORT, DocumentKind.INTERVIEW})
"""The kinds that such texts are taken for."""
FEATURES = ("chance", "first", "place", "rank", "titled", "words")
_LEAST = 0.01
"""The chance to state the outcome that every sentence has."""
_FULL = 40
"""Words from which a sentence says no more by being longer."""


def is_learned(profile: Profile, document: int, kind: DocumentKind) -> bool:
    """Whether a document is a text such as were read: one in which no rule knows what it is for."""
    unmarked = profile.memo.get("unmarked")
    told = isinstance(unmarked, set) and document in unmarked
    return told and kind in KINDS and profile.languages[document] == LANGUAGE


def best(
    profile: Profile,
    ranking: Ranking,
    document: int,
    able: Callable[[int], Passage | None],
    chances: Mapping[int, float],
) -> Passage | None:
    """The likeliest passage of one document that can stand; None where there is none.

    Args:
        profile: The corpus.
        ranking: One score for each of its sentences.
        document: Its index.
        able: A sentence → the passage in which it can stand first, or None; asked of the likeliest ones until one can, for it asks much.
        chances: Of the sentences that may state the outcome.
    """
    row = _rows(profile, ranking, document, chances)
    body = iter(_body(profile, document))
    first = next(filter(None, map(able, body)), None)
    if first is None:
        return None
    least = _score(row(first.head, first=True))
    likelier = [(-score, at) for at in body if (score := _score(row(at, first=False))) > least]
    return next(filter(None, (able(at) for _, at in sorted(likelier))), first)


def table(
    profile: Profile, ranking: Ranking, able: Sequence[Passage], chances: Mapping[int, float]
) -> list[list[float]]:
    """What can be seen of passages of one document; shape ``(len(able), len(FEATURES))``.

    Args:
        profile: The corpus.
        ranking: One score for each of its sentences.
        able: The passages, in the order of the text.
        chances: Of the sentences that may state the outcome.
    """
    row = _rows(profile, ranking, profile.document[able[0].head], chances) if able else None
    return [row(passage.head, first=number == 0) for number, passage in enumerate(able)] if row else []


class _Row(Protocol):
    """A sentence → what can be seen of it, where it is or is not the first one that can stand."""

    def __call__(self, at: int, *, first: bool) -> list[float]: ...


def _rows(profile: Profile, ranking: Ranking, document: int, chances: Mapping[int, float]) -> _Row:
    """The rows of `table` for the sentences of a document."""
    body = _body(profile, document)
    place = {at: number for number, at in enumerate(body)}
    mean = fsum(ranking.scores[at] for at in body) / max(1, len(body))
    spread = sqrt(fsum((ranking.scores[at] - mean) ** 2 for at in body) / max(1, len(body))) or 1.0
    title = set(profile.titles[document])

    def row(at: int, *, first: bool) -> list[float]:
        terms = set(profile.terms[at])
        words = len(profile.texts[at].split())
        return [
            log(max(chances.get(at, 0.0), _LEAST)),
            float(first),
            log1p(place[at]),
            (ranking.scores[at] - mean) / spread,
            len(terms & title) / max(3, len(terms)),
            log(min(max(words, 5), _FULL)),
        ]

    return row


def _body(profile: Profile, document: int) -> list[int]:
    """The sentences of a document but for its headings."""
    return [at for at, of in enumerate(profile.document) if of == document and not profile.heading[at]]


def _score(row: Sequence[float]) -> float:
    return fsum(map(mul, shipped(), row))


@cache
def shipped() -> tuple[float, ...]:
    """A weight for each of `FEATURES`."""
    return tuple(json.loads(SHIPPED.read_text(encoding="utf-8"))["weights"])
