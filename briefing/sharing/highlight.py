"""A Word file and passages of its text → the same file with them highlighted, and nothing else changed (ECMA-376).

Runs are split where a passage begins or ends, and both parts keep their properties; each passage may have a comment
beside it. All other parts of the file are the bytes that they were.
"""

from __future__ import annotations

import copy
import io
import posixpath
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from briefing.errors import InputError
from briefing.frozen import frozen
from briefing.model import Document, Span
from briefing.readers import docx as reader
from briefing.readers.docx.package import TRANSITIONAL, Package, W
from briefing.sharing.tracing import Trace

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_AFTER = frozenset(
    W + name
    for name in (
        "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish",
        "oMath", "rPrChange",
    )
)  # fmt: skip
"""What follows ``w:highlight`` in a run's properties (CT_RPr)."""


@frozen
class Marked:
    """A passage to be highlighted, and what its comment says; "" for none."""

    span: Span
    why: str = ""


def word(data: bytes, document: Document, passages: Sequence[Marked], *, colour: str = "yellow") -> tuple[bytes, int]:
    """The file with the passages highlighted, and how many of them could be.

    Args:
        data: A .docx; `document` is what was read of it, or a document that it was made of.
        document: Whose text the spans point into.
        passages: What is highlighted; where two share a word, the first has it.
        colour: One of Word's names (ST_HighlightColor).

    Raises:
        InputError: key ``damaged`` or ``unsupported``: a file that is not whole, or is no ZIP package, is not marked.
    """
    package = Package(data)
    if not data.startswith(b"PK\x03\x04"):
        raise InputError(
            "a flat XML file cannot be marked", key="unsupported", hint="save it as .docx, or use -o x.html"
        )
    if package.damaged:
        raise InputError("the file is not whole, and cannot be marked", key="damaged", hint="-o x.html")
    trace = Trace(document, reader.origins(package))
    marks: dict[etree._Element, list[tuple[int, int, int]]] = {}
    runs: dict[etree._Element, None] = {}
    ways: dict[int, tuple[etree._Element, etree._Element]] = {}
    for number, passage in enumerate(passages):
        places = trace.places(passage.span)
        for place in places:
            ways[number] = (places[0].element, places[-1].element)
            run = place.element.getparent()
            if run is not None and run.tag == f"{W}r":
                marks.setdefault(place.element, []).append((place.start, place.stop, number))
                runs[run] = None
    ends: dict[int, list[etree._Element]] = {}
    roots = {package.main.root: None}
    for run in runs:
        roots[run.getroottree().getroot()] = None
        for number, piece in _split(run, marks, ways):
            _highlight(piece, colour)
            ends.setdefault(number, []).append(piece)
    # Word takes no comments in notes.
    told = {n: passages[n].why for n, found in ends.items() if passages[n].why and _in(package.main.root, found)}
    new = _commented(data, package, ends, told) if told else {}
    for root in roots:
        name = package.main.name if root is package.main.root else _name(package, root)
        new[name] = _bytes(root, _raw(data, name))
    return _repacked(data, new), len(ends)


def _in(root: etree._Element, runs: Sequence[etree._Element]) -> bool:
    return all(run.getroottree().getroot() is root for run in runs)


def _name(package: Package, root: etree._Element) -> str:
    """The name of the part of foot- or endnotes with that root."""
    part = package.related(str(root.tag).removeprefix(W))
    assert part is not None
    return part.name


# --- runs ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Unit:
    """A piece of a run: a stretch of text, a tab, a break."""

    element: etree._Element
    origin: etree._Element
    """The element of the run that it was cut out of, or is."""
    passage: int | None
    """The passage that it belongs to, -1 for none; None where its neighbours decide."""


def _split(
    run: etree._Element,
    marks: dict[etree._Element, list[tuple[int, int, int]]],
    ways: dict[int, tuple[etree._Element, etree._Element]],
) -> list[tuple[int, etree._Element]]:
    """Splits a run where marks begin and end; gives (passage, run) for each new run that is marked.

    `ways` has the first and the last ``w:t`` of each passage.
    """
    units = [unit for child in run if child.tag != f"{W}rPr" for unit in _units(child, marks)]
    for at, unit in enumerate(units):
        if unit.passage is None:
            unit.passage = _between(units, at, ways)
    return _parted(run, units)


