"""A briefing → one HTML file: nothing from outside, no script needed, light and dark, ready to print.

Its Content-Security-Policy forbids all but its own style sheet, and the script of its slider where it has one, which it
names by digest. At its end stand the texts that are cited, with links both ways.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from markupsafe import Markup

from briefing.frozen import frozen
from briefing.model import Briefing, Item, ItemKind, Section, Source, Table
from briefing.model.briefings import REDACTED
from briefing.version import __version__
from briefing.writers import Cite, Layout
from briefing.writers.evidence import Evidence, Paragraph
from briefing.writers.markings import Marking, marking
from briefing.writers.messages import (
    Messages,
    closing_line,
    messages_of,
    metadata_lines,
    properties,
    running_line,
    source_parts,
)
from briefing.writers.notes import Notes
from briefing.writers.pieces import (
    Citing,
    Line,
    Piece,
    PieceKind,
    Place,
    children,
    closers,
    laid_out,
    lines,
    printable,
    right_to_left,
    row_lines,
    spaced,
    unrepeated,
)
from briefing.writers.source_links import passage_link
from briefing.writers.templates import render

_FOOT = "font: 8pt Arial, sans-serif; color: #595959;"


def write(briefing: Briefing, *, layout: Layout) -> bytes:
    """Lays `briefing` out as HTML, UTF-8."""
    words = messages_of(briefing.language)
    label = marking(briefing.marking)
    page = _Page(words, briefing, layout)
    sections = [
        page.section(section, number)
        for number, section in enumerate(laid_out(briefing.sections, run_in=layout.run_in), 1)
    ]
    if layout.shown:
        page.shown = layout.shown
        page.most = len(layout.ranked) if len(layout.ranked) > layout.shown else 0
    page.heading = words.notes
    notes = [page.marked(_cleaned(line)) for line in page.notes.lines]
    style = _sheet() + "".join(page.rules) + _paper(layout.paper, words, running_line(briefing)) + _colours(label)
    script = _script() if page.most else ""
    policy = f"default-src 'none'; style-src {_digest(style)}; base-uri 'none'; form-action 'none'"
    values: dict[str, Any] = {
        "language": _tag(briefing.language),
        "dir": "rtl" if right_to_left("", briefing.language) else "ltr",
        "policy": f"{policy}; script-src {_digest(script)}" if script else policy,
        "version": __version__,
        "author": _clean(briefing.author or briefing.sender),
        "title": _clean(briefing.title),
        "style": Markup(style),  # noqa: S704  our own style sheet, and numbers
        "script": Markup(script),  # noqa: S704  our own, and nothing of the text is in it
        "shown": page.shown,
        "most": page.most,
        "alone": bool(layout.shown),
        "label": replace(label, text=_clean(label.text), rest=_clean(label.rest)),
        "metadata": [(_clean(name), _clean(value)) for name, value in metadata_lines(briefing)],
        "sections": sections,
        "sources": _sources(briefing, words),
        "words": words,
        "notes": notes,
        "texts": page.texts(briefing) if layout.evidence and layout.cite is not Cite.NONE else [],
        "sourcing": "" if page.citing.alone else _clean(briefing.sourcing),
        "closing": _clean(closing_line(briefing)),
        "about": [
            (f"briefing.{name.lower().replace(' ', '-')}", _clean(value)) for name, value in properties(briefing)
        ],
    }
    return render("page.html.j2", values).encode("utf-8")


@frozen
class _Link:
    """A place of a citation mark: where it leads, and its own id, to which the passage leads back ("" where it does not).

    `lead` is what stands before it in the mark.
    """

    lead: str
    text: str
    href: str
    id: str


@frozen
class _Mark:
    """A citation mark: the places that it names."""

    kind: str
    places: tuple[_Link, ...]


class _Page:
    def __init__(self, words: Messages, briefing: Briefing, layout: Layout) -> None:
        self.paragraphs = layout.paragraphs
        self.count = 1
        self.words = words
        self.layout = layout
        self.citing = Citing.of(briefing, layout.cite)
        self.notes = Notes(briefing, layout.documents)
        self.language = briefing.language
        self.languages = [source.language for source in briefing.sources]
        self.rules: list[str] = []
        self.heading = ""
        self.shown, self.most = 0, 0
        """How many key points stand, of how many to choose from; 0 where there is no choice."""
        self.rank = 0
        """The rank of the key point that is being set, where there is a choice."""
        self.evidence = Evidence(briefing, layout.documents, layout.ranked) if layout.evidence else None

    def section(self, section: Section, number: int) -> dict[str, Any]:
        self.heading = _clean(section.heading)
        groups: list[dict[str, Any]] = []
        for listed, nodes in groupby(
            unrepeated(section.nodes), key=lambda node: _listed(node, section.key, paragraphs=self.paragraphs)
        ):
            if listed:
                groups += self.listed(section.key, [node for node in nodes if isinstance(node, Item)])
                continue
            for node in nodes:
                if isinstance(node, Table):
                    groups += self.picture(node, number)
                    groups.append(self.table(node))
                else:
                    groups.append({"kind": "block", "row": self.row(node)})
        return {"id": f"section-{number}", "heading": self.heading, "groups": groups}

    def listed(self, key: str, items: list[Item]) -> list[dict[str, Any]]:
        """Items as a list; the first list of key points has the slider, where there is a choice."""
        points = key == "key-points"
        tag = "ol" if self.paragraphs or (self.layout.numbered and points) else "ul"
        start = self.count if self.paragraphs else 1
        self.count += len(items)
        if points and self.layout.ranked and not self.most:
            self.shown, self.most = len(items), len(self.layout.ranked)
            rows = [self.choice(rank, item) for rank, item in self.layout.ranked]
            return [{"kind": "slider"}, {"kind": "list", "tag": tag, "rows": rows, "start": start}]
        return [{"kind": "list", "tag": tag, "rows": [self.row(item) for item in items], "start": start}]

    def choice(self, rank: int, item: Item) -> dict[str, Any]:
        """A key point that stands if the reader wants so many."""
        self.rank = rank
        row = self.row(item) | {"rank": rank, "hidden": rank > self.shown}
        self.rank = 0
        return row

    def row(self, item: Item) -> dict[str, Any]:
        return self.laid(item, lines(item, self.words, self.citing))

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
            "rank": 0,
            "hidden": False,
        }

    def marked(self, line: Line) -> list[Piece | _Mark]:
        """The line with the number of its note as the text of each sign, and each citation as a link."""
        return [
            replace(piece, text=str(self.notes.add(piece)))
            if piece.kind is PieceKind.MARK
            else _Mark("citation", tuple(map(self.link, piece.places)))
            if piece.kind is PieceKind.CITATION
            else piece
            for piece in line
        ]

    def link(self, place: Place) -> _Link:
        """A place with what it leads to: its passage, or its source where no text is held."""
        name, passage = "", ""
        if self.evidence:
            name, passage = self.evidence.link(place.citation, self.heading, self.rank)
        return _Link(place.lead, place.text, f"#{passage or f'source-{place.citation.document + 1}'}", name)

    def texts(self, briefing: Briefing) -> list[dict[str, Any]]:
        """The sources' texts with their cited passages; called when all citations have been linked."""
        evidence = self.evidence
        if evidence is None:
            return []
        out = []
        for at in evidence.sources():
            source = briefing.sources[at]
            turned = right_to_left("", source.language) != right_to_left("", self.language)
            out.append(
                {
                    "number": at + 1,
                    "title": _clean(source.title or source.name),
                    "whole": at in evidence.documents,
                    "lang": "" if source.language in {"", "und", self.language} else _tag(source.language),
                    "dir": ("rtl" if right_to_left("", source.language) else "ltr") if turned else "",
                    "paragraphs": [
                        self.paragraph(p, source, at, whole=at in evidence.documents) for p in evidence.paragraphs(at)
                    ],
                }
            )
        return out

    def paragraph(self, paragraph: Paragraph, source: Source, at: int, *, whole: bool) -> dict[str, Any]:
        pieces = []
        for stretch in paragraph.stretches:
            mark = stretch.mark
            text = stretch.text if whole or mark is None else self.held(mark.item)
            shown: dict[str, Any] = {"text": _made_safe(spaced(text)), "mark": mark is not None}
            if mark is not None:
                shown |= {"id": mark.name if stretch.first else "", "backs": mark.backs if stretch.last else []}
                why = mark.item.note if self.layout.shown and stretch.last else ""
                shown["source"] = passage_link(source, mark.item, at) if stretch.last else ""
                shown |= {"rank": mark.rank, "spare": mark.rank > self.shown, "why": _clean(why)}
            pieces.append(shown)
        return {"kind": paragraph.kind.value, "place": _clean(paragraph.place), "pieces": pieces}

    def held(self, item: Item) -> str:
        """What a briefing holds of a passage: the item's text; what was redacted or edited in it is said."""
        bare = replace(
            item,
            kind=ItemKind.POINT,
            label="",
            note="",
            also=(),
            children=(),
            insertions=tuple(pair for pair in item.insertions if pair[1] == REDACTED),
        )
        laid = lines(bare, self.words, Citing(Cite.NONE))
        return " ".join(
            "".join(f"[{p.text}]" if p.kind is PieceKind.INSERTION else p.text for p in line) for line in laid
        )

    def _foreign(self, item: Item) -> str:
        for citation in item.citations[:1]:
            if citation.document < len(self.languages):
                language = self.languages[citation.document]
                return "" if language in {"", "und", self.language} else _tag(language)
        return ""

    def picture(self, table: Table, number: int) -> list[dict[str, Any]]:
        """What stands before a table that is drawn; `number` is its section's."""
        if not table.when:
            return []
        from briefing.writers.chart import svg, timeline

        drawing = timeline.draw(table, self.heading, self.words)
        if drawing is None:
            return []
        self.rules.append(svg.RULES)
        return [{"kind": "picture", "svg": svg.inline(drawing, f"picture-{number}")}]

    def table(self, table: Table) -> dict[str, Any]:
        name = f"table-{len(self.rules) + 1}"
        shares = table.widths if len(table.widths) == len(table.columns) else ()
        self.rules.append(
            "".join(f"#{name} th:nth-child({at}) {{ width: {share:.1%}; }}\n" for at, share in enumerate(shares, 1))
        )
        rows = [
            [self.laid(cell, line) for cell, line in zip(row, row_lines(row, self.words, self.citing), strict=True)]
            for row in table.rows
        ]
        return {"kind": "table", "id": name, "columns": [_clean(c) for c in table.columns], "rows": rows}


