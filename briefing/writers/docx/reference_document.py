"""A house's own Word file → the document that a briefing is set into, as pandoc's ``--reference-doc``.

Page set-up, headers, footers, theme and styles are the house's; its text gives way to the briefing, or the briefing
stands where a paragraph says ``{{ briefing }}``. Styles are found by id or by name, and ours are added where it has none.
"""

from __future__ import annotations

import copy
import io
import zipfile
from datetime import UTC, datetime
from xml.etree.ElementTree import ParseError

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.parts.coreprops import CorePropertiesPart
from lxml import etree

from briefing.errors import InputError, LimitError
from briefing.frozen import slotted
from briefing.language.patterns import deferred
from briefing.writers.docx import archive, base, live_content
from briefing.writers.docx.runs import w

_LARGEST = 200_000_000
_MOST_ELEMENTS = 1_000_000
"""Elements that one part's XML has at the most: each takes about 400 bytes in its tree."""
_PLACE = deferred(r"\s*\{\{\s*briefing\s*\}\}\s*")
_NUMBERED = ("ListBullet", "ListBullet2", "ListNumber", "SourceEntry")
_STRICT = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
"""Namespaces of ISO 29500 strict, and their transitional ones, which python-docx knows."""
_LOCAL = {
    "Title": "titel titre título titolo título_del_documento",
    "Heading1": "überschrift_1 titre_1 título_1 titolo_1 kop_1 rubrik_1 overskrift_1 nagłówek_1 заголовок_1 标题_1 見出し_1",
    "Heading2": "überschrift_2 titre_2 título_2 titolo_2 kop_2 rubrik_2 overskrift_2 nagłówek_2 заголовок_2 标题_2 見出し_2",
    "ListBullet": "aufzählungszeichen liste_à_puces lista_con_viñetas punto_elenco lijstopsom.teken list_1 aufzählung_1",
    "ListBullet2": "aufzählungszeichen_2 liste_à_puces_2 lista_con_viñetas_2 punto_elenco_2 list_2 aufzählung_2",
    "ListNumber": "listennummer liste_à_numéros lista_con_números numero_elenco lijstnummering numbering_1 nummerierung_1",
    "Quote": "zitat citation cita citazione citaat citat quotations textkörper_zitat",
    "Strong": "fett élevé forte strong_emphasis stark_betont accentuation_forte",
}
"""Names of the styles in other languages and in LibreOffice, "_" for a blank; Word itself stores the English ones."""


@slotted
class ReferenceDocument:
    """The opened document; `styles` maps our style ids to its own, `before` is the node that the briefing precedes."""

    document: WordDocument
    styles: dict[str, str]
    before: etree._Element | None


def opened(data: bytes) -> ReferenceDocument:
    """Opens a house style.

    Raises:
        InputError: key ``damaged`` or ``unsupported``; it is no Word document that can be used.
        LimitError: key ``too-large``.
    """
    document = _document(data)
    live_content.drop(document)
    before = _cleared(document)
    _without_old_briefings(document)
    return ReferenceDocument(document, _styles(document), before)


def emptied(data: bytes) -> bytes:
    """A house style with nothing of the old text in its body, as the bytes of a .docx, always the same for the same file.

    Raises:
        InputError: as `opened`.
        LimitError: as `opened`.
    """
    document = _document(data)
    live_content.drop(document)
    body: etree._Element = document.element.body
    last = body[-1] if len(body) and body[-1].tag == w("sectPr") else None
    for child in list(body):
        if child is not last:
            body.remove(child)
    _without_old_text(document)
    _without_old_briefings(document)
    properties = document.core_properties
    for name in ("title", "subject", "keywords", "comments", "category", "author", "last_modified_by"):
        setattr(properties, name, "")
    buffer = io.BytesIO()
    document.save(buffer)
    return archive.settle(buffer.getvalue(), datetime(1980, 1, 1, tzinfo=UTC))


def dropped_of(data: bytes) -> tuple[str, ...]:
    """What of a house style is not taken over because it loads, runs or fetches something (`live_content`).

    Raises:
        InputError: as `opened`.
        LimitError: as `opened`.
    """
    return live_content.drop(_document(data))


def paper_of(data: bytes) -> str:
    """The paper of a Word file, "letter" or "a4", whichever is nearer to its width.

    Raises:
        InputError: as `opened`.
    """
    sections = _document(data).sections
    width = sections[-1].page_width if len(sections) else None
    return "letter" if width and abs(width.twips - 12240) < abs(width.twips - 11906) else "a4"


