"""The glyphs of a page → its lines in reading order.

Glyphs that follow each other on one baseline make a fragment. Where a page is set in columns (fragments of prose on
both sides of a gutter that few fragments cross), what crosses the gutter parts the page into bands, and each band is
read column by column: the "topmost whitespace" reading order of Breuel (DAS 2002), one gutter at a time. In a column,
fragments on one baseline are one line; those that stand far apart are its cells.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from operator import itemgetter
from statistics import median

from briefing.readers.pdf import line_numbers, stream_order
from briefing.readers.pdf.engine import Page
from briefing.readers.pdf.fragments import CELL_GAP, Fragment, fragments_of, is_rtl, rows_of, without_note_numbers

_MANY = 12
"""Lines of which two columns have at least so many; a table's row has seldom so many words in each cell."""

_NEAR_CELL = 0.7
"""In ems: the gap before a cell that is known by those above and below it."""

_STACKED = 0.3
"""In ems: what overlaps what stands before it by more stands above or below it."""

_OFF_CENTRE, _BELOW = 2.0, 2.5
"""Points by which what is centred may be off, and ems of what it stands below."""

_COLUMN = 5
"""Fragments from which an area is counted as a column."""


@dataclass(slots=True)
class Line:
    """A line of one column; `column` is its column's left and right edge."""

    cells: list[str]
    left: float
    right: float
    y: float
    size: float
    bold: bool
    page: int
    column: tuple[float, float] = (0.0, 0.0)
    area: int = 0
    edges: tuple[tuple[float, float], ...] = ()
    """Left and right of each cell; lines of the same area stand in one column, one below the other."""
    is_row: bool = False
    """Whether it is known to be a table's row."""
    text: str = field(init=False)
    """The cells as one line; it is asked for a dozen times."""

    def __post_init__(self) -> None:
        self.text = " ".join(self.cells)


def of_pages(pages: Sequence[Page]) -> list[list[Line]]:
    """The lines of each page in reading order."""
    found: list[list[Line]] = []
    for number, page in enumerate(pages):
        found.append(of_page(page, number, counted=pages[number - 1].last_number if number else (0, 0.0)))
    return found


def of_page(page: Page, number: int, *, counted: tuple[int, float] = (0, 0.0)) -> list[Line]:
    """The lines of the page in reading order; `number` counts pages from 0.

    `counted` is the last number of a line on the page before, with its right edge.
    """
    found: list[Line] = []
    for run in page.runs:
        fragments, numbers = line_numbers.without([f for f in fragments_of(run) if f.text], counted)
        page.line_numbers += len(numbers)
        if numbers:
            page.last_number = int(numbers[-1].text), numbers[-1].right
        areas = _areas(fragments, 0)
        rows = [rows_of(area) for area in areas]
        if not page.is_form and stream_order.is_better(fragments, rows):
            page.as_drawn = True
            page.columns = 0
            found.extend(_as_drawn(fragments, number, found[-1].area + 1 if found else 0))
            continue
        page.columns = max(page.columns, 0 if page.as_drawn else _columns(areas))
        for area, in_it in zip(areas, rows, strict=True):
            found.extend(_lines(area, in_it, number, found[-1].area + 1 if found else 0))
    if not page.runs:
        found = [
            Line([" ".join(t.split())], 0, 0, -i, 10, False, number)
            for i, t in enumerate(page.plain.splitlines())
            if t.strip()
        ]
    return found


def _columns(areas: list[list[Fragment]]) -> int:
    """How many areas stand beside one another at most; a few fragments alone are no column."""
    heights = [(min(f.y for f in area), max(f.y for f in area)) for area in areas if len(area) >= _COLUMN]
    edges = sorted([(low, 1) for low, _ in heights] + [(high, -1) for _, high in heights])
    return max(accumulate(step for _, step in edges), default=1)


def _as_drawn(fragments: list[Fragment], page: int, area: int) -> list[Line]:
    """The lines in the order of the content stream; a row of a table is one line, its cells whole."""
    found: list[Line] = []
    for group in stream_order.table_rows(list(stream_order.areas(fragments))):
        if len(group) == 1 and not stream_order.is_row(group[0]):
            found.extend(_lines(group[0], rows_of(group[0]), page, area))
        else:
            found.append(_row(list(stream_order.cells(group)), page, area))
        area += 1
    return found


def _row(cells: list[list[Fragment]], page: int, area: int) -> Line:
    edges = tuple((min(f.left for f in cell), max(f.right for f in cell)) for cell in cells)
    column = (edges[0][0], edges[-1][1])
    first = cells[0][0]
    return Line(
        [" ".join(f.text for f in cell) for cell in cells],
        *column,
        first.y,
        first.size,
        all(f.bold for cell in cells for f in cell),
        page,
        column,
        area,
        edges,
        is_row=True,
    )


# --- columns ------------------------------------------------------------------------------------------------------


def _areas(fragments: list[Fragment], depth: int) -> list[list[Fragment]]:
    """The fragments parted into columns and bands, in reading order."""
    gutter = _gutter(fragments) if len(fragments) >= 8 and depth < 6 else None
    if gutter is None:
        return [fragments] if fragments else []
    areas: list[list[Fragment]] = []
    band: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda f: (-f.y, f.left)):
        if fragment.left < gutter < fragment.right or (
            areas and not band and _is_centred(fragment, areas[-1][-1], fragments)
        ):
            areas.extend(_band(band, gutter, depth))
            band = []
            if areas and areas[-1][0].left < gutter < areas[-1][0].right:
                areas[-1].append(fragment)
            else:
                areas.append([fragment])
        else:
            band.append(fragment)
    areas.extend(_band(band, gutter, depth))
    return areas


