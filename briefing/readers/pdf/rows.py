"""Lines in reading order → which of them are a table's rows, by what stands under one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.readers.pdf.breaks import BULLET, NUMBERED, fills
from briefing.readers.pdf.lines import Line

_WIDE_GAP = 3.5
"""In ems; no justified line has a gap as wide."""
_LEADING = 1.6
"""In ems; the lines of one cell stand closer."""
_LONGEST_CELL = 60
"""Lines."""


def is_row(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is a table's row: it has cells, and one of them stands under or over one of a line near it.

    Justified text has wide gaps too, but nowhere twice in the same place.
    """
    line = lines[index]
    if line.is_row:
        return True
    if not _has_cells(line):
        return False
    whole = fills(line) and line.left < line.column[0] + line.size
    reach = 1 if whole and len(line.cells) < 3 else 4
    if any(_has_cells(other) and _stand_aligned(line, other, whole=whole) for other in _near(lines, index, reach)):
        return True
    return len(line.cells) > 2 and not fills(line)


def _near(lines: Sequence[Line], index: int, reach: int) -> Iterator[Line]:
    """So many lines before and after one in its column; those in which one of its inner cells would go on are not counted."""
    line = lines[index]
    for step in (-1, 1):
        left = reach
        for at in range(index + step, index + step * _LONGEST_CELL, step):
            if not 0 <= at < len(lines) or (lines[at].area, lines[at].page) != (line.area, line.page) or not left:
                break
            yield lines[at]
            left -= not _is_inside(line, lines[at])


def _is_inside(row: Line, line: Line) -> bool:
    """Whether a line stands under or over one inner cell of a row, as what the cell goes on with does."""
    if len(line.cells) > 1:
        return False
    after = [*(left for left, _ in row.edges[2:]), row.column[1]]
    return any(
        abs(left - line.left) < 1.5 and line.right <= stop + 1.5
        for (left, _), stop in zip(row.edges[1:], after, strict=True)
    )


def wrapped(row: Sequence[Line], line: Line) -> list[int] | None:
    """Which cells of a row go on in the line below, one for each of its cells; None where it is no such line.

    It begins under a cell that is not the first, which names the row, and closer than the row's own leading.
    """
    first, last = row[0], row[-1]
    near = line.area == last.area and line.page == last.page and 0 < last.y - line.y < _LEADING * line.size
    if first.is_row or not near or len(line.edges) >= len(first.edges) or abs(first.size - line.size) > 0.5:
        return None
    places: list[int] = []
    for left, right in line.edges:
        place = next((n for n, edge in enumerate(first.edges) if n and abs(edge[0] - left) < 1.5), None)
        after = first.edges[place + 1][0] if place is not None and place + 1 < len(first.edges) else line.column[1]
        if place is None or right > max(after, first.edges[place][1]) + 1.5:
            return None
        places.append(place)
    return places


def _stand_aligned(line: Line, other: Line, *, whole: bool) -> bool:
    """Whether a cell of one line stands under one of the other, or, for a `whole` row, each of them."""
    if not any(_aligned(a, b) for a in _inner(line) for b in _inner(other)):
        return False
    return not whole or (len(line.cells) == len(other.cells) and all(map(_aligned, _inner(line), _inner(other))))


def _inner(line: Line) -> list[tuple[float, float]]:
    """The edges of all cells but the first; the column's own right edge, which justified lines share, is not counted."""
    edges = list(line.edges[1:])
    if fills(line) and edges[-1][0] - line.edges[-2][1] < _WIDE_GAP * line.size:
        edges[-1] = (edges[-1][0], edges[-1][0])
    return edges


def _aligned(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return abs(a[0] - b[0]) < 1.5 or abs(a[1] - b[1]) < 1.5 or abs(sum(a) - sum(b)) < 3


def _has_cells(line: Line) -> bool:
    first = line.cells[0]
    lead = BULLET.fullmatch(f"{first} ") or NUMBERED.match(f"{first} x") or re.fullmatch(r"[\d.]{1,8}", first)
    return len(line.cells) > (2 if lead else 1)
