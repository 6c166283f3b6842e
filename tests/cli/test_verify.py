"""`briefing verify`: exit codes, the JSON contract, what fails a check."""

import json
import os
import signal
import subprocess
import sys
import zipfile

import jsonschema
import pytest

from tests.program import EXAMPLE, ROOT, call

DRAFT = object()
LEVELS = ("error", "check", "note")
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


def test_json_follows_its_schema_and_says_what_is_a_problem(draft):
    accepted = draft.parent / "accepted.txt"
    accepted.write_text("figure: 11,000\n", encoding="utf-8")
    answer = json.loads(call("verify", draft, EXAMPLE, "--json", "--ignore", accepted, "--no-config").text)
    schema = json.loads((ROOT / "briefing/schema/verification.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(answer, schema)
    levels = {(c["kind"], c["verdict"]): c["level"] for c in answer["claims"]}
    assert levels["quotation", "altered"] == "error"
    assert levels["figure", "qualifier-lost"] == "note"  # it was accepted
    assert all(c["problem"] is (c["level"] != "note") for c in answer["claims"])


def test_a_level_fails_with_those_above_it(tmp_path):
    brief = tmp_path / "brief.txt"
    brief.write_text("Nobody works there at night, and 870 seats are empty.\n", encoding="utf-8")
    codes = {asked: call("verify", brief, EXAMPLE, "--fail-on", asked, "--no-config").code for asked in LEVELS}
    assert codes == {"error": 0, "check": 9, "note": 9}


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
    assert {c["verdict"] for c in claims if c["kind"] == "quotation"} <= {"exact", "exact-but-for-typography"}
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


def test_reports(draft, tmp_path):
    page, data = tmp_path / "report.html", tmp_path / "report.json"
    done = call("verify", draft, EXAMPLE, "-o", page, "-o", data, "--no-config")
    assert done.code == 9
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "<del>fourteen</del> <ins>forty</ins>" in text
    assert "<script" not in text
    assert call("verify", draft, EXAMPLE, "--html", "--no-config").text == text
    assert json.loads(data.read_text(encoding="utf-8")) == json.loads(
        call("verify", draft, EXAMPLE, "--json", "--no-config").text
    )
    assert call("verify", draft, EXAMPLE, "-o", page, "--no-config").code == 5
    assert call("verify", draft, EXAMPLE, "-o", page, "--force", "--no-config").code == 9


def test_html_of_a_hostile_brief_is_escaped(tmp_path):
    brief = tmp_path / "brief.txt"
    brief.write_text('"<script>alert(1)</script> the whole harbour," said <b>Solvaas</b>.\n', encoding="utf-8")
    assert "<script" not in call("verify", brief, EXAMPLE, "--html", "--no-config").text


def test_comments_in_the_users_own_word_file(tmp_path):
    brief, out = tmp_path / "brief.docx", tmp_path / "checked.docx"
    assert call("make", EXAMPLE, "-n", "full", "-o", brief, "--no-config").code == 0
    source = tmp_path / "strait.txt"
    source.write_text(
        EXAMPLE.read_text(encoding="utf-8").replace("19 kilometres", "91 kilometres").replace("in 1968", "in 1986"),
        encoding="utf-8",
    )
    assert call("verify", brief, source, "-o", out, "--no-config").code == 9
    text = call("text", "--comments", out).text
    assert "The source says “1986”. (strait.txt " in text
    assert "error: conflict (date)" in text
    assert call("text", out).text == call("text", brief).text


@pytest.mark.parametrize(
    ("output", "key", "code"),
    [("x.docx", "usage", 2), ("x.odt", "unknown-format", 2), ("draft.md", "unknown-format", 2)],
)
def test_outputs_that_cannot_be(draft, output, key, code):
    done = call("verify", draft, EXAMPLE, "-o", draft.parent / output, "--no-config")
    assert (done.code, f": {key}: " in done.err or f" {key}: " in done.err) == (code, True)


def test_accepted_findings_fail_nothing(draft, tmp_path):
    ignore = tmp_path / "accepted.txt"
    ignore.write_text("# seen\n\nfigure: 11,000\n3 April\nNobody said this\n", encoding="utf-8")
    done = call("verify", draft, EXAMPLE, "--ignore", ignore, "--fail-on", "qualifier-lost,conflict", "--no-config")
    assert done.code == 9  # forty months is another date, and not accepted
    ignore.write_text("figure: 11,000\n3 April\nforty  months\nNobody said this\n", encoding="utf-8")
    done = call("verify", draft, EXAMPLE, "--ignore", ignore, "--fail-on", "qualifier-lost,conflict", "--no-config")
    assert done.code == 0
    assert ", 3 accepted. " in done.text
    assert "no such claim: Nobody said this" in done.err
    assert call("verify", draft, EXAMPLE, "--ignore", tmp_path / "none.txt", "--no-config").code == 4


def test_a_pack_is_a_source(tmp_path):
    brief, pack = tmp_path / "brief.docx", tmp_path / "pack.zip"
    assert call("make", EXAMPLE, "-o", brief, "--no-config").code == 0
    assert call("share", brief, "-s", EXAMPLE, "-o", pack, "--no-config").code == 0
    done = call("verify", brief, pack, "--json", "--no-config")
    assert (done.code, done.err) == (0, "")
    answer = json.loads(done.text)
    assert answer["sources"] == ["pack.zip/sources/1 strait.txt"]
    assert answer["changed"] == answer["missing"] == []


def test_any_archive_of_files_is_a_source(tmp_path):
    pack = tmp_path / "sources.zip"
    with zipfile.ZipFile(pack, "w") as opened:
        opened.write(EXAMPLE, "in/strait.txt")
        opened.writestr("in/empty.txt", b"")
        opened.writestr(".hidden", b"no")
        opened.writestr("picture.png", b"\x89PNG\r\n\x1a\n")
    brief = tmp_path / "brief.txt"
    brief.write_text("The union has around 11,000 members.\n", encoding="utf-8")
    done = call("verify", brief, pack, "--json", "--no-config")
    assert done.code == 3
    assert json.loads(done.text)["sources"] == ["sources.zip/in/strait.txt"]
    assert "sources.zip/in/empty.txt: empty: " in done.err
    with zipfile.ZipFile(pack, "w") as opened:
        opened.writestr("../strait.txt", b"out")
    assert call("verify", brief, pack, "--no-config").code == 7


@pytest.mark.parametrize("text", ["", " \n", "\x00\x01\x02" * 99])
def test_briefs_without_text(tmp_path, text):
    brief = tmp_path / "brief.txt"
    brief.write_text(text, encoding="utf-8")
    assert call("verify", brief, EXAMPLE, "--no-config").code == 4


def test_lines_for_an_editor(draft):
    done = call("verify", draft, EXAMPLE, "--no-config")
    lines = done.text.splitlines()
    assert (
        "draft.md:3:15: error: qualifier-lost figure “11,000”: "
        "The source says “around 11,000”; “around” is missing here. (strait.txt ¶2)" in lines
    )
    assert lines[-1].startswith("5 errors, 0 to check, ")
    assert " Checked: 2 quotations, " in lines[-1]
    assert " Not checked: " in lines[-1]


def test_sentences_without_a_source_are_listed_and_what_comes_nearest(tmp_path):
    brief = tmp_path / "brief.txt"
    brief.write_text("Cats sleep until late.\nThe union has 870 lorries and an office.\n", encoding="utf-8")
    done = call("verify", brief, EXAMPLE, "--no-config")
    first, second, third, _ = done.text.splitlines()
    assert first.startswith("brief.txt:2:15: check: not-found figure “870”: No source has this figure. Nearest: “")
    assert third.endswith("In none: 870, lorries, office.")
    assert second.startswith("brief.txt:1:1: note: no-source sentence “Cats sleep until late.”: No source says this.")


def test_what_fails_changes_the_exit_and_not_what_is_shown(draft):
    shown = {call("verify", draft, EXAMPLE, "--fail-on", asked, "--no-config").out for asked in ("none", "error")}
    assert len(shown) == 1


def test_as_workflow_commands(tmp_path):
    brief = tmp_path / "50%, a.txt"
    brief.write_text("The union has\n11,000 members.\n", encoding="utf-8")
    done = call("verify", brief, EXAMPLE, "--format", "github", "--no-config")
    first = done.text.splitlines()[0]
    place = "file=50%25%2C a.txt,line=2,col=1,endLine=2,endColumn=7,title=qualifier-lost figure"
    assert first.startswith(f"::error {place}::The source says “around 11,000”;")
    assert done.code == 9


def test_a_brief_below_the_current_folder_is_named_by_its_path(draft, monkeypatch):
    monkeypatch.chdir(draft.parent.parent)
    name = f"{draft.parent.name}/draft.md"
    assert call("verify", name, EXAMPLE, "--no-config").text.startswith(f"{name}:5:2: error: ")
    assert f"file={name},line=5," in call("verify", draft, EXAMPLE, "--format", "github", "--no-config").text
    assert f'"uri": "{name}"' in call("verify", draft, EXAMPLE, "--format", "sarif", "--no-config").text


def test_as_sarif(draft, tmp_path):
    out = tmp_path / "out.sarif"
    done = call("verify", draft, EXAMPLE, "--format", "sarif", "-o", out, "--no-config")
    assert out.read_text(encoding="utf-8") == done.text
    (run,) = json.loads(done.text)["runs"]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    lines = TEXT.splitlines()
    for result in run["results"]:
        assert result["ruleId"] in rules
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["endColumn"] <= len(lines[region["endLine"] - 1]) + 1
    (date,) = [r for r in run["results"] if r["ruleId"] == "date/conflict" and "2 April" in r["message"]["text"]]
    region = date["locations"][0]["physicalLocation"]["region"]
    assert lines[2][region["startColumn"] - 1 : region["endColumn"] - 1] == "3 April"


def test_sarif_has_what_its_schema_requires(draft):
    """OASIS, Static Analysis Results Interchange Format 2.1.0, 3.13, 3.14, 3.18, 3.27 to 3.30."""
    log = json.loads(call("verify", draft, EXAMPLE, "--format", "sarif", "--no-config").text)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "briefing verify"
    assert all(rule["id"] for rule in driver["rules"])
    assert len({rule["id"] for rule in driver["rules"]}) == len(driver["rules"])
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    for result in run["results"]:
        assert result["message"]["text"]
        assert result["level"] in {"none", "note", "warning", "error"}
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"]["uri"]
        region = place["region"]
        assert 1 <= region["startLine"] <= region["endLine"]
        assert min(region["startColumn"], region["endColumn"]) >= 1


def test_fix_writes_a_new_file_with_the_source_s_words(draft, tmp_path):
    new = tmp_path / "new.md"
    done = call("verify", draft, EXAMPLE, "--fix", "-o", new, "--no-config")
    assert draft.read_text(encoding="utf-8") == TEXT
    assert new.read_text(encoding="utf-8") == TEXT.replace("forty months", "fourteen months")
    assert "fixed: “Nobody in this hall" in done.err
    assert "altered" not in done.text
    assert done.code == 9  # what else is wrong stays
    assert call("verify", draft, EXAMPLE, "--fix", "-o", new, "--no-config").code == 5


def test_lines_columns_and_repairs_are_the_file_s_own(draft, tmp_path):
    written = TEXT.replace("forty months", "**forty** months").replace("11,000", "[11,000](#n)")
    draft.write_text(written, encoding="utf-8")
    place = written[: written.index("11,000")]
    line, column = place.count("\n") + 1, len(place) - place.rfind("\n")
    assert (
        f"draft.md:{line}:{column}: error: qualifier-lost figure" in call("verify", draft, EXAMPLE, "--no-config").text
    )
    call("verify", draft, EXAMPLE, "--fix", "-o", tmp_path / "new.md", "--no-config")
    fixed = (tmp_path / "new.md").read_text(encoding="utf-8")
    assert fixed.startswith(written[: written.index("Nobody in")])
    assert "fourteen months" in fixed
    assert fixed.endswith(written[written.index("months") + 6 :])


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--fix"], 2),
        (["--fix", "-o", "new.docx"], 2),
        (["--fix", "-o", DRAFT], 5),
        (["--fix", "--watch", "-o", "new.md"], 2),
        (["--format", "xml"], 2),
    ],
)
def test_options_that_do_not_go_together(draft, options, code):
    options = [draft if o is DRAFT else draft.parent / o if "." in str(o) else o for o in options]
    assert call("verify", draft, EXAMPLE, *options, "--no-config").code == code
    assert draft.read_text(encoding="utf-8") == TEXT


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_watch_checks_again_and_ends_cleanly(draft):
    command = [sys.executable, "-u", "-m", "briefing", "verify", str(draft), str(EXAMPLE), "--watch", "--no-config"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        first = next(line for line in process.stdout if " Checked: " in line)
        draft.write_text("The union has around 11,000 members.\n", encoding="utf-8")
        second = next(line for line in process.stdout if " Checked: " in line)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert first.startswith("5 errors")
    assert second.startswith("0 errors")
    assert process.returncode == 130
    assert "Traceback" not in said
