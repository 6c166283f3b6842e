"""Pieces put together: one text, blocks that point into it, nothing in it that may not stand there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.model import BlockKind, Metadata
from briefing.readers.reading_builder import ReadingBuilder
from tests.readers.packages import outcome

PIECES = st.lists(st.tuples(st.text(max_size=40), st.sampled_from(list(BlockKind)), st.integers(0, 6)), max_size=8)


@given(PIECES, st.booleans())
def test_blocks_are_disjoint_ascend_and_cover_all_but_the_gaps(pieces, guess):
    builder = ReadingBuilder()
    for piece in pieces:
        builder.add(*piece)
    reading = outcome(builder.reading, own_lines=guess)
    if reading == "no-text":
        return
    at = 0
    for block in reading.blocks:
        assert re.fullmatch(r"\n{0,2}(?:[•▪◦‣●■][ \t\u00a0]+)?", reading.text[at : block.span.start])
        assert block.span.of(reading.text) == block.span.of(reading.text).strip() != ""
        at = block.span.stop
    assert at == len(reading.text)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\ud800-\udfff\ufeff\ufffe\uffff]", reading.text)
    if reading.metadata.title_span:
        assert reading.metadata.title == " ".join(reading.metadata.title_span.of(reading.text).split())


def test_a_blank_line_parts_a_piece_in_two():
    builder = ReadingBuilder()
    builder.add("one\r\ntwo \n\n\nthree", parted=True)
    assert builder.reading().text == "one\ntwo\n\nthree"
    assert len(builder.reading().blocks) == 2


def test_a_bullet_that_was_typed_stands_before_its_item():
    builder = ReadingBuilder()
    for text in ("•\tdredging", "Sand • grit", "• ", "●  piles\n▪ planks"):
        builder.add(text)
    reading = builder.reading()
    assert reading.text == "•\tdredging\n\nSand • grit\n\n•\n\n●  piles\n▪ planks"
    items = [block.span.of(reading.text) for block in reading.blocks if block.kind is BlockKind.LIST_ITEM]
    assert items == ["dredging", "piles", "planks"]


def test_a_known_title_is_found_in_the_text():
    builder = ReadingBuilder()
    builder.add("Harbour News")
    builder.add("The  Tide")
    builder.add("It came.")
    reading = builder.reading(Metadata(title="the tide"))
    assert reading.metadata.title_span.of(reading.text) == "The  Tide"
    assert reading.metadata.title == "The Tide"
    assert reading.blocks[1].kind is BlockKind.HEADING


def test_long_headings_are_paragraphs():
    builder = ReadingBuilder()
    builder.add("It sailed. It came back. It sank. " * 3, BlockKind.HEADING, 1)
    builder.add("Yes.")
    assert builder.reading().blocks[0].kind is BlockKind.PARAGRAPH


def test_nothing():
    with pytest.raises(InputError):
        ReadingBuilder().reading()
