"""Office Open XML word processing documents (ECMA-376, ISO/IEC 29500, transitional and strict) → a reading.

`package` finds the parts, `styles` says what a paragraph is, `numbering` counts lists, `inline` makes text of a paragraph, `body` walks paragraphs
and tables in order, `properties` reads the metadata. The view is the one with all changes accepted: insertions in,
deletions and hidden text out; headers, footers and comments are left out; notes follow the body.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from briefing.model import BlockKind, Reading, ReadingDetails, markings
from briefing.readers.docx.body import Story
from briefing.readers.docx.package import Package, W
from briefing.readers.docx.properties import metadata
from briefing.readers.docx.styles import Styles
from briefing.readers.reading_builder import HIDDEN, ReadingBuilder


def read(data: bytes, *, name: str, comments: bool = False, original: bool = False) -> Reading:
    """Reads a Word file, also a damaged one as far as it goes.

    Args:
        data: The bytes of a .docx, .docm, .dotx or flat (single XML) file.
        name: The file's name.
        comments: Whether the comments follow the notes, as NOTE blocks.
        original: Whether tracked changes are undone; by default they are accepted.

    Raises:
        InputError: key ``empty``, ``damaged``, ``encrypted``, ``unsupported`` or ``no-text``.
        LimitError: key ``too-large``: it unpacks to too much, or is nested too deep.
        SecurityError: key ``unsafe``.
    """
    del name
    package = Package(data, original=original)
    builder = ReadingBuilder()
    story = Story(package, Styles(package.related("styles") or package.main))
    story.write(package.main, builder)
    story.write_notes(builder)
    if comments:
        part = package.related("comments")
        for paragraph in story.pieces(part.root) if part else ():
            builder.add(paragraph.text, BlockKind.NOTE)
    builder.unseen[HIDDEN], builder.damaged = story.hidden, package.damaged
    charts = sum(1 for _ in package.main.root.iter("{*}chart"))
    notices = (f"charts not read: {charts}",) if charts else ()
    text = "".join(piece.text for piece in builder.pieces)
    found = replace(metadata(package, text, story.languages), marking=markings.of_lines(_running_lines(package)))
    reading = builder.reading(found, notices=notices, own_lines=True)
    left_out = _left_out(package, comments=comments, original=original)
    return replace(reading, details=ReadingDetails(left_out=tuple(left_out)))


def _left_out(package: Package, *, comments: bool, original: bool) -> Iterator[str]:
    """What the file holds and the text does not."""
    if any(line.strip() for line in _running_lines(package)):
        yield "headers and footers"
    if pictures := sum(1 for _ in package.main.root.iter("{*}pic")):
        yield f"pictures: {pictures}"
    part = None if comments else package.related("comments")
    if part and (remarks := sum(1 for _ in part.root.iter(f"{W}comment"))):
        yield f"comments: {remarks} (--comments reads them)"
    struck = 0 if original else sum(1 for _ in package.main.root.iter(f"{W}del", f"{W}moveFrom"))
    if struck:
        yield f"deletions that are tracked: {struck} (--view original reads them)"


def _running_lines(package: Package) -> Iterator[str]:
    """The lines of the headers and footers, which are no part of the text but may hold its marking."""
    for kind in ("header", "footer"):
        for part in package.all_related(kind):
            for paragraph in part.root.iter(f"{W}p"):
                yield "".join(node.text or "" for node in paragraph.iter(f"{W}t"))


def origins(package: Package) -> list[tuple[etree._Element | None, str]]:
    """All text of the file in the order in which it is read: the ``w:t`` that holds it, and its text.

    What no ``w:t`` holds (a symbol, a formula) comes with None. The elements are those of `package.main`'s tree, but for
    those of notes.
    """
    builder = ReadingBuilder()
    story = Story(package, Styles(package.related("styles") or package.main), traced=True)
    story.write(package.main, builder)
    story.write_notes(builder)
    return story.origins
