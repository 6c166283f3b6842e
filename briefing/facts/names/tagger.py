"""Tokens → names: a linear-chain conditional random field, evaluated in whole numbers over a document at once.

The model is that of Lafferty, McCallum and Pereira (2001, ICML) with labels in the BIOES scheme (Ratinov and Roth 2009,
CoNLL), applied twice: what the first pass made of a word anywhere in the document is a feature of the second (Krishnan
and Manning 2006, ACL). Weights are small integers in ``data/names.npz`` (made by ``benchmarks/train_names.py``; see
``docs/models/names.md``), so results are equal on every machine. Only capitalised words and what joins them are
scored; the scores of a word in a place are added up once and kept. This module is numpy's door for facts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import accumulate, chain, filterfalse
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from briefing.facts.names.features import SLOTS
from briefing.facts.names.segments import Frame, frames, second_look
from briefing.feature_table import FeatureTable, Layout, laid_out, running_sums

SHIPPED = Path(__file__).with_name("data") / "names.npz"

KINDS = ("person", "organisation", "place", "other")
LABELS = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BIES"))
"""O, then B(egin) I(nside) E(nd) S(ingle) of each kind."""
_FORBIDDEN = -(1 << 20)
_MOST_KEPT = 100_000
"""Words in their places whose scores are kept, about 30 MB; beyond it the cache begins anew with the next text."""
_FEW_GROUPS = 2_000
"""Sums of weights that are made one by one: the table that makes them faster takes about as long to lay out."""


class Name(NamedTuple):
    """A tagged name: tokens ``first`` … ``last`` (inclusive) and its kind, one of `KINDS`."""

    first: int
    last: int
    kind: str


def _follows(before: int, after: int) -> bool:
    """Whether label `after` may stand behind label `before` (0 is outside, also what stands around a segment)."""
    open_before = before > 0 and (before - 1) % 4 in {0, 1}
    inside_after = after > 0 and (after - 1) % 4 in {1, 2}
    if open_before != inside_after:
        return False
    return not open_before or (before - 1) // 4 == (after - 1) // 4


class Weights:
    """Weights of features: a row each, of which one number in twelve is not nought; only these are stored.

    The columns in which a row has them are one of a few thousand patterns, the commonest first; a pattern is stored once,
    and the number of each row's in two arrays of bytes, which compress better than numbers of 16 bits.
    Once many sums were asked for, the rows are laid out as a table, with which numpy adds them up side by side.
    """

    def __init__(self, stored: Mapping[str, Any]) -> None:
        """Takes the arrays that `packed` gives."""
        high, low = stored["patterns"]
        patterns = high.astype(np.uint16) << 8 | low
        self._patterns = memoryview(patterns)
        self._ends = running_sums(stored["pattern_counts"][patterns])
        self._pattern_ends = running_sums(stored["pattern_counts"])
        self._columns = memoryview(stored["pattern_columns"])
        self._weights = memoryview(stored["weights"])
        self._asked = 0
        self._table: Any = None

    def added(self, groups: Sequence[Sequence[int]]) -> Any:
        """For each group of rows, of which none is empty, their sum: groups × (2 passes · labels); rows count from 1."""
        self._asked += len(groups)
        if self._asked < _FEW_GROUPS:
            return [self._sum(rows) for rows in groups]
        if self._table is None:
            self._table = self._laid_out()
        firsts = [0, *accumulate(map(len, groups[:-1]))]
        return np.add.reduceat(self._table[[*chain.from_iterable(groups)]], firsts, axis=0, dtype=np.int32)

    def _laid_out(self) -> Any:
        """(Rows + 1) × columns; row 0 is nought."""
        filled = np.zeros((len(self._pattern_ends) - 1, 2 * len(LABELS)), dtype=bool)
        filled[
            np.repeat(np.arange(len(filled)), np.diff(np.asarray(self._pattern_ends))), np.asarray(self._columns)
        ] = True
        table: Any = np.zeros((len(self._patterns) + 1, 2 * len(LABELS)), dtype=np.int8)
        table[1:][filled[np.asarray(self._patterns)]] = self._weights
        return table

    def _sum(self, rows: Sequence[int]) -> list[int]:
        total = [0] * (2 * len(LABELS))
        weights, columns = self._weights, self._columns
        for row in rows:
            pattern = self._patterns[row - 1]
            at = self._ends[row - 1]
            for column in columns[self._pattern_ends[pattern] : self._pattern_ends[pattern + 1]]:
                total[column] += weights[at]
                at += 1
        return total


def packed(keys: Sequence[str], weights: Any) -> dict[str, Any]:
    """Features and their weights → the arrays of a model's file, from which `Model.of` reads them.

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
    return layout._asdict() | {
        "weights": ordered[ordered != 0].astype(np.int8),
        "patterns": np.array([divmod(number[pattern], 256) for pattern in patterns], dtype=np.uint8).T,
        "pattern_columns": np.array([*chain.from_iterable(frequent)], dtype=np.uint8),
        "pattern_counts": np.array([*map(len, frequent)], dtype=np.uint8),
    }


