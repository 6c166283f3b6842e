"""Figures that a font draws raised and small on the line itself (OpenType's `sups`), as many programs set the numbers of notes."""

from __future__ import annotations

import ctypes
from typing import Any

from pypdfium2 import raw

SIZE = 0.6
"""In ems of the line's type: the type that is as high as a raised figure."""
RAISED = 0.2
"""In ems: where such a figure is taken to stand; near enough to be one of its line's."""
_RAISED, _HIGH = 0.15, 0.6
"""In ems: how far a raised figure stands above the line at least, and how high it is at most."""


def is_raised(page: Any, index: int, baseline: float, size: float) -> bool:
    """Whether a figure stands above its base line and is small.

    Args:
        page: PDFium's text page.
        index: The character's.
        baseline: Of its line, in points from the foot of the page.
        size: Of its line's type, in points.
    """
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if not raw.FPDFText_GetCharBox(page, index, *map(ctypes.byref, (left, right, bottom, top))):
        return False
    raised = bottom.value - baseline
    return _RAISED * size < raised < size and top.value - bottom.value < _HIGH * size
