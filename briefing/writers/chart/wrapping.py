"""A text → lines that are no wider than there is room, whichever font is at hand."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.writers.widths import is_wide, width_of


def width(text: str, size: float) -> float:
    """The width of a line in points."""
    return sum(map(width_of, text)) * size


def wrapped(text: str, size: float, room: float) -> Iterator[str]:
    """The text in lines that are no wider than `room` points; broken at spaces, and anywhere in what has none."""
    line = ""
    for piece in _pieces(text):
        if line and width(f"{line}{piece}".rstrip(), size) > room:
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
        while width(line.rstrip(), size) > room and len(line) > 1:
            most = next(at for at in range(len(line), 0, -1) if at == 1 or width(line[:at], size) <= room)
            yield line[:most]
            line = line[most:]
    if line.strip():
        yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """Words, each with the space behind it; a wide character stands alone."""
    piece = ""
    for character in " ".join(text.split()):
        if is_wide(character):
            yield from filter(None, (piece, character))
            piece = ""
            continue
        piece += character
        if character == " ":
            yield piece
            piece = ""
    if piece:
        yield piece
