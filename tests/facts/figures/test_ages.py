"""Ages that a text tells of people."""

from briefing.facts.figures.ages import BEHIND_NAME, ages
from tests.tables import each_row


@each_row(
    ("text", "years"),
    [
        ("Ann Orle, 44, met a 9-year-old and a man of 61.", [44, 9, 61]),
        ("Karl Mirn, aged 30, left.", [30]),
        ("Karl Mirn, 30 miles off, left.", []),
        ("In Orle, 44 boats sank.", []),
    ],
)
def test_ages_are_told_beside_people(text, years):
    assert [age for age, _ in ages(text)] == years


def test_a_name_stands_before_its_age():
    assert BEHIND_NAME.search("It was Ann Orle, aged ")["name"] == "Orle"
