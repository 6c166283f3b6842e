"""Cells that a spreadsheet would take for a formula."""

from briefing.writers.csv_cells import inert
from tests.tables import each_row


@each_row("cell", ["=1+1", "＝1+1", "+x", "＋x", "@x", "\tx", "-x", "-2+3", "－1", "-1+cmd|' /c calc'!A0"])
def test_what_begins_a_formula_has_an_apostrophe(cell):
    assert inert(cell) == f"'{cell}"


@each_row("cell", ["-5", "-1,250.5", "-3%", "harbour", "", "1-2", "—"])
def test_what_begins_none_stays(cell):
    assert inert(cell) == cell
