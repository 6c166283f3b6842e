"""OpenDocument text."""

from __future__ import annotations

import pytest

from briefing.errors import InputError
from briefing.model import BlockKind
from briefing.readers import odt
from tests.readers import packages
from tests.tables import each_row

STYLES = (
    '<style:style style:name="P1" style:parent-style-name="Title"/>'
    '<style:style style:name="P2" style:parent-style-name="Quotations"/>'
    '<style:style style:name="T9"><style:text-properties text:display="none"/></style:style>'
)


def read(body: str, **parts):
    return odt.read(packages.odt(body, styles=STYLES, **parts), name="a.odt")


def kinds(reading):
    return [(b.kind, b.level, b.span.of(reading.text)) for b in reading.blocks]


def test_headings_lists_quotations_and_title():
    reading = read(
        '<text:p text:style-name="P1">Dredging</text:p><text:h text:outline-level="2">Costs</text:h>'
        '<text:p>It is dear.</text:p><text:p text:style-name="P2">Too dear.</text:p>'
        "<text:list><text:list-item><text:p>sand</text:p><text:list><text:list-item><text:p>grit</text:p>"
        "</text:list-item></text:list></text:list-item></text:list>"
    )
    assert kinds(reading) == [
        (BlockKind.HEADING, 1, "Dredging"), (BlockKind.HEADING, 2, "Costs"), (BlockKind.PARAGRAPH, 0, "It is dear."),
        (BlockKind.QUOTATION, 0, "Too dear."), (BlockKind.LIST_ITEM, 1, "sand"), (BlockKind.LIST_ITEM, 2, "grit"),
    ]  # fmt: skip
    assert reading.metadata.title_span.of(reading.text) == "Dredging"
    assert reading.text.endswith("sand\ngrit")


def test_white_space_is_collapsed_and_what_stands_for_it_is_not():
    body = "<text:p>  a\n   b<text:s text:c='2'/>c<text:tab/>d<text:line-break/>e<text:span> f</text:span> </text:p>"
    assert read(body).text == "a b  c\td\n\ne f"


def test_deletions_annotations_and_hidden_text_are_out_and_notes_at_the_end():
    reading = read(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>It sank<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In 1931.</text:p>"
        "</text:note-body></text:note> at noon.<office:annotation><text:p>remark</text:p></office:annotation>"
        '<text:span text:style-name="T9"> hidden</text:span></text:p><text:p>Later.</text:p>'
    )
    assert reading.text == "It sank at noon.\n\nLater.\n\nIn 1931."
    assert reading.blocks[-1].kind is BlockKind.NOTE
    assert reading.notices == ("hidden text left out: 6 characters",)


def styled(looks, more=""):
    """A sentence with words of a style that looks so behind it."""
    names = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    styles = f'<style:style style:name="T1"><style:text-properties {names} {looks}/></style:style>{more}'
    words = '<text:p>The quay is shut.<text:span text:style-name="T1"> The harbour news</text:span></text:p>'
    return odt.read(packages.flat_odt(words, styles=styles).encode(), name="a.fodt")


def test_what_nobody_sees_is_left_out_and_said():
    for looks in ('fo:font-size="1pt"', 'fo:color="#FFFFFF"', 'text:display="none"'):
        reading = styled(looks)
        assert (reading.text, reading.notices) == ("The quay is shut.", ("hidden text left out: 16 characters",))
    ground = '<style:style style:name="P9"><style:paragraph-properties style:background-color="#000080"/></style:style>'
    for reading in (
        styled('fo:font-size="2pt"'),
        styled('fo:color="#ffffff"', ground),
        styled('fo:color="#ffffff" fo:background-color="#000080"'),
    ):
        assert reading.text == "The quay is shut. The harbour news"


def test_tables_and_frames():
    def cell(text):
        return f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"

    reading = read(
        "<text:p>Lead<draw:frame><draw:text-box><text:p>In the frame.</text:p></draw:text-box></draw:frame> on.</text:p>"
        f"<table:table><table:table-header-rows><table:table-row>{cell('Port')}{cell('Ships')}</table:table-row>"
        f"</table:table-header-rows><table:table-row>{cell('Oran')}{cell('14')}</table:table-row></table:table>"
    )
    assert reading.text == "Lead on.\n\nIn the frame.\n\nPort | Ships\nOran | 14"


def test_metadata_and_flat_files():
    meta = (
        '<office:document-meta xmlns:office="o" xmlns:meta="m" xmlns:dc="d"><office:meta><dc:title>Dredging</dc:title>'
        "<meta:initial-creator>Ida Vos</meta:initial-creator><meta:creation-date>2020-02-29T10:00:00</meta:creation-date>"
        "<dc:language>nl-BE</dc:language></office:meta></office:document-meta>"
    )
    metadata = read("<text:p>Body.</text:p>", **{"meta.xml": meta}).metadata
    assert (metadata.title, metadata.author, metadata.date, metadata.language) == (
        "Dredging",
        "Ida Vos",
        "",
        "nl",
    )
    assert odt.read(packages.flat_odt("<text:p>Flat.</text:p>").encode(), name="a.fodt").text == "Flat."


@each_row(
    ("data", "key"),
    [
        (b"", "empty"),
        (b"no archive", "damaged"),
        (packages.archive({"a": "b"}), "damaged"),
        (packages.odt("<text:p/>"), "no-text"),
        (packages.odt("x", **{"META-INF/manifest.xml": "<m><encryption-data/></m>"}), "encrypted"),
        (packages.archive({"content.xml": "<office/>"}), "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(data, key):
    with pytest.raises(InputError) as caught:
        odt.read(data, name="a.odt")
    assert caught.value.key == key


def test_what_had_to_be_repaired_is_said():
    broken = packages.replaced(packages.odt("<text:p>It is shut.</text:p>"), "content.xml", b"</text:p>", b"</text:q>")
    reading = odt.read(broken, name="a.odt")
    assert (reading.text, reading.notices) == ("It is shut.", ("the file is damaged; read as far as it goes",))
