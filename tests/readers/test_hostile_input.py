"""Input that is made to hurt: it ends in a plain error or in text, soon, and nothing outside is touched."""

from __future__ import annotations

import struct
import time
import zlib

import pytest

from briefing.errors import InputError, LimitError, SecurityError
from briefing.readers import archive, docx, email, epub, feed, markup, odt, pptx, rtf, sniff, text, xml, xml_text
from tests.readers import packages
from tests.readers.packages import outcome, p
from tests.tables import each_row

RSS = "<rss><channel><title>{}</title></channel></rss>"


def word(xml_text: str) -> bytes:
    return packages.archive({"word/document.xml": xml_text})


def laughs() -> str:
    steps = "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9))
    return f'<!DOCTYPE l [<!ENTITY a "lol">{steps}]>'


def test_entities_that_multiply_are_refused():
    with pytest.raises(SecurityError):
        docx.read(word(laughs() + packages.document(p("&j;"))), name="a.docx")
    with pytest.raises(SecurityError):
        feed.read((laughs() + RSS.format("&j;")).encode(), name="a.rss")
    many = '<!DOCTYPE l [<!ENTITY a "' + "x" * 50_000 + '">]>' + RSS.format("&a;" * 5000)
    with pytest.raises(SecurityError):
        feed.read(many.encode(), name="a.rss")


