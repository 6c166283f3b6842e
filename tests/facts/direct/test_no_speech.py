"""Marks that hold no speech, and speakers whom nobody could name."""

from briefing.facts import quotes
from briefing.pipeline import document_from_text
from tests.tables import each_row


def said(text):
    """(words, name) of each direct quotation."""
    document = document_from_text(text, language="en")
    return [(document[quote.content], quote.name) for quote in quotes.extract(document) if quote.direct]


@each_row(
    ("text", "found"),
    [
        ('Nadia Lund informs users of the Harbours Act ("the Act") of Vik.', []),
        ('Nadia Lund said that the firm (together, the "Lighters") was sold.', []),
        ('Nadia Lund ("we wait for the tide," she said) left.', [("we wait for the tide,", None)]),
        ('The form does not say, "if you do not answer by Monday".', []),
        ('Nadia Lund never said "the pier is lost" in Vik.', []),
        ('Nadia Lund said "the pier is lost" in Vik.', [("the pier is lost", "Nadia Lund")]),
        ('We stop if someone after the storm says, "wow, the pier is gone".', []),
        ('Email: "The Long Pier"', []),
    ],
)
def test_what_was_not_said_is_no_speech(text, found):
    assert said(text) == found


@each_row(
    ("text", "found"),
    [
        (
            'Nadia Lund refers to the following statement in the reasons of the board: "It is clear that the pier fell."',
            [("It is clear that the pier fell.", None)],
        ),
        (
            'Nadia Lund refers to the pier in a statement: "It is clear that the pier fell."',
            [("It is clear that the pier fell.", "Nadia Lund")],
        ),
        (
            '"They left the pier too late," said the father of one of the injured divers.',
            [("They left the pier too late,", None)],
        ),
    ],
)
def test_another_ones_words_and_a_speaker_cut_off_have_no_name(text, found):
    assert said(text) == found


@each_row(
    ("text", "reported"),
    [
        ("The district court dismissed the complaint of the harbour board.", []),
        ("Nadia Lund confirmed the sale of the long pier to the board.", ["the sale of the long pier to the board"]),
        ("The district court confirmed that the pier was sold.", ["the pier was sold"]),
    ],
)
def test_what_a_court_does_is_no_report(text, reported):
    document = document_from_text(text, language="en")
    assert [document[quote.content] for quote in quotes.extract(document)] == reported


@each_row(
    ("text", "name"),
    [
        ("Someone said: “We wait for the tide here.”", None),
        ("Many people said: “We wait for the tide here.”", None),
        ("Some said: “We wait for the tide here.”", None),
        (
            "Jory Lund left. Lund backed Thomas Orr, whom he describes as having “a bearing that we wait for here.”",
            "Jory Lund",
        ),
        ("77 Lord Lund said: “We wait for the tide here.”", "Lord Lund"),
        ("33 Mr Lund said: “We wait for the tide here.”", "Mr Lund"),
        ("They read Latin well. It bears a line in Sornish and Latin: “We wait for the tide here.”", None),
        ("Local people said: “We wait for the tide here.”", "Local people"),
    ],
)
def test_only_who_can_be_told_from_others_is_named(text, name):
    assert [quoted for _, quoted in said(text)] == [name]
