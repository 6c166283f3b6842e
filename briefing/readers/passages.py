"""Paragraphs and table rows of a word processor's file (Word, rich text) → the pieces of a `ReadingBuilder`.

What a paragraph is was told by its style; here, what only its neighbours tell: a bold line as a heading, a row of a table
that lays out a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefing.model import BlockKind
from briefing.readers.reading_builder import ReadingBuilder, clean
from briefing.readers.tables import is_prose, lays_out

PROSE = 250
"""Characters from which a cell of several paragraphs is taken for laid-out text and not for a table's entry."""


class Passage(NamedTuple):
    """A paragraph or table row; `title` for one in the style of the document's title, `author` for one in that of its author, `bold` for one all in bold, `marker` what is printed before it ("2.1 ")."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    title: bool = False
    bold: bool = False
    author: bool = False
    marker: str = ""


def write(passages: list[Passage], builder: ReadingBuilder) -> None:
    """Adds a document's passages to `builder`."""
    for passage, following in zip(passages, [*passages[1:], None], strict=False):
        before = len(builder.pieces)
        if passage.title:
            builder.add_title(passage.text)
        elif passage.author:
            builder.add_author(passage.text)
        elif _heads(passage, following):
            builder.add(passage.text, BlockKind.HEADING, 2 if builder.pieces else 1)
        elif not builder.pieces and _is_short(passage) and any(not p.bold and len(p.text) > 60 for p in passages):
            builder.add(passage.text, BlockKind.HEADING, 1)
        else:
            builder.add(passage.text, passage.kind, passage.level)
        if passage.marker and len(builder.pieces) > before:
            builder.markers.setdefault(before, passage.marker)


def row(cells: list[list[Passage]]) -> Iterator[Passage]:
    """The passages of a table's row, each cell by its own: one line, or the cells one after the other where they lay out a page."""
    filled = [content for content in cells if content]
    if len(cells) == 1 or any(map(_is_laid_out, filled)):
        for content in filled:
            yield from content
        return
    texts = list(map(_in_one_line, filled))
    if not lays_out(texts):
        yield from [Passage(" | ".join(texts), BlockKind.TABLE_ROW)] if texts else ()
        return
    for number, content in enumerate(filled):
        labels = number == 0 and not is_prose(texts[0])
        yield from (Passage(texts[0], BlockKind.HEADING, 3),) if labels else content


def _heads(passage: Passage, following: Passage | None) -> bool:
    """Whether a short bold line over a longer paragraph that is not bold is a heading without a heading's style."""
    if following is None or following.bold or following.kind is not BlockKind.PARAGRAPH:
        return False
    return _is_short(passage) and len(following.text) > max(len(passage.text), 60)


def _is_short(passage: Passage) -> bool:
    """Whether it is a bold line of a heading's length, without a stop."""
    text = passage.text.strip()
    if not passage.bold or passage.kind is not BlockKind.PARAGRAPH:
        return False
    return len(text) <= 100 and "\n" not in text and "\t" not in text and not text.endswith(tuple(".!?…:;,"))


def _is_laid_out(content: list[Passage]) -> bool:
    if any(passage.kind in {BlockKind.TABLE_ROW, BlockKind.HEADING} for passage in content) and len(content) > 1:
        return True
    return len(content) > 1 and sum(len(passage.text) for passage in content) > PROSE


def _in_one_line(content: list[Passage]) -> str:
    return " ".join(" ".join(clean(passage.text).split("\n")).strip() for passage in content)