@pytest.mark.parametrize(
    "declared", ['<!ENTITY a SYSTEM "{}">', '<!ENTITY a PUBLIC "x" "{}">', '<!ENTITY % a SYSTEM "{}"> %a;']
)
def test_external_entities_are_refused_and_never_opened(declared, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    doctype = f"<!DOCTYPE l [{declared.format(secret.as_uri())}]>"
    for read, data in (
        (feed.read, (doctype + RSS.format("t&a;")).encode()),
        (docx.read, word(doctype + packages.document(p("t&a;")))),
        (odt.read, packages.archive({"content.xml": doctype + packages.flat_odt("<text:p>t&a;</text:p>")})),
        (xml_text.read, (doctype + "<r><p>t&a;</p></r>").encode()),
    ):
        with pytest.raises(SecurityError):
            read(data, name="a")


def test_other_doors_to_files_stay_shut(tmp_path):
    secret = tmp_path / "secret.dtd"
    secret.write_text('<!ENTITY a "SECRET">')
    data = f'<!DOCTYPE rss SYSTEM "{secret.as_uri()}">' + RSS.format("t&a;")
    assert "SECRET" not in feed.read(data.encode(), name="a.rss").text
    include = (
        f'<x xmlns:i="http://www.w3.org/2001/XInclude"><p>t<i:include href="{secret.as_uri()}" parse="text"/></p></x>'
    )
    assert "SECRET" not in xml_text.read(include.encode(), name="a.xml").text
    page = f'<p>t<img src="{secret.as_uri()}"/><iframe src="{secret.as_uri()}">x</iframe></p>'
    assert [piece.text for piece in markup.pieces(markup.parse(page))] == ["t"]


def test_harmless_entities_are_read():
    latin = (
        '<!DOCTYPE rss [<!ENTITY % L PUBLIC "-//W3C//ENTITIES" "http://www.w3.org/TR/xhtml1/DTD/xhtml-lat1.ent"> %L;]>'
    )
    assert feed.read((latin + RSS.format("caf&eacute;")).encode(), name="a.rss").text == "café"
    data = '<!DOCTYPE rss [<!ENTITY firm "Kestrel Lines">]>' + RSS.format("&firm; sails &eacute;")
    assert feed.read(data.encode(), name="a.rss").text.startswith("Kestrel Lines sails")
    assert feed.read(RSS.format("caf&eacute;&nbsp;&amp; bar").encode(), name="a.rss").text == "café & bar"


def test_a_zip_bomb_is_refused_when_it_is_opened_and_not_before():
    bomb = b"<w:document>" + b" " * 40_000_000
    with pytest.raises(LimitError) as caught:
        docx.read(word(bomb.decode()), name="a.docx")
    assert caught.value.key == "too-large"
    assert docx.read(packages.docx(p("Fine."), **{"word/media/a.png": bomb}), name="a.docx").text == "Fine."


def test_the_total_of_all_parts_is_limited(monkeypatch):
    monkeypatch.setattr(archive, "MAX_TOTAL", 5000)
    monkeypatch.setattr(archive, "MAX_ENTRY", 3000)
    opened = archive.Archive(packages.archive({name: name * 2500 for name in "abc"}))
    assert len(opened.get("a") + opened.get("b")) == 5000
    with pytest.raises(LimitError):
        opened.get("c")
    with pytest.raises(LimitError):
        archive.Archive(packages.archive({"a": "x" * 3001})).get("a")


def test_too_many_tags_are_refused(monkeypatch):
    monkeypatch.setattr(xml, "MAX_TAGS", 100)
    with pytest.raises(LimitError):
        docx.read(packages.docx("<w:p/>" * 100), name="a.docx")


def test_too_many_entries_are_refused(monkeypatch):
    monkeypatch.setattr(archive, "MAX_ENTRIES", 10)
    with pytest.raises(LimitError):
        archive.Archive(packages.archive({str(n): "" for n in range(11)}))


@each_row("name", ["../evil", "a/../../evil", "/etc/passwd", "C:/evil", "..\\evil"])
def test_names_that_lead_out_are_refused(name):
    data = packages.docx(p("Fine."), **{"x/placeholder": "", name.replace("\\", "/"): "x"})
    with pytest.raises(SecurityError) as caught:
        docx.read(data.replace(name.replace("\\", "/").encode(), name.encode()), name="a.docx")
    assert caught.value.key == "unsafe"


def test_relationships_that_lead_out_stay_inside():
    parts = {
        "_rels/.rels": packages.relations(officeDocument="../../../word/document.xml"),
        "word/document.xml": packages.document(p("In.")),
    }
    assert docx.read(packages.archive(parts), name="a.docx").text == "In."


@each_row("depth", [30, 100, 5000])
def test_nesting_is_read_or_refused(depth):
    sources = [
        (docx.read, packages.docx("<w:sdt><w:sdtContent>" * depth + p("deep") + "</w:sdtContent></w:sdt>" * depth)),
        (docx.read, packages.docx("<w:tbl><w:tr><w:tc>" * depth + p("deep") + "</w:tc></w:tr></w:tbl>" * depth)),
        (docx.read, packages.docx("<w:p><w:r><w:txbxContent>" * depth + p("deep") + "</w:txbxContent></w:r></w:p>" * depth)),
        (odt.read, packages.odt("<text:p>" + "<text:span>" * depth + "deep" + "</text:span>" * depth + "</text:p>")),
        (odt.read, packages.odt("<text:list><text:list-item>" * depth + "<text:p>deep</text:p>" + "</text:list-item></text:list>" * depth)),
        (xml_text.read, b"<a>" * depth + b"deep" + b"</a>" * depth),
        (epub.read, packages.epub({"a.xhtml": "<div>" * depth + "deep" + "</div>" * depth})),
        (feed.read, RSS.format("deep").replace("</channel>", "<item><description>" + "&lt;div&gt;" * depth + "x</description></item></channel>").encode()),
        (email.read, b"Content-Type: text/html\n\n" + b"<div>" * depth + b"deep"),
        (email.read, b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth)) + b"\ndeep"),
        (pptx.read, packages.pptx("<p:grpSp><p:a/>" * depth + packages.shape("deep") + "</p:grpSp>" * depth)),
        (rtf.read, b"{\\rtf1 " + b"{\\b " * depth + b"deep" + b"}" * depth + b"}"),
        (rtf.read, b"{\\rtf1 " + b"{\\footnote x" * depth + b"deep" + b"}" * depth + b"}"),
        (rtf.read, b"{\\rtf1 " + b"{\\*\\shpinst{\\shptxt " * (depth // 2) + b"deep" + b"}}" * (depth // 2) + b"}"),
        (email.read, b"Content-Type: message/rfc822\n\n" * depth + b"\ndeep"),
    ]  # fmt: skip
    for read, data in sources:
        try:
            assert "deep" in read(data, name="a").text
        except LimitError:
            assert depth > 15


@each_row("share", [n / 12 for n in range(12)])
def test_cut_off_files_end_in_text_or_a_plain_error(share):
    whole = {
        docx.read: packages.docx("".join(p(f"Line {n} of the log.") for n in range(200))),
        odt.read: packages.odt("".join(f"<text:p>Line {n} of the log.</text:p>" for n in range(200))),
        epub.read: packages.epub({f"{n}.xhtml": f"<p>Chapter {n}.</p>" for n in range(20)}),
        email.read: b"Subject: Log\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nOne\n--b\n\nTwo\n--b--\n",
        feed.read: RSS.format("Log of the harbour").encode(),
        pptx.read: packages.pptx(*(packages.shape(f"Line {n} of the log.") for n in range(20))),
        rtf.read: b"{\\rtf1{\\fonttbl{\\f0 Tarn;}}" + b"Line of the \\u8220?log\\u8221?.\\par" * 200 + b"}",
    }
    for read, data in whole.items():
        cut = data[: int(len(data) * share)]
        for door in (read, sniff.kind):
            found = outcome(door, cut, name="a.docx")
            assert not isinstance(found, str) or found in {"empty", "damaged", "no-text", "unsupported"}


def test_counts_in_rich_text_that_lie():
    for word in ("bin", "uc", "itap", "ilvl", "s", "f", "fs", "ansicpg", "u", "outlinelevel", "ls", "cpg"):
        for number in ("99999999999", "2147483647", "-2147483648", "0", ""):
            table = "" if word == "bin" else f"{{\\fonttbl{{\\f7\\{word}{number} x;}}}}"
            data = f"{{\\rtf1 {table}One.\\par\\f7\\{word}{number} \\'41\\par}}"
            reading = rtf.read(data.encode(), name="a.rtf")
            assert reading.text.startswith("One.")
            assert len(reading.text) < 40


def test_entries_that_lie_about_themselves():
    data = bytearray(packages.docx(p("Fine.")))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 0xFFFFFFF0)  # claims four gigabytes
    assert docx.read(bytes(data), name="a.docx").text == "Fine."
    data[at + 10 : at + 12] = struct.pack("<H", 99)
    with pytest.raises(InputError) as caught:
        docx.read(bytes(data), name="a.docx")
    assert caught.value.key in {"unsupported", "damaged"}


