"""One thing told otherwise in words of its own: percentages, stretches of time, noughts, places, spellings, outcomes."""

import pytest

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text

DIFFERING = [
    (
        "Rents in the town of Tarn rose by 4 percent last year, the housing office said on Tuesday. It blamed a lack of flats.",
        "The housing office in Tarn put the rise in rents last year at 6 percent. The mayor promised new flats.",
        ("4 percent", "6 percent"),
    ),
    (
        "Three engineers were freed on Sunday after nine days in captivity, the company Belvex said. All are well.",
        "Gunmen released three engineers of the company Belvex on Sunday, twelve days after seizing them, the ministry said.",
        ("nine days", "twelve days"),
    ),
    (
        "About 30,000 people marched through Sarn on Saturday against the pension reform, police said. It stayed calm.",
        "Some 300,000 people took part in Saturday's march through Sarn against the pension reform, a union official said.",
        ("30,000", "300,000"),
    ),
    (
        "Foreign Minister Ada Brock on Monday named Henrik Karlsen special envoy for the Doran peace talks.",
        "Henrik Carlson was named special envoy for the Doran peace talks on Monday. Ada Brock trusts him.",
        ("Henrik Karlsen", "Henrik Carlson"),
    ),
    (
        "The governments of Norvik and Halden signed a gas deal on Thursday, officials said. Deliveries start soon.",
        "Talks on a gas deal between Norvik and Halden collapsed on Thursday, a Halden minister said.",
        ("signed", "collapsed"),
    ),
]
ALIKE = [
    (
        "The storm left 12,000 homes without power in the north on Sunday, the grid operator said.",
        "In the south, 8,000 homes were without power on Sunday after the storm, according to the grid operator.",
    ),
    (
        "A swimmer of 19 who went missing at Lake Orrin on Saturday was found alive, rescuers said.",
        "Rescuers at Lake Orrin also brought a 52-year-old man ashore on Saturday. He had fallen from a boat.",
    ),
    (
        "The Greens won 31 percent of the vote in Harn on Sunday, results show.",
        "In the whole country the Greens came to 24 percent of the vote on Sunday, results show.",
    ),
    (
        "Police arrested a man over the shooting in Rell on Sunday, a spokesman said.",
        "A second suspect in Sunday's shooting in Rell is still at large, a police spokesman said.",
    ),
    (
        "In a survey by the consumer office 61 percent of passengers were happy with the trains.",
        "In a survey by the consumer office 48 percent of passengers were happy with the buses.",
    ),
    (
        "The doctor Jon Falk was sentenced to three years in prison for fraud in Ruhn on Friday.",
        "The doctor Jon Falk, sentenced for fraud in Ruhn on Friday, had practised there for eleven years.",
    ),
    (
        "A jury in Kell found Max Orth guilty of robbery on Tuesday, a clerk said.",
        "A jury in Kell on Tuesday cleared Ben Orth, his cousin, of robbery, a clerk said.",
    ),
    ("President Ana Moïse spoke in Vik on Monday about the harbour.", "President Ana Moise spoke in Vik on Monday."),
]


def differences(*texts):
    corpus = Corpus(tuple(document_from_text(text, language="en") for text in texts))
    found = analyse(corpus, Request(Budget.parse("medium"))).differences
    return [tuple(corpus.documents[c.document][c.focus] for c in one.claims if c.focus) for one in found]


@pytest.mark.parametrize(("left", "right", "expected"), DIFFERING)
def test_what_is_told_otherwise_is_a_difference(left, right, expected):
    assert expected in differences(left, right)


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_two_parts_two_people_two_spellings_of_a_letter_are_none(left, right):
    assert differences(left, right) == []
