"""Tables in text files: rows as lines, what is written out in a cell as a paragraph."""

import pytest

from briefing import making, pipeline
from briefing.errors import InputError, LimitError
from briefing.model import BlockKind
from briefing.readers import csv, sniff, tables
from tests.tables import each_row

QUAYS = """quay,days,remark
7,9,"The trust shut quay 7, ""for good"", its head said."
8,none,open
"""


def read(text, name="a.csv"):
    return csv.read(text.encode(), name=name)


TOLD = "The trust shut quay 7 on Monday, its head said. " * 3


def test_a_row_is_a_line_and_a_text_in_a_cell_a_paragraph():
    reading = read(f"quay,days,report\n7,9,{TOLD.replace(',', '')}\n8,none,open\n")
    told = TOLD.replace(",", "").strip()
    assert reading.text == f"quay | days | report\n7 | 9\n\n{told}\n\n8 | none | open"
    row, text = BlockKind.TABLE_ROW, BlockKind.PARAGRAPH
    assert [block.kind for block in reading.blocks] == [row, row, text, row]


def test_a_remark_stays_with_the_row_that_it_is_about():
    reading = read(QUAYS)
    assert reading.text == (
        'quay | days | remark\n\n7 | 9 | The trust shut quay 7, "for good", its head said.\n\n8 | none | open'
    )
    assert [block.kind for block in reading.blocks][1] is BlockKind.PARAGRAPH


@each_row("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter):
    text = "\n".join(
        delimiter.join(row) for row in [["quay", "remark"], ["7", "It is shut, the trust; says."], ["8", "-"]]
    )
    assert read(text.replace("shut, the trust; says", "shut the trust says")).text.startswith(
        "quay | remark\n\n7 | It is"
    )


def test_a_comma_in_each_sentence_parts_no_rows_of_semicolons():
    text = "quay;remark\n7;On Monday, it is shut.\n8;It is open, they say.\n"
    assert "On Monday, it is shut." in read(text).text


@each_row("first", ["sep=;", "SEP=;\r"])
def test_the_delimiter_that_a_file_declares_is_taken(first):
    assert read(f"{first}\nquay;The port is shut, all of it.\n").text == "quay | The port is shut, all of it."


def test_tabs_by_the_name():
    assert read("a,b\tThe port is shut, all of it.\n", name="a.tsv").text == "a,b | The port is shut, all of it."


def test_a_line_end_inside_a_cell_is_a_blank():
    assert read('quay,"The port of Tarn\r\nis shut today."\r\n').text == "quay | The port of Tarn is shut today."


@each_row("text", ["quay,days\n7,9\n8,10\n", "Net cash from operating activities,7\n"])
def test_labels_and_numbers_are_refused(text):
    with pytest.raises(InputError) as error:
        read(text)
    assert (error.value.key, bool(error.value.hint)) == ("unsupported", True)


@each_row(("text", "key"), [("", "empty"), ("\n\n", "no-text"), (",,\n", "no-text")])
def test_nothing_in_it(text, key):
    with pytest.raises(InputError) as error:
        read(text)
    assert error.value.key == key


def test_a_quotation_mark_that_is_left_open_is_no_cell_without_end():
    with pytest.raises(LimitError, match="left open"):
        read('quay,remark\n7,"' + "The port is shut.\n" * 20_000)


def test_cells_have_a_limit_together(monkeypatch):
    monkeypatch.setattr(tables, "MAX_CHARACTERS", 100)
    with pytest.raises(LimitError):
        read("The port of Tarn is shut.\n" * 5)


def test_the_kind_is_told_by_the_name():
    assert sniff.kind(QUAYS.encode(), name="a.csv")[0] == "csv"
    assert sniff.kind(QUAYS.encode(), name="a.txt")[0] == "text"
    assert sniff.kind(QUAYS.encode(), name="-")[0] == "text"


def test_a_folder_passes_over_tables_without_a_sentence_and_our_own_page_verifies(tmp_path, capsys):
    path = tmp_path / "a.csv"
    path.write_text(QUAYS, encoding="utf-8")
    page = making.make(path, making.Recipe(formats=("md",))).files[0]
    brief = tmp_path / "a.md"
    brief.write_bytes(page)
    assert not pipeline.verify(brief, [path]).problems()
