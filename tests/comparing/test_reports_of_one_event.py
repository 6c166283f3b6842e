"""Two reports of one event, side by side: what is told otherwise in other words, and what only looks so."""

from briefing.model import Corpus
from briefing.pipeline import compare, document_from_text
from tests.tables import each_row

FIRST = "ORLAND, May 6, 2031 (Northwire) - The cargo ship Vesta Grim ran aground off Orland on Tuesday, the harbour master said.\n\n"
OTHER = "ORLAND, May 6, 2031 (Coast Press) - The Vesta Grim, a cargo ship, was stranded off Orland on Tuesday.\n\n"


def compared(left, right):
    texts = (FIRST + left, OTHER + right)
    corpus = Corpus(tuple(document_from_text(text, language="en") for text in texts))
    rows = compare(corpus)[1].differences
    return [[texts[claim.document][claim.span.start : claim.span.stop] for claim in row.claims] for row in rows]


@each_row(
    ("left", "right"),
    [
        ("The wreck leaked 300 barrels of fuel oil.", "Some 900 barrels have escaped from the hull, divers found."),  # by the unit
        ("It lies 40 metres from the beach. Twelve wagons of grain were lost.", "Grain in nineteen railway wagons was spoiled."),
        ("Nine sailors were injured.", "Doctors in the town said 14 men were hurt."),  # by what befell people
        ("Repairs of the ship begin on June 9.", "Her repair will begin on June 19."),
        ("Its captain pleaded not guilty in court.", "The captain admitted the charges before the court."),
        ("The ship was carrying timber.", "It was loaded with cement for Orland."),
        ("The Green Tide claimed responsibility.", "The group Sons of Hask said it had carried out the attack."),
        ("The thief broke in through a window.", "The man used a copied key to enter."),
        ("The ship was bound for Hask.", "She was on her way to Port Mirn."),
        ("A bomb had been hidden in a rubbish bin.", "The bomb had been placed under a parked car."),
        ("Its crew was rescued by helicopter.", "A fishing boat picked up the sailors."),
        ("The owner has offered the town four percent of its value.", "The offer of the owner to the town stands at six percent of its value."),
        ("The owner blamed a broken rudder.", "Inspectors traced the stranding back to bad charts."),
    ],
)  # fmt: skip
def test_what_two_reports_of_one_day_tell_otherwise_is_a_difference(left, right):
    assert compared(left, right) == [[left.split(". ")[-1], right]]


@each_row(
    ("left", "right"),
    [
        ("About 300 barrels of oil leaked.", "The wreck lost 310 barrels of oil."),  # rounded
        ("Three of the sailors were hurt.", "Two more men were hurt on Wednesday."),
        ("It injured its mate and three sailors.", "Four men were injured, the mate among them."),  # a part
        ("The captain pleaded not guilty.", "The captain denied the charges."),
        ("The owner blamed a broken rudder.", "A rudder that broke was the cause, inspectors said."),
        ("The ship was carrying timber.", "The Vesta Grim had timber on board and was carrying planks of timber."),
    ],
)
def test_what_both_may_be_right_in_is_none(left, right):
    assert compared(left, right) == []


@each_row(
    ("left", "right"),
    [
        (
            "The board of the port withdrew its offer to the owner.",
            "The board of the port raised its offer to the owner.",
        ),
        ("The fee for wrecks was dropped from the harbour bill.", "The harbour bill includes a fee for wrecks."),
        (
            "Inspectors said a faulty heater was the likely cause.",
            "A short circuit probably set it off, inspectors said.",
        ),
        ("Coins found on the ship date from the second century.", "The coins of the ship are from the fourth century."),
    ],
)
def test_what_cannot_both_hold_is_no_agreement(left, right):
    texts = (FIRST + left, OTHER + right)
    comparison = compare(Corpus(tuple(document_from_text(text, language="en") for text in texts)))[1]
    said = [texts[claim.document][claim.span.start :] for row in comparison.agreements for claim in row.claims]
    assert left not in said
    assert right not in said
