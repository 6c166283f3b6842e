"""A source, or a stored text, → a document with its language and sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from briefing import catalog
from briefing.errors import InputError
from briefing.model import Briefing, Document, Origin, Reading
from briefing.model.documents import sha256

_OPTIONS = {
    "docx": ("comments", "original"),
    "doc": ("comments", "original"),
    "markdown": ("comments",),
    "pdf": ("ocr",),
}
"""What a reader can be told beside the file's name."""


def read(
    source: str | Path | bytes,
    *,
    name: str = "",
    language: str = "auto",
    kind: str = "",
    comments: bool = False,
    original: bool = False,
    ocr: str = "auto",
    abbreviations: Sequence[str] = (),
) -> Document:
    """Reads one source.

    Args:
        source: A path, or the bytes themselves.
        name: What the document is called in print; by default the file's name ("-" for bytes).
        language: ISO 639-1 code or English name; "auto" finds it from the source or the text.
        kind: A reader's name (``briefing formats``); by default sniffed from the bytes.
        comments: Whether the comments of a Word file follow its notes, and the marks of Markdown's footnotes stay.
        original: Whether the tracked changes of a Word file are undone; by default they are accepted.
        ocr: When the pages of a PDF are recognised: "never", "auto" (those that are pictures) or "force" (all).
        abbreviations: More of them, after which no sentence ends ("approx", "Abt.").

    Raises:
        BriefingError: the source cannot be read; the error names it and has a key.
    """
    from briefing.readers import identify, sources

    if isinstance(source, str):
        sources.refuse_address(source)
    data = source if isinstance(source, bytes) else sources.load(Path(source))
    called = name or ("-" if isinstance(source, bytes) else Path(source).name)
    if not data:
        raise InputError("nothing in it", key="empty", source=called)
    found, notices = (kind, ()) if kind else identify.reader_of(data, name=called)
    asked = {"comments": comments, "original": original, "ocr": ocr}
    reading = by_reader(data, found, name=called, asked=asked)
    return of_source(reading, data, found, name=called, notices=notices, language=language, abbreviations=abbreviations)


def by_reader(data: bytes, kind: str, *, name: str, asked: Mapping[str, object]) -> Reading:
    """What the reader called `kind` makes of a source, told of what is `asked` that it can be told.

    Raises:
        BriefingError: the source cannot be read.
    """
    more = {option: asked[option] for option in _OPTIONS.get(kind, ())}
    reading: Reading = catalog.find("readers", kind).load()(data, name=name, **more)
    return reading


def of_source(
    reading: Reading,
    data: bytes,
    kind: str,
    *,
    name: str,
    notices: tuple[str, ...] = (),
    language: str = "auto",
    abbreviations: Sequence[str] = (),
) -> Document:
    """The document of a reading with where it came from, and the notices that were given before it was read."""
    origin = Origin(name, kind, len(data), sha256(data))
    whole = replace(reading, notices=tuple(dict.fromkeys((*notices, *reading.notices))))
    return document(whole, origin, language=language, abbreviations=abbreviations)


def document(
    reading: Reading, origin: Origin, *, language: str = "auto", abbreviations: Sequence[str] = ()
) -> Document:
    """The document made of a reading: its language found, its sentences split."""
    from briefing.language.codes import code_of
    from briefing.language.detection import detect
    from briefing.language.patterns import work_on
    from briefing.model import markings
    from briefing.readers.line_dates import meeting_day
    from briefing.text import sentences

    work_on(reading.text)
    code = detect(reading.text) if language == "auto" else code_of(language)
    found = Document(
        text=reading.text,
        blocks=reading.blocks,
        sentences=sentences.split(reading.text, reading.blocks, language=code, abbreviations=abbreviations),
        metadata=replace(
            reading.metadata,
            date=meeting_day(reading.metadata.title) or reading.metadata.date,
            marking=reading.metadata.marking or markings.highest(reading.text),
        ),
        origin=origin,
        locators=reading.locators,
        notices=reading.notices,
        language=code,
        source_map=reading.source_map,
        details=reading.details,
    )
    if code in ("en", "und"):
        return found
    from briefing.pipeline.heads_elsewhere import completed

    return completed(found)


def document_from_text(
    text: str, *, title: str = "", date: str = "", language: str = "auto", abbreviations: Sequence[str] = ()
) -> Document:
    """The document of a text at hand, such as a JSON Lines record's."""
    from briefing.readers.text import parse

    reading = parse(text, title=title, date=date)
    return document(reading, Origin("-"), language=language, abbreviations=abbreviations)


def read_brief(
    source: str | Path | bytes, *, name: str = "", language: str = "auto", original: bool = False
) -> tuple[Document, Briefing | None]:
    """Reads a brief that is to be checked: its comments too, and the briefing that a file of ours carries.

    Raises:
        BriefingError: it cannot be read.
    """
    from briefing.readers import sources, stored

    data = source if isinstance(source, bytes) else sources.load(Path(source))
    called = name or ("-" if isinstance(source, bytes) else Path(source).name)
    return read(data, name=called, language=language, comments=True, original=original), stored.load(data)
