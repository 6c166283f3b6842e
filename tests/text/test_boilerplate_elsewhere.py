"""What stands around a text in other languages than English."""

from briefing.pipeline import document_from_text
from briefing.text.boilerplate import find
from tests.tables import each_row


@each_row(
    ("language", "text", "first"),
    [
        ("it", "Colle Alto. Una frana ha travolto la strada. Nessun ferito.", True),
        ("ru", "Озёрск, 27 мая. Суд отменил разрешение. Иск подали жители.", True),
        ("pl", "Brzozów, 20 października. Sąd uniewinnił dyrektora.", True),
        ("hi", "नवापुर। नदी पर बना पुल गिर गया। जाँच होगी।", True),
        ("it", "Nessuno si è ferito. Una frana ha travolto la strada.", False),
        ("de", "Der Rat tagt. Er beschließt den Haushalt.", False),
    ],
)
def test_a_place_alone_at_the_head_of_a_story_is_its_dateline(language, text, first):
    assert (0 in set(find(document_from_text(text, language=language)))) is first
