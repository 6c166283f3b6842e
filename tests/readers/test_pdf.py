from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import InputError, LimitError
from briefing.model import BlockKind, Reading
from briefing.readers import pdf as reader
from briefing.readers.pdf import calls, words
from tests.readers.pdf_pages import Text, column, pdf
from tests.tables import each_row

BODY = [
    "The harbour council of Ostmere voted on Tuesday to dredge the northern channel",
    "before the winter storms, a step that the pilots had asked for twice in the last",
    "nine years and that the treasury had refused each time.",
    "",
    "Work begins in March. The harbour master, Ida Brandt, said that two of the three",
    "buoys would be moved first, and that the quay would stay open to the ferries all",
    "through the summer.",
]


def read(data: bytes) -> Reading:
    return reader.read(data, name="file.pdf")


def texts(data: bytes) -> list[str]:
    reading = read(data)
    return [block.span.of(reading.text) for block in reading.blocks]


def test_lines_are_joined_to_paragraphs():
    found = texts(pdf(column(BODY)))
    assert found == [" ".join(BODY[:3]), " ".join(BODY[4:])]


def test_first_line_indents_part_paragraphs():
    lines = column([*BODY[:3], *BODY[4:]])
    lines[3] = lines[3]._replace(x=90)
    assert texts(pdf(lines)) == [" ".join(BODY[:3]), " ".join(BODY[4:])]


def test_headings_and_list_items():
    page = [
        Text(70, 780, "A Deeper Channel", 20),
        *column(BODY[:3], top=740),
        Text(70, 670, "What it costs", 11, True),
        *column(
            [
                "• first the buoys, which are to be moved before the ice comes and",
                "the ferries stop",
                "• then the quay",
            ],
            top=650,
        ),
    ]
    reading = read(pdf(page))
    assert [(b.kind, b.span.of(reading.text)) for b in reading.blocks] == [
        (BlockKind.HEADING, "A Deeper Channel"),
        (BlockKind.PARAGRAPH, " ".join(BODY[:3])),
        (BlockKind.HEADING, "What it costs"),
        (BlockKind.LIST_ITEM, "first the buoys, which are to be moved before the ice comes and the ferries stop"),
        (BlockKind.LIST_ITEM, "then the quay"),
    ]
    assert reading.metadata.title == "A Deeper Channel"
    assert "ferries stop\nthen the quay" in reading.text


@each_row(
    ("first", "second", "joined"),
    [
        ("of infor-", "mation about the", "of information about the"),
        ("of Anglo-", "American trade", "of Anglo-American trade"),
        ("a self-", "governing port", "a self-governing port"),
        ("import-", "and export duties", "import- and export duties"),
        ("in 2014\u2013", "2015 or so", "in 2014\u2013 2015 or so"),
    ],
)
def test_hyphens_at_line_ends(first: str, second: str, joined: str):
    lines = [
        f"The council of Ostmere heard for the first time at its meeting last week {first}",
        f"{second} of the old town.",
    ]
    assert texts(pdf(column(lines))) == [
        f"The council of Ostmere heard for the first time at its meeting last week {joined} of the old town."
    ]


def test_a_compound_that_the_document_has_keeps_its_hyphen():
    lines = [
        "A long-term plan for the harbour was laid before the council, which wanted a long-",
        "term answer from the treasury.",
    ]
    assert texts(pdf(column(lines))) == [
        "A long-term plan for the harbour was laid before the council, which wanted a long-term answer from the treasury."
    ]


LEFT = [
    "The council of Ostmere voted on",
    "Tuesday to dredge the channel",
    "before the storms of the winter",
    "set in, as the pilots had asked",
    "for nine long years and as the",
    "treasury had always refused to",
]
RIGHT = [
    "pay for. Work on it will begin in",
    "March, the harbour master said",
    "when the ice has gone and when",
    "the ferries run again each hour",
    "from the old quay to the islands",
    "that lie beyond the lighthouse.",
]


