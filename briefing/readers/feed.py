"""RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom feeds → a reading, or each entry as a source of its own."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from briefing.errors import InputError
from briefing.model import BlockKind, Metadata, Reading
from briefing.readers import hidden, markup, xml
from briefing.readers.dates import iso_date, language_code, mail_date
from briefing.readers.members import Member, expect_members
from briefing.readers.reading_builder import Piece, ReadingBuilder

_ENTRIES = frozenset({"item", "entry"})
_ABOUT = ("description", "subtitle", "tagline", "info", "summary")
_CONTENT = ("encoded", "content", "body", "fullitem", "div")
_SUMMARY = ("description", "summary", "abstract")
_DATES = ("pubdate", "published", "issued", "date", "created", "updated", "modified", "lastbuilddate")
_DASHES = ("-", "–", "—", "|")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(data: bytes, *, name: str) -> Reading:
    """Reads a feed, also one that is not well-formed.

    Raises:
        InputError: key ``empty``, ``damaged`` or ``no-text``.
        LimitError: nested too deep.
        SecurityError: external or endless entities.
    """
    del name
    channel, entries, damaged = _parsed(data)
    fields = _fields(channel)
    about = _about(channel, fields)
    builder = ReadingBuilder()
    builder.damaged = damaged
    if about.title:
        builder.add_title(about.title)
    _add(builder, next((fields[name] for name in _ABOUT if name in fields), None))
    for entry in entries:
        builder.add(_title(_fields(entry)), BlockKind.HEADING, 2)
        _add_body(_fields(entry), builder)
    dates = [about.date, *(_date(_fields(entry)) for entry in entries)]
    return builder.reading(replace(about, date=max(dates)))


def members(data: bytes, *, name: str) -> Iterator[Member]:
    """Each entry by its number, with its own title, author, outlet and date.

    Raises:
        InputError: key ``empty`` or ``damaged``.
        LimitError: nested too deep, or too many entries.
        SecurityError: external or endless entities.
    """
    channel, entries, damaged = _parsed(data)
    expect_members(len(entries))
    about = _about(channel, _fields(channel))
    found = 0
    for number, entry in enumerate(entries, 1):
        try:
            reading = _read_entry(entry, about)
        except InputError:  # no text in it
            continue
        found += 1
        yield Member(str(number), etree.tostring(entry, with_tail=False), "feed", reading, damaged=lambda: damaged)
    if not found:
        yield Member("", data, "feed", read(data, name=name))


def _parsed(data: bytes) -> tuple[etree._Element, list[etree._Element], bool]:
    """The element that tells of the feed itself, the entries, and whether something had to be repaired."""
    if not data.strip():
        raise InputError("the file is empty", key="empty")
    root, repaired = xml.parse_damaged(data)
    channel = next((e for e in root.iter() if xml.local(e).lower() in {"channel", "feed"}), root)
    return channel, [entry for entry in root.iter() if xml.local(entry).lower() in _ENTRIES], repaired


def _about(channel: etree._Element, fields: dict[str, etree._Element]) -> Metadata:
    """What the feed says of itself."""
    title = markup.plain(_source(fields.get("title")))
    root = channel.getroottree().getroot()
    language = markup.plain(_source(fields.get("language"))) or root.get(_XML_LANG, "") or channel.get(_XML_LANG, "")
    return Metadata(
        title=title,
        author=_author(fields),
        outlet=title,
        date=_date(fields),
        language=language_code(language),
        url=_link(channel),
    )


def _read_entry(entry: etree._Element, about: Metadata) -> Reading:
    """The reading of one entry of the feed that `about` tells of.

    Raises:
        InputError: key ``no-text``.
    """
    fields = _fields(entry)
    builder = ReadingBuilder()
    outlet = _outlet(fields)
    title = _without_outlet(_title(fields), outlet)
    if title:
        builder.add_title(title)
    _add_body(fields, builder)
    if title and _repeats(builder.pieces[1:], f"{title} {outlet}"):
        del builder.pieces[1:]
    metadata = Metadata(
        title=title,
        author=_author(fields),
        outlet=outlet or about.outlet,
        date=_date(fields),
        language=language_code(entry.get(_XML_LANG, "")) or about.language,
        url=_link(entry),
    )
    return builder.reading(metadata)


def _repeats(pieces: list[Piece], title: str) -> bool:
    """Whether the body has no word that the title does not have: the link and the outlet that some feeds set there."""
    words = set(title.casefold().split())
    return all(set(piece.text.casefold().split()) <= words for piece in pieces)


def _title(fields: dict[str, etree._Element]) -> str:
    return markup.plain(_source(fields.get("title")))


def _without_outlet(title: str, outlet: str) -> str:
    """A title without the publisher's name that a collecting feed sets behind it ("Port shut - The Harbour Post")."""
    bare = title.removesuffix(outlet).rstrip() if outlet else title
    return bare[:-1].rstrip() if bare != title and bare.endswith(_DASHES) else title


