"""The worked example of docs/batch.md: a Dask scheduler, two workers, a batch; and its files beside those of a run without."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from concurrent.futures import Future
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.program import ROOT, call
from tests.runners.inputs import batch, tree, write

pytestmark = [
    pytest.mark.skipif(find_spec("distributed") is None, reason="the extra cluster is not installed"),
    pytest.mark.skipif(os.name == "nt", reason="a shell script"),
]


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return str(taken.getsockname()[1])


def test_the_worked_example(tmp_path):
    page = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
    (script,) = [block for block in re.findall(r"```bash\n(.*?)```", page, re.DOTALL) if "dask" in block]
    write(tmp_path / "examples", 3)
    (tmp_path / "examples" / "empty.txt").write_bytes(b"")
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    with (tmp_path / "log").open("wb") as log:
        running = subprocess.Popen(
            ["bash", "-c", script.replace("8786", free_port())],
            cwd=tmp_path,
            env=os.environ | {"PATH": programs},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            code = running.wait(timeout=180)
        finally:
            os.killpg(running.pid, signal.SIGKILL)
    assert code == 3, (tmp_path / "log").read_text(encoding="utf-8", errors="replace")
    assert batch(tmp_path / "examples", "-o", tmp_path / "here", "--workers", 1).code == 3
    assert tree(tmp_path / "output" / "cluster") == tree(tmp_path / "here")
    assert journal(tmp_path / "output" / "cluster") == journal(tmp_path / "here")


def journal(folder):
    """The lines of a journal, without what differs between any two runs: times and the order of what is done."""
    lines = [json.loads(raw) for raw in (folder / ".briefing" / "journal.jsonl").read_bytes().splitlines()]
    return sorted(json.dumps({**line, "seconds": 0}, sort_keys=True) for line in lines)


def test_a_lost_worker_fails_the_job_that_takes_it_along_and_no_other():
    from briefing.runners.executors import Cluster
    from briefing.runners.jobs import Answer, Job, Part, Verdict

    class Executor:
        def submit(self, _perform, jobs, _recipe):
            future = Future()
            if any(job.id == "bad" for job in jobs):
                future.set_exception(RuntimeError("killed"))
            else:
                future.set_result([Answer((job.id.encode(),), (Verdict(),)) for job in jobs])
            return future

    cluster = object.__new__(Cluster)
    cluster._recipe, cluster._executor = None, Executor()
    cluster._client = SimpleNamespace(nthreads=lambda: {"one": 1})
    jobs = [Job(name, n, (Part(name, name, name),), ()) for n, name in enumerate(["a", "bad", "b", "c", "d", "e"])]
    done = {job.id: answer for job, answer in cluster.run(iter(jobs))}
    assert sorted(done) == ["a", "b", "bad", "c", "d", "e"]
    assert [name for name, answer in done.items() if not answer.files] == ["bad"]
    assert done["bad"].verdicts[0].key == "crashed"


def test_nobody_there(tmp_path, monkeypatch):
    write(tmp_path / "in", 1)
    monkeypatch.setattr("briefing.runners.executors._PATIENCE", 1)
    done = call("batch", tmp_path / "in", "-o", tmp_path / "out", "--cluster", "tcp:/nowhere", "--no-config")
    assert (done.code, len(done.err.splitlines())) == (8, 1), done.err
    assert "briefing: tcp:/nowhere: network: " in done.err


def test_without_dask_the_extra_is_named(tmp_path, monkeypatch):
    write(tmp_path / "in", 1)
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = call("batch", tmp_path / "in", "-o", tmp_path / "out", "--cluster", "local", "--no-config")
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert "pip install 'briefing-desk[cluster]'" in done.err
    assert shutil.rmtree(tmp_path / "out") is None
