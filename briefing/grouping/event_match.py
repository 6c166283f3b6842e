"""Two sentences of two sources → whether they tell one event in words of their own: a few measures, weighed as was learned.

The weights and the bound stand in ``event_match.json`` (the card is ``docs/models/event_match.md``). What speaks against one event for certain (other
numbers, another day, a "not") is asked before, in `Event.excludes`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.frozen import frozen
from briefing.grouping import background
from briefing.grouping.events import Event

if TYPE_CHECKING:
    from briefing.ranking.term_matrix import Floats

SHIPPED = Path(__file__).with_name("event_match.json")
_OPENING, _OPENING_IN = 4, 10
"""Plain stems that open a sentence, and those of the other among which they are looked for."""
LEAD = 2
"""So many first sentences of a document are its lead."""


@frozen
class Stems:
    """The stems of one sentence in order, without words of saying, and those of them that are no names."""

    stems: tuple[str, ...]
    plain: tuple[str, ...]
    leads: bool


class Measures(NamedTuple):
    """How near two sentences are, in the order of the weights."""

    background: float
    """Cosine by how rare stems are in news at large; `likeness` the same in these sources."""
    likeness: float
    main_clauses: float
    """What the main clauses share."""
    negated: float
    """Whether one alone has "not"; `doubted`, "may"; `ahead`, "will"."""
    doubted: float
    ahead: float
    covered: float
    """How far each says what the other says; `openings`, their first plain words."""
    openings: float
    leads: float
    """Whether both stand at the beginning; `subject`, whether both name whom they are about alike."""
    subject: float


NAMES = Measures._fields


@frozen
class Weights:
    """One weight a measure, what is added, and the sum from which two sentences tell one event."""

    of: tuple[float, ...]
    added: float
    least: float

    def tell_one(self, measures: Sequence[float]) -> bool:
        """Whether two sentences with these measures tell one event."""
        return self.score(measures) >= self.least

    def score(self, measures: Sequence[float]) -> float:
        """How far the measures speak for one event."""
        return self.added + sum(weight * value for weight, value in zip(self.of, measures, strict=True))


@cache
def shipped() -> Weights:
    """The weights that are shipped."""
    data = json.loads(SHIPPED.read_text(encoding="utf-8"))
    return Weights(tuple(data["weights"][name] for name in NAMES), data["added"], data["least"])


def measures(
    events: tuple[Event, Event], stems: tuple[Stems, Stems], *, in_background: float, likeness: float
) -> Measures:
    """The measures of two sentences.

    Args:
        events: What each tells.
        stems: Its stems.
        in_background: Cosine of the two by how rare stems are in news at large.
        likeness: The same by how rare they are in these sources.
    """
    (one, two), (first, second) = events, stems
    shares = [len(a.core & b.every) / max(1, len(a.core)) for a, b in ((one, two), (two, one))]
    modes = (float((mine is None) != (theirs is None)) for mine, theirs in zip(one.modes, two.modes, strict=True))
    whole = (_covered(first.stems, second.stems), _covered(second.stems, first.stems))
    opening = (
        _covered(first.plain[:_OPENING], second.plain[:_OPENING_IN]),
        _covered(second.plain[:_OPENING], first.plain[:_OPENING_IN]),
    )
    negated, doubted, ahead = modes
    return Measures(
        background=in_background,
        likeness=likeness,
        main_clauses=sum(shares) / 2,
        negated=negated,
        doubted=doubted,
        ahead=ahead,
        covered=sum(whole) / 2,
        openings=sum(opening) / 2,
        leads=float(first.leads and second.leads),
        subject=float(not one.subject.isdisjoint(two.subject)),
    )


def covers(one: Stems, two: Stems) -> tuple[float, float]:
    """How far the second of two sentences says what the first does, and the first what the second does, 0 to 1."""
    return _covered(one.stems, two.stems), _covered(two.stems, one.stems)


def cover(left: Sequence[Stems], right: Sequence[Stems]) -> Floats:
    """How far each sentence of one document and each of another say the same, 0 to 1: the mean of `covers`; shape ``(left, right)``."""
    import numpy as np

    pairs = (sum(covers(one, two)) / 2 for one in left for two in right)
    return np.fromiter(pairs, np.float64, len(left) * len(right)).reshape(len(left), len(right))


def _covered(said: Sequence[str], by: Sequence[str]) -> float:
    """How far `by` says what is `said`, 0 to 1: each stem as near as the nearest there (squared cosine), weighed by rarity."""
    if not said or not by:
        return 0.0
    import numpy as np  # two sentences are compared where there are several documents

    from briefing.ranking import related

    vectors, rarity, stands = related.shipped(), background.weights(), frozenset(by)
    rows = [vectors.known[stem] for stem in by if stem in vectors.known]
    known = [stem for stem in said if stem in vectors.known and stem not in stands]
    near: dict[str, float] = {}
    if rows and known:
        cosines = vectors.rows[[vectors.known[stem] for stem in known]] @ vectors.rows[rows].T
        near = dict(zip(known, (np.maximum(cosines.max(axis=1), 0.0) ** 2).tolist(), strict=True))
    weights = [rarity[stem] ** 0.5 for stem in said]
    found = [1.0 if stem in stands else near.get(stem, 0.0) for stem in said]
    return float(np.dot(weights, found) / max(sum(weights), 1e-9))