def test_encrypted_entries():
    data = bytearray(packages.docx(p("Fine.")))
    for at in (n for n in range(len(data)) if data[n : n + 4] == b"PK\x01\x02"):
        data[at + 8] |= 1
    with pytest.raises(InputError) as caught:
        docx.read(bytes(data), name="a.docx")
    assert caught.value.key == "encrypted"


def test_a_damaged_entry_is_read_up_to_the_damage():
    body = "".join(p(f"Paragraph {n} says {zlib.crc32(str(n).encode())}.") for n in range(3000))
    data = bytearray(packages.docx(body))
    data[len(data) // 2 : len(data) // 2 + 8] = b"\xff" * 8
    reading = docx.read(bytes(data), name="a.docx")
    assert reading.text.startswith("Paragraph 0 says")
    assert reading.notices == ("the file is damaged; read as far as it goes",)


def seconds(read, data) -> float:
    start = time.process_time()
    read(data, name="a")
    return time.process_time() - start


@pytest.mark.parametrize(
    "make",
    [
        lambda n: (docx.read, packages.docx("".join(p(f"Paragraph {k} of the log.") for k in range(n)))),
        lambda n: (docx.read, packages.docx("<w:p>" + "<w:r><w:t>word </w:t></w:r>" * n + "</w:p>")),
        lambda n: (docx.read, packages.docx("<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * n + "</w:p>" + p("x"))),
        lambda n: (docx.read, packages.docx("<w:tbl><w:tr>" + f"<w:tc>{p('c')}</w:tc>" * n + "</w:tr></w:tbl>")),
        lambda n: (email.read, b"Subject: s\n\n" + b"> quoted\nreply\n" * n),
        lambda n: (email.read, b"Subject: " + b"=?utf-8?q?a?= " * n + b"\n\nbody"),
        lambda n: (email.read, b"From a 10:00\na: b\n\nx\n\n" * (n // 4)),
        lambda n: (pptx.read, packages.pptx(*(packages.shape(f"Line {k}.") for k in range(n // 4)))),
        lambda n: (pptx.read, packages.pptx("".join(packages.shape(f"Line {k}.", at=(k, k, 1, 1)) for k in range(n)))),
        lambda n: (pptx.read, packages.pptx(packages.shape("\n".join(f"Line {k}." for k in range(n))))),
        lambda n: (rtf.read, b"{\\rtf1 " + b"{\\b word}\\par " * n + b"}"),
        lambda n: (rtf.read, b"{\\rtf1 " + b"\\u8220?" * n + b"}"),
        lambda n: (rtf.read, b"{\\rtf1 " + b"\\pard\\intbl a\\cell" * n + b"\\row}"),
        lambda n: (rtf.read, b"{\\rtf1{\\stylesheet{" + b"\\b a" * n + b";}}{\\info{\\title" + b"\\b a" * n + b"}}x}"),
        lambda n: (rtf.read, b"{\\rtf1 a" + b"{\\shptxt b}" * n + b"}"),
        lambda n: (email.read, b"Subject: FW: s\n\n" + b"From: a\nDate: b\nSubject: c\n" * n),
        lambda n: (email.read, b"Subject: s\n\n" + b"From: a\n" * n),
        lambda n: (feed.read, b"<rss><channel>" + b"<item><title>t</title></item>" * n + b"</channel></rss>"),
    ],
)  # fmt: skip
def test_time_grows_with_size_and_no_faster(make):
    read, small = make(1000)
    _, large = make(4000)
    assert seconds(read, large) < 20 * seconds(read, small) + 0.3


@each_row("number", ["²", "9" * 5000])
def test_what_is_no_number_that_can_be_read_is_none(number):
    outlined = f'<w:p><w:pPr><w:outlineLvl w:val="{number}"/></w:pPr><w:r><w:t>Fine.</w:t></w:r></w:p>'
    assert docx.read(packages.docx(outlined), name="a").text == "Fine."
    spaced = f'<text:h text:outline-level="{number}">So<text:s text:c="{number}"/>it is.</text:h>'
    assert odt.read(packages.odt(spaced), name="a").text == "So it is."


@each_row(
    "name",
    [
        "A " + "de la " * 60 + "1",
        "Ann " + "van der " * 60 + "and",
        "Ann Vell, " * 60 + "1",
        "Ann" + " " * 4_000 + "Vell,",
    ],
)
def test_particles_and_blanks_in_a_byline_cost_no_time(name):
    started = time.process_time()
    page = f"The quay of Tarn\n\nBy {name}\n\n{'The quay of Tarn is shut. ' * 9}\n"
    assert "The quay of Tarn is shut." in text.read(page.encode(), name="a.txt").text
    assert time.process_time() - started < 5
