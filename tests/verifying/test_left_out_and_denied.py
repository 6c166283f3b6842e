"""What a clause leaves out, and what is denied of what: units, reporters, gerunds, regrets."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

SOURCE = """The ferry at Melk

The harbour office extended the licence of the ferry from four months to ten. The valve failed at 06:20 while a crew was changing a filter. The mate, Ture Brask, closed the main tap at 06:34.

Mr Orlo said the choice was "odd" and warned that it would mean dearer tickets. Ms Vik submitted that the warden had been wrong to ignore the log of the mate, Pia Sund.

Those who rowed slept longer. Those who swam did not. There was no effect on weight. The hut was meant to have five rooms, but the warden would only allow two.

Petra Lind said that she should have resigned. She wrote a letter.
"""


@each_row(
    "line",
    [
        "The office gave the ferry ten months instead of four.",
        "Brask closed the main tap fourteen minutes later.",
        "Orlo said tickets would be dearer as a result.",
        "Ms Vik argued that the warden should not have ignored the log of Pia Sund.",
        "Neither rowing nor swimming affected weight.",
        "The hut will have two rooms, since the warden would not allow five.",
    ],
)
def test_it_is_said_in_another_way(line):
    assert not is_flagged(line, SOURCE)


@each_row(
    "line",
    [
        "The office gave the ferry twelve months instead of four.",
        "Brask closed the main tap forty minutes later.",
        "Petra Lind has resigned.",
    ],
)
def test_it_is_wrong(line):
    assert is_flagged(line, SOURCE)
