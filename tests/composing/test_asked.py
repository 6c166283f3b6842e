"""A page for which somebody asked for something: its lines come first."""

from briefing.model import Budget, Corpus, Frame, ItemKind, Request
from briefing.pipeline import analyse, compose
from tests.composing import made
from tests.tables import each_row

TEXT = """Orle lamps burn again after the storm

The lamps of Orle burned again on Monday, four days after the storm, the harbour office said. Forty ships had waited outside the port.

The storm broke two lenses and flooded the engine room of the tower. The office put the damage at 2 million crowns.

Divers found the buoy of Tarn near the beach on Sunday. It had drifted for nine kilometres.

The keepers' union said its members had worked sixteen hours a day, and asked for a second crew by the autumn.

A workshop in Brenn is to grind the lenses anew before the winter. The council will decide on the money in October.
"""


def _page(query):
    findings = analyse(Corpus((made.document(TEXT),)), Request(Budget.parse("medium"), query=query), bottom_line=True)
    return made.texts(compose(findings, Frame()))


def test_lines_on_what_is_asked_for_stand_first():
    first, second, *_ = _page(("buoy", "union"))
    assert {"buoy" in first or "buoy" in second, "union" in first or "union" in second} == {True}


def test_a_bottom_line_speaks_of_what_is_asked_for():
    assert "lenses" in _page(("lenses",))[0]


@each_row(
    ("query", "template", "word"),
    [
        ("lenses", "bluf", "lenses"),
        ("divers, buoy", "dossier", "buoy"),
        ("council", "sitrep", "council"),
        ("wheat", "bluf", ""),
    ],
)
def test_nothing_else_stands_where_nothing_else_is_asked_for(query, template, word):
    request = Request(Budget.parse("long"), query=tuple(query.split(", ")), focus_only=True)
    findings = analyse(Corpus((made.document(TEXT),)), request, bottom_line=True)
    page = compose(findings, Frame(template=template))
    lines = [item.text.lower() for item in page.items() if item.citations and item.kind is not ItemKind.ENTRY]
    assert bool(lines) is bool(word)
    assert all(word in line or "divers" in line for line in lines)
    assert ("nothing matches the query" in page.notices) is not bool(word)