class Model:
    """The weights of both passes, and the cache of what words score in each place."""

    def __init__(self, index: FeatureTable, weights: Weights, transitions: Any) -> None:
        """Takes the features, their weights and those of transitions.

        Args:
            index: The row of each feature, from 1.
            weights: A row a feature.
            transitions: 2 passes × labels × labels, whole numbers.
        """
        count = len(LABELS)
        self._index = index
        self._weights = weights
        allowed = np.array([[_follows(a, b) for b in range(count)] for a in range(count)])
        # the second pass adds its scores to those of the first: together they err less than either alone
        steps = np.cumsum(transitions.astype(np.int32), axis=0)
        self._transitions = np.where(allowed, steps, _FORBIDDEN)
        self._first = np.where(allowed[0], 0, _FORBIDDEN)
        self._last = np.where(allowed[:, 0], 0, _FORBIDDEN)
        self._clear()

    @classmethod
    def of(cls, stored: Mapping[str, Any], transitions: Any) -> Model:
        """The model of arrays as `packed` gives them."""
        layout = Layout(stored["low"], stored["high"], stored["counts"], int(stored["seed"]))
        index = FeatureTable(layout, range(1, len(layout.low) + 1))
        return cls(index, Weights(stored), transitions)

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
        name, features = SLOTS[slot]
        rows = self._slots[slot]
        groups: list[list[int]] = []
        for value in values:
            known = self._index.known([name + feature for feature in features(value)])
            rows[value] = self._used + len(groups) if known else 0
            if known:
                groups.append(known)
        stop = self._used + len(groups)
        while stop > len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        if groups:
            self._rows[self._used : stop] = self._weights.added(groups)
        self._used = stop

    def names(self, words: Sequence[str], starts: AbstractSet[int], *, passes: int = 2) -> list[Name]:
        """The names among `words` after one pass or both; see `tag`."""
        found = frames(words, starts)
        if not found:
            return []
        if sum(map(len, self._slots)) > _MOST_KEPT:
            self._clear()
        lengths = [frame.stop - frame.first for frame in found]
        columns = zip(*chain.from_iterable(frame.values for frame in found), strict=True)
        scores = self._column(0, next(columns))
        for slot, column in enumerate(columns, 1):  # one slot after the other: all at once they are 16 times the memory
            scores += self._column(slot, column)
        count = len(LABELS)
        names = _spelled(found, self._viterbi(scores[:, :count], lengths, 0))
        if passes == 1:
            return names
        votes = self._column(len(SLOTS) - 1, second_look(words, found, names))
        scores = scores[:, :count] + scores[:, count:] + votes[:, count:]
        return _spelled(found, self._viterbi(scores, lengths, 1))

    def _viterbi(self, scores: Any, lengths: Sequence[int], number: int) -> list[list[int]]:
        """Viterbi over all segments side by side, the longest first."""
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
            back.append(ways.argmax(axis=1))
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


@cache
def _model() -> Model:
    with np.load(SHIPPED, allow_pickle=False) as stored:
        return Model.of(stored, stored["transitions"])


def _spelled(found: Sequence[Frame], labels: Sequence[Sequence[int]]) -> list[Name]:
    """Labels → names, ascending."""
    out: list[Name] = []
    for frame, path in zip(found, labels, strict=True):
        begun = frame.first
        for offset, label in enumerate(path):
            part = (label - 1) % 4
            if label and part in {0, 3}:
                begun = frame.first + offset
            if label and part in {2, 3}:
                out.append(Name(begun, frame.first + offset, KINDS[(label - 1) // 4]))
    return out


def tag(words: Sequence[str], starts: AbstractSet[int]) -> list[Name]:
    """The names among the tokens of one document, ascending, disjoint.

    Args:
        words: The tokens.
        starts: Indices of tokens that begin a sentence.
    """
    return _model().names(words, starts)
