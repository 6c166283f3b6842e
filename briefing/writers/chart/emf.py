"""A `Drawing` → an Enhanced Metafile ([MS-EMF]): what a Word that knows no SVG shows, drawn by lines, not by dots.

One unit is a twentieth of a point.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from briefing.writers.chart import COLOURS, Dot, Drawing, Stroke, Tone, Words
from briefing.writers.chart.arial import advance, width
from briefing.writers.pieces import legal

_UNIT = 20
_HEADER, _POLYLINE, _EOF, _ELLIPSE = 1, 4, 14, 42
_MAP_MODE, _BACKGROUND, _ALIGN, _COLOUR = 17, 18, 22, 24
_EXTENT, _VIEWPORT = 9, 11
_SELECT, _PEN, _BRUSH, _DELETE, _FONT, _TEXT = 37, 38, 39, 40, 82, 84
_ANISOTROPIC, _TRANSPARENT, _BASELINE = 8, 1, 24
_SOLID_PEN, _NORMAL, _BOLD = 0, 400, 700
_HUNDREDTHS = 2540 / 72
"""Hundredths of a millimetre in a point."""
_NO_BRUSH, _NO_PEN, _SYSTEM_FONT = 0x80000005, 0x80000008, 0x8000000D
"""What is there without being made; an object is deleted when one of these has taken its place."""


def write(drawing: Drawing) -> bytes:
    """The picture as an .emf."""
    records = [*_settings(drawing)]
    for shape in drawing.shapes:
        records += _records(shape)
    records.append(_record(_EOF, struct.pack("<3I", 0, 16, 20)))
    body = b"".join(records)
    return _header(drawing, len(body), len(records) + 1) + body


def _header(drawing: Drawing, size: int, count: int) -> bytes:
    across, down = _units(drawing.width), _units(drawing.height)
    frame = (round(drawing.width * _HUNDREDTHS), round(drawing.height * _HUNDREDTHS))
    millimetres = (round(drawing.width * 25.4 / 72), round(drawing.height * 25.4 / 72))
    fixed = struct.pack("<4i4i4s", 0, 0, across, down, 0, 0, *frame, b" EMF")
    rest = struct.pack("<3I2H3I", 0x10000, 108 + size, count, 2, 0, 0, 0, 0)
    device = struct.pack("<4i3I2i", across, down, *millimetres, 0, 0, 0, millimetres[0] * 1000, millimetres[1] * 1000)
    return _record(_HEADER, fixed + rest + device)


def _settings(drawing: Drawing) -> Iterator[bytes]:
    size = struct.pack("<2i", _units(drawing.width), _units(drawing.height))
    yield _record(_MAP_MODE, struct.pack("<I", _ANISOTROPIC))
    yield _record(_EXTENT, size)
    yield _record(_VIEWPORT, size)
    yield _record(_BACKGROUND, struct.pack("<I", _TRANSPARENT))
    yield _record(_ALIGN, struct.pack("<I", _BASELINE))


def _records(shape: Stroke | Dot | Words) -> Iterator[bytes]:
    if isinstance(shape, Stroke):
        yield from _stroke(shape)
    elif isinstance(shape, Dot):
        yield from _dot(shape)
    else:
        yield from _words(shape)


def _stroke(stroke: Stroke) -> Iterator[bytes]:
    pen = struct.pack("<I I 2i I", 1, _SOLID_PEN, _units(stroke.weight), 0, _colour(stroke.tone))
    points = tuple(map(_units, (stroke.x1, stroke.y1, stroke.x2, stroke.y2)))
    box = (min(points[::2]), min(points[1::2]), max(points[::2]), max(points[1::2]))
    line = _record(_POLYLINE, struct.pack("<4iI4i", *box, 2, *points))
    yield from _with_object(_record(_PEN, pen), line, _NO_PEN)


def _dot(dot: Dot) -> Iterator[bytes]:
    yield _record(_SELECT, struct.pack("<I", _NO_PEN))
    box = [_units(v) for v in (dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius)]
    brush = _record(_BRUSH, struct.pack("<4I", 1, 0, _colour(dot.tone), 0))
    yield from _with_object(brush, _record(_ELLIPSE, struct.pack("<4i", *box)), _NO_BRUSH)


def _words(words: Words) -> Iterator[bytes]:
    text = legal(words.text)
    height = -_units(words.size)
    face = "Arial".encode("utf-16-le").ljust(64, b"\0")
    weight = _BOLD if words.bold else _NORMAL
    font = struct.pack("<I5i8B", 1, height, 0, 0, 0, weight, 0, 0, 0, 1, 0, 0, 0, 0) + face
    font += b"\0" * (320 + 4 - len(font))  # the rest of an extended font, which nobody reads
    yield _record(_COLOUR, struct.pack("<I", _colour(words.tone)))
    x = words.x - width(text, words.size, bold=words.bold) if words.ends else words.x
    yield from _with_object(_record(_FONT, font), _text(text, _units(x), _units(words.y), words), _SYSTEM_FONT)


def _text(text: str, x: int, y: int, words: Words) -> bytes:
    letters = text.encode("utf-16-le")
    count = len(letters) // 2
    padded = letters.ljust(-(-len(letters) // 4) * 4, b"\0")
    factor = words.size * _UNIT * (width("n", 1, bold=words.bold) / width("n", 1))
    steps: list[int] = []
    for character in text:
        steps += [round(advance(character) * factor), *([0] if ord(character) > 0xFFFF else [])]
    start = 76
    box, mode = (0, 0, -1, -1), (2, 1.0, 1.0)
    string = (x, y, count, start, 0, *box, start + len(padded))
    head = struct.pack("<4iI2f2i3I4iI", *box, *mode, *string)
    return _record(_TEXT, head + padded + struct.pack(f"<{count}I", *steps))


def _with_object(made: bytes, drawn: bytes, stock: int) -> Iterator[bytes]:
    """A pen, brush or font, what is drawn with it, and its end."""
    chosen = struct.pack("<I", 1)
    yield made
    yield _record(_SELECT, chosen)
    yield drawn
    yield _record(_SELECT, struct.pack("<I", stock))
    yield _record(_DELETE, chosen)


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<2I", kind, len(data) + 8) + data


def _units(points: float) -> int:
    return round(points * _UNIT)


def _colour(tone: Tone) -> int:
    """0x00BBGGRR."""
    red, green, blue = bytes.fromhex(COLOURS[tone])
    return red | green << 8 | blue << 16
