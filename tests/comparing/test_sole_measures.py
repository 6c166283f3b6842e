"""What each of two reports of one event tells once, in whatever words; two groups, two periods and two things are left alone."""

from dataclasses import replace

from briefing.model import Corpus, DifferenceKind
from briefing.pipeline import compare, document_from_text
from tests.comparing.test_new_kinds import differences
from tests.tables import each_row


@each_row(
    ("left", "right", "one", "other"),
    [
        (
            "The former purser of the Skarn yacht club was jailed for 18 months on Monday for theft. Jon Ahl, 52, had kept its dues.",
            "Jon Ahl, who kept the dues of the Skarn yacht club, was sent to prison for two years on Monday.",
            "18 months", "two years",
        ),
        (
            "Signe Ruud, 31, was pulled from the lake at Harn on Friday by a ferryman.",
            "A ferryman saved a swimmer from the lake at Harn on Friday. Signe Ruud, 43, is well again.",
            "31", "43",
        ),
        (
            "Two divers were brought up from a cave near Ruhn on Saturday after being trapped for 11 hours, rescuers said.",
            "Rescuers freed two divers from a cave near Ruhn on Saturday. The divers had been stuck on a ledge of the cave for 15 hours.",
            "11 hours", "15 hours",
        ),
        (
            "Consumer prices in Varnia rose 3.1 percent in March from a year earlier, the statistics board said on Thursday. Food and rents led the rise.",
            "Inflation in Varnia quickened to 3.7 percent in March, the statistics board said on Thursday, as food and rents became dearer.",
            "3.1 percent", "3.7 percent",
        ),
        (
            "Skarn Rovers beat Tarn Athletic 3-1 at Mill Park on Saturday to reach the cup final.",
            "Tarn Athletic went down 3-2 to Skarn Rovers at Mill Park on Saturday and are out of the cup.",
            "3-1", "3-2",
        ),
        (
            "A magnitude 5.8 earthquake struck Varnia early on Monday, the institute said. Nobody was hurt.",
            "An earthquake of magnitude 6.3 shook Varnia before dawn on Monday, but nobody was hurt.",
            "5.8", "6.3",
        ),
        (
            "A heath fire near Harn drove 2,000 people from their homes on Monday, the brigade said.",
            "Some 5,000 residents of Harn were evacuated on Monday because of a heath fire, the brigade said.",
            "2,000", "5,000",
        ),
    ],
)  # fmt: skip
def test_what_two_reports_tell_once_each_is_set_side_by_side(left, right, one, other):
    assert differences(left, right) == [(DifferenceKind.FIGURE, one, other)]


@each_row(
    ("left", "right"),
    [
        (
            "The jobless rate among women in Varnia rose to 7.2 percent in May, the labour board said on Friday.",
            "Unemployment among the under-25s in Varnia rose to 10.6 percent in May, the labour board said on Friday.",
        ),
        (
            "Turnout in the Harn vote on the new quay on Sunday was 61 percent, the board said.",
            "Harn approved the new quay on Sunday, with 58 percent voting yes, the board said.",
        ),
        (
            "Signe Ruud faces up to ten years in prison for smuggling falcons from Harn, the court said on Friday.",
            "Signe Ruud was sent to prison for three years on Friday for smuggling falcons from Harn.",
        ),
        (
            "The ferry from Harn to Skarn was delayed for five hours on Sunday by fog, its owner said.",
            "Travellers from Harn to Skarn slept on the quay on Sunday; fog lasted seven hours, the weather board said.",
        ),
        (
            "Sales at Ruhn Books rose 6 percent in the quarter, the firm said on Monday.",
            "Ruhn Books said on Monday that sales for the full year rose 4 percent.",
        ),
        (
            "Nurses at the Harn clinic will get 5 percent more pay from July under the deal of Friday.",
            "Under the deal of Friday doctors at the Harn clinic will get 4 percent more pay from July.",
        ),
        (
            "The boxer Jon Ahl was freed on bail of $50,000 on Monday after a fight at an inn in Harn.",
            "Jon Ahl, the boxer who fought at an inn in Harn, was fined $40,000 by his league on Monday.",
        ),
        (
            "Seven people in Harn had died of the fever by Tuesday, the health board said.",
            "The fever in Harn had killed twelve people by Friday, the health board said.",
        ),
        (
            "A coach left the road near Harn on Monday, injuring 22 people, the brigade said.",
            "Six people were seriously hurt when a coach left the road near Harn on Monday.",
        ),
        (
            "The alarm was raised at 4:10 a.m. on Friday at the Harn depot, the brigade said.",
            "The fire at the Harn depot was under control by 7:30 a.m. on Friday, the brigade said.",
        ),
    ],
)
def test_two_groups_two_periods_and_two_things_are_no_difference(left, right):
    assert differences(left, right) == []


