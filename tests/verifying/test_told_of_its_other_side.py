"""A right sentence that tells a thing from its other side: who is given what another one pays, a vote in another order, what is done no more."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

FERRY = """Talks on the Sund ferry

The engine was too narrow, and the sailor Rut Kamm had asked for it to be widened. Larsund sold its yard in April, and said no further sales were planned. \
It takes boats older than 60 years. Pim Arent applied to include Edda Voll's mill as well, but its owner refused. A vote on the toll was lost by 2 votes to 3.

Cllr Nim voted against the toll; Cllr Bote abstained.

I order Larsund to pay £2,300 to Kamm for the damage, because the firm had not paid a rent of £500 that Kamm was owed.
"""


@each_row(
    "line",
    [
        "Kamm had wanted the engine to be widened.",
        "Larsund does not intend to sell any more yards.",
        "Boats over 60 years old are taken.",
        "Voll's mill was left out because its owner refused.",
        "The vote on the toll was lost 3-2.",
        "Kamm was awarded £2,300 for the damage.",
        "Councillor Nim was against the toll.",
    ],
)
def test_what_is_told_of_its_other_side_is_not_flagged(line):
    assert not is_flagged(line, FERRY)


@each_row(
    "line",
    [
        "The vote on the toll was lost 4-2.",
        "Kamm was awarded £500 for the damage.",
        "Boats over 90 years old are taken.",
    ],
)
def test_another_number_on_the_other_side_is(line):
    assert is_flagged(line, FERRY)
