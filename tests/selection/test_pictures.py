"""The words under pictures that ran into the paragraph of a saved article."""

from briefing import pipeline
from briefing.model import Corpus, DocumentKind
from briefing.selection.strikes import pictures
from briefing.text import profile as profiles
from tests.tables import each_row

TOLD = " ".join(f"The crew of lamp {n} was asked to come home by the keeper of Orle." for n in range(14))
ROWS = [
    ("Bright: The mole of Orle glows at dusk.", "Home at last: 'We kept the lamps,' said one of the crew.", 2),
    ("Bright: The mole of Orle glows at dusk.", "The keeper lit a lamp.", 0),  # one label may be the writer's
    ("Karsk: 'We kept the lamps.'", "The harbour paid Ms Karsk. Solm: 'Nobody did,' and Mr Solm left.", 0),  # speakers
    ("Methods: Ten lamps were lit on a pier.", "Results: All of them went out by night.", 0),  # parts of a text
]


@each_row(("first", "second", "number"), ROWS)
def test_labels_inside_a_long_paragraph_are_of_pictures(first, second, number):
    made = profiles.build(Corpus((pipeline.document_from_text(f"{TOLD} {first} {TOLD} {second}", language="en"),)))
    assert len(pictures.run_in(made, [DocumentKind.REPORT])) == number
    assert not pictures.run_in(made, [DocumentKind.INTERVIEW])
    short = pipeline.document_from_text(f"The keeper came home. {first} {second}", language="en")
    assert not pictures.run_in(profiles.build(Corpus((short,))), [DocumentKind.REPORT])
