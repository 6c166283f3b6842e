"""Words line by line → where a column, or a table's cell, begins close to what is left of it.

A gap of one em may be justified text or the white between two columns. It is a column's where lines one below the other have
it in one place and none among them runs across.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing.readers.pdf.words import Word

_GAP = 0.7
"""In ems; a narrower gap is one between words."""
_SAME = 1.0
"""Points that left edges of one column differ at the most."""
_FEWEST = 3
"""Lines that begin at a column's left edge."""
_MOST_EDGES = 50
_MOST_LINES = 3_000
"""Left edges that are looked at, and lines of a page above which none are: a map or a drawing has more."""


class _Stretch(NamedTuple):
    """One line of words; `gaps` are its wide gaps: the index of the word after each, and where that begins."""

    number: int
    left: float
    right: float
    baseline: float
    gaps: tuple[tuple[int, float], ...]


def starts(stretches: Sequence[Sequence[Word]]) -> Mapping[int, list[int]]:
    """Number of a stretch → the indexes of its words, ascending, at which a column or cell begins; 0 is its own beginning."""
    if len(stretches) > _MOST_LINES:
        return {}
    lines = [_measured(number, words) for number, words in enumerate(stretches)]
    lines.sort(key=lambda line: -line.baseline)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for edge in _edges(lines):
        for line, index in _beside(lines, edge):
            found[line.number].add(index)
    return {number: sorted(indexes) for number, indexes in found.items()}


def _measured(number: int, words: Sequence[Word]) -> _Stretch:
    gaps: list[tuple[int, float]] = []
    right = left = words[0].left
    for index, word in enumerate(words):
        begin, end = word.left, word.right
        if begin - right > _GAP * word.size:
            gaps.append((index, begin))
        right = max(right, end)
        left = min(left, begin)
    return _Stretch(number, left, right, words[0].baseline, tuple(gaps))


def _edges(lines: Sequence[_Stretch]) -> list[float]:
    """Places at which enough lines, or what follows a wide gap in them, begin."""
    counts = Counter(round(edge / _SAME) for line in lines for edge in (line.left, *(left for _, left in line.gaps)))
    at = counts.get
    enough = [place for place, here in counts.items() if here + at(place - 1, 0) + at(place + 1, 0) >= _FEWEST]
    return [place * _SAME for place in sorted(enough, key=lambda place: (-counts[place], place))[:_MOST_EDGES]]


def _beside(lines: Sequence[_Stretch], edge: float) -> Iterator[tuple[_Stretch, int]]:
    """The lines with what begins at an edge in them, where these are enough one below the other and none between runs across."""
    held: list[tuple[_Stretch, int]] = []
    for line in lines:
        _, begin, end, _, gaps = line
        if abs(begin - edge) <= _SAME:
            held.append((line, 0))
            continue
        index = next((index for index, left in gaps if abs(left - edge) <= _SAME), None) if gaps else None
        if index is not None:
            held.append((line, index))
        elif begin < edge < end:
            if len(held) >= _FEWEST:
                yield from held
            held = []
    if len(held) >= _FEWEST:
        yield from held
