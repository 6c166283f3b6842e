"""Cells that a spreadsheet would take for a formula."""

import pytest

from briefing.writers.csv_cells import inert


@pytest.mark.parametrize(
    "cell", ["=1+1", "＝1+1", "+x", "＋x", "@x", "\tx", "-x", "-2+3", "－1", "-1+cmd|' /c calc'!A0"]
)
def test_what_begins_a_formula_has_an_apostrophe(cell):
    assert inert(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "-1,250.5", "-3%", "harbour", "", "1-2", "—"])
def test_what_begins_none_stays(cell):
    assert inert(cell) == cell
