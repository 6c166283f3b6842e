"""A role that opens with a noun in -ing can speak."""

import pytest

from briefing.facts.quotes import extract
from briefing.pipeline import document_from_text


@pytest.mark.parametrize("role", ["marketing director", "sporting director", "housing minister"])
def test_a_role_that_opens_with_a_noun_in_ing_speaks(role):
    text = f"“We owe it to the town to try again,” {role} Jory Lund said on Monday."
    assert [one.name for one in extract(document_from_text(text, language="en"))] == ["Jory Lund"]
