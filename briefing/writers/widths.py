"""How wide a character is in DejaVu Sans, the widest of the common fonts: what fits by it fits with Arial, too."""

from __future__ import annotations

import unicodedata
from functools import cache

_ASCII = (
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635,
    634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
)  # fmt: skip
"""Advance widths of DejaVu Sans from U+0020 to U+007E, in thousandths of the size."""
_PUNCTUATION = {"–": 500, "‘": 318, "’": 318, "“": 518, "”": 518, "¶": 636, "·": 318, "\u00a0": 318, "•": 590}
_CAPITAL, _SMALL, _OTHER, _WIDE = 865, 680, 740, 1000
"""Widths of other letters (Greek, Cyrillic), of other characters, and of East Asian ones."""


@cache
def width_of(character: str) -> float:
    """The width of one character, in sizes of the font."""
    code = ord(character)
    if 0x20 <= code < 0x7F:
        return _ASCII[code - 0x20] / 1000
    if known := _PUNCTUATION.get(character):
        return known / 1000
    base = unicodedata.normalize("NFD", character)[0]
    if base != character:
        return width_of(base)
    kind = unicodedata.category(character)
    if kind in {"Mn", "Me", "Cf"}:
        return 0.0
    if is_wide(character) or kind[0] == "S":
        return _WIDE / 1000
    return {"Lu": _CAPITAL, "Ll": _SMALL}.get(kind, _OTHER) / 1000


@cache
def is_wide(character: str) -> bool:
    """Whether it is one of the wide characters of East Asia."""
    return not character.isascii() and unicodedata.east_asian_width(character) in {"W", "F"}
