"""A page of a PDF as a picture, with a passage of its text boxed."""

from __future__ import annotations

import ctypes
import struct
import zlib
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pypdfium2
from pypdfium2 import raw

from briefing.errors import InputError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LONGEST_SIDE = 1_300
"""Pixels of the picture."""
_LARGEST_SCALE = 3.0
_LEAST = 12
"""Letters of a passage's beginning that must stand on the page to be boxed."""
_FEWEST = 4
"""Letters of a passage that is boxed at all."""
_TINT, _EDGE = (255, 240, 170), (196, 110, 0)
_SPACE = 2
"""Pixels between the letters and their box, which is as thick."""

Box = tuple[int, int, int, int]


def draw(data: bytes, label: str, passage: str) -> bytes:
    """The page called `label` as a PNG (RGB); a box stands around each line of the passage, as far as the page has it.

    Raises:
        InputError: key ``damaged`` or ``missing``; the file or the page cannot be opened.
    """
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            for index in range(len(document)):
                if (document.get_page_label(index) or str(index + 1)).split() == label.split():
                    with closing(document[index]) as page:
                        return png(_drawn(page, passage))
    except (pypdfium2.PdfiumError, UnicodeDecodeError, ValueError) as error:
        raise InputError("the page cannot be drawn", key="damaged") from error
    raise InputError(f"no page {label[:20]}", key="missing")


def _drawn(page: Any, passage: str) -> NDArray[np.uint8]:
    """Height × width × 3, red, green and blue."""
    import numpy as np

    scale = min(_LARGEST_SCALE, LONGEST_SIDE / max(*page.get_size(), 1))
    bitmap = page.render(scale=scale, rev_byteorder=True, no_smoothtext=False)
    image: NDArray[np.uint8] = bitmap.to_numpy()[:, :, :3].copy()
    height, width = image.shape[:2]
    with closing(page.get_textpage()) as text:
        for left, top, right, bottom in _boxes(page, text, passage, width, height):
            inner = image[top:bottom, left:right]
            edge = np.ones(inner.shape[:2], dtype=bool)
            edge[_SPACE:-_SPACE, _SPACE:-_SPACE] = False
            inner[:] = np.minimum(inner, np.array(_TINT, dtype=np.uint8))
            inner[edge] = _EDGE
    return image


def _boxes(page: Any, text: Any, passage: str, width: int, height: int) -> Iterator[Box]:
    """The boxes of the passage's lines, in pixels, a little larger than their letters."""
    found = _found(text, passage)
    if found is None:
        return
    first, last = found
    for number in range(text.count_rects(first, last - first + 1)):
        left, bottom, right, top = text.get_rect(number)
        (x1, y1), (x2, y2) = (_pixel(page, x, y, width, height) for x, y in ((left, top), (right, bottom)))
        room = 2 * _SPACE
        yield (
            max(0, min(x1, x2) - room),
            max(0, min(y1, y2) - room),
            min(width, max(x1, x2) + room),
            min(height, max(y1, y2) + room),
        )


def _pixel(page: Any, x: float, y: float, width: int, height: int) -> tuple[int, int]:
    """Where a point of the page (1/72 inch, from its lower left corner) is in the picture, turned as the page is."""
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, ctypes.byref(across), ctypes.byref(down))
    return across.value, down.value


def _found(text: Any, passage: str) -> tuple[int, int] | None:
    """The first and the last character of the passage on the page: by its letters and digits alone, for lines are joined in reading.

    Where the passage goes on overleaf, its longest beginning that the page has.
    """
    letters: list[str] = []
    places: list[int] = []
    for index in range(text.count_chars()):
        for letter in _letters(chr(raw.FPDFText_GetUnicode(text, index))):
            letters.append(letter)
            places.append(index)
    whole, wanted = "".join(letters), "".join(_letters(passage))
    least, most = min(_LEAST, len(wanted)), len(wanted)
    if len(wanted) < _FEWEST or wanted[:least] not in whole:
        return None
    while least < most:  # the longest beginning, by halving
        middle = (least + most + 1) // 2
        least, most = (middle, most) if wanted[:middle] in whole else (least, middle - 1)
    at = whole.index(wanted[:least])
    return places[at], places[at + least - 1]


def _letters(text: str) -> Iterator[str]:
    """The letters and digits of a text, one by one, without case and with ligatures taken apart."""
    return (letter for letter in normalize("NFKC", text).casefold() if letter.isalnum())


def png(image: NDArray[np.uint8]) -> bytes:
    """A picture (height × width × 3, red, green and blue) as PNG (ISO/IEC 15948)."""
    import numpy as np

    height, width = image.shape[:2]
    rows = np.zeros((height, 1 + 3 * width), dtype=np.uint8)  # each row has its filter in front: none
    rows[:, 1:] = image.reshape(height, 3 * width)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in ((b"IHDR", head), (b"IDAT", zlib.compress(rows.tobytes(), 6)), (b"IEND", b""))
    )
