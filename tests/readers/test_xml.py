"""XML of no particular kind, and XML that is not quite XML."""

from __future__ import annotations

import pytest

from briefing.errors import InputError
from briefing.model import BlockKind
from briefing.readers import xml, xml_text
from tests.tables import each_row


def read(data: str | bytes):
    return xml_text.read(data if isinstance(data, bytes) else data.encode(), name="a.xml")


def test_elements_that_hold_text_are_paragraphs():
    reading = read(
        "<doc><head><title>Tides</title></head><body>\n <p>High <i>at</i>\n noon.</p>\n <p>Low later.</p></body></doc>"
    )
    assert reading.text == "Tides\n\nHigh at noon.\n\nLow later."
    assert reading.metadata.title == "Tides"


@each_row("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(encoding):
    assert read('<?xml version="1.0"?><p>Über uns</p>'.encode(encoding)).text == "Über uns"


@each_row(
    ("data", "text"),
    [
        ("<a><b>One</b><b>Two", "One"),
        ("<a><b>One & two</b></a>", "One"),
        ('<?xml version="1.0" encoding="no-such"?><a>One</a>', "One"),
        ("\n\n<?xml version='1.0'?><a>One</a>", "One"),
        ("<x:a>One</x:a>", "One"),
        ("<a>On\x01e</a>", "On"),
        (b"<a>One \xff\xfe</a>", "One"),
    ],
)
def test_what_is_not_well_formed_is_repaired(data, text):
    assert read(data).text.startswith(text)


def test_repairs_are_told():
    assert xml.parse_damaged(b"<a>x</a>")[1] is False
    assert xml.parse_damaged(b"<a>x")[1] is True


@each_row("data", ["", "no xml", "<", "\x00"])
def test_no_xml_at_all(data):
    with pytest.raises(InputError) as caught:
        xml.parse(data.encode())
    assert caught.value.key == "damaged"


def test_a_line_end_parts_words():
    assert xml_text.read(b"<a><p>It is<br/>shut.</p></a>", name="a.xml").text == "It is shut."


def test_an_encoding_that_libxml2_does_not_know_is_read_as_it_is_declared():
    data = '<?xml version="1.0" encoding="IBM855"?><p>Паром снова вышел в море.</p>'.encode("cp855")
    assert read(data).text == "Паром снова вышел в море."


JATS = """<article><front><journal-meta><journal-title>Tides of Tarn</journal-title><issn>1234-5678</issn></journal-meta>
<article-meta><article-id>10.1/x</article-id><title-group><article-title>Cracks at <i>Tarn</i><fn><p>Read in May.</p></fn></article-title>
<alt-title>Cracks</alt-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Vos</surname>
<given-names>Ida M.</given-names></name></contrib><contrib><collab>Harbour Group</collab></contrib><contrib contrib-type="editor">
<name><surname>Lind</surname></name></contrib></contrib-group><pub-date><day>4</day><month>3</month><year>2031</year></pub-date>
<abstract><title>Abstract</title><p>Eleven piles cracked.</p></abstract></article-meta></front><body><sec><label>1</label>
<title>Sites</title><p>Quays age<sup><xref>1</xref></sup> on 300 m<sup>2</sup>.</p><list><list-item><p>Quay 7.</p></list-item></list>
<table-wrap><label>Table 1</label><table><tr><th>Quay</th><th>Piles</th></tr><tr><td>7</td><td>11</td></tr></table></table-wrap></sec>
</body><back><ref-list><ref><article-title>Timber</article-title></ref></ref-list></back></article>"""
DOCBOOK = """<article xmlns="http://docbook.org/ns/docbook"><info><title>Care of quays</title><author><personname>Una Karsk</personname>
<affiliation>Board</affiliation></author><author><firstname>Ida</firstname><surname>Vos</surname></author><pubdate>4 March 2031</pubdate>
<legalnotice>All rights reserved.</legalnotice></info><section><title>Piles</title><para>Look each year<footnote><para>In May.</para>
</footnote>.</para></section><bibliography><biblioentry><title>Timber</title></biblioentry></bibliography></article>"""


def test_an_article_has_what_its_head_says_and_no_more_of_it_in_its_text():
    reading = read(JATS)
    assert [(block.kind, block.level, block.span.of(reading.text)) for block in reading.blocks] == [
        (BlockKind.HEADING, 1, "Cracks at Tarn"), (BlockKind.HEADING, 3, "Abstract"), (BlockKind.PARAGRAPH, 0, "Eleven piles cracked."),
        (BlockKind.HEADING, 2, "1 Sites"), (BlockKind.PARAGRAPH, 0, "Quays age on 300 m²."), (BlockKind.LIST_ITEM, 1, "Quay 7."),
        (BlockKind.CAPTION, 0, "Table 1"), (BlockKind.TABLE_ROW, 0, "Quay | Piles"), (BlockKind.TABLE_ROW, 0, "7 | 11"),
        (BlockKind.NOTE, 0, "Read in May."),
    ]  # fmt: skip
    found = reading.metadata
    assert (found.title, found.author) == ("Cracks at Tarn", "Ida M. Vos, Harbour Group")
    assert (found.date, found.outlet) == ("2031-03-04", "Tides of Tarn")
    assert reading.notices == ("left out: references (1)",)


def test_a_docbook_article():
    reading = read(DOCBOOK)
    assert reading.text == "Care of quays\n\nPiles\n\nLook each year.\n\nIn May."
    found = reading.metadata
    assert (found.title, found.author, found.date) == ("Care of quays", "Una Karsk, Ida Vos", "2031-03-04")


def test_a_header_of_tei_is_no_text():
    header = "<teiHeader><titleStmt><title>Letters</title><author>Bo Lund</author></titleStmt><date when='1931-05-02'/></teiHeader>"
    reading = read(f"<TEI>{header}<text><head>Tarn</head><p>It rained.</p></text></TEI>")
    assert reading.text == "Letters\n\nTarn\n\nIt rained."
    assert (reading.metadata.author, reading.metadata.date) == ("Bo Lund", "1931-05-02")
    assert reading.blocks[1].kind is BlockKind.HEADING


def test_xml_that_had_to_be_repaired_is_told():
    assert read("<a><p>One").notices == ("the file is damaged; read as far as it goes",)
