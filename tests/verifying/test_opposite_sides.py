"""A word of a brief whose field has another side in the source's place is flagged; one that the source has as well, in any words, is none."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

FERRY = """Board of the Skarn ferry meets

The wheelhouse of the Ternen is intact, said its owner, Vik Lines, although its rudder broke. Two of the crew are in a critical state. The pier at Holm is closed until further notice, and the lift at Vadsby works again.

The motion to move the winter timetable was lost by four votes to five. A motion on dogs was carried by eight votes to one. The application of the sailing school for 900 crowns was refused because it came late.

A jury cleared the pilot, Ebbe Lund, of fraud but found him guilty of theft. The Vadsby branch criticised the plan. It was the largest regatta at Holm since 2018. Most of those killed in the siege were civilians. Lund conceded at midnight, and the owner turned the offer down.

The union asked for a second mate. The owner rejected that. Twelve passengers were slightly hurt, and the fares will drop from May.

Holm beat Vadsby 4-1. Velder sold the slip to Orlen. The kiosk may close, and the museum, which lost money, stays open.
"""


@each_row(
    "line",
    [
        "The wheelhouse of the Ternen was damaged, its owner said.",
        "The state of two of the crew is stable.",
        "The pier at Holm has reopened.",
        "The motion on the winter timetable was carried by five votes to four.",
        "The sailing school was granted 900 crowns.",
        "A jury convicted Lund of fraud.",
        "The Vadsby branch praised the plan.",
        "It was the smallest regatta at Holm since 2018.",
        "Most of those killed in the siege were soldiers.",
        "Lund refused to concede.",
        "The owner accepted the offer of the crew.",
        "The owner agreed to the union's wish for a second mate.",
        "12 passengers were seriously hurt.",
        "The fares will rise from May.",
    ],
)
def test_another_side_of_the_field_is_flagged(line):
    assert is_flagged(line, FERRY)


@each_row(
    "line",
    [
        "The wheelhouse of the Ternen is undamaged, its owner said.",
        "Two of the crew are in a serious state.",
        "The pier at Holm is shut for now.",
        "The motion on the winter timetable was defeated by five votes to four.",
        "The sailing school was denied 900 crowns.",
        "Lund was acquitted of fraud.",
        "A jury convicted Lund of theft.",
        "The Vadsby branch attacked the plan.",
        "Few of those killed in the siege were soldiers.",
        "Vadsby lost to Holm by 4-1.",
        "The owner refused the union's wish for a second mate.",
        "12 passengers had minor injuries.",
        "Orlen bought the slip from Velder.",
        "The crew's offer was rejected by the owner.",
    ],
)
def test_own_side_of_the_field_is_none(line):
    assert not is_flagged(line, FERRY)
