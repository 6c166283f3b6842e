"""HTML or XHTML inside another format (a mail's part, a book's chapter, a feed's entry) → pieces, nothing judged away.

For a saved web page there is `html`, which finds the article in it; here all that is shown is text.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefing.errors import LimitError
from briefing.language.patterns import deferred
from briefing.model import BlockKind
from briefing.readers import hidden, xml
from briefing.readers.raised import power
from briefing.readers.reading_builder import Piece
from briefing.readers.tables import lays_out

_SPACE = deferred(r"[ \t\r\n\f]+")
_AROUND_END = deferred(r" ?\n ?")
INLINE = frozenset(
    {"a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "q", "s", "small", "span", "strong", "sub", "sup", "u"}
)
"""Elements of HTML inside a line."""
_NOT_SHOWN = frozenset(
    {
        "script",
        "style",
        "head",
        "template",
        "noscript",
        "noframes",
        "object",
        "iframe",
        "svg",
        "math",
        "select",
        "textarea",
        "button",
        "audio",
        "video",
        "canvas",
        "title",
        "meta",
        "link",
        "rp",
        "rt",
    }
)
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
    }
)
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_NOTED = frozenset({"aside", "div", "li", "p", "section"})
_NOTES = frozenset({"footnote", "endnote", "rearnote", "note"})
_BACK = "↩↑⏎⤴^\ufe0e\ufe0f "
"""Signs of a link from a note back to where it is called."""
_MARK = deferred(r"[\[(]?(?:\d{1,4}|[a-z]|[ivxl]{1,6}|[*†‡§]{1,3})[\])]?")
_ROW_CELL = 250
"""Characters above which a cell holds laid-out text and is no table's entry."""


