"""Notices: where a publisher corrects the article."""

from briefing.text.notices import is_correction
from tests.tables import each_row


@each_row(
    "sentence",
    [
        "An earlier version of this article misstated the age of the mayor.",
        "This story has been updated with a comment of the port office.",
        "Correction: The crane was built in 1968, not in 1986 as was said here.",
        "An article on Friday about the harbour of Tarn misidentified its pilot.",
    ],
)
def test_corrections(sentence):
    assert is_correction(sentence)


@each_row(
    "sentence",
    ["CORRECTION:", "The mayor misstated the price of the crane.", "The earlier version of the plan failed."],
)
def test_what_is_no_correction(sentence):
    assert not is_correction(sentence)
