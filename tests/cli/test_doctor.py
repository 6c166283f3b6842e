"""``briefing doctor`` says what is there and what is missing."""

import json
import re
import tomllib

from briefing.cli import lists
from briefing.language import codes
from briefing.language.support import described
from tests.program import ROOT, call


def test_every_extra_is_named():
    extras = set(
        tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    )
    assert set(json.loads(call("doctor", "--json").out)["extras"]) == extras - {"dev", "all"}


def test_every_package_that_the_plain_install_asks_for_is_looked_for():
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    found = {re.match(r"[\w-]+", line)[0].lower() for line in asked}
    assert {name.lower() for name in json.loads(call("doctor", "--json").out)["packages"]} == found


def test_a_missing_package_is_a_check_that_did_not_pass(monkeypatch):
    assert call("doctor").code == 0
    monkeypatch.setattr(lists, "_version", lambda name: "" if name == "lxml" else "1")
    done = call("doctor")
    assert done.code == 9
    assert "lxml                MISSING" in done.text


def test_it_says_in_which_languages_facts_are_found():
    assert described() in " ".join(call("doctor").text.split())
    assert "dates" in next(row for row in codes.described() if row["code"] == "da")["reads"]


def test_the_table_of_languages_has_a_line_a_language():
    lines = call("languages").text.splitlines()
    assert lines[0].split("  ")[0].strip() == "code"
    assert len(lines) == len(codes.names()) + 1
    rows = {row["code"]: row["reads"] for row in json.loads(call("languages", "--json").out)}
    assert "speakers" in rows["fr"]
    assert "wording" not in rows["is"]


def test_another_project_of_the_same_name_is_said(monkeypatch):
    monkeypatch.setattr(lists, "_version", lambda name: "1.4.2")
    done = call("doctor")
    assert "the package 'briefing' 1.4.2 of another project is installed" in done.err
    assert "pip uninstall briefing" in done.err


def test_without_it_nothing_is_said(monkeypatch):
    monkeypatch.setattr(lists, "_version", lambda name: "" if name == "briefing" else "1")
    assert call("doctor").err == ""
