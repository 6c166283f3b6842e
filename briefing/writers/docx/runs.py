"""Pieces of text → WordprocessingML paragraphs, children in the order that the schema asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Protocol

from lxml import etree

from briefing.frozen import slotted
from briefing.language.lexicon import lexicon
from briefing.writers.pieces import Piece, PieceKind, closers, legal, right_to_left

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_LEFT_TO_RIGHT = "\u200e"
_STYLES = {
    PieceKind.LABEL: "Strong",
    PieceKind.INSERTION: "Insertion",
    PieceKind.CITATION: "Citation",
    PieceKind.MARK: "Citation",
    PieceKind.NOTE: "Note",
    PieceKind.PLAIN: "Note",
}

EAST_ASIAN = frozenset({"zh", "ja", "ko"})
"""Languages that Word sets in the font of an East Asian script."""
_RULES: dict[str, dict[str, str | int]] = {
    "Quote": {"sz": 12, "space": 10, "color": "A6A6A6"},
    "BottomLine": {"sz": 24, "space": 10, "color": "1F3864"},
}
"""The rule beside a paragraph that runs from right to left, where base/styles.xml has it on the left."""


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


_P, _R, _T, _PPR, _RPR, _VAL = w("p"), w("r"), w("t"), w("pPr"), w("rPr"), w("val")


def add(parent: etree._Element, name: str, /, **attributes: str | int) -> etree._Element:
    """Adds a ``w:name`` element with ``w:`` attributes to `parent`."""
    return etree.SubElement(parent, w(name), {w(key): str(value) for key, value in attributes.items()})


class NoteParts(Protocol):
    """What sets the signs of notes, and keeps the notes themselves."""

    def mark(self, parent: etree._Element, piece: Piece, setter: Setter) -> None:
        """Adds the sign of a note to a paragraph."""
        ...


@slotted
class Setter:
    """Sets lines as paragraphs of one document.

    `styles` maps our style ids to those of the document; `languages` has the language of each source, `tips` what a
    citation of it shows under the pointer; `last_bookmark` is the highest number that a bookmark has.
    """

    language: str
    styles: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    tips: tuple[str, ...] = ()
    last_bookmark: int = 0
    notes: NoteParts | None = None
    """Where citations are shown as notes or comments: the parts that hold them."""

    def paragraph(
        self, parent: etree._Element, style: str, line: Iterable[Piece], *, language: str = "", **extra: str | int
    ) -> etree._Element:
        """Adds a paragraph.

        `extra`: ``keep`` 1 keeps it with the next; ``before`` sets its space above, in twips, ``indent`` that on its
        left; ``unnumbered`` 1 takes the style's number away.
        """
        pieces = tuple(line)
        text = "".join(piece.text for piece in pieces if piece.kind is PieceKind.TEXT) or _text(pieces)
        turned = right_to_left(text, self.language)
        paragraph = etree.SubElement(parent, _P)
        properties = etree.SubElement(paragraph, _PPR)
        if style != "Normal":
            etree.SubElement(properties, w("pStyle"), {_VAL: self.styles.get(style, style)})
        if extra.get("keep"):
            add(properties, "keepNext")
        if extra.get("unnumbered"):
            add(add(properties, "numPr"), "numId", val=0)
        if turned and (rule := _RULES.get(style)) and self.styles.get(style, style).startswith(style):
            borders = add(properties, "pBdr")  # borders do not change sides with the direction
            add(borders, "left", val="nil")
            add(borders, "right", val="single", **rule)
        if turned:
            add(properties, "bidi")
        if "before" in extra:
            add(properties, "spacing", before=extra["before"])
        if extra.get("unnumbered"):
            add(properties, "ind", left=0, firstLine=0)
        if "indent" in extra:
            add(properties, "ind", left=extra["indent"])
        for piece in pieces:
            self.piece(paragraph, piece, language, turned=turned)
        return paragraph

    def piece(self, parent: etree._Element, piece: Piece, language: str = "", *, turned: bool = False) -> None:
        """Adds one piece; a citation links to its source, and keeps its order in a `turned` paragraph."""
        style = _STYLES.get(piece.kind, "")
        if piece.kind is PieceKind.CITATION:
            self._citation(parent, piece, style, turned=turned)
        elif piece.kind is PieceKind.MARK:
            if self.notes is not None:
                self.notes.mark(parent, piece, self)
        elif piece.kind is PieceKind.INSERTION:
            self.run(parent, f"[{piece.text}]", style)
        elif piece.kind is PieceKind.PLAIN and not piece.text.strip():
            self.run(parent, piece.text)
        else:
            self.run(parent, piece.text, style, language if piece.kind is PieceKind.TEXT else "")

    def _citation(self, parent: etree._Element, piece: Piece, style: str, *, turned: bool) -> None:
        link = add(parent, "hyperlink", anchor=f"source_{piece.document + 1}", history=1)
        if piece.document < len(self.tips):
            link.set(w("tooltip"), self.tips[piece.document])
        mark = f"[{piece.text}]"
        self.run(link, f"{_LEFT_TO_RIGHT}{mark}{_LEFT_TO_RIGHT}" if turned else mark, style)

    def bookmark_number(self) -> int:
        """The next free number of a bookmark."""
        self.last_bookmark += 1
        return self.last_bookmark

    def name(self, paragraph: etree._Element, name: str) -> None:
        """Sets a bookmark around the first run of a paragraph."""
        number = {w("id"): str(self.bookmark_number())}
        paragraph.insert(1, etree.Element(w("bookmarkStart"), {**number, w("name"): name}))
        paragraph.insert(3, etree.Element(w("bookmarkEnd"), number))

    def run(self, parent: etree._Element, text: str, style: str = "", language: str = "") -> etree._Element:
        """Adds a run; tabs and line breaks become Word's own, and bidi controls left open are closed."""
        run = etree.SubElement(parent, _R)
        turned = not text.isascii() and right_to_left(text)
        if style or turned or language:
            self._properties(run, style, language, turned=turned)
        for number, line in enumerate(legal(text + closers(text)).split("\n")):
            if number:
                add(run, "br")
            for count, stretch in enumerate(line.replace("\r", " ").split("\t")):
                if count:
                    add(run, "tab")
                if stretch:
                    element = etree.SubElement(run, _T)
                    element.text = stretch
                    if stretch[0].isspace() or stretch[-1].isspace():
                        element.set(_SPACE, "preserve")
        return run

    def _properties(self, run: etree._Element, style: str, language: str, *, turned: bool) -> None:
        properties = etree.SubElement(run, _RPR)
        if style:
            etree.SubElement(properties, w("rStyle"), {_VAL: self.styles.get(style, style)})
        if turned:
            add(properties, "rtl")
        if language:
            set_language(add(properties, "lang"), language)

    def foreign(self, documents: Iterable[int]) -> str:
        """The language of the cited source where it is not the briefing's, else ""."""
        for number in documents:
            if number < len(self.languages):
                language = self.languages[number]
                return language if language not in {"", "und", self.language} else ""
        return ""


def set_language(element: etree._Element, language: str) -> None:
    """Sets a ``w:lang``: the attribute depends on the script (Latin, East Asian, complex: right-to-left, Indic, Thai)."""
    forms = lexicon(language).locale_formats
    locale = legal(forms.locale or language)
    name = "eastAsia" if language in EAST_ASIAN else "bidi" if forms.font or right_to_left("", language) else "val"
    element.set(w(name), locale)


def field_code(setter: Setter, parent: etree._Element, code: str, shown: str) -> None:
    """Adds a field, such as PAGE, with the text that stands until Word computes it."""
    field_begin(parent, code)
    setter.run(parent, shown)
    field_end(parent)


def field_begin(parent: etree._Element, code: str) -> None:
    """Begins a field; what follows up to `field_end` is what it shows."""
    for kind in ("begin", "instr", "separate"):
        run = add(parent, "r")
        if kind == "instr":
            instruction = add(run, "instrText")
            instruction.text = f" {code} "
            instruction.set(_SPACE, "preserve")
        else:
            add(run, "fldChar", fldCharType=kind)


def field_end(parent: etree._Element) -> None:
    """Ends a field."""
    add(add(parent, "r"), "fldChar", fldCharType="end")


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)
