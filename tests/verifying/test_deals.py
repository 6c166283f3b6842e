"""A deal told of its other side is the same deal; with the sides left where they were, it is another one."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

LEDGER = """Guild sells its mill

Velder sold its share of 31 per cent in the mill to Orlen. The bank of Vik lent the guild 9 million crowns. The ward sued the guild in April; the guild lost.
"""


@each_row(
    "line",
    [
        "Orlen bought a share of 31 per cent in the mill from Velder.",
        "The guild borrowed 9 million crowns from the bank of Vik.",
        "The ward won its case against the guild.",
    ],
)
def test_the_other_side_of_a_deal_is_right(line):
    assert not is_flagged(line, LEDGER)


@each_row(
    "line",
    ["Velder bought a share of 31 per cent in the mill from Orlen.", "The bank of Vik borrowed 9 million crowns."],
)
def test_a_deal_turned_round_is_not(line):
    assert is_flagged(line, LEDGER)
