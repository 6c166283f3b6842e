"""Whole briefings, compared word for word: Markdown, JSON, and the outline of the Word file.

BRIEFING_REGENERATE=1 writes them anew and prints what changed.
"""

import pytest

from tests import outline
from tests.expected import settle
from tests.program import EXAMPLE, ROOT, call

FOLDER = ROOT / "tests" / "golden"
SOURCES = FOLDER / "sources"
CASES = {
    "strait": [EXAMPLE],
    "ferry": [SOURCES / "ferry", "-q", "diesel, crew", "--addressee", "The Harbour Board", "--tlp", "amber", "-n", "4"],
    "report": [SOURCES / "report.md", "-n", "1p", "-t", "backgrounder", "--paper", "letter"],
}


@pytest.mark.parametrize("name", CASES)
def test_briefing(name, tmp_path, capfd):
    files = [tmp_path / f"{name}.{suffix}" for suffix in ("md", "json", "docx")]
    outputs = [word for file in files for word in ("-o", file)]
    done = call("make", *CASES[name], *outputs, "--no-config", "--quiet")
    assert (done.code, done.err) == (0, "")
    for file in files[:2]:
        settle(FOLDER / file.name, file.read_bytes().decode(), capfd)
    settle(FOLDER / f"{name}.docx.txt", outline.outline(files[2].read_bytes()), capfd)
