"""Speakers that a quotation has from what stands beside it."""

from briefing.facts.quotes import extract
from briefing.pipeline import document_from_text
from tests.tables import each_row


def direct(text):
    quotes = extract(document_from_text(text, language="en"))
    return [(q.content.of(text), q.speaker.of(text) if q.speaker else None) for q in quotes if q.direct]


@each_row(
    ("text", "speaker"),
    [
        ("“Water does not wait for us.” — Nadia Orlov", "Nadia Orlov"),
        ("“Water does not wait for us.”\n\n— Nadia Orlov, Sorn", "Nadia Orlov"),
        ("“Water does not wait for us.” - the harbour", None),
        ("“Water does not wait for us.”\n\nThe harbour is shut.", None),
        ("“Water does not wait for us.” — Nadia Orlov came in and went out.", None),
    ],
)
def test_a_signature_is_a_name_and_nothing_else(text, speaker):
    assert direct(text) == [("Water does not wait for us.", speaker)]


@each_row(
    ("before", "speaker"),
    [
        ("Lund said that the plan was dead.", "Lund"),
        ("The plan was dead, said Lund.", "Lund"),
        ("I said that the plan was dead.", None),
        ("Everything was said.", None),
        ("The report about what Lund said is late.", None),
        ("The plan was dead.", None),
    ],
)
def test_the_speaker_of_the_sentence_before(before, speaker):
    assert direct(f"{before} “Nobody here believes them now.”") == [("Nobody here believes them now.", speaker)]


def test_what_follows_who_said_is_the_same_persons():
    text = "It was Nadia Orlov, who said “we wait.” “Nobody here believes them now.”"
    assert direct(text)[1] == ("Nobody here believes them now.", "Nadia Orlov")


def test_the_first_of_two_pieces_has_the_speaker_of_the_second():
    text = "“We wait for all of them.” “It is late,” said Nadia Orlov."
    assert [speaker for _, speaker in direct(text)] == ["Nadia Orlov", "Nadia Orlov"]
