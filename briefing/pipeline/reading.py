"""A source, or a stored text, → a document with its language and sentences."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePath

from briefing import catalog
from briefing.errors import BriefingError, InputError
from briefing.model import Briefing, Document, Origin, Reading

_OPTIONS = {"docx": ("comments", "original"), "markdown": ("comments",), "pdf": ("ocr",)}
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
    from briefing.readers import sniff, sources

    data = source if isinstance(source, bytes) else sources.load(Path(source))
    called = name or ("-" if isinstance(source, bytes) else Path(source).name)
    if not data:
        raise InputError("nothing in it", key="empty", source=called)
    kind = kind or _outsiders(called)
    found, notices = (kind, ()) if kind else sniff.kind(data, name=called)
    reader = catalog.find("readers", found).load()
    asked: dict[str, object] = {"comments": comments, "original": original, "ocr": ocr}
    more = {name: asked[name] for name in _OPTIONS.get(found, ())}
    reading: Reading = reader(data, name=called, **more)
    origin = Origin(called, found, len(data), hashlib.sha256(data).hexdigest())
    whole = replace(reading, notices=(*notices, *reading.notices))
    return document(whole, origin, language=language, abbreviations=abbreviations)


def _outsiders(name: str) -> str:
    """The reader of another package that takes a file so called, or ""."""
    suffix = PurePath(name).suffix.lower()
    if not suffix or any(suffix in entry.suffixes for entry in catalog.READERS.values()):
        return ""
    return _by_outsiders().get(suffix, "")


@cache
def _by_outsiders() -> dict[str, str]:
    """Suffix → name of each reader that another package brings."""
    rows = catalog.entries("readers").items()
    return {suffix: name for name, entry in rows if name not in catalog.READERS for suffix in entry.suffixes}


def document(
    reading: Reading, origin: Origin, *, language: str = "auto", abbreviations: Sequence[str] = ()
) -> Document:
    """The document made of a reading: its language found, its sentences split."""
    from briefing.language.codes import code_of
    from briefing.language.detection import detect
    from briefing.model import markings
    from briefing.text import sentences

    code = detect(reading.text) if language == "auto" else code_of(language)
    return Document(
        text=reading.text,
        blocks=reading.blocks,
        sentences=sentences.split(reading.text, reading.blocks, language=code, abbreviations=abbreviations),
        metadata=replace(reading.metadata, marking=reading.metadata.marking or markings.highest(reading.text)),
        origin=origin,
        locators=reading.locators,
        notices=reading.notices,
        language=code,
        source_map=reading.source_map,
    )


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


def read_pack(source: Path, *, name: str, language: str = "auto") -> list[tuple[str, Document | BriefingError]] | None:
    """The sources in a pack (.zip), each with its name; a failure in place of one that cannot be read.

    Returns:
        None for a file that is no pack.

    Raises:
        BriefingError: the archive itself cannot be read.
    """
    from briefing.readers import packs, sources

    members = packs.members(sources.load(source))
    if members is None:
        return None
    out: list[tuple[str, Document | BriefingError]] = []
    for member, data in members:
        called = f"{name}/{member}"
        try:
            out.append((called, read(data, name=called, language=language)))
        except BriefingError as error:
            out.append((called, error.named(called)))
    return out
