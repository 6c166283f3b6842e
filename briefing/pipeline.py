"""Read, analyse, compose, write: the one place where the stages meet."""

from __future__ import annotations

from briefing.model import Document, Origin, Reading
from briefing.text import sentences


def document(reading: Reading, origin: Origin, *, language: str = "auto") -> Document:
    """The document made of a reading: its language found, its sentences split."""
    code = reading.metadata.language or "en" if language == "auto" else language
    return Document(
        text=reading.text,
        blocks=reading.blocks,
        sentences=sentences.split(reading.text, reading.blocks, language=code),
        metadata=reading.metadata,
        origin=origin,
        locators=reading.locators,
        notices=reading.notices,
        language=code,
    )


def document_from_text(text: str, *, title: str = "", date: str = "", language: str = "auto") -> Document:
    """The document of a text at hand, such as a JSON Lines record's."""
    from briefing.readers.text import parse

    return document(parse(text, title=title, date=date), Origin("-"), language=language)
