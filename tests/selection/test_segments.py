"""Figures of an earnings call that are of a part of the company, and read alone of all of it."""

from briefing import pipeline
from briefing.model import Corpus, DocumentKind
from briefing.selection.strikes import segments
from briefing.text import profile as profiles
from tests.tables import each_row

ROWS = [
    (
        "Turning to Marine Coatings, revenue rose 4% on higher volumes.",
        "Operating margin was 12% in the quarter.",
        True,
    ),
    ("In the Marine Coatings segment, revenue rose 4%.", "Annual earnings declined 3% to $19 million.", True),
    ("For Harbour Works, orders were up 9%.", "Backlog of $40 million grew 6%.", True),
    ("Turning to the balance sheet, we had no debt.", "Operating margin was 12% in the quarter.", False),
    ("In the third quarter, the docks were full.", "Revenue was $90 million, up 5%.", False),
    ("We see demand in our Marine Coatings business.", "Revenue was $90 million, up 5%.", False),
    ("Turning to Marine Coatings, revenue rose 4%.", "Consolidated revenue was $90 million, up 5%.", False),
    ("Turning to Marine Coatings, revenue rose 4%.", "Revenue at Harbour Works fell 7%.", False),
    ("Turning to Marine Coatings, revenue rose 4%.", "We expect revenue of $90 million.", False),
    ("Turning to Marine Coatings, revenue rose 4%.", "The dock at the yard was dug in 1931.", False),
]


@each_row(("named", "figure", "of_part"), ROWS)
def test_a_figure_behind_the_name_of_a_part_is_that_parts(named, figure, of_part):
    made = profiles.build(Corpus((pipeline.document_from_text(f"{named} {figure}", language="en"),)))
    assert bool(segments.sentences(made, [DocumentKind.CALL])) == of_part
    assert not segments.sentences(made, [DocumentKind.NEWS])
