"""``text --report``: how a source was read."""

import json

import pytest

from tests.program import call
from tests.readers import packages, pdf_pages
from tests.readers.packages import p
from tests.readers.pdf_pages import Text, column
from tests.vectors import BODY


def report(path, *options):
    ended = call("text", "--report", "--json", path, *options)
    assert (ended.code, ended.err) == (0, "")
    return json.loads(ended.out)


@pytest.mark.parametrize(
    ("data", "encoding", "certainty"),
    [
        (BODY.encode(), "utf-8", "certain"),
        (BODY.encode("utf-16"), "utf-16-le", "certain"),
        (BODY.replace("“", '"').replace("”", '"').encode("latin-1"), "cp1252", "likely"),
        ("Порт Тарна закрыт в понедельник. Пшеница подорожала.".encode("cp1251") * 9, "cp1251", "guessed"),
    ],
)
def test_the_encoding_and_how_it_is_known(data, encoding, certainty, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    found = report(path)
    assert (found["reader"], found["encoding"], found["certainty"]) == ("text", encoding, certainty)


def test_a_page_says_what_it_declares_and_what_stands_around_its_text(tmp_path):
    path = tmp_path / "a.html"
    head = '<!DOCTYPE html><html><head><meta charset="iso-8859-2"><title>Tarn</title><style>p {}</style></head>'
    path.write_bytes(
        f"{head}<body><nav>Home News</nav><p>Ludność Tarn: {'The port is shut. ' * 20}</p></body>".encode("iso-8859-2")
    )
    found = report(path)
    assert (found["encoding"], found["certainty"]) == ("iso8859-2", "declared")
    assert found["left_out"] == ["around the text (menus, footers, teasers): 8 of 300 characters"]


def test_columns_and_running_heads_of_a_pdf(tmp_path):
    sides = [[f"the {side} column's line {n} is of Tarn" for n in range(24)] for side in ("left", "right")]
    body = [*column(sides[0], x=60, top=720), *column(sides[1], x=320, top=720)]
    head = Text(60, 800, "Harbour Gazette", 9)
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_pages.pdf(*([head, *body, Text(300, 30, str(n), 9)] for n in range(1, 5))))
    found = report(path)
    assert (found["pages"], found["columns"]) == (4, [2, 2, 2, 2])
    assert found["left_out"] == ["lines that are running heads, feet or page numbers: 8"]


def test_what_a_word_file_holds_and_its_text_does_not(tmp_path):
    deleted = (
        '<w:p><w:del w:id="1"><w:r><w:delText>Struck.</w:delText></w:r></w:del>'
        + packages.r("Hid.", "<w:vanish/>")
        + "</w:p>"
    )
    path = tmp_path / "a.docx"
    path.write_bytes(packages.docx(p(BODY) + deleted, comments='<w:comment w:id="0"><w:p/></w:comment>'))
    assert report(path)["left_out"] == [
        "comments: 1 (--comments reads them)",
        "deletions that are tracked: 1 (--view original reads them)",
    ]
    assert report(path)["notices"] == ["hidden text left out: 4 characters"]
    assert not any("comments" in line for line in report(path, "--comments")["left_out"])


def test_notices_stand_in_the_report_and_not_beside_it(tmp_path):
    path = tmp_path / "a.docx"
    path.write_text(f"# Tarn\n\n{BODY}\n\n~~gone~~\n", encoding="utf-8")
    named = tmp_path / "a.md"
    named.write_text(path.read_text(encoding="utf-8") + "\n```\nx = 1\n```\n", encoding="utf-8")
    assert report(path)["notices"] == ["named .docx, but holds plain text; read as plain text"]
    assert report(named)["notices"] == ["struck-out text left out: 4 characters"]
    assert report(named)["left_out"] == ["blocks of code: 1"]


def test_as_lines_for_each_source_of_a_container(tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(packages.archive({"b.txt": BODY, "c.png": b"\x89PNG\r\n\x1a\n", "d.csv": f"1,{BODY}\n"}))
    ended = call("text", "--report", path)
    reports = ended.out.decode().split("\n\n")
    assert [lines.splitlines()[:2] for lines in reports] == [
        ["source    a.zip/b.txt", "reader    text: plain text"],
        ["source    a.zip/d.csv", "reader    csv: a table of values"],
    ]
    assert "notices   none" in reports[0]
    assert "c.png: passed over" in ended.err


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("file:///tmp/a.txt", "/tmp/a.txt"),
        ("ftp://example.org/a", "save it"),
        ("https:/example.org/a", "https://example.org/a"),
    ],
)
def test_an_address_that_is_not_read_is_said_as_it_was_typed(address, hint):
    ended = call("text", address)
    assert ended.code == 2
    assert ended.err.startswith(f"briefing: {address}: usage: an address that is not read")
    assert hint in ended.err


@pytest.mark.parametrize("arguments", [["text", "/dev/zero"], ["make", "a.txt", "--choices", "/dev/zero"]])
def test_a_device_without_an_end_is_refused(arguments):
    assert call(*arguments).err.startswith("briefing: /dev/zero: unreadable: a device")
