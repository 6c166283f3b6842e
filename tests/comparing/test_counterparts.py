"""Two reports of two days: what the later one corrects, takes back or undoes, in words of its own; and what only looks so."""

from briefing.model import Corpus
from briefing.pipeline import compare, document_from_text
from tests.tables import each_row

FIRST = "KALVIK, March 3, 2031 (Northwire) - A ferry ran onto rocks off the island of Tresk early on Monday, the coast guard said.\n\n"
LATER = "KALVIK, March 4, 2031 (Northwire) - The ferry that ran onto rocks off Tresk on Monday was towed to Kalvik, the coast guard said.\n\n"


def compared(left, right):
    documents = tuple(document_from_text(text, language="en") for text in (left, right))
    return compare(Corpus(documents))[1]


@each_row(
    ("first", "later"),
    [
        (
            "About 210 people were aboard the Halden Star when it left Kalvik.",
            "The Halden Star carried 226 passengers and crew, it said, correcting a figure given earlier.",
        ),
        ("The Halden Star has six lifeboats.", "There are four lifeboats on board the Halden Star."),
        (
            "The engine of the Halden Star was not on fire, the coast guard said.",
            "The coast guard said the engine of the Halden Star was on fire.",
        ),
        (
            "The owner agreed to pay each passenger of the Halden Star.",
            "The owner walked away from its promise to pay passengers of the Halden Star.",
        ),
    ],
)
def test_what_a_later_report_tells_otherwise_is_a_difference_and_no_agreement(first, later):
    texts = (FIRST + first, LATER + later)
    comparison = compared(*texts)
    rows = [
        [texts[claim.document][claim.span.start : claim.span.stop] for claim in row.claims]
        for row in comparison.differences
    ]
    assert rows == [[first, later]]
    assert not [row for row in comparison.agreements if row.claims[0].span.start >= len(FIRST)]


@each_row(
    ("first", "later"),
    [
        (
            "The captain, Odd Rune Vik, stayed on the Halden Star for six days.",
            "Captain Vik stayed aboard the Halden Star for a week.",
        ),
        ("Some 200 people were aboard the Halden Star.", "The Halden Star had 212 people aboard."),
        ("The harbour of Kalvik is closed to ships.", "No ship may enter the harbour of Kalvik."),
        (
            "Another 30 people of the Halden Star were flown to Kalvik.",
            "Helicopters flew 80 people of the Halden Star to Kalvik.",
        ),
    ],
)
def test_what_may_both_hold_is_no_difference(first, later):
    assert not compared(FIRST + first, LATER + later).differences


def test_what_two_reports_tell_in_other_words_is_an_agreement():
    first = f"{FIRST}Owners of cars on board will get a letter in March. A crane broke.\n"
    later = f"{LATER}Letters to the owners of cars on board go out in March. A crane fell.\n"
    claims = [[claim.span.start for claim in row.claims] for row in compared(first, later).agreements]
    assert [len(FIRST), len(LATER)] in claims


def test_a_dateline_names_nobody_and_counts_nothing():
    first = "TARN, Feb. 3, 2031 (Northwire) - The old bridge over the Vell collapsed on Monday, and the mayor of Tarn closed the road."
    other = "TARN, Feb. 3, 2031 - The old bridge over the Vell collapsed on Monday, and the mayor of Tarn closed the road to it."
    assert len(compared(first, other).agreements) == 1


@each_row(
    ("left", "right", "differences"),
    [
        (
            "The prosecutor of Rill has opened an investigation of the loan to the club.",
            "The prosecutor of Rill had not opened an investigation of the loan to the club, his office said.",
            1,
        ),
        ("It is not known whether the prosecutor of Rill has opened an investigation.", "The prosecutor of Rill has opened an investigation.", 0),
    ],
)  # fmt: skip
def test_of_one_day_only_what_is_told_nearly_alike_differs(left, right, differences):
    head = "September 4, 2031\n\nCosima Bright, the mayor of Rill, {} on Thursday over a loan to the football club of Rill.\n\n{}"
    assert len(compared(head.format("resigned", left), head.format("stepped down", right)).differences) == differences


def test_a_number_that_is_told_to_be_corrected_stands_against_the_old_one_in_whatever_sentence():
    first = (
        FIRST
        + "The ferry, the night boat from Calder with 312 people on board, left at ten. At least 80 passengers were hurt."
    )
    later = (
        LATER
        + "There were 297 people on board, not 312 as first reported. Sixty-two were hurt, it said, correcting an earlier figure of 80."
    )
    values = [[claim.value for claim in row.claims] for row in compared(first, later).differences]
    assert sorted(values) == [[80, 62], [312, 297]]
