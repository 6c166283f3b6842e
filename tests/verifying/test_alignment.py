"""Two runs of words: what is alike, and how a difference is shown."""
# ruff: noqa: SIM905 - sentences read better as sentences

from briefing.verifying.alignment import align, alike, shown
from tests.tables import each_row


@each_row(
    ("one", "other"),
    [
        ("co operate", "cooperate"),
        ("five thousand", "5000"),
        ("twenty five", "25"),
        ("u s", "us"),
        ("second", "2 nd"),
        ("5 million", "five million"),
        ("per cent", "percent"),
    ],
)
def test_alike(one, other):
    assert alike(one.split(), other.split())
    assert alike(other.split(), one.split())


@each_row(("one", "other"), [("5", "50"), ("five", "six"), ("and", "a"), ("ship", "ships"), ("", "x")])
def test_not_alike(one, other):
    assert not alike(one.split(), other.split())


def test_a_difference_is_shown_as_wdiff_does():
    brief, source = "we have four ships and five cranes here".split(), "we have three ships and 5 cranes here".split()
    steps = align(brief, source)
    assert [step.equal for step in steps] == [True, False, True, True, True]
    assert shown(brief, source, steps) == "we have [-three-] {+four+} ships and [-5-] {+five+} cranes here"


def test_what_the_source_has_around_is_left_out():
    steps = align("ships may sail".split(), "no more than two ships may sail until noon".split())
    assert [(step.c, step.d) for step in steps] == [(4, 7)]
