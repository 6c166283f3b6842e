import csv
import json

from briefing.model import Outcome, State
from briefing.runners import report


def test_every_input_once_and_no_formula(tmp_path):
    outcomes = [
        Outcome("a.txt", State.OK, ("a.docx", "a.md"), notices=("read in part",), seconds=2),
        Outcome("=cmd.txt", State.FAILED, key="damaged", reason='broken, "very"', seconds=3),
        Outcome("b\udc80.png", State.SKIPPED, key="unsupported", reason="a PNG image cannot be read"),
    ]
    counts = report.write(tmp_path, outcomes)
    assert counts == {State.OK: 1, State.FAILED: 1, State.SKIPPED: 1}
    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["input", "state", "key", "reason", "outputs", "notices"],
        ["a.txt", "ok", "", "", "a.docx a.md", "read in part"],
        ["'=cmd.txt", "failed", "damaged", 'broken, "very"', "", ""],
        ["b\\udc80.png", "skipped", "unsupported", "a PNG image cannot be read", "", ""],
    ]
    table = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert table["counts"] == {"ok": 1, "failed": 1, "skipped": 1}
    assert [row["input"] for row in table["inputs"]] == ["a.txt", "=cmd.txt", "b\udc80.png"]
    assert table["inputs"][0] == {
        "input": "a.txt",
        "state": "ok",
        "outputs": ["a.docx", "a.md"],
        "notices": ["read in part"],
    }


def test_no_input_at_all(tmp_path):
    report.write(tmp_path, [])
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["inputs"] == []
