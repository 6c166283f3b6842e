"""Batches as a user runs them: what is written, what is reported, what a kill leaves."""

import csv
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.runners import executors, supervised
from tests.program import ROOT, call
from tests.runners.inputs import HARM, batch, mock_package, tree, write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")


def rows(folder):
    with (folder / "report.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert [(r["input"], r["state"]) for r in table] == [
        (r["input"], r["state"]) for r in json.loads((folder / "report.json").read_text(encoding="utf-8"))["inputs"]
    ]
    return {row["input"]: row for row in table}


@pytest.fixture(scope="module")
def harmed(tmp_path_factory):
    """A batch of good files and one of each kind of harm, done by two workers."""
    folder = tmp_path_factory.mktemp("harmed")
    write(folder / "in" / "sub", 1)
    write(folder / "in", 6, harm=HARM)
    (folder / "in" / "a0003.md").write_text("# Tarn\n\nThe port of Tarn closed.\n", encoding="utf-8")
    (folder / "in" / "empty.txt").write_bytes(b"")
    (folder / "in" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(64)))
    limits = ("--workers", 2, "--timeout", 8, "--memory", "200m")
    path = mock_package(folder / "package")
    done = batch(folder / "in", "-o", folder / "out", "--to", "md,docx", *limits, package=path)
    return folder, done


def test_bad_files_stop_none_of_the_others(harmed):
    folder, done = harmed
    assert done.code == 3, done.err
    table = rows(folder / "out")
    assert len(table) == 6 + 1 + len(HARM) + 3
    assert {row["input"]: row["key"] for row in table.values() if row["state"] == "failed"} == {
        f"b{number:04}-{kind}.mock": key for number, (kind, key) in enumerate(HARM.items())
    } | {"empty.txt": "empty"}
    assert table["picture.png"]["state"] == "skipped"
    assert done.out == b""
    assert len([line for line in done.err.splitlines() if ".mock: " in line]) == len(HARM)


@pytest.mark.parametrize("how", ["spoil", "full"])
def test_a_worker_that_a_file_has_spoilt_takes_no_other_with_it(tmp_path, how):
    (tmp_path / "in").mkdir()
    for number, first in enumerate((how, "The", "The")):
        (tmp_path / "in" / f"a{number}.mock").write_text(f"{first} port of Tarn closed.", encoding="utf-8")
    path = mock_package(tmp_path / "package")
    done = batch(tmp_path / "in", "-o", tmp_path / "out", "--to", "md", "--workers", 1, package=path)
    assert done.code == 0, done.err


def test_each_briefing_equals_the_one_made_alone(harmed):
    folder, _ = harmed
    for row in rows(folder / "out").values():
        if row["state"] == "ok":
            for name in row["outputs"].split():
                alone = folder / "alone" / name
                alone.parent.mkdir(parents=True, exist_ok=True)
                assert call("make", folder / "in" / row["input"], "-o", alone, "--no-config", "--quiet").code == 0
                assert alone.read_bytes() == (folder / "out" / name).read_bytes()


def test_names_are_mirrored_and_never_shared(harmed):
    folder, _ = harmed
    table = rows(folder / "out")
    assert table["a0003.md"]["outputs"] == "a0003.md a0003.docx"
    assert table["a0003.txt"]["outputs"] == "a0003-2.md a0003-2.docx"
    assert table["sub/a0000.txt"]["outputs"] == "sub/a0000.md sub/a0000.docx"
    named = [name for row in table.values() for name in row["outputs"].split()]
    assert sorted(named) == sorted(set(named)) == sorted(set(tree(folder / "out")) - {"report.csv", "report.json"})


def test_a_folder_with_a_batch_is_not_written_to_unasked(harmed):
    folder, _ = harmed
    before = tree(folder / "out")
    done = call("batch", folder / "in" / "sub", "-o", folder / "out", "--no-config")
    assert (done.code, len(done.err.splitlines())) == (5, 1)
    assert ": exists: " in done.err
    done = call("batch", folder / "in" / "sub", "-o", folder / "out", "--resume", "-n", "1", "--no-config")
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert tree(folder / "out") == before


def test_resume_with_nothing_to_do_starts_no_worker(harmed, monkeypatch):
    folder, _ = harmed
    before = tree(folder / "out")
    monkeypatch.setattr("briefing.runners.executors.Pool", None)
    done = call("batch", folder / "in", "-o", folder / "out", "--to", "md,docx", "--resume", "--no-config")
    assert done.code == 3, done.err
    assert tree(folder / "out") == before


