"""Words that only say past, present or future."""

from tests.facts.reading import dated
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("In the past they met there.", "the past = PAST_REF"),
        ("It will close in the near future.", "the near future = FUTURE_REF"),
        ("It fell in recent years.", "recent years = PAST_REF"),
        ("It will close in the coming weeks.", "the coming weeks = PXW"),
        ("It stood past the mill.", ""),
        ("They met in the early days.", ""),
        ("They came as soon as they could.", ""),
        ("It will close soon.", "soon = FUTURE_REF"),
        ("He is leaving right now.", "right now = PRESENT_REF"),
        ("They met just now, he said.", ""),
        ("He is on Current TV again.", ""),
        ("It has recently closed.", "recently = PAST_REF"),
        ("They have met until now.", "now = PRESENT_REF"),
        ("The past is another land.", ""),
    ],
)
def test_what_is_found(text, found):
    assert dated(text) == found
