"""A template whose bottom line and key points are one paragraph: in each format, and read back."""

import io
import re
import zipfile

import pytest

import briefing
from briefing import pipeline
from briefing.model import Budget, Corpus, Frame, ItemKind, Request
from briefing.writers import html, markdown, text
from briefing.writers.docx import write as docx
from briefing.writers.pieces import laid_out

ARTICLE = """Velm Closes Its Northern Ferry Line

The council of Velm closed the northern ferry line on Monday after two boats failed their yearly inspection.

Around 1,200 people crossed by ferry each day last year, the harbour office said. The line had run since 1956 and lost 3 million crowns in its last winter.

Mayor Ilse Andrup said the council would ask the state for two new boats. Residents of the northern shore now drive 40 kilometres around the fjord.

A bus replaces the boats from Thursday, and tickets keep their price until the end of the year. The opposition demanded an inquiry into how both boats could fail on one day.

The yard at Torsholm, which repaired the boats in spring, declined to comment on the inspection. Its manager left the firm in June, and the yard has laid off 30 workers since then.

Ferry crews marched to the town hall on Tuesday evening. They carried lanterns and a model of the oldest boat, which was built in 1931 and now lies in the museum of the town.
"""


@pytest.fixture(scope="module")
def page():
    corpus = Corpus((pipeline.document_from_text(ARTICLE, language="en"),))
    findings = pipeline.analyse(corpus, Request(Budget.parse("100w")), bottom_line=True)
    return pipeline.compose(findings, Frame(template="exsum"))


def texts(page):
    return [item.text for item in page.items() if item.citations]


def test_sections_stay_and_have_no_heading(page):
    assert [(section.key, section.heading) for section in page.sections] == [("bottom-line", ""), ("key-points", "")]
    assert len(texts(page)) > 2


@pytest.mark.parametrize(("length", "most"), [("", 165), ("medium", 200), ("long", 200)])
def test_a_paragraph_is_no_longer_than_fifteen_lines_however_long_the_text_is(length, most):
    towns = [f"Town{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(90)]
    told = (
        f"The council of {town} will spend {n + 11} million crowns on its {kind} after the flood destroyed {n + 3} of them, and it asked"
        f" the people of {town} to vote on where the next {kind} should stand and who should pay for what they cost each year."
        for n, (town, kind) in enumerate(zip(towns, ("bridges", "schools", "harbours") * 30, strict=True))
    )
    made = briefing.make(pipeline.document_from_text("\n\n".join(told), language="en"), template="exsum", length=length)
    assert 80 < made.briefing.words <= most


def test_one_paragraph_in_each_format(page):
    layout = pipeline.layout(page)
    body = page.sections[0].nodes[0].text.split()[0]
    for write in (markdown.write, text.write):
        lines = [line for line in write(page, layout=layout).decode().splitlines() if line.startswith(body)]
        assert len(lines) == 1
        assert all(one in lines[0] for one in texts(page))
        assert lines[0].count("¶") == len(texts(page))
    paragraphs = re.findall(r"<p>(.*?)</p>", html.write(page, layout=layout).decode(), re.DOTALL)
    bare = [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", one)) for one in paragraphs]
    assert sum(all(one in p for one in texts(page)) for p in bare) == 1


def test_one_paragraph_in_word_which_carries_the_sections(page):
    data = docx(page, layout=pipeline.layout(page))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = package.read("word/document.xml").decode()
    paragraphs = ["".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", one)) for one in body.split("</w:p>")]
    assert sum(all(one in p for one in texts(page)) for p in paragraphs) == 1


def test_other_sections_stand_as_they_do(page):
    joined = laid_out((*page.sections, page.sections[0]), run_in=True)
    assert joined[0].nodes[0].kind is ItemKind.PARAGRAPH
    assert laid_out(page.sections, run_in=False) == page.sections
    assert laid_out((), run_in=True) == ()