def test_resume_does_what_is_new_changed_or_gone(harmed):
    folder, _ = harmed
    (folder / "in" / "a0001.txt").write_text("Ostrel\n\nThe bridge of Ostrel fell on Monday.", encoding="utf-8")
    (folder / "in" / "a0000-0.txt").write_text("The port of Elmsea is open.", encoding="utf-8")
    (folder / "out" / "a0002.md").unlink()
    done = batch(folder / "in", "-o", folder / "out", "--to", "md,docx", "--resume", "--workers", 1)
    assert done.code == 3
    assert "Ostrel fell" in (folder / "out" / "a0001.md").read_text(encoding="utf-8")
    assert (folder / "out" / "a0002.md").exists()
    table = rows(folder / "out")
    assert table["a0000-0.txt"]["outputs"] == "a0000-0.md a0000-0.docx"
    assert [line["done"] for line in journal(folder / "out")[-3:]] == ["a0000-0.txt", "a0001.txt", "a0002.txt"]


def journal(folder):
    return [json.loads(line) for line in (folder / ".briefing" / "journal.jsonl").read_bytes().splitlines()]


def test_an_empty_folder_is_no_input(tmp_path):
    (tmp_path / "in").mkdir()
    done = call("batch", tmp_path / "in", "-o", tmp_path / "out", "--no-config")
    assert (done.code, len(done.err.splitlines())) == (4, 1)
    assert not (tmp_path / "out").exists()


def test_strict_fails_where_a_slot_is_open(tmp_path):
    write(tmp_path, 1)
    command = (tmp_path, "-o", tmp_path / "out", "-t", "note", "--to", "md", "--strict", "-j", 1)
    done = batch(*command)
    assert (done.code, rows(tmp_path / "out")["a0000.txt"]["key"]) == (9, "check")


def test_nobody_elses_file_is_written_over(tmp_path):
    write(tmp_path, 2)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a0000.md").write_text("mine", encoding="utf-8")
    for options in ([], ["--resume"]):
        done = batch(tmp_path, "-o", tmp_path / "out", "--to", "md", "--workers", 1, *options)
        assert done.code == 3
        assert "briefing: a0000.txt: exists: " in done.err
        assert (tmp_path / "out" / "a0000.md").read_text(encoding="utf-8") == "mine"


def test_a_briefing_a_folder_and_a_culprit_in_it(tmp_path):
    write(tmp_path / "in", 2, harm=["crash"])
    write(tmp_path / "in" / "north", 2)
    path = mock_package(tmp_path / "package")
    done = batch(tmp_path / "in", "-o", tmp_path / "out", "--per", "folder", "--to", "md", "-j", 1, package=path)
    assert done.code == 3, done.err
    table = rows(tmp_path / "out")
    assert {name: row["outputs"] or row["key"] for name, row in table.items()} == {
        "a0000.txt": "in.md",
        "a0001.txt": "in.md",
        "b0000-crash.mock": "crashed",
        "north/a0000.txt": "north.md",
        "north/a0001.txt": "north.md",
    }
    alone = call("make", tmp_path / "in" / "north", "--no-config", "--quiet")
    assert (tmp_path / "out" / "north.md").read_bytes() == alone.out


STRIKE = (
    "The dockworkers of Tarn began a strike. The port of Tarn closed its grain terminal for the dockworkers' strike."
)
FLOOD = (
    "The river Sorn flooded the village of Elmsea. Villagers of Elmsea left their homes when the flood broke two dams."
)


def test_a_briefing_a_cluster_follows_its_files(tmp_path):
    names = {
        "a.txt": STRIKE,
        "b.txt": FLOOD,
        "c.txt": STRIKE + " Ships wait.",
        "d.txt": FLOOD + " Boats came.",
        "e.txt": "",
    }
    (tmp_path / "in").mkdir()
    for name, text in names.items():
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    command = (tmp_path / "in", "-o", tmp_path / "out", "--per", "cluster", "--to", "md", "-j", 1)
    assert batch(*command).code == 3
    found = {name: row["outputs"] or row["key"] for name, row in rows(tmp_path / "out").items()}
    assert found == {"e.txt": "empty", "a.txt": "a.md", "c.txt": "a.md", "b.txt": "b.md", "d.txt": "b.md"}
    alone = call("make", tmp_path / "in" / "b.txt", tmp_path / "in" / "d.txt", "--no-config", "--quiet")
    assert (tmp_path / "out" / "b.md").read_bytes() == alone.out
    before = tree(tmp_path / "out")
    (tmp_path / "in" / "0.txt").write_text(FLOOD + " The dams were old.", encoding="utf-8")
    (tmp_path / "in" / "e.txt").unlink()
    assert batch(*command, "--resume").code == 0
    found = {name: row["outputs"] for name, row in rows(tmp_path / "out").items()}
    assert found == {"0.txt": "0.md", "b.txt": "0.md", "d.txt": "0.md", "a.txt": "a.md", "c.txt": "a.md"}
    after = tree(tmp_path / "out")
    assert set(after) == {"0.md", "a.md", "report.csv", "report.json"}
    assert after["a.md"] == before["a.md"]


