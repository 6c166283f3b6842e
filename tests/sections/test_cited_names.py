"""Surnames in citations get no bracket."""

from briefing.model import Span
from briefing.pipeline import document_from_text
from briefing.sections.introductions import is_cited
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
