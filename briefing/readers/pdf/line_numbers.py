"""The fragments of a page → the same without the numbers that count its lines, as pleadings, transcripts and bills have them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.readers.pdf.fragments import Fragment

_FEWEST = 10
"""Lines that are counted; a list whose numbers stand alone in the margin has seldom as many on one page."""
_FEW, _LONG = 5, 40
"""Lines from which on each one of prose is told to be counted, and characters of one that a sentence goes on behind."""
_STRIP = 8.0
"""Points: how far the right (or left) edges of the numbers lie apart."""


def without(
    fragments: Sequence[Fragment], before: tuple[int, float] = (0, 0.0)
) -> tuple[list[Fragment], list[Fragment]]:
    """What is left, and the numbers that were taken out, from the top.

    Args:
        fragments: Of a page.
        before: The last number of the page before, and its right edge: a page that counts on, or anew, may have few lines.
    """
    numbers = _counting([f for f in fragments if f.text.isdecimal() and len(f.text) <= 3])
    few = len(numbers) < _FEWEST and not _goes_on(numbers, before)
    if (few and not _count_prose(numbers, fragments)) or not _in_margin(numbers, fragments):
        return list(fragments), []
    taken = {id(number) for number in numbers}
    return [f for f in fragments if id(f) not in taken], numbers


def _count_prose(numbers: Sequence[Fragment], fragments: Sequence[Fragment]) -> bool:
    """Whether there is a number for each line of a text whose sentences go on from line to line, which a list's items do not."""
    if len(numbers) < _FEW:
        return False
    taken = {id(number) for number in numbers}
    beside = [f for f in fragments if id(f) not in taken and numbers[-1].y - 2 <= f.y <= numbers[0].y + 2]
    lines = sorted(beside, key=lambda f: -f.y)
    on = sum(
        len(upper.text) > _LONG and upper.text[-1] not in ".;:" and lower.text[:1].islower()
        for upper, lower in pairwise(lines)
    )
    return len(lines) == len(numbers) and 2 * on >= len(lines) - 1


def _goes_on(numbers: Sequence[Fragment], before: tuple[int, float]) -> bool:
    """Whether numbers count on from those of the page before, or anew, in the same margin."""
    last, edge = before
    return bool(last and numbers) and int(numbers[0].text) in {1, last + 1} and abs(numbers[0].right - edge) < _STRIP


def _counting(candidates: list[Fragment]) -> list[Fragment]:
    """The longest run of numbers under one another that count up by one."""
    runs: dict[int, list[Fragment]] = {}
    best: list[Fragment] = []
    for fragment in sorted(candidates, key=lambda f: -f.y):
        number = int(fragment.text)
        before = runs.get(number - 1, [])
        run = [*before, fragment] if before and _stand_under(before[-1], fragment) else [fragment]
        if len(run) >= len(runs.get(number, [])):
            runs[number] = run
        best = max(best, run, key=len)
    return best


def _stand_under(upper: Fragment, lower: Fragment) -> bool:
    edge = min(abs(upper.right - lower.right), abs(upper.left - lower.left))
    return edge < _STRIP and upper.y > lower.y


def _in_margin(numbers: list[Fragment], fragments: Sequence[Fragment]) -> bool:
    """Whether the lines that are counted are prose, begin right of all numbers, and none of these is a list's."""
    taken = {id(number) for number in numbers}
    edge = max(number.right for number in numbers)
    beside = [f for f in fragments if id(f) not in taken and numbers[-1].y - 2 <= f.y <= numbers[0].y + 2]
    if not beside or sum(f.left >= edge for f in beside) < 0.95 * len(beside):
        return False
    goes_on = sum(f.text[:1].islower() for f in beside)
    return goes_on >= 0.2 * len(beside) or 2 * len(beside) < len(numbers)
