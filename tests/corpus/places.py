"""Where annotated words stand: words quoted from a text → their span in it.

Annotations quote; they never count characters. A list of annotations goes in reading order. Words that stand in the text more
often than they are annotated need the words around them (``in``); of words beside something else (a speaker, what is counted)
the nearest are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from tests.corpus.texts import Row

Span = tuple[int, int]


def occurrences(text: str, words: str) -> list[Span]:
    """Each place of the words, whole: "12" stands neither in "120" nor in "3.12"."""
    start = r"(?<!\w)(?<!\d[.,])" if words[:1].isalnum() else ""
    stop = r"(?!\w)(?![.,]\d)" if words[-1:].isalnum() else ""
    return [(m.start(), m.end()) for m in re.finditer(start + re.escape(words) + stop, text)]


def place(text: str, rows: Sequence[Row]) -> list[Span]:
    """The span of each row's ``text``.

    Raises:
        ValueError: the words do not stand there, or it cannot be said which are meant.
    """
    fixed = {at: _inside(text, str(row["text"]), str(row["in"])) for at, row in enumerate(rows) if "in" in row}
    said = [str(row["text"]) for at, row in enumerate(rows) if at not in fixed]
    free = {words: _in_order(text, words, said.count(words), set(fixed.values())) for words in said}
    return [fixed[at] if at in fixed else next(free[str(row["text"])]) for at, row in enumerate(rows)]


def _in_order(text: str, words: str, times: int, taken: AbstractSet[Span]) -> Iterator[Span]:
    """Each place of words that are annotated so many times, but for those taken."""
    found = [span for span in occurrences(text, words) if span not in taken]
    if len(found) != times:
        raise ValueError(f"{words!r} stands {len(found)} times, annotated {times} times: say `in`")
    return iter(found)


def _inside(text: str, words: str, around: str) -> Span:
    if text.count(around) != 1:
        raise ValueError(f"{around!r} stands {text.count(around)} times")
    at = text.index(around)
    found = [span for span in occurrences(text, words) if at <= span[0] and span[1] <= at + len(around)]
    if len(found) != 1:
        raise ValueError(f"{words!r} stands {len(found)} times in {around!r}")
    return found[0]


def nearest(text: str, words: str, span: Span) -> Span:
    """The place of the words nearest to a span (in characters between the two).

    Raises:
        ValueError: they stand nowhere.
    """
    found = [one for one in occurrences(text, words) if not overlap(one, span)]
    if not found:
        raise ValueError(f"{words!r} does not stand in the text")
    return min(found, key=lambda one: (max(one[0] - span[1], span[0] - one[1]), one))


def overlap(one: Sequence[int], other: Sequence[int]) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def share(one: Sequence[int], other: Sequence[int]) -> float:
    """Intersection over union."""
    both = overlap(one, other)
    return both / (one[1] - one[0] + other[1] - other[0] - both) if both else 0.0


class Alignment(NamedTuple):
    """Indices: (predicted, gold) of those that are one, those only predicted, those only gold."""

    both: list[tuple[int, int]]
    more: list[int]
    lost: list[int]


def align(predicted: Sequence[Sequence[int]], gold: Sequence[Sequence[int]], least: float) -> Alignment:
    """Spans one to one, the best first, of those that share at least `least`."""
    near = [(-share(p, g), i, j) for i, p in enumerate(predicted) for j, g in enumerate(gold) if share(p, g) >= least]
    taken: dict[int, int] = {}
    for _, i, j in sorted(near):
        if i not in taken and j not in taken.values():
            taken[i] = j
    more = [i for i in range(len(predicted)) if i not in taken]
    lost = [j for j in range(len(gold)) if j not in taken.values()]
    return Alignment(sorted(taken.items()), more, lost)
