"""reStructuredText (docutils) → what is read when it is rendered: sections, paragraphs, lists, notes.

`blocks` goes through the lines, `inline` renders the text of one block. Directives, comments, tables and blocks of code are left out and
said, but the text of an admonition stands; no file that a directive names is opened.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.errors import InputError as InputError
from briefing.model import Metadata, Reading
from briefing.readers.line_dates import date_of
from briefing.readers.reading_builder import ReadingBuilder
from briefing.readers.rst.blocks import Blocks
from briefing.readers.text import decode


def read(data: bytes, *, name: str) -> Reading:
    """Reads one file.

    Raises:
        InputError: key ``empty``, ``no-text``, or ``unsupported`` for what is no text.
    """
    del name
    text, notices, details = decode(data)
    blocks = Blocks(text)
    builder = ReadingBuilder()
    builder.extend(list(blocks.all()))
    fields = blocks.fields
    known = Metadata(author=fields.get("author", fields.get("authors", "")), date=date_of(fields.get("date", "")))
    own_lines = not (known.author or known.date)
    reading = builder.reading(known, notices=(*notices, *blocks.notices()), own_lines=own_lines)
    return replace(reading, details=details)
