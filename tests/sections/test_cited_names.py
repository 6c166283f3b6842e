"""Surnames in citations get no bracket."""

from dataclasses import replace

from briefing.facts.names import extraction
from briefing.model import Budget, Corpus, Extract, Pick, Request, Span
from briefing.pipeline import analyse, document_from_text
from briefing.sections.introductions import has_namesake, introducing, is_cited
from tests.tables import each_row


@each_row(
    ("text", "cited"),
    [
        ("The only work, (Lund et al., 2004), does so.", True),
        ("The parser (Lund, Orlov, and Reed 1981) shows it.", True),
        ("Lund, F. C. N., Notes from the Pier.", True),
        ("It was shown (Lund, 2014).", True),
        ("Lund (2014) shows it.", True),
        ("Lund, 52, left the pier of Vik.", False),
        ("Lund and Orlov left the pier in 2014.", False),
        ("Lund left the pier.", False),
    ],
)
def test_a_surname_in_a_citation(text, cited):
    document = document_from_text(text, language="en")
    start = text.index("Lund")
    assert is_cited(document, Span(start, start + 4)) is cited


@each_row(
    ("text", "other"),
    [
        ("Una Karsk left the pier. Mr Karsk told them why.", False),
        ("President Karsk left. Mr. Karsk came. Una Karsk and Jory Karsk stayed on the pier.", True),
    ],
)
def test_another_person_of_that_surname(text, other):
    people = extraction.extract(document_from_text(text, language="en"))
    una = next(one for one in people if one.name == "Una Karsk")
    assert has_namesake(people, una, "Karsk") is other


def test_a_bracket_stands_before_the_name_where_a_number_is_cut_off():
    text = (
        "12 The appeal was brought by Una Karsk in May.\n\n13 The board of the port refused what Karsk had asked for."
    )
    source = document_from_text(text, language="en")
    findings = analyse(Corpus((source,)), Request(Budget.parse("full")), bottom_line=True)
    last = source.sentences[-1]
    pick = Pick(0, last.index, last.index, source.blocks[last.block].span, 1.0)
    shown = introducing(replace(findings, extract=Extract((pick,), 16), bottom=None), pick)
    assert [shown.text[at:][:5] for at, words in shown.insertions if words == "Una"] == ["Karsk"]
