"""A Word file → what an accessibility checker would find: the rules of Word's own checker that apply to a briefing.

Errors: no alternative text, no header row, tables without a title, no document title. Warnings: merged or nested cells, hard to
read contrast (WCAG 2.1, 1.4.3), skipped heading levels, blank paragraphs in a row. Tips: unclear link text, no language.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_DC = "{http://purl.org/dc/elements/1.1/}"
_STORY = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")


def findings(data: bytes) -> list[str]:
    """One line for each finding; none for a file that passes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    styles = _Styles(etree.fromstring(parts["word/styles.xml"]))
    core = etree.fromstring(parts["docProps/core.xml"])
    out = []
    if not (core.findtext(f"{_DC}title") or "").strip():
        out.append("the document has no title")
    if not styles.language:
        out.append("the document has no language")
    for name in sorted(parts):
        if _STORY.fullmatch(name):
            root = etree.fromstring(parts[name])
            out += [f"{name}: {line}" for line in _of_story(root, styles)]
    return out


def _of_story(root: etree._Element, styles: _Styles) -> Iterator[str]:
    for picture in root.iter(_DRAWN):
        if not (picture.get("descr") or "").strip():
            yield "a picture has no alternative text"
    for table in root.iter(f"{W}tbl"):
        yield from _of_table(table)
    blank = [not _text(p).strip() and p.getparent().tag == f"{W}body" for p in root.iter(f"{W}p")]
    if any(one and other for one, other in pairwise(blank)):
        yield "blank paragraphs in a row"
    levels = [level for p in root.iter(f"{W}p") if (level := styles.level(p))]
    if levels and levels[0] != 1:
        yield f"the first heading has level {levels[0]}"
    for before, after in pairwise(levels):
        if after - before > 1:
            yield f"a heading of level {after} follows one of level {before}"
    names = {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}
    for link in root.iter(f"{W}hyperlink"):
        if not _text(link).strip() or _text(link).strip().lower() in {"here", "click here", "link", "more"}:
            yield "a link has no clear text"
        anchor = link.get(f"{W}anchor")
        if anchor and names and anchor not in names and not anchor.startswith("source_"):
            yield f"a link leads nowhere: {anchor}"
    for run in root.iter(f"{W}r"):
        yield from styles.contrast(run)


def _of_table(table: etree._Element) -> Iterator[str]:
    rows = table.findall(f"{W}tr")
    if not rows or rows[0].find(f"{W}trPr/{W}tblHeader") is None:
        yield "a table has no header row"
    if (caption := table.find(f"{W}tblPr/{W}tblCaption")) is not None and not caption.get(f"{W}val"):
        yield "a table has no title"
    if caption is None:
        yield "a table has no title"
    for cell in table.iter(f"{W}tc"):
        if cell.find(f"{W}tcPr/{W}gridSpan") is not None or cell.find(f"{W}tcPr/{W}vMerge") is not None:
            yield "a table has merged cells"
        if cell.find(f"{W}tbl") is not None:
            yield "a table stands in a table"
    if len({len(row.findall(f"{W}tc")) for row in rows}) > 1:
        yield "the rows of a table differ in length"


def _text(element: etree._Element) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


class _Styles:
    """What the styles say of colour, ground and heading level."""

    def __init__(self, root: etree._Element) -> None:
        self.by_id = {s.get(f"{W}styleId"): s for s in root.iter(f"{W}style")}
        languages = [e.get(f"{W}val") or "" for e in root.iterfind(f"{W}docDefaults//{W}lang")]
        self.language = next((language for language in languages if language), "")

    def level(self, paragraph: etree._Element) -> int:
        """The heading level of a paragraph, 0 for none."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        outline = self._find(style.get(f"{W}val") if style is not None else None, f"{W}pPr/{W}outlineLvl")
        value = int(outline.get(f"{W}val")) if outline is not None else 9
        return value + 1 if value < 9 else 0

    def contrast(self, run: etree._Element) -> Iterator[str]:
        """A finding where the text of a run is hard to read on its ground."""
        if not _text(run).strip():
            return
        paragraph = next(run.iterancestors(f"{W}p"))
        named = [paragraph.find(f"{W}pPr/{W}pStyle"), run.find(f"{W}rPr/{W}rStyle")]
        names = [node.get(f"{W}val") if node is not None else None for node in named]
        colour = self._own(run, "color", "val") or self._value(names[::-1], "color", "val") or "000000"
        cell = next(run.iterancestors(f"{W}tc"), None)
        ground = self._own(run, "shd", "fill") or self._value(names[::-1], "shd", "fill")
        ground = ground or ("EDF1F7" if cell is not None and names[0] and "Heading" in names[0] else "FFFFFF")
        if colour != "auto" and ground != "auto" and (ratio := _ratio(colour, ground)) < 4.5:
            yield f"text {colour} on {ground} has a contrast of {ratio:.1f}:1"

    def _own(self, run: etree._Element, name: str, attribute: str) -> str:
        node = run.find(f"{W}rPr/{W}{name}")
        return node.get(f"{W}{attribute}", "") if node is not None else ""

    def _value(self, names: list[str | None], name: str, attribute: str) -> str:
        for identity in names:
            node = self._find(identity, f"{W}rPr/{W}{name}")
            if node is not None:
                return node.get(f"{W}{attribute}", "")
        return ""

    def _find(self, identity: str | None, path: str) -> etree._Element | None:
        for _ in range(12):
            style = self.by_id.get(identity)
            if style is None:
                return None
            if (found := style.find(path)) is not None:
                return found
            parent = style.find(f"{W}basedOn")
            identity = parent.get(f"{W}val") if parent is not None else None
        return None


def _ratio(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
