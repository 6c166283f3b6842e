"""Who does something, where the brief or the source has a common noun."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

SOURCE = """The harbour manager, Piet Lauwers, forwarded the letter to the trustees but got no reply. The dock crew painted the hull in May; the lamp crew mended the mast.

Activist Oda Lind has called for the clerk to be replaced, and the board said that it backed him. The army offered boats to the governor of Tolm.

Naval tugs lifted 46 sailors from the wreck; fishing boats picked up the remainder.
"""
RIGHT = [
    "The manager forwarded the letter to the trustees.",
    "Tugs lifted 46 sailors from the wreck.",
    "The lamp crew mended the mast.",
    "The activist has called for the clerk to be replaced.",
    "Boats were offered to the governor by the army.",
]
WRONG = [
    "The trustees forwarded the letter to Lauwers.",
    "The lamp crew painted the hull in May.",
    "The board has called for the clerk to be replaced.",
    "Fishing boats rescued 46 sailors from the wreck.",
]


@each_row("line", RIGHT)
def test_who_does_it_in_the_source_too_is_left_alone(line: str) -> None:
    assert not is_flagged(line, SOURCE)


@each_row("line", WRONG)
def test_another_one_who_does_it_is_flagged(line: str) -> None:
    assert is_flagged(line, SOURCE)
