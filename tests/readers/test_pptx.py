"""Presentations: what stands in the text, in which order, and which slide a citation names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import making, pipeline
from briefing.errors import InputError, LimitError, SecurityError
from briefing.model import BlockKind
from briefing.readers import pptx
from briefing.readers.pptx.order import Box, in_order
from briefing.readers.pptx.shapes import Shape
from tests.readers import packages
from tests.readers.packages import outcome, shape
from tests.tables import each_row

TITLE = shape("The quay of Tarn", kind="ctrTitle")
NAMES = 'xmlns:p="p" xmlns:a="a"'


def read(*slides, **parts):
    return pptx.read(packages.pptx(*slides, **parts), name="a.pptx")


def kinds(reading):
    return [(b.kind, b.level, b.span.of(reading.text)) for b in reading.blocks]


def places(reading):
    return [(place.label, place.span.of(reading.text)) for place in reading.locators]


def test_titles_bodies_notes_and_the_slide_that_each_stands_on():
    reading = read(
        TITLE + shape("Ida Vos\nTarn, 14 March 2031", kind="subTitle"),
        shape("Eleven piles cracked\n\tat the waterline", kind="body") + shape("What was found", kind="title"),
        shape("One sentence alone.", kind="body") + shape("3", kind="sldNum") + shape("5 May", kind="dt"),
        notes={2: shape("Seen by divers.\nIn April.", kind="body") + shape("2", kind="sldNum")},
    )
    assert kinds(reading) == [
        (BlockKind.HEADING, 1, "The quay of Tarn"), (BlockKind.PARAGRAPH, 0, "Ida Vos"),
        (BlockKind.PARAGRAPH, 0, "Tarn, 14 March 2031"), (BlockKind.HEADING, 2, "What was found"),
        (BlockKind.LIST_ITEM, 1, "Eleven piles cracked"), (BlockKind.LIST_ITEM, 2, "at the waterline"),
        (BlockKind.NOTE, 0, "Seen by divers."), (BlockKind.NOTE, 0, "In April."),
        (BlockKind.PARAGRAPH, 0, "One sentence alone."),
    ]  # fmt: skip
    assert (reading.metadata.title, reading.metadata.date) == ("The quay of Tarn", "2031-03-14")
    assert [(label, text[:8]) for label, text in places(reading)] == [
        ("1", "The quay"), ("2", "What was"), ("2 notes", "Seen by "), ("3", "One sent"),
    ]  # fmt: skip


def test_a_citation_names_the_slide_and_our_own_page_verifies(tmp_path):
    path = tmp_path / "a.pptx"
    path.write_bytes(
        packages.pptx(
            TITLE,
            shape("The port of Tarn was shut for nine days, the harbour master said.", kind="body"),
            notes={2: shape("The board has not been told that repairs may cost 4.2 million euros.", kind="body")},
        )
    )
    page = making.make(path, making.Recipe(formats=("md",))).files[0].decode()
    assert "[slide\u00a02]" in page
    assert "[slide\u00a02\u00a0notes]" in page
    (tmp_path / "a.md").write_text(page, encoding="utf-8")
    assert not pipeline.verify(tmp_path / "a.md", [path]).problems()


def test_hidden_slides_shapes_and_text_are_left_out_and_said():
    tiny = '<a:p><a:r><a:rPr sz="100"/><a:t>tiny</a:t></a:r><a:r><a:t>Seen.</a:t></a:r></a:p>'
    reading = read(
        shape("Gone.") + shape("Gone, too."),
        shape(tiny) + shape("Not seen.", hidden="1") + shape("Beside.", at=(110, 0, 10, 10)) + shape("Off.", at=(-30, 0, 20, 9)),
        shown="1",
    )  # fmt: skip
    assert reading.text == "Seen."
    assert places(reading) == [("2", "Seen.")]
    assert reading.notices == ("1 hidden slide left out", "hidden text left out: 24 characters")


WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
BLUE = '<p:sp><p:nvSpPr><p:cNvPr id="7" name="b"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="4572000" cy="914400"/></a:xfrm><a:solidFill><a:srgbClr val="103050"/></a:solidFill></p:spPr></p:sp>'


def coloured(fill: str, *, at=(10, 40, 30, 9), words="not seen ") -> str:
    """A shape of one run in a colour, and one without."""
    return shape(f"<a:p><a:r><a:rPr>{fill}</a:rPr><a:t>{words}</a:t></a:r><a:r><a:t>Seen.</a:t></a:r></a:p>", at=at)


@each_row(
    "fill",
    [
        WHITE,
        "<a:noFill/>",
        '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>',
        '<a:solidFill><a:srgbClr val="AA0000"><a:alpha val="0"/></a:srgbClr></a:solidFill>',
    ],
)
def test_text_without_colour_or_in_that_of_the_slide_is_left_out_and_said(fill):
    reading = read(coloured(fill))
    assert (reading.text, reading.notices) == ("Seen.", ("hidden text left out: 8 characters",))


@each_row(
    ("shapes", "background"),
    [
        (coloured(WHITE, at=(10, 5, 30, 9)) + BLUE, ""),
        (coloured(WHITE) + "<p:pic/>", ""),
        (coloured(WHITE), "<p:bg><p:bgPr><a:gradFill/></p:bgPr></p:bg>"),
        (coloured(WHITE), '<p:bg><p:bgRef idx="1003"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'),
        (coloured('<a:solidFill><a:schemeClr val="bg1"><a:lumMod val="50000"/></a:schemeClr></a:solidFill>'), ""),
        (coloured('<a:ln><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln><a:noFill/>'), ""),
        (coloured(WHITE).replace("<p:spPr>", "<p:spPr><a:gradFill/>"), ""),
        (coloured(WHITE) + '<p:sp><p:style><a:fillRef idx="1"/></p:style></p:sp>', ""),
    ],
)
def test_white_on_what_may_be_a_colour_is_read(shapes, background):
    slide = packages.replaced(
        packages.pptx(shapes), "ppt/slides/slide1.xml", b"<p:cSld>", f"<p:cSld>{background}".encode()
    )
    reading = pptx.read(slide, name="a.pptx")
    assert (reading.text, reading.notices) == ("not seen Seen.", ())


def test_what_is_the_colour_of_a_dark_slide_is_left_out_and_white_on_it_is_read():
    master = '<p:m xmlns:p="p"><p:clrMap bg1="dk1" tx1="lt1"/></p:m>'
    black = '<a:solidFill><a:prstClr val="black"/></a:solidFill>'
    parts = {
        "ppt/slideLayouts/_rels/l1.xml.rels": packages.relations(slideMaster="../slideMasters/m1.xml"),
        "ppt/slideMasters/m1.xml": master,
    }
    background = b'<p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'
    for fill, seen in ((WHITE, "not seen Seen."), (black, "Seen."), (black.replace("black", "red"), "not seen Seen.")):
        data = packages.replaced(
            packages.pptx(coloured(fill), **parts), "ppt/slides/slide1.xml", b"<p:cSld>", background
        )
        assert pptx.read(data, name="a.pptx").text == seen


def test_a_shape_in_a_group_lies_where_the_group_is_drawn():
    def group(at: int, inside: int) -> str:
        frame = f'<a:off x="{at}" y="0"/><a:ext cx="91440" cy="91440"/><a:chOff x="{inside}" y="0"/><a:chExt cx="9144" cy="9144"/>'
        inner = shape("Told.", at=(0, 0, 1, 1)).replace('<a:off x="0"', f'<a:off x="{inside}"')
        return f"<p:grpSp><p:grpSpPr><a:xfrm>{frame}</a:xfrm></p:grpSpPr>{inner}</p:grpSp>"

    assert read(group(91440, 99_000_000)).text == "Told."
    reading = read(group(99_000_000, 91440) + shape("Seen."))
    assert (reading.text, reading.notices) == ("Seen.", ("hidden text left out: 5 characters",))


def test_cells_of_a_table_and_notes_that_are_tiny_are_left_out():
    cell = '<a:tc><a:txBody><a:p><a:r><a:rPr sz="100"/><a:t>tiny</a:t></a:r><a:r><a:t>Seen</a:t></a:r></a:p></a:txBody></a:tc>'
    reading = read(f"<p:graphicFrame><a:graphic><a:tbl><a:tr>{cell}</a:tr></a:tbl></a:graphic></p:graphicFrame>")
    assert (reading.text, reading.notices) == ("Seen", ("hidden text left out: 4 characters",))


def test_charts_and_slides_without_text_are_said():
    chart = '<p:graphicFrame><a:graphic><c:chart xmlns:c="c"/></a:graphic></p:graphicFrame>'
    reading = read(shape("It sank.") + chart, "<p:pic/>", "", chart)
    assert reading.text == "It sank."
    assert reading.notices == ("charts not read: 2", "slides without text: 2, 4")


def test_what_stands_on_every_slide_is_no_text_but_may_hold_the_marking():
    slides = [
        shape(f"The quay has {n + 4} cranes.") + shape("Port of Tarn") + shape(f"Page {n} of 3") + shape(str(n))
        for n in (1, 2, 3)
    ]
    reading = read(*slides, shape("TLP:AMBER", kind="ftr"))
    assert reading.text == "The quay has 5 cranes.\n\nThe quay has 6 cranes.\n\nThe quay has 7 cranes."
    assert reading.metadata.marking == "TLP:AMBER"


def test_fields_breaks_bullets_and_escapes():
    runs = (
        "<a:p><a:r><a:t>One</a:t></a:r><a:br/><a:r><a:t>two_x000D_</a:t></a:r>"
        '<a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p>'
    )
    assert read(shape(runs, kind="title") + shape("Body.")).text == "One two\n\nBody."
    marked = '<a:p><a:pPr><a:buChar char="-"/></a:pPr><a:r><a:t>sand</a:t></a:r></a:p>'
    plain = "<a:p><a:pPr><a:buNone/></a:pPr><a:r><a:t>grit</a:t></a:r></a:p>"
    assert [kind for kind, _, _ in kinds(read(shape(marked + marked) + shape(plain + plain, kind="body")))] == [
        BlockKind.LIST_ITEM, BlockKind.LIST_ITEM, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH,
    ]  # fmt: skip


def test_tables_diagrams_groups_and_alternatives():
    def cell(text):
        return f"<a:tc><a:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></a:txBody></a:tc>"

    table = f"<p:graphicFrame><a:tbl><a:tr>{cell('Port')}{cell('Ships')}</a:tr><a:tr>{cell('')}{cell('14')}</a:tr></a:tbl></p:graphicFrame>"
    diagram = '<p:graphicFrame><dgm:relIds r:dm="d1"/></p:graphicFrame>'
    data = (
        f"<dgm:dataModel {packages.NAMESPACES}><dgm:pt><dgm:t><a:p><a:r><a:t>Dredge</a:t></a:r></a:p></dgm:t></dgm:pt>"
        '<dgm:pt type="pres"><dgm:t><a:p><a:r><a:t>drawn</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>'
    )
    group = f"<p:grpSp><p:nvGrpSpPr/><p:grpSpPr/>{shape('below', at=(0, 50, 9, 9))}{shape('above', at=(0, 10, 9, 9))}</p:grpSp>"
    choice = f"<mc:AlternateContent><mc:Choice>{shape('new')}</mc:Choice><mc:Fallback>{shape('old')}</mc:Fallback></mc:AlternateContent>"
    reading = read(
        table + diagram + group + choice,
        **{
            "ppt/slides/_rels/slide1.xml.rels": '<Relationships><Relationship Id="d1" Type="x/diagramData" Target="../d.xml"/></Relationships>',
            "ppt/d.xml": data,
        },
    )
    assert reading.text == "Port | Ships\n14\n\nDredge\n\nabove\n\nbelow\n\nnew"


def test_a_layout_or_its_master_says_where_a_placeholder_lies():
    layout = (
        f"<p:sldLayout {NAMES}>{shape('Click to add text', kind='body', index='1', at=(0, 60, 9, 9))}</p:sldLayout>"
    )
    master = (
        f"<p:sldMaster {NAMES}>{shape('Click to add title', kind='obj', index='1', at=(0, 40, 9, 9))}</p:sldMaster>"
    )
    reading = read(
        shape("last", kind="body", index="1") + shape("middle", kind="obj", index="9") + shape("first", at=(0, 0, 9, 9)),
        **{
            "ppt/slideLayouts/l1.xml": layout,
            "ppt/slideLayouts/_rels/l1.xml.rels": packages.relations(slideMaster="../m.xml"),
            "ppt/m.xml": master,
        },
    )  # fmt: skip
    assert reading.text == "first\n\nmiddle\n\nlast"


def placed(**boxes):
    return [
        Shape((), Box(left, top, left + width, top + height), name)
        for name, (left, top, width, height) in boxes.items()
    ]


@each_row(
    ("boxes", "order"),
    [
        ({"b": (5, 0, 4, 4), "a": (0, 0, 4, 4)}, "ab"),
        ({"b": (0, 5, 4, 4), "a": (0, 0, 4, 4)}, "ab"),
        ({"a": (0, 0, 4, 2), "c": (6, 0, 4, 2), "b": (0, 3, 4, 2), "d": (6, 3, 4, 2)}, "abcd"),
        ({"a": (0, 0, 4, 2), "c": (0, 6, 4, 2), "b": (5, 0, 4, 2), "d": (5, 6, 4, 2)}, "abcd"),
        ({"b": (0, 4, 4, 4), "c": (5, 4, 4, 4), "a": (0, 0, 9, 2)}, "abc"),
        ({"b": (0, 0, 9, 9), "a": (1, 1, 9, 9)}, "ba"),
    ],
)
def test_shapes_are_parted_at_the_widest_gap(boxes, order):
    shapes = [
        s._replace(kind="", pieces=(s.kind,))
        for s in placed(**{name: tuple(n * 914_400 for n in box) for name, box in boxes.items()})
    ]
    assert "".join(shape.pieces[0] for shape in in_order(shapes)) == order


def test_metadata_is_what_the_deck_prints():
    core = (
        '<cp xmlns:dc="d" xmlns:t="t"><dc:title>PowerPoint Presentation</dc:title><dc:creator>tvos2</dc:creator>'
        "<t:created>2013-01-27T09:14:16Z</t:created><dc:language>nl-BE</dc:language></cp>"
    )
    found = read(shape("It sank."), **{"docProps/core.xml": core}).metadata
    assert (found.title, found.author, found.date, found.language) == ("", "", "", "nl")
    two = read(TITLE + shape("3 May 2030", kind="subTitle") + shape("4 May 2030"), shape("It sank."))
    assert two.metadata.date == ""


@each_row(
    ("data", "key"),
    [
        (b"", "empty"),
        (b"no archive", "damaged"),
        (packages.archive({"ppt/x": "y"}), "damaged"),
        (packages.archive({"ppt/presentation.xml": "<document/>"}), "damaged"),
        (packages.pptx(shape("")), "no-text"),
        (packages.pptx(shape("Gone."), shown="1"), "no-text"),
    ],
)
def test_what_cannot_be_read_says_why(data, key):
    with pytest.raises(InputError) as caught:
        pptx.read(data, name="a.pptx")
    assert caught.value.key == key


def test_hostile_parts():
    slide = "ppt/slides/slide1.xml"
    laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 9999 + '"><!ENTITY c "' + "&b;" * 9999 + '">]>'
    with pytest.raises(SecurityError):
        read("x", **{slide: laughs + f"<sld {NAMES}>{shape('&c;')}</sld>"})
    with pytest.raises(SecurityError):
        read("x", **{slide: f'<!DOCTYPE l [<!ENTITY a SYSTEM "file:///x">]><sld {NAMES}>{shape("&a;")}</sld>'})
    with pytest.raises(LimitError):
        read("<p:grpSp>" * 5000 + shape("deep") + "</p:grpSp>" * 5000)
    assert read("<p:grpSp><p:a/>" * 100 + shape("deep") + "</p:grpSp>" * 100).text == "deep"
    huge = shape("In.", at=(0, 0, 9, 9)).replace('cx="822960"', 'cx="' + "9" * 4000 + '"')
    assert read(huge).text == "In."


def test_a_slide_that_is_named_often_is_read_once_and_none_outside_the_file():
    data = packages.pptx(shape("Once."))
    many = packages.replaced(
        data, "ppt/presentation.xml", b'<p:sldId id="256" r:id="s1"/>', b'<p:sldId id="256" r:id="s1"/>' * 9000
    )
    assert pptx.read(many, name="a.pptx").text == "Once."
    rels = f'<Relationships><Relationship Id="s1" Type="{packages.RELATION}/slide" Target="file:///x" TargetMode="External"/></Relationships>'
    assert outcome(read, shape("Out."), **{"ppt/_rels/presentation.xml.rels": rels}) == "no-text"


@given(st.integers(0, 5000), st.integers(0, 255))
@settings(max_examples=150, deadline=None)
def test_damaged_files_are_read_or_refused(at, value):
    data = bytearray(packages.pptx(TITLE, shape("One.\nTwo.", kind="body"), notes={2: shape("Three.", kind="body")}))
    data[at % len(data)] = value
    found = outcome(pptx.read, bytes(data[: len(data) - at // 50]), name="a.pptx")
    assert not isinstance(found, str) or found in {
        "damaged",
        "no-text",
        "unsupported",
        "encrypted",
        "unsafe",
        "too-large",
    }


@each_row(
    ("line", "below", "author"),
    [
        ("Ida Brandt and Bo Lind", "University of Tarn", "Ida Brandt, Bo Lind"),
        ("Ida Brandt", "ida.brandt@tarn.example", "Ida Brandt"),
        ("Ida Brandt", "info@tarn.example", ""),
        ("Author: Ida Brandt, Head of Works", "Tarn", "Ida Brandt"),
        ("Presented by Ida Brandt", "Tarn", "Ida Brandt"),
    ],
)
def test_author_is_whom_the_first_slide_names(line, below, author):
    body = shape("Count", kind="title") + shape("The harbour moved 400 boats in May, and 12 more than the year before.")
    found = read(TITLE + shape(line, kind="subTitle") + shape(below), body)
    assert found.metadata.author == author
