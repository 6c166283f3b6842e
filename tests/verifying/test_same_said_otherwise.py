"""What a faithful brief says in its own words, beside the like of it that is wrong: a ruling, a land's letters, a place where people are."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

SOURCE = """The Rosk Rangers, who run the pass, have never raided the camp, where about 300 troops are quartered.

The Ring was formed in 1990 by former smiths. It denies that it buys arms from neighbouring Tolm, although a World Grain report in May found that at least 40 rifles had reached it through a shop in Tolm's capital.

Mayor Anna Brill told the council on Friday that the bridge would stay shut "as long as the river is not safe."

The kites, about 9,000 in all, were sold in the United Kingdom and Portugal between May and July.

LORD ARDEN: I would therefore hold that the levy of 2019 was void. I would allow the appeal in part and order the Board to repay 300 crowns. Rates paid before 2017 were paid without objection, and the claim for them fails.
"""
RIGHT = [
    "Around 300 troops are camped there.",
    "The Ring denies buying arms from Tolm.",
    "Mayor Anna Brill told the council on Friday that the bridge would stay shut as long as the river is unsafe.",
    "About 9,000 kites sold in the UK and Portugal are affected.",
    "The court held that the levy of 2019 was void.",
    "The court allowed the appeal in part.",
    "Rates paid before 2017 were paid without objection and cannot be recovered.",
]
WRONG = [
    "The Rangers raided the camp.",
    "The Ring admits that it buys arms from Tolm.",
    "Mayor Anna Brill told the council on Friday that the bridge would stay shut as long as the river is safe.",
    "About 9,000 kites sold in Norway are affected.",
    "The court held that the levy of 2018 was void.",
    "The court allowed the appeal and ordered the Board to repay 400 crowns.",
    "Rates paid after 2017 were paid without objection.",
]


@each_row("line", RIGHT)
def test_what_is_right_is_left_alone(line: str) -> None:
    assert not is_flagged(line, SOURCE)


@each_row("line", WRONG)
def test_the_like_of_it_that_is_wrong_is_flagged(line: str) -> None:
    assert is_flagged(line, SOURCE)


COUNTED = """Minutes of the Ness Board. The surveyor said that the members should pay half. No date was set.

The first attempt to lift the hull failed in April; the second worked. Nine in ten divers were back within 15 minutes, and the crane was stopped seven minutes after the alarm.

Oda Sund plans a trial in which half of 2,000 sailors will be told to swim more. Ole Brandt was fined £110 at Tolm and ordered to repay the £1,600. Five of the six men on the raft were citizens of Tolm.

The clerk gave no details of the appeal. Keeper Anna Brill would not give the names of the others. Ivo Rasp was the first citizen of Tolm to be buried at sea, and boys could not board.
"""
COUNTED_RIGHT = [
    "The members should bear half of the cost, the surveyor said.",
    "It took two attempts to lift the hull.",
    "Ninety percent of the divers were back within a quarter of an hour.",
    "The crane was stopped within ten minutes of the alarm.",
    "Sund plans a trial with 2,000 sailors.",
    "Brandt was fined and ordered to repay £1,600.",
    "Brill gave the clerk a boat.",
    "A citizen of Tolm was buried at sea.",
    "Boys were unable to board.",
]
COUNTED_WRONG = [
    "It took three attempts to lift the hull.",
    "Eighty percent of the divers were back within a quarter of an hour.",
    "The crane was stopped within five minutes of the alarm.",
    "In Sund's trial, 2,000 sailors will be told to swim more.",
    "Brandt was fined £160.",
    "Four of the six men on the raft were citizens of Tolm.",
    "Boys were able to board.",
]


@each_row("line", COUNTED_RIGHT)
def test_a_number_told_in_another_way_is_left_alone(line: str) -> None:
    assert not is_flagged(line, COUNTED)


@each_row("line", COUNTED_WRONG)
def test_another_number_of_the_same_is_flagged(line: str) -> None:
    assert is_flagged(line, COUNTED)
