import io
import json
import re
import zipfile
from dataclasses import replace
from itertools import pairwise

import docx
import pytest
from lxml import etree

from briefing.model import Item, ItemKind, Section, codec
from briefing.pipeline import document_from_text, render
from briefing.readers import stored
from briefing.writers import Layout
from briefing.writers.docx import write
from briefing.writers.pieces import legal
from briefing.writers.timestamps import timestamp_of
from tests.tables import each_row
from tests.writers import samples

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# The order that the schema (ECMA-376 part 1, annex A) asks for, of the elements that we set.
ORDERS = {
    "pPr": "pStyle keepNext keepLines widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens bidi "
    "spacing ind contextualSpacing jc outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs shd vertAlign rtl lang",
    "tblPr": "tblStyle bidiVisual tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "trPr": "cantSplit tblHeader",
    "sectPr": "headerReference footerReference footnotePr endnotePr pgSz pgMar bidi",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tcPr tblStylePr",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr rPr",
}


def written(briefing, **layout):
    return write(briefing, layout=Layout(**layout))


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(data):
    return etree.fromstring(parts(data)["word/document.xml"])


def text_of(element):
    return "".join(
        {"t": node.text or "", "tab": "\t", "br": "\n"}.get(etree.QName(node).localname, "")
        for node in element.iter(f"{W}t", f"{W}tab", f"{W}br")
    )


def outline(data):
    return [(p.style.name, p.text.replace("\u00a0", " ")) for p in docx.Document(io.BytesIO(data)).paragraphs]


@pytest.fixture(scope="module")
def sample():
    return written(samples.BRIEFING)


def test_outline(sample):
    rows = outline(sample)
    assert rows[0] == ("Title", samples.BRIEFING.title)
    assert rows[1][0] == "Metadata"
    assert rows[1][1].startswith("To:\tThe Harbour Commissioner\nFrom:\tCoastal Desk\n")
    headings = [text for style, text in rows if style == "Heading 1"]
    assert headings == [section.heading for section in samples.SECTIONS] + ["Sources"]
    assert ("Bottom Line", samples.SECTIONS[0].nodes[0].text + " [1 ¶1]") in rows
    assert ("Speaker", "Tomas R. Okonjo-Lindqvist, chairman of the crews’ union") in rows
    quotes = [text for style, text in rows if style == "Quote"]
    assert quotes[:2] == [samples.QUOTATION.split("\n\n")[0], samples.QUOTATION.split("\n\n")[1] + " [1 ¶6]"]
    assert ("List Bullet 2", "Orrin Bay in 2021 and [2 p. 3]") in rows


def test_insertions_stand_in_brackets(sample):
    assert any(
        text.startswith("He [Tomas R. Okonjo-Lindqvist, the union’s chairman,] called the vote a breach")
        and text.endswith("[1 ¶5; 2 p. 2, p. 3]")
        for _, text in outline(sample)
    )


def test_no_empty_paragraphs(sample):
    assert all(text_of(paragraph).strip() for paragraph in body(sample).iter(f"{W}p"))


