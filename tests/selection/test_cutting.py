"""Cutting a long sentence where nothing is lost."""

from itertools import pairwise

from briefing.selection.cutting import LONGEST, pieces, without_pictures
from tests.tables import each_row

LONG = "The board of the harbour decided on Monday to close the old pier to all vessels from the first day of June"


def cut(text):
    return [text[piece.start : piece.stop] for piece in pieces(text)]


def test_a_short_sentence_stays_whole():
    assert cut("The appeal is dismissed (with costs).") == ["The appeal is dismissed (with costs)."]


def test_the_number_of_a_paragraph_is_left_out():
    assert cut("45 The appeal should be allowed.") == ["The appeal should be allowed."]


def test_what_only_adds_at_the_end_is_left_out():
    text = f"{LONG}, including the ferries, the tugs, the two pilot boats and the small craft of the sailing club of Halvik."
    assert len(text.split()) > LONGEST
    assert cut(text) == [LONG]


def test_a_clause_between_commas_behind_which_the_sentence_goes_on_stays():
    boats = "including the ferries, the tugs, the two pilot boats and the small craft of the club"
    text = f"The owners of all the boats that lie along the pier of Halvik, {boats}, have told the port board that they will leave it in spring."
    assert len(text.split()) > LONGEST
    assert cut(text) == [text]


def test_a_bracket_is_left_out():
    text = f"{LONG} (see the plan of the engineers, and the table of costs that was laid before the members in spring) and to sell it."
    assert cut(text) == [LONG, "and to sell it."]


@each_row("brackets", ["the pier (12) and its lamps", "the pier (40 per cent of it) and the quay (60 per cent of it)"])
def test_no_bracket_of_one_word_and_no_figure_of_two_is_left_out(brackets):
    text = f"{LONG} and to sell {brackets} to the firm that had lit the northern piers of the town for so many years before."
    assert len(text.split()) > LONGEST
    assert cut(text) == [text]


@each_row(
    "addition",
    [
        "which does not hold for the ferries and the tugs and the two pilot boats of the port and the club",
        "which the members said was needed for the safety of the ferries and the tugs and the boats of Halvik",
        "which holds only if the council and the owners of the ferries and the tugs and the boats agree to it",
        "which may be put off until the ferries and the tugs and the boats have found another place to lie at",
        "including the ferries, unless their owners pay for the work on the pier and for the lights along it now",
    ],
)
def test_what_changes_the_statement_is_never_left_out(addition):
    text = f"{LONG}, {addition}."
    assert len(text.split()) > LONGEST
    assert cut(text) == [text]


def test_a_sentence_with_a_quotation_stays_whole():
    text = f'{LONG}, which Ms Arvo called "the end of the ferries and of the tugs and of everything that lies along the quay".'
    assert cut(text) == [text]


def test_pieces_ascend_and_never_overlap():
    text = f"12 {LONG} (a), including (b) the tugs and the boats of the club and all the small craft that lie along the quay."
    found = pieces(text)
    assert all(one.stop <= other.start for one, other in pairwise(found))


@each_row(
    ("text", "left"),
    [
        ("Una Karsk (pictured) was met by her crew.", ["Una Karsk", "was met by her crew."]),
        ("The crew went home (file photo).", ["The crew went home"]),
        ("The new lamp (shown above), from Tarn, burns.", ["The new lamp (shown above), from Tarn, burns."]),
        ("The lamps (12 of them) burn.", ["The lamps (12 of them) burn."]),
    ],
)
def test_what_points_to_a_picture_is_left_out(text, left):
    assert [text[piece.start : piece.stop] for piece in without_pictures(text)] == left
