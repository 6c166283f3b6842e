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
from briefing.readers.reading_builder import HIDDEN, ReadingBuilder
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
    builder.unseen[HIDDEN], builder.damaged = document.hidden, document.is_cut
    formulas = (f"formulas left out: {document.formulas}",) if document.formulas else ()
    return builder.reading(replace(document.metadata(), marking=marking), notices=formulas, own_lines=True)
