"""The glyphs of a page → its lines in reading order.

Glyphs that follow each other on one baseline make a fragment. Where a page is set in columns (fragments of prose on
both sides of a gutter that few fragments cross), what crosses the gutter parts the page into bands, and each band is
read column by column: the "topmost whitespace" reading order of Breuel (DAS 2002), one gutter at a time. In a column,
fragments on one baseline are one line; those that stand far apart are its cells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from briefing.language.lexicon import lexicon
from briefing.readers.pdf.engine import Glyph, Page

_CELL_GAP = 1.5
"""In ems; a wider gap parts two cells or columns. Justified text stays below."""
_PLAIN = str.maketrans({
    "\x02": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-", "\xad": "-",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u200b": "",
})  # fmt: skip
"""PDFium's mark of a hyphen at a line's end, other hyphens, ligatures and spaces, as plain characters."""
_RAISED = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))


@dataclass(slots=True)
class Fragment:
    """A stretch of text on one baseline; `y` grows upwards."""

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    spaced: bool = False
    """Whether a space follows it."""


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

    @property
    def text(self) -> str:
        """The cells as one line."""
        return " ".join(self.cells)


def of_page(page: Page, number: int) -> list[Line]:
    """The lines of the page in reading order; `number` counts pages from 0."""
    found: list[Line] = []
    for run in page.runs:
        fragments = [f for f in _fragments(run) if f.text]
        for area in _areas(fragments, 0):
            found.extend(_lines(area, number, found[-1].area + 1 if found else 0))
    if not page.runs:
        found = [
            Line([" ".join(t.split())], 0, 0, -i, 10, False, number)
            for i, t in enumerate(page.plain.splitlines())
            if t.strip()
        ]
    return found


# --- fragments ----------------------------------------------------------------------------------------------------


def _fragments(run: Sequence[Glyph | None]) -> list[Fragment]:
    found: list[Fragment] = []
    held: list[Glyph] = []
    for glyph in run:
        if glyph is None:
            found.extend(_closed(held))
            held = []
            continue
        if glyph.character.isspace():
            if held:
                held.append(glyph)
            continue
        if held:
            last = held[-1]
            if last.character.isspace() and len(held) > 1:
                last = held[-2]
            gap = max(glyph.left - last.right, last.left - glyph.right)
            size = max(glyph.size, last.size)
            if abs(glyph.baseline - last.baseline) > 0.6 * size or gap > _CELL_GAP * size:
                found.extend(_closed(held))
                held = []
        held.append(glyph)
    found.extend(_closed(held))
    return found


def _closed(glyphs: list[Glyph]) -> list[Fragment]:
    solid = [g for g in glyphs if not g.character.isspace()]
    if not solid:
        return []
    sizes = Counter(round(g.size, 1) for g in solid)
    size = max(sizes, key=lambda s: (sizes[s], s))
    main = [g for g in solid if abs(g.size - size) < 0.11]
    y = main[0].baseline
    raised = min(g.size for g in solid) < 0.85 * size
    text = _with_notes(glyphs, size, y) if raised else "".join(g.character for g in glyphs)
    if not text.isascii() or "\x02" in text:
        text = text.translate(_PLAIN)
    bold = sum(g.bold for g in solid) >= 0.95 * len(solid)
    left, right = min(g.left for g in solid), max(g.right for g in solid)
    return [Fragment(" ".join(text.split()), left, right, y, size, bold, glyphs[-1].character.isspace())]


def _with_notes(glyphs: list[Glyph], size: float, y: float) -> str:
    """The text without the raised numbers of notes; a raised number after a unit or a digit is a power and stays."""
    parts: list[str] = []
    for glyph in glyphs:
        raised = glyph.size < 0.85 * size and glyph.baseline > y + 0.15 * size
        if not raised or not (glyph.character.isdigit() or glyph.character in ",*†‡"):
            parts.append(glyph.character)
            continue
        before = "".join(parts[-6:])
        word = before.split()[-1] if before.split() and not before[-1].isspace() else ""
        if not word:
            parts.append(glyph.character)
        elif (
            word.strip("(") in lexicon("en").numbers.units_with_powers
            or word[-1].isdigit()
            or word[-1] in _RAISED.values()
        ):
            parts.append(_RAISED.get(glyph.character, glyph.character))
    return "".join(parts)


# --- columns ------------------------------------------------------------------------------------------------------


def _areas(fragments: list[Fragment], depth: int) -> list[list[Fragment]]:
    """The fragments parted into columns and bands, in reading order."""
    gutter = _gutter(fragments) if len(fragments) >= 8 and depth < 6 else None
    if gutter is None:
        return [fragments] if fragments else []
    areas: list[list[Fragment]] = []
    band: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda f: (-f.y, f.left)):
        if fragment.left < gutter < fragment.right:
            areas.extend(_band(band, gutter, depth))
            band = []
            if areas and all(f.left < gutter < f.right for f in areas[-1]):
                areas[-1].append(fragment)
            else:
                areas.append([fragment])
        else:
            band.append(fragment)
    areas.extend(_band(band, gutter, depth))
    return areas


def _band(band: list[Fragment], gutter: float, depth: int) -> list[list[Fragment]]:
    left = [f for f in band if f.right <= gutter]
    right = [f for f in band if f.right > gutter]
    return _areas(left, depth + 1) + _areas(right, depth + 1)


def _gutter(fragments: list[Fragment]) -> float | None:
    """The middle of the white stretch that parts two columns of prose, or None."""
    low, high = min(f.left for f in fragments), max(f.right for f in fragments)
    width = high - low
    if width < 100:
        return None
    found: list[tuple[tuple[float, float], float]] = []
    for stretch in _stretches(fragments, low, high):
        middle = (stretch[0][0] + stretch[-1][0]) / 2
        if _is_prose(fragments, middle):
            found.append(((-float(stretch[0][1]), float(len(stretch))), middle))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _stretches(fragments: list[Fragment], low: float, high: float) -> list[list[tuple[float, int]]]:
    """Stretches of the page's inner three fifths that few fragments cross: places, and how many cross there.

    The number is the same all along a stretch; it is at most three tenths of all fragments.
    """
    width = high - low
    starts, stops = sorted(f.left for f in fragments), sorted(f.right for f in fragments)
    runs: list[list[tuple[float, int]]] = []
    run: list[tuple[float, int]] = []
    step = max(2.0, width / 200)
    at = low + 0.2 * width
    while at < high - 0.2 * width:
        crossing = bisect_left(starts, at) - bisect_left(stops, at)
        few = crossing <= 0.3 * len(fragments)
        if run and (not few or crossing != run[-1][1]):
            runs.append(run)
            run = []
        if few:
            run.append((at, crossing))
        at += step
    return [*runs, run] if run else runs


def _is_prose(fragments: list[Fragment], gutter: float) -> bool:
    """Whether both sides of the gutter hold lines that fill their column with words, as no table's cells do."""
    for side in ([f for f in fragments if f.right <= gutter], [f for f in fragments if f.left >= gutter]):
        if len(side) < 4 or len(side) < 0.1 * len(fragments):
            return False
        extent = max(f.right for f in side) - min(f.left for f in side)
        wide = median(f.right - f.left for f in side)
        words = median(f.text.count(" ") + 1 for f in side)
        if wide < 0.5 * extent or (words < 3 and wide < 100):
            return False
    return True