def test_shards_of_records(tmp_path):
    records = [
        {"id": "n-1", "title": "Tarn", "text": "The port of Tarn closed on Monday."},
        {"id": "a/b", "docs": [{"text": "The bridge of Ostrel fell."}, {"text": "The mayor of Ostrel resigned."}]},
        {"id": "n-1", "text": "Wheat rose by a tenth.\u2028It fell again."},
        {"id": "empty"},
    ]
    lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records)
    (tmp_path / "news.jsonl").write_text(lines + "\nno json\n", encoding="utf-8")
    done = batch(tmp_path / "news.jsonl", "-o", tmp_path / "out", "--to", "md", "--workers", 1)
    assert done.code == 3
    assert {name: row["outputs"] or row["key"] for name, row in rows(tmp_path / "out").items()} == {
        "news.jsonl:1": "news/n-1.md",
        "news.jsonl:2": "news/a_b.md",
        "news.jsonl:3": "news/n-1-2.md",
        "news.jsonl:4": "bad-record",
        "news.jsonl:6": "bad-record",
    }


def alive(number):
    try:
        stat = Path(f"/proc/{number}/stat").read_text(encoding="ascii")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def children(number):
    """The processes that any thread of a process has started."""
    tasks = Path(f"/proc/{number}/task").glob("*/children")
    return {int(child) for task in tasks for child in task.read_text(encoding="ascii").split()}


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks into /proc")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_workers_end_with_their_parent(tmp_path, how):
    (tmp_path / "in").mkdir()
    for number in range(2):
        (tmp_path / "in" / f"{number}.mock").write_text("hang", encoding="utf-8")
    command = [sys.executable, "-m", "briefing", "batch", "in", "-o", "out", "--no-config", "--workers", "2"]
    path = f"{mock_package(tmp_path / 'package')}{os.pathsep}{ROOT}"
    running = subprocess.Popen(
        command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": path}, stderr=subprocess.PIPE, start_new_session=True
    )
    until = time.monotonic() + 60
    while len(workers := children(running.pid)) < 2 and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(0.2)
    running.send_signal(how)
    running.communicate(timeout=60)
    assert running.returncode == {signal.SIGKILL: -9, signal.SIGTERM: 143, signal.SIGINT: 130}[how]
    while any(map(alive, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert len(workers) == 2
    assert not any(map(alive, workers))


def test_kills_lose_nothing(tmp_path, monkeypatch):
    write(tmp_path / "in", 16)
    monkeypatch.chdir(tmp_path)
    form = ("--to", "docx,md")
    command = [
        sys.executable,
        "-m",
        "briefing",
        "batch",
        "in",
        "-o",
        "out",
        *form,
        "--resume",
        "-j",
        "2",
        "--no-config",
    ]
    rnd = random.Random(7)
    for _ in range(2):
        running = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        time.sleep(rnd.uniform(0.8, 1.6))
        running.kill()
        running.wait()
        check_journal(tmp_path / "out")
    assert batch("in", "-o", "out", *form, "--resume", "-j", 2).code == 0
    assert batch("in", "-o", "whole", *form, "-j", 1).code == 0
    assert tree(tmp_path / "out") == tree(tmp_path / "whole")


def test_a_worker_that_gets_no_processor_fails_its_document_and_ends_no_batch(tmp_path, monkeypatch):
    write(tmp_path / "in", 2)
    monkeypatch.setattr(executors, "Supervised", supervised.Supervised)  # one of its own, which is started for it
    monkeypatch.setattr(supervised, "_START", 0.0)  # not even time to load anything
    monkeypatch.setattr(supervised, "_BOOT", "import time; time.sleep(60)")
    done = batch(tmp_path / "in", "-o", tmp_path / "out", "--to", "md", "--workers", 1)
    assert done.code not in (0, 1)
    assert "Traceback" not in done.err
    assert {(row["state"], row["key"]) for row in rows(tmp_path / "out").values()} == {("failed", "too-slow")}
    monkeypatch.undo()
    again = batch(tmp_path / "in", "-o", tmp_path / "out", "--to", "md", "--resume", "--retry-failed")
    assert again.code == 0
    assert {row["state"] for row in rows(tmp_path / "out").values()} == {"ok"}


def check_journal(folder):
    """Whatever the journal calls done is there, whole."""
    path = folder / ".briefing" / "journal.jsonl"
    for raw in path.read_bytes().splitlines(keepends=True) if path.exists() else ():
        line = json.loads(raw) if raw.endswith(b"\n") else {}
        for name, size in line.get("files", {}).items():
            assert (folder / name).stat().st_size == size
