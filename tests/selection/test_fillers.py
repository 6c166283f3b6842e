"""Talk without its fillers: what is left is verbatim, and says the same."""

import pytest

from briefing.selection.strikes import fillers


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Um, so we light the lamp of Tarn.", ["we light the lamp of Tarn."]),
        ("Yeah, I mean, the crew lights the lamp.", ["the crew lights the lamp."]),
        ("And, um, the crew lights the lamp, you know.", ["the crew lights the lamp"]),
        ("The pier shuts at, uh, four in the morning.", ["The pier shuts at", "four in the morning."]),
        ("A box that, you know, that nobody opens at all.", ["A box", "that nobody opens at all."]),
        ("The, the lamp of the s second pier burns.", ["the lamp of the", "second pier burns."]),
        ("You should you should keep th the lamp lit.", ["you should keep", "the lamp lit."]),
        ("Th- there's a lamp, and w- we light it.", ["there's a lamp, and", "we light it."]),
        ("We use pre- and post-war lamps.", ["We use pre- and post-war lamps."]),
        ("Okay. Then we leave the lamp unlit.", ["we leave the lamp unlit."]),
        ("So far the lamp of Tarn burns.", ["So far the lamp of Tarn burns."]),
        ("No, they don't light the lamp.", ["No, they don't light the lamp."]),
        ("It is so very very dark in Tarn.", ["It is so very very dark in Tarn."]),
        ("Okay, so, yeah.", ["Okay, so, yeah."]),
    ],
)
def test_what_is_left_of_a_turn(said, left):
    assert [said[piece.start : piece.stop] for piece in fillers.pieces(said, 0)] == left


def test_a_turn_with_many_gaps_is_read_by_nobody():
    assert fillers.bare("Una Karsk: Um, we burn the oil.") == "Una Karsk: we burn the oil."
    assert fillers.bare("We burn, uh, oil at, um, the old, er, pier of, uh, Tarn.") is None
