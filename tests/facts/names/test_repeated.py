"""Names that stand again, and what tells a firm from a place or a person."""

from briefing.facts.names import extraction
from briefing.facts.names.repeated import with_repeated
from briefing.facts.names.tokens import Mention, Tokens
from briefing.model import EntityKind, Span
from briefing.pipeline import document_from_text
from tests.tables import each_row


def mention(found, first, last, kind):
    return Mention(Span(found.starts[first], found.stops[last]), kind, first, last)


@each_row(
    ("text", "kind", "count"),
    [
        ("Zorvex rose. They sold Zorvex on Monday.", "organisation", 2),
        ("Zorvex rose. They sold Zorvex Lamps on Monday.", "organisation", 1),  # another name
        ("Lund rose. They met Lund on Monday.", "person", 1),  # of people, many share one
        ("ZNPL rose. They sold ZNPL on Monday.", "organisation", 1),  # letters may be short for anything
        ("Orbit rose. The orbit was low, and Orbit fell.", "organisation", 1),  # a common word
    ],
)
def test_an_organisation_that_was_passed_over_is_found_again(text, kind, count):
    found = Tokens(text, [0, text.index(". ") + 2])
    assert len(with_repeated(found, [mention(found, 0, 0, kind)])) == count


@each_row(
    ("text", "name"),
    [
        ("The chief executive of Velmora left the hall of Vik on Monday.", "Velmora"),
        ("Marindo said on Monday it was late. It was sold by Marindo, a Dutch retailer.", "Marindo"),
        ("They asked the insurer Velmora about the storm in Vik.", "Velmora"),
        ("They met the Sorn Finance & Harbour Academy on Monday.", "Sorn Finance & Harbour Academy"),
    ],
)
def test_a_firm_is_told_by_what_stands_beside_it(text, name):
    found = extraction.extract(document_from_text(text, language="en"))
    assert name in [one.name for one in found if one.kind is EntityKind.ORGANISATION]
