"""Our own briefing of several sources is verified against them: what we count ourselves is no claim of the sources."""

import pytest

from tests.program import ROOT, call

ONE = "The harbour council of Tarn voted on Tuesday to close the old ferry terminal. Boats stay in port until spring."
TWO = (
    "In Tarn the harbour council has voted to close its ferry terminal, which opened in 1931. The market opens at noon."
)


@pytest.mark.parametrize("ending", ["md", "txt", "html", "docx"])
def test_a_page_of_ours_on_which_sources_differ_has_no_problem(ending, tmp_path):
    page, sources = tmp_path / f"x.{ending}", sorted((ROOT / "tests/golden/sources/ferry").iterdir())
    call("make", *sources, "-o", page, "-t", "dossier", "--no-config")
    assert call("verify", page, *sources, "--no-config").code == 0


@pytest.mark.parametrize("name", ["brief.md", "brief.docx", "brief.html"])
def test_counts_of_sources_and_coverage_are_ours(tmp_path, name):
    sources = []
    for stem, text in (("tarn", ONE), ("market", TWO)):
        sources.append(tmp_path / f"{stem}.txt")
        sources[-1].write_text(text, encoding="utf-8")
    assert call("make", *sources, "-o", tmp_path / name, "--coverage").code == 0
    assert call("verify", tmp_path / name, *sources).code == 0
