import json
import os
import subprocess
import sys

import pytest

from briefing.errors import OutputError, UsageError
from briefing.model import Outcome, State
from briefing.runners.jobs import Job, Part
from briefing.runners.journal import Journal
from tests.program import ROOT


def job(number=0, name="a.txt", stamp="1"):
    return Job(name, number, (Part(name, name, name, stamp=stamp),), (name.replace(".txt", ".md"),))


def opened(folder, *, settings="s", resume=True, force=False):
    return Journal(folder, settings=settings, resume=resume, force=force)


def done(book, folder, item):
    book.plan([item])
    (folder / item.outputs[0]).write_bytes(b"12345")
    book.settle(item, [Outcome(item.parts[0].id, State.OK, item.outputs, seconds=0.5)], [5])


def test_what_is_done_is_known_while_input_and_output_are_as_they_were(tmp_path):
    book = opened(tmp_path)
    done(book, tmp_path, job())
    book.close()
    book = opened(tmp_path)
    assert book.known(job())
    assert book.found(job()) == (Outcome("a.txt", State.OK, ("a.md",), seconds=0.5),)
    assert not book.known(job(stamp="2"))
    (tmp_path / "a.md").write_bytes(b"1234")
    assert not book.known(job())
    book.close()


def test_what_failed_is_done_again_when_asked(tmp_path):
    book = opened(tmp_path)
    book.settle(job(), [Outcome("a.txt", State.FAILED, key="damaged", reason="broken")], [])
    assert list(book.rows()) == [Outcome("a.txt", State.FAILED, key="damaged", reason="broken")]
    book.close()
    book = opened(tmp_path)
    assert book.known(job())
    assert not book.known(job(), again=True)
    book.close()


@pytest.mark.parametrize("cut", [1, 20, 10_000])
def test_a_line_cut_off_counts_as_not_written(tmp_path, cut):
    book = opened(tmp_path)
    done(book, tmp_path, job())
    book.close()
    path = tmp_path / ".briefing" / "journal.jsonl"
    path.write_bytes(path.read_bytes()[:-cut])
    book = opened(tmp_path)
    assert not book.known(job())
    done(book, tmp_path, job())
    book.close()
    assert all(json.loads(line) for line in path.read_bytes().splitlines())


def test_what_a_killed_run_left_behind_is_removed_and_nothing_else(tmp_path):
    book = opened(tmp_path)
    done(book, tmp_path, job())
    half = job(1, "sub/b.txt")
    book.plan([half])
    (tmp_path / "sub").mkdir()
    for name in ("sub/b.md", "sub/.briefing-0123.tmp", "sub/mine.md", "mine.md"):
        (tmp_path / name).write_bytes(b"x")
    book.close()
    opened(tmp_path).close()
    left = sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.*") if ".briefing" not in p.parts)
    assert left == ["a.md", "mine.md", "sub/mine.md"]


def test_a_journal_is_continued_only_when_asked_and_with_the_same_settings(tmp_path):
    opened(tmp_path).close()
    with pytest.raises(OutputError) as error:
        opened(tmp_path, resume=False)
    assert error.value.key == "exists"
    with pytest.raises(UsageError):
        opened(tmp_path, settings="others")
    opened(tmp_path, settings="others", resume=False, force=True).close()
    opened(tmp_path, settings="others").close()


@pytest.mark.skipif(os.name == "nt", reason="another process is asked")
def test_one_run_at_a_time(tmp_path):
    book = opened(tmp_path)
    program = f"from tests.runners.test_journal import opened; import pathlib; opened(pathlib.Path({str(tmp_path)!r}))"
    other = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert f"another run is at work here (process {os.getpid()})" in other.stderr
    book.close()
