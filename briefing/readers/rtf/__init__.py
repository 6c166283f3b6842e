r"""Rich Text Format (Microsoft, 1.9.1) → a reading.

`tokens` parts the file, `document` follows its groups, `story` makes paragraphs and rows, `tables` knows fonts and styles. Hidden
(``\v``), deleted and tiny text is left out with a notice; pictures, objects, headers, footers, comments and all destinations that a
program may skip (``\*``) are no text; text boxes follow their paragraph, notes the text.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.errors import InputError
from briefing.model import BlockKind, Reading, markings
from briefing.readers import passages
from briefing.readers.reading_builder import ReadingBuilder
from briefing.readers.rtf.document import Document

_HEAD = b"{\\rtf"


def read(data: bytes, *, name: str) -> Reading:
    """Reads one file, also a cut one as far as it goes.

    Raises:
        InputError: key ``empty``, ``damaged`` or ``no-text``.
        LimitError: key ``too-large``: its groups are nested too deep.
    """
    del name
    if not data.strip():
        raise InputError("the file is empty", key="empty")
    start = data.find(_HEAD, 0, 1024)
    if start < 0:
        raise InputError("no rich text in it", key="damaged")
    document = Document()
    document.take(data[start:])
    builder = ReadingBuilder()
    passages.write(document.body, builder)
    for note in document.notes:
        builder.add(note.text, BlockKind.NOTE)
    marking = markings.of_lines(passage.text for passage in document.running)
    return builder.reading(replace(document.metadata(), marking=marking), notices=_notices(document), own_lines=True)


def _notices(document: Document) -> tuple[str, ...]:
    left_out = (("hidden text", document.hidden, "character"), ("formulas", document.formulas, "formula"))
    said = [f"{what} left out: {count:,} {unit}{'s' * (count > 1)}" for what, count, unit in left_out if count]
    return (*said, *(["the file is damaged; read as far as it goes"] if document.is_cut else []))
