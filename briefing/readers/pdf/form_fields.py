"""What somebody has filled into the fields of a PDF's form: it becomes a part of the page, as it is printed.

PDFium keeps the values of fields (ISO 32000-1, 12.7) apart from the text of a page. A button's label, a box that is ticked and
a list of which a line is marked are no text that somebody wrote.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pypdfium2 import raw

_MOST = 2_000
"""Annotations of a page that are looked at; of a page with more, none."""
_WRITTEN = frozenset({"Tx", "Ch", "Sig"})
"""Types of fields (`FT`) that hold text: a text, a choice, a signature."""
_COMBO = 1 << 17
"""The flag (`Ff`) of a choice that shows the line chosen alone."""


def print_values(page: Any) -> bool:
    """Makes the values of an opened page's fields a part of the page; True where there are some: it is to be opened anew.

    Of the annotations that are no values nothing is printed; the file itself is not touched.
    """
    count = raw.FPDFPage_GetAnnotCount(page.raw)
    if not 0 < count <= _MOST:
        return False
    others = [index for index in range(count) if not _is_value(page, index)]
    if len(others) == count:
        return False
    for index in reversed(others):
        raw.FPDFPage_RemoveAnnot(page.raw, index)
    return bool(raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS)


def _is_value(page: Any, index: int) -> bool:
    with _annotation(page, index) as found:
        if (
            not found
            or raw.FPDFAnnot_GetSubtype(found) != raw.FPDF_ANNOT_WIDGET
            or not raw.FPDFAnnot_HasKey(found, b"AP")
        ):
            return False
        kind = _string(found, b"FT")
        return kind in _WRITTEN and (kind != "Ch" or bool(_flags(found) & _COMBO))


@contextmanager
def _annotation(page: Any, index: int) -> Iterator[Any]:
    found = raw.FPDFPage_GetAnnot(page.raw, index)
    try:
        yield found
    finally:
        if found:
            raw.FPDFPage_CloseAnnot(found)


def _string(annotation: Any, key: bytes) -> str:
    buffer = (ctypes.c_ushort * 16)()
    length = raw.FPDFAnnot_GetStringValue(annotation, key, buffer, ctypes.sizeof(buffer))
    return bytes(buffer)[:length].decode("utf-16-le", "ignore").rstrip("\0") if length <= ctypes.sizeof(buffer) else ""


def _flags(annotation: Any) -> int:
    value = ctypes.c_float()
    return int(value.value) if raw.FPDFAnnot_GetNumberValue(annotation, b"Ff", ctypes.byref(value)) else 0
