"""Tokens → names: a linear-chain conditional random field, evaluated in whole numbers over a document at once.

The model is that of Lafferty, McCallum and Pereira (2001, ICML) with labels in the BIOES scheme (Ratinov and Roth 2009,
CoNLL), applied twice: what the first pass made of a word anywhere in the document is a feature of the second (Krishnan
and Manning 2006, ACL). Weights are small integers in ``data/names.npz.xz`` (made by ``benchmarks/train_names.py``; see
``docs/models/names.md``), so results are equal on every machine. Only capitalised words and what joins them are
scored; the scores of a word in a place are added up once and kept. What is evaluated here word by word
`briefing.facts.names.side_by_side` evaluates with numpy, once there is much of it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, cached_property
from itertools import chain
from operator import add, itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing import arrays
from briefing.facts.names.features import SLOTS
from briefing.facts.names.segments import Frame, frames, second_look
from briefing.feature_table import Bytes, FeatureTable, Layout, RunningSums

if TYPE_CHECKING:
    from briefing.facts.names.side_by_side import Evaluated

SHIPPED = Path(__file__).with_name("data") / "names.npz.xz"

KINDS = ("person", "organisation", "place", "other")
LABELS = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BIES"))
"""O, then B(egin) I(nside) E(nd) S(ingle) of each kind."""
FORBIDDEN = -(1 << 20)
_FEW_TOKENS = 1_500
"""Tokens of segments that one process evaluates without numpy: its import takes about as long."""


class Name(NamedTuple):
    """A tagged name: tokens ``first`` … ``last`` (inclusive) and its kind, one of `KINDS`."""

    first: int
    last: int
    kind: str


def follows(before: int, after: int) -> bool:
    """Whether label `after` may stand behind label `before` (0 is outside, also what stands around a segment)."""
    open_before = before > 0 and (before - 1) % 4 in {0, 1}
    inside_after = after > 0 and (after - 1) % 4 in {1, 2}
    if open_before != inside_after:
        return False
    return not open_before or (before - 1) // 4 == (after - 1) // 4


_COUNT = len(LABELS)
_BEFORE = [[before for before in range(_COUNT) if follows(before, after)] for after in range(_COUNT)]
"""For each label those that may stand before it."""
_FIRST = [0 if follows(0, label) else FORBIDDEN for label in range(_COUNT)]
_LAST = [0 if follows(label, 0) else FORBIDDEN for label in range(_COUNT)]


class Weights:
    """Weights of features: a row each, of which one number in twelve is not nought; only these are stored.

    The columns in which a row has them are one of a few thousand patterns, the commonest first; a pattern is stored once,
    and the number of each row's in two arrays of bytes, which compress better than numbers of 16 bits.
    """

    def __init__(self, stored: Mapping[str, Bytes]) -> None:
        """Takes the arrays that `side_by_side.packed` gives."""
        self.patterns = _joined(stored["patterns"])
        self.counts = bytes(stored["pattern_counts"])
        self.columns = bytes(stored["pattern_columns"])
        self.weights = stored["weights"]
        self._firsts = RunningSums(bytes(itemgetter(*self.patterns)(self.counts)))
        self._first_columns = RunningSums(self.counts)

    def added(self, rows: Sequence[int]) -> list[int]:
        """The sum of some rows, which count from 1: 2 passes · labels."""
        total = [0] * (2 * _COUNT)
        for row in rows:
            pattern = self.patterns[row - 1]
            first, count = self._first_columns[pattern], self.counts[pattern]
            at = self._firsts[row - 1]
            for column, weight in zip(self.columns[first : first + count], self.weights[at : at + count], strict=True):
                total[column] += weight
        return total


def _joined(halves: Bytes) -> Sequence[int]:
    """Numbers of 16 bits of their upper halves and, behind these, their lower ones."""
    rows = len(halves) // 2
    pairs = bytearray(len(halves))
    little = sys.byteorder == "little"
    pairs[little::2], pairs[not little :: 2] = halves[:rows], halves[rows:]
    return memoryview(pairs).cast("H")


class Model:
    """The weights of both passes, and the cache of what words score in each place."""

    def __init__(self, index: FeatureTable, weights: Weights, transitions: Sequence[Sequence[Sequence[int]]]) -> None:
        """Takes the features, their weights and those of transitions.

        Args:
            index: The row of each feature, from 1.
            weights: A row a feature.
            transitions: 2 passes × labels × labels, whole numbers.
        """
        self._index = index
        self._weights = weights
        first, second = transitions
        # the second pass adds its scores to those of the first: together they err less than either alone
        self.steps = (first, [[*map(add, *rows)] for rows in zip(first, second, strict=True)])
        self._scores: list[dict[Any, list[int]]] = [{} for _ in SLOTS]
        self._tokens = 0

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Model:
        """The model of a file's arrays."""
        layout = Layout(stored["low"], stored["high"], stored["counts"], stored["seed"][0])
        index = FeatureTable(layout, range(1, len(layout.low) + 1))
        steps = [*map(int, stored["transitions"])]
        rows = [steps[at : at + _COUNT] for at in range(0, len(steps), _COUNT)]
        return cls(index, Weights(stored), (rows[:_COUNT], rows[_COUNT:]))

    @cached_property
    def _many(self) -> Evaluated:
        from briefing.facts.names import side_by_side

        return side_by_side.Evaluated(self._weights, self.known, self.steps)

    def known(self, slot: int, value: Any) -> list[int]:
        """The rows of the features of a value in a slot."""
        name, features = SLOTS[slot]
        return self._index.known([name + feature for feature in features(value)])

    def names(self, words: Sequence[str], starts: AbstractSet[int], *, passes: int = 2) -> list[Name]:
        """The names among `words` after one pass or both; see `tag`."""
        found = frames(words, starts)
        if not found:
            return []
        self._tokens += sum(len(frame.values) for frame in found)
        if self._tokens > _FEW_TOKENS:
            return self._many.names(words, found, passes=passes)
        values = [*chain.from_iterable(frame.values for frame in found)]
        scores = [[*map(sum, zip(*map(self._score, _SLOTS, value), strict=True))] for value in values]
        names = spelled(found, self._labels([row[:_COUNT] for row in scores], found, 0))
        if passes == 1:
            return names
        votes = (self._score(len(SLOTS) - 1, vote)[_COUNT:] for vote in second_look(words, found, names))
        scores = [
            [*map(sum, zip(row[:_COUNT], row[_COUNT:], vote, strict=True))]
            for row, vote in zip(scores, votes, strict=True)
        ]
        return spelled(found, self._labels(scores, found, 1))

    def _score(self, slot: int, value: Any) -> list[int]:
        """What a value scores in a slot: 2 passes · labels."""
        row = self._scores[slot].get(value)
        if row is None:
            row = self._scores[slot][value] = self._weights.added(self.known(slot, value))
        return row

    def _labels(self, scores: Sequence[list[int]], found: Sequence[Frame], number: int) -> list[list[int]]:
        """The best labels of each segment."""
        rows = iter(scores)
        return [_viterbi([next(rows) for _ in frame.values], self.steps[number]) for frame in found]


_SLOTS = range(len(SLOTS) - 1)
"""All but the last, which has what the first pass made of a word."""


def _viterbi(scores: Sequence[list[int]], steps: Sequence[Sequence[int]]) -> list[int]:
    """The labels of one segment that score most with the steps between them; of equal ones the first label (Viterbi 1967)."""
    best = [*map(add, scores[0], _FIRST)]
    back: list[list[int]] = []
    for row in scores[1:]:
        ways = [[best[b] + steps[b][after] for b in before] for after, before in enumerate(_BEFORE)]
        most = [*map(max, ways)]
        back.append([before[way.index(top)] for before, way, top in zip(_BEFORE, ways, most, strict=True)])
        best = [*map(add, most, row)]
    ends = [*map(add, best, _LAST)]
    path = [ends.index(max(ends))]
    for came_from in reversed(back):
        path.append(came_from[path[-1]])
    return path[::-1]


@cache
def _model() -> Model:
    return Model.of(arrays.load(SHIPPED))


def spelled(found: Sequence[Frame], labels: Sequence[Sequence[int]]) -> list[Name]:
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
