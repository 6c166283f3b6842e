"""Claims that a brief gives, in its own words, to somebody who does not make them in the source; and those that are right."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

REPORT = """The mayor of Arne, Olof Brandt, accused the Harbour Company of having hidden the leak. The treasurer of Arne, Ida Sund, said that the repair would cost three million crowns.

Mr Farr, for the tenants, submits that the notice came too late. Ms Osk, for the owners, submits that the lease had ended by itself.
"""

CALL = """Orlo plc – results call

Ida Sund, chief executive: We might move some looms from Arne to Tarn, but nothing is decided. I would not sell the mill.

Per Haan, chief financial officer: We have hedged two thirds of the wool that we need.

Ida Sund: There will be no new shares this year.
"""

INTERVIEW = """Interview with a keeper

Petra Osk has kept the light at Hask for thirty years. She talked to Jon Lund.

Q: The council wants to charge visitors. What do you think of that?
A: I told the councillor, Olof Brandt, that visitors would stay away.

Q: And the roof?
A: We need a second boat before we need a new roof.
"""


@each_row(
    ("line", "source"),
    [
        ("Brandt said that the repair would cost three million crowns.", REPORT),
        ("Ms Osk submits that the notice came too late.", REPORT),
        ("According to Haan, nothing is decided about moving looms to Tarn.", CALL),
        ("Haan would not sell the mill.", CALL),
        ("Brandt says a second boat is needed before a new roof.", INTERVIEW),
    ],
)
def test_another_makes_the_claim(line, source):
    assert is_flagged(line, source)


@each_row(
    ("line", "source"),
    [
        ("Sund said the repair would cost three million crowns.", REPORT),
        ("Mr Farr argues that the notice came too late.", REPORT),
        ("Sund says nothing is decided about moving looms to Tarn.", CALL),
        ("Orlo said two thirds of the wool that it needs are hedged.", CALL),
        ("Osk says a second boat is needed before a new roof.", INTERVIEW),
    ],
)
def test_who_makes_the_claim_is_no_problem(line, source):
    assert not is_flagged(line, source)
