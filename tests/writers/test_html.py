import base64
import hashlib
import re
from dataclasses import replace

import pytest
from lxml import html

from briefing.writers import Layout
from briefing.writers.html import write
from tests.writers import samples


def written(briefing, **layout):
    return write(briefing, layout=Layout(**layout)).decode()


def test_a_sample():
    page = html.fromstring(written(samples.BRIEFING))
    assert page.get("lang") == "en"
    assert page.get("dir") == "ltr"
    assert page.findtext(".//h1") == samples.BRIEFING.title
    assert [h.text for h in page.iter("h2")] == [s.heading for s in samples.SECTIONS] + ["Sources", "Method"]
    points = [" ".join(li.text_content().split()) for li in page.findall(".//section[@id='section-2']/ul/li")]
    assert points[0] == "The union, which speaks for around 4,200 crews, said it would answer “boat by boat”. [1 ¶2]"
    assert points[1].startswith("He [Tomas R. Okonjo-Lindqvist, the union’s chairman,] called the vote a breach")
    assert points[1].endswith("[1 ¶5] (also [2 p. 2] [2 p. 3])")
    quotation = page.find(".//blockquote")
    assert [p.text_content().strip() for p in quotation] == [
        samples.QUOTATION.split("\n\n")[0],
        samples.QUOTATION.split("\n\n")[1] + " [1 ¶6]",
    ]
    assert [th.text for th in page.iter("th")] == ["Figure", "What it counts", "Passage"]
    assert [e.text_content() for e in page.find_class("marking")] == ["TLP:AMBER", "TLP:AMBER"]


def test_links_lead_somewhere_and_ids_are_unique():
    page = html.fromstring(written(samples.BRIEFING))
    ids = [e.get("id") for e in page.iter() if e.get("id")]
    assert len(set(ids)) == len(ids)
    assert {a.get("href")[1:] for a in page.iter("a")} <= set(ids)
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
    assert [a.get("href") for a in page.findall(".//ol/li/a")] == ["https://gazette.example/a?b=1&c=2"]
    assert "javascript:alert(1)" in page.get_element_by_id("source-2").text_content()


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "\"'><b>", "{{ 7 * 7 }}{% raw %}", "&amp;", "</style><x>"]
)
def test_whatever_the_text_holds_shows_as_it_stands(text):
    page = html.fromstring(written(samples.with_text(text)))
    assert page.findtext(".//h1") == text
    assert not list(page.iter("script", "b", "x"))
    assert any(text in span.text_content() for span in page.find_class("text"))


@pytest.mark.parametrize("text", ["\x00\x1b\x85", "\ud800", "\u202e", "\n\n", "", "😀"])
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