def _units(child: etree._Element, marks: dict[etree._Element, list[tuple[int, int, int]]]) -> list[_Unit]:
    cut = _cut(child, sorted(marks[child])) if child in marks else []
    if cut:
        return [_Unit(element, child, passage) for element, passage in cut]
    return [_Unit(child, child, -1 if child.tag == f"{W}t" else None)]


def _between(units: list[_Unit], at: int, ways: dict[int, tuple[etree._Element, etree._Element]]) -> int:
    """The passage of a tab or a break: that of both sides; at a run's edge, of the one side if it goes on beyond."""
    left = units[at - 1] if at else None
    right = next((unit for unit in units[at + 1 :] if unit.passage is not None), None)
    if left is not None and right is not None:
        before, after = left.passage, right.passage
    elif right is not None:
        before, after = _beyond(right, ways, 0), right.passage
    elif left is not None:
        before, after = left.passage, _beyond(left, ways, 1)
    else:
        return -1
    return before if before == after and before is not None else -1


def _beyond(unit: _Unit, ways: dict[int, tuple[etree._Element, etree._Element]], end: int) -> int:
    """The passage of a unit, if it does not begin (`end` 0) or end (1) in it; else -1."""
    passage = unit.passage
    return passage if passage in ways and ways[passage][end] is not unit.origin else -1


def _parted(run: etree._Element, units: list[_Unit]) -> list[tuple[int, etree._Element]]:
    """Puts units of one passage into a run each, all with the properties of the first."""
    properties = run.find(f"{W}rPr")
    for child in list(run):
        if child is not properties:
            run.remove(child)
    out: list[tuple[int, etree._Element]] = []
    current, last = run, units[0].passage if units else -1
    for unit in units:
        if unit.passage != last:
            following = etree.Element(run.tag, _attributes(run))
            if properties is not None:
                following.append(copy.deepcopy(properties))
            current.addnext(following)
            current, last = following, unit.passage
        current.append(unit.element)
        if unit.passage is not None and unit.passage >= 0 and (not out or out[-1][1] is not current):
            out.append((unit.passage, current))
    return out


def _cut(text: etree._Element, spans: list[tuple[int, int, int]]) -> list[tuple[etree._Element, int | None]]:
    whole, at = text.text or "", 0
    out: list[tuple[etree._Element, int | None]] = []
    for start, stop, number in spans:
        first = max(start, at)
        if first >= stop:
            continue
        if at < first:
            out.append((_text(text, whole[at:first]), -1))
        out.append((_text(text, whole[first:stop]), number))
        at = stop
    if at < len(whole):
        out.append((_text(text, whole[at:]), -1))
    return out


def _text(like: etree._Element, text: str) -> etree._Element:
    element = etree.Element(like.tag, _attributes(like))
    element.text = text
    if text != text.strip():
        element.set(_XML_SPACE, "preserve")
    return element


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(key): str(value) for key, value in element.attrib.items()}


def _highlight(run: etree._Element, colour: str) -> None:
    properties = run.find(f"{W}rPr")
    if properties is None:
        properties = etree.Element(f"{W}rPr")
        run.insert(0, properties)
    for old in properties.findall(f"{W}highlight"):
        properties.remove(old)
    at = next((n for n, child in enumerate(properties) if child.tag in _AFTER), len(properties))
    properties.insert(at, etree.Element(f"{W}highlight", {f"{W}val": colour}))


# --- comments -----------------------------------------------------------------------------------------------------


