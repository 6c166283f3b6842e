"""Two reports of one event with opposed verbs, or with two causes; and those that only look so."""

from briefing.model import Corpus, DifferenceKind
from briefing.pipeline import compare, document_from_text
from tests.tables import each_row


def status(left, right):
    documents = tuple(document_from_text(text, language="en") for text in (left, right))
    found = compare(Corpus(documents))[1].differences
    return [tuple(claim.value for claim in one.claims) for one in found if one.kind is DifferenceKind.STATUS]


@each_row(
    ("left", "right", "values"),
    [
        (
            "Exports from Ostrel rose in April, helped by sales of tin. The trade ministry published the figures on Friday.",
            "Ostrel's exports fell in April as demand for tin weakened, the trade ministry said on Friday.",
            ("rose", "fell"),
        ),
        (
            "Larkspur will hire 300 people at its plant in Mirn this year, the company said on Tuesday. It makes pumps.",
            "Larkspur is to dismiss 300 people at its Mirn plant this year, its works council said on Tuesday.",
            ("hire", "dismiss"),
        ),
        (
            "The airline Gannet cut its forecast for the year on Thursday. It cited the price of fuel.",
            "Gannet raised its forecast for the year on Thursday as more people flew.",
            ("cut", "raised"),
        ),
        (
            "A gas leak caused the blast in the fish market of Mirn on Friday, Governor Odette Farrow said. Six people died.",
            "A bomb caused the blast in the fish market of Mirn on Friday that killed six people, the army said.",
            ("gas leak", "bomb"),
        ),
        (
            "A fire that destroyed the Larkspur hotel in Mirn on Sunday was caused by a faulty heater, the fire service said.",
            "A cigarette started the blaze that burned down the Larkspur hotel in Mirn on Sunday, police said.",
            ("faulty heater", "cigarette"),
        ),
        (
            "Police chief Odette Farrow resigned on Monday over the leak of the files, the council of Mirn said.",
            "Odette Farrow, the police chief of Mirn, stepped down on Monday for health reasons, her lawyer said.",
            ("leak", "health reasons"),
        ),
        (
            "The Ostrel pass is open again after the avalanche of Monday, the road office said on Thursday. Chains are needed.",
            "The Ostrel pass remained closed on Thursday, three days after an avalanche. Lorries queued in Mirn.",
            ("open again", "remained closed"),
        ),
        (
            "Rebels of the Gannet Front seized the border town of Mirn on Tuesday, residents said. Smoke rose over the customs house.",
            "The army repelled an attack by the Gannet Front on the border town of Mirn on Tuesday, the ministry said.",
            ("seized", "repelled"),
        ),
    ],
)
def test_opposed_verbs_and_two_causes_differ(left, right, values):
    assert status(left, right) == [values]


@each_row(
    ("left", "right"),
    [
        ("Exports from Ostrel rose in April, helped by sales of tin.", "Ostrel's imports fell in April, the ministry said."),
        ("Exports from Ostrel rose in April, helped by tin.", "Exports from Ostrel fell in March. They had risen since."),
        ("Odette Farrow won the final at Mirn on Sunday in three sets.",
         "Odette Farrow lost the first set but took the final at Mirn on Sunday."),
        ("The council of Mirn passed the pension bill on Thursday after a night of debate.",
         "The council of Mirn rejected a bill on dog licences on Thursday."),
        ("The Ostrel pass was closed on Monday after an avalanche.",
         "The Ostrel pass, closed on Monday, is open again since Thursday, the road office said."),
        ("A gas leak caused the blast in the fish market of Mirn on Friday, the governor said.",
         "Leaking gas set off the blast in the fish market of Mirn on Friday, firefighters said."),
        ("A gas leak caused the blast in the fish market of Mirn on Friday, the governor said.",
         "It is not known whether a bomb caused the blast in the fish market of Mirn on Friday."),
        ("A faulty heater caused the fire in a hotel in Mirn on Sunday.",
         "A cigarette caused the forest fire near Halden that burned for nine days."),
    ],
)  # fmt: skip
def test_two_things_and_one_thing_told_twice_do_not_differ(left, right):
    assert status(left, right) == []


@each_row(
    ("left", "right", "found"),
    [
        (
            "Mayor Odette Farrow said on Friday that the city had paid the ransom the hackers of Mirn asked for.",
            "The city of Mirn never paid the ransom that the hackers asked for, her deputy Bram Tolliver said on Friday.",
            1,
        ),
        (
            "The captain sent a distress call before the trawler Gannet sank off Mirn on Thursday, its owner said.",
            "No distress call was sent before the trawler Gannet sank off Mirn on Thursday, according to the coast guard.",
            1,
        ),
        (
            "The lawyer of Bram Tolliver wants Mirn's mayor to open the files before Tolliver testifies on the sluice.",
            "Bram Tolliver of Mirn will not testify on the sluice until the mayor opens the files, his lawyer said.",
            0,
        ),
        (
            "The tolls on the Mirn bridge would rise every month until the growers of Larkspur acted, the governor said.",
            "The tolls on the Mirn bridge would rise by a tenth every month if the growers of Larkspur did not act.",
            0,
        ),
    ],
)
def test_what_was_not_done_stands_against_what_was(left, right, found):
    assert len(status(left, right)) == found
