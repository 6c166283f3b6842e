"""What is counted: hits, what the program gave, what there is → one figure from 0 to 1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """What one text adds to one figure.

    ``F1 = 2 hits / (given + gold)``; a share is an F1 whose `given` is its `gold`.
    """

    figure: str
    hits: int
    given: int
    gold: int
    name: str  # of the text
    missed: tuple[str, ...] = ()  # in words, for people


def shared(figure: str, name: str, judged: Iterable[tuple[bool, str]]) -> Count:
    """A share: of what is judged, how much is right; of what is not, the line that says so."""
    rows = list(judged)
    return Count(
        figure,
        sum(right for right, _ in rows),
        len(rows),
        len(rows),
        name,
        tuple(said for right, said in rows if not right),
    )


def compared(figure: str, name: str, given: Sequence[object], gold: Sequence[object]) -> Count:
    """F1 of two lists of values, each counted once; what is missing (-) and what is too much (+) is listed."""
    left, right = set(given), set(gold)
    lost = [f"- {one}" for one in gold if one not in left]
    more = [f"+ {one}" for one in given if one not in right]
    return Count(figure, len(left & right), len(left), len(right), name, (*lost, *more))


@dataclass(frozen=True, slots=True)
class Rate:
    """One figure of the table."""

    value: float
    precision: float
    recall: float
    of: int


def rates(counts: Iterable[Count]) -> dict[str, Rate]:
    """Figure → its rate over all texts, in the order in which the figures came; without those of which there is nothing."""
    sums: dict[str, list[int]] = {}
    for one in counts:
        row = sums.setdefault(one.figure, [0, 0, 0])
        for at, number in enumerate((one.hits, one.given, one.gold)):
            row[at] += number
    return {figure: _rate(*row) for figure, row in sums.items() if row[1] + row[2]}


def _rate(hits: int, given: int, gold: int) -> Rate:
    return Rate(2 * hits / (given + gold), hits / given if given else 0.0, hits / gold if gold else 0.0, gold)
