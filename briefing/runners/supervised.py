"""A job → its answer, by a worker process that is watched, reused, and replaced after a failure."""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from typing import IO

from briefing.errors import BriefingError, LimitError
from briefing.model import State
from briefing.runners import frames
from briefing.runners.jobs import MEGABYTE, Answer, BatchRecipe, Job, Verdict
from briefing.runners.limits import OUT_OF_MEMORY

_BOOT = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from briefing.runners.worker import main; main()"
_GRACE = 5.0
"""Seconds after its limit in which a worker ends itself before it is killed from outside."""
_START = 600.0
"""Seconds that a worker may take to be ready: .3 of work, but on a machine full of other work it may wait long for a processor."""
_WORD = 8


class Supervised:
    """One worker process, started when there is a job for it.

    A failure is laid to the file only where a fresh worker fails on it, too: what earlier files left behind must not
    decide. `run` and `reap` are for one thread at a time; `close` may be called from any.
    """

    def __init__(self, recipe: BatchRecipe) -> None:
        self._recipe = recipe
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False
        self._fresh = True
        self._latest = math.inf
        self._dog: threading.Thread | None = None

    def run(self, job: Job) -> Answer:
        """Does the job. Never raises for what a file does; a part that ends the worker does not stop the others.

        Raises:
            BriefingError: no worker can be started.
        """
        given: dict[int, Verdict] = {}
        while not self._closed:
            try:
                answer, place, spoilt = self._once(job, given)
            except LimitError as error:  # the machine's doing: the next job may find a processor
                return Answer.failed(job, error.key, error.reason)
            if answer is not None:
                return answer
            if spoilt is None:  # it may have been the worker's past
                continue
            if place < len(job.parts) and len(job.parts) > 1:
                given[place] = spoilt
                continue
            verdicts = tuple(given.get(index, spoilt) for index in range(len(job.parts)))
            return Answer((), verdicts)
        return Answer.failed(job, "crashed", "stopped")

    def close(self) -> None:
        """Ends the worker at once, also while it is at work; `run` then gives what nobody asks for any more."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()

    def reap(self) -> None:
        """Ends the worker, and clears away what was left of it."""
        self.close()
        self._end()

    def _once(self, job: Job, given: dict[int, Verdict]) -> tuple[Answer | None, int, Verdict | None]:
        """One try: the answer; or the part it was at, and what became of it, or None where it is to be tried again."""
        process = self._ready()
        fresh, self._fresh = self._fresh, False
        assert process.stdin is not None
        assert process.stdout is not None
        place = 0
        start = time.monotonic()
        self._latest = start + self._recipe.limits.seconds + _GRACE
        try:
            frames.send_object(process.stdin, (job, given))
            while (word := _word(process.stdout)) != "done":
                place = int(word)
            return frames.receive_answer(process.stdout, most=self._recipe.limits.output), place, None
        except (EOFError, OSError, ValueError):
            took = time.monotonic() - start
            code = self._end()
        finally:
            self._latest = math.inf
        verdict = self._verdict(code, took)
        return None, place, verdict if fresh or verdict.key == "too-slow" else None

    def _verdict(self, code: int, took: float) -> Verdict:
        limits = self._recipe.limits
        if took >= limits.seconds:
            return Verdict(State.FAILED, "too-slow", f"not done after {limits.seconds:g} s")
        if code == OUT_OF_MEMORY:
            return Verdict(State.FAILED, "out-of-memory", f"needs more than {limits.memory // MEGABYTE} MB of memory")
        how = f"was ended by {signal_name(-code)}" if code < 0 else f"ended with code {code}"
        return Verdict(State.FAILED, "crashed", f"the process that read it {how}")

    def _ready(self) -> subprocess.Popen[bytes]:
        """The worker, started and warm.

        Raises:
            LimitError: key ``too-slow``; it was not ready in time, for want of a processor, say.
            BriefingError: no worker can be started.
        """
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._end()
        self._process = process = _starter().submit(_start).result()
        if self._closed:
            process.kill()
        self._fresh = True
        assert process.stdin is not None
        assert process.stdout is not None
        start = time.monotonic()
        self._latest = start + _START
        if self._dog is None:
            self._dog = threading.Thread(target=self._watch, daemon=True)
            self._dog.start()
        try:
            frames.send_object(process.stdin, (os.getpid(), self._recipe))
            _word(process.stdout)  # "ready"
        except (EOFError, OSError) as error:
            took = time.monotonic() - start
            code = self._end()
            if took >= _START and not self._closed:
                raise LimitError(f"no process was ready for it in {_START:g} s", key="too-slow") from error
            reason = f"a worker could not be started (it ended with code {code})"
            raise BriefingError(reason, key="crashed", hint="BRIEFING_DEBUG=1 shows why") from error
        finally:
            self._latest = math.inf
        return process

    def _watch(self) -> None:
        """Kills the worker that has not ended by itself in time (a stopped one, say)."""
        while not self._closed:
            process = self._process
            if process is not None and time.monotonic() > self._latest:
                process.kill()
            time.sleep(1)

    def _end(self) -> int:
        process, self._process = self._process, None
        if process is None:
            return 0
        for pipe in (process.stdout, process.stdin):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        try:
            return process.wait(1)  # what it ends with by itself says more
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()


@cache
def _starter() -> ThreadPoolExecutor:
    """One thread that starts the workers and stays: Linux ends a worker together with the thread that started it."""
    return ThreadPoolExecutor(1, thread_name_prefix="starter")


def _start() -> subprocess.Popen[bytes]:
    # One thread each: there are as many workers as processors; and no current folder on the path of modules.
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-P", "-c", _BOOT, json.dumps(sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get("BRIEFING_DEBUG") else subprocess.DEVNULL,
        env=os.environ | threads,
    )


def _word(pipe: IO[bytes]) -> str:
    word = pipe.read(_WORD)
    if len(word) < _WORD:
        raise EOFError
    return word.decode("ascii").strip()


def signal_name(number: int) -> str:
    """The name of a signal ("SIGKILL"), or its number where it has none here."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
