import base64
import hashlib
import re
from dataclasses import replace

from lxml import html

from briefing.model import OMISSION, Block, BlockKind, Citation, Document, Item, Section, Span
from briefing.writers import Cite, Layout, evidence
from briefing.writers.html import write
from tests.tables import each_row
from tests.writers import samples


def written(briefing, **layout):
    return write(briefing, layout=Layout(**layout)).decode()


def test_a_sample():
    page = html.fromstring(written(samples.BRIEFING))
    assert page.get("lang") == "en"
    assert page.get("dir") == "ltr"
    assert page.findtext(".//h1") == samples.BRIEFING.title
    assert [h.text for h in page.iter("h2")] == [s.heading for s in samples.SECTIONS] + [
        "Sources",
        "Cited passages",
    ]
    points = [" ".join(li.text_content().split()) for li in page.findall(".//section[@id='section-2']/ul/li")]
    assert points[0] == "The union, which speaks for around 4,200 crews, said it would answer “boat by boat”. [1 ¶2]"
    assert points[1].startswith("He [Tomas R. Okonjo-Lindqvist, the union’s chairman,] called the vote a breach")
    assert points[1].endswith("[1 ¶5; 2 p. 2, p. 3]")
    quotation = page.find(".//blockquote")
    assert [p.text_content().strip() for p in quotation] == [
        samples.QUOTATION.split("\n\n")[0],
        samples.QUOTATION.split("\n\n")[1] + " [1\u00a0¶6]",
    ]
    assert [th.text for th in page.iter("th")] == ["Figure", "What it counts", "Passage"]
    assert [e.text_content() for e in page.find_class("marking")] == ["TLP:AMBER", "TLP:AMBER"]


def test_links_lead_somewhere_and_ids_are_unique():
    page = html.fromstring(written(samples.BRIEFING))
    ids = [e.get("id") for e in page.iter() if e.get("id")]
    assert len(set(ids)) == len(ids)
    within = {a.get("href")[1:] for a in page.iter("a") if a.get("href").startswith("#")}
    assert within <= set(ids)
    outside = [a for a in page.iter("a") if not a.get("href").startswith("#")]
    assert {a.get("rel") for a in outside} <= {"noreferrer"}
    assert {e.get("aria-labelledby") for e in page.iter() if e.get("aria-labelledby")} <= set(ids)


def test_nothing_from_outside_and_the_policy_names_the_style():
    text = written(samples.BRIEFING)
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = html.fromstring(text).find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not re.search(r"<script|\bsrc=|<link|@import|url\(|\bstyle=|\bon\w+=", text)


def test_only_web_addresses_become_links():
    sources = (
        replace(samples.SOURCES[0], url="https://gazette.example/a?b=1&c=2"),
        replace(samples.SOURCES[1], url="javascript:alert(1)"),
    )
    page = html.fromstring(written(replace(samples.BRIEFING, sources=sources)))
    assert [a.get("href") for a in page.findall(".//ol/li/strong/a")] == ["https://gazette.example/a?b=1&c=2"]


@each_row("text", ["<script>alert(1)</script>", "\"'><b>", "{{ 7 * 7 }}{% raw %}", "&amp;", "</style><x>"])
def test_whatever_the_text_holds_shows_as_it_stands(text):
    page = html.fromstring(written(samples.with_text(text)))
    assert page.findtext(".//h1") == text
    assert not list(page.iter("script", "b", "x"))
    assert any(text in span.text_content() for span in page.find_class("text"))


@each_row("text", ["\x00\x1b\x85", "\ud800", "\u202e", "\n\n", "", "😀"])
def test_any_character_in_any_place(text):
    data = write(samples.with_text(f"a{text}b"), layout=Layout()).decode()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", data)
    write(samples.with_text(text), layout=Layout())


def test_right_to_left():
    page = html.fromstring(written(samples.ARABIC))
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert page.find(".//td").get("dir") == "ltr"


def test_paper_and_numbers():
    text = written(samples.BRIEFING, paper="letter", numbered=True)
    assert "size: letter" in text
    assert html.fromstring(text).find(".//section[@id='section-2']/ol") is not None


# --- the texts that are cited -------------------------------------------------------------------------------------

TEXT = "Title\n\nThe port of Tarn closed. Wheat rose by a tenth.\n\nThe navy sailed at noon.\n\nNobody was hurt."


def spans(*words):
    return [Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in words]


def document():
    starts = [0, *(at + 2 for at in range(len(TEXT)) if TEXT[at : at + 2] == "\n\n")]
    stops = [at - 2 for at in starts[1:]] + [len(TEXT)]
    kinds = [BlockKind.HEADING] + [BlockKind.PARAGRAPH] * 3
    blocks = tuple(Block(Span(*ends), kind) for ends, kind in zip(zip(starts, stops, strict=True), kinds, strict=True))
    return Document(TEXT, blocks, ())