def test_every_citation_links_to_a_source(sample):
    root = body(sample)
    names = [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")]
    ids = [mark.get(f"{W}id") for mark in root.iter(f"{W}bookmarkStart")]
    anchors = {link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink")}
    assert [name for name in names if name.startswith("source_")] == ["source_1", "source_2"]
    assert len(set(ids)) == len(ids)
    assert ids == [mark.get(f"{W}id") for mark in root.iter(f"{W}bookmarkEnd")]
    assert len(set(names)) == len(names)
    assert anchors == set(names) == {"source_1", "source_2"}


def test_table(sample):
    table = next(body(sample).iter(f"{W}tbl"))
    rows = table.findall(f"{W}tr")
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    widths = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
    assert sum(widths) == 11906 - 2 * 1134
    assert [int(cell.get(f"{W}w")) for cell in rows[1].iter(f"{W}tcW")] == widths
    assert table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val") == "Key figures"


def test_fields_in_the_footer(sample):
    footer = next(data for name, data in parts(sample).items() if name.startswith("word/footer"))
    root = etree.fromstring(footer)
    assert [code.text.strip() for code in root.iter(f"{W}instrText")] == ["PAGE", "NUMPAGES"]
    assert text_of(root).endswith("Page 1 of 1TLP:AMBER")


@each_row(
    ("marking", "shown", "colour"),
    [
        ("TLP:AMBER", "TLP:AMBER", "FFC000"),
        ("tlp amber + strict", "TLP:AMBER+STRICT", "FFC000"),
        ("TLP:RED DESK ONLY", "TLP:RED DESK ONLY", "FF2B2B"),
        ("TLP:REDDISH", "TLP:REDDISH", None),
        ("Internal – board", "Internal – board", None),
    ],
)
def test_markings(marking, shown, colour):
    data = parts(written(replace(samples.BRIEFING, marking=marking)))
    for name in data:
        if re.fullmatch(r"word/(header|footer)\d*\.xml", name):
            root = etree.fromstring(data[name])
            assert text_of(root).endswith(shown)
            colours = [c.get(f"{W}val") for c in root.iter(f"{W}color")]
            assert colours == ([colour] if colour else [])
            last = root.findall(f"{W}p")[-1]
            assert last.find(f"{W}pPr/{W}jc").get(f"{W}val") == ("right" if colour else "center")


def test_without_marking_there_is_no_header():
    assert not any("header" in name for name in parts(written(replace(samples.BRIEFING, marking=""))))


def test_core_properties(sample):
    core = docx.Document(io.BytesIO(sample)).core_properties
    assert (core.title, core.author, core.language) == (samples.BRIEFING.title, "M. Veld", "en-US")
    assert core.created == core.modified == timestamp_of(None, "2031-02-11")
    assert core.created.year == 2031
    tagged = replace(samples.BRIEFING, extra=(("Subject", "piers"), ("keywords", "port, vote")), title="t" * 400)
    core = docx.Document(io.BytesIO(written(tagged))).core_properties
    assert (core.subject, core.keywords, len(core.title)) == ("piers", "port, vote", 255)


def test_language_of_styles_and_of_foreign_passages():
    sources = (replace(samples.SOURCES[0], language="fr"), *samples.SOURCES[1:])
    data = parts(written(replace(samples.BRIEFING, language="de", sources=sources)))
    styles = etree.fromstring(data["word/styles.xml"])
    assert next(styles.iter(f"{W}lang")).get(f"{W}val") == "de-DE"
    runs = {lang.get(f"{W}val") for lang in etree.fromstring(data["word/document.xml"]).iter(f"{W}lang")}
    assert runs == {"fr-FR", "en-US"}


@each_row("briefing", [samples.BRIEFING, samples.ARABIC, samples.JAPANESE, samples.EMPTY])
@each_row("paper", ["a4", "letter"])
def test_children_stand_in_the_order_of_the_schema(briefing, paper):
    for name, data in parts(written(briefing, paper=paper)).items():
        if not name.startswith("word/") or not name.endswith(".xml"):
            continue
        for element in etree.fromstring(data).iter():
            order = ORDERS.get(etree.QName(element).localname, "").split()
            if order:
                places = [order.index(etree.QName(child).localname) for child in element]
                assert places == sorted(places), (name, etree.tostring(element))


def test_styles_used_are_defined_and_numbered_lists_exist(sample):
    data = parts(sample)
    styles = {style.get(f"{W}styleId") for style in etree.fromstring(data["word/styles.xml"]).iter(f"{W}style")}
    used = set()
    for name in data:
        if name.endswith(".xml") and name.startswith("word/"):
            root = etree.fromstring(data[name])
            used |= {
                e.get(f"{W}val")
                for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
                for e in root.iter(W + tag)
            }
    assert used <= styles
    numbers = {n.get(f"{W}numId") for n in etree.fromstring(data["word/numbering.xml"]).iter(f"{W}num")}
    assert {n.get(f"{W}val") for n in etree.fromstring(data["word/styles.xml"]).iter(f"{W}numId")} <= numbers


def test_parts_relations_and_types_agree(sample):
    data = parts(sample)
    types = data["[Content_Types].xml"].decode()
    for name in data:
        if name.endswith(".rels"):
            folder = name.replace("_rels/", "").rpartition("/")[0]
            for relation in etree.fromstring(data[name]):
                if relation.get("TargetMode") == "External":
                    continue
                parts_of = (
                    f"{folder}/{relation.get('Target')}"
                    if not relation.get("Target").startswith("/")
                    else relation.get("Target")[1:]
                ).split("/")
                path = []
                for step in parts_of:
                    path = path[:-1] if step == ".." else [*path, step] if step else path
                assert "/".join(path) in data, (name, relation.get("Target"))
        elif name != "[Content_Types].xml":
            assert f'PartName="/{name}"' in types or 'Extension="xml"' in types


def carried(data):
    item = etree.fromstring(parts(data)["customXml/item1.xml"])
    assert item.tag == f"{{{codec.NAMESPACE}}}briefing"
    return item.text


def test_the_briefing_is_carried(sample):
    assert codec.loads(carried(sample)) == samples.BRIEFING
    assert json.loads(carried(written(samples.EMPTY, payload=b'{"a": 1}'))) == {"a": 1}


def test_same_bytes_and_no_clock(sample):
    assert written(samples.BRIEFING) == sample
    with zipfile.ZipFile(io.BytesIO(sample)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2031, 2, 11, 0, 0, 0)}
    with zipfile.ZipFile(io.BytesIO(written(samples.BRIEFING, epoch=1_000_000_000))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2001, 9, 9, 1, 46, 40)}


@each_row(
    ("epoch", "date", "expected"),
    [(None, "", "1980-01-01"), (0, "2016", "1980-01-01"), (None, "2016", "2016-01-01"), (None, "2016-09", "2016-09-01"),
     (None, "0044-03-15", "1980-01-01"), (None, "soon", "1980-01-01"), (10**15, "", "1980-01-01"), (9**11, "", "2107-12-31")],
)  # fmt: skip
def test_moment(epoch, date, expected):
    assert timestamp_of(epoch, date).date().isoformat() == expected


