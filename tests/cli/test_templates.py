"""``briefing templates``: list, show, new, check; and each template makes a whole briefing."""

import json

import pytest

from briefing import blueprints, catalog
from briefing.model import ItemKind, codec
from tests.program import EXAMPLE, ROOT, call

NAMES = [blueprint.name for blueprint in blueprints.available()]
FERRY = ROOT / "tests" / "golden" / "sources" / "ferry"


@pytest.mark.parametrize("name", NAMES)
def test_each_makes_a_briefing(name, tmp_path):
    for sources in (EXAMPLE, FERRY):
        done = call(
            "make", sources, "-t", name, "-o", tmp_path / "a.docx", "-o", tmp_path / "a.json", "--force", "--no-config"
        )
        assert done.code == 0, done.err
        briefing = codec.loads((tmp_path / "a.json").read_bytes())
        plans = {plan.key: plan for plan in blueprints.load(name).sections}
        keys = [section.key for section in briefing.sections]
        assert keys == [key for key in plans if key in keys]
        assert set(briefing.open_slots) == {plan.key for plan in plans.values() if plan.placeholder}
        assert {s.key for s in briefing.sections if plans[s.key].heading} <= set(keys)
        for section in briefing.sections:
            assert section.heading == (plans[section.key].heading or section.heading)
            if plans[section.key].placeholder:
                assert section.nodes[0].kind is ItemKind.PLACEHOLDER


@pytest.mark.parametrize("name", NAMES)
def test_show(name):
    shown = call("templates", "show", name)
    assert shown.code == 0
    assert blueprints.load(name).source in shown.text
    found = json.loads(call("templates", "show", name, "--json").text)
    assert [s["key"] for s in found["sections"]] == [p.key for p in blueprints.load(name).sections]


def test_new_and_check(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert call("templates", "new", "my/weekly", "--like", "submission").code == 0
    assert call("templates", "check", "my/weekly").text == "my/weekly/template.toml: nothing wrong\n"
    assert call("make", EXAMPLE, "-t", "my/weekly", "-o", "a.md", "--no-config").code == 0
    again = call("templates", "new", "my/weekly")
    assert (again.code, again.err.split(": ")[2]) == (5, "exists")
    assert call("templates", "new", "my/weekly", "--force").code == 0
    assert call("templates", "new", "my/bluf").code == 2
    assert call("templates", "new", "other", "--like", "novel").code == 2
    assert call("templates", "check", "novel").code == 2


def test_check_names_file_line_and_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "template.toml").write_text('titel = "x"\n\n[[sections]]\nkey = "gossip"\n', encoding="utf-8")
    done = call("templates", "check", "own")
    assert done.code == 9
    assert done.text.startswith("own/template.toml:1: unknown key titel (title, about, ")
    assert f"own/template.toml:4: no section called 'gossip' ({', '.join(catalog.SECTIONS)}; " in done.text
    assert done.err == "briefing: own/template.toml: check: 2 problems\n"
    assert [p["line"] for p in json.loads(call("templates", "check", "own", "--json").text)["problems"]] == [1, 4]
    made = call("make", EXAMPLE, "-t", "own", "--no-config")
    assert (made.code, made.err.startswith("briefing: own/template.toml:1: bad-config: unknown key titel")) == (2, True)


def test_paragraphs_are_counted_through(tmp_path):
    done = call("make", EXAMPLE, "-t", "submission", "--no-config")
    numbers = [
        int(line.split(".")[0]) for line in done.text.splitlines() if line[:1].isdigit() and ". <a id" not in line
    ]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 10