def cited(*items, **rest):
    section = Section("key-points", "Key points", tuple(items))
    return replace(samples.BRIEFING, sections=(section,), sources=samples.SOURCES[:1], **rest)


def point(word, **rest):
    (span,) = spans(word)
    return Item(TEXT[span.start : span.stop], (Citation(0, span, "¶1"),), **rest)


def marks(text):
    return [mark.text_content() for mark in html.fromstring(text).iter("mark")]


def test_each_citation_leads_to_its_passage_and_back():
    page = html.fromstring(written(samples.BRIEFING, documents={}))
    for link in page.find_class("citation"):
        mark = page.get_element_by_id(link.get("href")[1:])
        if mark.tag == "li":  # a near-duplicate, whose words the briefing does not hold
            assert link.text_content() in {"2\u00a0p.\u00a02", "p.\u00a03]"}
            continue
        backs = [a for a in mark.itersiblings() if "back" in a.get("class", "")]
        assert any(page.get_element_by_id(a.get("href")[1:]) is not None for a in backs)
    for back in page.find_class("back"):
        assert page.get_element_by_id(back.get("href")[1:]).tag == "a"


def test_the_whole_text_with_its_passages():
    briefing = cited(point("Wheat rose by a tenth."), point("a tenth"), point("The navy sailed at noon."))
    text = written(briefing, documents={0: document()})
    article = html.fromstring(text).find(".//article")
    assert [p.text_content().replace("↩", "") for p in article.findall("p")] == TEXT.split("\n\n")
    assert marks(text) == ["Wheat rose by a tenth.", "The navy sailed at noon."]
    assert [p.get("data-place") for p in article.findall("p")] == [None, "¶1", "¶2", "¶3"]


@each_row("held", [True, False])
def test_each_piece_of_an_item_is_marked(held):
    whole = document()
    places = spans("Wheat rose", "at noon.")
    item = Item(
        "Wheat rose at noon.", tuple(Citation(0, s, whole.place(s)) for s in places), insertions=((10, OMISSION),)
    )
    text = written(cited(item), documents={0: whole} if held else {})
    assert marks(text) == ["Wheat rose", "at noon."]
    page = html.fromstring(text)
    links = page.findall(".//li/span/a[@class='citation']")
    assert "".join(link.text for link in links) == "[¶1¶2]"
    assert [page.get_element_by_id(link.get("href")[1:]).tag for link in links] == ["mark", "mark"]


def test_a_passage_over_two_paragraphs():
    text = written(cited(point("a tenth.\n\nThe navy")), documents={0: document()})
    assert marks(text) == ["a tenth.", "The navy"]
    page = html.fromstring(text)
    assert [mark.get("id") for mark in page.iter("mark")] == ["passage-1-1", None]
    assert len(page.find_class("back")) == 1


def test_what_was_redacted_or_edited_is_said_in_the_passage_too():
    cut = replace(
        point("Wheat rose by a tenth."), text=" rose by a tenth.", insertions=((0, "redacted"), (5, "in 2024"))
    )
    edited = replace(point("The navy sailed at noon."), text="It sailed.", edited_from="unknown")
    assert marks(written(cited(cut, edited))) == [
        "[redacted] rose by a tenth.",
        "It sailed. [edited: no longer verbatim]",
    ]


def test_without_evidence():
    assert not marks(written(samples.BRIEFING, evidence=False))
    assert not marks(written(samples.BRIEFING, cite=Cite.NONE))


def test_a_very_long_source_stands_with_its_passages_only(monkeypatch):
    monkeypatch.setattr(evidence, "WHOLE", 10)
    assert (
        len(html.fromstring(written(cited(point("a tenth")), documents={0: document()})).findall(".//article/p")) == 1
    )


# --- the slider ---------------------------------------------------------------------------------------------------


def test_the_slider():
    first, second, third = point("The port of Tarn closed."), point("Wheat rose by a tenth."), point("Nobody was hurt.")
    text = written(cited(second), documents={0: document()}, ranked=((3, first), (1, second), (2, third)))
    page = html.fromstring(text)
    assert [(li.get("data-rank"), li.get("hidden")) for li in page.findall(".//li[@data-rank]")] == [
        ("3", ""), ("1", None), ("2", ""),
    ]  # fmt: skip
    slider = page.get_element_by_id("points")
    assert (slider.get("min"), slider.get("max"), slider.get("value")) == ("1", "3", "1")
    assert page.get_element_by_id("slider").get("hidden") == ""  # nothing can move it without the script
    assert [(mark.get("data-rank"), mark.get("class")) for mark in page.iter("mark")] == [
        ("3", "spare"), (None, None), ("2", "spare"),
    ]  # fmt: skip
    script = re.search(r"<script>(.*?)</script>", text, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.endswith(f"; script-src 'sha256-{digest}'")
