"""OpenDocument text (ISO/IEC 26300), packed or flat, and its forerunner .sxw → a reading.

Elements are told by their local names, which all versions share. Tracked deletions (they lie in
``text:tracked-changes``), annotations and hidden text are out; notes follow the body, frames their paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from briefing.errors import InputError
from briefing.model import BlockKind, Metadata, Reading
from briefing.readers import core_properties, raised, xml
from briefing.readers.archive import Archive
from briefing.readers.dates import language_code
from briefing.readers.reading_builder import HIDDEN, Piece, ReadingBuilder
from briefing.readers.stylenames import kind_of
from briefing.readers.tables import is_prose, lays_out

_SPACE = re.compile(r"[ \t\r\n]+")
_BINARY = re.compile(rb"<office:binary-data>[^<]*</office:binary-data>")
_ESCAPE = re.compile(r"_([0-9a-f]{1,4})_")
_UNREADABLE = re.compile(r"[01](?:\.\d{1,3})?pt")
"""A size of letters under 2 pt."""
_PARTS_BEFORE = 8
"""Pieces of a line that tell what a figure is raised behind."""
_DIGITS = 10
"""A number of repetitions with as many digits is not meant."""
_LEFT_OUT = frozenset(
    {
        "tracked-changes",
        "annotation",
        "annotation-end",
        "forms",
        "note-citation",
        "variable-decls",
        "sequence-decls",
        "user-field-decls",
        "table-of-content-source",
        "illustration-index-source",
        "table-index-source",
        "object-index-source",
        "user-index-source",
        "alphabetical-index-source",
        "bibliography-source",
        "scripts",
        "font-face-decls",
        "automatic-styles",
        "styles",
        "master-styles",
        "ruby-text",
        "number",
        "title",
        "desc",
        "covered-table-cell",
        "dde-connection-decls",
        "event-listeners",
        "object",
        "binary-data",
        "hidden-paragraph",
        "settings",
        "meta",
        "script",
        "shapes",
        "change",
        "change-start",
        "change-end",
    }
)
_BOXES = frozenset({"frame", "text-box", "custom-shape", "rect", "ellipse", "line", "polygon", "path", "g", "caption"})
PROSE = 250
"""Characters from which a cell of several paragraphs is taken for laid-out text and not for a table's entry."""


def read(data: bytes, *, name: str) -> Reading:
    """Reads an .odt, .ott, .fodt or .sxw file.

    Raises:
        InputError: key ``empty``, ``damaged``, ``encrypted`` or ``no-text``.
        LimitError: it unpacks to too much, or is nested too deep.
        SecurityError: key ``unsafe``.
    """
    del name
    if not data:
        raise InputError("the file is empty", key="empty")
    archive = Archive(data) if b"PK\x03\x04" in data[:4096] else None
    roots, damaged = _packed(archive) if archive else _parsed(_BINARY.sub(b"", data))
    body = next((e for e in roots[0].iter() if xml.local(e) == "text" and _under_body(e)), None)
    if body is None:  # OpenOffice.org 1 has its paragraphs in the body itself
        body = next((e for e in roots[0].iter() if xml.local(e) == "body"), None)
    if body is None:
        raise InputError("no OpenDocument text in it", key="damaged")
    builder = ReadingBuilder()
    story = _Story(_Styles(roots))
    story.write(body, builder)
    builder.unseen[HIDDEN], builder.damaged = story.hidden, damaged
    return builder.reading(_metadata(roots), own_lines=True)


def _parsed(content: bytes) -> tuple[list[etree._Element], bool]:
    """The roots of what is read, so far one, and whether something was repaired."""
    root, repaired = xml.parse_damaged(content)
    return [root], repaired


