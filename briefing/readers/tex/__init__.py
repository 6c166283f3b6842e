r"""LaTeX source → what is read when it is set: sections as headings, paragraphs, items, footnotes; commands are no text.

`syntax` makes tokens, `commands` says what a command does, `text` walks the tokens. Environments of mathematics, figures, tables and code are
left out and said; no file that it names (``\input``) is opened. `macros` puts in what a source's own commands stand for, once.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.errors import InputError as InputError
from briefing.model import BlockKind, Metadata, Reading
from briefing.readers.line_dates import date_of
from briefing.readers.reading_builder import ReadingBuilder
from briefing.readers.tex.macros import expanded
from briefing.readers.tex.syntax import tokens
from briefing.readers.tex.text import Text
from briefing.readers.text import decode

CREDIT = 6
"""The level of a line that names author or day, which is no point of the text."""


def read(data: bytes, *, name: str) -> Reading:
    """Reads one file.

    Raises:
        InputError: key ``empty``, ``no-text``, or ``unsupported`` for what is no text.
    """
    del name
    source, notices, details = decode(data)
    text = Text(expanded(tokens(source.replace("\r\n", "\n").replace("\r", "\n"))))
    text.walk()
    builder = ReadingBuilder()
    builder.add_title(text.front.get("title", ""))
    for line in ("author", "date"):
        builder.add(text.front.get(line, ""), BlockKind.HEADING, CREDIT)
    builder.extend(text.pieces)
    known = Metadata(text.front.get("title", ""), text.authors, date=date_of(text.front.get("date", "")))
    reading = builder.reading(known, notices=(*notices, *text.notices()), own_lines=not known.title)
    return replace(reading, details=details)
