"""Comparing invented sources: what differs is found, and what only looks so is not."""

import pytest

from briefing.model import Corpus, DifferenceKind
from briefing.pipeline import compare, document_from_text

DEPOT = (
    "An explosion at a fuel depot outside Tarn killed 17 people on Sunday night, the fire service said. More than 200"
    " firefighters fought the blaze until morning.\n\nThe depot, owned by Harbour Fuels, lies 6 kilometres from the city"
    " centre. Mayor Ilse Kamprad said the company had ignored three warnings about leaking valves.\n\n"
    "“We told them in writing,” Kamprad said. “Nobody answered.”"
)
LATER = (
    "The explosion at a fuel depot outside Tarn killed 21 people, the fire service said on Tuesday, after four more bodies"
    " were found. The depot belongs to Harbour Fuels.\n\nHarbour Fuels denied that it had ignored warnings about leaking"
    " valves. “Every letter was answered,” a spokesman said.\n\nShares in Harbour Fuels fell 9 percent in Brennhaven."
)


def compared(*texts, dates=()):
    dates = (*dates, *[""] * len(texts))
    documents = tuple(document_from_text(text, date=date) for text, date in zip(texts, dates, strict=False))
    return documents, compare(Corpus(documents))[1]


def differences(*texts, kind=None):
    documents, comparison = compared(*texts)
    return [
        tuple(documents[claim.document][claim.focus or claim.span] for claim in difference.claims)
        for difference in comparison.differences
        if kind is None or difference.kind is kind
    ]


def test_a_figure_with_another_value_stands_with_both_sentences():
    documents, comparison = compared(DEPOT, LATER)
    figure = next(d for d in comparison.differences if d.kind is DifferenceKind.FIGURE)
    assert [claim.value for claim in figure.claims] == [17, 21]
    assert [documents[c.document][c.span][:14] for c in figure.claims] == ["An explosion a", "The explosion "]
    assert figure.about == "people"


def test_an_update_is_told_from_a_conflict_by_the_documents_dates():
    _, apart = compared(DEPOT, LATER, dates=("2024-03-04", "2024-03-05"))
    _, together = compared(DEPOT, LATER, dates=("2024-03-05", "2024-03-05"))
    assert [d.updated for d in apart.differences if d.kind is DifferenceKind.FIGURE] == [True]
    assert [d.updated for d in together.differences if d.kind is DifferenceKind.FIGURE] == [False]


def test_a_claim_stands_against_its_denial():
    ((claim, denial),) = differences(DEPOT, LATER, kind=DifferenceKind.DENIAL)
    assert claim.startswith("Mayor Ilse Kamprad said")
    assert denial.startswith("Harbour Fuels denied")


def test_one_quotation_and_two_speakers():
    left = "“The harbour will stay open whatever the ministry decides,” said Odile Brandvold, the union’s secretary."
    right = "“The harbour will stay open whatever the ministry decides,” said Henrik Solvaas, the mayor."
    _, comparison = compared(left, right)
    (found,) = comparison.differences
    assert (found.kind, [c.value for c in found.claims]) == (
        DifferenceKind.ATTRIBUTION,
        ["Odile Brandvold", "Henrik Solvaas"],
    )


def test_one_event_and_two_days():
    left = "The carrier Aldgate sank off the Varnish Strait on 3 March 2024 in heavy fog. Nobody was hurt."
    right = "The carrier Aldgate sank off the Varnish Strait on 5 March 2024 in heavy fog, owners say."
    ((one, other),) = differences(left, right, kind=DifferenceKind.DATE)
    assert (one, other) == ("3 March 2024", "5 March 2024")


ONE = "The walkout stopped {} ships in the Varnish Strait at noon, the harbour authority told owners."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (ONE.format("nearly 40"), ONE.format("38")),
        (ONE.format("more than 100"), ONE.format("110")),
        (ONE.format("4,980"), ONE.format("5,000")),
        (ONE.format("40"), ONE.format("40")),
        (ONE.format("between 30 and 50"), ONE.format("40")),
        (ONE.format("40"), "The walkout stopped 40 ferries and 12 ships in the Varnish Strait at noon, owners said."),
        (ONE.format("40"), "Last year a walkout stopped 12 ships, compared with 8 ships in the Varnish Strait before."),
        (ONE.format("40"), "The union has 11,000 members. Its secretary counts 12 ships of his own, and paints them."),
        ("The blast killed 17 people in Tarn on Sunday.", "The blast injured 60 people in Tarn on Sunday."),
        ("The blast killed 9 people in Tarn on Sunday.", "The blast killed six women and three men in Tarn on Sunday."),
    ],
)
def test_figures_that_can_both_be_right_are_no_difference(left, right):
    assert not differences(left, right, kind=DifferenceKind.FIGURE)


@pytest.mark.parametrize(
    "text",
    [
        "The court denied bail to the captain of the carrier Aldgate, who said the fog caused it.",
        "Members rejected the ministry’s plan to automate both large ports, the union said.",
    ],
)
def test_not_every_refusal_is_a_denial(text):
    other = "The captain of the carrier Aldgate said the fog caused it. The ministry said its plan to automate both ports stands."
    assert not differences(other, text, kind=DifferenceKind.DENIAL)


def test_agreements_count_voices_and_copies_are_one():
    own = "The fire service said an explosion had killed 21 people at the fuel depot outside the town of Tarn."
    _, copied = compared(LATER, LATER)
    assert {a.voices for a in copied.agreements} == {1}
    _, comparison = compared(LATER, LATER, own + " Schools stay closed in all seven districts of the city.")
    best = comparison.agreements[0]
    assert (best.voices, [c.document for c in best.claims]) == (2, [0, 1, 2])


def test_what_one_source_alone_says():
    documents, comparison = compared(DEPOT, LATER)
    said = [(c.document, documents[c.document][c.span]) for c in comparison.only_in]
    assert (1, "Shares in Harbour Fuels fell 9 percent in Brennhaven.") in said
    assert all("killed" not in text for _, text in said)


def test_every_claim_is_inside_its_document():
    documents, comparison = compared(DEPOT, LATER, DEPOT)
    claims = [c for d in comparison.differences for c in d.claims] + list(comparison.only_in)
    for claim in claims:
        assert documents[claim.document][claim.span].strip() == documents[claim.document][claim.span] != ""
        assert claim.focus is None or claim.focus in claim.span


@pytest.mark.parametrize("texts", [("",), ("One.",), ("One.", ""), ("No.", "No.", "No."), ("17", "21")])
def test_little_text_has_nothing_to_compare(texts):
    from briefing.model import Document

    documents = tuple(document_from_text(text) if text else Document("", (), ()) for text in texts)
    assert not compare(Corpus(documents))[1].differences
