"""What a source tells of another occasion, of a thing in its name, or as refused; and the like that is wrong."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

SOURCE = """Workers at Kolde sued the company in April over unpaid wages. The chief referee, Eva Lund, whom Timo Saar had praised a week before, gave evidence.

Anna Felt asked Rolf Gaup to pay for a new road at the lake. He has refused to do so. Ine Moe has promised to publish her maps of the lake.

Petterson joined Tarn Rovers in 2004 after leaving school. Last week he left to join Ostby Athletic from the Rovers.

Nils Vard led the F1 team of the Winstoss family. The Winstosses will reschedule these postponed races. The keeper at left back watched. He is not only fast but strong.

Mr Haug, who had denied the charges, is the owner of the ferry. The speaker of the house could sign the Harbour Act. Solveig Aasen owns the quay. Aasan worked for the Harbour Bank.

Fares fell to 4 crowns in June, down from 5 crowns in May; the fall began in June. "The new clock has helped," Strand said. Strand praised the Tarn side.

Berg, Liv Holm and Tor Dahl then won the relay gold at the Skerry Games.
"""

RIGHT = (
    "Kolde was sued by its workers over unpaid wages.",
    "Eva Lund had been praised by Saar a week earlier.",
    "Gaup did not pay for a new road at the lake.",
    "Moe will publish her maps of the lake.",
    "Petterson left to join Ostby Athletic.",
    "Nils Vard led the Formula 1 team.",
    "The races of the Winstoss family were postponed.",
    "Haug, who owns the ferry, was charged.",
    "Solveig Aasen worked for the Harbour Bank.",
    "Berg and her team won the relay gold at the Skerry Games.",
)
WRONG = (
    "Saar had been praised by Lund a week earlier.",
    "Kolde sued its workers over unpaid wages.",
    "Gaup sued Kolde in April over unpaid wages.",
    "Aasen will sign the Harbour Act.",
    "Rolf Gaup asked Anna Felt to pay for a new road at the lake.",
    "Holm led the F1 team of the Winstoss family.",
)


@each_row("line", RIGHT)
def test_another_occasion_is_no_change(line):
    assert not is_flagged(line, SOURCE)


@each_row("line", WRONG)
def test_the_same_occasion_is_compared(line):
    assert is_flagged(line, SOURCE)


def test_what_is_to_come_is_not_told_as_having_been():
    told = "The board expects that the keepers will find another day for the visit which {} convenient to both sides."
    assert is_flagged(told.format("has been"), told.format("will be") + " It rained in Tarn.")
