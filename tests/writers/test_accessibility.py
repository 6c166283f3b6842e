"""No finding of an accessibility checker: every template, every kind of citation, every kind of briefing."""

import io
from dataclasses import replace

import docx
import pytest

from briefing import analyse, compose, read, templates
from briefing.model import Budget, Corpus, Frame, Request
from briefing.pipeline import render
from briefing.writers.markings import marking
from tests.accessibility import findings
from tests.program import EXAMPLE
from tests.tables import each_row
from tests.writers import samples
from tests.writers.test_reference_document import saved

CITE = ["inline", "endnote", "footnote", "comments", "none"]


@pytest.fixture(scope="module")
def strait():
    corpus = Corpus((read(EXAMPLE),))
    return analyse(corpus, Request(Budget.parse("5")), bottom_line=True), dict(enumerate(corpus.documents))


@pytest.mark.parametrize("name", [template.name for template in templates.available()])
def test_templates(strait, name):
    briefing = compose(strait[0], Frame(template=name, marking="TLP:AMBER"))
    assert findings(render(briefing, "docx")) == []


@pytest.mark.parametrize("cite", CITE)
def test_citations(strait, cite):
    briefing = compose(strait[0], Frame())
    assert findings(render(briefing, "docx", cite=cite, documents=strait[1])) == []


@each_row("briefing", [samples.BRIEFING, samples.ARABIC, samples.JAPANESE])
@each_row("label", ["TLP:RED", "TLP:AMBER+STRICT", "TLP:GREEN", "TLP:CLEAR", "OFFICIAL", ""])
def test_languages_and_markings(briefing, label):
    data = render(replace(briefing, marking=label), "docx", toc=True)
    assert findings(data) == []
    assert marking(label).line == " ".join(label.split())


def test_the_checker_finds_what_is_wrong():
    document = docx.Document()
    document.core_properties.title = ""
    document.add_heading("Third", 3)
    for _ in range(2):
        document.add_paragraph()
    document.add_table(2, 2).cell(0, 0).merge(document.tables[0].cell(0, 1))
    document.add_paragraph().add_run("pale").font.color.rgb = docx.shared.RGBColor(0xDD, 0xDD, 0xDD)
    found = " | ".join(findings(saved(document)))
    for words in ("no title", "level 3", "blank paragraphs", "no header row", "merged cells", "contrast of 1."):
        assert words in found
    assert io.BytesIO(saved(document)).getvalue()
