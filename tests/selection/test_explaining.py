import pytest

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from briefing.selection.explaining import account, printed
from tests.tables import each_row

TEXT = """Harbour closed after storm

The harbour of Orle closed on Monday after the storm sank 14 boats, Mayor Ida Solm said.

She asked for help. Divers will look for the sunken boats of the harbour this week.

The storm sank boats in the harbour of Orle, and the harbour closed. Was anybody hurt?

A bakery gave bread to the crews.
"""


def found(**options):
    document = document_from_text(TEXT, language="en")
    return analyse(Corpus((document,)), Request(Budget.parse("2"), **options), facts=False)


@each_row("ranker", ["auto", "lead", "centrality", "luhn"])
def test_reasons_add_up_to_the_score(ranker):
    for one in account(found(ranker=ranker)):
        assert one.score == pytest.approx(sum(reason.amount for reason in one.reasons))


def test_the_chosen_ones_are_said_to_be():
    findings = found()
    picks = findings.extract.picks
    chosen = {i for pick in picks for i in range(pick.first, pick.last + 1)}
    assert {one.sentence for one in account(findings) if one.chosen} == chosen


def test_repeating_costs_and_says_what():
    accounts = account(found(ranker="lead"))
    costs = [reason for reason in accounts[4].reasons if reason.part == "redundancy"]
    assert costs[0].amount < 0
    assert costs[0].words == "repeats sentence 2"


def test_words():
    accounts = account(found(query=("bakery bread",)))
    said = [{reason.part: reason.words for reason in one.reasons} for one in accounts]
    assert accounts[0].apart == "heading"
    assert said[1]["title"] == "names the title's 'harbour' and 'closed'"
    assert said[1]["position"] == "early in the text"
    assert said[1]["facts"] == "has figures, dates, names and speech"
    assert said[5]["wording"] == "is a question"
    assert said[6]["query"] == "names 'bakery' and 'bread', as asked for"
    assert accounts[2].apart == "leans on what came before"


def test_amounts_as_they_are_printed():
    assert [printed(x) for x in (0.214, -0.3, 1.5, -0.001)] == ["+.21", "−.30", "+1.50", "−.00"]
