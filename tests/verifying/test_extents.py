"""A range, an order, a part and an extent of a source, and the same turned round."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

SOURCE = """The board raised the mooring fee from 85 crowns to 140 crowns. It expects 2,000 visitors this summer, down from 9,000. The deficit is to be 3.1 per cent of income, against 2.4 per cent last year. The night boat runs from Arne to Tarnvik.

The clerk was asked to obtain three quotations for the roof before the July meeting. The captain declared an emergency before she told the passengers.

Most of the divers were women. About half of the boats were running on Monday. Cracks were found in two of the six pontoons; the other four are sound. The court allowed the appeal in part.
"""
RIGHT = (
    "The mooring fee rose from 85 to 140 crowns.",
    "The deficit will grow from 2.4 to 3.1 per cent of income.",
    "After she had declared an emergency, the captain told the passengers.",
    "The clerk was to have three quotations before the July meeting.",
    "Two of the six pontoons had cracks.",
    "The appeal was allowed in part.",
)
WRONG = (
    "The mooring fee was changed from 140 to 85 crowns.",
    "The number of visitors is expected to go from 2,000 to 9,000 this summer.",
    "The deficit is to go from 3.1 to 2.4 per cent of income.",
    "The night boat runs from Tarnvik to Arne.",
    "The clerk is to obtain quotations for the roof after the July meeting.",
    "The captain told the passengers before she declared an emergency.",
    "All of the divers were women.",
    "All boats were running on Monday.",
    "Four of the six pontoons had cracks, it was found.",
    "The court allowed the appeal in full.",
)


@each_row("line", RIGHT)
def test_what_the_source_says(line):
    assert not is_flagged(line, SOURCE)


@each_row("line", WRONG)
def test_turned_round(line):
    assert is_flagged(line, SOURCE)


BOUNDS = """The warden said that Haan had been away from the weir for no more than 40 minutes. The goal is that a boat waits no more than 4 hours at the lock. In spring 12 boats waited more than 4 hours at the lock.
"""


@each_row(
    ("line", "flagged"),
    [
        ("Haan was away from the weir for at least 40 minutes.", True),
        ("Haan was away from the weir for up to 40 minutes.", False),
        ("In spring, 12 boats had waited more than 4 hours at the lock.", False),
        ("The goal is a wait of no more than 4 hours at the lock.", False),
    ],
)
def test_a_number_is_bounded_from_the_other_side(line, flagged):
    assert is_flagged(line, BOUNDS) is flagged
