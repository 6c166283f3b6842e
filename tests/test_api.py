"""What stands on the package's front, for notebooks and other programs."""

import briefing
from briefing.model import Corpus
from tests.program import EXAMPLE


def test_the_front_shows_the_verbs():
    assert set(dir(briefing)) == set(briefing.__all__)
    assert all(callable(getattr(briefing, name)) for name in briefing.__all__ if not name.startswith("__"))


def test_a_length_a_template_and_a_query_stand_beside_the_sources():
    made = briefing.make(str(EXAMPLE), length="short", template="exsum", query="grain")
    assert made.briefing.template == "exsum"
    assert made.findings.request.query == ("grain",)
    assert made.briefing.words < briefing.make([EXAMPLE]).briefing.words


def test_what_a_prompt_shows_is_short():
    document = briefing.read(EXAMPLE)
    made = briefing.make(document)
    for value in (document, Corpus((document,)), made, made.briefing, made.findings):
        assert len(repr(value)) < 160


def test_a_notebook_shows_the_page():
    made = briefing.make(EXAMPLE)
    assert made._repr_markdown_().startswith("# Port Strike")
    assert "<h1" in made._repr_html_()


def test_facts_are_rows():
    document = briefing.read(EXAMPLE)
    table = briefing.rows(document)
    assert {row["kind"] for row in table} >= {"quotes", "figures", "dates", "entities"}
    assert all(document.text[row["start"] : row["end"]] == row["fact"] for row in table)
