"""Figures: each number that is annotated, beside those found: its span, and what was understood of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from tests.corpus import places
from tests.corpus.places import Span
from tests.corpus.tally import Count, shared
from tests.corpus.texts import Answer, Row, Text

FOUND = 0.5  # of the union of two spans: they are one figure


def figures(text: Text, found: list[Answer]) -> Iterator[Count]:
    """Found: its span. The columns are shares of all that are annotated: what is not found has no right value either."""
    rows = text.rows("figures")
    gold = places.place(text.line("text"), rows)
    both, more, lost = places.align([one["span"] for one in found], gold, FOUND)
    missed = [f"- {rows[j]['text']}" for j in lost] + [f"+ {text.quoted(found[i]['span'])}" for i in more]
    yield Count("figures: found", len(both), len(found), len(gold), text.name, tuple(missed))
    for column, right, told in COLUMNS:
        judged = [
            (right(text, found[i], rows[j], gold[j]), f"{rows[j]['text']} has {told(text, found[i])}") for i, j in both
        ]
        judged += [(False, f"{rows[j]['text']} is not found") for j in lost]
        yield shared(f"figures: {column}", text.name, judged)


def _value(_text: Text, given: Answer, row: Row, _span: Span) -> bool:
    return all(_near(given.get(key), row.get(key)) for key in ("value", "low", "high"))


def _near(one: float | None, other: object) -> bool:
    if one is None or other is None:
        return one is other
    return isinstance(other, int | float) and math.isclose(one, other, rel_tol=1e-6)


def _unit(_text: Text, given: Answer, row: Row, _span: Span) -> bool:
    return (given["unit"] or "") == row.get("unit", "")


def _qualifier(_text: Text, given: Answer, row: Row, _span: Span) -> bool:
    return _plain(given["qualifier"]) == _plain(row.get("qualifier"))


def _plain(qualifier: object) -> str:
    words = " ".join(str(qualifier or "").casefold().split())
    return words.removeprefix("an ").removeprefix("a ").removeprefix("the ")


def _counted(text: Text, given: Answer, row: Row, span: Span) -> bool:
    """Whether the words given for what is counted touch those annotated and are not much longer."""
    words, said = str(row.get("of", "")), given["of"]
    if not words or said is None:
        return not words and said is None
    goal = places.nearest(text.line("text"), words, span)
    return bool(places.overlap(said, goal)) and said[1] - said[0] <= 2 * (goal[1] - goal[0]) + 20


Right = Callable[[Text, Answer, Row, Span], bool]
Told = Callable[[Text, Answer], str]

COLUMNS: tuple[tuple[str, Right, Told], ...] = (
    ("value", _value, lambda _, given: str([given.get(key) for key in ("value", "low", "high")])),
    ("unit", _unit, lambda _, given: str(given["unit"])),
    ("qualifier", _qualifier, lambda _, given: str(given["qualifier"])),
    ("what is counted", _counted, lambda text, given: text.quoted(given["of"]) or "None"),
)
