"""A Word file keeps everything but its highlights; each marked word is a passage's, and each passage's is marked."""

import io
import zipfile
from itertools import pairwise

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefing.errors import InputError, UsageError
from briefing.model import Budget, Corpus, Request, Span
from briefing.pipeline import analyse, read
from briefing.readers.docx.package import Package, W
from briefing.sharing import highlight, source
from briefing.sharing.highlight import Marked
from briefing.writers import Layout
from tests.program import EXAMPLE
from tests.readers.packages import archive, p, r, relations
from tests.readers.packages import docx as package
from tests.tables import each_row

BODY = (
    p("The harbour is closed.", style="Heading1")
    + "<w:p>"
    + r("The port of ", "<w:b/><w:lang w:val='en-GB'/>")
    + r("Tarn closed on Monday. Wheat rose", "<w:i/><w:u w:val='single'/>")
    + "<w:r><w:tab/><w:t xml:space='preserve'> by a tenth. </w:t><w:br/><w:t>The navy sailed.</w:t></w:r>"
    + "<w:ins w:id='1' w:author='x'><w:r><w:t>Nobody was hurt.</w:t></w:r></w:ins>"
    + "<w:del w:id='2' w:author='x'><w:r><w:delText>Two were.</w:delText></w:r></w:del></w:p>"
    + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ships</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Nine of them waited.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    + "<w:p><w:hyperlink w:anchor='a'><w:r><w:t>The talks resume in May.</w:t></w:r></w:hyperlink></w:p>"
)


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def shown(data):
    """Each character of the body with all that its run says of it, and whether it is highlighted."""
    out = []
    for text in Package(data).main.root.iter(f"{W}t"):
        properties = text.getparent().find(f"{W}rPr")
        said = [etree.tostring(e) for e in (() if properties is None else properties) if e.tag != f"{W}highlight"]
        marked = properties is not None and properties.find(f"{W}highlight") is not None
        out += [(sign, tuple(said), marked) for sign in text.text or ""]
    return out


def marked(data):
    """The stretches that are highlighted, white space squeezed."""
    text = "".join(sign if mark else "|" for sign, _, mark in shown(data))
    return [" ".join(piece.split()) for piece in text.split("|") if piece.strip()]


def spans(document, *words):
    return [Marked(Span(document.text.index(w), document.text.index(w) + len(w))) for w in words]


def test_a_passage_over_runs_of_different_looks():
    data = package(BODY)
    document = read(data, name="x.docx")
    out, count = highlight.word(
        data, document, spans(document, "The port of Tarn closed on Monday.", "Nine of them waited.")
    )
    assert count == 2
    assert marked(out) == ["The port of Tarn closed on Monday.", "Nine of them waited."]
    assert [row[:2] for row in shown(out)] == [row[:2] for row in shown(data)]
    assert read(out, name="x.docx").text == document.text
    for name, content in parts(data).items():
        assert name == "word/document.xml" or parts(out)[name] == content


def test_the_order_of_a_run_s_properties():
    data = package(BODY)
    document = read(data, name="x.docx")
    out, _ = highlight.word(data, document, spans(document, "The port of Tarn closed on Monday."))
    rows = [
        [e.tag.removeprefix(W) for e in x]
        for x in Package(out).main.root.iter(f"{W}rPr")
        if x.find(f"{W}highlight") is not None
    ]
    assert rows == [["b", "highlight", "lang"], ["i", "highlight", "u"]]


def test_tabs_and_breaks_inside_a_passage_are_marked_and_others_not():
    data = package(BODY)
    document = read(data, name="x.docx")
    out, _ = highlight.word(data, document, spans(document, "Wheat rose\t by a tenth."))
    runs = [e.getparent() for e in Package(out).main.root.iter(f"{W}tab", f"{W}br")]
    assert [run.find(f"{W}rPr/{W}highlight") is not None for run in runs] == [True, False]


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_any_spans(data):
    file = package(BODY)
    document = read(file, name="x.docx")
    cuts = sorted(data.draw(st.lists(st.integers(0, len(document.text)), max_size=8, unique=True)))
    wanted = [Span(a, b) for a, b in list(pairwise(cuts))[::2]]
    out, _ = highlight.word(file, document, [Marked(span) for span in wanted])
    assert [row[:2] for row in shown(out)] == [row[:2] for row in shown(file)]
    expected = "".join("".join(document[span].replace("|", " ").split()) for span in wanted)
    assert "".join(sign for sign, _, mark in shown(out) if mark and not sign.isspace()) == expected


