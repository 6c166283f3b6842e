import io
import re
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.shared import Cm
from lxml import etree

from briefing.errors import InputError, LimitError, SecurityError
from briefing.making import Recipe, make
from briefing.writers import Layout
from briefing.writers.docx import reference_document, write
from tests.program import EXAMPLE
from tests.tables import each_row
from tests.writers import samples
from tests.writers.test_docx import W, carried, parts, text_of


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def house(*, place=False):
    document = docx.Document()
    document.sections[0].left_margin = Cm(5)
    document.sections[0].header.paragraphs[0].text = "Ministry of Piers"
    document.add_paragraph("An old text.").add_run(" secret")
    if place:
        document.add_paragraph("{{ briefing }}")
        document.add_paragraph("Kind regards")
    return saved(document)


def written(reference, briefing=samples.BRIEFING):
    return write(briefing, layout=Layout(reference=reference))


def texts(data):
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def test_page_header_and_styles_are_the_houses():
    data = written(house())
    document = docx.Document(io.BytesIO(data))
    assert round(document.sections[0].left_margin.cm) == 5
    header = document.sections[0].header.paragraphs
    assert [p.text for p in header] == ["Ministry of Piers", "TLP:AMBER"]
    title = document.paragraphs[0]
    assert (title.text, title.style.style_id) == (samples.BRIEFING.title, "Title")
    assert {"Speaker", "Bottom Line", "Briefing Table"} <= {style.name for style in document.styles}
    table = document.tables[0]
    assert sum(cell.width.twips for cell in table.rows[0].cells) == pytest.approx(
        sum(column.width.twips for column in table.columns)
    )


def test_the_old_text_is_gone_from_every_part():
    data = written(house())
    assert all(b"secret" not in part for part in parts(data).values())


def test_the_briefing_stands_where_the_house_says():
    rows = texts(written(house(place=True)))
    assert rows[0] == "An old text. secret"
    assert rows[1] == samples.BRIEFING.title
    assert rows[-1] == "Kind regards"


def test_styles_under_another_id_are_found_by_name():
    document = docx.Document()
    heading = document.styles["Heading 1"].element
    heading.set(f"{W}styleId", "berschrift1")
    root = etree.fromstring(parts(written(saved(document)))["word/document.xml"])
    used = {style.get(f"{W}val") for style in root.iter(f"{W}pStyle")}
    assert "berschrift1" in used
    assert "Heading1" not in used


def test_lists_get_numbers_of_their_own():
    document = docx.Document()
    styles = document.styles.element
    for style in list(styles.iter(f"{W}style")):
        if style.get(f"{W}styleId").startswith("List"):
            styles.remove(style)
    data = parts(written(saved(document)))
    numbering = etree.fromstring(data["word/numbering.xml"])
    tags = [etree.QName(child).localname for child in numbering]
    assert tags == sorted(tags)  # abstractNum before num, as the schema has it
    numbers = {n.get(f"{W}numId"): n.find(f"{W}abstractNumId").get(f"{W}val") for n in numbering.iter(f"{W}num")}
    known = {n.get(f"{W}abstractNumId") for n in numbering.iter(f"{W}abstractNum")}
    assert set(numbers.values()) <= known
    bullet = next(
        s for s in etree.fromstring(data["word/styles.xml"]).iter(f"{W}style") if s.get(f"{W}styleId") == "ListBullet"
    )
    assert next(bullet.iter(f"{W}numId")).get(f"{W}val") in numbers


def test_a_briefing_of_ours_as_house_style():
    first = written(None)
    again = written(first, replace(samples.BRIEFING, title="Another"))
    assert texts(again)[0] == "Another"
    assert "Another" in carried(again)
    assert sum(name.startswith("customXml/item1") for name in parts(again)) == 1
    assert all(
        samples.BRIEFING.title.encode() not in part or name == "word/footer1.xml" for name, part in parts(again).items()
    )


def test_a_template_file_will_do():
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(house())) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"document.main+xml", b"template.main+xml"))
    data = written(buffer.getvalue())
    assert b"template.main+xml" not in parts(data)["[Content_Types].xml"]


@each_row(
    ("name", "ours"),
    [("Überschrift 1", "Heading 1"), ("Titre", "Title"), ("Zitat", "Quote"), ("HEADING 1", "Heading 1")],
)
def test_styles_that_go_by_another_name(name, ours):
    document = docx.Document()
    style = document.styles[ours].element
    style.find(f"{W}name").set(f"{W}val", name)
    style.set(f"{W}styleId", "Custom7")
    root = etree.fromstring(parts(written(saved(document)))["word/document.xml"])
    assert "Custom7" in {s.get(f"{W}val") for s in root.iter(f"{W}pStyle")}


def test_a_strict_file_will_do():
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(house())) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name).replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/"
            )
            new.writestr(name, part.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/", b"http://purl.oclc.org/ooxml/wordprocessingml/"
            ))  # fmt: skip
    data = written(buffer.getvalue())
    assert b"purl.oclc.org" not in parts(data)["word/document.xml"]


def test_same_bytes():
    reference = house()
    assert written(reference) == written(reference)


