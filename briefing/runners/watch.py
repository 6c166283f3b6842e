"""A folder that is looked at again and again → its briefing, made anew whenever files arrive, change or go.

Polling, as it works on every file system, also on network drives. A file counts as whole when its size and time have not
changed for a while, when its name is not that of a download under way, and when it is still the same after the work.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import InputError
from briefing.frozen import frozen
from briefing.model import Outcome
from briefing.readers import sources
from briefing.runners import batch, executors, inputs
from briefing.runners.jobs import BatchRecipe, Job, Part
from briefing.runners.supervised import Supervised
from briefing.writers import files

UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".filepart", ".!ut")
"""Suffixes of files that another program is still writing."""

Look = Mapping[str, str]
"""Path → stamp (size and time) of each file there is."""


@dataclass(slots=True)
class Settling:
    """Which files have not changed for `seconds`, from looks at successive moments."""

    seconds: float
    _since: dict[str, tuple[str, float]] = field(default_factory=dict)

    def settled(self, look: Look, now: float) -> Look:
        """The files of a look that are as they were `seconds` ago."""
        before = self._since
        self._since = {
            path: before[path] if path in before and before[path][0] == stamp else (stamp, now)
            for path, stamp in look.items()
        }
        return {path: stamp for path, stamp in look.items() if now - self._since[path][1] >= self.seconds}


@frozen
class Watch:
    """What is watched, and how often.

    `every` and `settle` are seconds; after `patience` seconds with files that do not settle, the others are taken.
    """

    folder: Path
    outputs: tuple[Path, ...]
    every: float = 2.0
    settle: float = 2.0
    patience: float = 60.0


def changes(watch: Watch, *, clock: Callable[[], float], rest: Callable[[float], None]) -> Iterator[Look]:
    """The files each time that they have changed and settled; forever.

    Args:
        watch: See there.
        clock: A clock that never goes back, in seconds.
        rest: Waits so many seconds.

    Raises:
        InputError: key ``missing``; the folder is not there at the start.
    """
    if not watch.folder.is_dir():
        raise InputError("no such folder", key="missing", source=str(watch.folder))
    settling = Settling(watch.settle)
    last: Look = {}
    restless: float | None = None
    while True:
        now = clock()
        seen = look(watch)
        still = settling.settled(seen, now)
        if len(still) == len(seen):
            restless = None
        elif restless is None:
            restless = now
        if still != last and (restless is None or now - restless >= watch.patience):
            last, restless = still, None
            yield still
        rest(watch.every)


def look(watch: Watch) -> Look:
    """Each file of the folder, but the outputs, hidden ones and those under way."""
    own = {path.resolve() for path in watch.outputs}
    seen = {}
    for named in sources.expand([str(watch.folder)]):
        real = Path(named.path).resolve()
        if own.isdisjoint((real, *real.parents)) and not real.name.lower().endswith(UNFINISHED):
            with suppress(OSError):
                found = Path(named.path).stat()
                seen[named.path] = f"{found.st_size} {found.st_mtime_ns}"
    return seen


Settled = Callable[[tuple[Outcome, ...]], None]
"""Called for each briefing that was made or failed: a row for each file."""


def one_briefing(watch: Watch, recipe: BatchRecipe, *, force: bool, on_settled: Settled) -> None:
    """Keeps one briefing of the whole folder up to date, until it is interrupted.

    What stood at the outputs before the first briefing is written over only with `force`.

    Raises:
        BriefingError: the folder is not there, or an output cannot be written.
    """
    for path in watch.outputs:
        files.check(path, force=force)
    supervised = Supervised(recipe)
    try:
        for still in changes(watch, clock=time.monotonic, rest=time.sleep):
            if not still:
                continue
            job = _job(watch, still)
            answer = supervised.run(job)
            if any(look(watch).get(path) != stamp for path, stamp in still.items()):
                continue  # it was changed while it was read: `changes` gives it again when it has settled
            for path, data in zip(watch.outputs, answer.files, strict=False):
                files.save(path, data, force=force)
            force = force or bool(answer.files)
            on_settled(answer.outcomes(job))
    finally:
        supervised.reap()


def _job(watch: Watch, still: Look) -> Job:
    parts = tuple(
        Part(named.name, named.path, named.name, listed=False, stamp=still[named.path])
        for named in sources.expand(list(still))
    )
    return Job(str(watch.folder), 0, parts, tuple(str(path) for path in watch.outputs))


def a_briefing_each(watch: Watch, recipe: BatchRecipe, *, workers: int, on_settled: Settled) -> None:
    """Keeps a briefing of each file of the folder up to date in the output folder, until it is interrupted.

    The output folder is that of a batch, and each round goes on with it.

    Raises:
        BriefingError: the folder is not there, or the output folder cannot be written to.
    """
    (folder,) = watch.outputs
    pool = executors.Pool(recipe, workers=workers)
    try:
        for still in changes(watch, clock=time.monotonic, rest=time.sleep):
            rows = inputs.find([str(watch.folder)], outputs=folder).files
            found = inputs.Inputs(tuple(row for row in rows if row[0] in still))
            work = batch.Batch(found, folder, recipe, resume=True)
            batch.run(
                work, start=lambda: _Lent(pool), on_settled=lambda rows, before: None if before else on_settled(rows)
            )
    finally:
        pool.close()


class _Lent:
    """An executor that outlives the batch it is lent to."""

    def __init__(self, pool: executors.Pool) -> None:
        self.run = pool.run

    def close(self) -> None:
        """Nothing: who lent it will."""
