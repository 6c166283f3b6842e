"""Citations → the parts ``footnotes.xml``, ``endnotes.xml`` or ``comments.xml`` of a Word document, and their signs.

A house style's own parts are kept; our notes are numbered after theirs.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import field, replace

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from briefing.frozen import frozen, slotted
from briefing.writers import Cite
from briefing.writers.docx.runs import Setter, W, add, w
from briefing.writers.notes import Notes
from briefing.writers.pieces import Line, Piece, PieceKind

_AUTHOR, _INITIALS = "briefing", "b"
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


@frozen
class _Kind:
    """How one kind of note is called in WordprocessingML."""

    name: str
    text_style: str
    sign_style: str
    content: str
    relation: str
    properties: str = ""


_KINDS = {
    Cite.FOOTNOTE: _Kind(
        "footnote", "FootnoteText", "FootnoteReference", CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES, "footnotePr"
    ),
    Cite.ENDNOTE: _Kind(
        "endnote", "EndnoteText", "EndnoteReference", CONTENT_TYPE.WML_ENDNOTES, RELATIONSHIP_TYPE.ENDNOTES, "endnotePr"
    ),
    Cite.COMMENTS: _Kind(
        "comment", "CommentText", "CommentReference", CONTENT_TYPE.WML_COMMENTS, RELATIONSHIP_TYPE.COMMENTS
    ),
}  # fmt: skip


@slotted
class NotesOf:
    """Sets the signs of one document's notes, and at the end the part that holds them."""

    document: WordDocument
    cite: Cite
    notes: Notes
    root: etree._Element = field(init=False)
    first: int = field(init=False)
    kind: _Kind = field(init=False)

    def __post_init__(self) -> None:
        self.kind = _KINDS[self.cite]
        self.root = self._existing()
        numbers = [int(n.get(w("id")) or 0) for n in self.root if _whole(n.get(w("id")))]
        self.first = 1 + max([0, *numbers]) if self.kind.properties or numbers else 0

    def mark(self, parent: etree._Element, piece: Piece, setter: Setter) -> None:
        """Adds the sign of a note to the paragraph `parent`; a comment covers what the paragraph holds so far."""
        number = self.first + self.notes.add(piece) - 1
        if self.cite is Cite.COMMENTS:
            start = etree.Element(w("commentRangeStart"), {w("id"): str(number)})
            parent.insert(1 if len(parent) and parent[0].tag == w("pPr") else 0, start)
            add(parent, "commentRangeEnd", id=number)
        run = add(parent, "r")
        add(add(run, "rPr"), "rStyle", val=setter.styles.get(self.kind.sign_style, self.kind.sign_style))
        add(run, f"{self.kind.name}Reference", id=number)

    def save(self, setter: Setter) -> None:
        """Writes the notes into their part."""
        if not self.notes.lines:
            return
        inside = replace(setter, notes=None)
        for number, line in enumerate(self.notes.lines, self.first):
            self._note(number, line, inside)
        blob = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = self._part()
        if part is None:
            name = PackURI(f"/word/{self.kind.name}s.xml")
            part = Part(name, self.kind.content, blob, self.document.part.package)
            self.document.part.relate_to(part, self.kind.relation)
        elif hasattr(part, "_element"):
            part._element = self.root  # noqa: SLF001  python-docx has no public way to it
        else:
            part._blob = blob  # noqa: SLF001
        self._declare()

    def _note(self, number: int, line: Line, setter: Setter) -> None:
        note = add(self.root, self.kind.name, id=number)
        if self.cite is Cite.COMMENTS:
            note.set(w("author"), _AUTHOR)
            note.set(w("initials"), _INITIALS)
        paragraph = setter.paragraph(note, self.kind.text_style, ())
        run = add(paragraph, "r")
        add(add(run, "rPr"), "rStyle", val=setter.styles.get(self.kind.sign_style, self.kind.sign_style))
        add(run, "annotationRef" if self.cite is Cite.COMMENTS else f"{self.kind.name}Ref")
        if self.cite is not Cite.COMMENTS:
            setter.run(paragraph, " ")
        cited = [piece.document for piece in line if piece.kind is PieceKind.CITATION]
        language = setter.foreign(cited)
        for piece in line:
            setter.piece(paragraph, piece, language)

    def _part(self) -> Part | None:
        with suppress(KeyError):
            return self.document.part.part_related_by(self.kind.relation)
        return None

    def _existing(self) -> etree._Element:
        """The root of the part that is there, or a new one with its separators."""
        part = self._part()
        if part is not None:
            with suppress(etree.LxmlError):
                return etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
        root = etree.Element(w(f"{self.kind.name}s"), nsmap={"w": W})
        for name, number in _SEPARATORS if self.kind.properties else ():
            note = add(root, self.kind.name, type=name, id=number)
            paragraph = add(note, "p")
            add(add(paragraph, "pPr"), "spacing", after=0, line=240, lineRule="auto")
            add(add(paragraph, "r"), name)
        return root

    def _declare(self) -> None:
        """Names the separators in the settings, and asks for arabic numbers: there, and in each section."""
        settings = self.document.settings.element
        for section in self.document.element.body.iter(w("sectPr")) if self.kind.properties else ():
            if section.find(w(self.kind.properties)) is None:
                add(section, self.kind.properties)
                add(section[-1], "numFmt", val="decimal")
                before = [n for n in section[:-1] if n.tag in _BEFORE_NOTES]
                section.insert(len(before), section[-1])
        if not self.kind.properties or settings.find(w(self.kind.properties)) is not None:
            return
        properties = etree.Element(w(self.kind.properties))
        add(properties, "numFmt", val="decimal")
        types = {note.get(w("type")): note.get(w("id")) for note in self.root}
        for name, _ in _SEPARATORS:
            if name in types:
                add(properties, self.kind.name, id=types[name] or "")
        for name in ("endnotePr", *_AFTER_NOTES):
            if (later := settings.find(w(name))) is not None:
                later.addprevious(properties)
                return
        settings.append(properties)


_BEFORE_NOTES = {w("headerReference"), w("footerReference"), w("footnotePr")}
_AFTER_NOTES = (
    "compat", "docVars", "rsids", "attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary",
    "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
)  # fmt: skip
"""What follows the properties of notes in the settings, by the schema."""


def _whole(text: str | None) -> bool:
    return bool(text) and str(text).lstrip("-").isdecimal()
