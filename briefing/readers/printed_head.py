"""The first blocks of a document that was put together from pieces → title, author and date as it prints them.

What a word processor notes of a file is often another text's, or the machine's: what the document prints is believed before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, takewhile

from briefing.model import Block, BlockKind, Metadata, Span
from briefing.readers.author_lines import authors_below, is_of_organisation
from briefing.readers.front_lines import (
    is_field,
    is_kind_of_document,
    is_label,
    is_of_court,
    names_parties,
    opens_with_kind,
    printed_author,
    printed_date,
    printed_subject,
    stated_date,
)
from briefing.readers.front_matter import FrontMatter, front_matter, is_greeting
from briefing.readers.line_dates import first_date
from briefing.readers.paragraphs import Line

_FRONT = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
_PARTIES_WITHIN = 8
_BELOW, _LONGEST_TITLE = 5, 160
"""Blocks from the top in which a title may stand below what the document is, and its characters."""
FRONT_BLOCKS = 15
"""Blocks from the title on in which author and date may stand."""
_LETTERHEAD = 8
"""Lines of a paragraph that may be an address or fields."""


def as_printed(
    text: str, blocks: tuple[Block, ...], metadata: Metadata, title: int
) -> tuple[Metadata, tuple[Block, ...]]:
    """What the first lines, from the block `title` on, say of the text; lines of author and date become headings.

    Args:
        text: Of all blocks.
        blocks: As they were read.
        metadata: What the file says of itself.
        title: Index of the block that is the title, else 0.
    """
    above = _lines_above(text, blocks)
    first = list(takewhile(lambda block: block.kind in _FRONT, blocks[title : title + FRONT_BLOCKS]))
    if len(first) < 2:
        return _replaced(metadata, FrontMatter(), above, text, blocks), blocks
    front, _ = front_matter([Line(b.span.start, b.span.stop, b.span.of(text).split("\n")[0], 2) for b in first])
    if metadata.title_span is None and front.title_span is not None:
        metadata = replace(metadata, title=" ".join(front.title_span.of(text).split()), title_span=front.title_span)
    metadata = _replaced(metadata, front, above, text, blocks)
    levels = {line.start: level for line, level in front.heads if "\n" not in text[line.start : line.stop]}
    return metadata, tuple(
        Block(b.span, BlockKind.HEADING, levels[b.span.start])
        if b.span.start in levels and (b.kind is BlockKind.PARAGRAPH or levels[b.span.start] == 1)
        else b
        for b in blocks
    )


def _replaced(
    metadata: Metadata, front: FrontMatter, above: list[str], text: str, blocks: tuple[Block, ...]
) -> Metadata:
    """The metadata with what the document prints in place of what its file says."""
    span = metadata.title_span
    number = next((n for n, block in enumerate(blocks) if span and block.span.start == span.start), None)
    below = [] if number is None else above[number + 1 :]
    return replace(
        _titled(metadata, above, text, blocks),
        author=front.author or printed_author(above) or authors_below(below, text) or metadata.author,
        date=front.date
        or printed_date(above)
        or printed_date(_every_line(text, blocks))
        or metadata.date
        or stated_date([one.span.of(text) for one in blocks]),
        outlet=front.outlet or metadata.outlet,
    )


def _titled(metadata: Metadata, above: list[str], text: str, blocks: tuple[Block, ...]) -> Metadata:
    """The metadata with the subject of a memorandum or a letter as title, in place of what stands over it ("MEMORANDUM", an address)."""
    if subject := printed_subject(above, is_titled=bool(metadata.title) and not first_date(metadata.title)):
        at = text.find(subject)
        return metadata if at < 0 else replace(metadata, title=subject, title_span=Span(at, at + len(subject)))
    if (party := _parties(metadata, above)) and (at := text.find(party)) >= 0:
        return replace(metadata, title=party, title_span=Span(at, at + len(party)))
    if named := _below_kind(metadata, text, blocks):
        return replace(metadata, title=" ".join(named.of(text).split()), title_span=named)
    greeting = next((n for n, line in enumerate(above) if is_greeting(line)), None)
    if greeting is None or (metadata.title_span and metadata.title_span.start > blocks[greeting].span.start):
        return metadata
    below = blocks[greeting + 1] if greeting + 1 < len(blocks) else None
    if below and below.kind is BlockKind.HEADING:
        return replace(metadata, title=" ".join(below.span.of(text).split()), title_span=below.span)
    return replace(metadata, title="", title_span=None)


def _below_kind(metadata: Metadata, text: str, blocks: tuple[Block, ...]) -> Span | None:
    """The title below what the document is ("FOR IMMEDIATE RELEASE"), or below the organisation that issues it ("Minutes of …")."""
    short = [block for block in blocks[:_BELOW] if len(block.span.of(text)) <= _LONGEST_TITLE]
    first = short[0].span if short and not metadata.title else None
    over = metadata.title_span or first
    below = [block for block in short if over and block.span.start > over.start]
    if over is None or not below:
        return None
    if is_kind_of_document(over.of(text)):
        return _first_title(below, text)
    return _below_issuer(below, text) if is_of_organisation(over.of(text)) else None


def _below_issuer(below: Sequence[Block], text: str) -> Span | None:
    """The title below the name of who issues a document: "Minutes of …", or the heading under "Media release"."""
    head = below[0]
    if is_kind_of_document(head.span.of(text)):
        return _first_title([block for block in below[1:] if block.kind is BlockKind.HEADING], text)
    return head.span if head.kind is BlockKind.HEADING and opens_with_kind(head.span.of(text)) else None


def _first_title(blocks: Sequence[Block], text: str) -> Span | None:
    """The first heading, else the first line that is no field."""
    lines = [block for block in blocks if _may_be_title(block.span.of(text))]
    headings = (block.span for block in lines if block.kind is BlockKind.HEADING)
    return next(chain(headings, (block.span for block in lines if block.kind is BlockKind.PARAGRAPH)), None)


def _may_be_title(line: str) -> bool:
    return not is_field(line) and not line.endswith((".", ":", "”"))


def _parties(metadata: Metadata, above: list[str]) -> str:
    """The line of a judgment that names its parties, where its court stands as the title."""
    court = not metadata.title or is_of_court(metadata.title)
    return next((line for line in above[:_PARTIES_WITHIN] if names_parties(line)), "") if court else ""


def _lines_above(text: str, blocks: tuple[Block, ...]) -> list[str]:
    """The first line of each of the first blocks, as far as a document's head may go; rows of label and value are lines of it."""
    head = takewhile(
        lambda block: block.kind in _FRONT or _is_field(block, text),
        blocks[:FRONT_BLOCKS],
    )
    return [_as_field(block.span.of(text).split("\n")[0]) for block in head]


def _every_line(text: str, blocks: tuple[Block, ...]) -> list[str]:
    """All lines of the same blocks, as a letterhead or fields below one another have them in one paragraph."""
    head = takewhile(lambda block: block.kind in _FRONT, blocks[:FRONT_BLOCKS])
    lines = (block.span.of(text).split("\n") for block in head)
    return [line.strip() for several in lines if len(several) <= _LETTERHEAD for line in several]


def _as_field(line: str) -> str:
    """A line, a label's value behind it and a colon where a table's row parts the two."""
    label, bar, value = line.partition(" | ")
    return f"{label.rstrip(':')}: {value}" if bar and (label.endswith(":") or is_label(label)) else line


def _is_field(block: Block, text: str) -> bool:
    """Whether a row of a table is a label and its value: "To: | The board"."""
    label, _, value = block.span.of(text).partition(" | ")
    return block.kind is BlockKind.TABLE_ROW and (label.endswith(":") or (is_label(label) and " | " not in value))
