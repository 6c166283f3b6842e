"""Sentences told in other words whose verb, direction, length or doer is another one than in their source; and the like that are right."""

import pytest

from briefing import pipeline

LEDGER = """Court clears the weir of Arne

A jury deliberated for less than ten minutes before convicting Rolf Haan, 51, of stealing the bell. The appeal came from a judgment of Magistrate Ida Sund dismissing an application for review of the decision by which the Board affirmed a decision of the harbour master. The Orlo guild even tabled an offer of 20 million crowns for the weir, which was turned down.

It was the word of a shepherd who spotted Haan's cart and called the warden. The new smithy is not waterproofed.

"My purpose here is not to apologise for what we did at the mill," said Brandt. Olof Brandt, the minister, spoke on Monday. He and the elders have agreed to a list of steps, and announced that he would come again.

We also increased our timber book in the spring given the good market. A longer tail led to increased neck movement and decreased knee flexion.

The raid killed the chief and four others. We expect it to add $0.15 a share. We have set a closing date in Q1 of next year. The post of the tailed birds was 40% more vertical than the others. The guild won 21 of its cups in 31 fairs.
"""


@pytest.fixture(scope="module")
def flagged():
    """Whether a sentence has a problem against the ledger."""
    source = pipeline.read(LEDGER.encode(), name="source.txt")

    def check(line: str) -> bool:
        brief, carried = pipeline.read_brief(f"{line}\n".encode(), name="brief.txt")
        return any(f.is_problem for f in pipeline.check(brief, [source], carried=carried).findings)

    return check


@pytest.mark.parametrize(
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
    ],
)
def test_opposite_of_the_source_is_flagged(flagged, line):
    assert flagged(line)


@pytest.mark.parametrize(
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
    ],
)
def test_same_in_other_words_is_none(flagged, line):
    assert not flagged(line)
