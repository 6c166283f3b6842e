"""Lines in which an agency or an office speaks of itself, and marks of lists, are no part of what is told."""

from briefing.text.boilerplate import is_boilerplate, lead
from briefing.text.notices import is_correction
from tests.tables import each_row


@each_row(
    "text",
    [
        "(Corrects paragraph 2 to show that 40 lamps burn, not 50)",
        "(Adds details from the keeper in the third paragraph)",
    ],
)
def test_what_an_agency_put_right(text):
    assert is_correction(text)
    assert not is_correction("(Updates were sent on Monday to all keepers of lamps.)")


def test_whom_the_press_asks():
    assert is_boilerplate("For interviews call the harbour's press office on 0900 555 014.")
    assert not is_boilerplate("For years the keepers call the press office daily.")


def test_who_reported_it_from_where():
    assert is_boilerplate("Solm reported from Tarn, Orle.")
    assert is_boilerplate("Una Karsk reported this story in Tarn and Bo Lund from Vik.")
    assert not is_boilerplate("The keepers reported from Tarn that forty lamps burn.")
    assert not is_boilerplate("She reported from Tarn and Vik.")


@each_row(
    ("text", "rest"),
    [
        ("(c) REQUEST a paper on the second lamp by May.", "REQUEST"),
        ("II. The keeper is banned for fourteen months.", "The keeper"),
        ("I. Newton of Orle is the keeper of the lamps.", "I. Newton"),
    ],
)
def test_marks_of_a_list(text, rest):
    assert text[lead(text) :].startswith(rest)


@each_row(
    ("text", "rest"),
    [
        ("NEW TARN - The board met.", "The board"),
        ("TARNMOUTH--Keepers welcomed the news.", "Keepers"),
        ("TARN – 26 July 2031: The board met.", "The board"),
        ("NEW DELHI: The board of the harbour met.", "The board"),
        ("TARN --  A board met.", "A board"),
        ("TARN ― The board met.", "The board"),
        ("Doha: The board of the harbour met.", "The board"),
        ("Doha - The board of the harbour met.", "The board"),
        ("Vienna – Paris trains stop at the harbour.", "Vienna"),
        ("Durban, May 17 2031 (IPS) - The board met.", "The board"),
        ("Lamps: The board met.", "Lamps"),
        ("WARNING: The lamps burn.", "WARNING"),
        ("lamp News, 17 March - The board met.", "The board"),
    ],
)
def test_places_and_days_before_a_story(text, rest):
    assert text[lead(text) :].startswith(rest)
