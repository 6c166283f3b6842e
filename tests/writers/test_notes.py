"""Citations as endnotes, footnotes, comments, or not at all: in Word, Markdown and HTML."""

import io
import re
from dataclasses import replace

import docx
import pytest
from lxml import etree

from briefing import analyse, compose, read
from briefing.model import OMISSION, Briefing, Budget, Citation, Corpus, Item, Request, Section, Span
from briefing.pipeline import document_from_text, render
from briefing.readers import stored
from briefing.writers.messages import messages_of, source_parts
from briefing.writers.notes import AROUND, around, note
from briefing.writers.pieces import INLINE, PieceKind, cited
from tests.program import EXAMPLE, call
from tests.tables import each_row
from tests.writers import samples
from tests.writers.test_docx import W, body, parts, text_of
from tests.writers.test_reference_document import house, saved

KINDS = {"endnote": "endnote", "footnote": "footnote", "comments": "comment"}


@pytest.fixture(scope="module")
def strait():
    corpus = Corpus((read(EXAMPLE),))
    findings = analyse(corpus, Request(Budget.parse("5")), bottom_line=True)
    return compose(findings), dict(enumerate(corpus.documents))


def notes_of(data, kind):
    root = etree.fromstring(parts(data)[f"word/{kind}s.xml"])
    return {n.get(f"{W}id"): n for n in root if n.get(f"{W}type") is None}


@pytest.mark.parametrize(("cite", "kind"), KINDS.items())
def test_each_sign_has_its_note_and_each_note_its_sign(strait, cite, kind):
    briefing, documents = strait
    data = render(briefing, "docx", cite=cite, documents=documents)
    root = body(data)
    signs = [sign.get(f"{W}id") for sign in root.iter(f"{W}{kind}Reference")]
    assert len(signs) > 5
    assert signs == list(notes_of(data, kind))
    assert not [link for link in root.iter(f"{W}hyperlink") if link.get(f"{W}anchor").startswith("source_")]
    if cite == "comments":
        for name in ("commentRangeStart", "commentRangeEnd"):
            assert sorted(e.get(f"{W}id") for e in root.iter(f"{W}{name}")) == sorted(signs)
    assert stored.load(data) == briefing


@pytest.mark.parametrize(("cite", "kind"), KINDS.items())
def test_a_note_shows_its_evidence(strait, cite, kind):
    briefing, documents = strait
    data = render(briefing, "docx", cite=cite, documents=documents)
    texts = [text_of(n).strip().replace("\u00a0", " ") for n in notes_of(data, kind).values()]
    point = briefing.sections[1].nodes[0]
    found = next(text for text in texts if point.text in text)
    assert found.startswith("[¶2] Port Strike Threatens Grain Corridor as Varnish Strait Talks Stall, ¶2: ")
    assert found.endswith("The walkout would begin on 2 April and could halt at least 60 percent of the grain that …")
    anchors = {link.get(f"{W}anchor") for n in notes_of(data, kind).values() for link in n.iter(f"{W}hyperlink")}
    assert anchors == {"source_1"}


@each_row("cite", ["inline", *KINDS])
def test_a_source_is_one_line(cite):
    root = body(render(samples.BRIEFING, "docx", cite=cite))
    entries = [
        text_of(p)
        for p in root.iter(f"{W}p")
        if (style := p.find(f".//{W}pStyle")) is not None and style.get(f"{W}val") == "SourceEntry"
    ]
    assert entries[1:] == [
        "Council shuts northern pier. The Ellery Gazette, 11 February 2031, 612 words.",
        "landings-report.pdf. Fisheries Desk, 2030, 11,240 words.",
    ]


def test_a_title_that_ends_with_what_somebody_says_has_its_stop():
    first, *_ = samples.BRIEFING.sources
    told = replace(first, title="The keeper to Vik: ‘Light the lamp.’")
    assert source_parts(told, messages_of("en"))[1] == ""
    assert source_parts(first, messages_of("en"))[1] == "."


@each_row("cite", ["footnote", "comments"])
def test_pieces_share_a_note(cite):
    document = document_from_text(
        "The pier closes on Monday, said Ines Abaroa, if the council agrees.\n\nBoats may stay."
    )
    spans = [Span(0, 25), Span(45, 67), Span(69, 84)]
    item = Item(
        " ".join(document[span] for span in spans),
        tuple(Citation(0, span, document.place(span)) for span in spans),
        insertions=((25, OMISSION), (48, OMISSION)),
    )
    source = replace(samples.SOURCES[0], title="Pier")
    briefing = Briefing("T", (Section("key-points", "P", (item,)),), (source,), "")
    data = render(briefing, "docx", cite=cite, documents={0: document})
    (only,) = notes_of(data, KINDS[cite]).values()
    assert text_of(only).strip() == (
        "[¶1,\u00a0¶2] Pier, ¶1, ¶2: The pier closes on Monday, said Ines Abaroa, if the council agrees. […] "
        "The pier closes on Monday, said Ines Abaroa, if the council agrees. […] Boats may stay."
    )