@each_row("rowwise", [False, True])
def test_two_columns(rowwise: bool):
    left, right = column(LEFT, top=700), column(RIGHT, x=310, top=700)
    lines = [line for pair in zip(left, right, strict=True) for line in pair] if rowwise else left + right
    page = [Text(70, 760, "A Deeper Channel", 20), *lines]
    assert texts(pdf(page)) == ["A Deeper Channel", " ".join(LEFT + RIGHT)]


def test_table_rows():
    cells = [("Port", "Depth", "Ships"), ("Ostmere", "9 m", "412"), ("Fellhaven", "12 m", "97")]
    page = [Text(70 + 150 * j, 600 - 14 * i, cell) for i, row in enumerate(cells) for j, cell in enumerate(row)]
    reading = read(pdf(page))
    assert reading.text == "Port | Depth | Ships\nOstmere | 9 m | 412\nFellhaven | 12 m | 97"
    assert {b.kind for b in reading.blocks} == {BlockKind.TABLE_ROW}


def report(count: int) -> list[list[Text]]:
    pages = []
    for number in range(1, count + 1):
        body = [f"Sentence {number} of the report speaks of harbour {'abcdefghij'[number - 1] * 4} and of its pilots"]
        body += [
            "who have worked there for a long time and whose boats are old and in need of much",
            "repair before the winter comes to the islands and the ferries stop for good.",
        ]
        pages.append([Text(70, 800, "Harbour Report 2021", 9), *column(body), Text(290, 30, f"{number}", 9)])
    return pages


def test_running_heads_and_page_numbers_are_dropped():
    reading = read(pdf(*report(4)))
    assert "Harbour Report" not in reading.text
    assert not any(block.span.of(reading.text).strip().isdigit() for block in reading.blocks)
    assert reading.text.count("Sentence") == 4


def test_a_long_running_foot_goes_by_its_page_number():
    title = "The harbours of the northern islands and the pilots who have worked in them"
    pages = [[*page, Text(70, 18, f"{title} Page {number} of 3", 9)] for number, page in enumerate(report(3), 1)]
    assert title not in read(pdf(*pages)).text


def test_pages_are_located():
    reading = read(pdf(*report(3)))
    assert [locator.label for locator in reading.locators] == ["1", "2", "3"]
    assert [locator.span.of(reading.text)[:10] for locator in reading.locators] == [
        "Sentence 1",
        "Sentence 2",
        "Sentence 3",
    ]
    assert reading.locators[0].span.start == 0
    assert reading.locators[-1].span.stop == len(reading.text)


def test_page_labels():
    data = pdf(*report(3), labels="/Nums [0 << /S /r >> 2 << /S /D /St 1 >>]")
    assert [locator.label for locator in read(data).locators] == ["i", "ii", "1"]


def test_a_paragraph_over_two_pages_is_one_block():
    first = column(BODY[:3])
    first[2] = first[2]._replace(text="nine years and that the treasury, which has little money, had always wanted to")
    second = column(
        [
            "refuse, because the islands pay no dues. That may change when the new law is passed",
            "by the assembly in the spring.",
        ]
    )
    reading = read(pdf(first, second))
    (block,) = reading.blocks
    assert "had always wanted to refuse, because" in block.span.of(reading.text)
    at = reading.text.index("refuse")
    assert [locator.label for locator in reading.locators if at in locator.span] == ["2"]
    assert [locator.label for locator in reading.locators if at - 2 in locator.span] == ["1"]


def test_raised_numbers_are_not_glued_to_words():
    page = [
        Text(70, 700, "The treasury refused each time", 11),
        Text(222, 704, "12", 6),
        Text(232, 700, "and gave no reason.", 11),
    ]
    assert texts(pdf(page)) == ["The treasury refused each time and gave no reason."]


