"""Where annotated words stand: words quoted from a text → their span in it.

Annotations quote; they never count characters. A list of annotations goes in reading order. Words that stand in the text more
often than they are annotated need the words around them (``in``); of words beside something else (a speaker, what is counted)
the nearest are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tests.corpus.texts import Row

Span = tuple[int, int]


def occurrences(text: str, words: str) -> list[Span]:
    """Each place of the words, whole: "12" stands neither in "120" nor in "3.12"."""
    start = r"(?<!\w)(?<!\d[.,])" if words[:1].isalnum() else ""
    stop = r"(?!\w)(?![.,]\d)" if words[-1:].isalnum() else ""
    return [(m.start(), m.end()) for m in re.finditer(start + re.escape(words) + stop, text)]


def place(text: str, rows: Sequence[Row], key: str = "text") -> list[Span]:
    """The span of each row's words.

    Raises:
        ValueError: they do not stand there, or it cannot be said which are meant.
    """
    taken: dict[str, Iterator[Span]] = {}
    out: list[Span] = []
    plain = [str(row[key]) for row in rows if "in" not in row]
    for row in rows:
        words = str(row[key])
        if "in" in row:
            out.append(_inside(text, words, str(row["in"])))
            continue
        if words not in taken:
            inside = {_inside(text, words, str(r["in"])) for r in rows if "in" in r and r[key] == words}
            found = [span for span in occurrences(text, words) if span not in inside]
            if len(found) != plain.count(words):
                raise ValueError(f"{words!r} stands {len(found)} times, annotated {plain.count(words)} times: say `in`")
            taken[words] = iter(found)
        out.append(next(taken[words]))
    return out


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


def pairs(predicted: Sequence[Sequence[int]], gold: Sequence[Sequence[int]], least: float) -> list[tuple[int, int]]:
    """One to one, the best first: (predicted, gold) of those that share at least `least`."""
    near = [(-share(p, g), i, j) for i, p in enumerate(predicted) for j, g in enumerate(gold) if share(p, g) >= least]
    out: list[tuple[int, int]] = []
    for _, i, j in sorted(near):
        if all(i != a and j != b for a, b in out):
            out.append((i, j))
    return out
