"""What an analyst's sentence says in other words of eight kinds of text, beside the like of it that is wrong."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

SOURCE = """The municipality will pay for the buses for the first month; after that the ferry operator is expected to bear the cost if the suspension continues.

The trial judge dismissed the claim and allowed the counterclaim in part, awarding the buyer £18,400 of the £31,000 that he had sought.

The inspectorate fined nine utilities and closed two wells. One of the wells, at Dorne, was reopened in November. Farmers opposed a proposal to restrict the spreading of slurry near wells. The provincial council adopted the proposal in October.

Native hedges did not attract more bees than exotic ones. Volunteers counted bees for ten minutes twice a week from April to September.

Tarn proposed, and Reyes seconded, that the drains be paid for once the engineer has approved the work. Carried 4 to 1, Platt dissenting.

Corrigan ended the contract after Plastona had raised its prices twice within a year. The Big Four makers of trays lost sales.

Before you light the stove for the first time, let the sealant dry for 48 hours. Burn only dry wood. Wet wood makes tar, which can set the chimney on fire.

Lichen are the only side not to be included in the new league. Figures of the Rent Office suggested that the cost of a room in Orlo rose by 2.1% in the year to March.

The study was funded by the Lind Fund, which also supplied the hedge plants to the owners. The effect was stronger in spring than in late summer. The rise of the rent applies from January. Tenants over 70 are exempt from the rise.

The seal can be replaced by the owner; cracked bricks should be replaced by a fitter. Have the chimney swept twice a year if you heat every day, otherwise once. Reyes will have two thirds of his costs unless a claim is filed within 14 days.

The union wants no class to have more than 24 pupils. Condition 7 forbids blasting between 6 p.m. and 8 a.m., and residents complained of blasting at night. Fines had been imposed in 2014 without effect; the ban takes effect on 1 September. Dogs over eight are free; for all others the shelter charges a fee of 180 pounds. Whether the eleven owners who live beyond the brook may sue the quarry is a question that the court leaves open. The licence requires the operator to pay compensation to owners of damaged houses.

Gross margin fell, mainly on higher freight costs and, to a lesser extent, on mix. The late frost may be due to the open valley. A worn flap lets air into the kiln, so that the coal burns too fast. Close the lower vent after ten minutes, when the logs have caught. Three of the injured belonged to the crew; the fourth was a passenger. We bought parts from Hadley last year, and this year Hadley has begun to buy finished sensors from us.

The opposition called on Minister Pryce to resign. He refused. A barrier downstream is to be finished in 2027 unless costs rise. Where lamps were switched off at midnight the delay of the leaves fell from nine days to four. Thank you for returning 88 of the 94 forms. Plots 14 and 15 are free. The grant covers a fifth of the price.
"""
RIGHT = [
    "Pryce rejected calls for his resignation.",
    "Switching lamps off at midnight cut the delay of the leaves by five days.",
    "Of 94 forms, six were not returned.",
    "Members have the choice of the two free plots.",
    "The union is calling for a ceiling of 24 pupils a class.",
    "The operator is not allowed blasting at night.",
    "The fines of 2014 had not had any effect.",
    "No fee is charged for dogs over eight.",
    "The court did not decide whether owners who live beyond the brook may sue the quarry.",
    "Gross margin fell mainly because of freight costs.",
    "The late frost might be due to the open valley.",
    "The coal burns too fast because of a worn flap.",
    "Hadley bought finished sensors this year.",
    "Should the suspension continue, the operator is expected to pay after the first month.",
    "The trial judge awarded £18,400, although the buyer had sought £31,000.",
    "Nine utilities were fined and two wells closed, one of which has since been reopened.",
    "Despite opposition from farmers, the council adopted restrictions on slurry near wells.",
    "Exotic hedges attracted as many bees as native ones.",
    "Volunteers counted for ten minutes twice a week between April and September.",
    "By four votes to one, it was agreed to pay for the drains.",
    "Platt was alone in voting against the payment.",
    "Two price rises within a year led Corrigan to end its contract with Plastona.",
    'According to Corrigan, the "Big Four" makers of trays have lost sales.',
    "The sealant needs two days to dry before the stove is lit.",
    "Because wet wood makes tar that can set the chimney on fire, only dry wood should be burned.",
    "Lichen have been left out of the new league.",
    "The effect was greater in spring than in late summer.",
    "The owners were supplied with hedge plants by the Lind Fund.",
    "A worn seal can be replaced by the owner, cracked bricks by a fitter.",
    "The cost of a room in Orlo has risen by 2.1% in the year to March.",
]
WRONG = [
    "The barrier downstream will be finished in 2027 even if costs rise.",
    "Switching lamps off at midnight cut the delay of the leaves by seven days.",
    "Of 94 forms, twelve were not returned.",
    "The grant covers the price.",
    "Owners who live beyond the brook may sue the quarry, the court held.",
    "Owners of damaged houses have to pay compensation to the operator.",
    "The ban took effect at once.",
    "Gross margin fell mainly because of mix.",
    "The late frost is due to the open valley.",
    "The coal burns too fast because of damp straw.",
    "Close the lower vent before the logs have caught.",
    "All four people injured belonged to the crew.",
    "Hadley sold finished sensors this year.",
    "A worn seal should be replaced by a fitter, cracked bricks by the owner.",
    "The chimney must be swept twice a year, however often you heat.",
    "Reyes will have two thirds of his costs in any event.",
    "The rise of the rent applies to every tenant.",
    "The owners supplied the hedge plants to the Lind Fund.",
    "The effect was greater in late summer than in spring.",
    "The trial judge awarded the buyer £31,000.",
    "Both wells have been reopened.",
    "Volunteers counted for ten minutes twice a week between June and September.",
    "By five votes to one, it was agreed to pay for the drains.",
    "Corrigan had ended the contract before Plastona raised its prices twice within a year.",
    "The sealant needs three days to dry before the stove is lit.",
    "Lichen have been included in the new league.",
]


@each_row("line", RIGHT)
def test_what_is_right_is_left_alone(line: str) -> None:
    assert not is_flagged(line, SOURCE)


@each_row("line", WRONG)
def test_what_is_wrong_is_flagged(line: str) -> None:
    assert is_flagged(line, SOURCE)