def _outlet(fields: dict[str, etree._Element]) -> str:
    """The publisher that an entry names (RSS 2.0 ``source``; Atom's is a feed with a title)."""
    source = fields.get("source")
    if source is None:
        return ""
    title = next((e for e in source.iter() if xml.local(e).lower() == "title"), source)
    return markup.plain(_source(title))


def _add_body(fields: dict[str, etree._Element], builder: ReadingBuilder) -> None:
    """Adds the text of one entry, else its summary."""
    before = len(builder.pieces)
    for name in (*_CONTENT, *_SUMMARY):
        if name in fields and len(builder.pieces) == before:
            _add(builder, fields[name])


def _fields(parent: etree._Element) -> dict[str, etree._Element]:
    """The children by local name in lower case; of several of one name the first that holds text."""
    found: dict[str, etree._Element] = {}
    for child in parent:
        name = xml.local(child).lower()
        if name and name not in _ENTRIES and (name not in found or not xml.text_of(found[name]).strip()):
            found[name] = child
    return found


def _source(element: etree._Element | None) -> str:
    """What stands in `element`, as HTML or plain text."""
    if element is None:
        return ""
    text = xml.text_of(element).strip()
    if element.get("mode") == "base64" or element.get("encoding") == "base64":
        try:
            return base64.b64decode(text, validate=True).decode("utf-8", "replace")
        except (binascii.Error, ValueError):
            return text
    if element.get("type") in {"text", "text/plain"} and element.get("mode") != "escaped":
        return text.replace("&", "&amp;").replace("<", "&lt;")
    return text


def _add(builder: ReadingBuilder, element: etree._Element | None) -> None:
    if element is None:
        return
    if any(xml.local(child) for child in element):
        builder.unseen += hidden.drop(element)
        builder.extend(list(markup.pieces(element)))
        return
    text = _source(element)
    if "<" in text or "&" in text:
        tree = markup.parse(f"<div>{text}</div>")
        builder.unseen += hidden.drop(tree)
        builder.extend(list(markup.pieces(tree)))
    else:
        builder.add(text)


def _date(fields: dict[str, etree._Element]) -> str:
    for name in _DATES:
        if name in fields:
            value = xml.text_of(fields[name]).strip()
            if stamp := iso_date(value) or mail_date(value):
                return stamp
    return ""


def _author(fields: dict[str, etree._Element]) -> str:
    for name in ("author", "creator", "managingeditor"):
        if name in fields:
            element = fields[name]
            named = next((e for e in element.iter() if xml.local(e).lower() == "name"), element)
            return " ".join(xml.text_of(named).split())
    return ""


def _link(channel: etree._Element) -> str:
    for child in channel:
        if xml.local(child).lower() == "link" and child.get("rel", "alternate") == "alternate":
            link = (child.get("href") or child.text or "").strip()
            if link.startswith(("http://", "https://")):
                return link
    return ""
