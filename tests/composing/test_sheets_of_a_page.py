"""A page of one sheet fits on it, whatever kind of text it is of, whichever form it has and whichever paper is in the printer."""

from dataclasses import replace

import pytest

from briefing import pipeline, templates
from briefing.model import Budget, Corpus, Frame, Request
from briefing.writers.sheets import PAPERS, sheets
from tests.selection.invented_texts import OUTCOMES


@pytest.fixture(scope="module")
def findings():
    texts = [" ".join(words for _ in range(4)) for words, *_ in OUTCOMES.values()]
    corpus = Corpus(tuple(pipeline.document_from_text(text, language="en", title=text[:60]) for text in texts))
    return pipeline.analyse(corpus, Request(Budget.parse("1p")), bottom_line=True)


@pytest.mark.parametrize("template", ["bluf", "case", "daily", "board", "exsum"])
def test_one_sheet_holds_title_sources_and_all(findings, template):
    briefing = pipeline.compose(findings, Frame(template=template))
    page = templates.load(template).page
    assert briefing.words > 100
    assert max(sheets(briefing, replace(page, paper=paper)) for paper in PAPERS) <= 1
