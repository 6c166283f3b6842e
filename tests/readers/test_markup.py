"""HTML inside other formats."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import BlockKind
from briefing.readers import markup


def pieces(text: str):
    return [tuple(piece) for piece in markup.pieces(markup.parse(text))]


def texts(text: str):
    return [piece[0] for piece in pieces(text)]


def test_blocks_and_inline_elements():
    assert texts("<div>One <b>word</b><br>next<p>Two</p>three</div>") == ["One word\nnext", "Two", "three"]


def test_kinds_and_levels():
    page = "<h2>A <i>B</i></h2><ul><li>one<ul><li>two</ul></ul><blockquote><p>said</blockquote><figcaption>cap</figcaption>"
    assert pieces(page) == [
        ("A B", BlockKind.HEADING, 2), ("one", BlockKind.LIST_ITEM, 1), ("two", BlockKind.LIST_ITEM, 2),
        ("said", BlockKind.QUOTATION, 0), ("cap", BlockKind.CAPTION, 0),
    ]  # fmt: skip


def test_what_is_not_shown_is_left_out_and_what_follows_it_is_not():
    page = "<p>a<script>no</script>b<style>no</style><span style='display: none'>no</span>c<span hidden>no</span>d<!-- no --></p>"
    assert texts(page) == ["abcd"]


def test_tables_of_data_are_rows_and_tables_of_layout_are_not():
    assert pieces("<table><tr><th>Port<th>Ships<tr><td>Oran<td><p>14</p></table>") == [
        ("Port | Ships", BlockKind.TABLE_ROW, 0), ("Oran | 14", BlockKind.TABLE_ROW, 0),
    ]  # fmt: skip
    long = "It sails again. " * 20
    assert texts(f"<table><tr><td><p>{long}</p><p>Yes.</p><td>side</table>") == [long.strip(), "Yes.", "side"]


def test_preformatted_text_keeps_its_lines():
    assert texts("<pre>\na\n  b\n</pre>") == ["a\n  b"]


def test_numbers_of_notes_leave_the_sentence_and_other_links_stay():
    assert texts('<p>It sank<sup><a href="#n1">[1]</a></sup>, see <a href="#x">page 4</a>.</p>') == [
        "It sank, see page 4."
    ]


def test_encodings():
    page = '<meta charset="windows-1252"><p>Über</p>'.encode("cp1252")
    assert [piece.text for piece in markup.pieces(markup.parse(page))] == ["Über"]
    assert [piece.text for piece in markup.pieces(markup.parse("<p>Über</p>".encode()))] == ["Über"]
    assert [piece.text for piece in markup.pieces(markup.parse("<p>Über</p>".encode("cp1252")))] == ["Über"]


def test_plain():
    assert markup.plain("a &amp; <b>b</b>\n c") == "a & b c"
    assert markup.plain(" no  markup ") == "no markup"


@given(st.text("<>/abpdivtr &;\"'=!-", max_size=200))
def test_any_soup_is_eaten(text):
    assert all(piece.text.strip() for piece in markup.pieces(markup.parse(text)))


def test_text_side_by_side_is_no_row():
    first, second = (
        "The north pier stays shut until May, the board said.",
        "Its pilots were not asked at all, they answer.",
    )
    page = f"<table><tr><td><p>{first}</p></td><td><p>{second}</p></td></tr></table>"
    assert [piece.text for piece in markup.pieces(markup.parse(page))] == [first, second]
