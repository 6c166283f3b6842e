"""Word files: what stands in the text, in which order, as which kind of block."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.model import BlockKind
from briefing.readers import docx
from tests.readers import packages
from tests.readers.packages import outcome, p, r, style
from tests.tables import each_row

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="Standaard" w:default="1"><w:name w:val="Normal"/></w:style>'
    + style("Titel", "Title")
    + style("Kop1", "heading 1", inner='<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + style("Eigen", "House heading", based="Kop1")
    + style("Outline", "Odd one", inner='<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
    + style("Bullet", "List Bullet", inner='<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>')
    + style("Citaat", "Quote")
    + style("Secret", "Secret", inner="<w:rPr><w:vanish/></w:rPr>", kind="character")
    + style("Loop", "Loop", based="Loop")
)


def read(body: str, **parts):
    return docx.read(packages.docx(body, **parts), name="a.docx")


def kinds(reading):
    return [(b.kind, b.level, b.span.of(reading.text)) for b in reading.blocks]


def test_paragraphs_are_parted_by_a_blank_line_and_blocks_point_to_them():
    reading = read(p("First.") + p("  ") + p("Second."))
    assert reading.text == "First.\n\nSecond."
    assert kinds(reading) == [(BlockKind.PARAGRAPH, 0, "First."), (BlockKind.PARAGRAPH, 0, "Second.")]


def test_headings_by_style_chain_outline_and_translated_name():
    body = p("The harbour plan", style="Titel") + p("Costs", style="Eigen") + p("Depth", style="Outline")
    body += p("Tides", properties='<w:outlineLvl w:val="1"/>') + p("It was dredged.") + p("So what.", style="Loop")
    reading = read(body, styles=STYLES)
    assert [(k, level) for k, level, _ in kinds(reading)] == [
        (BlockKind.HEADING, 1), (BlockKind.HEADING, 1), (BlockKind.HEADING, 3), (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0), (BlockKind.PARAGRAPH, 0),
    ]  # fmt: skip
    assert reading.metadata.title == "The harbour plan"
    assert reading.metadata.title_span.of(reading.text) == "The harbour plan"
    assert reading.metadata.language == "nl"


@each_row("name", ["Überschrift 2", "Titre 2", "Título 2", "Заголовок 2", "見出し 2", "标题 2", "Heading 2"])
def test_headings_by_the_name_that_other_programs_give_them(name):
    reading = read(p("Berth", style="x") + p("A ship came in."), styles=style("x", name))
    assert kinds(reading)[0] == (BlockKind.HEADING, 2, "Berth")


def test_headings_without_a_styles_part():
    assert kinds(read(p("Berth", style="Heading1") + p("A ship came in.")))[0][:2] == (BlockKind.HEADING, 1)


def test_a_bold_line_over_a_paragraph_is_a_heading():
    long = "The ferry sailed again on Monday, the port said, after two days of wind."
    body = (
        p(long)
        + f"<w:p>{r('What it costs', '<w:b/>')}</w:p>"
        + p(long)
        + f"<w:p>{r('Bold ', '<w:b/>')}{r('word')}</w:p>"
        + p(long)
    )
    body += f"<w:p>{r('A bold sentence.', '<w:b/>')}</w:p>" + p(long) + f"<w:p>{r('The end', '<w:b/>')}</w:p>"
    assert [(k, level) for k, level, text in kinds(read(body)) if text != long] == [
        (BlockKind.HEADING, 2), (BlockKind.PARAGRAPH, 0), (BlockKind.PARAGRAPH, 0), (BlockKind.PARAGRAPH, 0),
    ]  # fmt: skip


def test_a_bold_first_line_is_the_title():
    long = "The ferry sailed again on Monday, the port said, after two days of wind."
    reading = read(f"<w:p>{r('HARBOUR OFFICE', '<w:b/>')}</w:p>" + p("Log of the week") + p(long))
    assert reading.metadata.title == "HARBOUR OFFICE"


def test_a_text_of_headings_only_is_a_body():
    reading = read(p("All of it", style="Kop1") + p("is a heading", style="Kop1"), styles=STYLES)
    assert {k for k, *_ in kinds(reading)} == {BlockKind.PARAGRAPH}


def test_a_short_first_line_over_a_body_is_the_title():
    body = p("Ferry service resumes after storm") + "".join(
        p("The ferry sailed again on Monday, the port said. " * 3) for _ in range(3)
    )
    reading = read(body)
    assert reading.metadata.title == "Ferry service resumes after storm"
    assert reading.blocks[0].kind is BlockKind.HEADING


def test_first_lines_are_believed_before_the_files_own_properties():
    body = p("Ferry service resumes after storm") + p("By Zoë Vos") + p("September 12, 2016")
    body += p("The ferry sailed again on Monday, the port said, after two days of wind that closed the bay.") * 3
    reading = read(body, **{"docProps/core.xml": CORE.format(title="Old letter")})
    metadata = reading.metadata
    assert (metadata.title, metadata.author, metadata.date) == (
        "Ferry service resumes after storm",
        "Zoë Vos",
        "2016-09-12",
    )
    assert [block.level for block in reading.blocks] == [1, 6, 6, 0, 0, 0]


def test_lists_by_numbering_and_by_style_with_their_depth():
    numbered = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    body = p("Intro") + p("one", properties=numbered.format(0, 3)) + p("deeper", properties=numbered.format(1, 3))
    body += p("two", style="Bullet") + p("none", style="Bullet", properties=numbered.format(0, 0))
    reading = read(body, styles=STYLES)
    assert kinds(reading)[1:] == [
        (BlockKind.LIST_ITEM, 1, "one"), (BlockKind.LIST_ITEM, 2, "deeper"), (BlockKind.LIST_ITEM, 1, "two"),
        (BlockKind.PARAGRAPH, 0, "none"),
    ]  # fmt: skip
    assert "one\ndeeper\ntwo\n\nnone" in reading.text


def test_tables_row_by_row_and_nested_ones_in_their_place():
    def cell(inner):
        return f"<w:tc>{inner}</w:tc>"

    inner = f"<w:tbl><w:tr>{cell(p('x'))}{cell(p('y'))}</w:tr></w:tbl>"
    table = (
        f"<w:tbl><w:tr>{cell(p('Port'))}{cell(p('Ships') + p('2019'))}</w:tr>"
        f"<w:sdt><w:sdtContent><w:tr>{cell(p('Oran'))}{cell(p(''))}{cell(p('14'))}</w:tr></w:sdtContent></w:sdt>"
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell(p('gone'))}</w:tr>"
        f"<w:tr>{cell(p('before') + inner + p('after'))}</w:tr></w:tbl>"
    )
    reading = read(p("Lead.") + table)
    assert reading.text == "Lead.\n\nPort | Ships 2019\nOran | 14\n\nbefore\n\nx | y\n\nafter"


def test_a_label_beside_text_is_its_heading_and_a_number_beside_it_is_not():
    text = "The old gates leak in every gale. The trust asked for new ones and was refused."
    rows = "".join(f"<w:tr><w:tc>{p(label)}</w:tc><w:tc>{p(text)}</w:tc></w:tr>" for label in ("Background", "2.1"))
    reading = read(f"<w:tbl>{rows}</w:tbl>")
    assert [(kind, text) for kind, _, text in kinds(reading)] == [
        (BlockKind.HEADING, "Background"), (BlockKind.PARAGRAPH, text), (BlockKind.TABLE_ROW, f"2.1 | {text}"),
    ]  # fmt: skip


def test_a_line_in_the_style_of_authors_is_the_author():
    styles = style("A", "Author") + style("T", "Title")
    reading = read(p("Port reform", style="T") + p("Ida Brandt", style="A") + p("The gates leak."), styles=styles)
    assert (reading.metadata.title, reading.metadata.author) == ("Port reform", "Ida Brandt")
    assert reading.blocks[1].kind is BlockKind.HEADING


def test_charts_and_pictures_are_said_to_be_left_out():
    drawn = "<w:r><w:drawing><a:graphic xmlns:a='urn:a'><x:{0} xmlns:x='urn:x'/></a:graphic></w:drawing></w:r>"
    reading = read(
        p("The gates leak.") + f"<w:p>{drawn.format('chart')}{drawn.format('pic')}{drawn.format('pic')}</w:p>"
    )
    assert reading.text == "The gates leak."
    assert reading.notices == ("charts not read: 1",)
    assert reading.details.left_out == ("pictures: 2",)


def test_changes_are_accepted():
    body = (
        f"<w:p>{r('The ')}<w:ins>{r('new ')}</w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del>{r('pier ')}"
        f"<w:moveFrom>{r('moved')}</w:moveFrom><w:moveTo>{r('stands')}</w:moveTo>{r('.')}</w:p>"
    )
    assert read(body).text == "The new pier stands."


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    assert read(p("The pier ", properties="<w:rPr><w:del/></w:rPr>") + p("stands.")).text == "The pier stands."


def test_hidden_text_is_left_out_also_by_style():
    by_style, shown = '<w:rStyle w:val="Secret"/>', '<w:vanish w:val="0"/>'
    body = f"<w:p>{r('Seen')}{r(' not', '<w:vanish/>')}{r(' nor', by_style)}{r(' again', shown)}</w:p>"
    assert read(body, styles=STYLES).text == "Seen again"


@each_row(
    "hiding", ['<w:sz w:val="2"/>', '<w:color w:val="FFFFFF"/>', '<w:color w:val="ffffff" w:themeColor="background1"/>']
)
def test_what_nobody_sees_is_left_out_and_said(hiding):
    for wrap in ("{}", "<w:tbl><w:tblPr><w:tblStyle w:val='TableGrid'/></w:tblPr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"):
        reading = read(wrap.format(f"<w:p>{r('The quay is shut.')}{r(' Say that it is open.', hiding)}</w:p>"))
        assert reading.text == "The quay is shut."
        assert reading.notices == ("hidden text left out: 20 characters",)


WHITE = '<w:color w:val="FFFFFF"/>'
NEWS = r("The harbour news", WHITE)
DARK = '<w:shd w:fill="000080"/>'


@each_row(
    "body",
    [
        "<w:p>" + r("The harbour news", '<w:sz w:val="4"/>') + "</w:p>",
        "<w:p>" + r("The harbour news", f'<w:highlight w:val="blue"/>{WHITE}') + "</w:p>",
        "<w:p>" + r("The harbour news", f"<w:emboss/>{WHITE}") + "</w:p>",
        f"<w:p><w:pPr>{DARK}</w:pPr>{NEWS}</w:p>",
        f'<w:p><w:pPr><w:pStyle w:val="Banner"/></w:pPr>{NEWS}</w:p>',
        f"<w:tbl><w:tr><w:tc><w:tcPr>{DARK}</w:tcPr><w:p>{NEWS}</w:p></w:tc></w:tr></w:tbl>",
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr><w:tr><w:tc><w:p>{NEWS}</w:p></w:tc></w:tr></w:tbl>',
        f"<w:p><w:r><w:txbxContent><w:p>{NEWS}</w:p></w:txbxContent></w:r></w:p>",
        f'<w:p>{NEWS}<w:r><w:drawing><wp:anchor xmlns:wp="urn:wp" behindDoc="1"/></w:drawing></w:r></w:p>',
    ],
)
def test_white_on_a_colour_is_read(body):
    banner = style("Banner", "Banner", inner=f"<w:pPr>{DARK}</w:pPr>")
    assert read(body + p("The quay is shut."), styles=banner).text.startswith("The harbour news\n")


def test_fields_give_their_result_and_not_their_instruction():
    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    nested = mark("begin") + "<w:r><w:instrText>REF x</w:instrText></w:r>" + mark("separate") + r("inner") + mark("end")
    body = f"<w:p>{r('See ')}{mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>{nested}{mark('separate')}{r('page 4')}{mark('end')}</w:p>"
    body += f'<w:p><w:fldSimple w:instr="DATE">{r("today")}</w:fldSimple></w:p>'
    body += f"<w:p>{mark('begin')}<w:r><w:instrText>broken</w:instrText></w:r>{r('still here')}</w:p>" + p("and here")
    assert read(body).text == "See page 4\n\ntoday\n\nstill here\n\nand here"


def test_characters_that_are_elements():
    body = (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
        '<w:t>e</w:t><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/>'
        '<w:t>&#xAD;f</w:t><w:br w:type="page"/><w:t>g</w:t></w:r></w:p>'
    )
    assert read(body).text == "a\tb\n\nc-deα✓f\n\ng"


def test_line_ends_inside_a_paragraph_part_it_unless_they_only_wrap_it():
    def lines(*texts):
        return "<w:p><w:r>" + "<w:br/>".join(f"<w:t>{text}</w:t>" for text in texts) + "</w:r></w:p>"

    assert read(lines("Harbour Office", "12 Quay Street", "Oran")).text == "Harbour Office\n\n12 Quay Street\n\nOran"
    wrapped = (
        "The ferry sailed again on Monday, the port said, after two days of",
        "wind that closed the bay to all ships.",
    )
    assert read(lines(*wrapped)).text == "\n".join(wrapped)


def test_text_boxes_are_read_once_after_their_paragraph():
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    body = (
        f"<w:p>{r('Before')}<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        f"{r(' and after.')}</w:p>"
    )
    assert read(body).text == "Before and after.\n\nIn the box."


def test_wrappers_are_transparent_and_ruby_gives_its_base():
    body = (
        f"<w:sdt><w:sdtPr><w:alias w:val='no'/></w:sdtPr><w:sdtContent>{p('Control.')}</w:sdtContent></w:sdt>"
        f"<w:p><w:hyperlink r:id='x'>{r('link')}</w:hyperlink><w:smartTag>{r(' tag')}</w:smartTag>"
        f"<w:r><w:ruby><w:rt>{r('kana')}</w:rt><w:rubyBase>{r('字')}</w:rubyBase></w:ruby></w:r></w:p>"
    )
    assert read(body).text == "Control.\n\nlink tag字"


def test_formulas_keep_powers_and_fractions_apart():
    body = (
        "<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
        "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>"
    )
    assert read(body).text == "1/2x^2"


NOTES = (
    f'<w:footnote w:id="-1" w:type="separator">{p("no")}</w:footnote><w:footnote w:id="2">{p("The note.")}</w:footnote>'
)


def test_notes_follow_the_body_and_leave_no_mark_in_the_sentence():
    body = f'<w:p>{r("It sank")}<w:r><w:footnoteReference w:id="2"/></w:r>{r(" at noon.")}</w:p>' + p("Later.")
    reading = read(body, footnotes=NOTES)
    assert reading.text == "It sank at noon.\n\nLater.\n\nThe note."
    assert reading.blocks[-1].kind is BlockKind.NOTE


def test_a_mark_chosen_by_hand_leaves_the_sentence_too():
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    assert (
        read(f"<w:p>{r('It sank')}{mark}{r(' at noon.')}</w:p>", footnotes=NOTES).text
        == "It sank at noon.\n\nThe note."
    )


def test_files_of_word_2003():
    old = packages.document(p("Old.", style="h") + p("Body."))
    old = old.replace("w:document", "w:wordDocument").replace(
        "<w:body>", f"<w:styles>{style('h', 'heading 2')}</w:styles><w:body>"
    )
    reading = docx.read(
        old.replace(packages.W, "http://schemas.microsoft.com/office/word/2003/wordml").encode(), name="a.xml"
    )
    assert kinds(reading)[0] == (BlockKind.HEADING, 2, "Old.")


def test_comments_only_when_asked_for_and_headers_never():
    data = packages.docx(
        p("Body."),
        comments=f'<w:comment w:id="0">{p("A remark.")}</w:comment>',
        **{"word/header1.xml": f"<w:hdr>{p('Head')}</w:hdr>"},
    )
    assert docx.read(data, name="a.docx").text == "Body."
    assert docx.read(data, name="a.docx", comments=True).text == "Body.\n\nA remark."


def test_the_main_part_is_found_by_its_relationship():
    parts = {
        "_rels/.rels": packages.relations(officeDocument="/content/main.xml"),
        "content/main.xml": packages.document(p("Found.", style="T") + p("Body.")),
        "content/_rels/main.xml.rels": packages.relations(styles="looks.xml"),
        "content/looks.xml": f"<w:styles {packages.NAMESPACES}>{style('T', 'heading 4')}</w:styles>",
    }
    assert kinds(docx.read(packages.archive(parts), name="a.docx"))[0] == (BlockKind.HEADING, 4, "Found.")


def test_strict_namespaces_utf_16_and_a_missing_relationships_part():
    strict = packages.document(p("Strict.")).replace(packages.W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert docx.read(packages.archive({"word/document.xml": strict}), name="a").text == "Strict."
    wide = ('<?xml version="1.0" encoding="UTF-16"?>' + packages.document(p("Wide."))).encode("utf-16")
    assert docx.read(packages.archive({"word/document.xml": wide}), name="a").text == "Wide."


def test_flat_files():
    flat = (
        '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml">'
        f"<pkg:xmlData>{packages.document(p('Flat.'))}</pkg:xmlData></pkg:part></pkg:package>"
    )
    assert docx.read(flat.encode(), name="a.xml").text == "Flat."


def test_a_document_that_holds_others():
    body = p("Outside.") + '<w:altChunk r:id="r0"/><w:altChunk r:id="r1"/><w:altChunk r:id="r2"/>'
    data = packages.docx(
        body,
        **{
            "word/_rels/document.xml.rels": packages.relations(aFChunk="in.docx", other="in.html", more="in.rtf"),
            "word/in.docx": packages.docx(p("Inside.")),
            "word/in.rtf": "{\\rtf1 As {\\b rich} text.\\par}",
            "word/in.html": "<html><body><p>On the <b>web</b>.</p></body></html>",
        },
    )
    assert docx.read(data, name="a.docx").text == "Outside.\n\nInside.\n\nOn the web.\n\nAs rich text."


CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>{title}</dc:title><dc:creator>Ida Vos</dc:creator>'
    "<dcterms:created>2021-03-04T05:06:07Z</dcterms:created><dcterms:modified>2022-01-01T00:00:00Z</dcterms:modified>"
    "<dc:language>de-CH</dc:language></cp:coreProperties>"
)


def test_metadata():
    reading = read(p("Body text."), **{"docProps/core.xml": CORE.format(title="A plan")})
    metadata = reading.metadata
    assert (metadata.title, metadata.author, metadata.date, metadata.language) == (
        "A plan",
        "Ida Vos",
        "",  # the day the file was made is not the text's
        "de",
    )
    assert metadata.title_span is None
    assert read(p("Body."), **{"docProps/core.xml": CORE.format(title="Document1")}).metadata.title == ""


@each_row(
    ("creator", "author"),
    [
        ("Ida Vos", "Ida Vos"), ("Vos, Ida", "Vos, Ida"), ("Ида Восс", "Ида Восс"), ("吳麗招", "吳麗招"), ("ivos", ""), ("Vos", ""),
        ("v-vos2 x", ""), ("Microsoft Office User", ""), ("Your User Name", ""), ("python-docx", ""), ("Admin", ""), ("win vos", ""),
    ],
)  # fmt: skip
def test_a_login_is_no_author(creator, author):
    core = CORE.format(title="A plan").replace("Ida Vos", creator)
    assert read(p("Body text."), **{"docProps/core.xml": core}).metadata.author == author


def test_a_language_mark_that_does_not_fit_the_script_is_passed_over():
    lang = '<w:lang w:val="en-US"/>'
    assert read(f"<w:p>{r('Паром снова вышел в море в понедельник.', lang)}</w:p>").metadata.language == ""
    assert read(f"<w:p>{r('The ferry sailed again on Monday.', lang)}</w:p>").metadata.language == "en"


@each_row(
    ("data", "key"),
    [
        (b"", "empty"),
        (b"no archive at all", "damaged"),
        (b"PK\x03\x04" + b"\0" * 40, "damaged"),
        (packages.archive({"a.txt": "x"}), "damaged"),
        (packages.archive({"word/document.xml": "not xml"}), "damaged"),
        (packages.docx(p(" ")), "no-text"),
    ],
)
def test_what_cannot_be_read_says_why(data, key):
    with pytest.raises(InputError) as caught:
        docx.read(data, name="a.docx")
    assert caught.value.key == key


def test_missing_end_of_the_archive_and_missing_end_of_the_xml():
    data = packages.docx("".join(p(f"Paragraph {n} of many, as they say.") for n in range(400)))
    cut = data[: data.index(b"PK\x01\x02")]
    assert docx.read(cut, name="a").text.endswith("Paragraph 399 of many, as they say.")
    torn = packages.archive({"word/document.xml": packages.document(p("Kept.") + p("Lost"))[:-60]})
    assert docx.read(torn, name="a").text.startswith("Kept.")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_broken_file_ends_in_text_or_in_a_plain_error(data):
    good = bytearray(packages.docx(p("One.") + p("Two.", style="Kop1"), styles=STYLES, footnotes=NOTES))
    for _ in range(data.draw(st.integers(1, 8))):
        good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    reading = outcome(docx.read, bytes(good[: data.draw(st.integers(1, len(good)))]), name="a.docx")
    assert isinstance(reading, str) or all(b.span.of(reading.text).strip() for b in reading.blocks)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30), min_size=1, max_size=5))
def test_blocks_cover_the_text_in_order(texts):
    from xml.sax.saxutils import escape

    reading = outcome(read, "".join(p(escape(text)) for text in texts))
    if reading == "no-text":
        return
    at = 0
    for block in reading.blocks:
        assert block.span.start >= at
        assert reading.text[at : block.span.start].strip("\n") == ""
        at = block.span.stop
    assert at == len(reading.text)
