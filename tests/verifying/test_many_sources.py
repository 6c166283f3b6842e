"""Our own briefing of several sources is verified against them: what we count ourselves is no claim of the sources."""

import pytest

from tests.program import call

ONE = "The harbour council of Tarn voted on Tuesday to close the old ferry terminal. Boats stay in port until spring."
TWO = (
    "In Tarn the harbour council has voted to close its ferry terminal, which opened in 1931. The market opens at noon."
)


@pytest.mark.parametrize("name", ["brief.md", "brief.docx", "brief.html"])
def test_counts_of_sources_and_coverage_are_ours(tmp_path, name):
    sources = []
    for stem, text in (("tarn", ONE), ("market", TWO)):
        sources.append(tmp_path / f"{stem}.txt")
        sources[-1].write_text(text, encoding="utf-8")
    assert call("make", *sources, "-o", tmp_path / name, "--coverage").code == 0
    assert call("verify", tmp_path / name, *sources).code == 0