ODD = [
    *(chr(code) for code in (0, 1, 8, 11, 12, 14, 31, 127, 0x85, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF)),
    "\u2028\u2029", "\u202e\u2066\u202d", "\ufeff", "\u200b", "<&>\"'", "\t\n\r\n", "", " ", "]]>", "{{ x }}", "é日本語العربية😀",
]  # fmt: skip


@each_row("text", ODD)
def test_any_character_in_any_place(text):
    briefing = samples.with_text(f"a{text}b")
    data = written(briefing)
    for name, part in parts(data).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(part)
    docx.Document(io.BytesIO(data))
    assert codec.loads(carried(data)) == briefing
    bare = samples.with_text(text)
    assert codec.loads(carried(written(bare))) == bare


@pytest.mark.parametrize("cite", ["endnote", "footnote", "comments"])
@pytest.mark.parametrize("text", ODD, ids=lambda text: text.encode("unicode_escape").decode()[:20] or "nothing")
def test_any_character_in_any_note(text, cite):
    briefing = samples.with_text(f"a{text}b")
    sections = (*briefing.sections, Section(f"k{text}", f"h{text}", (Item(text, kind=ItemKind.ANALYST, label=text),)))
    documents = {0: document_from_text(f"a{text}b {text} c")} if text.strip() else {}
    data = render(replace(briefing, sections=sections), "docx", cite=cite, toc=True, documents=documents)
    for name, part in parts(data).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(part)
    docx.Document(io.BytesIO(data))
    assert stored.load(data).title == briefing.title


def test_illegal_characters_show_as_the_replacement_character():
    briefing = replace(samples.EMPTY, sections=(Section("key-points", "Points", (Item("one\x07two\ufffe"),)),))
    assert ("List Bullet", "one\ufffdtwo\ufffd") in outline(written(briefing))


def test_open_bidi_controls_are_closed_before_the_citation():
    item = samples.at("before \u202eafter \u2066x")
    briefing = replace(samples.BRIEFING, sections=(Section("key-points", "Points", (item,)),))
    assert ("List Bullet", "before \u202eafter \u2066x\u2069\u202c [1 ¶6]") in outline(written(briefing))


def test_right_to_left():
    root = body(written(samples.ARABIC))
    title = next(root.iter(f"{W}p"))
    assert title.find(f"{W}pPr/{W}bidi") is not None
    assert title.find(f"{W}r/{W}rPr/{W}rtl") is not None
    assert root.find(f".//{W}tblPr/{W}bidiVisual") is not None
    english = next(p for p in root.iter(f"{W}p") if text_of(p).startswith("The port shelters"))
    assert english.find(f"{W}pPr/{W}bidi") is None


def test_numbered_key_points():
    rows = outline(written(samples.BRIEFING, numbered=True))
    assert [style for style, text in rows if "boat by boat" in text] == ["List Number"]


def test_letter_paper():
    section = docx.Document(io.BytesIO(written(samples.BRIEFING, paper="letter"))).sections[0]
    assert (section.page_width.twips, section.page_height.twips) == (12240, 15840)


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_contrast(sample):
    """WCAG 2.1, 1.4.3: 4.5:1 on white, and on the tint of table headings and placeholders."""
    styles = etree.fromstring(parts(sample)["word/styles.xml"])
    colours = {c.get(f"{W}val") for c in styles.iter(f"{W}color")}
    for colour in colours:
        for ground in ("FFFFFF", "EDF1F7", "FFF8E1"):
            assert (luminance(ground) + 0.05) / (luminance(colour) + 0.05) >= 4.5, (colour, ground)


def test_heading_levels_do_not_jump(sample):
    levels = [int(style[-1]) for style, _ in outline(sample) if style.startswith("Heading")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_code_point_is_legal_or_replaced():
    every = "".join(map(chr, range(0x110000)))
    made = legal(every)
    assert len(made) == len(every)
    root = etree.Element("a")
    root.text = made  # lxml refuses what XML does not allow
    shown = etree.fromstring(etree.tostring(root, encoding="utf-8")).text
    assert shown.replace("\n", "\r") == made.replace("\n", "\r")


@each_row(
    ("language", "script", "font", "tag"),
    [
        ("zh", "eastAsia", "Microsoft YaHei", "eastAsia"),
        ("th", "cs", "Leelawadee UI", "bidi"),
        ("ar", "cs", "Arial", "bidi"),
    ],
)
def test_a_script_has_a_font_and_a_language_of_its_own(language, script, font, tag):
    styles = (
        zipfile.ZipFile(io.BytesIO(write(replace(samples.BRIEFING, language=language), layout=Layout())))
        .read("word/styles.xml")
        .decode()
    )
    assert f'w:{script}="{font}"' in re.search(r"<w:rFonts[^>]*>", styles)[0]
    assert f'w:{tag}="{language}-' in re.search(r"<w:lang [^>]*>", styles)[0]
