"""The worker: takes jobs from its standard input, gives answers on what was its standard output, until its parent ends.

It imports the engines once. Nothing that an engine prints can get between the answers: standard output is pointed at
standard error, and that at nothing unless ``BRIEFING_DEBUG`` is set. Interrupts from the terminal are its parent's affair.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
from contextlib import suppress
from dataclasses import replace
from typing import Any, BinaryIO

from briefing.errors import BriefingError, is_out_of_memory
from briefing.runners import frames, limits, work
from briefing.runners.jobs import Answer, BatchRecipe


def main() -> None:
    """Serves until the parent ends: the first message is (parent's process id, recipe), each other one (job, given)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    jobs: queue.SimpleQueue[Any] = queue.SimpleQueue()
    parent, recipe = frames.receive_object(sys.stdin.buffer)
    limits.end_with_parent(parent)
    threading.Thread(target=_listen, args=(sys.stdin.buffer, jobs), daemon=True).start()
    _warm(recipe)
    limits.limit_memory(recipe.limits.memory)
    _tell(answers, "ready")
    fresh = True
    while True:
        job, given = jobs.get()
        with limits.Deadline(recipe.limits.seconds):
            answer = _answer(job, recipe, given, answers, fresh=fresh)
        fresh = False
        _tell(answers, "done")
        frames.send_answer(answers, answer)


def _answer(job: Any, recipe: BatchRecipe, given: Any, answers: BinaryIO, *, fresh: bool) -> Answer:
    place = 0

    def at(index: int) -> None:
        nonlocal place
        place = index
        if len(job.parts) > 1:
            _tell(answers, str(index))

    try:
        return work.perform(job, recipe, given=given, at=at)
    except Exception as error:
        if is_out_of_memory(error):
            # What is left of the memory is not to be relied on: the parent starts another worker.
            os._exit(limits.OUT_OF_MEMORY)
        if os.environ.get("BRIEFING_DEBUG"):
            raise
        if not fresh:
            os._exit(1)  # it may be the worker's past, half of a library, say: the parent asks another one
        return Answer.failed(job, "bug", type(error).__name__)


def _listen(pipe: BinaryIO, jobs: queue.SimpleQueue[Any]) -> None:
    while True:
        try:
            jobs.put(frames.receive_object(pipe))
        except (EOFError, OSError):
            os._exit(0)


def _tell(answers: BinaryIO, word: str) -> None:
    answers.write(word.encode().ljust(8))
    answers.flush()


def _warm(recipe: BatchRecipe) -> None:
    """Loads what every briefing needs, so that no file is charged for it."""
    from briefing import making, pipeline

    with suppress(BriefingError):
        document = pipeline.document_from_text("The ferry left the port of Tarn on Monday. It carried 40 people.")
        making.make([document], replace(recipe, strict=False))
