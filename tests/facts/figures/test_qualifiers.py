"""Qualifiers before and behind a number."""

from briefing.facts.figures import extraction as figures
from briefing.pipeline import document_from_text
from tests.tables import each_row


@each_row(
    ("text", "qualifier"),
    [
        ("It cost at least $5.", "at least"),
        ("It cost well over $5.", "well over"),
        ("They sent no fewer than 12 boats.", "no fewer than"),
        ("They sent as many as 12 boats.", "as many as"),
        ("It cost ~5 dollars.", "~"),
        ("It cost $5 or so.", "or so"),
        ("They sent 12+ boats.", "+"),
        ("They sent 12 boats or more.", "or more"),
        ("It cost $15 an hour at most.", "at most"),
        ("The pier (around $400) is new.", "around"),
        ("The pier — about a million crowns — is new.", "about"),
        ("They talked about 12 boats.", None),
        ("It was according to 12 boys.", None),
        ("It was so, about\n\n12 boats came.", None),
    ],
)
def test_what_weakens_a_number(text, qualifier):
    document = document_from_text(text, language="en")
    found = figures.extract(document, dates=())
    assert [document[figure.qualifier] if figure.qualifier else None for figure in found] == [qualifier]
