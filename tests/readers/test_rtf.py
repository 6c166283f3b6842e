"""Rich text: what stands in the text, in which order, as which kind of block."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import making, pipeline
from briefing.errors import InputError
from briefing.model import BlockKind
from briefing.readers import rtf
from tests.readers.packages import outcome
from tests.tables import each_row

HEAD = (
    r"\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Tarn Serif{\*\falt Other};}{\f1\fnil\fcharset204 Tarn Cyr;}"
    r"{\f2\ftech\fcharset2 Symbol;}{\f3\fnil\fcharset128 Tarn Gothic;}}{\colortbl;\red255\green255\blue255;}"
    r"{\stylesheet{\snext0 Normal;}{\s1\sbasedon0\outlinelevel0 heading 1;}{\*\cs10 Default Paragraph Font;}"
    r"{\s5\sbasedon1 House heading;}{\s7{\*\keycode \shift}Title;}{\s8 List Bullet;}{\s9 Quote;}}"
)


def read(body, *, head=HEAD):
    return rtf.read(("{\\rtf1" + head + "\n" + body + "}").encode("ascii"), name="a.rtf")


def kinds(reading):
    return [(b.kind, b.level, b.span.of(reading.text)) for b in reading.blocks]


def test_paragraphs_are_parted_and_lines_of_the_file_are_none():
    assert read("First\n line.\\par \\par\r\nSecond.\\\nThird.").text == "First line.\n\nSecond.\n\nThird."


def test_title_headings_lists_and_quotations_by_style():
    reading = read(
        r"\pard\s7 The quay\par\pard\s5 Costs\par\pard It is dear.\par{\listtext\pard\plain\f2 \'b7\tab}\pard\ls2\ilvl1 sand\par"
        r"\pard{\pntext 1.\tab}{\*\pn\pnlvlbody}grit\par\pard\s9 Too dear.\par\pard\outlinelevel2 Tides\par\pard They rise.\par"
    )
    assert kinds(reading) == [
        (BlockKind.HEADING, 1, "The quay"), (BlockKind.HEADING, 1, "Costs"), (BlockKind.PARAGRAPH, 0, "It is dear."),
        (BlockKind.LIST_ITEM, 2, "sand"), (BlockKind.LIST_ITEM, 1, "grit"), (BlockKind.QUOTATION, 0, "Too dear."),
        (BlockKind.HEADING, 3, "Tides"), (BlockKind.PARAGRAPH, 0, "They rise."),
    ]  # fmt: skip
    assert reading.metadata.title == "The quay"


def test_a_bold_line_over_a_paragraph_is_a_heading():
    reading = read(
        r"{\b What was found}\par\pard The survey of the northern quay found cracks in eleven of its forty piles.\par"
    )
    assert kinds(reading)[0] == (BlockKind.HEADING, 1, "What was found")


@each_row(
    ("written", "shown"),
    [
        (r"caf\'e9 \endash  \ldblquote no\rdblquote", "café – “no”"),
        (r"\u8220?no\u8221\'94", "“no”"),
        (r"\uc2\u8220\'93\'93no{\uc0\u8221}", "“no”"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"\u8364?5 and \\ \{braces\}", "€5 and \\ {braces}"),
        (r"{\f1 \'cc\'e8\'f0} and {\f3 \'93\'8c}", "Мир and 東"),
        (r"{\f2 \'61} and {\f2\u-3999?}", "α and α"),
        (r"ship\-yard\~7, non\_stop", "shipyard\u00a07, non-stop"),
        (r"a\bin4 }}{\x b", "ax b"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt the page}} here", "the page here"),
        (r"one{\*\unknown gone {deep}} two{\pict\wmetafile8 0102ff} three{\xe index}", "one two three"),
        (r"new{\deleted old}", "new"),
    ],
)  # fmt: skip
def test_characters(written, shown):
    reading = read(written + r"\par")
    assert reading.text == shown
    assert not reading.notices


def test_hidden_and_tiny_text_is_left_out_and_said():
    reading = read(r"Seen{\v not} and{\fs2 nor}{\v0  seen}{\v a {\plain seen}}.\par")
    assert reading.text == "Seen and seenseen."
    assert reading.notices == ("hidden text left out: 7 characters",)


def test_white_letters_are_seen_on_a_colour_alone():
    white = r"Seen{\cf1  not}{\cf2  and}{\cf1\plain  seen}.\par"
    reading = read(white)
    assert (reading.text, reading.notices) == ("Seen and seen.", ("hidden text left out: 3 characters",))
    for ground in (
        r"\pard\cbpat1 ",
        r"{\highlight1 Up.}\par\pard ",
        r"\trowd\clcbpat1 ",
        r"{\shp{\*\shpinst\shpfblwtxt1}}",
    ):
        assert "Seen not and seen." in read(ground + white).text


def test_notes_follow_the_text_and_boxes_their_paragraph():
    reading = read(
        r"\pard\s9 It sank{\footnote \pard\plain\s1 \chftn  In 1931.\par} at noon.{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}"
        r"{\shptxt\pard\plain In the box.\par}}{\shprslt{\*\do{\dptxbxtext In the box.\par}}}}\par\pard Later.\par"
    )
    assert kinds(reading) == [
        (BlockKind.QUOTATION, 0, "It sank at noon."), (BlockKind.PARAGRAPH, 0, "In the box."),
        (BlockKind.PARAGRAPH, 0, "Later."), (BlockKind.NOTE, 0, "In 1931."),
    ]  # fmt: skip


def test_headers_comments_and_formulas_are_no_text_but_a_header_may_hold_the_marking():
    reading = read(
        r"{\header TLP:AMBER\par}{\footerf Page 3\par}It sank.{\*\annotation remark}{\*\moMath x}\par Later.\par"
    )
    assert reading.text == "It sank.\n\nLater."
    assert reading.metadata.marking == "TLP:AMBER"
    assert reading.notices == ("formulas left out: 1",)


def test_tables():
    row = r"\trowd\cellx100\cellx200\pard\intbl Port\cell Ships\par in all\cell\row"
    assert read("Lead.\\par" + row + row + r"\pard After.\par").text == (
        "Lead.\n\nPort | Ships in all\nPort | Ships in all\n\nAfter."
    )


def test_a_table_in_a_cell_a_row_without_end_and_a_cell_that_lays_out_the_page():
    inner = r"\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}"
    assert read(inner + r"\pard\intbl Port\cell Oran\cell\row").text == "a | b\n\nPort\n\nOran"
    assert read(r"\pard\intbl Port\cell Oran\cell\pard After.\par").text == "Port | Oran\n\nAfter."
    assert read(r"\pard\intbl One.\par Two.\cell\row").text == "One.\n\nTwo."


def test_metadata():
    head = r"{\info{\title The \'e9tude}{\author Ida Vos}{\author Oke Ranke}{\*\company Firm}{\creatim\yr2020\mo2\dy29\hr1}{\subject x}}"
    found = read("Body.", head=head).metadata
    assert (found.title, found.author, found.date) == ("The étude", "Ida Vos", "")
    head = r"{\info{\title Document1}{\author User}{\creatim\yr0\mo0\dy0}}"
    found = read("Body.", head=head).metadata
    assert (found.title, found.author, found.date) == ("", "", "")


@each_row(("page", "data"), [(1250, b"\xb3"), (1251, b"\xeb"), (65001, b"\xc5\x82"), (99999, b"\xb3")])
def test_code_pages(page, data):
    read_as = {1250: "ł", 1251: "л", 65001: "ł", 99999: "³"}
    file = b"{\\rtf1\\ansicpg" + str(page).encode() + b" " + data + b"}"
    assert rtf.read(file, name="a").text == read_as[page]


def test_a_cut_file_is_read_as_far_as_it_goes():
    whole = ("{\\rtf1" + HEAD + "One.\\par {\\b Two.}\\par}").encode()
    reading = rtf.read(whole[:-6], name="a.rtf")
    assert reading.text == "One.\n\nTwo."
    assert reading.notices == ("the file is damaged; read as far as it goes",)
    assert rtf.read(whole + b"\0\0 after", name="a.rtf").text == "One.\n\nTwo."


@each_row(("data", "key"), [(b"", "empty"), (b" \n", "empty"), (b"plain", "damaged"), (b"{\\rtf1}", "no-text")])
def test_what_cannot_be_read_says_why(data, key):
    with pytest.raises(InputError) as caught:
        rtf.read(data, name="a.rtf")
    assert caught.value.key == key


def test_our_own_page_verifies(tmp_path):
    path = tmp_path / "a.rtf"
    path.write_bytes(
        ("{\\rtf1" + HEAD + r"\pard The port of Tarn was shut for nine days, Ida Vos said on Monday.\par}").encode()
    )
    page = making.make(path, making.Recipe(formats=("md",))).files[0]
    (tmp_path / "a.md").write_bytes(page)
    assert not pipeline.verify(tmp_path / "a.md", [path]).problems()


PIECES = [
    "{", "}", "\\", "\\par ", "\\u", "-1", "99999999", "\\uc9", "\\bin5 ", "\\'", "f", "\\*", "\\footnote", "\\shptxt",
    "\\cell", "\\row", "\\nestcell", "\\nestrow", "\\intbl", "\\itap3", "\\fonttbl", "\\f2", "\\fcharset2", "\\stylesheet",
    "\\s1", "\\info", "\\title", "\\creatim\\yr", "\\v", "\\header", "\\ansicpg0 ", "x ", "\\pard",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_tokens_are_read_or_refused(pieces):
    found = outcome(rtf.read, ("{\\rtf1 A." + "".join(pieces)).encode(), name="a.rtf")
    assert not isinstance(found, str) or found == "no-text"
