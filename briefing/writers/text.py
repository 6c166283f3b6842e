"""A briefing → plain text, UTF-8: for a mail's text body, a terminal, a field that takes nothing else.

Paragraphs are not wrapped, so that whatever shows them can do it; a quotation is indented, a table's row is one entry.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from briefing.model import Briefing, Item, ItemKind, Section, Source, Table
from briefing.writers import Cite, Layout
from briefing.writers.markings import marking
from briefing.writers.messages import Messages, closing_line, colon, messages_of, metadata_lines, source_parts
from briefing.writers.pieces import (
    Citing,
    Line,
    PieceKind,
    children,
    closers,
    laid_out,
    lines,
    printable,
    spaced,
    unrepeated,
)

_BRACKETED = {PieceKind.INSERTION, PieceKind.CITATION}


def write(briefing: Briefing, *, layout: Layout) -> bytes:
    """Lays `briefing` out as plain text, with LF ends of line."""
    words = messages_of(briefing.language)
    shown = Cite.NONE if layout.cite is Cite.NONE else Cite.INLINE  # there are no notes in plain text
    citing = Citing.of(briefing, shown)
    behind = colon(briefing.language)
    label = _line(marking(briefing.marking).line)
    blocks = [label, _line(briefing.title)]
    blocks.append("\n".join(_line(f"{name}{behind} {value}") for name, value in metadata_lines(briefing)))
    count = itertools.count(1)
    for section in laid_out(briefing.sections, run_in=layout.run_in):
        blocks += _section(section, words, citing, layout, count)
    if briefing.sources:
        blocks.append(words.sources.upper())
        blocks += [] if citing.alone else [_line(briefing.sourcing)]
        blocks.append("\n".join(_source(n, s, words, citing) for n, s in enumerate(briefing.sources, 1)))
    blocks.append(_line(closing_line(briefing)))
    blocks.append(label)
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def _section(section: Section, words: Messages, citing: Citing, layout: Layout, count: Iterator[int]) -> list[str]:
    blocks = [_line(section.heading).upper()]
    if not layout.paragraphs:
        count = itertools.count(1)
    for node in unrepeated(section.nodes):
        if isinstance(node, Table):
            rows = [" | ".join(filter(None, (_cell(cell, words, citing) for cell in row))) for row in node.rows]
            blocks.append("\n".join(f"- {row}" for row in rows))
            continue
        listed = node.kind in {ItemKind.POINT, ItemKind.ENTRY} and section.key != "bottom-line"
        listed = node.kind is not ItemKind.QUOTATION if layout.paragraphs else listed
        numbered = layout.paragraphs or (layout.numbered and section.key == "key-points")
        mark = f"{next(count)}. " if listed and numbered else "- "
        blocks.append(_item(node, words, citing, mark if listed else ""))
    return blocks


def _item(item: Item, words: Messages, citing: Citing, mark: str, indent: str = "") -> str:
    laid = [_set(line) for line in lines(item, words, citing)]
    inner = indent + " " * len(mark)
    if item.kind is ItemKind.QUOTATION:
        head = laid.pop(0) if item.label.strip() else ""
        body = "\n\n".join(f"{inner}    {line}" for line in laid)
        rows = [f"{indent}{mark}{head}", body] if head else [body]
    else:
        rows = [f"{indent}{mark}{laid[0] if laid else ''}", *(f"\n{inner}{line}" for line in laid[1:])]
    rows += [_item(child, words, citing, "- ", f"{inner}  ") for child in children(item)]
    return "\n".join(rows)


def _source(number: int, source: Source, words: Messages, citing: Citing) -> str:
    title, stop, facts = source_parts(source, words)
    line = _line(f"{title}{stop} {facts}")
    return line if citing.alone else f"[{number}] {line}"


def _cell(item: Item, words: Messages, citing: Citing) -> str:
    return " ".join(_set(line) for line in lines(item, words, citing))


def _set(line: Line) -> str:
    return _line("".join(f"[{p.text}]" if p.kind in _BRACKETED else p.text for p in line))


def _line(text: str) -> str:
    line = printable(spaced(text)).strip(" ")
    return line + closers(line)
