"""The runs of a paragraph → its text, as it reads with all changes accepted and fields up to date.

Results of fields are in, their instructions out (ECMA-376 part 1, 17.16); insertions are in, deletions and hidden text
out; note references leave no mark in the text; a text box is handed back, to be written after its paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import ClassVar

from lxml import etree

from briefing.language.patterns import deferred
from briefing.readers import raised
from briefing.readers.docx import math, symbols
from briefing.readers.docx.package import W
from briefing.readers.docx.styles import Look, Styles, number, on, value
from briefing.readers.docx.unseen import is_unseen

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_LINE_END = deferred(r"[ \t]*[\r\n]+\s*")
_CHARACTERS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_LEFT_OUT = frozenset(
    W + name
    for name in (
        "del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delText", "delInstrText", "rt", "rubyPr",
        "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "customXmlPr", "smartTagPr", "fldData", "annotationRef",
        "softHyphen", "lastRenderedPageBreak", "proofErr", "bookmarkStart", "bookmarkEnd",
    )
)  # fmt: skip
LEFT_OUT = _LEFT_OUT
"""Elements whose content is no text of the document as it reads."""
_BOXES = frozenset({f"{W}txbxContent", f"{W}tbl", f"{W}p", f"{A}p", f"{DGM}relIds"})
_NO_LOOK = Look()
_PARTS_BEFORE = 8
"""Pieces of a line that tell what a figure is raised behind."""
_NOTES = frozenset({f"{W}footnoteReference", f"{W}endnoteReference"})


class Inline:
    """Makes text of one paragraph after the other; fields may run from one into the next."""

    def __init__(self, styles: Styles, *, traced: bool = False) -> None:
        self._styles, self._traced = styles, traced
        self._fields: list[bool] = []
        """For each field that is open, whether its instruction (and not its result) is being read."""
        self._parts: list[str] = []
        self._boxes: list[etree._Element] = []
        self._own_mark = False
        """Whether the mark of a note, chosen by hand, comes next."""
        self._strong = 0
        self._shaded = self._raised = False
        self._unmatched: frozenset[etree._Element] = frozenset()
        self.hidden = 0
        """How many characters nobody sees."""
        self.origins: list[tuple[etree._Element | None, str]] = []
        """If `traced`, all text that was read, in order: the ``w:t`` that holds it (None for what no ``w:t`` holds), and its text."""
        self.notes: list[tuple[str, str]] = []
        """(element's name, id) of the notes referred to, in order."""
        self.languages: dict[str, Counter[str]] = {"val": Counter(), "eastAsia": Counter(), "bidi": Counter()}
        """For each kind of script, how many characters are marked as which language."""

    def read(self, paragraph: etree._Element, look: Look) -> tuple[str, list[etree._Element]]:
        """The text of `paragraph`, and the boxes, tables and paragraphs found inside it."""
        self._parts, self._boxes, self._own_mark = [], [], False
        self._strong, self._bold, self._shaded = 0, look.bold, look.shaded
        self._language = look.language or self._styles.language
        if paragraph.tag == f"{W}r":
            self._run(paragraph, hidden=look.hidden)
        else:
            self._walk(paragraph, hidden=look.hidden)
        return "".join(self._parts), self._boxes

    @property
    def is_bold(self) -> bool:
        """Whether all letters of the paragraph that was read last are bold."""
        return self._strong > 0 and self._strong >= sum(map(len, map(str.strip, self._parts)))

    def start(self, root: etree._Element) -> None:
        """Gets ready for another story: a field that never ends must not swallow the rest of it."""
        self._fields = []
        opened: list[etree._Element] = []
        for mark in root.iter(f"{W}fldChar"):
            kind = mark.get(f"{W}fldCharType")
            if kind == "begin":
                opened.append(mark)
            elif kind == "end" and opened:
                opened.pop()
        self._unmatched = frozenset(opened)

    def _walk(self, element: etree._Element, *, hidden: bool) -> None:
        for child in element:
            tag = child.tag
            if tag in _LEFT_OUT or not isinstance(tag, str):
                continue
            self._readers.get(tag, Inline._walk)(self, child, hidden=hidden)

    def _text(self, element: etree._Element, *, hidden: bool) -> None:
        self._add(element.text, hidden=hidden, origin=element)

    def _character(self, element: etree._Element, *, hidden: bool) -> None:
        self._add(_CHARACTERS[element.tag], hidden=hidden)

    def _break(self, element: etree._Element, *, hidden: bool) -> None:
        paged = element.get(f"{W}type", "textWrapping") in {"page", "column"}
        self._add("\n\n" if paged else "\n", hidden=hidden)

    def _symbol(self, element: etree._Element, *, hidden: bool) -> None:
        self._add(symbols.character(element.get(f"{W}font", ""), element.get(f"{W}char", "")), hidden=hidden)

    def _box(self, element: etree._Element, *, hidden: bool) -> None:
        if not hidden and not any(self._fields):
            self._boxes.append(element)

    def _alternative(self, element: etree._Element, *, hidden: bool) -> None:
        self._walk(alternative(element), hidden=hidden)

    def _formula(self, element: etree._Element, *, hidden: bool) -> None:
        self._add(math.line(element), hidden=hidden)

    def _run(self, run: etree._Element, *, hidden: bool) -> None:
        properties = run.find(f"{W}rPr")
        language, bold = self._language, self._bold
        if properties is not None:
            look = self._own_look(properties)
            hidden = self._is_hidden(properties, look, hidden=hidden)
            strong = on(properties.find(f"{W}b"))
            bold = strong if strong is not None else bold != look.bold
            self._mark_languages(properties.find(f"{W}lang"), run)
            language = look.language or language
            self._raised = look.raised or value(properties.find(f"{W}vertAlign")) == "superscript"
        before = len(self._parts)
        self._walk(run, hidden=hidden)
        self._raised = False
        size = sum(len(part.strip()) for part in self._parts[before:])
        self._strong += size if bold else 0
        if properties is None or properties.find(f"{W}lang") is None:
            self.languages["val"][language] += size

    def _own_look(self, properties: etree._Element) -> Look:
        """What the run's own style makes of it."""
        style = properties.find(f"{W}rStyle")
        return self._styles.look(style.get(f"{W}val", "")) if style is not None else _NO_LOOK

    def _is_hidden(self, properties: etree._Element, look: Look, *, hidden: bool) -> bool:
        direct = on(properties.find(f"{W}vanish"))
        # A toggle: set by both the paragraph's style and the run's, it is off again (17.7.3).
        vanished = direct if direct is not None else hidden != look.hidden
        return vanished or is_unseen(properties, shaded=self._shaded or look.shaded)

    def _mark_languages(self, mark: etree._Element | None, run: etree._Element) -> None:
        if mark is None:
            return
        size = sum(len(text.text or "") for text in run.iterchildren(f"{W}t"))
        for kind, counts in self.languages.items():
            if value := mark.get(W + kind):
                counts[value] += size

    def _add(self, text: str | None, *, hidden: bool, origin: etree._Element | None = None) -> None:
        if text and not any(self._fields):
            if hidden:
                self.hidden += len(text.strip())
                return
            if self._own_mark:
                self._own_mark = False
                return
            if self._raised:
                text = raised.shown("".join(self._parts[-_PARTS_BEFORE:]), text)
            if text:
                self._keep(text, origin)

    def _keep(self, text: str, origin: etree._Element | None) -> None:
        self._parts.append(_LINE_END.sub(" ", text) if len(text) > 2 else text)
        if self._traced:  # else an element of each would be kept
            self.origins.append((origin, text))

    def _field(self, mark: etree._Element, *, hidden: bool) -> None:
        del hidden  # a field may begin in hidden text and end behind it
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin" and mark not in self._unmatched:
            self._fields.append(True)
            self._chosen(mark)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _chosen(self, mark: etree._Element) -> None:
        """The entry that is chosen in a drop-down form field, which has no result in the text."""
        options = mark.find(f"{W}ffData/{W}ddList")
        if options is None or any(self._fields[:-1]):
            return
        chosen = options.find(f"{W}result")
        index = number(chosen)
        entries = [entry.get(f"{W}val", "") for entry in options.iterchildren(f"{W}listEntry")]
        if index < len(entries):
            self._keep(entries[index], None)

    def _note(self, reference: etree._Element, *, hidden: bool) -> None:
        if not hidden and not any(self._fields):
            self.notes.append((reference.tag.rpartition("}")[2], reference.get(f"{W}id", "")))
            self._own_mark = reference.get(f"{W}customMarkFollows", "0") in {"1", "true", "on"}

    _readers: ClassVar[dict[str, Callable[..., None]]] = {
        f"{W}r": _run,
        f"{W}t": _text,
        **dict.fromkeys(_CHARACTERS, _character),
        f"{W}br": _break,
        f"{W}fldChar": _field,
        **dict.fromkeys(_NOTES, _note),
        f"{W}sym": _symbol,
        **dict.fromkeys(_BOXES, _box),
        f"{MC}AlternateContent": _alternative,
        f"{math.M}oMath": _formula,
    }
    """Name of an element → what reads it; any other is walked through."""


def alternative(element: etree._Element) -> etree._Element:
    """The first choice of an ``mc:AlternateContent`` that holds text, else the fallback, so that it is read once."""
    choices = [child for child in element if child.tag == f"{MC}Choice"]
    fallback = [child for child in element if child.tag == f"{MC}Fallback"]
    for candidate in (*choices, *fallback):
        if next(candidate.iter(f"{W}t", f"{A}t", f"{DGM}relIds", f"{math.M}t"), None) is not None:
            return candidate
    return (*choices, *fallback, element)[0] if choices or fallback else etree.Element("none")
