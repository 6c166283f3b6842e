"""How wide a text is in Arial, which Helvetica and Liberation Sans share (Adobe's font metrics): what a metafile has to say."""

from __future__ import annotations

import unicodedata

_ASCII = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
    556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
"""From U+0020 to U+007E, in thousandths of the size."""
_PUNCTUATION = {"–": 556, "‘": 222, "’": 222, "“": 333, "”": 333, "…": 1000, "\u00a0": 278}
_OTHER, _WIDE, _BOLD = 600, 1000, 1.08


def advance(character: str) -> float:
    """The width of one character, in sizes of the font."""
    if character in _PUNCTUATION:
        return _PUNCTUATION[character] / 1000
    if " " <= character <= "~":
        return _ASCII[ord(character) - 32] / 1000
    if unicodedata.combining(character):
        return 0.0
    return (_WIDE if unicodedata.east_asian_width(character) in {"W", "F"} else _OTHER) / 1000


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line in points."""
    return sum(map(advance, text)) * size * (_BOLD if bold else 1)
