"""Words of a sentence that are numbers."""

from briefing.comparing.slots import _Word
from briefing.model import Span
from tests.tables import each_row


@each_row(("text", "value"), [("3", 3), ("$1,200.50", 1200.5), ("1.2.3", None), ("²", None), ("٣", 3)])
def test_value_of_a_word(text, value):
    assert _Word(text, Span(0, len(text))).value == value
