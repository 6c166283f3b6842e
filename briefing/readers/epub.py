"""EPUB 2 and 3 (ISO/IEC 23736): the documents of the book's spine, in order → a reading."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from urllib.parse import unquote

from lxml import etree

from briefing.errors import InputError, LimitError
from briefing.model import Metadata, Reading
from briefing.readers import hidden, markup, xml
from briefing.readers.archive import Archive
from briefing.readers.dates import iso_date, language_code
from briefing.readers.reading_builder import ReadingBuilder

_DOCUMENTS = (".xhtml", ".html", ".htm", ".xml", ".svg")
_PAGES = (".xhtml", ".html", ".htm")
_MOST_AUTHORS = 20
_FALLBACKS = 10
"""Steps from an item to its fallback that are followed."""


def read(data: bytes, *, name: str) -> Reading:
    """Reads a book; contents pages that only link into it are left out.

    Raises:
        InputError: key ``empty``, ``damaged``, ``encrypted`` or ``no-text``.
        LimitError: it unpacks to too much.
        SecurityError: key ``unsafe``.
    """
    del name
    if not data:
        raise InputError("the file is empty", key="empty")
    archive = Archive(data)
    package = _package(archive)
    documents = _documents(archive, package)
    if not documents and package is None:
        raise InputError("no book in it", key="damaged")
    locked = _locked(archive)
    builder = ReadingBuilder()
    for document in dict.fromkeys(documents):
        if document not in locked:
            _add(archive.get(document) or b"", builder)
    if not builder.pieces and locked.intersection(documents):
        raise InputError("the book is encrypted", key="encrypted")
    builder.damaged = archive.damaged
    return builder.reading(_metadata(package[1]) if package else Metadata())


def _documents(archive: Archive, package: tuple[str, etree._Element] | None) -> list[str]:
    """The names of the book's pages in reading order; without a package document that has any, all pages by name."""
    named = [name for name in (_spine(*package) if package else ()) if name in archive]
    return named or sorted(name for name in archive.names if name.lower().endswith(_PAGES))


def _package(archive: Archive) -> tuple[str, etree._Element] | None:
    """The package document (.opf): its name and root, as the container says, else the first that there is."""
    names: list[str] = []
    if (container := _parsed(archive, "META-INF/container.xml")) is not None:
        names = [unquote(e.get("full-path", "")) for e in container.iter() if xml.local(e) == "rootfile"]
    names += [name for name in archive.names if name.lower().endswith(".opf")]
    for name in names:
        if (root := _parsed(archive, name)) is not None and xml.local(root) == "package":
            return name, root
    return None


def _parsed(archive: Archive, name: str) -> etree._Element | None:
    data = archive.get(name)
    if not data:
        return None
    try:
        return xml.parse(data)
    except InputError:
        return None


def _spine(name: str, root: etree._Element) -> list[str]:
    """Names of the spine's documents; without a spine, of all documents in the manifest."""
    folder = posixpath.dirname(name)
    paths: dict[str, str] = {}
    instead: dict[str, str] = {}
    contents: set[str] = set()
    for item in root.iter():
        href = item.get("href", "")
        if xml.local(item) == "item" and href:
            path = posixpath.normpath(posixpath.join(folder, unquote(href.split("#")[0])))
            instead[item.get("id", "")] = item.get("fallback", "")
            if path.lower().endswith(_DOCUMENTS) or "html" in item.get("media-type", ""):
                paths[item.get("id", "")] = path
            if "nav" in item.get("properties", "").split():
                contents.add(path)
    references = [e.get("idref", "") for e in root.iter() if xml.local(e) == "itemref"]
    spine = [paths[shown] for reference in references if (shown := _shown(reference, paths, instead))]
    chapters = [path for path in spine or paths.values() if path not in contents]
    return chapters or spine


def _shown(item: str, paths: Mapping[str, str], instead: Mapping[str, str]) -> str:
    """The item that is read in place of one: itself where it is a document, else the first of its fallbacks that is (EPUB 3.3, 3.5); "" for none."""
    for _ in range(_FALLBACKS):
        if not item or item in paths:
            break
        item = instead.get(item, "")
    return item if item in paths else ""


def _locked(archive: Archive) -> frozenset[str]:
    root = _parsed(archive, "META-INF/encryption.xml")
    if root is None:
        return frozenset()
    return frozenset(unquote(e.get("URI", "")) for e in root.iter() if xml.local(e) == "CipherReference")


def _add(data: bytes, builder: ReadingBuilder) -> None:
    if not data.strip():
        return
    try:
        root, repaired = xml.parse_damaged(data)
    except (InputError, LimitError):
        repaired = True
    if repaired:  # no XML, but perhaps HTML
        root = markup.parse(data)
    if xml.local(root) == "svg":
        for element in root.iter():
            if xml.local(element) == "text":
                builder.add(" ".join(xml.text_of(element).split()))
        return
    body = next((e for e in root.iter() if xml.local(e) == "body"), root)
    builder.unseen += hidden.drop(body)
    markup.raise_powers(body)
    builder.extend(list(markup.pieces(body)))


def _is_author(creator: etree._Element) -> bool:
    """Whether no other part in the book is told of whom it names: translator, illustrator."""
    return creator.get("{http://www.idpf.org/2007/opf}role", "aut") == "aut"


def _metadata(root: etree._Element) -> Metadata:
    found: dict[str, str] = {}
    authors: list[str] = []
    for element in root.iter():
        if (
            element.text
            and element.text.strip()
            and xml.local(element) in {"title", "creator", "date", "language", "publisher"}
        ):
            if xml.local(element) == "creator" and _is_author(element):
                authors.append(" ".join(element.text.split()))
            found.setdefault(xml.local(element), " ".join(element.text.split()))
        elif (
            element.text and element.get("property") == "dcterms:modified" and element.text.strip() == found.get("date")
        ):
            found["date"] = ""  # the moment at which a program wrote the file
    return Metadata(
        title=found.get("title", ""),
        author=", ".join(dict.fromkeys(authors[:_MOST_AUTHORS])) or found.get("creator", ""),
        outlet=found.get("publisher", ""),
        date=iso_date(found.get("date", "")),
        language=language_code(found.get("language", "")),
    )
