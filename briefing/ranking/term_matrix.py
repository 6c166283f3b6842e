"""Terms of sentences → a sparse matrix in numpy: which term stands in which sentence, how often.

Only numpy is needed: a row-sorted list of (sentence, term, count) serves sums by `bincount`, and the few products of
all sentences with all sentences are put together from it by `gram`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from briefing.frozen import frozen

if TYPE_CHECKING:
    from numpy.typing import NDArray

Floats: TypeAlias = "NDArray[np.float64]"
Integers: TypeAlias = "NDArray[np.int64]"

_DENSE_SHARE = 1 / 8
"""Terms in a larger share of the sentences are multiplied as dense columns; the others pair by pair."""
_PAIRS_AT_ONCE = 4_000_000
"""Pairs of entries held in memory at a time (32 bytes each)."""


@frozen
class TermMatrix:
    """Entry ``k`` says that term `terms[k]` stands `counts[k]` times in sentence `rows[k]`; sorted by row, then term.

    `n` sentences, `v` terms; terms are numbered in the order of their first appearance (`vocabulary`).
    """

    rows: Integers
    terms: Integers
    counts: Floats
    n: int
    v: int
    vocabulary: dict[str, int]

    @classmethod
    def build(cls, sentences: Sequence[Sequence[str]]) -> TermMatrix:
        """The matrix of `sentences`, each given as its terms."""
        ids: dict[str, int] = {}
        stream = np.fromiter((ids.setdefault(term, len(ids)) for terms in sentences for term in terms), dtype=np.int64)
        n, v = len(sentences), len(ids)
        lengths = np.fromiter(map(len, sentences), dtype=np.int64, count=n)
        keys = np.repeat(np.arange(n), lengths) * max(v, 1) + stream
        keys, counts = np.unique(keys, return_counts=True)
        rows, terms = np.divmod(keys, max(v, 1))
        return cls(rows, terms, counts.astype(np.float64), n, v, ids)

    def per_sentence(self, values: Floats) -> Floats:
        """Sums `values` (one an entry) over each sentence; shape ``(n,)``."""
        return np.bincount(self.rows, values, self.n).astype(np.float64, copy=False)  # ints where there is no entry

    def per_term(self, values: Floats) -> Floats:
        """Sums `values` (one an entry) over each term; shape ``(v,)``."""
        return np.bincount(self.terms, values, self.v).astype(np.float64, copy=False)  # ints where there is no entry

    def document_frequency(self) -> Integers:
        """In how many sentences each term stands; shape ``(v,)``."""
        return np.bincount(self.terms, minlength=self.v)

    def gram(self, values: Floats) -> Floats:
        """The products of all sentences with all: ``X @ X.T`` with `values` as the entries; shape ``(n, n)``."""
        frequency = self.document_frequency()
        common = frequency > max(16, self.n * _DENSE_SHARE)
        dense = common[self.terms]
        out = np.zeros((self.n, self.n))
        if dense.any():
            column = np.cumsum(common) - 1
            block = np.zeros((self.n, int(common.sum())))
            block[self.rows[dense], column[self.terms[dense]]] = values[dense]
            out += block @ block.T
        self._add_pairs(out.reshape(-1), values, np.flatnonzero(~common & (frequency > 0)), frequency)
        return out

    def _add_pairs(self, out: Floats, values: Floats, terms: Integers, frequency: Integers) -> None:
        """Adds to the flattened `out` the products of entries that share one of `terms`."""
        chosen = np.isin(self.terms, terms)
        order = np.flatnonzero(chosen)
        order = order[np.argsort(self.terms[order], kind="stable")]
        rows, values = self.rows[order], values[order]
        size = frequency[terms]
        starts = np.cumsum(size) - size
        cost = np.cumsum(size * size)
        begin = 0
        while begin < len(terms):
            spent = cost[begin - 1] if begin else 0
            end = max(begin + 1, int(np.searchsorted(cost, spent + _PAIRS_AT_ONCE, side="right")))
            own = size[begin:end]
            low = starts[begin]
            partners = np.repeat(own, own)  # for each entry: how many share its term
            left = low + np.repeat(np.arange(len(partners)), partners)
            step = np.arange(len(left)) - np.repeat(np.cumsum(partners) - partners, partners)
            right = np.repeat(np.repeat(starts[begin:end], own), partners) + step
            np.add.at(out, rows[left] * self.n + rows[right], values[left] * values[right])
            begin = end
