"""The glyphs of a page → fragments: stretches of text on one baseline, without the numbers of notes in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.language.lexicon import lexicon
from briefing.readers.pdf import tight_columns
from briefing.readers.pdf.engine import Glyph

CELL_GAP = 1.5
"""In ems; a wider gap parts two cells or columns. Justified text stays below."""
_SMALL = 0.85
"""Of the line's type: what is raised or lowered is smaller."""
_NEAREST = 8
"""Fragments of a row, the lowest ones, one of which an index may belong to."""
_PLAIN = str.maketrans({
    "\x02": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-", "\xad": "-",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u200b": "",
})  # fmt: skip
"""PDFium's mark of a hyphen at a line's end, other hyphens, ligatures and spaces, as plain characters."""
_BETWEEN_UNITS = re.compile(r"[/·⋅*]")
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
    is_cell: bool = False
    """Whether it begins a cell or column, though it stands close to what is left of it."""


def fragments_of(run: Sequence[Glyph | None]) -> list[Fragment]:
    """The fragments of glyphs in the order of the content stream; None among these ends a line."""
    stretches = list(_stretches(run))
    begun = tight_columns.starts(stretches)
    found: list[Fragment] = []
    for number, stretch in enumerate(stretches):
        cells = begun.get(number, ())
        starts = sorted({0, *cells})
        for start, stop in zip(starts, [*starts[1:], len(stretch)], strict=True):
            fragments = _closed(stretch[start:stop])
            for fragment in fragments:
                fragment.is_cell = start in cells
            found.extend(fragments)
    return found


def _stretches(run: Sequence[Glyph | None]) -> Iterator[list[Glyph]]:
    """The glyphs that follow one another on a baseline without a wide gap."""
    held: list[Glyph] = []
    for glyph in run:
        if glyph is None:
            if held:
                yield held
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
            if abs(glyph.baseline - last.baseline) > 0.6 * size or gap > CELL_GAP * size:
                yield held
                held = []
        held.append(glyph)
    if held:
        yield held


def rows_of(fragments: Iterable[Fragment]) -> list[list[Fragment]]:
    """The fragments by baseline, from top to bottom, each row from left to right."""
    rows: list[list[Fragment]] = []
    base: Fragment | None = None
    for fragment in sorted(fragments, key=lambda f: -f.y):
        if base and _on_row(fragment, base, rows[-1][-_NEAREST:]):
            rows[-1].append(fragment)
            if base.size < _SMALL * fragment.size:  # an exponent came first
                base = fragment
        else:
            rows.append([fragment])
            base = fragment
    for row in rows:
        row.sort(key=lambda f: f.left)
    return rows


def _on_row(fragment: Fragment, base: Fragment, nearest: Sequence[Fragment]) -> bool:
    """Whether a fragment stands on the base line of a row, of which the nearest from above are given, or is an index in it."""
    if base.y - fragment.y < 0.45 * min(fragment.size, base.size):
        return True
    return any(_is_beside(fragment, other) or _is_beside(other, fragment) for other in nearest)


def _is_beside(small: Fragment, large: Fragment) -> bool:
    """Whether a fragment is an exponent or index: set smaller, a little higher or lower, close behind what it belongs to."""
    if small.size >= _SMALL * large.size or abs(large.y - small.y) >= 0.45 * large.size:
        return False
    return large.left < small.left < large.right + 0.3 * large.size


def without_note_numbers(row: Sequence[Fragment]) -> list[Fragment]:
    """A row of fragments without those that are the number of a note."""
    return [*row[:1], *(fragment for before, fragment in pairwise(row) if not _is_note_number(fragment, before))]


def _is_note_number(fragment: Fragment, before: Fragment) -> bool:
    """Whether a fragment is the raised number of a note to what stands before it, and no power."""
    size = before.size
    raised = fragment.size < _SMALL * size and fragment.y > before.y + 0.15 * size
    near = -0.2 * size < fragment.left - before.right < 0.3 * size
    return raised and near and fragment.text.isdecimal() and not _takes_power(before.text.split()[-1])


def _takes_power(word: str) -> bool:
    """Whether a raised number after a word is a power: after a unit, also one of several ("A/cm"), or a digit."""
    return (
        _BETWEEN_UNITS.split(word)[-1].strip("(") in lexicon("en").numbers.units_with_powers
        or word[-1].isdigit()
        or word[-1] in _RAISED.values()
    )


def _closed(glyphs: list[Glyph]) -> list[Fragment]:
    solid = [g for g in glyphs if not g.character.isspace()]
    if not solid:
        return []
    sizes = Counter(round(g.size, 1) for g in solid)
    size = max(sizes, key=lambda s: (sizes[s], s))
    main = [g for g in solid if abs(g.size - size) < 0.11]
    y = main[0].baseline
    raised = min(g.size for g in solid) < _SMALL * size
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
        raised = glyph.size < _SMALL * size and glyph.baseline > y + 0.15 * size
        if not raised or not (glyph.character.isdigit() or glyph.character in ",*†‡"):
            parts.append(glyph.character)
            continue
        before = "".join(parts[-6:])
        word = before.split()[-1] if before.split() and not before[-1].isspace() else ""
        if not word:
            parts.append(glyph.character)
        elif _takes_power(word):
            parts.append(_RAISED.get(glyph.character, glyph.character))
    return "".join(parts)