@each_row(
    ("left", "right"),
    [
        (
            "Among boys in Harn 41 percent said that they read every week, the survey of the Book Board found.",
            "The survey of the Book Board found that 58 percent of girls in Harn read every week.",
        ),
        (
            "Travellers on the Harn night train were stuck for six hours near Ruhn on Sunday after a fire.",
            "The Harn night train, which takes eleven hours to Ruhn, was stopped by a fire on Sunday.",
        ),
        (
            "Harn Bank will buy Ruhn Credit for 700 million euros, paying 200 million in cash, it said on Friday.",
            "The owners of Ruhn Credit get 200 million euros in cash from Harn Bank under the deal of Friday.",
        ),
        (
            "The minister died on Saturday night at his home in Harn, his family said.",
            "His family announced the death of the minister at his home in Harn on Sunday.",
        ),
        (
            "The inquiry into the Harn fire has cost 4 million pounds so far, the ministry said.",
            "The ministry expects the inquiry into the Harn fire to cost 9 million pounds.",
        ),
        (
            "The duke of Harn approved the raid on the quay, four city officials familiar with the matter said on Friday.",
            "A paper concludes that the duke of Harn approved the raid on the quay, three city officials familiar with it said on Friday.",
        ),
    ],
)
def test_groups_parts_sources_and_the_day_of_the_news_are_no_difference(left, right):
    assert differences(left, right) == []


def test_two_universities_and_two_letters_that_sound_alike_differ():
    study = "One in four bridges is cracked, according to a study by the University of Harn."
    other = "A study by the University of Skarn has found that one in four bridges is cracked."
    assert differences(study, other) == [(DifferenceKind.ATTRIBUTION, "University of Harn", "University of Skarn")]
    conductor = "The Harn orchestra has named Ines Kolvenbach as its conductor."
    assert differences(conductor, conductor.replace("Kolv", "Kolf"))[0][0] is DifferenceKind.NAME


WRECKED = """Storm wrecks sawmill at Skarn

A storm wrecked the sawmill of Tarn Timber in Skarn on Monday night, and 300 villagers were evacuated, the mayor, Jon Ahl, said.

The storm began at 7:10 p.m. and tore off the roof.

Five people are missing.

The owner put the damage at 12 million crowns.
"""


def test_what_is_told_in_words_of_ones_own_is_matched_by_what_it_is_of():
    other = """Sawmill at Skarn in ruins

Monday's storm destroyed the sawmill of Tarn Timber in Skarn, a reporter saw.

The storm broke at 8:25 p.m. and tore off the roof of the sawmill.

The brigade told 500 residents to leave their homes.

Nobody is missing.

Insurers reckon with 20 million crowns.
"""
    found = {tuple(claims) for _, *claims in differences(WRECKED, other)}
    assert found == {("300", "500"), ("Five", "Nobody"), ("12 million", "20 million")}


def test_reports_of_two_places_are_not_set_against_each_other():
    other = """Flood drives out villagers

A flood swept away the tannery of Ruhn Leather in Harn on Monday night, and 500 villagers were evacuated, the mayor, Ida Moe, said.

The rain began at 9:25 p.m. and broke a dam.

Nobody is missing.

The owner put the damage at 20 million crowns.
"""
    assert not differences(WRECKED, other)