# --- lines --------------------------------------------------------------------------------------------------------


def _lines(fragments: list[Fragment], page: int, area: int) -> list[Line]:
    column = (min(f.left for f in fragments), max(f.right for f in fragments))
    rows: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda f: -f.y):
        if rows and rows[-1][0].y - fragment.y < 0.45 * min(fragment.size, rows[-1][0].size):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return [_line(row, page, area, column) for row in rows]


def _line(row: list[Fragment], page: int, area: int, column: tuple[float, float]) -> Line:
    leftwards = sum(len(f.text) if _is_rtl(f.text) else -len(f.text) for f in row) > 0
    row.sort(key=lambda f: -f.right if leftwards else f.left)
    main = max(row, key=lambda f: len(f.text))
    cells = [row[0].text]
    edges = [(row[0].left, row[0].right)]
    for before, fragment in pairwise(row):
        gap = max(fragment.left - before.right, before.left - fragment.right)
        if gap > _CELL_GAP * main.size:
            cells.append(fragment.text)
            edges.append((fragment.left, fragment.right))
            continue
        edges[-1] = (min(edges[-1][0], fragment.left), max(edges[-1][1], fragment.right))
        if gap > 0.15 * main.size or before.spaced or (leftwards and fragment.spaced):
            cells[-1] += f" {fragment.text}"
        else:
            cells[-1] += fragment.text
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


def _is_rtl(text: str) -> bool:
    return any("\u0590" <= c <= "\u08ff" or "\ufb1d" <= c <= "\ufefc" for c in text[:20])
