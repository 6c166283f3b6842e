"""Plain text → a reading. The text itself is never altered: offsets point into the user's own file."""

from __future__ import annotations

import re

from briefing.errors import InputError
from briefing.model import Block, Metadata, Reading, Span

_PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:\n[^\S\n]*\S(?:.*\S)?)*")


def read(data: bytes, *, name: str) -> Reading:
    """Decodes `data` and parses it."""
    del name
    return parse(data.decode("utf-8-sig"))


def parse(text: str, *, title: str = "", date: str = "") -> Reading:
    """Blocks and metadata of a plain text that is already decoded (a file's, or a JSON Lines record's).

    Args:
        text: Kept as it is.
        title: A title known from elsewhere; it wins over one found in the text.
        date: ISO 8601 date known from elsewhere; anything that is no date is passed over.

    Raises:
        InputError: key ``empty`` or ``no-text``.
    """
    blocks = tuple(Block(Span(m.start(), m.end())) for m in _PARAGRAPH.finditer(text))
    if not blocks:
        raise InputError("no text in it", key="no-text" if text else "empty")
    return Reading(text, blocks, Metadata(title=title, date=date))
