"""``data/reported_speech.npz`` → the weights by which reported speech is chosen.

Four conditional logit models (McFadden 1974) and a logistic regression over names of features, and boosted trees
(Friedman 2001) over what those five say, as `briefing.facts.reported.evidence` lays it out. Made by
``benchmarks/train_reported_speech.py``; ``docs/models/reported_speech.md`` is its card. Weights are whole numbers.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from briefing.facts.reported.cues import Lexicon
from briefing.feature_table import FeatureTable, Layout, laid_out

SHIPPED = Path(__file__).with_name("data") / "reported_speech.npz"

SCALE = 32
"""Weights are stored as so many parts of one."""
TABLES = ("after", "before", "speaker", "start", "end", "opening")
"""The models of features: is something reported after the cue, or before it; who speaks; where does content after the
cue begin and end; where does content before it begin."""
DEPTH = 4
_FARTHEST = 30.0


class Trees(NamedTuple):
    """`t` complete trees of `DEPTH` levels: node ``k`` has the children ``2k + 1`` and ``2k + 2``.

    `columns` and `thresholds` have shape ``(t, 2**DEPTH - 1)``; a row goes left where its value is not above the
    threshold. `leaves` has shape ``(t, 2**DEPTH)``.
    """

    columns: Any
    thresholds: Any
    leaves: Any

    def score(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """The sum of the leaves that each row reaches."""
        if not rows:
            return []
        table = np.array(rows, dtype=np.float64)
        count, width = self.columns.shape
        node = np.zeros((len(table), count), dtype=np.intp)
        offset = np.arange(count) * width
        row = np.arange(len(table))[:, None]
        for _ in range(DEPTH):
            at = node + offset
            right = table[row, self.columns.reshape(-1)[at]] > self.thresholds.reshape(-1)[at]
            node = 2 * node + 1 + right
        leaf = node - width + np.arange(count) * (width + 1)
        return [float(value) for value in self.leaves.reshape(-1)[leaf].sum(axis=1)]


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
    laid = [(*laid_out(list(tables[name])), tables[name]) for name in TABLES]
    return {
        "low": np.concatenate([layout.low for layout, _, _ in laid]),
        "high": np.concatenate([layout.high for layout, _, _ in laid]),
        "counts": np.concatenate([layout.counts for layout, _, _ in laid]),
        "weights": np.array([weights[key] for _, order, weights in laid for key in order], dtype=np.int8),
        "sizes": np.array([[len(layout.low), len(layout.counts)] for layout, _, _ in laid], dtype=np.int32),
        "seeds": np.array([layout.seed for layout, _, _ in laid], dtype=np.uint8),
    }


def _unpacked(stored: Mapping[str, Any]) -> dict[str, FeatureTable]:
    low, high, counts, weights = (stored[part] for part in ("low", "high", "counts", "weights"))
    tables = {}
    row = pair = bucket = 0
    for name, (rows, buckets), seed in zip(TABLES, stored["sizes"].tolist(), stored["seeds"].tolist(), strict=True):
        pairs = (rows + 1) // 2
        layout = Layout(low[row : row + rows], high[pair : pair + pairs], counts[bucket : bucket + buckets], seed)
        tables[name] = FeatureTable(layout, memoryview(weights[row : row + rows]))
        row, pair, bucket = row + rows, pair + pairs, bucket + buckets
    return tables


@cache
def shipped() -> Model:
    """The model of the package."""
    with np.load(SHIPPED, allow_pickle=False) as stored:
        words = stored["rate_words"].tobytes().decode("utf-8").split("\n")
        rates = {word: rate / 100 for word, rate in zip(words, stored["rates"].tolist(), strict=True)}
        trees = Trees(stored["columns"].astype(np.intp), stored["thresholds"], stored["leaves"])
        return Model(rates, _unpacked(stored), trees, float(stored["threshold"]))
