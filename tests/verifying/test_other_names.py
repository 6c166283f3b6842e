"""Another name of the same text in a name's place: within a sentence and at its edges."""

from __future__ import annotations

from briefing import pipeline
from tests.tables import each_row

SOURCE = """Ostra rebuilds its harbour

A new treaty between the towns of Ostra and Velm makes it harder for fishermen to land their catch in Hask. Many sell it in Orsova.

Later Anna Berg has gone home to Velm for good with her brother Olaf Ruud. Cody Marsh was at the quay as well.

Both towns have kept seats in at least four Super Tuesday halls for those who come by boat.
"""
CASES = [
    ("A new treaty between the towns of Ostra and Velm makes it harder for fishermen to land their catch in Orsova.", "changed"),
    ("A new treaty between the towns of Ostra and Orsova makes it harder for fishermen to land their catch in Hask.", "changed"),
    ("Later Anna Berg has gone home to Velm for good with her brother Cody Marsh.", "changed"),
    ("Cody Marsh has gone home to Velm for good with her brother Olaf Ruud.", "changed"),
    ("Both towns have kept seats in at least four Super Friday halls for those who come by boat.", "changed"),
    ("Berg has gone home to Velm for good with her brother Olaf Ruud.", "verbatim"),
    ("Later Anna Berg has gone home to Velm for good with her brother Ruud.", "near"),
    ("Later Anna Berg has gone home to Velm for good with her brother.", "verbatim"),
    ("Later Anna Berg has gone home to Velm for good with her brother Olaf Ruud on Monday.", "near"),
    ("Later Anna Berg has gone home to Velm for good with her brother Olaf Ruud.", "verbatim"),
]  # fmt: skip


@each_row(("said", "expected"), CASES)
def test_a_name_in_the_place_of_another(said, expected):
    brief, _ = pipeline.read_brief(f"Note\n\n{said}\n".encode(), name="brief.txt")
    source = pipeline.read(SOURCE.encode(), name="source.txt")
    [found] = [f for f in pipeline.check(brief, [source]).findings if f.claim.kind == "sentence"]
    assert (found.verdict, found.change) == (expected, "name" if expected == "changed" else "")


@each_row(
    ("said", "change"),
    [
        ("The harbour of Ostra closed in spring, the council of the town said.", "date"),
        ("The harbour of Ostra closed in summer, the council of the town said.", ""),
        ("The harbour of Ostra closed in haste, the council of the town said.", ""),
    ],
)
def test_a_season_without_a_year_in_the_place_of_another(said, change):
    brief, _ = pipeline.read_brief(f"Note\n\n{said}\n".encode(), name="brief.txt")
    source = pipeline.read(
        b"Ostra\n\nThe harbour of Ostra closed in summer, the council of the town said. It rained.\n", name="s.txt"
    )
    [found] = [f for f in pipeline.check(brief, [source]).findings if f.claim.kind == "sentence"]
    assert found.change == change
