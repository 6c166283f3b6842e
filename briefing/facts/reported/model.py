"""``data/reported_speech.npz.xz`` → the weights by which reported speech is chosen.

Four conditional logit models (McFadden 1974) and a logistic regression over names of features, and boosted trees
(Friedman 2001) over what those five say, as `briefing.facts.reported.evidence` lays it out. Made by
``benchmarks/train_reported_speech.py``; ``docs/models/reported_speech.md`` is its card. Weights are whole numbers.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from briefing import arrays
from briefing.facts.reported.cues import Lexicon
from briefing.feature_table import FeatureTable, Layout, laid_out

SHIPPED = Path(__file__).with_name("data") / "reported_speech.npz.xz"

SCALE = 32
"""Weights are stored as so many parts of one."""
TABLES = ("after", "before", "speaker", "start", "end", "opening")
"""The models of features: is something reported after the cue, or before it; who speaks; where does content after the
cue begin and end; where does content before it begin."""
DEPTH = 4
_FARTHEST = 30.0


_WIDTH = 2**DEPTH - 1
_FEW_ROWS = 200
"""Rows that are scored tree by tree; for more numpy is worth its import."""
_MOST_ROWS = 1000
"""Rows side by side: each takes some kilobytes while it goes down the trees."""


class Trees(NamedTuple):
    """Complete trees of `DEPTH` levels, one behind the other: node ``k`` has the children ``2k + 1`` and ``2k + 2``.

    A tree has ``2**DEPTH - 1`` `columns` and `thresholds`; a row goes left where its value is not above the
    threshold. It has ``2**DEPTH`` `leaves`.
    """

    columns: Sequence[int]
    thresholds: Sequence[float]
    leaves: Sequence[float]

    def score(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """The sum of the leaves that each row reaches."""
        return self._side_by_side(rows) if len(rows) > _FEW_ROWS else [math.fsum(self._reached(row)) for row in rows]

    def _reached(self, row: Sequence[float]) -> Iterator[float]:
        columns, thresholds, leaves = self
        for tree in range(len(columns) // _WIDTH):
            node = 0
            while node < _WIDTH:
                at = tree * _WIDTH + node
                node = 2 * node + (2 if row[columns[at]] > thresholds[at] else 1)
            yield leaves[tree * (_WIDTH + 1) + node - _WIDTH]

    def _side_by_side(self, rows: Sequence[Sequence[float]]) -> list[float]:
        import numpy as np

        columns, thresholds, leaves = (np.asarray(part) for part in self)
        roots = np.arange(0, len(columns), _WIDTH)
        out: list[float] = []
        for first in range(0, len(rows), _MOST_ROWS):
            table = np.array(rows[first : first + _MOST_ROWS], dtype=np.float64)
            node = np.zeros((len(table), len(roots)), dtype=np.intp)
            row = np.arange(len(table))[:, None]
            for _ in range(DEPTH):
                at = node + roots
                node = 2 * node + 1 + (table[row, columns[at]] > thresholds[at])
            reached = leaves[node - _WIDTH + np.arange(len(roots)) * (_WIDTH + 1)]
            out += [math.fsum(each) for each in reached.tolist()]
        return out


class Model:
    """All weights.

    Args:
        rates: The words that may report, with the share of their places in which they do.
        tables: For each of `TABLES` its features' weights, in parts of `SCALE`, 0 for any other feature; "" is the constant.
        trees: What weighs the evidence.
        threshold: Above it a candidate is given.
    """

    def __init__(
        self, rates: Mapping[str, float], tables: Mapping[str, FeatureTable], trees: Trees | None, threshold: float
    ) -> None:
        self.lexicon = Lexicon(rates)
        self.tables = tables
        self.trees = trees
        self.threshold = threshold

    def reports(self, features: Sequence[str]) -> tuple[float, float]:
        """The logits of something reported after a cue, and before it."""
        asked = ("", *features)
        return self.score("after", asked), self.score("before", asked)

    def score(self, table: str, features: Sequence[str]) -> float:
        """What one candidate's features add up to."""
        return self.tables[table].total(features) / SCALE

    def shares(self, table: str, candidates: Sequence[Sequence[str]]) -> list[float]:
        """The probability of each of the candidates, which exclude each other."""
        scores = [self.score(table, features) for features in candidates]
        most = max(scores)
        powers = [math.exp(score - most) for score in scores]
        total = sum(powers)
        return [power / total for power in powers]


def chance(logit: float) -> float:
    """The probability of a logit."""
    return 1 / (1 + math.exp(-max(-_FARTHEST, min(_FARTHEST, logit))))


def packed(tables: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    """Tables of weights → the arrays of a model's file, from which `shipped` reads them; all tables one behind the other."""
    import numpy as np

    laid = [(*laid_out(list(tables[name])), tables[name]) for name in TABLES]
    return {
        "low": np.frombuffer(b"".join(layout.low for layout, _, _ in laid), dtype=np.uint8),
        "high": np.frombuffer(b"".join(layout.high for layout, _, _ in laid), dtype=np.uint8),
        "counts": np.frombuffer(b"".join(layout.counts for layout, _, _ in laid), dtype=np.uint8),
        "weights": np.array([weights[key] for _, order, weights in laid for key in order], dtype=np.int8),
        "sizes": np.array([[len(layout.low), len(layout.counts)] for layout, _, _ in laid], dtype=np.int32),
        "seeds": np.array([layout.seed for layout, _, _ in laid], dtype=np.uint8),
    }


def _unpacked(stored: Mapping[str, memoryview]) -> dict[str, FeatureTable]:
    low, high, counts, weights = (stored[part] for part in ("low", "high", "counts", "weights"))
    sizes = iter(stored["sizes"])
    tables = {}
    row = pair = bucket = 0
    for name, seed in zip(TABLES, stored["seeds"], strict=True):
        rows, buckets = next(sizes), next(sizes)
        pairs = (rows + 1) // 2
        layout = Layout(low[row : row + rows], high[pair : pair + pairs], counts[bucket : bucket + buckets], seed)
        tables[name] = FeatureTable(layout, weights[row : row + rows])
        row, pair, bucket = row + rows, pair + pairs, bucket + buckets
    return tables


@cache
def shipped() -> Model:
    """The model of the package."""
    stored = arrays.load(SHIPPED)
    words = bytes(stored["rate_words"]).decode("utf-8").split("\n")
    rates = {word: rate / 100 for word, rate in zip(words, stored["rates"], strict=True)}
    trees = Trees(*(stored[part].tolist() for part in Trees._fields))
    return Model(rates, _unpacked(stored), trees, stored["threshold"][0])
