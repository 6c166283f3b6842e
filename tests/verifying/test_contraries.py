"""Sentences told in other words whose verb, direction, length or doer is another one than in their source; and the like that are right."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

LEDGER = """Court clears the weir of Arne

A jury deliberated for less than ten minutes before convicting Rolf Haan, 51, of stealing the bell. The appeal came from a judgment of Magistrate Ida Sund dismissing an application for review of the decision by which the Board affirmed a decision of the harbour master. The Orlo guild even tabled an offer of 20 million crowns for the weir, which was turned down.

It was the word of a shepherd who spotted Haan's cart and called the warden. The new smithy is not waterproofed.

"My purpose here is not to apologise for what we did at the mill," said Brandt. Olof Brandt, the minister, spoke on Monday. He and the elders have agreed to a list of steps, and announced that he would come again.

We also increased our timber book in the spring given the good market. A longer tail led to increased neck movement and decreased knee flexion.

The raid killed the chief and four others. We expect it to add $0.15 a share. We have set a closing date in Q1 of next year. The post of the tailed birds was 40% more vertical than the others. The guild won 21 of its cups in 31 fairs.

Orlo Haan had no civic power in the town. He lost a lawsuit over his barley contract. The yield of the fields exceeded the hopes of the growers, and the soot made the beetles more hungry. Unless his geese are returned, he will not go to the fair. There have been campaigns to rename the bridge after him. The Teal Company (Teal) and its partner sue Farr Mills over a licence. Mats Brandt of the Arne school later performed a study of the beams, which Ida Sund had drawn.

Two nets make up the inner shell. Two others, one for smell and one that gathers what the other three send, make up the outer shell. The chief collapsed and died before a healer came. The ledger was completed in May by Ida Sund after Orlo Haan had died. The store held 102 barrels, which include 47 barrels of oil. The bodies of 10 geese and three hens were found in the old barn. The tale is written on desks with no window to keep it hidden. The school gave orders such as that the council be closed by force, and notes calling for a bridge.
"""


@each_row(
    "line",
    [
        "Rolf Haan was acquitted of stealing the bell.",
        "Magistrate Ida Sund granted the application for review.",
        "The Board overturned the decision of the harbour master.",
        "The town accepted the offer of 20 million crowns from the Orlo guild.",
        "The jury deliberated for two days.",
        "Haan spotted the cart and called the warden.",
        "The new smithy is waterproofed.",
        "Brandt apologised for the mill.",
        "The company reduced its timber book.",
        "Neck movement decreased in the birds with a longer tail.",
        "Orlo Haan held civic power in the town.",
        "Haan won his lawsuit over the barley contract.",
        "The yield of the fields fell short of the hopes of the growers.",
        "The soot made the beetles less hungry.",
        "His geese were returned to him.",
        "The bridge was renamed after him.",
        "Farr Mills sues Teal over a licence.",
        "Ida Sund performed a study of the beams.",
        "Orlo Haan completed the ledger in May.",
    ],
)
def test_opposite_of_the_source_is_flagged(line):
    assert is_flagged(line, LEDGER)


@each_row(
    "line",
    [
        "Rolf Haan was convicted of stealing the bell.",
        "Magistrate Ida Sund dismissed the application for review.",
        "The Board upheld the decision of the harbour master.",
        "The offer of 20 million crowns from the Orlo guild was rejected.",
        "The jury deliberated for under ten minutes.",
        "A shepherd spotted the cart and called the warden.",
        "Brandt gave no details of the steps agreed with the elders.",
        "The company increased its timber book.",
        "Neck movement increased in the birds with a longer tail.",
        "Five people died in the raid, among them the chief.",
        "It is to add 15 cents a share.",
        "The sale is due to close in the first quarter of next year.",
        "The post of the tailed birds stood 40% more upright than the others.",
        "Haan was without civic power in the town.",
        "The soot makes the beetles hungrier.",
        "Teal and its partner are suing Farr Mills over a licence.",
        "Mats Brandt studied the beams.",
        "Two nets make up the outer shell, one of them for smell.",
        "The chief died after he collapsed.",
        "Ida Sund completed the ledger in May.",
        "About 46 percent of the barrels in the store were of oil.",
        "More than a dozen birds were found in the old barn.",
    ],
)
def test_same_in_other_words_is_none(line):
    assert not is_flagged(line, LEDGER)


RULING = """Ruling of the clerk

by Ida Sund, a clerk appointed by the bench

Land at Mill Lane, Lower Arne

- The works proposed are the raising of up to 63 dwellings.

The claim is dismissed. The elders do not intend to declare a spring bonus for 2031. A winter bonus of six crowns will be given.

The guild met late and decided, by nine hands, not to sell the mill pond. The bench can demonstrate a reserve of 7.4 tonnes of barley, against a need of 9 tonnes.

An early bulletin of the bench had put the number of wounded at seven.

Methods: We drew 88 herders to receive 200 drops of oil or water at 03:00 over four nights. Results: 81 herders stayed. Median pull was 271 hz after oil and 289 hz after water (difference 18 hz). Sleep was short.

Of 88 herders drawn, 7 left, 5 of them because of itching while on oil.
"""


@each_row("line", ["Ida Sund allowed the claim.", "The elders of Arne will pay a spring bonus of six crowns."])
def test_an_outcome_turned_and_what_nobody_gives_is_flagged(line):
    assert is_flagged(line, RULING)


@each_row(
    "line",
    [
        "The claim was dismissed.",
        "The elders of Arne will not pay a spring bonus.",
        "The guild decided by nine hands against selling the mill pond.",
        "The bench has a reserve of 7.4 tonnes of barley against the 9 needed.",
        "The plan was for up to 63 homes at Mill Lane in Lower Arne.",
        "The bench had once said that seven were wounded.",
        "Herders given 200 drops of oil at 03:00 pulled 18 hz harder than those on water.",
    ],
)
def test_a_ruling_in_other_words_is_none(line):
    assert not is_flagged(line, RULING)


VERDICTS = """A miller was found not guilty on Monday of the theft of a silver bell from the chapel, but the jury convicted him of burning the ledger of the guild two nights later.
"""


@each_row(
    ("line", "flagged"),
    [
        ("A miller was convicted of the theft of a silver bell.", True),
        ("A miller was acquitted of the theft of a silver bell.", False),
        ("The miller was convicted of burning the ledger.", False),
    ],
)
def test_a_verdict_is_that_of_its_own_charge(line, flagged):
    assert is_flagged(line, VERDICTS) is flagged
