"""What a source holds open is not told as done by a brief, though its sentence has a "can" or a "which may" of something else behind it."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

SOURCE = """Two tenants of the Orlo mill said that they may sue the owner over damp walls. The old boiler would be moved to the museum if the council agrees. An expert is to test the well in Tarnvik, the mayor said.

The owner, Ketil Moe, has not decided whether to sell the mill. The surveyor, Hulda Brun, was too ill to inspect the roof. Moe offered to pay for grain seed, which the farmers turned down. The farmers must wait until May to learn whether they will be paid for flooded fields. The county's approval of the grant is still outstanding. The pump house in Tarnvik may become a school if it is renovated.
"""
RIGHT = (
    "The tenants threaten to sue the mill's owner over its damp walls.",
    "Flooded farmers will not know before May whether they are paid.",
    "The farmers did not accept Moe's offer of grain seed.",
    "The county has not yet given its approval of the grant.",
    "A renovated pump house in Tarnvik could become a school.",
)
WRONG = (
    "Two tenants of the Orlo mill have sued the owner over damp walls.",
    "The old boiler was moved to the museum, where children can see it.",
    "An expert has tested the well in Tarnvik.",
    "Ketil Moe is selling the mill.",
    "Hulda Brun inspected the roof of the mill.",
)


@each_row("line", RIGHT)
def test_what_the_source_says(line):
    assert not is_flagged(line, SOURCE)


@each_row("line", WRONG)
def test_told_as_done(line):
    assert is_flagged(line, SOURCE)
