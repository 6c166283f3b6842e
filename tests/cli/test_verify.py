"""`briefing verify`: exit codes, the JSON contract, what fails a check."""

import json

import pytest

from tests.program import EXAMPLE, call

DRAFT = object()
TEXT = """# The strait

The union has 11,000 members and voted 312 to 48. The walkout would begin on 3 April.

"Nobody in this hall wants a strike. We have been at the table for forty months," said Odile Brandvold.

"A field does not wait for a minister," said Tobias Wrenfield.
"""


@pytest.fixture
def draft(tmp_path):
    (tmp_path / "draft.md").write_text(TEXT, encoding="utf-8")
    return tmp_path / "draft.md"


def test_json_points_into_both_texts(draft):
    done = call("verify", draft, EXAMPLE, "--json", "--no-config")
    assert done.code == 9
    answer = json.loads(done.text)
    brief, source = call("text", "--comments", draft).text, call("text", EXAMPLE).text
    assert answer["brief"] == "draft.md"
    assert answer["sources"] == ["strait.txt"]
    counts = {}
    for claim in answer["claims"]:
        assert brief[claim["start"] : claim["end"]] == claim["text"]
        counts[claim["verdict"]] = counts.get(claim["verdict"], 0) + 1
        for evidence in claim["evidence"]:
            assert evidence["source"] == "strait.txt"
            assert source[evidence["start"] : evidence["end"]] == evidence["text"]
            assert evidence["locator"].startswith(("¶", "title"))
    assert counts == answer["counts"]
    assert {c["kind"] for c in answer["claims"]} >= {"quotation", "figure", "date", "name", "sentence"}


def test_what_stands_ends_with_0(tmp_path):
    brief = tmp_path / "brief.txt"
    brief.write_text("The union has around 11,000 members.\n", encoding="utf-8")
    done = call("verify", brief, EXAMPLE, "--no-config")
    assert done.code == 0, done.text
    assert "1 figure" in done.text


@pytest.mark.parametrize(
    ("asked", "code"),
    [("none", 0), ("altered", 9), ("quotation", 9), ("other-thing", 0), ("changed,conflict", 9), ("lies", 2)],
)
def test_fail_on(draft, asked, code):
    assert call("verify", draft, EXAMPLE, "--fail-on", asked, "--no-config").code == code


@pytest.mark.parametrize(
    ("suffix", "cite"),
    [
        ("docx", "inline"),
        ("docx", "footnote"),
        ("docx", "comments"),
        ("md", "endnote"),
        ("html", "footnote"),
        ("json", "inline"),
    ],
)
def test_a_briefing_of_ours_stands(tmp_path, suffix, cite):
    made = tmp_path / f"brief.{suffix}"
    assert call("make", EXAMPLE, "-o", made, "-n", "long", "--cite", cite, "--no-config").code == 0
    done = call("verify", made, EXAMPLE, "--json", "--no-config")
    claims = json.loads(done.text)["claims"]
    assert {c["verdict"] for c in claims if c["kind"] == "quotation"} == {"exact"}
    assert {c["verdict"] for c in claims if c["kind"] == "figure"} == {"same"}
    assert done.code == 0, [c for c in claims if c["verdict"] not in ("exact", "same")]


def test_a_changed_source_is_said_first(tmp_path):
    made, source = tmp_path / "brief.docx", tmp_path / "strait.txt"
    assert call("make", EXAMPLE, "-o", made, "--no-config").code == 0
    source.write_text(EXAMPLE.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    assert call("verify", made, source, "--no-config").text.startswith("changed since the brief was made: strait.txt\n")
    other = tmp_path / "other.txt"
    other.write_text("Something else altogether stands in here.\n", encoding="utf-8")
    done = call("verify", made, other, "--no-config")
    assert done.text.startswith("not given, though the brief was made of it: strait.txt\n")
    assert done.code == 9


@pytest.mark.parametrize(
    ("arguments", "key", "code"),
    [
        (["verify", "none.md", EXAMPLE], "missing", 4),
        (["verify", DRAFT], "usage", 2),
        (["verify", "-", "-"], "usage", 2),
        (["verify", DRAFT, "none.txt"], "missing", 4),
    ],
)
def test_failures(draft, arguments, key, code):
    arguments = [draft if a == DRAFT else a for a in arguments]
    done = call(*arguments, "--no-config")
    assert done.code == code
    assert f": {key}: " in done.err or f" {key}: " in done.err
    assert len(done.err.strip().splitlines()) == 1


def test_standard_input():
    assert call("verify", "-", EXAMPLE, "--no-config", stdin=TEXT.encode()).code == 9
