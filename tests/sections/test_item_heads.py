"""What is decided below a heading says of what, where it does not say it itself."""

from briefing.model import Span
from briefing.pipeline import document_from_text
from briefing.sections.item_heads import matter
from tests.tables import each_row

MINUTES = (
    "Minutes of the harbour council of Orle\n\n"
    "1. New ferry\n\nRESOLVED by 3 votes to 1 that the tender be accepted.\n\nThe ferry was built in Vik.\n\n"
    "2. Lamps\n\nDeferred to the next meeting.\n\n"
    "TOLLS BILL: THIRD READING\n\nQuestion put and negatived: Ayes 61, Noes 64.\n"
)


def head_of(words, *, bare=False):
    document = document_from_text(MINUTES, language="en")
    start = document.text.index(words)
    return matter(document, Span(start, start + len(words)), bare=bare)


@each_row(
    ("words", "head"),
    [
        ("RESOLVED by 3 votes to 1 that the tender be accepted.", "New ferry"),
        ("The ferry was built in Vik.", ""),  # names it
        ("Deferred to the next meeting.", "Lamps"),
        ("Question put and negatived: Ayes 61, Noes 64.", "TOLLS BILL: THIRD READING"),
    ],
)
def test_what_stands_below_an_item_of_minutes_is_told_of_it(words, head):
    assert head_of(words) == head


def test_who_issued_a_text_and_when_is_no_item_of_it():
    text = "Harbour hearing set\n\nOrle Council, 6 June 2031\n\nThe vote was 9 to 6.\n"
    document = document_from_text(text, language="en")
    start = text.index("The vote")
    assert not matter(document, Span(start, start + 20), bare=False)


def test_elsewhere_only_a_bare_decision_is():
    assert head_of("Question put and negatived: Ayes 61, Noes 64.", bare=True) == "TOLLS BILL: THIRD READING"
    assert not head_of("Deferred to the next meeting.", bare=True)