def _document(data: bytes) -> WordDocument:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(info.file_size for info in packed.infolist()) > _LARGEST or _is_crowded(packed):
                raise LimitError("the house style is too large when unpacked", source="--reference-doc")
            types = packed.read("[Content_Types].xml")
            if b"template.main+xml" in types or _STRICT[0][0] in packed.read("_rels/.rels"):
                data = _as_document(packed)
        document = docx.Document(io.BytesIO(data))
        if document.element.body is None:
            raise InputError("it has no body", key="damaged", source="--reference-doc")
        _ = document.styles, document.settings
    except ValueError as error:
        raise InputError("not a Word document (.docx, .dotx)", key="unsupported", source="--reference-doc") from error
    except (zipfile.BadZipFile, OpcError, KeyError, etree.LxmlError, ParseError, NotImplementedError, EOFError,
            AttributeError, OSError, RuntimeError) as error:  # fmt: skip
        reason = f"cannot be opened as a Word document ({type(error).__name__})"
        raise InputError(reason, key="damaged", source="--reference-doc") from error
    return document


def _is_crowded(packed: zipfile.ZipFile) -> bool:
    """Whether one part alone has more elements than any document that people write."""
    parts = (info for info in packed.infolist() if info.file_size > 4 * _MOST_ELEMENTS)
    return any(packed.read(info).count(b"<") > 2 * _MOST_ELEMENTS for info in parts if info.filename.endswith(".xml"))


def _as_document(packed: zipfile.ZipFile) -> bytes:
    """A .dotx or a strict .docx as a transitional .docx: the type of its main part and the namespaces differ."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as new:
        for info in packed.infolist():
            inside = packed.read(info)
            if info.filename.endswith((".xml", ".rels")):
                inside = inside.replace(b"template.main+xml", b"document.main+xml")
                for strict, transitional in _STRICT:
                    inside = inside.replace(strict, transitional)
            new.writestr(info.filename, inside)
    return buffer.getvalue()


def _cleared(document: WordDocument) -> etree._Element | None:
    """Takes the old text out; gives the node that the briefing is to precede."""
    body: etree._Element = document.element.body
    for paragraph in body.findall(w("p")):
        if _PLACE.fullmatch("".join(node.text or "" for node in paragraph.iter(w("t")))):
            if (ends := paragraph.find(f"{w('pPr')}/{w('sectPr')}")) is None:
                after = paragraph.getnext()
                body.remove(paragraph)
                return after
            for run in paragraph.findall(w("r")):
                paragraph.remove(run)
            return paragraph if ends is not None else None
    last = body[-1] if len(body) and body[-1].tag == w("sectPr") else None
    for child in list(body):
        if child is not last:
            body.remove(child)
    _without_old_text(document)
    return last


def _without_old_text(document: WordDocument) -> None:
    """Lets go of the pictures, comments and notes that belonged to the old text."""
    rels = document.part.rels
    for key in [key for key, rel in rels.items() if rel.reltype.rpartition("/")[2] not in live_content.KEPT]:
        del rels[key]
    for rel in rels.values():
        if rel.reltype in {RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES}:
            part = rel.target_part
            part._blob = _separators(part.blob)  # noqa: SLF001  python-docx keeps these parts as bytes


def _separators(notes: bytes) -> bytes:
    """A part of notes with its separators alone: the notes belonged to the old text."""
    root = etree.fromstring(notes, etree.XMLParser(resolve_entities=False, no_network=True))
    for note in list(root):
        if note.get(w("type")) in {None, "normal"}:
            root.remove(note)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _without_old_briefings(document: WordDocument) -> None:
    """A house style may be a briefing of ours: what it carries is not to be carried on. Nor are broken properties."""
    package = document.part.package.rels
    for key, rel in list(package.items()):
        if rel.is_external:
            continue
        named = rel.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES
        if named != (rel.target_part.partname == "/docProps/core.xml") or (
            named and not isinstance(rel.target_part, CorePropertiesPart)
        ):
            del package[key]
    rels = document.part.rels
    for key, rel in list(rels.items()):
        if (
            rel.reltype == RELATIONSHIP_TYPE.CUSTOM_XML
            and not rel.is_external
            and b"urn:briefing:" in rel.target_part.blob
        ):
            del rels[key]


# --- styles -------------------------------------------------------------------------------------------------------


def _styles(document: WordDocument) -> dict[str, str]:
    """Our style id → the house's; a style that it lacks is added, with the list numbering that goes with it."""
    root = document.styles.element
    ids = {(s.get(w("type")), s.get(w("styleId"))): s for s in root.iter(w("style"))}
    names = _by_name(ids)
    ours = base.empty()
    found: dict[str, str] = {}
    missing: list[etree._Element] = []
    for style in ours.styles.element.iter(w("style")):
        if theirs := _theirs(style, ids, names):
            found[style.get(w("styleId")) or ""] = theirs
        else:
            missing.append(style)
    taken = {identity for _, identity in ids}
    known = {name for _, name in names}
    numbers = _numbering(document, ours) if any(s.get(w("styleId")) in _NUMBERED for s in missing) else {}
    for style in missing:
        _add_style(root, copy.deepcopy(style), found, taken, known)
    added = {found[style.get(w("styleId")) or ""] for style in missing}
    for style in root.iter(w("style")):
        if style.get(w("styleId")) in added:
            _adapt(style, found, numbers)
    return found


