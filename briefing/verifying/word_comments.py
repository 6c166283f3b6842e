"""Findings → the user's own Word file with a native comment on each, and nothing else changed.

Every part of the package but the main one, its relationships, the list of content types and the comments is copied byte
for byte. In the main part runs are cut where a comment begins or ends (ECMA-376 part 1, 17.13.4); their text and their
properties stay as they are. A passage that stands in a note is commented at the note's reference, one in a comment at
the end of the text.
"""

from __future__ import annotations

import io
import re
import zipfile
from bisect import bisect_right
from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from briefing.errors import InputError
from briefing.frozen import frozen
from briefing.model import Document, Span

AUTHOR = "briefing verify"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_EPOCH = (1980, 1, 1, 0, 0, 0)


@frozen
class Remark:
    """What is said of a stretch of the text that `briefing text --comments` prints."""

    span: Span
    text: str


def annotate(data: bytes, brief: Document, remarks: Sequence[Remark]) -> bytes:
    """The file with one comment a remark, in the order of the text.

    Args:
        data: The bytes of the .docx that `brief` was read from.
        brief: To whose text the remarks point.
        remarks: At least none.

    Raises:
        InputError: key ``damaged``: its package cannot be written back as it is.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [(info, archive.read(info)) for info in archive.infolist()]
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError, RuntimeError) as error:
        raise InputError("the file is damaged; save it again in Word", key="damaged") from error
    parts = {info.filename: content for info, content in entries}
    main = _main(parts)
    if main not in parts:
        raise InputError("its main part is not where the package says", key="damaged")
    page = _Page(parts[main], parts, main)
    for remark in sorted(remarks, key=lambda r: r.span):
        page.comment(brief, remark)
    return _written(entries, page.parts())


def _main(parts: dict[str, bytes]) -> str:
    for element in _root(parts.get("_rels/.rels", b"<x/>")):
        if element.get("Type", "").endswith("/officeDocument"):
            return element.get("Target", "").lstrip("/")
    return "word/document.xml"


def _root(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _written(entries: list[tuple[zipfile.ZipInfo, bytes]], changed: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for info, content in entries:
            archive.writestr(info, changed.pop(info.filename, content), compress_type=info.compress_type)
        for name, content in changed.items():
            new = zipfile.ZipInfo(name, _EPOCH)
            new.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(new, content)
    return buffer.getvalue()


class _Page:
    """The main part as it is being commented."""

    def __init__(self, content: bytes, parts: dict[str, bytes], main: str) -> None:
        self.root = _root(content)
        self.main = main
        self.all = parts
        self.w = f"{{{etree.QName(self.root).namespace}}}"
        self.letters, self.places = self._letters(self.root)
        self.at = 0
        self.folder = main.rpartition("/")[0]
        self.relations = f"{self.folder}/_rels/{main.rpartition('/')[2]}.rels".lstrip("/")
        self.comments_name, self.comments = self._comments()
        used = [
            int(c.get(f"{self.w}id", "0")) for c in self.comments if c.get(f"{self.w}id", "0").lstrip("-").isdigit()
        ]
        self.next = max(used, default=-1) + 1

    # --- where --------------------------------------------------------------------------------------------------------

    def _letters(self, root: etree._Element) -> tuple[str, list[tuple[int, etree._Element]]]:
        """All letters and digits of the text in the order of the file, and where in them each text element begins."""
        out: list[str] = []
        places: list[tuple[int, etree._Element]] = []
        size = 0
        for element in root.iter(f"{self.w}t"):
            if element.text and not self._left_out(element):
                places.append((size, element))
                letters = _letters(element.text)
                out.append(letters)
                size += len(letters)
        return "".join(out), places

    def _left_out(self, element: etree._Element) -> bool:
        return any(e.tag in (f"{self.w}moveFrom", f"{self.w}del", _FALLBACK) for e in element.iterancestors())

    def comment(self, brief: Document, remark: Remark) -> None:
        """One comment, at its passage, else at the note that holds it, else at the end of the text."""
        found = self._find(brief, remark.span)
        number = self.next
        self.next += 1
        if found is None:
            self._anchor(self._reference(brief[remark.span]), number)
            self._add(number, f"“{_short(brief[remark.span])}”: {remark.text}")
            return
        first, last = self._runs(*found)
        start = etree.Element(f"{self.w}commentRangeStart", {f"{self.w}id": str(number)})
        stop = etree.Element(f"{self.w}commentRangeEnd", {f"{self.w}id": str(number)})
        first.addprevious(start)
        self._after(last, stop)
        self._after(stop, self._mark(number))
        self._add(number, remark.text)

    def _find(self, brief: Document, span: Span) -> tuple[int, int] | None:
        """The letters of the passage in the file: the passage itself, in its block, at or after the last one."""
        wanted = _letters(brief[span])
        if not wanted:
            return None
        block = next((b.span for b in brief.blocks if span in b.span), span)
        whole = _letters(brief[block])
        into = len(_letters(brief.text[block.start : span.start]))
        for text, offset in ((whole, into), (wanted, 0)):
            at = self.letters.find(text, self.at)
            at = at if at >= 0 else self.letters.find(text)
            if at >= 0:
                self.at = at
                return at + offset, at + offset + len(wanted)
        return None

    def _runs(self, start: int, stop: int) -> tuple[etree._Element, etree._Element]:
        """The first and the last run of a passage, cut so that they hold nothing else."""
        last_at = bisect_right(self.places, stop - 1, key=lambda place: place[0]) - 1
        self._cut(last_at, stop - self.places[last_at][0], after=True)
        first_at = bisect_right(self.places, start, key=lambda place: place[0]) - 1
        first_at = self._cut(first_at, start - self.places[first_at][0], after=False)
        last_at = bisect_right(self.places, stop - 1, key=lambda place: place[0]) - 1
        return self._run(self.places[first_at][1]), self._run(self.places[last_at][1])

    def _cut(self, number: int, letters: int, *, after: bool) -> int:
        """Cuts the run of a text element behind so many letters; gives the number of the element that follows."""
        begin, element = self.places[number]
        text = element.text or ""
        at = _offset(text, letters, after=after)
        if at <= 0:
            self._part(element)
            return number
        if at >= len(text):
            self._part(element, behind=True)
            return number + 1
        new = deepcopy(element)
        element.text, new.text = text[:at], text[at:]
        for piece in (element, new):
            piece.set(_PRESERVE, "preserve")
        element.addnext(new)
        self._part(new)
        self.places.insert(number + 1, (begin + len(_letters(text[:at])), new))
        return number + 1

    def _part(self, element: etree._Element, *, behind: bool = False) -> None:
        """Makes `element` the first in its run (or, `behind`, the last), with a new run for what else there is."""
        run = self._run(element)
        if element.getparent() is not run:
            return
        children = [child for child in run if child.tag != f"{self.w}rPr"]
        at = children.index(element) + behind
        if at in (0, len(children)):
            return
        new = etree.Element(run.tag, {str(k): str(v) for k, v in run.attrib.items()})
        properties = run.find(f"{self.w}rPr")
        if properties is not None:
            new.append(deepcopy(properties))
        for child in children[at:]:
            new.append(child)
        new.tail, run.tail = run.tail, None
        run.addnext(new)

    def _run(self, element: etree._Element) -> etree._Element:
        return next((e for e in element.iterancestors(f"{self.w}r")), element)

    @staticmethod
    def _after(element: etree._Element, new: etree._Element) -> None:
        new.tail, element.tail = element.tail, None
        element.addnext(new)

    # --- notes and the end --------------------------------------------------------------------------------------------

    def _reference(self, text: str) -> etree._Element | None:
        """The run that refers to the note in which `text` stands, else None."""
        wanted = _letters(text)
        for kind in ("footnote", "endnote"):
            content = self.all.get(f"{self.folder}/{kind}s.xml".lstrip("/"))
            for note in _root(content) if content else ():
                if wanted and wanted in self._letters(note)[0]:
                    for reference in self.root.iter(f"{self.w}{kind}Reference"):
                        if reference.get(f"{self.w}id") == note.get(f"{self.w}id"):
                            return self._run(reference)
        return None

    def _anchor(self, run: etree._Element | None, number: int) -> None:
        """A comment on a single run, or at the end of the last paragraph."""
        mark = self._mark(number)
        if run is not None:
            self._after(run, mark)
            return
        body = self.root.find(f"{self.w}body")
        paragraphs = list((self.root if body is None else body).iter(f"{self.w}p"))
        if paragraphs:
            paragraphs[-1].append(mark)

    def _mark(self, number: int) -> etree._Element:
        run = etree.Element(f"{self.w}r")
        etree.SubElement(run, f"{self.w}commentReference", {f"{self.w}id": str(number)})
        return run

    # --- the comments' part -------------------------------------------------------------------------------------------

    def _comments(self) -> tuple[str, etree._Element]:
        for element in _root(self.all.get(self.relations, b"<x/>")):
            if element.get("Type", "").endswith("/comments"):
                target = element.get("Target", "")
                name = target.lstrip("/") if target.startswith("/") else f"{self.folder}/{target}".lstrip("/")
                if name in self.all:
                    return name, _root(self.all[name])
        return "", etree.Element(f"{self.w}comments", nsmap={"w": self.w[1:-1]})

    def _add(self, number: int, text: str) -> None:
        comment = etree.SubElement(
            self.comments,
            f"{self.w}comment",
            {f"{self.w}id": str(number), f"{self.w}author": AUTHOR, f"{self.w}initials": "bv"},
        )
        for line in text.split("\n"):
            run = etree.SubElement(etree.SubElement(comment, f"{self.w}p"), f"{self.w}r")
            said = etree.SubElement(run, f"{self.w}t")
            said.set(_PRESERVE, "preserve")
            said.text = _PRINTABLE.sub("", line)

    def parts(self) -> dict[str, bytes]:
        """The parts that have changed, by name."""
        if not len(self.comments):
            return {}
        out = {self.main: _bytes(self.root)}
        if self.comments_name:
            return {**out, self.comments_name: _bytes(self.comments)}
        name = next(
            n for n in (f"{self.folder}/comments{i or ''}.xml".lstrip("/") for i in range(99)) if n not in self.all
        )
        relations = _root(self.all.get(self.relations, f'<Relationships xmlns="{_RELATIONS}"/>'.encode()))
        used = {element.get("Id") for element in relations}
        key = next(k for k in (f"rIdVerify{i or ''}" for i in range(999)) if k not in used)
        strict = "purl.oclc.org" in self.w
        base = "http://purl.oclc.org/ooxml/officeDocument/relationships" if strict else _R
        etree.SubElement(
            relations,
            f"{{{_RELATIONS}}}Relationship",
            {"Id": key, "Type": f"{base}/comments", "Target": name.rpartition("/")[2]},
        )
        types = _root(self.all["[Content_Types].xml"])
        etree.SubElement(types, f"{{{_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": _MEDIA})
        return {
            **out,
            self.relations: _bytes(relations),
            "[Content_Types].xml": _bytes(types),
            name: _bytes(self.comments),
        }


_PRINTABLE = re.compile("[^\t\x20-\x7e\u0085\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _offset(text: str, letters: int, *, after: bool) -> int:
    """The offset in `text` behind so many letters and digits; before what stands ahead of the next one unless `after`."""
    if not letters:
        return 0 if after else _first(text)
    seen = 0
    for at, character in enumerate(text):
        seen += character.isalnum()
        if seen == letters:
            return at + 1 if after else at + 1 + _first(text[at + 1 :])
    return len(text)


def _first(text: str) -> int:
    return next((at for at, character in enumerate(text) if character.isalnum()), len(text))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"


__all__ = ["AUTHOR", "Remark", "annotate"]
