"""The loop: jobs that are not done yet → the executor → files, journal, report."""

from __future__ import annotations

import hashlib
import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path

from briefing import templates
from briefing.errors import BriefingError, OutputError
from briefing.frozen import frozen
from briefing.model import Outcome, State
from briefing.readers import sources
from briefing.runners import clusters, journal, planning, report
from briefing.runners.executors import Executor
from briefing.runners.inputs import Inputs
from briefing.runners.jobs import Answer, BatchRecipe, Job, Limits
from briefing.version import __version__
from briefing.writers import files

_AHEAD = 64
"""Jobs that are planned, and written down as planned, at a time."""
_SAVERS = 4
"""Threads that wait for the disk."""


@frozen
class Batch:
    """What is to be done.

    `per` is one of `planning.PER`; `again` does once more what failed in the run that is resumed.
    """

    inputs: Inputs
    folder: Path
    recipe: BatchRecipe
    per: str = "file"
    resume: bool = False
    force: bool = False
    again: bool = False


Settled = Callable[[tuple[Outcome, ...], bool], None]
"""Called for each job when it is settled: a row for each of its inputs, and whether an earlier run had done it."""


def run(
    batch: Batch, *, start: Callable[[], Executor], on_settled: Settled, on_read: Callable[[int], None] = lambda _: None
) -> Counter[State]:
    """Does a batch to its end; gives how many inputs there are of each state.

    Args:
        batch: What is to be done.
        start: Gives the executor; called when there is something to do.
        on_settled: See `Settled`.
        on_read: Called, where inputs are clustered, with how many have been read for it.

    Raises:
        OutputError: the folder, its journal or its report cannot be written; key ``exists``: they are there already.
        UsageError: what is resumed was begun with other settings.
    """
    for name in report.NAMES:
        if (batch.folder / name).exists() and not batch.force and not journal.is_there(batch.folder):
            raise OutputError("is there already", key="exists", source=name, hint="--force replaces it")
    with ExitStack() as stack:
        book = journal.Journal(batch.folder, settings=_settings(batch), resume=batch.resume, force=batch.force)
        stack.callback(book.close)
        for name in report.NAMES:  # until there is a new one, there is none
            (batch.folder / name).unlink(missing_ok=True)
        executor = _Started(start)
        stack.callback(executor.close)
        todo = _Todo(batch, book, on_settled)
        if batch.per == "cluster":
            todo.cluster(executor, on_read)
        _work(todo, executor)
        todo.tell_rest()
        return report.write(batch.folder, book.rows())


class _Started:
    """An executor that is started when there is a job for it."""

    def __init__(self, start: Callable[[], Executor]) -> None:
        self._start = start
        self._executor: Executor | None = None

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Answer]]:
        """See `Executor`."""
        left = iter(jobs)
        first = next(left, None)
        if first is None:
            return iter(())
        if self._executor is None:
            self._executor = self._start()
        return self._executor.run(_before(first, left))

    def close(self) -> None:
        """See `Executor`."""
        if self._executor is not None:
            self._executor.close()


def _before(first: Job, rest: Iterable[Job]) -> Iterator[Job]:
    yield first
    yield from rest


def _work(todo: _Todo, executor: Executor) -> None:
    saving: deque[tuple[Future[Answer], Job]] = deque()
    with ThreadPoolExecutor(_SAVERS) as savers:
        for job, answer in executor.run(todo):
            saving.append((savers.submit(todo.save, job, answer), job))
            while saving and (saving[0][0].done() or len(saving) > 2 * _SAVERS):
                future, saved = saving.popleft()
                todo.settle(saved, future.result())
        for future, saved in saving:
            todo.settle(saved, future.result())