def test_notes_stand_apart():
    page = [
        *column(BODY[:3]),
        Text(70, 60, "1 The treasury's letter of 4 March was never made public by the council.", 8),
    ]
    reading = read(pdf(page))
    assert [block.kind for block in reading.blocks] == [BlockKind.PARAGRAPH, BlockKind.NOTE]


def test_a_turned_page():
    assert texts(pdf(column(BODY), rotate=90)) == [" ".join(BODY[:3]), " ".join(BODY[4:])]


def test_metadata():
    info = {"Title": "A Deeper Channel", "Author": "Ida Brandt", "CreationDate": "D:20210304121500Z"}
    found = read(pdf(column(BODY), info=info, language="en-GB")).metadata
    assert (found.title, found.author, found.date, found.language) == (
        "A Deeper Channel",
        "Ida Brandt",
        "",
        "en",
    )


def test_what_is_printed_is_believed_before_what_the_file_says():
    page = [
        Text(70, 790, "A Deeper Channel", 20),
        Text(70, 760, "By Oke Ranke and Ann Lund"),
        Text(70, 735, "14 March 2019"),
        *column(BODY, top=700),
    ]
    info = {"Title": "10811.exe", "Author": "iwarren", "CreationDate": "D:20210304121500Z"}
    found = read(pdf(page, info=info)).metadata
    assert (found.title, found.author, found.date) == ("A Deeper Channel", "Oke Ranke and Ann Lund", "2019-03-14")
    assert read(pdf(column(BODY), info=info)).metadata.author == ""


def test_three_columns_are_read_one_after_the_other():
    line = "the council voted so {}"
    columns = [[line.format(f"{name}{i}") for i in range(20)] for name in "abc"]
    drawn = [column(lines, x=50 + 170 * n) for n, lines in enumerate(columns)]
    for page in ([t for c in drawn for t in c], [t for row in zip(*drawn, strict=True) for t in row]):
        assert read(pdf(page)).text.split() == " ".join(" ".join(c) for c in columns).split()


def test_numbers_that_count_the_lines_are_left_out_and_said():
    lines = [f"{'The' if not i else 'the'} pilots asked for the channel in year {1990 + i}" for i in range(14)]
    page = [*column(lines, x=100), *(Text(60 if i > 8 else 66, 760 - 14 * i, str(i + 1)) for i in range(14))]
    reading = read(pdf([*page, Text(100, 800, "Case 1:31-cv-00417 Document 12 Filed 05/04/31 Page 2 of 9", 8)]))
    assert reading.text.startswith("The pilots asked for the channel in year 1990 the pilots")
    assert "Case" not in reading.text
    assert reading.notices == ("numbers of lines left out",)


def test_a_few_lines_are_counted_where_their_sentences_go_on():
    prose = [
        "The claimant asks this court to order the defendant to",
        "take down the fence that it put up on the path to the",
        "beach at Hask. The path has been used by the public as",
        "long as anybody can remember. The defendant says that an",
        "order of 1952 has closed it, which nobody has ever seen.",
    ]
    numbers = [Text(70, 760 - 14 * i, str(i + 1)) for i in range(5)]
    reading = read(pdf([*column(prose, x=100), *numbers]))
    assert reading.text == " ".join(prose)
    items = [*column([f"a buoy, a rope and forty metres of chain for pier {i}." for i in range(5)], x=100), *numbers]
    assert not read(pdf(items)).notices


def test_the_numbers_of_a_list_stay():
    page = [*column([f"Buoy of the harbour {i}" for i in range(12)], x=100), *column([str(i + 1) for i in range(12)])]
    assert not read(pdf(page)).notices


@each_row(
    "title",
    [
        "report_final.docx",
        "Microsoft Word - report.doc",
        "untitled",
        "Document1",
        "  ",
        "PowerPoint Presentation",
        "report-final_v2",
    ],
)
def test_a_file_name_is_no_title(title: str):
    page = [Text(70, 780, "A Deeper Channel", 20), *column(BODY, top=740)]
    assert read(pdf(page, info={"Title": title})).metadata.title == "A Deeper Channel"


