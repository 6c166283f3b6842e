"""The user's own Word file with comments: each passage is commented, and nothing else has changed."""

import io
import zipfile

import pytest
from lxml import etree

from briefing import pipeline
from briefing.errors import InputError
from briefing.model import Span
from briefing.readers import docx
from briefing.verifying.word_comments import Remark, annotate
from tests.readers.packages import NAMESPACES, W, archive

TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
BODY = (
    "<w:p><w:r><w:t>The ferry </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>sails</w:t></w:r>"
    "<w:r><w:t xml:space='preserve'> at noon, said Ilvy Sandgren.</w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>4,000</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>people</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:t>It returns</w:t><w:tab/><w:t>by night.</w:t></w:r><w:ins w:id='5'><w:r><w:t> Added.</w:t></w:r></w:ins>"
    "<w:del w:id='6'><w:r><w:delText> Gone.</w:delText></w:r></w:del><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
)
NOTES = f"<w:footnotes {NAMESPACES}><w:footnote w:id='2'><w:p><w:r><w:t>So said the pilot.</w:t></w:r></w:p></w:footnote></w:footnotes>"


def package(**more):
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELS,
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{BODY}</w:body></w:document>",
        "word/footnotes.xml": NOTES,
        "word/media/image1.png": b"\x89PNG not really",
    }
    return archive(parts | more)


def checked(data, *passages):
    brief, _ = pipeline.read_brief(data, name="brief.docx")
    remarks = []
    for passage in passages:
        at = brief.text.index(passage)
        remarks.append(Remark(Span(at, at + len(passage)), f"about {passage}"))
    return annotate(data, brief, remarks)


def commented(data):
    """Comment → the text between its marks."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        root = etree.fromstring(opened.read("word/document.xml"))
        name = next(n for n in opened.namelist() if n.startswith("word/comments"))
        said = {
            c.get(f"{{{W}}}id"): "".join(c.itertext())
            for c in etree.fromstring(opened.read(name)).iter(f"{{{W}}}comment")
        }
    found, running = {}, set()
    for element in root.iter():
        number = element.get(f"{{{W}}}id")
        if element.tag == f"{{{W}}}commentRangeStart":
            running.add(number)
            found[said[number]] = ""
        elif element.tag == f"{{{W}}}commentRangeEnd":
            running.discard(number)
        elif element.tag == f"{{{W}}}t":
            for other in running:
                found[said[other]] += element.text
    assert not running
    references = [e.get(f"{{{W}}}id") for e in root.iter(f"{{{W}}}commentReference")]
    assert sorted(references) == sorted(said)
    return found


def test_each_passage_is_commented_and_the_text_stays():
    data = package()
    out = checked(data, "ferry sails at", "sails", "4,000", "returns\tby", "Added", "Ilvy Sandgren")
    assert commented(out) == {
        "about ferry sails at": "ferry sails at",
        "about sails": "sails",
        "about 4,000": "4,000",
        "about returns\tby": "returnsby",
        "about Added": "Added",
        "about Ilvy Sandgren": "Ilvy Sandgren",
    }
    before, after = docx.read(data, name=""), docx.read(out, name="")
    assert (after.text, after.blocks) == (before.text, before.blocks)
    assert docx.read(out, name="", original=True).text == docx.read(data, name="", original=True).text


def test_every_other_part_is_the_same_bytes():
    data = package()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(checked(data, "noon"))) as new:
        assert set(new.namelist()) - set(old.namelist()) == {"word/comments.xml", "word/_rels/document.xml.rels"}
        changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
    assert changed == {"word/document.xml", "[Content_Types].xml"}


def test_a_note_is_commented_at_its_reference():
    out = checked(package(), "the pilot")
    with zipfile.ZipFile(io.BytesIO(out)) as opened:
        text = opened.read("word/document.xml").decode()
        assert "“the pilot”: about the pilot" in opened.read("word/comments.xml").decode()
    assert text.index("footnoteReference") < text.index("commentReference") < text.index("</w:p></w:body>")


def test_comments_that_are_there_are_kept():
    first = checked(package(), "noon")
    second = checked(first, "Sandgren")
    assert commented(second) == {"about noon": "noon", "about Sandgren": "Sandgren"}


def test_no_remark_changes_nothing():
    data = package()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(checked(data))) as new:
        assert [(n, old.read(n)) for n in old.namelist()] == [(n, new.read(n)) for n in new.namelist()]


def test_the_same_bytes():
    data = package()
    assert checked(data, "noon", "sails") == checked(data, "noon", "sails")


def test_a_broken_archive_is_refused():
    brief, _ = pipeline.read_brief(package(), name="brief.docx")
    with pytest.raises(InputError):
        annotate(package()[:-30], brief, [])
