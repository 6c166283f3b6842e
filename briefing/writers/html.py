"""A briefing → one HTML file: no script, nothing from outside, light and dark, ready to print.

Its Content-Security-Policy forbids all but its own style sheet, which it names by digest.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from markupsafe import Markup

from briefing import __version__
from briefing.model import Briefing, Item, ItemKind, Section, Table
from briefing.writers import Layout
from briefing.writers.markings import Marking, marking
from briefing.writers.notes import Notes
from briefing.writers.pieces import (
    Line,
    PieceKind,
    children,
    closers,
    lines,
    printable,
    right_to_left,
    row_lines,
    spaced,
    unrepeated,
)
from briefing.writers.templates import render
from briefing.writers.wording import Wording, length_line, metadata_lines, source_lines, wording


def write(briefing: Briefing, *, layout: Layout) -> bytes:
    """Lays `briefing` out as HTML, UTF-8."""
    words = wording(briefing.language)
    label = marking(briefing.marking)
    page = _Page(words, briefing, layout)
    page.notes = Notes(briefing, layout.documents)
    sections = [page.section(section, number) for number, section in enumerate(briefing.sections, 1)]
    style = _sheet() + "".join(page.rules) + _paper(layout.paper) + _colours(label)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    values: dict[str, Any] = {
        "language": _clean(briefing.language),
        "dir": "rtl" if right_to_left("", briefing.language) else "ltr",
        "policy": f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        "version": __version__,
        "author": _clean(briefing.author or briefing.sender),
        "title": _clean(briefing.title),
        "style": Markup(style),  # noqa: S704  our own style sheet, and numbers
        "label": replace(label, text=_clean(label.text), rest=_clean(label.rest)),
        "metadata": [(_clean(name), _clean(value)) for name, value in metadata_lines(briefing)],
        "sections": sections,
        "sources": _sources(briefing, words),
        "words": words,
        "notes": [_cleaned(line) for line in page.notes.lines],
        "sourcing": _clean(briefing.sourcing),
        "method": _clean(briefing.method),
        "length": _clean(length_line(briefing)),
        "notices": [_clean(notice) for notice in briefing.notices],
    }
    return render("page.html.j2", values).encode("utf-8")


class _Page:
    def __init__(self, words: Wording, briefing: Briefing, layout: Layout) -> None:
        self.cite = layout.cite
        self.paragraphs = layout.paragraphs
        self.count = 1
        self.notes = Notes(briefing)
        self.words = words
        self.language = briefing.language
        self.languages = [source.language for source in briefing.sources]
        self.numbered = layout.numbered
        self.rules: list[str] = []

    def section(self, section: Section, number: int) -> dict[str, Any]:
        groups: list[dict[str, Any]] = []
        for listed, nodes in groupby(
            unrepeated(section.nodes), key=lambda node: _listed(node, section.key, paragraphs=self.paragraphs)
        ):
            if listed:
                tag = "ol" if self.paragraphs or (self.numbered and section.key == "key-points") else "ul"
                rows = [self.row(node) for node in nodes if isinstance(node, Item)]
                groups.append({"kind": "list", "tag": tag, "rows": rows, "start": self.count if self.paragraphs else 1})
                self.count += len(rows)
                continue
            for node in nodes:
                if isinstance(node, Table):
                    groups.append(self.table(node))
                else:
                    groups.append({"kind": "block", "row": self.row(node)})
        return {"id": f"section-{number}", "heading": _clean(section.heading), "groups": groups}

    def row(self, item: Item) -> dict[str, Any]:
        return self.laid(item, lines(item, self.words, self.cite))

    def laid(self, item: Item, lines_of: tuple[Line, ...]) -> dict[str, Any]:
        laid = [self.marked(_cleaned(line)) for line in lines_of]
        head = laid.pop(0) if item.kind is ItemKind.QUOTATION and item.label.strip() else ()
        turned = right_to_left(item.text or item.label or item.note, self.language)
        differs = turned != right_to_left("", self.language)
        return {
            "kind": item.kind.value,
            "head": head,
            "lines": laid,
            "dir": ("rtl" if turned else "ltr") if differs else "",
            "lang": self._foreign(item),
            "children": [self.row(child) for child in children(item)],
        }

    def marked(self, line: Line) -> Line:
        """The line with the number of its note as the text of each sign."""
        return tuple(
            replace(piece, text=str(self.notes.add(piece))) if piece.kind is PieceKind.MARK else piece for piece in line
        )

    def _foreign(self, item: Item) -> str:
        for citation in item.citations[:1]:
            if citation.document < len(self.languages):
                language = self.languages[citation.document]
                return "" if language in {"", "und", self.language} else _clean(language)
        return ""

    def table(self, table: Table) -> dict[str, Any]:
        name = f"table-{len(self.rules) + 1}"
        shares = table.widths if len(table.widths) == len(table.columns) else ()
        self.rules.append(
            "".join(f"#{name} th:nth-child({at}) {{ width: {share:.1%}; }}\n" for at, share in enumerate(shares, 1))
        )
        rows = [
            [self.laid(cell, line) for cell, line in zip(row, row_lines(row, self.words, self.cite), strict=True)]
            for row in table.rows
        ]
        return {"kind": "table", "id": name, "columns": [_clean(c) for c in table.columns], "rows": rows}


def _listed(node: Item | Table, key: str, *, paragraphs: bool) -> bool:
    if paragraphs:
        return isinstance(node, Item) and node.kind is not ItemKind.QUOTATION
    return isinstance(node, Item) and node.kind in {ItemKind.POINT, ItemKind.ENTRY} and key != "bottom-line"


def _sources(briefing: Briefing, words: Wording) -> list[dict[str, str]]:
    out = []
    for source in briefing.sources:
        link = source.url.strip() if source.url.strip().lower().startswith(("http://", "https://")) else ""
        title, published, facts = source_lines(replace(source, url="") if link else source, words)
        stop = "" if title.endswith((".", "?", "!")) else "."
        row = {"title": title, "published": published, "facts": facts, "stop": stop, "link": link}
        out.append({key: _clean(value) for key, value in row.items()})
    return out


def _cleaned(line: Line) -> Line:
    return tuple(
        piece if piece.kind is PieceKind.PLAIN else replace(piece, text=_made_safe(piece.text)) for piece in line
    )


def _clean(text: str) -> str:
    return _made_safe(spaced(text).strip(" "))


def _made_safe(text: str) -> str:
    """Control characters become U+FFFD, and bidi controls left open are closed; the layout escapes the rest."""
    return printable(text) + closers(text)


@cache
def _sheet() -> str:
    return (Path(__file__).parent / "layouts" / "page.css").read_text(encoding="utf-8")


def _paper(paper: str) -> str:
    return f"@page {{ size: {'letter' if paper == 'letter' else 'A4'}; margin: 2cm; }}\n"


def _colours(label: Marking) -> str:
    return f".label {{ color: #{label.colour}; }}\n" if label.colour else ""
