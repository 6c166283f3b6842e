"""A page while it is filled: what another source's line retells, number by number."""

import pytest

from briefing.composing.filling import Page
from briefing.grouping.similarity import covered
from briefing.model import Budget, Corpus, Item, Request
from briefing.model.measure import section_words
from briefing.pipeline import analyse, compose
from briefing.sections.lines import Line, Printed
from tests.composing.made import document
from tests.corpus import texts

TOLD = (
    "The toll of the ferry disaster off Vik rose by 50 % on Friday after the harbour office of Vik revised its lists."
)


def page(other):
    """A page with the line `TOLD` of a first source, and a line of a second one that says the `other`."""
    findings = analyse(Corpus((document(TOLD), document(other))), Request(Budget.parse("short")), bottom_line=True)
    made = Page({"figures": "Figures"}, Printed(findings), heard=covered(findings.profile))
    made.add("figures", [Line("figures", Item(TOLD), 1.0, (0,))])
    return made, Line("figures", Item(other), 1.0, (1,))


@pytest.mark.parametrize(
    ("other", "retold"),
    [
        ("The harbour office of Vik has raised the toll of the ferry disaster by 50 %.", True),
        ("The harbour office of Vik has raised the toll of the ferry disaster by 50 %, or 31 people.", False),
        ("Ferry tickets from Vik to Skarn cost 50 crowns.", False),
    ],
)
def test_another_source_s_line_is_retold_where_all_its_numbers_stand(other, retold):
    made, line = page(other)
    assert made.retells(line) is retold


def test_one_source_retells_nothing():
    findings = analyse(Corpus((document(TOLD),)), Request(Budget.parse("short")), bottom_line=True)
    made = Page({"figures": "Figures"}, Printed(findings), heard=covered(findings.profile))
    made.add("figures", [Line("figures", Item(TOLD), 1.0, (0,))])
    assert not made.retells(Line("figures", Item(TOLD), 1.0, (0,)))


def test_the_room_of_a_line_that_was_given_up_is_filled_again():
    """The label of who speaks makes the page too long after it was filled; a shorter line than the one given up fits."""
    call = next(text for text in texts.load("page") if text.name == "spoken/call-results")
    asked = Request(Budget.parse("80w", at_most=True))
    findings = analyse(Corpus((document(call.line("text")),)), asked, bottom_line=True)
    assert 72 < sum(map(section_words, compose(findings).sections)) <= 80