def test_none_shows_no_citation_but_the_sources():
    data = render(samples.BRIEFING, "docx", cite="none")
    texts = [text_of(p) for p in body(data).iter(f"{W}p")]
    assert not [text for text in texts if re.search(r"\[\d", text)]
    assert "Council shuts northern pier. The Ellery Gazette" in " ".join(texts)
    assert not any(name.startswith(("word/footnotes", "word/endnotes", "word/comments")) for name in parts(data))


@each_row("cite", ["endnote", "footnote"])
def test_settings_and_sections_name_the_notes_in_the_order_of_the_schema(cite):
    data = parts(render(samples.BRIEFING, "docx", cite=cite))
    settings = [etree.QName(e).localname for e in etree.fromstring(data["word/settings.xml"])]
    assert settings.index(f"{cite}Pr") == settings.index("compat") - 1
    section = next(etree.fromstring(data["word/document.xml"]).iter(f"{W}sectPr"))
    names = [etree.QName(e).localname for e in section]
    assert names[:4] == ["headerReference", "footerReference", f"{cite}Pr", "pgSz"]
    types = [n.get(f"{W}type") for n in etree.fromstring(data[f"word/{cite}s.xml"])][:3]
    assert types == ["separator", "continuationSeparator", None]


@pytest.mark.parametrize(("cite", "kind"), KINDS.items())
def test_a_house_style_that_has_notes_of_its_own(cite, kind, tmp_path):
    first = docx.Document(io.BytesIO(house(place=True)))
    first.paragraphs[0].add_run(" more")
    with_notes = render(samples.BRIEFING, "docx", cite=cite)
    (tmp_path / "house.docx").write_bytes(with_notes)
    data = render(samples.BRIEFING, "docx", cite=cite, reference=tmp_path / "house.docx")
    signs = [sign.get(f"{W}id") for sign in body(data).iter(f"{W}{kind}Reference")]
    assert signs == list(notes_of(data, kind))
    (tmp_path / "plain.docx").write_bytes(saved(first))
    assert notes_of(render(samples.BRIEFING, "docx", cite=cite, reference=tmp_path / "plain.docx"), kind)


@pytest.mark.parametrize("cite", ["endnote", "comments"])
def test_markdown_has_footnotes(strait, cite):
    briefing, documents = strait
    page = render(briefing, "md", cite=cite, documents=documents).decode()
    signs = re.findall(r"(?<!\n)\[\^(\d+)\](?!:)", page)
    assert signs == re.findall(r"^\[\^(\d+)\]: \[\[[¶t]", page, re.MULTILINE)
    assert [int(sign) for sign in signs] == list(range(1, len(signs) + 1))


def test_html_has_notes_that_link_both_ways(strait):
    briefing, documents = strait
    page = etree.HTML(render(briefing, "html", cite="footnote", documents=documents).decode())
    signs = [a.get("href") for a in page.iterfind(".//sup/a")]
    notes = page.findall('.//section[@id="notes"]/ol/li')
    assert signs == [f"#{n.get('id')}" for n in notes]
    assert [n.find("a[@aria-label]").get("href")[1:] for n in notes] == [s.get("id") for s in page.iterfind(".//sup")]


@each_row("suffix", ["md", "html", "text"])
def test_none_elsewhere(suffix):
    page = render(samples.BRIEFING, suffix, cite="none").decode()
    assert "[1 ¶" not in page
    assert "The Ellery Gazette" in page


def test_the_command_line():
    assert "[^1]: " in call("make", EXAMPLE, "--cite", "footnote", "--no-config").text
    done = call("make", EXAMPLE, "--cite", "margin", "--no-config")
    assert (done.code, done.err.split(":")[1].strip()) == (2, "usage")


# --- what a note says -------------------------------------------------------------------------------------------


def test_around_keeps_to_the_paragraph_and_to_whole_words():
    text = "One paragraph here.\n\n" + "word " * 60 + "the passage itself" + " after" * 60 + "\n\nAnother."
    document = document_from_text(text)
    start = text.index("the passage")
    before, passage, after = around(document, Span(start, start + 18))
    assert passage == "the passage itself"
    assert re.fullmatch(r"… (word )+", before)
    assert re.fullmatch(r"( after)+ …", after)
    assert len(before) <= AROUND + 2 >= len(after)
    first = around(document, Span(0, 3))
    assert first == ("", "One", " paragraph here.")
    last = text.index("Another")
    assert around(document, Span(last, last + 8)) == ("", "Another.", "")


def test_without_the_documents_the_note_has_the_words_of_the_item():
    def shown(line):
        return "".join(f"[{p.text}]" if p.kind is PieceKind.CITATION else p.text for p in line)

    citation = Citation(1, Span(5, 9), "p. 3")
    for text, expected in (
        ("a\nb", "[2 p. 3] landings-report.pdf, p. 3: a b"),
        ("", "[2 p. 3] landings-report.pdf, p. 3"),
    ):
        mark = replace(cited([citation], INLINE), kind=PieceKind.MARK, passages=((citation, text),))
        assert shown(note(mark, samples.BRIEFING, {})).replace("\u00a0", " ") == expected