def _commented(
    data: bytes, package: Package, ends: dict[int, list[etree._Element]], whys: dict[int, str]
) -> dict[str, bytes]:
    """The parts that hold comments beside the passages, with those that the file has already."""
    part = package.related("comments")
    root = part.root if part else etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})
    identities = [c.get(f"{W}id", "") for c in root]
    following = 1 + max((int(i) for i in identities if i.isdecimal() and len(i) < 10), default=-1)
    for number, why in whys.items():
        identity = {f"{W}id": str(following)}
        comment = etree.SubElement(root, f"{W}comment", {**identity, f"{W}author": "briefing", f"{W}initials": "b"})
        paragraph = etree.SubElement(comment, f"{W}p")
        etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = why
        first, last = ends[number][0], ends[number][-1]
        first.addprevious(etree.Element(f"{W}commentRangeStart", identity))
        reference = etree.Element(f"{W}r")
        reference.append(etree.Element(f"{W}commentReference", identity))
        last.addnext(reference)
        last.addnext(etree.Element(f"{W}commentRangeEnd", identity))
        following += 1
    if part:
        return {part.name: _bytes(root, _raw(data, part.name))}
    main = _raw(data, package.main.name)
    folder, base = posixpath.split(package.main.name)
    name = posixpath.join(folder, "comments.xml")
    relations = posixpath.join(folder, "_rels", f"{base}.rels")
    return {
        name: _bytes(root, main),
        relations: _related(_raw(data, relations), main),
        "[Content_Types].xml": _typed(_raw(data, "[Content_Types].xml"), f"/{name}"),
    }


def _related(data: bytes, main: bytes) -> bytes:
    root = etree.fromstring(data) if data else etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')
    taken = {element.get("Id") for element in root}
    identity = next(i for n in range(1, 100_000) if (i := f"rIdComments{n}") not in taken)
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml" in main
    kinds = "http://purl.oclc.org/ooxml" if strict else "http://schemas.openxmlformats.org/officeDocument/2006"
    kind = f"{kinds}/officeDocument/relationships/comments" if strict else f"{kinds}/relationships/comments"
    row = {"Id": identity, "Type": kind, "Target": "comments.xml"}
    etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", row)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _typed(data: bytes, name: str) -> bytes:
    root = etree.fromstring(data)
    etree.SubElement(root, f"{{{_TYPES}}}Override", {"PartName": name, "ContentType": _COMMENTS})
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


# --- the package --------------------------------------------------------------------------------------------------


def _raw(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found = {info.filename.lower(): info for info in archive.infolist()}.get(name.lower())
        return archive.read(found) if found else b""


def _bytes(root: etree._Element, before: bytes) -> bytes:
    """The part's XML, in the namespaces that it had: strict ones are read under their transitional names."""
    out: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    for strict, transitional in TRANSITIONAL[:3]:
        if strict in before:
            out = out.replace(transitional, strict)
    return out


def _repacked(data: bytes, new: dict[str, bytes]) -> bytes:
    """The package with `new` parts in place of, or behind, the old ones; the others keep bytes, order and time stamps."""
    buffer = io.BytesIO()
    waiting = {name.lower(): (name, content) for name, content in new.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as archive:
        for info in old.infolist():
            _, content = waiting.pop(info.filename.lower(), ("", None))
            archive.writestr(
                _like(info, info.filename), old.read(info) if content is None else content, compresslevel=6
            )
        like = old.infolist()[0]
        for name, content in waiting.values():
            archive.writestr(_like(like, name), content, compresslevel=6)
    return buffer.getvalue()


def _like(info: zipfile.ZipInfo, name: str) -> zipfile.ZipInfo:
    new = zipfile.ZipInfo(name, info.date_time)
    new.compress_type = info.compress_type if info.compress_type == zipfile.ZIP_STORED else zipfile.ZIP_DEFLATED
    new.external_attr, new.create_system = info.external_attr, info.create_system
    return new


def kind(data: bytes) -> str:
    """The suffix that a Word file's own content type asks for: ".docx", ".docm", ".dotx" or ".dotm"."""
    try:
        types = _raw(data, "[Content_Types].xml")
    except zipfile.BadZipFile:  # `word` says so
        return ""
    template = (
        b"template.main+xml" in types or b"templateMain+xml" in types or b"template.macroEnabledTemplate" in types
    )
    return f".{'dot' if template else 'doc'}{'m' if b'macroEnabled' in types else 'x'}"


def is_signed(data: bytes) -> bool:
    """Whether the package has a digital signature, which an edit makes void."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return any(name.startswith("_xmlsignatures/") for name in archive.namelist())