@each_row("data", [b"", b"no", b"PK\x03\x04", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_word_file_is_refused(data):
    with pytest.raises(InputError) as caught:
        written(data)
    assert caught.value.key in {"damaged", "unsupported"}
    assert caught.value.source == "--reference-doc"


def test_text_of_footers_is_kept():
    footers = [part for name, part in parts(written(house())).items() if name.startswith("word/footer")]
    assert any("Page 1 of 1" in text_of(etree.fromstring(part)) for part in footers)


FIELD = (
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
OUTSIDE = "https://tarn.example/t.dotm"


def live():
    """A house style whose header asks for a program and a page number, and whose settings for a template elsewhere."""
    document = docx.Document()
    for instruction in ("DDEAUTO tarn", "PAGE"):
        document.sections[0].header._element.append(etree.fromstring(FIELD.format(instruction)))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    key = document.part._settings_part.relate_to(OUTSIDE, kind, is_external=True)
    attached = etree.SubElement(document.settings.element, W + "attachedTemplate")
    attached.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", key)
    return saved(document)


def test_what_loads_or_runs_something_is_not_taken_over():
    inside = b"".join(parts(written(live())).values())
    assert not any(word in inside for word in (b"DDEAUTO", b"tarn.example", b"attachedTemplate"))
    assert b" PAGE " in inside
    assert b"shown" in inside


def test_what_is_not_taken_over_is_said_and_refused_by_strict(tmp_path):
    path = tmp_path / "house.docx"
    path.write_bytes(live())
    said = []
    recipe = Recipe(formats=("docx",), reference=str(path))
    make(EXAMPLE, recipe, remark=said.append)
    assert said[-1] == "house.docx: not taken over from the house style: attachedTemplate, field DDEAUTO"
    with pytest.raises(SecurityError):
        make(EXAMPLE, replace(recipe, strict=True))


def test_a_house_style_of_too_many_elements_is_refused(monkeypatch):
    monkeypatch.setattr(reference_document, "_MOST_ELEMENTS", 10)
    with pytest.raises(LimitError):
        written(house())


RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{RELATED.rstrip("/")}" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)


def with_live(place, element, kind):
    """A house style with `element` in its settings, its page header or its body, which points to the relationship x1 of a `kind`."""
    document = docx.Document()
    where = {
        "settings": document.part._settings_part,
        "header": document.sections[0].header.part,
        "body": document.part,
    }[place]
    if kind:
        where.rels.add_relationship(RELATED + kind, OUTSIDE, "x1", is_external=True)
    if element:
        parent = document.element.body if place == "body" else where.element
        parent.insert(0, etree.fromstring(f"<x {NAMESPACES}>{element}</x>")[0])
    document.add_paragraph("{{ briefing }}")
    return saved(document)


@each_row(
    ("place", "element", "kind", "dropped", "mark"),
    [
        ("settings", '<w:mailMerge><w:dataSource r:id="x1"/></w:mailMerge>', "mailMergeSource", "mailMerge", "<w:mailMerge"),
        ("settings", '<w:updateFields w:val="true"/>', "", "updateFields", "<w:updateFields"),
        ("body", '<w:altChunk r:id="x1"/>', "aFChunk", "altChunk", "<w:altChunk"),
        ("body", '<w:subDoc r:id="x1"/>', "subDocument", "subDoc", "<w:subDoc"),
        ("body", '<w:p><w:r><w:object><o:OLEObject Type="Link" r:id="x1"/></w:object></w:r></w:p>', "oleObject", "object", "OLEObject"),
        ("body", "", "vbaProject", "vbaProject", "vbaProject"),
        ("header", '<w:p><w:r><w:drawing><a:blip r:link="x1"/></w:drawing></w:r></w:p>', "image", "drawing", "a:blip"),
        ("header", FIELD.format("INCLUDETEXT tarn"), "", "field INCLUDETEXT", "INCLUDETEXT"),
        ("header", '<w:p><w:fldSimple w:instr="INCLUDEPICTURE tarn"/></w:p>', "", "field INCLUDEPICTURE", "INCLUDEPICTURE"),
        ("header", '<w:p><w:fldSimple w:instr="LINK tarn"/></w:p>', "", "field LINK", "LINK tarn"),
        ("settings", '<w:frameset><w:frame><w:sourceFileName r:id="x1"/></w:frame></w:frameset>', "frame", "frameset", "<w:frameset"),
    ],
)  # fmt: skip
def test_each_kind_of_live_content_is_dropped_and_said(place, element, kind, dropped, mark):
    reference = with_live(place, element, kind)
    assert dropped in reference_document.dropped_of(reference)
    inside = b"".join(parts(written(reference)).values())
    assert not any(word in inside for word in (mark.encode(), b"tarn.example", b'"x1"'))


def test_no_file_that_an_entity_names_is_put_into_a_briefing(tmp_path):
    (tmp_path / "secret.txt").write_text("CANARY", encoding="utf-8")
    asked = f'<!DOCTYPE x [<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(house())) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("word/header"):
                part = re.sub(rb"<\?xml[^>]*\?>", asked.encode(), part).replace(b"Ministry", b"&x;Ministry")
            new.writestr(name, part)
    assert b"CANARY" not in b"".join(parts(written(buffer.getvalue())).values())


def test_a_file_with_macros_is_no_house_style():
    with pytest.raises(InputError, match="not a Word document"):
        written(of_type(house(), "application/vnd.ms-word.document.macroEnabled.main+xml"))


def of_type(data, kind):
    """The Word file with another type of its main part."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            usual = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
            new.writestr(name, old.read(name).replace(usual, kind.encode()) if "Types" in name else old.read(name))
    return buffer.getvalue()