def _packed(archive: Archive) -> tuple[list[etree._Element], bool]:
    manifest = archive.get("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise InputError("protected with a password", key="encrypted", hint="save it without the password")
    content = archive.get("content.xml")
    if not content:
        raise InputError("its content is missing", key="damaged")
    roots, repaired = _parsed(content)
    for name in ("styles.xml", "meta.xml"):
        try:
            if part := archive.get(name):
                roots.append(xml.parse(part))
        except InputError:
            continue
    return roots, repaired or archive.damaged


class _Styles:
    """Style names → kind; and the styles whose text is hidden."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._parents: dict[str, tuple[str, str]] = {}
        self.hidden: set[str] = set()
        self.raised: set[str] = set()
        """Styles whose letters stand raised."""
        self._white = {"#ffffff"} if all(map(_is_on_white, roots)) else set()
        for root in roots:
            for element in root.iter():
                if xml.local(element) != "style":
                    continue
                name = _attribute(element, "name")
                shown = _attribute(element, "display-name") or name
                self._parents.setdefault(name, (_readable(shown), _attribute(element, "parent-style-name")))
                if any(_attribute(child, "text-position").startswith("super") for child in element):
                    self.raised.add(name)
                if any(map(self._hides, element)):
                    self.hidden.add(name)

    def _hides(self, properties: etree._Element) -> bool:
        """Whether nobody sees what has these properties."""
        tiny = _UNREADABLE.fullmatch(_attribute(properties, "font-size"))
        return (
            bool(tiny)
            or _attribute(properties, "display") == "none"
            or _attribute(properties, "color").lower() in self._white
        )

    def kind(self, name: str) -> tuple[BlockKind, int, bool]:
        """What a paragraph of the style `name` is, its level, and whether it is the title."""
        names: list[str] = []
        while name and len(names) < 20:
            shown, parent = self._parents.get(name, (_readable(name), ""))
            names.append(shown)
            name = parent if parent != name else ""
        return kind_of(names)


class _Story:
    """Walks the body; notes are kept for the end."""

    def __init__(self, styles: _Styles) -> None:
        self._styles = styles
        self._notes: list[etree._Element] = []
        self._title: str | None = None
        self.hidden = 0
        """How many characters nobody sees."""

    def write(self, body: etree._Element, builder: ReadingBuilder) -> None:
        """Adds the body and then the notes to `builder`."""
        for piece in self._blocks(body, 0):
            if self._title is not None and piece.text is self._title:
                builder.add_title(piece.text)
            else:
                builder.add(*piece)
        for note in self._notes:
            for piece in self._blocks(note, 0):
                builder.add(piece.text, BlockKind.NOTE)

    def _blocks(self, parent: etree._Element, depth: int) -> Iterator[Piece]:
        for child in parent:
            name = xml.local(child)
            if not name or name in _LEFT_OUT or self._is_hidden(child):
                continue
            if name in {"p", "h"}:
                yield from self._paragraph(child, name, depth)
            elif name in {"list", "ordered-list", "unordered-list"}:
                yield from self._blocks(child, depth + 1)
            elif name == "table-row":
                yield from self._row(child)
            else:
                yield from self._blocks(child, depth)

    def _paragraph(self, element: etree._Element, name: str, depth: int) -> Iterator[Piece]:
        parts: list[str] = []
        boxes: list[etree._Element] = []
        self._inline(element, parts, boxes)
        text = "".join(parts).strip()
        if text:
            kind, level, is_title = self._styles.kind(_attribute(element, "style-name"))
            if name == "h" and not is_title:
                outline = _attribute(element, "outline-level") or _attribute(element, "level")
                kind, level = BlockKind.HEADING, min(max(_number(outline), 1), 6)
            elif depth and kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
                kind, level = BlockKind.LIST_ITEM, depth
            elif kind is BlockKind.LIST_ITEM and not depth:
                level = max(level, 1)
            if is_title and self._title is None:
                self._title = text
            yield Piece(text, kind, level)
        for box in boxes:
            yield from self._blocks(box, 0)

    def _inline(self, element: etree._Element, parts: list[str], boxes: list[etree._Element]) -> None:
        _say(parts, element.text)
        for child in element:
            name = xml.local(child)
            if name == "s":
                count = _attribute(child, "c")
                parts.append(" " * min(_number(count), 100))
            elif name in {"tab", "tab-stop"}:
                parts.append("\t")
            elif name == "line-break":
                parts.append("\n")
            elif name in {"note", "footnote", "endnote"}:
                self._notes.extend(e for e in child if xml.local(e).endswith("-body"))
            elif name in _BOXES:
                boxes.append(child)
            elif _attribute(child, "style-name") in self._styles.raised and not len(child):
                parts.append(raised.shown("".join(parts[-_PARTS_BEFORE:]), child.text or ""))
            elif name and name not in _LEFT_OUT and not self._is_hidden(child):
                self._inline(child, parts, boxes)
            _say(parts, child.tail)

    def _row(self, row: etree._Element) -> Iterator[Piece]:
        cells = [cell for cell in row.iterchildren() if xml.local(cell) == "table-cell"]
        contents = [list(self._blocks(cell, 0)) for cell in cells]
        filled = [content for content in contents if content]
        if len(cells) == 1 or any(map(_is_laid_out, filled)):
            for content in filled:
                yield from content
            return
        texts = [" ".join(" ".join(p.text.split("\n")) for p in content) for content in filled]
        if not lays_out(texts):
            yield Piece(" | ".join(texts), BlockKind.TABLE_ROW)
            return
        for number, content in enumerate(filled):
            labels = number == 0 and not is_prose(texts[0])
            yield from (Piece(texts[0], BlockKind.HEADING, 3),) if labels else content

    def _is_hidden(self, element: etree._Element) -> bool:
        hidden = _attribute(element, "display") == "none" or _attribute(element, "style-name") in self._styles.hidden
        self.hidden += hidden and len("".join(map(str, element.itertext())).strip())
        return hidden


def _is_laid_out(content: list[Piece]) -> bool:
    if len(content) < 2:
        return False
    special = any(piece.kind in {BlockKind.TABLE_ROW, BlockKind.HEADING} for piece in content)
    return special or sum(len(piece.text) for piece in content) > PROSE


def _say(parts: list[str], text: str | None) -> None:
    if not text:
        return
    text = _SPACE.sub(" ", text)
    if not parts or parts[-1].endswith((" ", "\n")):
        text = text.lstrip(" ")
    if text:
        parts.append(text)


def _number(value: str) -> int:
    """An attribute's value as a whole number; 1 where it is none."""
    return int(value) if value.isdecimal() and len(value) < _DIGITS else 1


def _attribute(element: etree._Element, name: str) -> str:
    """The attribute with the local name `name`, in whatever version's namespace."""
    for key, value in element.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def _is_on_white(root: etree._Element) -> bool:
    """Whether no colour and no picture lies below any text, so that white letters are seen nowhere."""
    grounds = ("none", "", "transparent", "#ffffff")
    return all(
        _attribute(element, "background-color") in grounds
        and _attribute(element, "fill") in grounds
        and xml.local(element) != "background-image"
        for element in root.iter()
    )


def _under_body(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and xml.local(parent) == "body"


def _readable(name: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), name).strip().lower()


def _metadata(roots: list[etree._Element]) -> Metadata:
    found: dict[str, str] = {}
    language = ""
    for root in roots:
        for element in root.iter():
            name = xml.local(element)
            if name in {"meta", "document-meta"}:
                for child in element.iter():
                    if child.text and child.text.strip():
                        found.setdefault(xml.local(child), " ".join(child.text.split()))
            elif name == "default-style" and not language:
                values = [_attribute(child, "language") for child in element]
                language = next((value for value in values if value), "")
    return Metadata(
        title=core_properties.title_of(found.get("title", "")),
        author=core_properties.author_of(found.get("initial-creator", "") or found.get("creator", "")),
        language=language_code(found.get("language", "")) or language_code(language),
    )
