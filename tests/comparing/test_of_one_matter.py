"""Two reports of one matter, days or openings apart: what each tells once and otherwise, and what is told in other words alone."""

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from tests.tables import each_row

FIRST = """4 March 2031

{}

The mayor of Orrin, Ada Brock, and the engineer Jon Vask of Belvex were at the lake. Some 420 people live beside it. Belvex has owned it since 1988.
"""
OTHER = """5 March 2031 - Nobody at the lake slept. {}

Beside it live 420 people. "We are tired," said Ada Brock, the mayor of Orrin. Jon Vask, an engineer of Belvex, carried her bag. The firm came in 1988.
"""


def differing(first, other):
    documents = tuple(document_from_text(text, language="en") for text in (FIRST.format(first), OTHER.format(other)))
    found = analyse(Corpus(documents), Request(budget=Budget.parse("5"))).differences
    return [
        tuple(documents[claim.document][claim.focus or claim.span] for claim in difference.claims)
        for difference in found
    ]


@each_row(
    ("first", "other", "claims"),
    [
        (
            "The old dam of Orrin was brought down by nobody: its fall was caused by heavy barges, the engineer found.",
            "Rotten gates caused the old dam of Orrin to fall, the engineer found.",
            ("heavy barges", "Rotten gates"),
        ),
        (
            "The head of the lake board, Mona Tarn, is resigning because of cuts to her budget.",
            "Mona Tarn is giving up the lake board for health reasons.",
            ("cuts to her budget", "health reasons"),
        ),
        (
            "The owner, who had opened the gates, has fled to Sorna, the police said.",
            "The man who opened the gates has found refuge in Tchall, where he was seen.",
            ("Sorna", "Tchall"),
        ),
        (
            "The board named Martin Lunt as head of the lake board.",
            "The lake board will now be led by Marcus Lunt, it said.",
            ("Martin Lunt", "Marcus Lunt"),
        ),
        (
            "The council of Orrin will vote on the sale of the dam on 12 April, Ada Brock said.",
            "Orrin is holding its breath until deputies decide about selling the dam; they do so on April 19.",
            ("12 April", "April 19"),
        ),
        (
            "Belvex lost the data of 60,000 customers in Orrin when thieves broke into its servers.",
            "The haul covers more than 600,000 customers, Belvex has admitted.",
            ("60,000", "600,000"),
        ),
        (
            "The guard who opened the gate was identified as Darren Pollack.",
            "A court heard what Darryl Pollock had to say about the gate.",
            ("Darren Pollack", "Darryl Pollock"),
        ),
        (
            "The Lake Front claimed responsibility for the blast at the dam of Orrin.",
            "The Army of Reeds said in a message that it had carried out the attack.",
            ("Lake Front", "Army of Reeds"),
        ),
        (
            "An engineer said that a fault in a switch at the dam had led to the blackout in Orrin.",
            "A wildfire that had reached the pylons was to blame for the blackout, the ministry said.",
            ("fault", "wildfire"),
        ),
    ],
)
def test_what_each_of_two_reports_tells_once_is_a_difference_however_unlike_their_sentences(first, other, claims):
    assert claims in differing(first, other)


@each_row(
    ("first", "other"),
    [
        ("Boats are to be limited to 27 passengers from next autumn.", "No boat may have more than 27 passengers from autumn on."),
        ("It last rained at the lake in June.", "It has not rained at the lake since June."),
        ("The new road cuts the way to Orrin from 50 minutes to 20 minutes.", "Instead of 50 minutes Orrin is now 20 minutes away."),
        ("The doctor Max Lind said that one child infects eighteen others.", "In most cases there had been no vaccination, says Max Lind, the doctor."),
        ("Belvex declined to release the names of the divers.", "Belvex wouldn't release the names of the divers."),
        ("Police are investigating the stabbing death of a hairdresser in Orrin.", "Detectives asked about the death of a renowned hairstylist in Orrin."),
        ("Ferries to the island of Orrin stayed in port.", "The ferries to Orrin did not leave."),
        ("The two firms have ordered 40 small boats from Belvex.", "The boats will come to the lake, about one a month."),
        ("The vote on the dam is planned for 12 April.", "Jon Vask opens a show of drawings on April 19."),
    ],
)  # fmt: skip
def test_what_is_told_in_other_words_alone_is_none(first, other):
    assert differing(first, other) == []


def test_a_date_in_the_line_of_the_first_sentence_dates_nothing_that_it_tells():
    first = "14 May 2031 - Dockers in Port Sarn, where a strike of dockers started on Sunday, block its harbour."
    other = "May 14, 2031\n\nDockers in Port Sarn began a strike on Monday and block the harbour, its owner said."
    documents = tuple(document_from_text(text, language="en") for text in (first, other))
    (difference,) = analyse(Corpus(documents), Request(budget=Budget.parse("5"))).differences
    assert [documents[claim.document][claim.focus] for claim in difference.claims] == ["Sunday", "Monday"]


def test_outcomes_of_a_thing_that_a_story_has_one_of_differ_where_they_open_two_reports():
    head = "30 September 2031\n\n{} Selim Dagan led the talks in Vey for Orlana. The Northern Front sent Joachim Abara. Some 600 men will watch the Tam valley.\n"
    first = head.format("The government of Orlana and the Northern Front signed a ceasefire on Tuesday.")
    other = head.format(
        "Negotiations to end the war in Orlana broke down on Tuesday, and with them hopes for the rains."
    )
    documents = tuple(document_from_text(text, language="en") for text in (first, other))
    assert len(analyse(Corpus(documents), Request(budget=Budget.parse("5"))).differences) == 1