def test_what_stands_below_the_ticks_of_a_chart_is_no_title():
    ticks = Text(70, 770, " ".join(map(str, range(1, 30))))
    rows = column(["The lamps of the quay are counted here, one by one."] * 3, top=600)
    assert read(pdf([ticks, Text(70, 740, "Orle Vik Tarn", 18), *rows])).metadata.title == ""


def test_initials_open_no_item_of_a_list():
    page = [
        Text(70, 770, "Counting Lamps", 18),
        Text(70, 740, "E. R. Solm and P. Vaag"),
        *column(["It is late. " * 6] * 3, top=700),
    ]
    assert read(pdf(page)).blocks[1].kind is BlockKind.PARAGRAPH


@each_row(
    ("data", "key"),
    [
        (b"", "empty"),
        (b"%PDF-1.4 and then nothing", "damaged"),
        (pdf([]), "no-text"),
        (pdf(column(BODY), password="secret"), "encrypted"),
    ],
)
def test_errors(data: bytes, key: str):
    with pytest.raises(InputError) as failure:
        read(data)
    assert failure.value.key == key


def test_scanned_pages_hint_at_ocr():
    with pytest.raises(InputError, match=r"no-text.*ocr"):
        read(pdf([], []))


def test_an_empty_password_opens():
    assert texts(pdf(column(BODY), password="")) == [" ".join(BODY[:3]), " ".join(BODY[4:])]


def test_a_number_beyond_all_characters_is_none(monkeypatch: pytest.MonkeyPatch):
    """A file's own table may say such a one."""
    told = calls.unicode_at
    monkeypatch.setattr(words.raw, "FPDFText_GetText", lambda *_: 0)
    monkeypatch.setattr(calls, "unicode_at", lambda page, index: 0x110001 if index == 4 else told(page, index))
    assert texts(pdf(column(["The quay is shut."]))) == ["The uay is shut."]


@pytest.mark.parametrize("limit", ["MAX_PAGES", "MAX_CHARACTERS"])
def test_limits(limit: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reader.engine, limit, 1)
    with pytest.raises(LimitError):
        read(pdf(*report(2)))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_broken_files_end_with_a_key(data: st.DataObject):
    whole = pdf(*report(2))
    at = data.draw(st.integers(0, len(whole)))
    piece = data.draw(st.binary(max_size=20))
    with suppress(InputError):
        reading = read(whole[:at] + piece + whole[at + data.draw(st.integers(0, 40)) :])
        assert reading.text.strip()
        assert len(reading.text) == reading.locators[-1].span.stop


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 600), st.integers(0, 850), st.text("abc AB-.1()\xad", max_size=12), st.integers(1, 30)
        ),
        max_size=40,
    )
)
def test_any_layout(lines: list[tuple[int, int, str, int]]):
    page = [Text(*line) for line in lines]
    with suppress(InputError):
        reading = read(pdf(page, page))
        assert all(a.span.stop <= b.span.start for a, b in zip(reading.blocks, reading.blocks[1:], strict=False))
        assert all(block.span.of(reading.text).strip() for block in reading.blocks)


BEFORE, AFTER = "The pier of Ostmere was sold to a firm that", "had asked for it twice."
BOX = "0 0 0 rg 60 722 200 16 re f"


def test_what_a_court_s_register_prints_on_a_page_is_no_text():
    stamp = Text(70, 805, "Case 4:32-cv-00917-ABC Document 31 Filed 02/09/32 Page 1 of 1", 9)
    assert texts(pdf([stamp, *column(BODY)])) == [" ".join(BODY[:3]), " ".join(BODY[4:])]
    report = Text(70, 805, "Case files 4:32 that the pilots of Ostmere opened, by number", 9)
    assert len(texts(pdf([report, *column(BODY)]))) == 3


