"""Claims that may not stand without what is said to them, and answers that say nothing without their claim."""

from briefing.model import Corpus
from briefing.pipeline import document_from_text
from briefing.selection.passages import passages
from briefing.selection.rebuttals import answers
from briefing.text import profile as profiles
from tests.tables import each_row


def reach(text, at):
    """The first and the last sentence that stand with the one at `at`; None where it has no passage."""
    profile = profiles.build(Corpus((document_from_text(text, language="en"),)))
    found = passages(profile)[at]
    return found and (found.first, found.last)


@each_row(
    ("text", "both"),
    [
        ("The claimant said that Ms Karsk had called him old. Ms Karsk denied saying so.", (0, 1)),
        (
            "The claimant said that Ms Karsk had called him old. The tribunal finds that the words were not said.",
            (0, 1),
        ),
        ("Of the 88 who fell ill, 71 had drunk of the well. But so had 130 people who never did.", (0, 1)),
        ("Velm Mills has said that the fees were printed. That statement is false.", (0, 1)),
        ("Some have argued that more ferries would help. We do not think so: nobody can choose an island.", (0, 1)),
        ("There are those who say that the lamp should burn. I have listened to them. I disagree with them.", (0, 2)),
        ("The keepers say that radios can fail. They wrote it in May. They are wrong about the lamp.", (0, 2)),
        ("A nurse told us that he had a stroke. We cannot confirm this.", (0, 1)),
        ("Lind told the board that a drill was planned. No drill was in the plan of the year.", (0, 1)),
        ("Lind asked that the sale be put off. This request was rejected by 3 votes to 2.", (0, 1)),
        ("Children who came often gained 0.8 of a year. We had hoped for one.", (0, 1)),
        ("Children who came to ten lessons gained 0.8 of a year. Those who came to fewer gained nothing.", (0, 1)),
        ("A meter will be set in every home by 2033. Homes without a cellar are exempt.", (0, 1)),
        ("Velm Mills said that the dam had passed its test. But a report of the state warned of the wall.", (0, 1)),
        ("The posts are kept. But only until May 2032.", (0, 1)),
        ("Earlier counts found 8 lamps a mile. But those were small.", (0, 1)),
        ("A new register was bought for $310,000. It has not been used since August.", (0, 1)),
        ("We asked the harbour for a copy of its letter. None was provided.", (0, 1)),
        ("In 211 boats the loss was larger, 4.6 points. Lind cautioned that the trial was not made for them.", (0, 1)),
    ],
)
def test_a_claim_stands_with_what_is_said_to_it(text, both):
    assert reach(text, 0) == both


@each_row(
    ("text", "both"),
    [
        (
            "A review found that Lind had lent his brother a boat. The review found no evidence that he gained by it.",
            (0, 1),
        ),
        ("Velm Mills broke the law. I disagree with them.", (0, 1)),
    ],
)
def test_an_answer_stands_with_its_claim(text, both):
    assert reach(text, 1) == both


@each_row(
    "text",
    [
        "The port of Orle took in 40 boats. The yard mended nine of them in May.",
        "Una Karsk said that the toll will rise. The council meets on 3 May.",
        "The judge held that the lease was void. The appeal of the owner is dismissed with costs.",
        "The lamp was lit in 1881. No ferry sails on Sundays.",
        "The mole keeps out the sea. It will not only save boats but pay for the lamps.",
    ],
)
def test_a_sentence_stands_alone_where_the_next_one_only_goes_on(text):
    assert reach(text, 0) == (0, 0)


def test_an_answer_that_says_what_it_answers_stands_alone():
    assert reach("Two people said he would be minister.\n\nLind denied that he had been offered a ministry.", 1) == (
        1,
        1,
    )


def test_whom_a_court_believes_stands_with_what_was_said():
    assert answers("Mr Lind denied it.", "We preferred Mr Lind's evidence; the keeper had not told of it before.")
    assert not answers("The lamps were lit.", "We accept that the evidence is thin.")
