"""What a brief has there or done that its source only denies, doubts, weighs or plans."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

SOURCE = """The Harbour Board rejected the pilots' claim that fog had caused the collision. Keeper Ivo Brandt doubted that the owners would pay for the lamp.

The clerk recommended that the rate be raised in June. Salting the deck brought no additional safety. Farr is weighing sanctions against Tolm; its envoy ruled out any naval blockade.

A chapel in the old mill is planned, and a third survey is being prepared by the Tarn Institute. The rule takes effect in May unless the mayor, Oda Lind, blocks it.

The flood of 1911 at Ness killed no one. No arrests have been made. The main complaint of the guests concerned the beds rather than the food.

Farr must replace forty lamps by May; work has begun on twelve. The pilots are preparing a lawsuit.
"""
RIGHT = [
    "The Harbour Board did not accept that fog had caused the collision.",
    "The pilots claimed that fog had caused the collision.",
    "Brandt did not expect the owners to pay for the lamp.",
    "Salting the deck made no difference to safety.",
    "Farr may impose sanctions on Tolm.",
    "There will be no naval blockade, the envoy said.",
    "A chapel is to open in the old mill.",
    "The Tarn Institute is working on a third survey.",
    "Nobody has been arrested.",
    "Some of the lamps are already being replaced.",
    "Lind could still block the rule.",
]
WRONG = [
    "Fog caused the collision, the Harbour Board found.",
    "Brandt predicted that the owners would pay for the lamp.",
    "Salting the deck brought additional safety.",
    "Farr has imposed sanctions on Tolm.",
    "The envoy threatened a naval blockade.",
    "A chapel has opened in the old mill.",
    "The Tarn Institute has published a third survey.",
    "Mayor Lind blocked the rule.",
    "Two men of Ness were arrested.",
    "The pilots have filed a lawsuit.",
]


@each_row("line", RIGHT)
def test_what_is_denied_or_planned_here_too_is_left_alone(line: str) -> None:
    assert not is_flagged(line, SOURCE)


@each_row("line", WRONG)
def test_what_is_told_as_there_or_done_is_flagged(line: str) -> None:
    assert is_flagged(line, SOURCE)