def parse(data: bytes | str) -> etree._Element:
    """The root element of HTML or XHTML, well-formed or not (an empty one for what is none); nothing is fetched.

    Raises:
        LimitError: nested deeper than libxml2 goes (2048).
    """
    source = data.encode("utf-8", "replace") if isinstance(data, str) else xml.utf8(data)
    encoding = "utf-8" if isinstance(data, str) or data[:2] in {b"\xff\xfe", b"\xfe\xff"} else None
    if encoding is None and b"charset" not in source[:2048] and b"encoding" not in source[:200]:
        encoding = "utf-8" if _is_utf8(source) else "windows-1252"
    parser = etree.HTMLParser(encoding=encoding, no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(source or b"<p/>", parser)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        root = None
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise LimitError("its elements are nested too deep")
    return etree.Element("body") if root is None else root


def pieces(root: etree._Element) -> Iterator[Piece]:
    """The pieces under `root` in reading order; tables of short cells give rows, others their content."""
    walk = _Walk()
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        if event == "end":
            yield from walk.leave(element, tail=element is not root)
        elif walk.enter(element):
            yield from walk.take()
        else:
            events.skip_subtree()
            yield from walk.take()
    yield from walk.flush()


def plain(text: str) -> str:
    """`text`, which may hold HTML, as one line."""
    if "<" not in text and "&" not in text:
        return " ".join(text.split())
    return " ".join(" ".join(piece.text for piece in pieces(parse(f"<div>{text}</div>"))).split())


class _Walk:
    """What is open while the tree is walked: the text so far, lists, quotations, preformatted text."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._ready: list[Piece] = []
        self._lists = 0
        self._quotations = 0
        self._preformatted = 0
        self._heading = 0
        self._item = False
        self._kind: BlockKind | None = None
        self._opened: list[bool] = []

    def enter(self, element: etree._Element) -> bool:
        """Opens `element`; False where what is in it is not to be walked."""
        name = xml.local(element).lower()
        shown = bool(name) and name not in _NOT_SHOWN and not hidden.is_hidden(element)
        if shown and name == "a" and _is_note_mark(element):
            shown = False
        if shown and name in _BLOCKS:
            self._ready.extend(self.flush())
            if name == "tr" and (row := _row(element)) is not None:
                self._ready.append(Piece(row, BlockKind.TABLE_ROW))
                shown = False
        self._opened.append(shown)
        if shown:
            self._open(name, 1)
            if name in _NOTED and _is_note(element):
                self._kind = BlockKind.NOTE
            if name == "br":
                self._say("\n")
            self._say(element.text)
        return shown

    def leave(self, element: etree._Element, *, tail: bool = True) -> Iterator[Piece]:
        """Closes `element` and takes the text after it."""
        name = xml.local(element).lower()
        if name in _BLOCKS:
            yield from self.flush()
        if self._opened.pop():
            self._open(name, -1)
            if name in _NOTED and _is_note(element):
                self._kind = None
        if tail:
            self._say(element.tail)

    def take(self) -> Iterator[Piece]:
        """The pieces that are complete."""
        ready, self._ready = self._ready, []
        yield from ready

    def flush(self) -> Iterator[Piece]:
        """The text so far as a piece of its own."""
        text = "".join(self._text)
        self._text.clear()
        if not self._preformatted:
            text = _AROUND_END.sub("\n", text)
        if text := text.strip("\n" if self._preformatted else None):
            yield self._piece(text)

    def _piece(self, text: str) -> Piece:
        if self._heading:
            return Piece(" ".join(text.split()), BlockKind.HEADING, self._heading)
        if self._kind is not None:
            return Piece(text, self._kind)
        if self._quotations:
            return Piece(text, BlockKind.QUOTATION)
        if self._item:
            self._item = False
            return Piece(text, BlockKind.LIST_ITEM, max(self._lists, 1))
        return Piece(text)

    def _open(self, name: str, step: int) -> None:
        if len(name) == 2 and name[0] == "h" and name[1] in "123456":
            self._heading = int(name[1]) if step > 0 else 0
        elif name in {"ul", "ol"}:
            self._lists += step
        elif name == "li":
            self._item = step > 0
        elif name == "blockquote":
            self._quotations += step
        elif name == "pre":
            self._preformatted += step
        elif name in {"figcaption", "caption"}:
            self._kind = BlockKind.CAPTION if step > 0 else None

    def _say(self, text: str | None) -> None:
        if not text:
            return
        if self._preformatted or text == "\n":
            self._text.append(text)
            return
        text = _SPACE.sub(" ", text)
        last = self._text[-1] if self._text else "\n"
        if last.endswith((" ", "\n")):
            text = text.lstrip(" ")
        if text:
            self._text.append(text)


def drop_note_marks(root: etree._Element) -> None:
    """Takes the numbers of notes (links to them, raised or in brackets) out of the tree, where they would join a word."""
    for link in [element for element in root.iter("{*}a", "a") if _is_note_mark(element)]:
        parent = link.getparent()
        if parent is not None:
            for child in list(link):
                link.remove(child)
            link.text = None


def raise_powers(root: etree._Element) -> None:
    """Writes raised figures behind a figure or a unit with raised signs: 10⁶ and not 106, m³ and not m3."""
    for raised in root.iter("{*}sup", "sup"):
        before, parent = raised.getprevious(), raised.getparent()
        stands = (parent.text if parent is not None else "") if before is None else before.tail
        if said := power(stands or "", xml.text_of(raised).strip()):
            for child in list(raised):
                raised.remove(child)
            raised.text = said


def _is_note_mark(link: etree._Element) -> bool:
    """Whether the link is the number of a note, or leads back from it: neither belongs in the sentence."""
    if "noteref" in link.get(_EPUB_TYPE, "") + link.get("epub:type", "") + link.get("role", "").replace("-", ""):
        return True
    if "#" not in link.get("href", ""):
        return False
    parent = link.getparent()
    raised = link.find("{*}sup") is not None or (parent is not None and xml.local(parent).lower() == "sup")
    text = xml.text_of(link).strip()
    if not text.strip(_BACK):
        return bool(text)
    return (raised or text.startswith("[")) and _MARK.fullmatch(text) is not None


def _is_note(element: etree._Element) -> bool:
    types = (
        f"{element.get(_EPUB_TYPE, '')} {element.get('epub:type', '')} {element.get('role', '').replace('doc-', '')}"
    )
    return not _NOTES.isdisjoint(types.split())


def _row(row: etree._Element) -> str | None:
    """The row's cells in one line, or None where it lays out text."""
    cells = [cell for cell in row if xml.local(cell).lower() in {"td", "th"}]
    if len(cells) < 2 or any(xml.local(e).lower() in {"table", "ul", "ol", "h1", "h2", "h3"} for e in row.iter()):
        return None
    texts = [" ".join("".join(_shown(cell)).split()) for cell in cells]
    filled = list(filter(None, texts))
    if any(len(text) > _ROW_CELL for text in texts) or (filled and lays_out(filled)):
        return None
    return " | ".join(filled)


def _shown(cell: etree._Element) -> Iterator[str]:
    for element in cell.iter():
        name = xml.local(element).lower()
        if name not in _NOT_SHOWN:
            yield element.text or ""
        if element is not cell:
            yield (" " if name in _BLOCKS or name == "br" else "") + (element.tail or "")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
