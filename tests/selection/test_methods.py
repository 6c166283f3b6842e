"""Where a paper tells how a thing was done."""

from briefing.model import Corpus, DocumentKind
from briefing.pipeline import document_from_text
from briefing.selection.strikes import methods
from briefing.text import profile as profiles
from tests.tables import each_row

TOLD = [f"The crew lit lamp {n} on the long pier of the harbour." for n in range(60)]


@each_row(
    ("last", "struck"),
    [("The crew lit a last lamp on the pier.", True), ("In conclusion, the pier has a last lamp.", False)],
)
def test_a_paper_that_does_not_sum_up_ends_with_how_it_was_done(last, struck):
    text = "\n\n".join([*TOLD, last])
    made = profiles.build(Corpus((document_from_text(text, language="en"),)))
    found = methods.sentences(made, [DocumentKind.PAPER])
    assert (len(TOLD) - 1 in found) is struck
    assert 0 not in found
