"""A Word file → its outline: a line for each paragraph (style and text), table row, header and footer."""

from __future__ import annotations

import io
import itertools
import zipfile
from collections.abc import Iterator

import docx
from docx.table import Table
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(data: bytes) -> list[tuple[str, list[str]]]:
    """(style, [text]) for each paragraph of the body, ("|", cells) for each row of a table."""
    rows: list[tuple[str, list[str]]] = []
    document = docx.Document(io.BytesIO(data))
    for control in list(document.element.body.iter(f"{W}sdt")):  # python-docx passes over content controls
        for node in list(control.find(f"{W}sdtContent")):
            control.addprevious(node)
        control.getparent().remove(control)
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            rows += [("|", [cell.text for cell in row.cells]) for row in block.rows]
        else:
            rows.append((block.style.name, [block.text]))
    return rows


def shown(data: bytes) -> tuple[list[str], list[str]]:
    """The paragraphs of the body as they are seen, the sign of a note as its number; and the paragraphs of the notes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        stories = [
            etree.fromstring(archive.read(f"word/{name}.xml"))
            for name in ("document", "footnotes", "endnotes")
            if f"word/{name}.xml" in archive.namelist()
        ]
    signs = itertools.count(1)
    body, *notes = ([_seen(p, signs) for p in story.iter(f"{W}p")] for story in stories)
    return body, [text for story in notes for text in story]


def _seen(paragraph: etree._Element, signs: Iterator[int]) -> str:
    parts = []
    for node in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}footnoteReference", f"{W}endnoteReference"):
        name = etree.QName(node).localname
        parts.append(
            {"t": node.text or "", "tab": "\t", "br": "\n"}.get(name) or (str(next(signs)) if "Ref" in name else "")
        )
    return "".join(parts)


def headers_and_footers(data: bytes) -> list[tuple[str, str]]:
    """("header", text) and ("footer", text) for each paragraph that has some."""
    found = []
    for section in docx.Document(io.BytesIO(data)).sections:
        for name in ("header", "footer"):
            part = getattr(section, name)
            found += [(name, p.text) for p in part.paragraphs if p.text.strip()]
            found += [(name, " | ".join(c.text for c in row.cells)) for t in part.tables for row in t.rows]
    return found


def outline(data: bytes) -> str:
    """The whole as text, line ends inside a paragraph as ⏎."""
    lines = [f"{style}: {' | '.join(texts)}" for style, texts in body(data)]
    lines += [f"({name}): {text}" for name, text in headers_and_footers(data)]
    return "".join(line.replace("\n", "⏎").replace("\u00a0", " ") + "\n" for line in lines)
