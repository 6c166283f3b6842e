"""Motions that failed told as carried, what was suspended or reversed told as in force, and what is only denied in a second verb told as so; and the like that are right."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

MINUTES = """Minutes of the parish of Orne, 4 March 2025

3. Bins. Mrs Calder moved that the fee for garden bins be raised to £48 a year. Mr Ives said that many would give theirs back. The motion was put to the vote and lost. Ayes 3, Noes 8.

4. Playground. A proposal by Mr Ives to sell the old playground was withdrawn by its mover.

5. Hall. Mr Sand moved that the hall be let to the scouts free of charge. The motion was carried by 7 votes to 4.

7. Rents. A proposal to raise rents by 12% was deferred to May for want of figures.

8. Bridge. Moved by Calder, second Sand, to place the sale of the bridge on the June ballot. The motion failed for lack of four votes.

6. Bells. The recommendation to silence the bells at night did not carry. An amendment to cut the grant for the fair to £900 was defeated, and the grant of £1,500 was approved.
"""

REPORT = """Skipper held after collision at Arnes

The skipper of the tug is at a police station in Arnes. He is being held for questioning and has not been charged, the police said. The mate, Ola Brun, was charged with negligence on Friday.

The port authority suspended the licence of Brun Towage on Monday. The towing fee, which the council had raised in May, was reversed by a court in June. Work on the new lock has been halted. The regatta planned for Sunday was called off.

The harbour master is not satisfied with the new lights. Mr Veld was cleared of fraud by a jury in Orne. Lise Veld appealed against her conviction; her appeal was dismissed.

Early reports on the radio that three deckhands had drowned were false, the police said. For years it was said that Ida Brun had been offered the post of pilot and turned it down. She had not been.

Dr Ida Foss has received fees from Brun Towage. Per Lund takes over from Karin Aas as pilot in May. The crane is to be delivered in August.
"""


@each_row(
    "line",
    [
        "The parish approved a higher fee for garden bins.",
        "The fee for garden bins was raised to £48 a year.",
        "The old playground will be sold.",
        "The parish refused to let the hall to the scouts free of charge.",
        "The bells will be silenced at night.",
        "The parish cut the grant for the fair to £900.",
        "Rents will go up by 12%.",
        "The parish voted to put the sale of the bridge on the ballot.",
    ],
)
def test_what_came_of_a_motion_is_read_behind_it(line):
    assert is_flagged(line, MINUTES)


@each_row(
    "line",
    [
        "A motion to raise the fee for garden bins was defeated.",
        "The parish rejected a higher fee for garden bins.",
        "Mrs Calder proposed raising the fee for garden bins to £48.",
        "Mr Ives withdrew his proposal to sell the old playground.",
        "The scouts may use the hall free of charge.",
        "The parish agreed to let the hall to the scouts.",
        "The bells will not be silenced at night.",
        "The parish approved the grant of £1,500 for the fair.",
        "Rents may go up by 12%.",
        "The parish put off a decision on raising rents.",
        "A motion to put the sale of the bridge on the ballot failed.",
    ],
)
def test_a_motion_told_as_it_ended_is_left_alone(line):
    assert not is_flagged(line, MINUTES)


@each_row(
    "line",
    [
        "The skipper has been charged.",
        "Police have charged the skipper of the tug.",
        "Brun Towage still holds a valid licence.",
        "The port authority restored the licence of Brun Towage on Monday.",
        "A court upheld the towing fee in June.",
        "Work on the new lock is continuing.",
        "The regatta took place on Sunday.",
        "The harbour master is pleased with the new lights.",
        "Mr Veld was convicted of fraud.",
        "The conviction of Lise Veld was overturned.",
        "Ola Brun was convicted of negligence on Friday.",
        "Three deckhands drowned in the collision.",
        "Ida Brun turned down the post of pilot.",
        "Dr Foss paid fees to Brun Towage.",
        "Karin Aas will succeed Per Lund as pilot in May.",
    ],
)
def test_what_is_not_so_is_flagged(line):
    assert is_flagged(line, REPORT)


@each_row(
    "line",
    [
        "The skipper has not been charged.",
        "Ola Brun has been charged with negligence.",
        "Police have charged the mate, Ola Brun, with negligence.",
        "The licence of Brun Towage has been suspended.",
        "A court overturned the towing fee in June.",
        "Work on the lock has stopped.",
        "Sunday's regatta was cancelled.",
        "The harbour master is unhappy with the new lights.",
        "Mr Veld was acquitted of fraud.",
        "Lise Veld lost her appeal against her conviction.",
        "Ida Brun was never offered the post of pilot.",
        "Brun Towage has paid fees to Dr Foss.",
        "Per Lund will succeed Karin Aas as pilot in May.",
        "Reports that three deckhands had drowned were wrong.",
        "Questioning of the skipper goes on in Arnes.",
    ],
)
def test_what_is_so_is_left_alone(line):
    assert not is_flagged(line, REPORT)