QUAY = """Quay at Orrin falls, four hurt

3 May 2031

A quay on the river Senn in Orrin gave way at about 3.20pm on Saturday with 60 people on it. Police said a rusty chain was to blame.

The walkway will reopen to the public. Nobody has been arrested.

Two ferries stopped, and 42 ships are waiting. The new rules for quays take effect in July.

The harbour board put its losses at 18 million crowns.
"""


def test_reports_of_one_event_and_day_differ_in_what_each_tells_once_in_its_own_words():
    other = """Orrin mourns after its quay collapses

3 May 2031

A landing stage in Orrin collapsed into the Senn at 4.30pm on Saturday. Some 35 people had been crossing, the brigade said. A lorry was to blame.

Two builders were taken into custody.

Fifty-six vessels lie off the coast.

New rules for quays will come into force in September. The board says that the fall cost it 26 million crowns.
"""
    found = {tuple(claims) for _, *claims in differences(QUAY, other)}
    assert found == {
        ("about 3.20pm on Saturday", "4.30pm on Saturday"),
        ("60", "35"),
        ("rusty chain", "lorry"),
        ("Nobody has been arrested", "taken into custody"),
        ("42", "Fifty-six"),
        ("July", "September"),
        ("18 million", "26 million"),
    }


def test_what_the_other_report_tells_of_something_else_is_no_difference():
    other = """Orrin quay

3 May 2031

A quay on the Senn in Orrin gave way on Saturday, and its ferry had left at 2.50pm with 35 cars on board, police said. The delay was blamed on fog.

Schools open in September. A thief was arrested in the market, and the inn lost 200 crowns.

Three boats were sold.
"""
    assert differences(QUAY, other) == []


@each_row(
    ("left", "right", "one", "other"),
    [
        ("The vault held nine urns.", "Seven urns stood in the vault.", "nine", "Seven"),
        ("Some 1,400 people work there.", "The quay has a staff of 1,900.", "1,400", "1,900"),
        ("The captain was arrested.", "The captain has not been arrested.", "arrested", "not been arrested"),
        (
            "The harbour board will pay for the work.",
            "The harbour board refused to pay for the work.",
            "The harbour board will pay for the work.", "The harbour board refused to pay for the work.",
        ),
    ],
)  # fmt: skip
def test_two_reports_of_a_day_differ_in_a_count_a_state_or_a_refusal(left, right, one, other):
    head = "{}\n\n3 May 2031\n\nA quay on the river Senn in Orrin gave way on Saturday{}, the brigade said.\n\n{}\n"
    found = differences(head.format("Quay falls", "", left), head.format("Orrin quay lost", " at noon", right))
    assert (one, other) in {tuple(claims) for _, *claims in found}


@each_row(
    ("left", "right"),
    [
        ("Nobody was killed.", "In 1987 a storm there killed 19 people."),
        ("Some 30 huts were destroyed.", "Some 50 huts were evacuated."),
        ("At least 20 huts were destroyed.", "The flood destroyed 26 huts."),
        ("The board did not name the owner.", "The board named a new clerk."),
        ("The cook refused to comment.", "The cook commented on the soup."),
    ],
)
def test_two_reports_of_a_day_do_not_differ_in_what_is_told_of_another_time_or_thing(left, right):
    head = "{}\n\n3 May 2031\n\nA quay on the river Senn in Orrin gave way on Saturday{}, the brigade said.\n\n{}\n"
    assert differences(head.format("Quay falls", "", left), head.format("Orrin quay lost", " at noon", right)) == []


@each_row(("date", "differ"), [("2031-05-03", 1), ("2031", 0), ("2031-05", 0), ("", 1)])
def test_reports_of_one_year_or_month_are_of_no_one_day(date, differ):
    head = "{}\n\nA quay on the river Senn in Orrin gave way on Saturday{}, the brigade said.\n\n{}\n"
    told = (
        ("Quay falls", "", "The captain was arrested."),
        ("Orrin quay lost", " at noon", "The captain has not been arrested."),
    )
    read = [document_from_text(head.format(*each)) for each in told]
    dated = tuple(replace(document, metadata=replace(document.metadata, date=date)) for document in read)
    assert len(compare(Corpus(dated))[1].differences) == differ
