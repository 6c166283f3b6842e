"""What is asked of PDFium once a word or object: the same functions, called in a fifth of the time.

ctypes gives up the interpreter's lock around a call, which takes longer than such a call itself; PDFium is not safe for threads, so
that nothing is won by it. What PDFium keeps is told as an address here, 0 for none.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from pypdfium2 import raw

_ADDRESS, _NUMBER = ctypes.c_void_p, ctypes.c_int


def address(thing: Any) -> int:
    """Where PDFium keeps something that pypdfium2 has given us; 0 for none."""
    return ctypes.cast(thing, _ADDRESS).value or 0


def _quick(function: Any, returns: Any, *takes: Any) -> Callable[..., Any]:
    return ctypes.PYFUNCTYPE(returns, *takes)(address(function))


unicode_at = _quick(raw.FPDFText_GetUnicode, ctypes.c_uint, _ADDRESS, _NUMBER)
"""Text page, index → code."""
object_at = _quick(raw.FPDFText_GetTextObject, _ADDRESS, _ADDRESS, _NUMBER)
"""Text page, index → the object that draws the character."""
loose_box_at = _quick(raw.FPDFText_GetLooseCharBox, _NUMBER, _ADDRESS, _NUMBER, _ADDRESS)
"""Text page, index, where to write left, top, right and bottom: four `c_float`."""
tight_box_at = _quick(raw.FPDFText_GetCharBox, _NUMBER, _ADDRESS, _NUMBER, *4 * [_ADDRESS])
"""Text page, index, where to write left, right, bottom and top: a `c_double` each."""
origin_at = _quick(raw.FPDFText_GetCharOrigin, _NUMBER, _ADDRESS, _NUMBER, _ADDRESS, _ADDRESS)
"""Text page, index, where to write x and y: a `c_double` each."""
matrix_at = _quick(raw.FPDFText_GetMatrix, _NUMBER, _ADDRESS, _NUMBER, _ADDRESS)
"""Text page, index, where to write a to f: six `c_float`."""
font_size = _quick(raw.FPDFTextObj_GetFontSize, _NUMBER, _ADDRESS, _ADDRESS)
"""Text object, where to write its font's size: a `c_float`."""
font = _quick(raw.FPDFTextObj_GetFont, _ADDRESS, _ADDRESS)
"""Text object → its font."""
render_mode = _quick(raw.FPDFTextObj_GetTextRenderMode, _NUMBER, _ADDRESS)
"""Text object → how its letters are drawn."""
object_of_page = _quick(raw.FPDFPage_GetObject, _ADDRESS, _ADDRESS, _NUMBER)
"""Page, index → object, in the order in which they are drawn."""
type_of = _quick(raw.FPDFPageObj_GetType, _NUMBER, _ADDRESS)
"""Object → its kind."""
fill_colour = _quick(raw.FPDFPageObj_GetFillColor, _NUMBER, _ADDRESS, *4 * [_ADDRESS])
"""Object, where to write red, green, blue and alpha: a `c_uint` each."""
has_transparency = _quick(raw.FPDFPageObj_HasTransparency, _NUMBER, _ADDRESS)
"""Object → whether what is under it can be seen through it."""
bounds = _quick(raw.FPDFPageObj_GetBounds, _NUMBER, _ADDRESS, *4 * [_ADDRESS])
"""Object, where to write left, bottom, right and top: a `c_float` each."""
draw_mode = _quick(raw.FPDFPath_GetDrawMode, _NUMBER, _ADDRESS, _ADDRESS, _ADDRESS)
"""Path, where to write how it is filled and whether its line is drawn: a `c_int` each."""
count_segments = _quick(raw.FPDFPath_CountSegments, _NUMBER, _ADDRESS)
"""Path → how many segments it has."""
segment = _quick(raw.FPDFPath_GetPathSegment, _ADDRESS, _ADDRESS, _NUMBER)
"""Path, index → segment."""
segment_end = _quick(raw.FPDFPathSegment_GetPoint, _NUMBER, _ADDRESS, _ADDRESS, _ADDRESS)
"""Segment, where to write x and y of its end: a `c_float` each."""
clip_path = _quick(raw.FPDFPageObj_GetClipPath, _ADDRESS, _ADDRESS)
"""Object → what clips it."""
count_clips = _quick(raw.FPDFClipPath_CountPaths, _NUMBER, _ADDRESS)
"""Clip → how many paths it has."""
count_clip_segments = _quick(raw.FPDFClipPath_CountPathSegments, _NUMBER, _ADDRESS, _NUMBER)
"""Clip, path's index → how many segments that has."""
clip_segment = _quick(raw.FPDFClipPath_GetPathSegment, _ADDRESS, _ADDRESS, _NUMBER, _NUMBER)
"""Clip, path's index, index → segment."""
