"""Figures that a font draws raised and small on the line itself (OpenType's `sups`), as many programs set the numbers of notes."""

from __future__ import annotations

import ctypes

from briefing.readers.pdf import calls

SIZE = 0.6
"""In ems of the line's type: the type that is as high as a raised figure."""
RAISED = 0.2
"""In ems: where such a figure is taken to stand; near enough to be one of its line's."""
_RAISED, _HIGH = 0.15, 0.6
"""In ems: how far a raised figure stands above the line at least, and how high it is at most."""


_SIDES = (ctypes.c_double * 4)()
_SIDES_AT = [ctypes.addressof(_SIDES) + 8 * side for side in range(4)]
"""Where PDFium writes left, right, bottom and top of a figure, one at a time."""


def is_raised(page: int, index: int, baseline: float, size: float) -> bool:
    """Whether a figure stands above its base line and is small.

    Args:
        page: The address of PDFium's text page.
        index: The character's.
        baseline: Of its line, in points from the foot of the page.
        size: Of its line's type, in points.
    """
    if not calls.tight_box_at(page, index, *_SIDES_AT):
        return False
    _, _, bottom, top = _SIDES
    return _RAISED * size < bottom - baseline < size and top - bottom < _HIGH * size
