"""Which sentences of a paper that was read with its lines' ends lost are broken."""

from briefing.model import Corpus, DocumentKind
from briefing.pipeline import document_from_text
from briefing.selection.strikes import fragments
from briefing.text import profile as profiles
from tests.tables import each_row

WHOLE = ["The keeper lights each lamp.", "A harbour has lamps.", "Lamps are lit twice.", "The keeper counts lamps."]


@each_row(
    ("lines", "kind", "struck"),
    [
        (["The har bour has a kee per.", *WHOLE], "paper", [0]),
        (["The har bour has a lamp.", "A keeper waits in theharbour.", "A harbour."], "paper", [0, 1]),
        (["The har bour has a lamp.", "A keeper waits in theharbour.", "A harbour."], "report", []),
        (["The har bour has a lamp.", *(3 * WHOLE)], "paper", []),  # one slip is no damage
    ],
)
def test_the_broken_sentences_of_a_damaged_paper_are_known(lines, kind, struck):
    made = profiles.build(Corpus((document_from_text("\n\n".join(lines), language="en"),)))
    assert sorted(fragments.damaged(made, [DocumentKind(kind)])) == struck
