"""Words of decisions that decide nothing, and of risks where none is."""

import pytest

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from briefing.sections import board_lines

AROUND = [
    "The harbour of Orle has two piers and forty boats.",
    "The keeper counts the boats of the harbour each night at ten.",
    "The lamps of the north pier burn oil that comes from Tarn.",
    "A pilot from Vik brings the large boats to the south pier.",
]


def told(lines, sentence):
    text = "\n\n".join((*AROUND[:2], sentence, *AROUND[2:]))
    corpus = Corpus((document_from_text(text, language="en"),))
    found = lines(analyse(corpus, Request(Budget.parse("long")), bottom_line=True))
    return sentence in [line.item.text for line in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "The plan would leave the reserves far below the agreed floor.",
        "The members did not approve the new tariff of the harbour.",
        "Option B was rejected because it would harm the boats.",
    ],
)
def test_what_decides_nothing_is_no_decision(sentence):
    assert not told(board_lines.decisions, sentence)
    assert told(board_lines.decisions, "The members approved the new tariff of the harbour.")


@pytest.mark.parametrize(
    "sentence",
    ["Water was let out of the lock to prevent a failure.", "The captain twice asked the company to delay the trip."],
)
def test_what_is_prevented_or_asked_for_is_no_risk(sentence):
    assert not told(board_lines.risks, sentence)
    assert told(board_lines.risks, "The lock may not hold if the rain goes on, the keeper warned.")
