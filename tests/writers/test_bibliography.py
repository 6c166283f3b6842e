import json
from pathlib import Path

import pytest

from briefing.errors import UsageError
from briefing.model import Source
from briefing.writers import bibliography
from tests.program import EXAMPLE, call

SOURCE = Source(
    "Grain & tides: 100% of it", "Ida Bruun", "The Tarn Courier", "2031-05-03", "a.html", "html", "0" * 64, 400, 1.0, "en",
    url="https://tarn.example/grain", retrieved="2031-05-07",
)  # fmt: skip
BARE = Source("", "", "", "", "notes.txt", "text", "1" * 64, 90, 0.0, "und")


def test_csl_json():
    first, second = json.loads(bibliography.csl_json([SOURCE, BARE]))
    assert first["issued"] == {"date-parts": [[2031, 5, 3]]}
    assert (first["type"], first["container-title"], first["URL"]) == (
        "article-newspaper", "The Tarn Courier", "https://tarn.example/grain",
    )  # fmt: skip
    assert first["accessed"] == {"date-parts": [[2031, 5, 7]]}
    assert second == {"id": "2", "type": "document", "title": "notes.txt"}


def test_ris():
    lines = bibliography.ris([SOURCE, BARE]).splitlines()
    assert lines[0] == "TY  - NEWS"
    assert "DA  - 2031/05/03" in lines
    assert "Y2  - 2031/05/07" in lines
    assert lines[-1] == "ER  - "
    assert lines.count("ER  - ") == 2


def test_bibtex_escapes_what_tex_would_read():
    entry = bibliography.bibtex([SOURCE])
    assert r"title = {{Grain \& tides: 100\% of it}}" in entry
    assert "urldate = {2031-05-07}" in entry
    assert entry.startswith("@article{source1grain,")


def test_on_the_command_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert call("make", EXAMPLE, "-o", "x.md", "--bibliography", "refs.ris", "--no-config").code == 0
    assert Path("refs.ris").read_text(encoding="utf-8").startswith("TY  - ")
    done = call("make", EXAMPLE, "-o", "y.md", "--bibliography", "refs.doc", "--no-config")
    assert done.code == 2
    assert "unknown-format" in done.err
    assert not Path("y.md").exists()


def test_no_other_form(tmp_path):
    with pytest.raises(UsageError, match="no bibliography"):
        bibliography.write(None, tmp_path / "refs.txt")
