"""What `briefing.facts.names.tagger` works out word by word, for many words side by side: numpy's door for facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, chain, filterfalse
from typing import Any

import numpy as np

from briefing.facts.names.features import SLOTS
from briefing.facts.names.segments import Frame, second_look
from briefing.facts.names.tagger import FORBIDDEN, LABELS, Name, Weights, follows, spelled
from briefing.feature_table import laid_out

_MOST_KEPT = 100_000
"""Words in their places whose scores are kept, about 30 MB; beyond it the cache begins anew with the next text."""
_MOST_SEGMENTS = 4096
"""Segments that are labelled side by side: a step of each takes labels × labels numbers."""


class Table:
    """The rows of `Weights`, laid out: (rows + 1) × (2 passes · labels); row 0 is nought."""

    def __init__(self, weights: Weights) -> None:
        counts = np.frombuffer(weights.counts, dtype=np.uint8)
        filled = np.zeros((len(counts), 2 * len(LABELS)), dtype=bool)
        filled[np.repeat(np.arange(len(counts)), counts), np.frombuffer(weights.columns, dtype=np.uint8)] = True
        self._rows: Any = np.zeros((len(weights.patterns) + 1, 2 * len(LABELS)), dtype=np.int8)
        self._rows[1:][filled[np.array(weights.patterns)]] = np.frombuffer(weights.weights, dtype=np.int8)

    def added(self, groups: Sequence[Sequence[int]]) -> Any:
        """For each group of rows, of which none is empty, their sum: groups × (2 passes · labels)."""
        firsts = [0, *accumulate(map(len, groups[:-1]))]
        return np.add.reduceat(self._rows[[*chain.from_iterable(groups)]], firsts, axis=0, dtype=np.int32)


class Evaluated:
    """The weights of both passes, and the cache of what words score in each place.

    Args:
        weights: A row a feature.
        known: The rows of the features of a value in a slot.
        steps: For each pass the weights of a label behind another: labels × labels.
    """

    def __init__(
        self,
        weights: Weights,
        known: Callable[[int, Any], list[int]],
        steps: Sequence[Sequence[Sequence[int]]],
    ) -> None:
        count = len(LABELS)
        self._known = known
        self._table = Table(weights)
        allowed = np.array([[follows(a, b) for b in range(count)] for a in range(count)])
        nought, forbidden = np.int32(0), np.int32(FORBIDDEN)
        self._transitions = np.where(allowed, np.array(steps, dtype=np.int32), forbidden)
        self._first = np.where(allowed[0], nought, forbidden)
        self._last = np.where(allowed[:, 0], nought, forbidden)
        self._clear()

    def _clear(self) -> None:
        self._slots: list[dict[Any, int]] = [{} for _ in SLOTS]
        self._rows = np.zeros((4096, 2 * len(LABELS)), dtype=np.int32)
        self._used = 1

    def _column(self, slot: int, values: Sequence[Any]) -> Any:
        """What each of `values` scores in `slot`: values × (2 passes · labels); noughts where no feature of it is known."""
        known = self._slots[slot]
        if new := dict.fromkeys(filterfalse(known.__contains__, values)):
            self._score(slot, new)
        return self._rows[np.fromiter(map(known.__getitem__, values), np.intp, len(values))]

    def _score(self, slot: int, values: Iterable[Any]) -> None:
        """Adds up what `values`, which are new to `slot`, score there."""
        rows = self._slots[slot]
        groups: list[list[int]] = []
        for value in values:
            known = self._known(slot, value)
            rows[value] = self._used + len(groups) if known else 0
            if known:
                groups.append(known)
        stop = self._used + len(groups)
        while stop > len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        if groups:
            self._rows[self._used : stop] = self._table.added(groups)
        self._used = stop

    def names(self, words: Sequence[str], found: Sequence[Frame], *, passes: int) -> list[Name]:
        """The names in the segments of a document, of which there is one at least; see `tagger.Model.names`."""
        if sum(map(len, self._slots)) > _MOST_KEPT:
            self._clear()
        lengths = [frame.stop - frame.first for frame in found]
        columns = zip(*chain.from_iterable(frame.values for frame in found), strict=True)
        scores = self._column(0, next(columns))
        for slot, column in enumerate(columns, 1):  # one slot after the other: all at once they are 16 times the memory
            scores += self._column(slot, column)
        count = len(LABELS)
        names = spelled(found, self._labels(scores[:, :count], lengths, 0))
        if passes == 1:
            return names
        votes = self._column(len(SLOTS) - 1, second_look(words, found, names))
        scores = scores[:, :count] + scores[:, count:] + votes[:, count:]
        return spelled(found, self._labels(scores, lengths, 1))

    def _labels(self, scores: Any, lengths: Sequence[int], number: int) -> list[list[int]]:
        """The best labels of each segment; so many at once that a book's steps need no more memory than an article's."""
        out: list[list[int]] = []
        begin = 0
        for first in range(0, len(lengths), _MOST_SEGMENTS):
            some = lengths[first : first + _MOST_SEGMENTS]
            stop = begin + sum(some)
            out += self._viterbi(scores[begin:stop], some, number)
            begin = stop
        return out

    def _viterbi(self, scores: Any, lengths: Sequence[int], number: int) -> list[list[int]]:
        """Viterbi over segments side by side, the longest first."""
        sizes = np.array(lengths)
        starts = sizes.cumsum() - sizes
        order = (-sizes).argsort(kind="stable")
        sizes, starts = sizes[order], starts[order]
        longer = (-sizes).searchsorted(-np.arange(int(sizes[0]) + 1)).tolist()  # segments of more tokens than so many
        best = scores[starts] + self._first
        back: list[Any] = []
        final = np.empty((len(sizes), len(LABELS)), dtype=np.int64)
        active = len(sizes)
        for step in range(1, int(sizes[0]) + 1):
            still = longer[step]
            final[still:active] = best[still:active] + self._last
            active = still
            if not active:
                break
            ways = best[:active, :, None] + self._transitions[number][None]
            back.append(ways.argmax(axis=1).astype(np.int8))
            best = ways.max(axis=1) + scores[starts[:active] + step]
        ends = final.argmax(axis=1)
        out: list[list[int]] = [[]] * len(sizes)
        for rank, place in enumerate(order.tolist()):
            label = int(ends[rank])
            path = [label]
            for step in range(int(sizes[rank]) - 2, -1, -1):
                label = int(back[step][rank, label])
                path.append(label)
            out[place] = path[::-1]
        return out


def packed(keys: Sequence[str], weights: Any) -> dict[str, Any]:
    """Features and their weights → the arrays of a model's file, from which `tagger.Model.of` reads them.

    Args:
        keys: One name a feature.
        weights: features × (2 passes · labels), whole numbers of 8 bits.
    """
    layout, order = laid_out(keys)
    place = {key: row for row, key in enumerate(keys)}
    ordered = weights[[place[key] for key in order]]
    patterns = [tuple(np.flatnonzero(row).tolist()) for row in ordered]
    frequent = [pattern for pattern, _ in Counter(patterns).most_common()]
    number = {pattern: at for at, pattern in enumerate(frequent)}
    return {
        "low": np.frombuffer(layout.low, dtype=np.uint8),
        "high": np.frombuffer(layout.high, dtype=np.uint8),
        "counts": np.frombuffer(layout.counts, dtype=np.uint8),
        "seed": layout.seed,
        "weights": ordered[ordered != 0].astype(np.int8),
        "patterns": np.array([divmod(number[pattern], 256) for pattern in patterns], dtype=np.uint8).T,
        "pattern_columns": np.array([*chain.from_iterable(frequent)], dtype=np.uint8),
        "pattern_counts": np.array([*map(len, frequent)], dtype=np.uint8),
    }