def _by_name(ids: dict[tuple[str | None, str | None], etree._Element]) -> dict[tuple[str | None, str], str]:
    """(type, name) of a style → the id of the first that is called so."""
    names: dict[tuple[str | None, str], str] = {}
    for (kind, identity), style in ids.items():
        for name in _names(style):
            names.setdefault((kind, name), identity or "")
    return names


def _theirs(
    style: etree._Element,
    ids: dict[tuple[str | None, str | None], etree._Element],
    names: dict[tuple[str | None, str], str],
) -> str:
    """The id of the style there that is ours: by its name, its name in another language, or its id; "" for none.

    One that numbers nothing is none where ours does.
    """
    kind, identity = style.get(w("type")), style.get(w("styleId")) or ""
    local = (name.replace("_", " ") for name in _LOCAL.get(identity, "").split())
    theirs = next((names[kind, name] for name in (*_names(style), *local) if names.get((kind, name))), "")
    if not theirs and (kind, identity) in ids:
        theirs = identity
    if identity in _NUMBERED and not _has_numbering(ids, kind, theirs):
        return ""
    return theirs


def _names(style: etree._Element) -> list[str]:
    named = [style.find(w("name")), style.find(w("aliases"))]
    values = [node.get(w("val")) or "" for node in named if node is not None]
    return [name.strip().casefold() for value in values for name in value.split(",") if name.strip()]


def _has_numbering(ids: dict[tuple[str | None, str | None], etree._Element], kind: str | None, identity: str) -> bool:
    for _ in range(20):
        style = ids.get((kind, identity))
        if style is None:
            return False
        if style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}") is not None:
            return True
        parent = style.find(w("basedOn"))
        identity = (parent.get(w("val")) or "") if parent is not None else ""
    return False


def _add_style(
    root: etree._Element, style: etree._Element, found: dict[str, str], taken: set[str | None], known: set[str]
) -> None:
    identity = style.get(w("styleId")) or ""
    free = next(name for name in (identity, *(f"{identity}{n}" for n in range(1, 999))) if name not in taken)
    style.set(w("styleId"), free)
    if style.get(w("default")):
        del style.attrib[w("default")]
    name = style.find(w("name"))
    if name is not None and (name.get(w("val")) or "").casefold() in known:
        name.set(w("val"), f"Briefing {name.get(w('val'))}")
    taken.add(free)
    found[identity] = free
    root.append(style)


def _adapt(style: etree._Element, found: dict[str, str], numbers: dict[str, str]) -> None:
    for tag in ("basedOn", "next"):
        for node in style.findall(w(tag)):
            node.set(w("val"), found.get(node.get(w("val")) or "", node.get(w("val")) or ""))
    for node in style.iter(w("numId")):
        node.set(w("val"), numbers.get(node.get(w("val")) or "", "0"))


def _numbering(document: WordDocument, ours: WordDocument) -> dict[str, str]:
    """Adds our lists to the house's; gives our list numbers → those they have there."""
    source = ours.part.numbering_part
    try:
        root = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element  # type: ignore[attr-defined]  # an XML part
    except KeyError:
        document.part.relate_to(source, RELATIONSHIP_TYPE.NUMBERING)
        return {n.get(w("numId")) or "": n.get(w("numId")) or "" for n in source.element.iter(w("num"))}
    abstract, number = _free(root, "abstractNum", "abstractNumId"), _free(root, "num", "numId")
    kept = [n for n in root if n.tag not in {w("abstractNum"), w("numPicBullet")}]
    at = len(root) - len(kept) if all(n in kept for n in root[len(root) - len(kept) :]) else 0
    out: dict[str, str] = {}
    for shift, definition in enumerate(source.element.findall(w("abstractNum"))):
        new = copy.deepcopy(definition)
        old = new.get(w("abstractNumId"))
        new.set(w("abstractNumId"), str(abstract + shift))
        for link in list(new.iter(w("pStyle"))):  # the style points here; pointing back would need its new id
            link.getparent().remove(link)
        root.insert(at + shift, new)
        for entry in source.element.findall(w("num")):
            reference = entry.find(w("abstractNumId"))
            if reference is not None and reference.get(w("val")) == old:
                _add_number(root, number + shift, abstract + shift, at=at + shift + 1)
                out[entry.get(w("numId")) or ""] = str(number + shift)
    return out


def _free(root: etree._Element, tag: str, attribute: str) -> int:
    """The first number above those that the elements of a tag have."""
    return 1 + max((int(node.get(w(attribute), "0")) for node in root.findall(w(tag))), default=0)


def _add_number(root: etree._Element, number: int, abstract: int, *, at: int) -> None:
    """Adds a list (``w:num``) of a definition behind the lists that there are, else as the child `at`."""
    num = etree.Element(w("num"), {w("numId"): str(number)})
    etree.SubElement(num, w("abstractNumId"), {w("val"): str(abstract)})
    last = root.findall(w("num"))
    if last:
        last[-1].addnext(num)
    else:
        root.insert(at, num)
