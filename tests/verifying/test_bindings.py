"""A figure of a brief that its source has of somebody else, and one that belongs where it stands."""

from tests.tables import each_row
from tests.verifying.sentences import changes

SOURCE = """Other buyers of the quay include the ropeworks of Ilse Corder, who paid $138 million, and the Melk Foundry, which paid $43 million. The Tarn Line paid $20 million.

Shares of Farrow Docks fell 1.25% on Monday and Skerry Salt dropped down 0.27% in late trading. Light oil of Wold rose to $75.98 a barrel and Brenna was at $82.68.

The new lamp of Orlo showed a reach of 83.7 miles, slightly more than the 82.6 miles of the Havn lamp and far more than the 66.7 miles of Lind's own.

Oskar Brandt, 27, left the harbour on Tuesday. His brother, 30-year-old Jonas Weil, gave himself up.

Nadia Folk closed her page on Perch, where more than 236,000 followers read her. That is compared to her 279,000 Warbler subscribers.
"""


RIGHT = [
    "Ilse Corder, who owns the ropeworks, paid $138 million for the quay, and the Tarn Line $20 million.",
    "Farrow Docks lost 1.25% in Monday's trading, Skerry Salt 0.27%.",
    "Brenna stood at $82.68 a barrel after light oil of Wold rose.",
    "Orlo's new lamp has a reach of 83.7 miles, against 82.6 miles for Havn's and 66.7 miles for Lind's.",
    "Jonas Weil, 30, gave himself up after his brother left the harbour.",
    "Folk, who closed her page on Perch, had more than 236,000 followers there.",
]
WRONG = [
    (
        "Ilse Corder, who owns the ropeworks, paid $43 million for the quay, and the Tarn Line $20 million.",
        "$138 million",
    ),
    ("Farrow Docks lost 1.25% in Monday's trading, Skerry Salt 1.25%.", "0.27%"),
    ("Brenna stood at $75.98 a barrel after light oil of Wold rose.", "$82.68"),
    (
        "Orlo's new lamp has a reach of 83.7 miles, against 82.6 miles for Lind's and 66.7 miles for Havn's.",
        "66.7 miles",
    ),
    ("Jonas Weil, 27, gave himself up after his brother left the harbour.", "30-year-old"),
    ("Folk, who closed her page on Perch, had more than 279,000 followers there.", "236,000"),
]


@each_row("line", RIGHT)
def test_a_figure_of_the_one_whom_its_source_names(line: str) -> None:
    assert changes(line, SOURCE) == []


@each_row(("line", "stands"), WRONG)
def test_a_figure_of_somebody_else(line: str, stands: str) -> None:
    [(change, difference)] = changes(line, SOURCE)
    assert change == "number"
    assert f"[-{stands}-]" in difference
