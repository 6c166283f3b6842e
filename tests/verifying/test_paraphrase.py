"""What a sentence told in other words says otherwise than the stretch that it was told from."""

from briefing.verifying.paraphrase import TaggedWords, change
from briefing.verifying.words import words
from tests.tables import each_row

CHANGED = [
    (
        "Orlo Lines and the Havn Group denied the report.",
        "While Orlo Lines and the Havn Group did not respond to a request for comment, others spoke.",
        "status",
    ),
    (
        "The Harlow index rose by 1.25 percent on Tuesday.",
        "By the close on Tuesday the Harlow index had fallen 1.25 percent.",
        "direction",
    ),
    (
        "The mayor of Brackwell rejected a new bridge at the council's meeting.",
        "At a meeting of the council on Monday, a new bridge was accepted by the mayor of Brackwell, Ines Pohl.",
        "antonym",
    ),
    (
        "Oil and gas from the Tarn field are covered by the treaty.",
        "The treaty, which runs to 2031, says that gas from the Tarn field, or oil, is not covered.",
        "negation",
    ),
    (
        "Inspectors did not close the Tarn bridge after the storm in March.",
        "After the storm in March, the Tarn bridge was closed by inspectors, who found cracks.",
        "negation",
    ),
    (
        "The committee visited the port of Dunmore in June.",
        "In June, said its chair, the committee will visit Dunmore, a port in the west.",
        "status",
    ),
    (
        "The dust around the Harlow cloud is visible to the human eye.",
        "What lies behind the Harlow cloud, and the dust around it, is invisible to the human eye.",
        "antonym",
    ),
    (
        "All four of the Tarn detainees have been charged.",
        "As of Monday, none of the four detainees from Tarn has been formally charged.",
        "antonym",
    ),
    (
        "Police heard of it from a call of the driver's nephew in Dunmore.",
        "It was a call to a niece of the driver, from Dunmore, by which police heard of it.",
        "antonym",
    ),
    (
        "The board held a hearing on the Tarn bridge in the spring.",
        "Its members also held talks in Melk, and in the spring the board plans to hold a hearing on the bridge.",
        "status",
    ),
]
SAME = [
    (
        "Orlo Lines and the Havn Group did not comment on the report.",
        "While Orlo Lines and the Havn Group declined to comment for this report, others spoke.",
    ),
    (
        "The Havn Group denied the report on the ferries.",
        "The Havn Group said the report on the ferries was wrong, and denied all of it. Orlo Lines did not respond.",
    ),
    (
        "The Harlow index fell by 1.25 percent on Tuesday.",
        "By the close on Tuesday the Harlow index had dropped 1.25 percent.",
    ),
    (
        "The port of Dunmore has shut down its northern quay, which had more than 20 cranes.",
        "Its northern quay, with 25 cranes, has been closed by the port of Dunmore as trade with the north fell.",
    ),
    (
        "Inspectors failed to close the Tarn bridge after the storm in March.",
        "After the storm in March, the Tarn bridge was not closed by inspectors.",
    ),
    (
        "The committee plans that the port of Dunmore is visited in June.",
        "In June, said its chair, the committee will visit Dunmore, a port in the west.",
    ),
    (
        "The dust around the Harlow cloud is not visible to the human eye.",
        "What lies behind the Harlow cloud, and the dust around it, is invisible to the human eye.",
    ),
    (
        "He is suspected of smuggling pilots into the Tarn valley.",
        "He was held on suspicion of smuggling pilots into the Tarn valley, where two others were charged.",
    ),
    (
        "The board sold the Tarn bridge in the spring.",
        "The Tarn bridge, reportedly sold by the board in the spring, stood empty.",
    ),
]


def read(text: str) -> TaggedWords:
    return TaggedWords.read(words(text).forms, "en")


@each_row(("said", "stands", "expected"), CHANGED)
def test_a_paraphrase_that_turns_its_stretch_round_is_named_by_how(said: str, stands: str, expected: str) -> None:
    assert change(read(said), read(stands)) == expected


@each_row(("said", "stands"), SAME)
def test_other_words_for_the_same_are_no_change(said: str, stands: str) -> None:
    assert change(read(said), read(stands)) is None


def test_a_stretch_that_goes_both_ways_near_the_same_words_says_nothing_sure() -> None:
    stands = read("The Harlow index rose and then fell by 2 percent on Tuesday.")
    assert change(read("On Tuesday the Harlow index rose 2 percent."), stands) is None