def _listed(node: Item | Table, key: str, *, paragraphs: bool) -> bool:
    if paragraphs:
        return isinstance(node, Item) and node.kind is not ItemKind.QUOTATION
    return isinstance(node, Item) and node.kind in {ItemKind.POINT, ItemKind.ENTRY} and key != "bottom-line"


def _sources(briefing: Briefing, words: Messages) -> list[dict[str, str]]:
    out = []
    for source in briefing.sources:
        link = source.url.strip() if source.url.strip().lower().startswith(("http://", "https://")) else ""
        title, stop, facts = source_parts(source, words)
        row = {"title": title, "facts": facts, "stop": stop, "link": link}
        out.append({key: _clean(value) for key, value in row.items()})
    return out


def _cleaned(line: Line) -> Line:
    return tuple(
        piece
        if piece.kind is PieceKind.PLAIN
        else replace(
            piece,
            text=_made_safe(piece.text),
            places=tuple(replace(place, text=_made_safe(place.text)) for place in piece.places),
        )
        for piece in line
    )


def _tag(language: str) -> str:
    """The language's code where it is one (BCP 47), else ""."""
    return language if re.fullmatch("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", language) else ""


def _clean(text: str) -> str:
    return _made_safe(spaced(text).strip(" "))


def _made_safe(text: str) -> str:
    """Control characters become U+FFFD, and bidi controls left open are closed; the layout escapes the rest."""
    return printable(text) + closers(text)


def _digest(text: str) -> str:
    """How a Content-Security-Policy names a style sheet or script of this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _script() -> str:
    return (Path(__file__).parent / "layouts" / "slider.js").read_text(encoding="utf-8")


@cache
def _sheet() -> str:
    return (Path(__file__).parent / "layouts" / "page.css").read_text(encoding="utf-8")


def _paper(paper: str, words: Messages, running: str) -> str:
    """Paper and what stands at the foot of each page that is printed: title and date, "Page X of Y"."""
    before, between, after = map(_css, words.page.split("{}"))
    page = f"{before} counter(page) {between} counter(pages) {after}"
    return (
        f"@page {{ size: {'letter' if paper == 'letter' else 'A4'}; margin: 2cm;"
        f" @bottom-left {{ content: {_css(running)}; {_FOOT} }} @bottom-right {{ content: {page}; {_FOOT} }} }}\n"
    )


def _css(text: str) -> str:
    """A string of CSS: every character that is no letter, digit or blank is escaped by its number."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in printable(spaced(text))) + '"'


def _colours(label: Marking) -> str:
    return f".label {{ color: #{label.colour}; }}\n" if label.colour else ""
