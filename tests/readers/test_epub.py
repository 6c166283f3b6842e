"""EPUB books."""

from __future__ import annotations

import pytest

from briefing.errors import InputError
from briefing.model import BlockKind
from briefing.readers import epub
from tests.readers import packages
from tests.tables import each_row

META = "<dc:title>The Tide</dc:title><dc:creator>Ida Vos</dc:creator><dc:date>2019-05</dc:date><dc:language>en-GB</dc:language>"


def test_chapters_come_in_the_order_of_the_spine():
    chapters = {"z.xhtml": "<h1>The Tide</h1><p>One&nbsp;came.</p>", "a.xhtml": "<h1>Ebb</h1><p>Two<br/>went.</p>"}
    reading = epub.read(packages.epub(chapters, meta=META), name="a.epub")
    assert reading.text == "The Tide\n\nOne\xa0came.\n\nEbb\n\nTwo\nwent."
    metadata = reading.metadata
    assert (metadata.title, metadata.author, metadata.date, metadata.language) == (
        "The Tide",
        "Ida Vos",
        "2019-05",
        "en",
    )
    assert metadata.title_span.of(reading.text) == "The Tide"


def test_the_moment_at_which_a_file_was_written_is_no_day_of_the_book():
    moment = "2031-05-05T10:00:00Z"
    meta = f'<dc:title>The Tide</dc:title><dc:date>{moment}</dc:date><meta property="dcterms:modified">{moment}</meta>'
    assert not epub.read(packages.epub({"a.xhtml": "<p>One came.</p>"}, meta=meta), name="a.epub").metadata.date


def test_note_marks_leave_the_sentence_and_notes_are_notes():
    body = (
        '<p>It sank<a epub:type="noteref" xmlns:epub="http://www.idpf.org/2007/ops" href="#n">1</a> fast.</p>'
        '<aside epub:type="footnote" xmlns:epub="http://www.idpf.org/2007/ops"><p>In 1931.</p></aside>'
    )
    reading = epub.read(packages.epub({"a.xhtml": body}), name="a.epub")
    assert reading.text == "It sank fast.\n\nIn 1931."
    assert reading.blocks[1].kind is BlockKind.NOTE


def test_a_link_back_from_a_note_is_no_text():
    body = '<p>It sank.</p><p id="n">In 1931.<a href="#r" role="doc-backlink">↩︎</a></p>'
    assert epub.read(packages.epub({"a.xhtml": body}), name="a.epub").text == "It sank.\n\nIn 1931."


def test_all_who_wrote_a_book_are_its_authors():
    names = "<dc:creator>Ida Vos</dc:creator><dc:creator>Ola Brandt</dc:creator>"
    other = '<dc:creator xmlns:opf="http://www.idpf.org/2007/opf" opf:role="trl">Una Karsk</dc:creator>'
    book = packages.epub({"a.xhtml": "<p>It sank.</p>"}, meta=names + other)
    assert epub.read(book, name="a.epub").metadata.author == "Ida Vos, Ola Brandt"


def test_what_no_reader_shows_gives_way_to_its_fallback():
    book = packages.epub({"a.xhtml": "<p>One came.</p>"}, **{"OPS/a.pdf": "%PDF", "OPS/loop.bin": "x"})
    chain = (
        b'<manifest><item id="p" href="a.pdf" media-type="application/pdf" fallback="q"/><item id="q" href="b.bin" fallback="c0"/>'
        b'<item id="l" href="loop.bin" fallback="l"/>'
    )
    book = packages.replaced(book, "OPS/book.opf", b"<manifest>", chain)
    book = packages.replaced(
        book, "OPS/book.opf", b'<itemref idref="c0"/>', b'<itemref idref="l"/><itemref idref="p"/>'
    )
    assert epub.read(book, name="a.epub").text == "One came."


def test_the_text_of_a_page_that_is_a_drawing():
    drawn = '<svg xmlns="http://www.w3.org/2000/svg"><g><text x="1">The <tspan>tide</tspan> turns.</text></g></svg>'
    book = packages.epub({"a.xhtml": "<p>One came.</p>", "b.svg": ""}, **{"OPS/b.svg": drawn})
    assert epub.read(book, name="a.epub").text == "One came.\n\nThe tide turns."


def test_a_book_without_container_or_package_is_read_by_its_pages():
    pages = {"b.xhtml": "<html><body><p>Two.</p></body></html>", "a.xhtml": "<html><body><p>One.</p></body></html>"}
    assert epub.read(packages.archive(pages), name="a.epub").text == "One.\n\nTwo."


def test_pages_that_are_no_xml_are_read_as_html():
    assert epub.read(packages.epub({"a.xhtml": "<p>One<br>two <b>three</p>"}), name="a.epub").text == "One\ntwo three"


@each_row(
    ("data", "key"),
    [
        (b"", "empty"),
        (packages.archive({"a": "b"}), "damaged"),
        (packages.epub({"a.xhtml": "<img src='x'/>"}), "no-text"),
        (
            packages.epub(
                {"a.xhtml": "?"}, **{"META-INF/encryption.xml": '<e><CipherReference URI="OPS/a.xhtml"/></e>'}
            ),
            "encrypted",
        ),
    ],
)
def test_what_cannot_be_read_says_why(data, key):
    with pytest.raises(InputError) as caught:
        epub.read(data, name="a.epub")
    assert caught.value.key == key


def test_what_nobody_sees_is_left_out_and_said_once():
    hidden = "<p>The quay is shut. It opens in <del>May</del> June.</p><p style='font-size:0'>not seen</p>"
    reading = epub.read(packages.epub({"a.xhtml": hidden, "b.xhtml": hidden}), name="a.epub")
    assert "not seen" not in reading.text
    assert "in June" in " ".join(reading.text.split())
    assert reading.notices == ("struck-out text left out: 6 characters", "hidden text left out: 14 characters")
