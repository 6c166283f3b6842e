"""An item of several pieces: which stretch of its text stands at which citation."""

from briefing.model import OMISSION, Citation, Item, Span
from tests.tables import each_row

FIRST, SECOND = Citation(0, Span(10, 25), "¶1"), Citation(0, Span(40, 52), "¶3")
TEXT = "The pier closes if it rains."


def pieced(text=TEXT, joint=15, *, more=()):
    return Item(text, (FIRST, SECOND), insertions=((joint, OMISSION), *more))


def shown(item):
    return [item.text[span.start : span.stop] for span in item.pieces]


@each_row("joint", [15, 16])
def test_the_sign_of_omission_says_where_a_piece_ends(joint):
    item = pieced(joint=joint)
    assert shown(item) == ["The pier closes", "if it rains."]
    assert item.broken


def test_without_signs_the_lengths_say_it():
    assert shown(Item(TEXT, (FIRST, SECOND))) == ["The pier closes", "if it rains."]


def test_one_text_may_stand_at_two_places():
    twice = Item("The pier closes", (FIRST, Citation(1, Span(0, 15))))
    assert shown(twice) == ["The pier closes"] * 2
    assert not twice.broken
    assert twice.apart() == (twice,)
    assert Item("Nothing is cited.").pieces == ()


def test_a_text_that_was_cut_since_keeps_its_pieces():
    assert shown(pieced("The closes if it rains.", 10, more=((4, "redacted"),))) == ["The closes", "if it rains."]


def test_each_piece_has_the_insertions_that_stand_in_it():
    first, second = pieced(more=((8, "the northern one"), (21, "the weather"))).apart()
    assert (first.text, first.citations, first.insertions) == ("The pier closes", (FIRST,), ((8, "the northern one"),))
    assert (second.text, second.citations, second.insertions) == ("if it rains.", (SECOND,), ((5, "the weather"),))