class _Todo:
    """The jobs that are left to do, planned in the journal some ahead; those that are settled without work are told."""

    def __init__(self, batch: Batch, book: journal.Journal, on_settled: Settled) -> None:
        self._batch, self._journal, self._on_settled = batch, book, on_settled
        self._jobs = planning.jobs(batch.inputs, self._names(), per=batch.per)
        self._planned: deque[Job] = deque()
        self._settled: deque[tuple[Job, Answer | None]] = deque()
        """Jobs that need no worker: with their answer, or None where the journal has it."""

    def _names(self) -> planning.Names:
        taken = self._batch.inputs.inside(self._batch.folder) | set(report.NAMES)
        return planning.Names(self._batch.recipe.suffixes, given=self._journal.outputs, taken=taken)

    def cluster(self, executor: Executor, read: Callable[[int], None]) -> None:
        """Reads the inputs for their words; the jobs are then the groups that tell one story."""
        batch, book = self._batch, self._journal
        groups, failed = clusters.groups(
            batch.inputs, batch.folder, executor, resume=batch.resume, again=batch.again, on_read=read
        )
        for number, (part, verdict) in enumerate(failed):
            job = Job(part.id, number, (part,), ())
            self._settled.append((job, None if book.known(job, again=batch.again) else Answer((), (verdict,))))
        book.forget(but={planning.cluster(parts) for parts in groups})
        self._jobs = planning.clusters(groups, self._names(), first=len(failed))

    def __iter__(self) -> _Todo:
        return self

    def __next__(self) -> Job:
        # Called by the threads of the executor, one at a time; what is settled here is told by `settle`.
        while not self._planned:
            chunk = list(islice(self._jobs, _AHEAD))
            if not chunk:
                raise StopIteration
            self._plan(chunk)
        return self._planned.popleft()

    def _plan(self, chunk: list[Job]) -> None:
        planned = []
        for job in chunk:
            if self._journal.known(job, again=self._batch.again):
                self._settled.append((job, None))
            elif error := self._obstacle(job):
                self._settled.append((job, Answer.failed(job, error.key, error.reason)))
            else:
                planned.append(job)
        self._journal.plan(planned)
        self._planned.extend(planned)

    def _obstacle(self, job: Job) -> BriefingError | None:
        """Why the job's files cannot be written, as far as can be seen before the work."""
        for name in job.outputs:
            path = self._batch.folder / name
            try:
                if path.parent.exists():
                    files.check(path, force=self._ours(job))
            except BriefingError as error:
                return error
        return None

    def _ours(self, job: Job) -> bool:
        return self._batch.force or job.id in self._journal.outputs

    def save(self, job: Job, answer: Answer) -> Answer:
        """Writes a job's files, all or none; gives the answer as it then stands."""
        written: list[Path] = []
        try:
            for name, data in zip(job.outputs, answer.files, strict=False):
                path = self._batch.folder / name
                _made(path.parent)
                files.save(path, data, force=self._ours(job))
                written.append(path)
        except BriefingError as error:
            answer = Answer.failed(job, error.key, error.reason, seconds=answer.seconds)
        else:
            if not answer.files and job.id in self._journal.outputs:  # of an earlier state of the inputs
                written = [self._batch.folder / name for name in job.outputs]
        if not answer.files:
            for path in written:
                with suppress(OSError):
                    path.unlink(missing_ok=True)
        return answer

    def settle(self, job: Job, answer: Answer) -> None:
        """Writes down and tells what became of a job, after those that needed no work."""
        self.tell_rest()
        self._settle(job, answer)

    def tell_rest(self) -> None:
        """Writes down and tells what needed no work."""
        while self._settled:
            job, answer = self._settled.popleft()
            if answer is None:
                self._on_settled(self._journal.found(job), True)
            else:
                self._settle(job, answer)

    def _settle(self, job: Job, answer: Answer) -> None:
        outcomes = answer.outcomes(job)
        self._journal.settle(job, outcomes, [len(data) for data in answer.files])
        self._on_settled(outcomes, False)


def _made(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(str(error.strerror).lower(), source=str(folder)) from error


def _settings(batch: Batch) -> str:
    """A digest of all that decides the bytes and the names of the outputs, beside the inputs."""
    recipe = replace(batch.recipe, limits=Limits())
    reference = sources.load(Path(recipe.reference)) if recipe.reference else b""
    parts = (
        __version__,
        repr(recipe),
        repr(templates.load(recipe.frame.template)),
        batch.per,
        os.environ.get("SOURCE_DATE_EPOCH", ""),
        hashlib.sha256(reference).hexdigest(),
    )
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
