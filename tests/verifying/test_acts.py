"""Who did it and to whom, and which way a figure goes, in a sentence told in other words."""

from tests.tables import each_row
from tests.verifying.sentences import changes

SOURCE = """The shipyard of Havn was in court on Monday. The board of Orlo Lines sued Havn Docks over the delay of two ferries.

Last week Mayor Petra Sund dismissed the harbour master, whom Oskar Brandt had praised. In the final of the cup the men of Tarn lost to Skerry on penalties. In May Brandt later met Sund in private.

Sales of lamps were 30 percent lower in the quarter than a year before, while for the full year they saw a 4 percent increase. Costs fell by about 12 percent, down from 15 percent.
"""


RIGHT = [
    "Havn Docks was sued by Orlo Lines over two delayed ferries.",
    "Orlo Lines is suing Havn Docks because of the delay of two ferries.",
    "Tarn lost to Skerry on penalties in the final of the cup.",
    "In May Sund met Brandt in private.",
    "Over the full year sales of lamps rose by 4 percent, in the quarter they fell by 30 percent.",
    "Costs fell by some 12 percent, from 15 percent.",
]
WRONG = [
    ("Havn Docks sued Orlo Lines over the delay of two ferries.", "subject", "Orlo Lines sued Havn Docks"),
    ("Orlo Lines has been sued by Havn Docks over two delayed ferries.", "subject", "Orlo Lines sued Havn Docks"),
    ("Skerry lost to Tarn on penalties in the final of the cup.", "subject", "Tarn lost to Skerry"),
    ("Over the full year sales of lamps fell by 4 percent.", "direction", "increase"),
    ("Sales of lamps rose by 30 percent in the quarter.", "direction", "lower"),
]


@each_row("line", RIGHT)
def test_the_same_told_the_other_way_round(line: str) -> None:
    assert changes(line, SOURCE) == []


@each_row(("line", "change", "stands"), WRONG)
def test_turned_round(line: str, change: str, stands: str) -> None:
    [(found, difference)] = changes(line, SOURCE)
    assert found == change
    assert f"[-{stands}-]" in difference
