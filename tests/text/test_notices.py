"""Notices: what a publisher says of the text itself."""

import pytest

from briefing.text.notices import is_correction, is_furniture


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    "sentence",
    ["CORRECTION:", "The mayor misstated the price of the crane.", "The earlier version of the plan failed."],
)
def test_what_is_no_correction(sentence):
    assert not is_correction(sentence)


@pytest.mark.parametrize(
    ("sentence", "furniture"),
    [
        ("View this email in your browser (https://letters.example/a?b=c) https://letters.example/series/", True),
        ("https://letters.example/register/188365 Register", True),
        ("Copyright © 2018 Orle Press, all rights reserved.", True),
        ("Follow us for more.", True),
        ("The register opened on Friday at https://orle.example and closed an hour later, the council said.", False),
        ("The copyright of the map is disputed.", False),
    ],
)
def test_furniture(sentence, furniture):
    assert is_furniture(sentence) is furniture
