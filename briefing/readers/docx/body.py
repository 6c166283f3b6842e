"""A story (body, note, text box, cell) → its paragraphs, list items and table rows, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from briefing.errors import BriefingError
from briefing.model import BlockKind
from briefing.readers import markup, passages
from briefing.readers.docx.inline import DGM, LEFT_OUT, MC, A, Inline, alternative
from briefing.readers.docx.numbering import Numbering
from briefing.readers.docx.package import Package, Part, R, W
from briefing.readers.docx.styles import Look, Styles, list_identity, list_level, number, on, value
from briefing.readers.passages import Passage
from briefing.readers.reading_builder import Piece, ReadingBuilder

MAX_CHUNK_DEPTH = 3
"""How deep a document may be embedded in a document (``w:altChunk``)."""

_NO_OUTLINE = 9
"""The outline level of what is body text (ECMA-376, 17.3.1.20)."""
_INLINE = frozenset(W + name for name in ("r", "hyperlink", "fldSimple", "bdo", "dir", "ruby"))


class Story:
    """Walks the stories of one package; `languages` counts what their runs are marked as."""

    def __init__(self, package: Package, styles: Styles, *, depth: int = 0, traced: bool = False) -> None:
        self._package = package
        self._styles = styles
        self._inline = Inline(styles, traced=traced)
        self._numbering = Numbering(package.related("numbering"))
        self._depth = depth
        self._carried = ""
        self.languages = self._inline.languages
        self.origins = self._inline.origins

    @property
    def hidden(self) -> int:
        """How many characters of what was read nobody sees."""
        return self._inline.hidden

    def write(self, part: Part, builder: ReadingBuilder) -> None:
        """Adds the body of `part` to `builder`."""
        body = part.root.find(f"{W}body")
        passages.write(list(self.pieces(part.root if body is None else body)), builder)

    def write_notes(self, builder: ReadingBuilder) -> None:
        """Adds the footnotes and endnotes that the stories referred to, in the order of their references."""
        known: dict[str, dict[str, etree._Element]] = {}
        for kind in ("footnote", "endnote"):
            part = self._package.related(f"{kind}s") if self._inline.notes else None
            found = part.root.iter(W + kind) if part else ()
            known[f"{kind}Reference"] = {element.get(f"{W}id", ""): element for element in found}
        written: set[tuple[str, str]] = set()
        for kind, identity in self._inline.notes:
            note = known[kind].get(identity)
            if note is not None and (kind, identity) not in written:
                written.add((kind, identity))
                for passage in self.pieces(note):
                    builder.add(passage.text, BlockKind.NOTE)

    def pieces(self, root: etree._Element) -> Iterator[Passage]:
        """The passages of one story."""
        self._inline.start(root)
        yield from self._blocks(root)
        if self._carried.strip():
            yield Passage(self._carried)
        self._carried = ""

    def _blocks(self, parent: Iterable[etree._Element]) -> Iterator[Passage]:
        for child in parent:
            tag = child.tag
            if tag == f"{W}p" or tag in _INLINE:
                yield from self._paragraph(child)
            elif tag == f"{W}tbl":
                for row in _children(child, f"{W}tr"):
                    yield from self._row(row)
            elif tag == f"{W}altChunk":
                yield from self._chunk(child)
            elif tag == f"{MC}AlternateContent":
                yield from self._blocks(alternative(child))
            elif tag not in LEFT_OUT:
                yield from self._blocks(child)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Passage]:
        properties = paragraph.find(f"{W}pPr")
        style = properties.find(f"{W}pStyle") if properties is not None else None
        named = value(style) if style is not None else None
        look = self._styles.look(named)
        text, boxes = self._inline.read(paragraph, look)
        if _runs_on(properties):
            self._carried += text
        else:
            text, self._carried = self._carried + text, ""
            marker = self._marker(look, named or "", properties)
            if text and not text.isspace():
                passage = _passage(text, look, properties)
                yield passage._replace(bold=self._inline.is_bold, author=look.author, marker=marker)
        for box in boxes:
            yield from self._box(box)

    def _marker(self, look: Look, style: str, properties: etree._Element | None) -> str:
        """The number that is printed before the paragraph, which is counted also where the paragraph is empty."""
        own = list_identity(properties) if properties is not None else None
        identity = look.numbering if own is None else own
        if not identity or (properties is not None and on(properties.find(f"{W}rPr/{W}vanish"))):
            return ""
        depth = list_level(properties) if properties is not None else None
        if depth:
            return self._numbering.printed(identity, depth - 1)
        if look.own_level:
            return self._numbering.printed(identity, look.list_level - 1)
        return self._numbering.printed(identity, self._numbering.level_of(identity, style))

    def _box(self, box: etree._Element) -> Iterator[Passage]:
        if box.tag == f"{A}p":
            yield Passage(_drawn(box))
        elif box.tag == f"{DGM}relIds":
            part = self._package.part(self._package.target(box.get(f"{R}dm", "")))
            for point in part.root.iter(f"{DGM}pt") if part else ():
                if point.get("type", "node") in {"node", "asst"}:
                    yield Passage("\n".join(map(_drawn, point.iter(f"{A}p"))))
        else:
            carried, self._carried = self._carried, ""
            yield from self._blocks((box,) if box.tag in {f"{W}p", f"{W}tbl"} else box)
            self._carried = carried

    def _row(self, row: etree._Element) -> Iterator[Passage]:
        properties = row.find(f"{W}trPr")
        if properties is not None and (properties.find(f"{W}del") is not None or on(properties.find(f"{W}hidden"))):
            return
        cells = [cell for cell in _children(row, f"{W}tc") if cell.find(f"{W}tcPr/{W}cellDel") is None]
        yield from passages.row([[p for p in self._blocks(cell) if p.text.strip()] for cell in cells])

    def _chunk(self, chunk: etree._Element) -> Iterator[Passage]:
        data = self._package.bytes_of(self._package.target(chunk.get(f"{R}id", ""))) or b""
        if data.startswith(b"PK") and self._depth < MAX_CHUNK_DEPTH:
            try:
                package = Package(data)
            except BriefingError:
                return
            story = Story(package, Styles(package.related("styles")), depth=self._depth + 1)
            body = package.main.root.find(f"{W}body")
            yield from story.pieces(package.main.root if body is None else body)
        elif data.startswith(b"{\\rtf"):
            yield from _rich_text(data)
        elif b"<" in data[:1000] and not data.startswith(b"PK"):
            for piece in markup.pieces(markup.parse(data)):
                yield Passage(*piece)
        elif data and not data.startswith(b"PK"):
            yield Passage(data.decode("utf-8", "replace").replace("\r\n", "\n"))


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table, or the cells of a row, through content controls and the like around them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == f"{MC}AlternateContent":
            yield from _children(alternative(child), tag)
        elif child.tag not in LEFT_OUT and isinstance(child.tag, str):
            yield from _children(child, tag)


def _passage(text: str, look: Look, properties: etree._Element | None) -> Passage:
    kind, level = look.kind, look.level
    if properties is not None:
        outline = properties.find(f"{W}outlineLvl")
        outlined = number(outline, default=_NO_OUTLINE)
        if outlined < _NO_OUTLINE and kind is not BlockKind.HEADING:
            return Passage(text, BlockKind.HEADING, min(outlined + 1, 6))
        depth = list_level(properties)
        depth = look.list_level if depth is None else depth
    else:
        depth = look.list_level
    if depth and kind is BlockKind.PARAGRAPH:
        return Passage(text, BlockKind.LIST_ITEM, depth)
    if kind is BlockKind.LIST_ITEM:
        return Passage(text, kind, depth) if depth else Passage(text)
    return Passage(text, kind, level, look.title)


def _runs_on(properties: etree._Element | None) -> bool:
    """Whether the paragraph's mark is deleted, moved away or hidden, so that the next paragraph continues it."""
    mark = properties.find(f"{W}rPr") if properties is not None else None
    if mark is None:
        return False
    if mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None:
        return True
    return bool(on(mark.find(f"{W}vanish")) and on(mark.find(f"{W}specVanish")))


def _rich_text(data: bytes) -> list[Passage]:
    """The passages of rich text that is embedded, which is rare."""
    from briefing.readers.rtf.document import Document

    document = Document()
    document.take(data)
    return document.body


def _drawn(paragraph: etree._Element) -> str:
    return "".join("\n" if e.tag == f"{A}br" else e.text or "" for e in paragraph.iter(f"{A}t", f"{A}br"))


__all__ = ["Passage", "Piece", "Story"]
