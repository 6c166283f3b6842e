"""One event in words of their own, by measures that were learned, and what excludes it whatever they say."""

from briefing.grouping import event_match
from briefing.grouping.similarity import Alike
from briefing.model import Corpus
from briefing.pipeline import document_from_text
from briefing.text.profile import build
from tests.tables import each_row

FILLER = (
    "Rain is expected in the hills. Fishing boats stayed in port. The market opens at noon. Trains were late again."
)
ONE = "The lower house in Vik on Tuesday impeached harbour minister Orla Brandt over missing ferry subsidies."


def alike(one, two):
    documents = (document_from_text(f"{text} {FILLER}", language="en") for text in (one, two))
    return Alike(build(Corpus(tuple(documents))))


@each_row(
    "other",
    [
        "Lawmakers in Vik voted Tuesday to impeach Orla Brandt, the harbour minister, over ferry subsidies that are missing.",
        "Orla Brandt was impeached as harbour minister on Tuesday by the lower house, which says ferry subsidies are missing.",
    ],
)
def test_one_event_in_other_words(other):
    assert alike(ONE, other).says_same(0, 5)


@each_row(
    "other",
    [
        "The lower house in Vik on Tuesday did not impeach harbour minister Orla Brandt over the ferry subsidies.",
        "The lower house in Vik will on Tuesday debate whether harbour minister Orla Brandt took ferry subsidies.",
        "The lower house in Vik on Friday impeached harbour minister Orla Brandt over missing ferry subsidies, aides said.",
        "The lower house in Vik on Tuesday impeached fisheries minister Jory Lund over missing ferry subsidies.",
        "Harbour minister Orla Brandt of Vik said on Monday that she had never seen a ferry ticket in her life.",
    ],
)
def test_another_event(other):
    assert not alike(ONE, other).says_same(0, 5)


@each_row(
    ("planned", "same"),
    [
        (
            "The lower house in Vik is preparing to impeach harbour minister Orla Brandt over missing ferry subsidies.",
            True,
        ),
        ("The lower house in Vik has impeached harbour minister Orla Brandt over missing ferry subsidies.", False),
    ],
)
def test_what_is_to_come_is_a_plan_and_nothing_that_was_done(planned, same):
    ahead = (
        "The lower house in Vik will impeach harbour minister Orla Brandt over the missing ferry subsidies, aides said."
    )
    assert alike(ahead, planned).says_same(0, 5) is same


@each_row(
    ("one", "other"),
    [
        (
            "The striker Ivo Brandt sued his former club Dynamo over unpaid wages on Friday, a clerk said.",
            "The club Dynamo sued its former striker Ivo Brandt over a broken contract on Friday, a clerk said.",
        ),
        (
            "The government of Vik banned the party Red Dawn on Friday because it had incited violence.",
            "The party Red Dawn called the ban by the government of Vik on Friday an attack on democracy.",
        ),
        (
            "Prosecutors in Vik charged the builder Sven Orla with fraud on Tuesday over the collapsed hall.",
            "A judge in Vik released the builder Sven Orla on Tuesday in the case of the collapsed hall.",
        ),
    ],
)
def test_swapped_parties_a_reaction_and_another_stage_are_other_events(one, other):
    assert alike(one, other).excludes(0, 5)


def test_what_only_one_denies_may_be_something_else():
    other = "Minister Orla Brandt was impeached on Tuesday by the lower house in Vik without a word from the prime minister."
    found = alike(ONE, other)
    assert found.contradict(0, 5)
    assert not found.excludes(0, 5)


def test_a_house_of_that_colour_is_no_other_place():
    one = "Orla Brandt told reporters at the White House on Tuesday that the ferry pact of Vik is safe for ten years."
    other = "The ferry pact of Vik is safe for ten years, Orla Brandt told reporters in Washington on Tuesday."
    assert not alike(one, other).excludes(0, 5)


def test_a_place_that_the_other_names_too_is_no_other_place():
    one = "Orla Brandt lost the vote in Tarn, Vik and Skarn on Tuesday and left the race for the harbour seat."
    other = "After Tuesday's vote in Skarn and Tarn Orla Brandt left the race for the harbour seat."
    assert not alike(one, other).excludes(0, 5)


def test_each_measure_has_a_weight():
    weights = event_match.shipped()
    assert len(weights.of) == len(event_match.NAMES)
    found = alike(ONE, ONE.replace("impeached", "removed"))
    assert len(found.measures(0, 5)) == len(event_match.NAMES)
    assert weights.tell_one([float(name not in ("negated", "doubted", "ahead")) for name in event_match.NAMES])
    assert not weights.tell_one((0.0,) * len(event_match.NAMES))


def test_other_languages_are_not_judged():
    texts = ("Das Unterhaus in Vik klagte am Dienstag die Ministerin Orla Brandt an.",
             "Orla Brandt wurde am Dienstag vom Unterhaus in Vik als Ministerin angeklagt.")  # fmt: skip
    found = Alike(build(Corpus(tuple(document_from_text(text, language="de") for text in texts))))
    assert not found.says_same(0, 1)


@each_row(
    ("one", "other"),
    [
        (
            "Lorry drivers blocked the bridge to Sorn with their lorries on Friday in protest at the new toll.",
            "Soldiers cleared the bridge to Sorn on Friday that lorry drivers had blocked in protest at the new toll.",
        ),
        (
            "The council of Vik froze the rents in the harbour quarter for two years on Friday.",
            "Owners of flats took the council of Vik to court on Friday because it had frozen the rents in the harbour quarter.",
        ),
        (
            "The potter Ilka Brandt won the Orla medal on Friday for her bowls of white clay.",
            "The weaver Runa Holt won the Orla medal on Friday for a rug of white wool.",
        ),
        (
            "A trawler with six men on board sank off Vik on Sunday after it had hit a rock.",
            "A yacht with six men on board sank off Vik on Sunday after it had hit a rock.",
        ),
        (
            "A train from Vik hit a lorry at the level crossing near Sorn in March, killing its driver.",
            "A train from Vik hit a lorry at the level crossing near Sorn on Friday, killing its driver.",
        ),
    ],
)
def test_another_act_doer_thing_or_time_is_another_event(one, other):
    assert not alike(one, other).says_same(0, 5)


def test_who_acts_in_the_one_may_be_told_of_in_the_other():
    taken = "A golden bowl was taken from the cathedral of Vik by burglars on Sunday night."
    assert alike("Thieves broke into the cathedral of Vik on Sunday night and stole a golden bowl.", taken).says_same(
        0, 5
    )
