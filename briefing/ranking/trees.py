"""Boosted regression trees as plain numbers: a table of features → a score and what each group of features gave to it.

A tree is stored complete to its depth, so that all trees are walked at once, level by level. What a split moves the
expected value by, on the path that a row takes, is put down to the split's feature (Saabas 2014, "Interpreting random
forests"); these contributions add up to the prediction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from briefing import weights
from briefing.ranking.term_matrix import Floats, Integers

ROWS_AT_ONCE = 128
"""Rows walked at a time: what is walked with stays in the processor's cache, for any number of sentences."""


@dataclass(frozen=True)
class Trees:
    """`t` trees of `depth` levels: node ``k`` of a level-ordered tree has the children ``2k + 1`` and ``2k + 2``.

    `features` (columns) and `thresholds` have shape ``(t, 2**depth - 1)``; a row goes left where its value is not above
    the threshold. `values`, shape ``(t, 2**(depth + 1) - 1)``, are the expected values at every node.
    """

    depth: int
    features: Integers
    thresholds: Floats
    values: Floats

    @classmethod
    def parse(cls, data: Mapping[str, Any], columns: Sequence[int]) -> Trees:
        """The trees that `as_json` gave; `columns` says for each of its columns where that is now."""
        features, thresholds, values = weights.tree_rows(data)
        return cls(
            data["depth"],
            np.array(columns, dtype=np.int64)[np.array(features, dtype=np.int64)],
            np.array(thresholds, dtype=np.float64),
            np.array(values, dtype=np.float64),
        )

    def as_json(self) -> dict[str, object]:
        """The trees as plain numbers: thresholds of six digits, values to a thousandth, for no more is needed of what is added up."""
        return {
            "depth": self.depth,
            "features": weights.coded(self.features.tolist()),
            "thresholds": weights.coded([[float(f"{x:.6g}") for x in row] for row in self.thresholds.tolist()]),
            "values": weights.coded([[round(x, 3) + 0.0 for x in row] for row in self.values.tolist()]),
        }

    @cached_property
    def _steps(self) -> Floats:
        """For each tree and node what arriving there adds to the value at its parent; 0 at the root."""
        steps = np.zeros_like(self.values)
        children = np.arange(1, self.values.shape[1])
        steps[:, children] = self.values[:, children] - self.values[:, (children - 1) // 2]
        return steps

    def contributions(self, table: Floats, group_of: Integers, groups: int) -> Floats:
        """What each group of features gives to each row; shape ``(rows, groups)``, the trees' own means left out.

        Args:
            table: Features, one row a sentence.
            group_of: For each column the number of its group.
            groups: How many groups there are.
        """
        out = np.zeros((len(table), groups))
        features, thresholds = self.features.reshape(-1), self.thresholds.reshape(-1)
        steps = self._steps.reshape(-1)
        group = group_of[features]
        trees = np.arange(len(self.features))
        roots, first_values = trees * self.features.shape[1], trees * self.values.shape[1]
        for begin in range(0, len(table), ROWS_AT_ONCE):
            block = np.ascontiguousarray(table[begin : begin + ROWS_AT_ONCE])
            flat = block.reshape(-1)
            row = np.arange(len(block))[:, np.newaxis]
            first_features, first_groups = row * table.shape[1], row * groups
            node = np.zeros((len(block), len(trees)), dtype=np.int64)
            sums = np.zeros(len(block) * groups)
            for _ in range(self.depth):
                at = roots + node
                right = flat.take(first_features + features.take(at)) > thresholds.take(at)
                node = 2 * node + 1 + right
                gained = steps.take(first_values + node)
                sums += np.bincount((first_groups + group.take(at)).reshape(-1), gained.reshape(-1), len(sums))
            out[begin : begin + len(block)] = sums.reshape(-1, groups)
        return out
