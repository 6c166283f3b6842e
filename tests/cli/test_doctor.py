"""``briefing doctor`` says what is there and what is missing."""

import json
import tomllib

from briefing.cli import lists
from tests.program import ROOT, call


def test_every_extra_is_named():
    extras = set(
        tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    )
    assert set(json.loads(call("doctor", "--json").out)["extras"]) == extras - {"dev", "all"}


def test_a_missing_package_is_a_check_that_did_not_pass(monkeypatch):
    assert call("doctor").code == 0
    monkeypatch.setattr(lists, "_version", lambda name: "" if name == "lxml" else "1")
    done = call("doctor")
    assert done.code == 9
    assert "lxml                MISSING" in done.text


def test_it_says_which_facts_are_found_in_english_only():
    assert "dates and names are found in English" in call("doctor").text
