"""A source that hangs, eats memory or crashes an engine ends with its key; the others are done, and nobody is left behind."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.cli import allowance, supervision
from tests.program import ROOT, process

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="the limits of memory and the list of processes are Linux's"
)
TEXT = "The port of Tarn closed on Monday. Wheat rose by a tenth. The navy sailed at noon. "
PROGRAM = [sys.executable, str(Path(__file__).with_name("supervised_program.py"))]
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT)}


@pytest.fixture
def folder(tmp_path):
    for name in ("good", "hangs", "eats", "aborts", "crashes", "sleeps"):
        (tmp_path / f"{name}.txt").write_text(TEXT + (name.upper() if name != "good" else ""), encoding="utf-8")
    return tmp_path


def run(folder, *arguments, stdin=None, seconds=1):
    environment = ENVIRONMENT | {"SECONDS_OF_WORK": str(seconds)}
    return subprocess.run(
        [*PROGRAM, *arguments], cwd=folder, env=environment, input=stdin, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("name", "key", "code"),
    [
        ("hangs", "too-slow", 6),
        ("eats", "out-of-memory", 6),
        ("aborts", "out-of-memory", 6),
        ("crashes", "crashed", 1),
    ],
)
def test_a_source_that_harms_ends_with_its_key(folder, name, key, code):
    # Only one of them is to run out of time; taking memory alone may last a second where others work.
    done = run(folder, "make", f"{name}.txt", "-o", "brief.md", seconds=1 if key == "too-slow" else 20)
    assert (done.returncode, len(done.stderr.splitlines())) == (code, 1)
    assert done.stderr.startswith(f"briefing: {name}.txt: {key}: ")
    assert not list(folder.glob("*brief*"))


def test_the_others_are_done(folder):
    done = run(folder, "text", "good.txt")
    assert (done.returncode, done.stdout) == (0, TEXT)
    done = run(folder, "summarize", "crashes.txt", "good.txt", "hangs.txt", "-n", "1")
    assert done.returncode == 3
    assert [line.split(": ")[1:3] for line in done.stderr.splitlines()] == [
        ["crashes.txt", "crashed"],
        ["hangs.txt", "too-slow"],
    ]
    assert done.stdout.count("\n") == 1


def test_what_came_by_a_pipe_is_not_read_again(folder):
    done = run(folder, "text", "-", "--json", stdin=TEXT + "EATS")
    assert done.returncode == 6
    assert json.loads(done.stdout)["error"]["key"] == "out-of-memory"


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)])
def test_a_stopped_program_leaves_nobody_behind(folder, number, code):
    with subprocess.Popen(
        [*PROGRAM, "make", "sleeps.txt", "-o", "brief.md"], cwd=folder, env=ENVIRONMENT, stderr=subprocess.PIPE
    ) as program:
        assert program.stderr is not None
        assert program.stderr.readline() == b"asleep\n"
        (child,) = children(program.pid)
        program.send_signal(number)
        assert program.wait() == code
        assert program.stderr.read() == (b"briefing: stopped\n" if number == signal.SIGINT else b"")
    assert ended(child)
    assert not list(folder.glob("*brief*"))


def children(parent):
    return [int(word) for word in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]


def ended(process_id):
    for _ in range(500):
        try:
            state = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state == "Z":
            return True
        time.sleep(0.01)
    return False


def test_unguarded_is_one_process(folder):
    done = process("text", "good.txt", "--unguarded", cwd=folder)
    assert (done.code, done.text, done.err) == (0, TEXT, "")


def test_what_is_guarded(monkeypatch):
    monkeypatch.setattr(sys, "__stdout__", sys.stdout)
    monkeypatch.setattr(sys, "__stderr__", sys.stderr)
    assert not supervision.is_wanted(["batch", "x"])
    assert not supervision.is_wanted(["--help"])
    assert supervision.is_wanted(["make", "x"])


def test_a_program_that_calls_ours_gets_its_words_and_stays_one_process(folder):
    """A child of its own would go on with the caller's loop, and the caller would read nothing."""
    code = (
        "import contextlib, io, os, sys; from briefing.cli import main; process, said = os.getpid(), io.StringIO();"
        "sys.argv = ['briefing', 'text', 'good.txt']\n"
        "for _ in range(2):\n"
        "    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit): main()\n"
        "    assert os.getpid() == process\n"
        "print(said.getvalue(), end='')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    assert done.stdout == 2 * TEXT


def test_a_file_that_is_too_large_is_not_written():
    board = allowance.Board()
    given = allowance.Allowance(board, {})
    given.check(b"x", "brief.md")
    with pytest.raises(allowance.LimitError, match="more than 64 MB"):
        given.check(bytes(allowance.OUTPUT + 1), "brief.md")


def test_the_board_says_what_was_said_last():
    board = allowance.Board()
    assert board.read() == allowance.Place()
    board.write(allowance.Place(3, 5, "Überblick " * 200))
    board.write(allowance.Place(4, 5, "a.txt"))
    assert board.read() == allowance.Place(4, 5, "a.txt")


def test_what_takes_two_seconds_is_told_then_and_each_second(monkeypatch):
    told, until_told = [], os.pipe()
    asked = []

    def alarm(seconds):
        asked.append(seconds)
        if seconds:
            os.kill(os.getpid(), signal.SIGALRM)  # the time is up at once

    def tell(place, seconds):
        told.append((place.name, seconds))
        if len(told) == 3:
            os.close(until_told[1])
            monkeypatch.setattr(supervision.signal, "alarm", asked.append)

    def work():
        os.close(until_told[1])
        os.read(until_told[0], 1)
        os._exit(0)

    monkeypatch.setattr(supervision.signal, "alarm", alarm)
    assert supervision.run(work, pytest.fail, tell) == 0
    os.close(until_told[0])
    assert [seconds for _, seconds in told] == [2, 3, 4]
    assert asked[0] == 2
    assert set(asked[1:4]) == {1}


def test_a_time_that_is_up_as_the_work_ends_sets_no_other(monkeypatch):
    asked = []

    def alarm(seconds):
        asked.append(seconds)
        if not seconds:
            os.kill(os.getpid(), signal.SIGALRM)  # just before it is taken back

    monkeypatch.setattr(supervision.signal, "alarm", alarm)
    assert supervision.run(lambda: os._exit(0), pytest.fail, lambda *_: None) == 0
    assert asked == [2, 0]
