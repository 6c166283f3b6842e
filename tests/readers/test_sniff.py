"""The kind of a file is told by its bytes; a wrong name is survived with a notice."""

from __future__ import annotations

import pytest

from briefing import catalog
from briefing.errors import InputError
from briefing.readers import sniff
from tests.readers import compound_files, packages
from tests.readers.packages import p
from tests.tables import each_row

MAIL = b"Received: from a by b\nFrom: Ida <ida@example.org>\nTo: all@example.org\nSubject: Tides\n\nHigh at noon.\n"
MEMO = b"From: Ida Vos\nTo: All staff\nDate: 3 May\nSubject: Tides\n\nHigh at noon.\n"
DOCX = packages.docx(p("x"))
PROSE = b"The pier was closed on Monday. <b>Nobody</b> was hurt: From the port, it said.\n"


@each_row(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7\n...", "a.pdf", "pdf"),
        (b"\n\njunk %PDF-1.4\n1 0 obj", "a.pdf", "pdf"),
        (DOCX, "a.docx", "docx"),
        (packages.archive({"word/document.xml": "x"}), "a.docx", "docx"),
        (b"{\\rtf1 x}", "a.rtf", "rtf"),
        (compound_files.compound({"WordDocument": b"x"}), "a.doc", "doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "a.doc", "doc"),
        (compound_files.msg(p1000="x"), "a.msg", "msg"),
        (packages.archive({"ppt/presentation.xml": "x"}), "a.pptx", "pptx"),
        (packages.odt("<text:p>x</text:p>"), "a.odt", "odt"),
        (packages.flat_odt("<text:p>x</text:p>").encode(), "a.fodt", "odt"),
        (packages.epub({"a.xhtml": "x"}), "a.epub", "epub"),
        (b"<!DOCTYPE html><p>x", "a.html", "html"),
        (b"\xef\xbb\xbf\n<!-- x --><HTML lang=en><p>x", "a.htm", "html"),
        (
            b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="http://www.w3.org/1999/xhtml"/>',
            "a.xhtml",
            "html",
        ),
        ("<html><p>x".encode("utf-16"), "a.html", "html"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "a.rss", "feed"),
        (b'<!-- x --><feed xmlns="http://www.w3.org/2005/Atom"/>', "a.atom", "feed"),
        (b'<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"/>', "a.xml", "feed"),
        (b'<?xml version="1.0"?><article><p>x</p></article>', "a.xml", "xml"),
        (MAIL, "a.eml", "email"),
        (MEMO, "a.eml", "email"),
        (b"From x@y Mon May  3 10:00:00 2021\n" + MAIL, "a.mbox", "email"),
        (MEMO, "memo.txt", "text"),
        (PROSE, "a.txt", "text"),
        (PROSE, "a", "text"),
        (b"# Tides\n\n<div>x</div>", "a.md", "markdown"),
        (b"<div>x</div>\n\n# Tides", "a.md", "markdown"),
        ("Über den Pier.".encode("utf-16"), "a.txt", "text"),
        ("Über den Pier.".encode("utf-16-le"), "a.txt", "text"),
        ("Über den Pier.".encode("latin-1"), "-", "text"),
        (b"a \x0c page \x00 and one stray zero" + b" word" * 100, "a.txt", "text"),
        (b"", "a.docx", "docx"),
        (b"", "-", "text"),
    ],
)
def test_kinds(data, name, kind):
    assert sniff.kind(data, name=name) == (kind, ())
    assert kind in catalog.READERS


def test_a_page_by_name_is_html_whichever_tag_is_first():
    assert sniff.kind(b"<select><option>Quay", name="a.html") == ("html", ())


@each_row(
    ("data", "name", "kind", "notice"),
    [
        (b"%PDF-1.7\n", "a.txt", "pdf", "named .txt, but holds PDF; read as PDF"),
        (DOCX, "a.doc", "docx", "named .doc, but holds Word; read as Word"),
        (b"{\\rtf1 x}", "a.doc", "rtf", "named .doc, but holds rich text; read as rich text"),
        (b"<html><body>x", "a.doc", "html", "named .doc, but holds HTML; read as HTML"),
        (packages.pptx("x"), "a.docx", "pptx", "named .docx, but holds a presentation; read as a presentation"),
        (DOCX, "A.PDF", "docx", "named .pdf, but holds Word; read as Word"),
        (b"<html><body>x", "a.docx", "html", "named .docx, but holds HTML; read as HTML"),
        (PROSE, "a.docx", "text", "named .docx, but holds plain text; read as plain text"),
        (MAIL, "a.txt", "email", "named .txt, but holds e-mail; read as e-mail"),
    ],
)
def test_a_wrong_name_is_survived_with_a_notice(data, name, kind, notice):
    assert sniff.kind(data, name=name) == (kind, (notice,))


@each_row(
    ("data", "name", "key"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "a.docx", "encrypted"),
        (compound_files.compound({"Workbook": b"x"}), "a.xls", "unsupported"),
        (compound_files.compound({"PowerPoint Document": b"x"}), "a.ppt", "unsupported"),
        (compound_files.compound({"EncryptedPackage": b"x", "WordDocument": b"x"}), "a.docx", "encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.doc", "unsupported"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 30, "a.txt", "unsupported"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 30, "a.txt", "unsupported"),
        (b"\x1f\x8b\x08" + b"\0" * 30, "a.gz", "unsupported"),
        (b"\x7fELF" + b"\0" * 30, "a", "unsupported"),
        (bytes(range(256)) * 20, "a.txt", "unsupported"),
        (packages.archive({"xl/workbook.bin": "x", "[Content_Types].xml": "x"}), "a.xlsb", "unsupported"),
        (packages.archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "x"}), "a.ods", "unsupported"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "a.svg", "unsupported"),
    ],
)  # fmt: skip
def test_what_is_no_document_says_so(data, name, key):
    with pytest.raises(InputError) as caught:
        sniff.kind(data, name=name)
    assert caught.value.key == key


def test_old_files_of_other_programs_get_a_hint():
    with pytest.raises(InputError, match=r"save it as \.xlsx"):
        sniff.kind(compound_files.compound({"Workbook": b"x"}), name="a.xls")


def test_every_suffix_is_one_readers():
    suffixes = [suffix for row in catalog.READERS.values() for suffix in row.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(row.label for row in catalog.READERS.values())


@each_row(
    ("name", "data", "what"),
    [
        ("a.json", b"[1, 2]", "JSON that is no briefing of ours"),
        ("-", b'{"title": "Tides", "words": 4}', "JSON that is no briefing of ours"),
        ("a.PY", b"# The tide is high.\nprint(1)\n", "program code (.py)"),
        ("a.yaml", b"title: Tides\n", "a file of settings (.yaml)"),
        ("build", b"#!/bin/sh\nrm -r tides\n", "program code"),
        ("a.bib", b"@book{tides}\n", "program code (.bib)"),
        ("a.ics", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "a calendar or a card of contacts"),
    ],
)
def test_data_and_code_are_no_prose(name, data, what):
    with pytest.raises(InputError) as caught:
        sniff.kind(data, name=name)
    assert (caught.value.key, caught.value.reason) == ("unsupported", f"{what} is not read")


@each_row("name", ["a.txt", "notes", "a.log"])
def test_text_that_speaks_of_code_is_prose(name):
    assert sniff.kind(b"[The tide] {is} high: see tide.py.\n", name=name)[0] == "text"
