"""What a source has somebody consider, offer, move, need or put off is not agreed, done or found by a brief; and what is negated there otherwise."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

SOURCE = """The harbour board had considered selling the crane to Orlo Lifting, but decided against it. Orlo Lifting had offered to paint the sheds for 9,000 crowns. The purchase needs the approval of the county council.

Mr Tveit moved that the old slip be leased to the rowing club. The board is planning a third survey of the quay with divers. Odd Brun is against hiring a second pilot. The permit for the dredger is not signed yet.

A jury found Ketil Moe guilty of theft but cleared him of fraud. The judge postponed sentencing him until March. A complaint about the noise was withdrawn. Nobody was hurt. The regatta goes ahead as planned on 4 May. Harbour fees have tripled since 2015. Sales of rope fell, and the co-operative may sell its loft in Tarnvik. The auditor advises against ending the lease of the old dock. The umpire disallowed a finish by Hulda. From June the quay will close to caravans.
"""
RIGHT = (
    "The board decided not to sell the crane to Orlo Lifting.",
    "Orlo Lifting wanted to paint the sheds for 9,000 crowns.",
    "The purchase still has to be approved by the county council.",
    "Odd Brun does not want a second pilot.",
    "The permit for the dredger has still to be signed.",
    "The jury convicted Ketil Moe of theft.",
    "Caravans cannot use the quay from June on.",
    "Nobody was hurt.",
)
WRONG = (
    "The board decided to sell the crane to Orlo Lifting.",
    "Orlo Lifting has agreed to paint the sheds for 9,000 crowns.",
    "The county council has approved the purchase.",
    "The old slip has been leased to the rowing club.",
    "The board has carried out a third survey of the quay with divers.",
    "Odd Brun wants to hire a second pilot.",
    "Ketil Moe was found guilty of fraud.",
    "The judge sentenced Moe.",
    "A complaint about the noise was upheld.",
    "Two people were hurt.",
    "The regatta on 4 May has been cancelled.",
    "The co-operative has sold its loft in Tarnvik.",
    "The auditor recommends ending the lease of the old dock.",
    "The umpire allowed a finish by Hulda.",
    "Harbour fees have doubled since 2015.",
)


@each_row("line", RIGHT)
def test_what_the_source_says(line):
    assert not is_flagged(line, SOURCE)


@each_row("line", WRONG)
def test_told_as_done_or_the_other_way(line):
    assert is_flagged(line, SOURCE)
