"""Markdown (CommonMark, GitHub's tables, footnotes, wikilinks, a block of metadata) → what is read when it is rendered.

`syntax` makes tokens of it, `inline` the text of a line, `blocks` the pieces; `metadata_block` reads its head. A brief that is
to be checked keeps the marks of its footnotes and the brackets of its citations, and knows where its text stands in the file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from briefing.errors import InputError as InputError
from briefing.model import Metadata, Reading, SourceMap
from briefing.readers.markdown.blocks import Blocks, Lines, Stretch
from briefing.readers.markdown.metadata_block import metadata_block
from briefing.readers.markdown.syntax import tokens
from briefing.readers.reading_builder import Piece, ReadingBuilder
from briefing.readers.text import decode, parse

_LINE_END = re.compile(r"\r\n|\r|\n")
_SEPARATORS = str.maketrans(dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " "))


def read(data: bytes, *, name: str, comments: bool = False) -> Reading:
    """Decodes `data` and renders it.

    Args:
        data: The file.
        name: Not used.
        comments: Whether it is read as a brief: marks of footnotes stay, and the reading has a `SourceMap`.

    Raises:
        InputError: key ``empty``, ``no-text``, or ``unsupported`` for what is no text.
    """
    del name
    text, encoded, details = decode(data)
    body, metadata = metadata_block(text)
    blocks = Blocks(_lines(text[body:], body), marks=comments)
    stretches = list(blocks.all(tokens(_normal(text[body:]))))
    details = replace(details, left_out=blocks.left_out)
    if not any(letter.isalnum() for stretch in stretches for letter in stretch.shown.text):
        plain = parse(text)
        known = metadata if metadata and metadata.title else plain.metadata
        return Reading(text, plain.blocks, known, notices=encoded, details=details)
    return replace(_reading(text, blocks, stretches, metadata, encoded, brief=comments), details=details)


def read_parts(parts: Iterable[str], metadata: Metadata | None = None) -> Reading:
    """Renders texts that stand after one another, each for itself, as one.

    Args:
        parts: The texts, decoded.
        metadata: What is known of the whole; where that is None, its first lines may tell it.

    Raises:
        InputError: key ``no-text``.
    """
    stretches: list[Stretch] = []
    unseen = Counter[str]()
    for part in parts:
        blocks = Blocks(_lines(part, 0), marks=False)
        stretches += blocks.all(tokens(_normal(part)))
        unseen += blocks.unseen
    return _builder(stretches, unseen).reading(metadata, own_lines=metadata is None)


def _normal(text: str) -> str:
    """The text with one kind of line end, as its tokens are made of; each line has as many characters as in the file."""
    return _LINE_END.sub("\n", text).translate(_SEPARATORS)


def _lines(text: str, body: int) -> Lines:
    """The lines of the file's body, which begins at the offset `body`."""
    return Lines(_normal(text), [body, *(body + end.end() for end in _LINE_END.finditer(text))])


def _builder(stretches: list[Stretch], unseen: Counter[str]) -> ReadingBuilder:
    builder = ReadingBuilder()
    builder.unseen = unseen
    builder.pieces = [Piece(stretch.shown.text, stretch.kind, stretch.level) for stretch in stretches]
    builder.markers = {number: stretch.marker for number, stretch in enumerate(stretches) if stretch.marker}
    return builder


def _reading(
    text: str,
    blocks: Blocks,
    stretches: list[Stretch],
    metadata: Metadata | None,
    notices: tuple[str, ...],
    *,
    brief: bool,
) -> Reading:
    builder = _builder(stretches, blocks.unseen)
    reading = builder.reading(metadata, notices=notices, own_lines=metadata is None and not brief)
    if not brief:
        return reading
    runs = [
        (block.span.start + at, source, length)
        for block, stretch in zip(reading.blocks, stretches, strict=True)
        for at, source, length in stretch.shown.runs
    ]
    return replace(reading, source_map=SourceMap(text, tuple(runs)))
