"""Jobs → answers, as they come: by worker processes here, or by a Dask cluster. Both keep the same limits.

Dask's one door (extra ``cluster``): a few jobs are a task submitted through ``distributed.Client.get_executor``; each of its
workers holds a supervised process of ours, so that time and memory are limited there as here.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from importlib import import_module
from itertools import islice
from typing import Any, Protocol

from briefing.errors import BriefingError, MissingExtraError, NetworkError, UsageError
from briefing.runners.jobs import Answer, BatchRecipe, Job
from briefing.runners.supervised import Supervised
from briefing.version import __version__

LOCAL = "local"
"""Name of the cluster that Dask starts on this machine."""
_TOGETHER = 4
"""Jobs of one task of Dask's, whose own work for a task is a quarter of what a page of news takes."""
_PATIENCE = 30
"""Seconds until a cluster must have answered, and have a worker."""


class Executor(Protocol):
    """Where jobs are done."""

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Answer]]:
        """Each job with its answer, in the order in which they are done; few jobs are taken ahead."""
        ...

    def close(self) -> None:
        """Ends all workers at once, also those that are at work."""
        ...


class Pool:
    """Worker processes on this machine: a thread each, which waits for its worker."""

    def __init__(self, recipe: BatchRecipe, *, workers: int) -> None:
        self._supervised = [Supervised(recipe) for _ in range(workers)]
        self._threads: list[threading.Thread] = []
        self._stop = threading.Event()
        self._room = threading.Semaphore(3 * workers)  # answers that wait to be written hold their bytes

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Answer]]:
        """See `Executor`.

        Raises:
            BriefingError: no worker can be started.
        """
        done: queue.Queue[tuple[Job, Answer] | BaseException | None] = queue.Queue()
        left = _Shared(iter(jobs))

        def work(supervised: Supervised) -> None:
            try:
                while not self._stop.is_set() and (job := left.take()) is not None:
                    done.put((job, supervised.run(job)))
                    self._room.acquire()
            except BaseException as error:  # noqa: BLE001 - it is raised again where the answers are taken
                done.put(error)
            else:
                done.put(None)

        self._threads = [
            threading.Thread(target=work, args=(supervised,), daemon=True) for supervised in self._supervised
        ]
        for thread in self._threads:
            thread.start()
        running = len(self._threads)
        while running:
            try:
                item = done.get(timeout=1)  # Windows sees no Ctrl-C in a wait without end
            except queue.Empty:
                continue
            if item is None:
                running -= 1
            elif isinstance(item, BaseException):
                raise item
            else:
                yield item
                self._room.release()

    def close(self) -> None:
        """See `Executor`."""
        self._stop.set()
        self._room.release(len(self._supervised))
        for supervised in self._supervised:
            supervised.close()
        for thread in self._threads:
            thread.join()
        for supervised in self._supervised:
            supervised.reap()


class _Shared:
    """An iterator that several threads take from."""

    def __init__(self, jobs: Iterator[Job]) -> None:
        self._jobs = jobs
        self._lock = threading.Lock()

    def take(self) -> Job | None:
        """The next job, or None after the last."""
        with self._lock:
            return next(self._jobs, None)


class Cluster:
    """A Dask cluster: one that runs already (``tcp://host:8786``), or ``local``, which is started here and ended with us."""

    def __init__(self, recipe: BatchRecipe, *, address: str, workers: int) -> None:
        self._recipe = recipe
        self._client, self._own = _connected(address, workers)
        self._executor = self._client.get_executor(pure=False, retries=0)

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Answer]]:
        """See `Executor`."""
        left = iter(jobs)
        ahead = 2 * max(1, sum(self._client.nthreads().values()))
        waiting: dict[Future[list[Answer]], tuple[Job, ...]] = {}

        def submit(some: tuple[Job, ...]) -> None:
            waiting[self._executor.submit(perform, some, self._recipe)] = some

        while True:
            while len(waiting) < ahead and (some := tuple(islice(left, _TOGETHER))):
                submit(some)
            if not waiting:
                return
            for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                some = waiting.pop(future)
                if future.exception() is not None and len(some) > 1:
                    for job in some:  # one of them took its worker along: which, shows each alone
                        submit((job,))
                else:
                    yield from zip(some, _answers(future, some), strict=True)

    def close(self) -> None:
        """See `Executor`."""
        self._executor.shutdown(wait=False)
        self._client.close(timeout=5)
        if self._own is not None:
            self._own.close(timeout=5)


def _connected(address: str, workers: int) -> tuple[Any, Any]:
    """A client of the cluster at `address`, and the cluster where it is our own.

    Raises:
        MissingExtraError: Dask is not installed.
        NetworkError: nobody answers at the address.
        UsageError: the cluster has another version of the program.
    """
    try:
        dask, distributed = import_module("dask"), import_module("distributed")  # untyped
    except ModuleNotFoundError as error:
        raise MissingExtraError("--cluster", extra="cluster") from error
    dask.config.set({"distributed.logging.distributed": "critical"})
    own = None
    try:
        if address == LOCAL:
            own = distributed.LocalCluster(
                n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
            )
        client = distributed.Client(own or address, timeout=_PATIENCE)
        client.wait_for_workers(1, timeout=_PATIENCE)
        there = client.run(version)
    except (OSError, ValueError, TimeoutError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise NetworkError(f"no Dask cluster: {reason}", source=address) from error
    if others := sorted(set(there.values()) - {__version__}):
        raise UsageError(f"the cluster has briefing {', '.join(others)}, here is {__version__}", source=address)
    return client, own


def _answers(future: Future[list[Answer]], jobs: tuple[Job, ...]) -> list[Answer]:
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, BriefingError):
        return [Answer.failed(job, error.key, error.reason) for job in jobs]
    reason = f"the cluster's worker was lost ({type(error).__name__})"
    return [Answer.failed(job, "crashed", reason) for job in jobs]


# --- what runs in a Dask worker ------------------------------------------------------------------------------------

_local = threading.local()


def version() -> str:
    """The program's version where this is called."""
    return __version__


def perform(jobs: tuple[Job, ...], recipe: BatchRecipe) -> list[Answer]:
    """The jobs' answers, one after the other, by the supervised process of the thread that this is called in."""
    supervised: Supervised | None = getattr(_local, "supervised", None)
    if supervised is None or _local.recipe != recipe:
        if supervised is not None:
            supervised.reap()
        supervised = _local.supervised = Supervised(recipe)
        _local.recipe = recipe
    return [supervised.run(job) for job in jobs]
