"""Watching: when files count as whole, and the program as a user runs it."""

import os
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.runners.watch import Settling, Watch, changes, look
from tests.program import call
from tests.runners.inputs import article


def test_a_file_has_settled_when_it_has_not_changed_for_a_while():
    settling = Settling(2)
    assert settling.settled({"a": "1"}, 0) == {}
    assert settling.settled({"a": "1", "b": "1"}, 1) == {}
    assert settling.settled({"a": "1", "b": "2"}, 2) == {"a": "1"}
    assert settling.settled({"a": "2", "b": "2"}, 3) == {}
    assert settling.settled({"b": "2"}, 4) == {"b": "2"}
    assert settling.settled({"a": "2", "b": "2"}, 5) == {"b": "2"}


class Clock:
    """Time that passes only while the watch rests; at some moments something happens."""

    def __init__(self, events):
        self.now = 0.0
        self.events = events

    def moment(self):
        return self.now

    def rest(self, seconds):
        self.now += seconds
        if self.now > max(self.events, default=0) + 100:
            raise KeyboardInterrupt
        self.events.get(self.now, lambda: None)()


def watched(folder, events, **options):
    """(moment, names of the files) of each change that is given."""
    clock = Clock(events)
    watch = Watch(folder, (folder / "brief.md",), every=1, **options)
    found = []

    def note():
        for still in changes(watch, clock=clock.moment, rest=clock.rest):
            found.append((clock.now, sorted(Path(path).name for path in still)))  # noqa: PERF401 - it ends by an exception

    with pytest.raises(KeyboardInterrupt):
        note()
    return found


def put(folder, name, text="x"):
    return lambda: (folder / name).write_text(text, encoding="utf-8")


def test_a_burst_of_files_is_one_change(tmp_path):
    put(tmp_path, "a.txt")()
    events = {5 + n: put(tmp_path, f"b{n}.txt") for n in range(4)} | {20: (tmp_path / "a.txt").unlink}
    every = ["a.txt", "b0.txt", "b1.txt", "b2.txt", "b3.txt"]
    assert watched(tmp_path, events, settle=2) == [(2, ["a.txt"]), (10, every), (20, every[1:])]


def test_a_file_that_grows_is_not_read_and_does_not_stop_the_others_for_ever(tmp_path):
    put(tmp_path, "a.txt")()
    events = {n: put(tmp_path, "slow.txt", "x" * n) for n in range(3, 40)}
    found = watched(tmp_path, events, settle=2, patience=10)
    assert found == [(2, ["a.txt"]), (41, ["a.txt", "slow.txt"])]
    events = {n: put(tmp_path, "slow.txt", "y" * n) for n in range(1, 40)} | {5: put(tmp_path, "new.txt")}
    found = watched(tmp_path, events, settle=2, patience=10)
    assert found[0] == (10, ["a.txt", "new.txt"])
    assert found[-1] == (41, ["a.txt", "new.txt", "slow.txt"])


def test_outputs_hidden_files_and_downloads_under_way_are_passed_over(tmp_path):
    for name in ("a.txt", "brief.md", ".hidden.txt", "~$a.docx", "film.txt.part", "b.pdf.crdownload"):
        put(tmp_path, name)()
    assert [Path(path).name for path in look(Watch(tmp_path, (tmp_path / "brief.md",)))] == ["a.txt"]


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(InputError):
        next(changes(Watch(tmp_path / "none", ()), clock=time.monotonic, rest=time.sleep))
    done = call("watch", tmp_path / "none", "-o", tmp_path / "x.md")
    assert (done.code, done.err.count("missing")) == (4, 1)


def until(true, seconds=60):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def running(tmp_path):
    """Starts the program, and ends it whatever happens."""
    started = []

    def start(*arguments):
        command = [sys.executable, "-m", "briefing", "watch", "in", *arguments, "--no-config"]
        options = ["--every", "0.05", "--settle", "0.2"]
        process = subprocess.Popen([*command, *options], cwd=tmp_path, stderr=subprocess.PIPE, text=True)
        started.append(process)
        return process

    (tmp_path / "in").mkdir()
    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
def test_the_briefing_follows_the_folder(tmp_path, running):
    brief = tmp_path / "brief.md"
    process = running("-o", "brief.md")
    time.sleep(0.3)
    assert not brief.exists()
    for number in range(3):
        put(tmp_path / "in", f"{number}.txt", article(number))()
    until(brief.exists)
    until(lambda: brief.read_bytes() == call("make", tmp_path / "in", "--no-config", "--quiet").out)
    (tmp_path / "in" / "1.txt").unlink()
    put(tmp_path / "in", "empty.txt", "")()
    until(lambda: b"Ferry 1" not in brief.read_bytes() and b"Ferry 2" in brief.read_bytes())
    time.sleep(0.2)
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 143
    assert err.count("empty.txt: empty:") == 1
    assert "Traceback" not in err
    assert brief.read_bytes() == call("make", tmp_path / "in", "--no-config", "--quiet").out


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
def test_a_briefing_each(tmp_path, running):
    out = tmp_path / "out"
    put(tmp_path / "in", "a.txt", article(1))()
    process = running("-o", "out", "--each", "--to", "md")
    until((out / "report.csv").exists)
    before = (out / "a.md").read_bytes()
    put(tmp_path / "in", "b.txt", article(2))()
    until(lambda: (out / "b.md").exists() and (out / "report.csv").exists())
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, "Traceback" in err) == (130, False)
    assert (out / "a.md").read_bytes() == before
    stamps = [(out / name).stat().st_mtime_ns for name in ("a.md", "b.md")]
    assert all(earlier < later for earlier, later in pairwise(stamps))


def test_what_is_there_is_not_written_over_unasked(tmp_path):
    (tmp_path / "in").mkdir()
    put(tmp_path, "brief.md", "mine")()
    done = call("watch", tmp_path / "in", "-o", tmp_path / "brief.md", "--no-config")
    assert done.code == 5
    assert (tmp_path / "brief.md").read_text(encoding="utf-8") == "mine"