@each_row("old", [True, False])
def test_comments(old):
    inner = '<w:comment w:id="7" w:author="Ann"><w:p/></w:comment>'
    rest = {"comments": inner, "word/_rels/document.xml.rels": relations(comments="comments.xml")} if old else {}
    data = package(BODY, **rest)
    document = read(data, name="x.docx")
    passages = [
        Marked(m.span, f"why {n}") for n, m in enumerate(spans(document, "The port of Tarn", "The talks resume"))
    ]
    out, _ = highlight.word(data, document, passages)
    part = Package(out).related("comments")
    comments = {c.get(f"{W}id"): "".join(c.itertext()) for c in part.root}
    assert comments == ({"7": "", "8": "why 0", "9": "why 1"} if old else {"0": "why 0", "1": "why 1"})
    root = Package(out).main.root
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert [e.get(f"{W}id") for e in root.iter(W + name)] == list(comments)[-2:]
    assert "comments" in parts(out)["word/_rels/document.xml.rels"].decode()
    if not old:
        assert b"/word/comments.xml" in parts(out)["[Content_Types].xml"]


def test_a_note_is_marked_without_a_comment():
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>A note says more.</w:t></w:r></w:p></w:footnote>'
    body = p("It is said.") + '<w:p><w:r><w:t>See</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    data = package(
        body,
        footnotes=note,
        **{"word/_rels/document.xml.rels": relations(footnotes="footnotes.xml")},
    )
    document = read(data, name="x.docx")
    (passage,) = spans(document, "A note says more.")
    out, count = highlight.word(data, document, [Marked(passage.span, "why")])
    assert count == 1
    assert b"highlight" in parts(out)["word/footnotes.xml"]
    assert not any("comments" in name for name in parts(out))


def findings(document, length="4"):
    return analyse(Corpus((document,)), Request(Budget.parse(length)), facts=False)


def test_a_text_becomes_a_word_file_with_its_passages():
    document = read(EXAMPLE)
    found = findings(document)
    data, count = source.as_word(EXAMPLE.read_bytes(), found, ".docx", layout=Layout(), comments=True)
    assert count == 4
    wanted = "".join("".join(document[pick.span].split()) for pick in found.extract.picks)
    assert "".join("".join(marked(data)).split()) == wanted
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    assert "".join(text.split()) == "".join(document.text.split())
    assert data == source.as_word(EXAMPLE.read_bytes(), found, ".docx", layout=Layout(), comments=True)[0]
    whys = ["".join(c.itertext()) for c in Package(data).related("comments").root]
    assert all(why.startswith("Passage ") and "Score" in why for why in whys)


def test_a_file_with_macros_keeps_its_kind():
    types = "<Types><x>application/vnd.ms-word.document.macroEnabled.main+xml</x></Types>"
    data = archive({**parts(package(BODY)), "[Content_Types].xml": types})
    with pytest.raises(UsageError, match="it is a docm"):
        source.as_word(data, findings(read(data, name="x.docm")), ".docx", layout=Layout())
    assert source.as_word(data, findings(read(data, name="x.docm")), ".docm", layout=Layout())[1] == 4


def test_a_damaged_file_is_not_marked():
    data = package(BODY)[:-40]
    document = read(data, name="x.docx")
    with pytest.raises(InputError, match="not whole"):
        source.as_word(data, findings(document), ".docx", layout=Layout())


def test_strict_stays_strict():
    main = parts(package(BODY))["word/document.xml"].replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    file = archive({**parts(package(BODY)), "word/document.xml": main})
    document = read(file, name="x.docx")
    data, count = highlight.word(file, document, spans(document, "Nobody was hurt."))
    assert count == 1
    assert b"schemas.openxmlformats.org/wordprocessingml" not in parts(data)["word/document.xml"]
    assert b"highlight" in parts(data)["word/document.xml"]
