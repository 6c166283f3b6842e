"""The bytes of a file and the terms that must not be in it → the places where one is all the same.

Looks where a reader, a search or a curious colleague would: the raw bytes; what archives, mails and PDF streams hold,
unpacked, to any depth; names of members; text with its markup taken away, so that a name in two runs is still a name;
attributes, JSON strings, headers. It knows nothing of how the file was made.
"""

from __future__ import annotations

import email
import email.policy
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from lxml import etree, html

from briefing.sharing.terms import Terms

_DEEPEST = 6
_BLOCK = re.compile(r"\}(?:p|title|li|h\d|t[rdh]|d[td]|figcaption|part)$|^(?:p|title|li|h\d|t[rdh]|d[td]|figcaption)$")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]{4,})>")
_MARKUP = re.compile(r"<[^<>]*>")


def leaks(data: bytes, terms: Terms, *, name: str = "") -> list[tuple[str, str]]:
    """(place, term) for each term found; empty is the proof.

    Figures are looked for in text only: the bytes are full of numbers of their own.
    """
    out: dict[tuple[str, str], None] = {}
    for place, text, raw in _texts(data, name, 0):
        for _, term in terms.found(text):
            if not (term.figure and (raw or sum(c.isalnum() for c in term.text) < 4)):
                out[place or "the file", term.text] = None
    return list(out)


def _texts(data: bytes, place: str, depth: int) -> Iterator[tuple[str, str, bool]]:
    """(place, text, whether it is raw bytes) of all that is in `data`."""
    yield place, place, False
    if depth > _DEEPEST:
        return
    if data.startswith(b"PK\x03\x04"):
        yield from _archive(data, place, depth)
        return
    for code in ("utf-8", "utf-16-le", "utf-16-be") if b"\0" in data[:4096] else ("utf-8",):
        yield place, data.decode(code, "ignore"), True
    if data.startswith(b"%PDF-"):
        yield from _pdf(data, place)
    elif data.lstrip()[:1] == b"{":
        yield from _json(data.decode("utf-8", "ignore"), place)
    elif b"<html" in data[:1000].lower():
        yield from _tree(html.document_fromstring(data), place)
    elif data.lstrip()[:1] == b"<":
        yield from _xml(data, place)
    elif re.match(rb"[A-Za-z-]+: ", data) and b"\nMIME-Version:" in data[:4000]:
        yield from _mail(data, place, depth)


def _archive(data: bytes, place: str, depth: int) -> Iterator[tuple[str, str, bool]]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        yield place, opened.comment.decode("utf-8", "ignore"), True
        for member in opened.infolist():
            inner = f"{place}/{member.filename}"
            yield inner, (member.comment + member.extra).decode("utf-8", "ignore"), True
            yield from _texts(opened.read(member), inner, depth + 1)


def _mail(data: bytes, place: str, depth: int) -> Iterator[tuple[str, str, bool]]:
    message = email.message_from_bytes(data, policy=email.policy.default)
    for number, part in enumerate(message.walk()):
        for key, value in part.items():
            yield f"{place}/{key}", str(value), False
        if part.is_multipart():
            continue
        inner = f"{place}/{part.get_filename() or f'part {number}'}"
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            yield from _texts(content, inner, depth + 1)


def _xml(data: bytes, place: str) -> Iterator[tuple[str, str, bool]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    root = etree.fromstring(data, parser)
    if root is not None:
        yield from _tree(root, place)
        if (root.text or "").lstrip()[:1] == "{":  # a Word file's own briefing
            yield from _json(root.text or "", place)


def _tree(root: Any, place: str) -> Iterator[tuple[str, str, bool]]:
    """The text of each block and of the whole, and every attribute that is no measure."""
    for element in root.iter():
        if isinstance(element.tag, str):
            for value in element.attrib.values():
                yield place, unquote(str(value)), not any(c.isspace() for c in str(value))
            if _BLOCK.search(element.tag):
                yield place, "".join(element.itertext()), False
        else:
            yield place, element.text or "", True
    yield place, "".join(root.itertext()), True


def _json(text: str, place: str) -> Iterator[tuple[str, str, bool]]:
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += [*value.keys(), *value.values()]
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, str):
            yield place, _MARKUP.sub("", value), False


def _pdf(data: bytes, place: str) -> Iterator[tuple[str, str, bool]]:
    import pypdfium2

    for stream in _STREAM.findall(data):
        try:
            content = zlib.decompressobj().decompress(stream, 50_000_000)
        except zlib.error:
            continue
        yield place, content.decode("latin-1"), True
        yield from _hexes(content, place)
    yield from _hexes(data, place)
    opened = pypdfium2.PdfDocument(data)
    try:
        for value in opened.get_metadata_dict().values():
            yield f"{place}/properties", value, False
        for mark in opened.get_toc():
            yield f"{place}/bookmarks", mark.get_title(), False
        for number in range(len(opened)):
            text = opened[number].get_textpage().get_text_range()
            yield f"{place}/page {number + 1}", re.sub(r"[\ufffe\u00ad-]?\s*\r?\n", " ", text), False
    finally:
        opened.close()


def _hexes(data: bytes, place: str) -> Iterator[tuple[str, str, bool]]:
    for found in _HEX.findall(data):
        digits = re.sub(rb"\s", b"", found)
        if len(digits) % 2 == 0:
            raw = bytes.fromhex(digits.decode())
            yield place, raw.decode("utf-16-be", "ignore") if raw[:2] == b"\xfe\xff" else raw.decode("latin-1"), True
