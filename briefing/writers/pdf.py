"""A briefing → PDF, through Typst (the extra ``pdf``): tagged, with bookmarks and links, fonts embedded.

The layout is ``layouts/page.typ``; what is set with it are calls whose arguments are string literals, so nothing that a
text holds is ever read as markup. Typst opens no file and no connection. A text that its own fonts cover gives the same
bytes on every machine and conforms to PDF/UA-1; for others the system's fonts are asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import typst

from briefing.errors import OutputError
from briefing.model import Briefing, Item, ItemKind, Section, Table
from briefing.writers import Cite, Layout
from briefing.writers.markings import marking
from briefing.writers.messages import closing_line, messages_of, metadata_lines, properties, running_line, source_parts
from briefing.writers.notes import Notes
from briefing.writers.pieces import (
    Citing,
    Line,
    Piece,
    PieceKind,
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
from briefing.writers.timestamps import timestamp_of

_ARABIC = re.compile("[\u0600-\u06ff]")
_INK = "1f3864"
_LANGUAGE = re.compile("[a-z]{2,3}")
_FONTS = '("Libertinus Serif", "Noto Serif", "Noto Naskh Arabic", "Noto Serif CJK SC", "DejaVu Serif")'
_WITHOUT_FONT = re.compile(r'the text `"([^`]+)"` could not be displayed')
_SHOWN = 12
"""Letters without a font that are named."""
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def write(briefing: Briefing, *, layout: Layout) -> bytes:
    """Lays `briefing` out as a PDF.

    Raises:
        OutputError: no font has the letters of a text (key ``missing-glyphs``); a sign that none has shows as a box.
    """
    code = _Page(briefing, layout).code().encode()
    stamp = int(timestamp_of(layout.epoch, briefing.date).timestamp())
    # Typst refuses PDF/UA where a font lacks a character: its own fonts first, then the system's, then without the claim.
    # Of Arabic it has a typewriter's letters only.
    refused = ""
    for system in (False, True) if not _ARABIC.search(code.decode()) else (True,):
        try:
            return _compiled(code, stamp, system=system, conforming=True)
        except typst.TypstError as error:
            refused = str(error)
    if letters := _letters_without_font(refused):
        raise OutputError(
            f"no font here has the letters {letters!r}; {_first_font(refused)} and the system's were asked",
            key="missing-glyphs",
            hint="install one that has them, such as Noto, or write .docx",
        )
    return _compiled(code, stamp, system=True, conforming=False)


def _letters_without_font(refused: str) -> str:
    """The first letters that Typst found no font for, by its words; "" where only signs are without one."""
    said = "".join(dict.fromkeys("".join(_WITHOUT_FONT.findall(refused))))
    return "".join(c for c in said if c.isalpha())[:_SHOWN]


def _first_font(refused: str) -> str:
    match = re.search(r'with font `"([^"`]+)"`', refused)
    return match[1] if match else "Typst's fonts"


def _compiled(code: bytes, stamp: int, *, system: bool, conforming: bool) -> bytes:
    return typst.compile(
        code,
        format="pdf",
        timestamp=stamp,
        ignore_system_fonts=not system,
        pdf_standards="ua-1" if conforming else None,
    )


class _Page:
    def __init__(self, briefing: Briefing, layout: Layout) -> None:
        self.briefing = briefing
        self.layout = layout
        self.words = messages_of(briefing.language)
        self.notes = Notes(briefing, layout.documents)
        self.citing = Citing.of(briefing, layout.cite)
        self.count = 1
        """The number of the next paragraph, where they are numbered."""

    def code(self) -> str:
        """The whole document in Typst's language."""
        briefing = self.briefing
        parts = [self.head()]
        if briefing.title.strip():
            parts.append("#title()")
        if rows := metadata_lines(briefing):
            cells = "#h(1.2em)".join(f"#strong({_string(name)})#h(.4em)#{_string(value)}" for name, value in rows)
            parts.append(f"#facts[{cells}]\n\n#line(length: 100%, stroke: 1pt + ink)")
        for section in laid_out(briefing.sections, run_in=self.layout.run_in):
            parts += self.section(section)
        if self.notes.lines and self.layout.cite is not Cite.FOOTNOTE:
            parts.append(_heading(self.words.notes))
            items = [f"[#metadata(none)<note-{n}>{self.line(note)[1:]}" for n, note in enumerate(self.notes.lines, 1)]
            parts.append(_call("enum", *items))
        parts += self.sources()
        parts += self.closing()
        return "\n\n".join(parts) + "\n"

    def head(self) -> str:
        briefing, words, look = self.briefing, self.words, self.layout.look
        label = marking(briefing.marking)
        box = f"label-box({_string(label.text)}, {_string(label.rest)}, {_string(label.colour)})"
        before, between, after = words.page.split("{}")
        line = (
            f"page-line(({_string(before)}, {_string(between)}, {_string(after)}), {_string(running_line(briefing))})"
        )
        author = _string(briefing.author or briefing.sender)
        language = briefing.language if _LANGUAGE.fullmatch(briefing.language) else "en"
        paper = "us-letter" if self.layout.paper == "letter" else "a4"
        rtl = "rtl" if right_to_left("", briefing.language) else "ltr"
        facts = "".join(f"{_string(f'{name}: {value}')}, " for name, value in properties(briefing)[1:])
        about = f"title: {_string(briefing.title or 'Briefing')}, author: ({author},), keywords: ({facts}), description: {_string(briefing.method)}"
        sheet = f'paper: "{paper}", margin: {look.margin or 2.2:g}cm, header: {box}, footer: {{ {line}; {box} }}'
        settings = (
            f"#let turned = {'true' if rtl == 'rtl' else 'false'}",
            f'#let ink = rgb("#{look.accent or _INK}")',
            _layout(),
            f"#set document({about}, date: auto)",
            f"#set page({sheet})",
            f'#set text(font: {_FONTS}, size: {look.size or 10.5:g}pt, lang: "{language}", dir: {rtl})',
        )
        return "\n".join(settings)

    def section(self, section: Section) -> list[str]:
        parts = [_heading(section.heading)] if section.heading.strip() else []
        points: list[str] = []
        for node in unrepeated(section.nodes):
            if isinstance(node, Item) and self.listed(node, section.key):
                points.append(self.point(node))
                continue
            parts += self.points(points, section.key)
            points = []
            parts += [self.table(node)] if isinstance(node, Table) else self.block(node)
        return [*parts, *self.points(points, section.key)]

    def listed(self, item: Item, key: str) -> bool:
        return item.kind in {ItemKind.POINT, ItemKind.ENTRY} and (key != "bottom-line" or self.layout.paragraphs)

    def points(self, points: list[str], key: str) -> list[str]:
        """A list; where paragraphs are numbered, it goes on from the one before."""
        if not points:
            return []
        start = self.count
        self.count += len(points)
        if self.layout.paragraphs:
            return [_call("enum", f"start: {start}", *points)]
        return [_call("enum" if self.layout.numbered and key == "key-points" else "list", *points)]

    def point(self, item: Item) -> str:
        laid = [self.line(line) for line in lines(item, self.words, self.citing)] or ["[]"]
        body = "#parbreak()".join(line[1:-1] for line in laid)
        if below := children(item):
            body += _call("list", *(self.point(child) for child in below))
        return self.turned(item, f"[{body}]")

    def block(self, item: Item) -> list[str]:
        """A quotation, a bottom line or a placeholder, with its children."""
        laid = [self.line(line) for line in lines(item, self.words, self.citing)]
        parts = []
        if item.kind is ItemKind.QUOTATION:
            if item.label.strip() and laid:
                parts.append(f"#speaker({laid.pop(0)})")
            parts.append(f"#said({self.turned(item, '[' + '#parbreak()'.join(x[1:-1] for x in laid) + ']')})")
        elif item.kind is ItemKind.PARAGRAPH:
            parts += [line[1:-1] for line in laid]
        else:
            name = "bottom-line" if item.kind in {ItemKind.POINT, ItemKind.ENTRY} else "placeholder"
            parts += [f"#{name}({self.turned(item, line)})" for line in laid]
        below = children(item)
        return [*parts, _call("list", *(self.point(child) for child in below))] if below else parts

    def table(self, table: Table) -> str:
        shares = (
            table.widths if len(table.widths) == len(table.columns) else [1 / len(table.columns)] * len(table.columns)
        )
        widths = ", ".join(f"{max(share, 0.01) * 100:.2f}fr" for share in shares)
        head = ", ".join(_string(name) for name in table.columns)
        cells = [
            self.turned(cell, "[" + "#parbreak()".join(self.line(line)[1:-1] for line in laid) + "]")
            for row in table.rows
            for cell, laid in zip(row, row_lines(row, self.words, self.citing), strict=True)
        ]
        return _call("rows", f"({widths},)", f"({head},)", *cells)

    def turned(self, item: Item, body: str) -> str:
        """Content that runs in another direction than the briefing, or is in another language, says so."""
        turned = right_to_left(item.text or item.label or item.note, self.briefing.language)
        options = []
        if turned != right_to_left("", self.briefing.language):
            options.append("dir: rtl" if turned else "dir: ltr")
        number = item.citations[0].document if item.citations else -1
        if 0 <= number < len(self.briefing.sources):
            language = self.briefing.sources[number].language
            if language not in {"und", self.briefing.language} and _LANGUAGE.fullmatch(language):
                options.append(f'lang: "{language}"')
        return f"text({', '.join(options)}, {body})" if options else body

    def line(self, line: Line) -> str:
        """A line as a content block: calls and string literals, one after the other."""
        return "[" + "".join(f"#{self.piece(piece)}" for piece in line) + "]"

    def piece(self, piece: Piece) -> str:
        text = _string(piece.text, bare=piece.kind is not PieceKind.PLAIN)
        if piece.kind is PieceKind.LABEL:
            return f"strong({text})"
        if piece.kind in {PieceKind.INSERTION, PieceKind.NOTE}:
            return f"{piece.kind.value}({text})"
        if piece.kind is PieceKind.CITATION:
            known = piece.document < len(self.briefing.sources)
            return f"cited({_places(piece)})" if known else f"note({text})"
        if piece.kind is PieceKind.MARK:
            number = self.notes.add(piece)
            foot = self.layout.cite is Cite.FOOTNOTE
            return f"footnote({self.line(self.notes.lines[number - 1])})" if foot else f"sign({number})"
        return text

    def sources(self) -> list[str]:
        items = []
        for number, source in enumerate(self.briefing.sources, 1):
            title, stop, facts = source_parts(source, self.words)
            said = f"{title}{stop} {facts}".rstrip()
            items.append(f"[#metadata(none)<source-{number}>#{_string(said)}]")
        if not items:
            return []
        heading = _heading(self.words.sources)
        if self.citing.alone:
            return [heading, f"#source-lines({items[0]})"]
        sourcing = [f"#source-lines({_string(self.briefing.sourcing)})"] if self.briefing.sourcing.strip() else []
        return [heading, *sourcing, f"#source-lines(enum({', '.join(items)}))"]

    def closing(self) -> list[str]:
        line = closing_line(self.briefing)
        return [f"#small-print({_string(line)})"] if line else []


def _places(piece: Piece) -> str:
    """The places of a citation mark as arrays: the source's number, what stands before, the place."""
    return ", ".join(
        f"({place.citation.document + 1}, {_string(place.lead)}, {_string(place.text)})" for place in piece.places
    )


def _heading(text: str) -> str:
    return f"#heading({_string(text)})"


def _call(name: str, *arguments: str | Iterable[str]) -> str:
    return f"#{name}({', '.join(str(a) for a in arguments)})"


def _string(text: str, *, bare: bool = True) -> str:
    """A string literal of Typst; the text is one line, or as it stands where it is not `bare`."""
    line = printable(spaced(text)) if bare else printable(text)
    return f'"{(line + closers(line)).translate(_ESCAPES)}"'


@cache
def _layout() -> str:
    return (Path(__file__).parent / "layouts" / "page.typ").read_text(encoding="utf-8")
