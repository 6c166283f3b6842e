"""The bytes of a PDF whose end is lost → the same with a new end, by which PDFium finds what is left of its pages.

PDFium finds the objects of a file again whose table of them is wrong, but not where they begin to be read: the trailer names the
catalogue and that names the pages (ISO 32000-1, 7.5.5 and 7.7.2), and a file that was not fetched to its end has neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SIGNS = re.compile(rb"(?<!\d)(\d{1,8})\s{1,4}(\d{1,5})\s{1,4}obj\b|/Type\s{0,4}/(?:(Catalog)|(Page))\b")
_MOST_PAGES = 5_000
_CATALOGUE, _PAGES = 4_194_302, 4_194_303
"""Numbers of the objects that are added; a file that has so many is not read at all."""


def mended(data: bytes) -> Iterator[bytes]:
    """The file with a trailer that names its own catalogue, and with one that names the pages in the order in which they are written."""
    catalogue, pages = _found(data)
    if catalogue:
        yield data + _trailer(b"", catalogue)
    if pages:
        kids = b" ".join(pages)
        yield data + _trailer(
            b"%d 0 obj\n<</Type/Catalog/Pages %d 0 R>>\nendobj\n" % (_CATALOGUE, _PAGES)
            + b"%d 0 obj\n<</Type/Pages/Count %d/Kids[%s]>>\nendobj\n" % (_PAGES, len(pages), kids),
            b"%d 0 R" % _CATALOGUE,
        )


def _found(data: bytes) -> tuple[bytes, list[bytes]]:
    """References to the last catalogue and to each page."""
    at, catalogue, pages = b"", b"", list[bytes]()
    for sign in _SIGNS.finditer(data):
        number, generation, is_catalogue, is_page = sign.groups()
        if number:
            at = b"%s %s R" % (number, generation)
        elif is_catalogue:
            catalogue = at
        elif is_page and at and len(pages) < _MOST_PAGES:
            pages.append(at)
    return catalogue, list(dict.fromkeys(pages))


def _trailer(objects: bytes, root: bytes) -> bytes:
    return b"\nendobj\n%s\ntrailer\n<</Root %s>>\nstartxref\n0\n%%%%EOF\n" % (objects, root)
