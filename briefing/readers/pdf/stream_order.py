"""The order in which a page's content stream draws its text, for pages on which our own order tears apart what is drawn together.

Most programs draw a column, or a table's cell, from its top to its end before the next one. Where the two orders agree nothing is
done. Where they do not, and the stream goes down its stretches of text rather than to and fro across the page, it knows better.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.readers.pdf.fragments import CELL_GAP, Fragment, rows_of

_AGREED = 0.93
"""Share of runs of five words that both orders have; below, one of them is wrong."""
_RUN = 4
"""Runs of five words that are lost where two words come apart."""
_ACROSS = 0.15
"""Share of steps from words to words on one line: more, and the stream draws columns line by line."""
_STRETCHES = 0.7
"""Stretches for each piece of text: more, and the stream has no direction."""
_WORDS = 2
"""Words of a piece that belongs to a text, and is no number or mark."""
_LONGEST_CELL = 12
"""Lines of a table's cell."""
_CELLS = 3
"""Stretches of words on one line from which on it is a table's row."""
_FEWEST = 12
"""Words of a page that is looked at."""


def is_better(fragments: Sequence[Fragment], areas: Sequence[Sequence[Sequence[Fragment]]]) -> bool:
    """Whether the page is to be read as it is drawn: `fragments` come in the order of the stream, the rows of `areas` in ours."""
    words = sum(fragment.text.count(" ") + 1 for fragment in fragments)
    if words < _FEWEST:
        return False
    ours = [fragment for area in areas for row in area for fragment in row]
    follows = {id(a): b for a, b in pairwise(ours)}
    torn = sum(_is_torn(a, b, follows.get(id(a))) for a, b in pairwise(fragments))
    return _RUN * torn > (1 - _AGREED) * words and _goes_down(fragments)


def _is_torn(piece: Fragment, drawn: Fragment, ours: Fragment | None) -> bool:
    """Whether other words follow in our order than those drawn next; a number beside its row may be drawn at any time."""
    return ours is not None and ours is not drawn and _has_words(piece) and _has_words(ours)


def _has_words(fragment: Fragment) -> bool:
    return fragment.text.count(" ") >= _WORDS - 1


def _goes_down(fragments: Sequence[Fragment]) -> bool:
    """Whether the stream goes down stretches of several lines, and seldom steps across the page from words to words."""
    stretches = sum(1 for _ in areas(fragments))
    across = sum(
        _on_one_line(a, b) and _is_apart(a, b) and _has_words(a) and _has_words(b) for a, b in pairwise(fragments)
    )
    return across <= _ACROSS * len(fragments) and stretches <= _STRETCHES * len(fragments)


def areas(fragments: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    """Stretches of text that run downwards, in the order of the stream; a cell of several lines is one of its own."""
    held: list[Fragment] = []
    for index, fragment in enumerate(fragments):
        ahead = fragments[index : index + _CELLS]
        if held and (_begins(held, fragment, ahead[1:2]) or (is_row(ahead) and not _on_one_line(held[-1], fragment))):
            yield held
            held = []
        held.append(fragment)
    if held:
        yield held


def _begins(held: Sequence[Fragment], fragment: Fragment, following: Sequence[Fragment]) -> bool:
    """Whether a new stretch begins: upwards, beside what there is, or at a cell that goes on below."""
    last = held[-1]
    if _on_one_line(last, fragment):
        return _is_apart(last, fragment) and any(_is_below(fragment, other) for other in following)
    if fragment.y > last.y or _ends_row(held):
        return True
    left, right = min(f.left for f in held), max(f.right for f in held)
    return fragment.left > right or fragment.right < left


def _ends_row(held: Sequence[Fragment]) -> bool:
    """Whether the last of what there is are the cells of a row, which nothing below goes on with."""
    return is_row(held[-_CELLS:])


def is_row(stretch: Sequence[Fragment]) -> bool:
    """Whether a stretch is cells of one row and nothing else."""
    return len(stretch) >= _CELLS and all(_on_one_line(a, b) and _is_apart(a, b) for a, b in pairwise(stretch))


def table_rows(stretches: Sequence[Sequence[Fragment]]) -> list[list[Sequence[Fragment]]]:
    """Stretches, those that are cells of one row of a table together: side by side, from one line on, and so twice on the page."""
    groups: list[list[Sequence[Fragment]]] = []
    for stretch in stretches:
        if groups and _is_next_cell(groups[-1][-1], stretch):
            groups[-1].append(stretch)
        else:
            groups.append([stretch])
    edges = [_edges(group) for group in groups if len(group) > 1]
    out: list[list[Sequence[Fragment]]] = []
    for group in groups:
        like = sum(len(_edges(group) & other) > 1 for other in edges)
        out.extend([group] if len(group) > 1 and like > 1 else [[stretch] for stretch in group])
    return out


def cells(group: Sequence[Sequence[Fragment]]) -> Iterator[list[Fragment]]:
    """The cells of a row, each with its fragments from top to bottom."""
    for stretch in group:
        rows = rows_of(stretch)
        if len(rows) == 1:
            yield from ([fragment] for fragment in rows[0])
        else:
            yield [fragment for row in rows for fragment in row]


def _is_next_cell(before: Sequence[Fragment], after: Sequence[Fragment]) -> bool:
    beside = min(f.left for f in after) > max(f.right for f in before)
    short = len(rows_of(after)) <= _LONGEST_CELL and len(rows_of(before)) <= _LONGEST_CELL
    return beside and short and _on_one_line(before[0], after[0])


def _edges(group: Sequence[Sequence[Fragment]]) -> set[int]:
    """Where cells begin, in units of three points."""
    return {round(min(f.left for f in cell) / 3) for cell in cells(group)}


def _on_one_line(a: Fragment, b: Fragment) -> bool:
    return abs(a.y - b.y) < 0.45 * min(a.size, b.size)


def _is_apart(a: Fragment, b: Fragment) -> bool:
    return max(b.left - a.right, a.left - b.right) > CELL_GAP * max(a.size, b.size)


def _is_below(a: Fragment, b: Fragment) -> bool:
    """Whether `b` is the line below `a` in one column."""
    return 0.45 * a.size <= a.y - b.y < 2.5 * a.size and b.left < a.right and b.right > a.left
