"""A day in figures with its time of day, in a language that has no rules for times."""

from briefing.facts.dates.extraction import extract
from briefing.pipeline import document_from_text
from tests.tables import each_row


@each_row("stamp", ["2031-12-04 11:45:13", "2031-12-04T11:45Z", "2031-12-04"])
def test_the_day_of_a_stamp_is_read_in_any_language(stamp):
    text = f"Der Brand begann am {stamp} in der Halle, sagte der Minister, und die Leute kamen nicht zurück."
    (found,) = extract(document_from_text(text, language="de"))
    assert (found.span.of(text), found.value) == ("2031-12-04", "2031-12-04")
