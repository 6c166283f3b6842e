"""RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom feeds → a reading: each entry's title a heading, its text paragraphs."""

from __future__ import annotations

import base64
import binascii

from lxml import etree

from briefing.errors import InputError
from briefing.model import BlockKind, Metadata, Reading
from briefing.readers import markup, xml
from briefing.readers.dates import iso_date, language_code, mail_date
from briefing.readers.reading_builder import ReadingBuilder

_ENTRIES = frozenset({"item", "entry"})
_ABOUT = ("description", "subtitle", "tagline", "info", "summary")
_CONTENT = ("encoded", "content", "body", "fullitem", "div")
_SUMMARY = ("description", "summary", "abstract")
_DATES = ("pubdate", "published", "issued", "date", "created", "updated", "modified", "lastbuilddate")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(data: bytes, *, name: str) -> Reading:
    """Reads a feed, also one that is not well-formed.

    Raises:
        InputError: key ``empty``, ``damaged`` or ``no-text``.
        LimitError: nested too deep.
        SecurityError: external or endless entities.
    """
    del name
    if not data.strip():
        raise InputError("the file is empty", key="empty")
    root = xml.parse(data)
    channel = next((e for e in root.iter() if xml.local(e).lower() in {"channel", "feed"}), root)
    fields = _fields(channel)
    builder = ReadingBuilder()
    title = markup.plain(_source(fields.get("title")))
    if title:
        builder.add_title(title)
    _add(builder, next((fields[name] for name in _ABOUT if name in fields), None))
    dates = [_date(fields)]
    for entry in root.iter():
        if xml.local(entry).lower() in _ENTRIES:
            dates += (_entry(entry, builder),)
    language = markup.plain(_source(fields.get("language"))) or root.get(_XML_LANG, "") or channel.get(_XML_LANG, "")
    metadata = Metadata(
        title=title,
        author=_author(fields),
        outlet=title,
        date=max(dates),
        language=language_code(language),
        url=_link(channel),
    )
    return builder.reading(metadata)


def _entry(entry: etree._Element, builder: ReadingBuilder) -> str:
    """Adds one entry; its date."""
    fields = _fields(entry)
    builder.add(markup.plain(_source(fields.get("title"))), BlockKind.HEADING, 2)
    before = len(builder.pieces)
    for name in (*_CONTENT, *_SUMMARY):
        if name in fields and len(builder.pieces) == before:
            _add(builder, fields[name])
    return _date(fields)


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
        builder.extend(list(markup.pieces(element)))
        return
    text = _source(element)
    if "<" in text or "&" in text:
        builder.extend(list(markup.pieces(markup.parse(f"<div>{text}</div>"))))
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
