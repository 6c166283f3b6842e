"""A figure, date or name of a brief that has taken another one's place, and one that stands where it belongs."""

from tests.tables import each_row
from tests.verifying.sentences import changes

SOURCE = """The harbour council of Farrow met in Tarnhaven on Monday. Councillor Petra Lindqvar asked the ministry for a second dredger and for two pilots.

Councillor Oskar Brandt wanted the fish market to open on Sundays, and spoke for an hour about parking on the quay.

The Farrow index lost 1.25 percent by the evening. The Melk index of smaller shipyards, which had been closed for a week, gained 3.75 percent in the same session.

Inspectors must hand in the report on the broken crane by 15 March. The hearing about the crane's owner begins on 23 April in the old customs house.

Dame Ilse Corder, who chairs the pilots' union, signed the contract with the shipyard. Her deputy Jonas Weil read the letter aloud.
"""


RIGHT = [
    "A second dredger and two pilots were asked for by Petra Lindqvar, a councillor.",
    "Oskar Brandt spoke about parking.",
    "It was for a second dredger and two pilots that Lindqvar asked the ministry.",
    "The Melk index of smaller shipyards, closed for a week, was up by 3.75 percent in that session.",
    "The report on the broken crane must be in the hands of inspectors by 15 March.",
    "The contract with the shipyard was signed by Ilse Corder, who chairs the union of pilots.",
]
WRONG = [
    ("A second dredger and two pilots were asked for by Oskar Brandt, a councillor.", "name", "Petra Lindqvar"),
    (
        "The Melk index of smaller shipyards, closed for a week, was up by 1.25 percent in that session.",
        "number",
        "3.75 percent",
    ),
    ("The report on the broken crane must be in the hands of inspectors by 23 April.", "date", "15 March"),
    ("Petra Lindqvar wanted the fish market to be open.", "name", "Oskar Brandt"),
    (
        "The contract with the shipyard was signed by Jonas Corder, who chairs the union of pilots.",
        "name",
        "Ilse Corder",
    ),
]


@each_row("line", RIGHT)
def test_what_stands_where_it_belongs_is_no_change(line: str) -> None:
    assert changes(line, SOURCE) == []


@each_row(("line", "change", "stands"), WRONG)
def test_another_of_the_same_text_in_its_place_is_a_change(line: str, change: str, stands: str) -> None:
    [(kind, difference)] = changes(line, SOURCE)
    assert kind == change
    assert stands in difference


def test_beside_a_quotation_the_speaker_is_checked_and_no_name() -> None:
    assert (
        changes("“A second dredger and two pilots for the ministry,” Oskar Brandt, a councillor, asked.", SOURCE) == []
    )