def _is_centred(fragment: Fragment, head: Fragment, fragments: Sequence[Fragment]) -> bool:
    """Whether a fragment, such as a date, stands alone right below the middle of one over several columns, and no line of these begins where it does."""
    middle = fragment.left + fragment.right - head.left - head.right
    if abs(middle) > 2 * _OFF_CENTRE or head.y - fragment.y > _BELOW * head.size:
        return False
    others = [f for f in fragments if f is not fragment]
    return not any(abs(f.left - fragment.left) < _OFF_CENTRE or abs(f.y - fragment.y) < fragment.size for f in others)


def _band(band: list[Fragment], gutter: float, depth: int) -> list[list[Fragment]]:
    left = [f for f in band if f.right <= gutter]
    right = [f for f in band if f.right > gutter]
    return _areas(left, depth + 1) + _areas(right, depth + 1)


def _gutter(fragments: list[Fragment]) -> float | None:
    """The middle of the white stretch that parts two columns of prose, or None."""
    starts, stops = sorted([f.left for f in fragments]), sorted([f.right for f in fragments])
    if stops[-1] - starts[0] < 100:
        return None
    fewest = max(4, 0.1 * len(fragments))
    found: list[tuple[int, int, float]] = []
    for stretch in _stretches(starts, stops):
        middle = (stretch[0][0] + stretch[-1][0]) / 2
        if bisect_right(stops, middle) >= fewest and len(starts) - bisect_left(starts, middle) >= fewest:
            found.append((-stretch[0][1], len(stretch), middle))
    found.sort(key=itemgetter(0, 1), reverse=True)  # what fewest cross, then the widest, then the leftmost
    return next((middle for *_, middle in found if _is_prose(fragments, middle)), None)


def _stretches(starts: list[float], stops: list[float]) -> list[list[tuple[float, int]]]:
    """Stretches of the page's inner three fifths that few fragments cross: places, and how many cross there.

    The number is the same all along a stretch; it is at most three tenths of all fragments, of which the left and the right edges
    are given, ascending.
    """
    low, high = starts[0], stops[-1]
    width = high - low
    runs: list[list[tuple[float, int]]] = []
    run: list[tuple[float, int]] = []
    step = max(2.0, width / 200)
    at = low + 0.2 * width
    while at < high - 0.2 * width:
        crossing = bisect_left(starts, at) - bisect_left(stops, at)
        few = crossing <= 0.3 * len(starts)
        if run and (not few or crossing != run[-1][1]):
            runs.append(run)
            run = []
        if few:
            run.append((at, crossing))
        at += step
    return [*runs, run] if run else runs


def _is_prose(fragments: list[Fragment], gutter: float) -> bool:
    """Whether both sides of the gutter hold lines that fill their column with words, as no table's cells do."""
    return _is_side([f for f in fragments if f.right <= gutter]) and _is_side(
        [f for f in fragments if f.left >= gutter]
    )


def _is_side(side: list[Fragment]) -> bool:
    """Whether what stands on one side of a gutter is a column of prose, or several."""
    extent = max([f.right for f in side]) - min([f.left for f in side])
    wide = median([f.right - f.left for f in side])
    words = median([f.text.count(" ") + 1 for f in side])
    fills = wide >= 0.5 * extent and (words >= 3 or wide >= 100)
    return fills or _are_columns(side, extent, wide, words)


def _are_columns(side: list[Fragment], extent: float, wide: float, words: float) -> bool:
    """Whether one side holds two or more columns itself: many lines of some words, most of one width and at few edges."""
    if len(side) < _MANY or words < 3.5 or wide < 0.2 * extent:
        return False
    edges = Counter(round(f.left / 6) for f in side)
    return sum(count for _, count in edges.most_common(4)) > 0.6 * len(side)


# --- lines --------------------------------------------------------------------------------------------------------


def _lines(fragments: Sequence[Fragment], rows: list[list[Fragment]], page: int, area: int) -> list[Line]:
    """The lines of an area: its fragments, and the same in rows."""
    column = (min([f.left for f in fragments]), max([f.right for f in fragments]))
    return [_line(row, page, area, column) for row in rows]


def _line(row: list[Fragment], page: int, area: int, column: tuple[float, float]) -> Line:
    if len(row) == 1:
        only = row[0]
        edge = (only.left, only.right)
        return Line([only.text], *edge, only.y, only.size, only.bold, page, column, area, (edge,))
    leftwards = sum(len(f.text) if is_rtl(f.text) else -len(f.text) for f in row) > 0
    row.sort(key=lambda f: -f.right if leftwards else f.left)
    main = max(row, key=lambda f: len(f.text))
    row = without_note_numbers(row)
    cells = [row[0].text]
    edges = [(row[0].left, row[0].right)]
    for before, fragment in pairwise(row):
        gap = max(fragment.left - before.right, before.left - fragment.right)
        if gap > (_NEAR_CELL if fragment.is_cell else CELL_GAP) * main.size:
            cells.append(fragment.text)
            edges.append((fragment.left, fragment.right))
            continue
        edges[-1] = (min(edges[-1][0], fragment.left), max(edges[-1][1], fragment.right))
        spaced = before.spaced or (leftwards and fragment.spaced) or _is_apart(fragment, gap, main.size)
        cells[-1] += f" {fragment.text}" if spaced else fragment.text
    bold = all(f.bold for f in row)
    return Line(
        cells,
        min(f.left for f in row),
        max(f.right for f in row),
        main.y,
        main.size,
        bold,
        page,
        column,
        area,
        tuple(edges),
    )


def _is_apart(fragment: Fragment, gap: float, size: float) -> bool:
    """Whether a fragment is a word of its own: there is a gap before it, or it is an index that stands below an exponent."""
    return gap > 0.15 * size or (gap < -_STACKED * size and fragment.size < size)
