"""What version 0.1.0 wrote is still read: its JSON, its Word file, its Markdown, a user's settings and template.

The files in ``from_0_1_0/`` were made by it from the example article, with the settings and the template beside them.
"""

import json
from pathlib import Path

import pytest

from briefing import pipeline
from briefing.model import codec
from briefing.readers import stored
from tests.program import EXAMPLE, call

FILES = Path(__file__).parent / "from_0_1_0"


def briefing():
    return stored.load((FILES / "strait.json").read_bytes())


def test_the_json_says_what_it_said():
    past = json.loads((FILES / "strait.json").read_bytes())
    assert past["schema"] == "briefing/1"
    again = codec.encode(briefing())
    for source in again["sources"]:
        assert source.pop("remarks") == []
    assert {**again, "schema": "briefing/1", "generator": past["generator"]} == past


def test_the_word_file_carries_the_same():
    assert stored.load((FILES / "strait.docx").read_bytes()) == briefing()


@pytest.mark.parametrize("writer", ["docx", "md", "html", "pdf", "text", "json"])
def test_every_writer_lays_it_out(writer):
    if writer == "pdf":
        pytest.importorskip("typst")
    assert pipeline.render(briefing(), writer)


@pytest.mark.parametrize("suffix", ["md", "docx", "json"])
def test_it_is_still_verified(suffix):
    done = call("verify", FILES / f"strait.{suffix}", EXAMPLE, "--no-config")
    assert done.code == 0, done.text


def test_its_settings_and_templates_still_hold(monkeypatch):
    monkeypatch.chdir(FILES)
    done = call("make", EXAMPLE, "--config", "briefing.toml", "--json", "--quiet")
    made = json.loads(done.text)
    assert (made["to"], made["sender"], made["extra"]) == (
        "The Minister of Transport",
        "Coastal Desk",
        [["reference", "CD/24/03"]],
    )
    keys = [section["key"] for section in made["sections"]]
    assert keys[:2] == ["bottom-line", "key-points"]
    assert "advice" in keys