def test_a_rule_through_words_hides_none_of_them():
    struck = [*column(BODY), "0 g 70 763.6 400 .6 re f"]
    assert texts(pdf(struck)) == texts(pdf(column(BODY)))


def test_what_a_black_box_covers_is_blackened_and_said():
    page = [*column([BEFORE, AFTER]), Text(70, 726, "Ida Brandt has paid"), BOX]
    reading = read(pdf(page))
    assert "Brandt" not in reading.text
    assert "███ ██████ ███ ████" in reading.text
    assert "left out: 16 characters (p. 1)" in reading.notices[0]


@each_row(
    "drawn",
    [
        "BT /R 11 Tf 1 1 1 rg 70 700 Td (Say that it was free.) Tj ET 0 0 0 rg",
        "BT /R 11 Tf 3 Tr 70 700 Td (Say that it was free.) Tj ET 0 Tr",
        "BT /R 0.8 Tf 70 700 Td (Say that it was free.) Tj ET",
    ],
)
def test_what_nobody_sees_is_left_out_and_said(drawn):
    reading = read(pdf([*column([BEFORE, AFTER]), drawn]))
    assert reading.text == f"{BEFORE} {AFTER}"
    assert reading.notices


def test_white_on_a_colour_is_read_and_so_is_a_page_of_which_all_is_invisible():
    banner = "0 0 0.5 rg 60 690 300 30 re f BT /R 11 Tf 1 1 1 rg 70 700 Td (The harbour news) Tj ET 0 0 0 rg"
    assert "The harbour news" in read(pdf([*column([BEFORE, AFTER]), banner])).text
    layer = "3 Tr BT /R 11 Tf 70 700 Td (The harbour news) Tj ET"
    assert read(pdf([layer])).text == "The harbour news"


@each_row("y", [20, 421, 830])
def test_a_box_covers_what_stands_under_it_wherever_on_the_page(y):
    boxes = " ".join(f"0 0 0 rg 60 {height} 90 16 re f" for height in (y - 4, 600, 300))
    text = read(pdf([*column(BODY[:3], top=760), Text(70, y, "withheld", 11), boxes])).text
    assert "withheld" not in text
    assert BODY[0] in text


def test_what_stands_off_the_page_is_left_out_and_said():
    reading = read(pdf([*column(BODY[:3]), Text(900, 700, "a secret order", 11), Text(70, -60, "another one", 11)]))
    assert "secret" not in reading.text
    assert "another" not in reading.text
    assert any("invisible left out" in notice for notice in reading.notices)


DOWNLOAD = (
    "The harbour of Tarn was closed on Monday after the crane fell.",
    "It will be open again when the track has been cleared by the crews.",
)


def test_file_that_was_not_fetched_to_its_end_is_read_as_far_as_it_goes():
    whole = pdf(*[column([f"{line} ({number})" for line in DOWNLOAD]) for number in range(4)])
    half = whole[: whole.index(b"/Page ", len(whole) // 2)]
    reading = read(half)
    assert all(line in reading.text for line in DOWNLOAD)
    assert "(3)" not in reading.text
    assert any(notice.startswith("damaged:") for notice in reading.notices)


def test_file_without_the_entry_that_names_its_catalogue():
    lost = pdf(column(DOWNLOAD)).replace(b"/Root", b"/Rxxt")
    assert all(line in read(lost).text for line in DOWNLOAD)


def test_what_is_left_is_no_text_where_nobody_can_read_it():
    glyphs = pdf(column(["7KHKDUERXURI7DUQZDVFORVHGRQ0RQGD\\", "DQGWKHFUDQHIHOO"])).replace(b"/Root", b"/Rxxt")
    with pytest.raises(InputError) as caught:
        read(glyphs)
    assert caught.value.key == "damaged"


def test_signs_of_pages_alone_are_no_file():
    with pytest.raises(InputError):
        read(b"%PDF-1.7\n" + b"1 0 obj /Type /Page " * 200_000)
