from briefing.facts.acronyms import extraction as acronyms
from briefing.facts.names import extraction as entities
from briefing.pipeline import document_from_text
from tests.tables import each_row


@each_row(
    ("text", "name"),
    [
        ("She met Vik Finance & Business Academy on Monday.", "Vik Finance & Business Academy"),
        ("The firm Tandberg Bank & Trust said so.", "Tandberg Bank & Trust"),
    ],
)
def test_what_the_tagger_parts_is_one_name(text, name):
    document = document_from_text(text, language="en")
    assert name in {one.name for one in entities.extract(document, acronyms=acronyms.extract(document))}
