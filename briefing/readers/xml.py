"""XML bytes → a tree, with nothing fetched, nothing expanded without bound and nothing too deep.

The guards of OWASP's "XML External Entity Prevention" on top of lxml: no DTD is loaded, no network, external entities
are refused, libxml2's own limits on depth (256), text nodes (10 MB) and entity amplification stay on. What is not
well-formed is read as far as libxml2 can recover it. `read` is the reader of XML of no particular kind: each element
that holds text itself is a paragraph.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from html.entities import html5

from lxml import etree

from briefing.errors import InputError, LimitError, SecurityError

MAX_TAGS = 5_000_000
"""Tags of one document; a tree of them takes about 500 MB."""

_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_DECLARED = re.compile(rb"<!ENTITY\s+([A-Za-z][A-Za-z0-9]{1,31})\s")
_PARAMETER = re.compile(rb"<!ENTITY\s+%\s+([A-Za-z][A-Za-z0-9._-]{0,50})\s")
_STANDARD = ("http://www.w3.org/", "https://www.w3.org/")
_DECLARATION = re.compile(rb"\A\s*<\?xml[^>]{0,300}\?>")
_ENCODING = re.compile(
    rb"\A\s*<\?xml[^>]{1,200}?\sencoding\s?=\s?[\"']((?:ibm|cp|windows|iso|koi|mac)[\w-]{1,20})[\"']", re.IGNORECASE
)
"""An encoding of one byte a character that is declared."""
_BUILT_IN = frozenset({b"lt", b"gt", b"amp", b"quot", b"apos"})
_UTF = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


def parse(data: bytes) -> etree._Element:
    """The root element of `data`; see `parse_damaged`."""
    return parse_damaged(data)[0]


def parse_damaged(data: bytes) -> tuple[etree._Element, bool]:
    """The root element, and whether something had to be repaired to get it.

    Comments and processing instructions are left out of the tree.

    Raises:
        InputError: key ``damaged``: there is no element in it.
        LimitError: nested too deep, too many tags, or a text node too large.
        SecurityError: external entities, or entities that expand without end.
    """
    data = utf8(data)
    if data.count(b"<") > MAX_TAGS:
        raise LimitError(f"it has more than {MAX_TAGS // 1_000_000} million tags")
    own = {match[1] for match in _DECLARED.finditer(data)} if b"<!ENTITY" in data else set()
    data = _ENTITY.sub(lambda match: match[0] if match[1] in own else _character(match), data)
    root, errors = _parse(data, recover=False)
    repaired = root is None
    if root is None:
        _refuse(errors)
        data = _decoded(data)
        root, errors = _parse(data, recover=True)
        _refuse(errors)
    if root is None:  # an encoding that does not exist, or another one than declared
        root, errors = _parse(_DECLARATION.sub(b"", data).decode("utf-8", "replace").encode(), recover=True)
        _refuse(errors)
    if root is None:
        raise InputError("no XML that can be read", key="damaged")
    _check_entities(root, data)
    return root, repaired


def _decoded(data: bytes) -> bytes:
    """`data` in UTF-8 without its declaration, where that names an encoding that Python knows and libxml2 may not (IBM855)."""
    if declared := _ENCODING.match(data):
        with suppress(LookupError):
            return _DECLARATION.sub(b"", data).decode(declared[1].decode("ascii"), "replace").encode()
    return data


def utf8(data: bytes) -> bytes:
    """`data` in UTF-8 without its declaration where it was UTF-16 or UTF-32, else as it is, without a BOM."""
    for mark, encoding in _UTF:
        if data.startswith(mark):
            text = data.decode(encoding, "replace").lstrip("\ufeff")
            return _DECLARATION.sub(b"", text.encode("utf-8", "replace"))
    return data.removeprefix(codecs.BOM_UTF8).lstrip()


def local(element: etree._Element) -> str:
    """The element's name without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def text_of(element: etree._Element) -> str:
    """All text in the element, as it stands."""
    return "".join(str(text) for text in element.itertext())


def _parse(data: bytes, *, recover: bool) -> tuple[etree._Element | None, list[str]]:
    parser = etree.XMLParser(
        resolve_entities="internal",  # type: ignore[arg-type]  # the stubs are older than this value
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return None, [str(error), *(entry.message for entry in parser.error_log)]
    return root, [entry.message for entry in parser.error_log]


def _character(match: re.Match[bytes]) -> bytes:
    name = match[1]
    if name in _BUILT_IN:
        return match[0]
    character = html5.get(name.decode("ascii") + ";")
    return match[0] if character is None else "".join(f"&#{ord(c)};" for c in character).encode("ascii")


def _refuse(errors: list[str]) -> None:
    for message in errors:
        lower = message.lower()
        if "amplification" in lower or "entity loop" in lower or "entity reference loop" in lower:
            raise SecurityError("its entities expand without end")
        if "excessive depth" in lower or "nesting" in lower:
            raise LimitError("its elements are nested too deep")
        if "huge" in lower or "too long" in lower or "too big" in lower:
            raise LimitError("a single text in it is too large")


def _check_entities(root: etree._Element, data: bytes) -> None:
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is None:
        return
    parameters = {match[1].decode("ascii") for match in _PARAMETER.finditer(data)}
    for entity in dtd.iterentities():  # type: ignore[attr-defined]  # missing from the stubs
        address = getattr(entity, "system_url", None)
        # Many a feed declares the characters of HTML by their public address; they are never fetched.
        known = entity.name in parameters and address is not None and address.startswith(_STANDARD)
        if address and not known:
            raise SecurityError("it asks for other files through external entities")
