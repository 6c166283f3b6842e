r"""What a batch has done, one JSON object a line, so that a kill at any moment loses nothing.

``DIR/.briefing/journal.jsonl``: first the settings' digest; then, some jobs ahead of the work and synced to the disk,
``{"planned": …}`` with the files that are about to be ours; and after a job's files were written ``{"done": …}`` with
their sizes and what became of each input. A line that was cut off counts as not written. What a killed run had planned
and not done is removed by the next; nobody else's file is touched.
"""

from __future__ import annotations

import json
import os
import threading
import time
from array import array
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from briefing.errors import InputError, OutputError, UsageError
from briefing.model import Outcome, State
from briefing.runners import locks
from briefing.runners.jobs import Job

FOLDER = ".briefing"
NAME = "journal.jsonl"
_FORM = 1
_SYNC_EVERY = 1.0
"""Seconds."""
_TEMPORARY = ".briefing-*.tmp"
"""How `writers.files` calls a file that has no name yet."""


def is_there(folder: Path) -> bool:
    """Whether a batch was written to `folder`."""
    return (folder / FOLDER / NAME).exists()


class Journal:
    """The journal of one output folder, locked while it is open.

    Args:
        folder: The output folder, which is made if need be.
        settings: A digest of what decides the bytes: a run goes on only with the same.
        resume: Whether a journal that is there is continued.
        force: Whether a journal that is there is dropped.

    Raises:
        OutputError: key ``exists``: there is a journal, and neither `resume` nor `force`; ``unwritable``: another run
            is at work in the folder, or it cannot be written to.
        UsageError: the journal was written with other settings.
    """

    def __init__(self, folder: Path, *, settings: str, resume: bool, force: bool) -> None:
        self.folder = folder
        path = folder / FOLDER / NAME
        try:
            (folder / FOLDER).mkdir(parents=True, exist_ok=True)
            self._lock = locks.locked(folder / FOLDER / "lock")
        except OSError as error:
            said = str(error.strerror)
            reason = f"another run is at work here{said}" if isinstance(error, BlockingIOError) else said
            raise OutputError(reason.lower(), source=str(folder)) from error
        self._done: dict[str, int] = {}
        """Job → place of its line, of those done when the journal was opened."""
        self.outputs: dict[str, tuple[str, ...]] = {}
        """Job → files that it was given, by runs before this one."""
        self._places = array("q")
        """Place of each job's line, by the job's number; -1 where it is not settled yet."""
        if path.exists() and not resume and not force:
            self.close()
            hint = "--resume goes on with it, --force begins anew"
            raise OutputError("a batch was written here already", key="exists", source=str(folder), hint=hint)
        self._synced = 0.0
        self._turn = threading.Lock()  # the executor's threads plan, the main one settles
        begun = path.exists() and path.stat().st_size > 0 and not (force and not resume)
        self._file = path.open("r+b" if begun else "wb", buffering=0)
        self._pages = path.open("rb")
        self._size = 0
        if begun:
            begun = self._read(settings)
        if not begun:
            self._file.truncate(0)
            self._write({"journal": _FORM, "settings": settings})

    def _read(self, settings: str) -> bool:
        """Takes in what runs before have written, and removes what the last one left half done; False if it is blank."""
        planned: dict[str, tuple[str, ...]] = {}
        end = 0
        for raw in self._pages:
            line = _parsed(raw)
            if line is None:
                break
            if not end and (line.get("journal") != _FORM or line.get("settings") != settings):
                self.close()
                hint = "the same options and version, or --force to begin anew"
                raise UsageError("the batch was begun with other settings", source=str(self.folder), hint=hint)
            if "planned" in line:
                for job, outputs in line["planned"].items():
                    planned[job] = self.outputs[job] = tuple(outputs)
            elif "done" in line:
                planned.pop(line["done"], None)
                self._done[line["done"]] = end
                self.outputs[line["done"]] = tuple(line["names"])
            end += len(raw)
        self._file.truncate(end)
        self._size = end
        for job, outputs in planned.items():
            self._remove(outputs)
            self._done.pop(job, None)
        for place in (self.folder, self.folder / FOLDER):
            _sweep(place)
        return end > 0

    def known(self, job: Job, *, again: bool = False) -> bool:
        """Whether a job was done in an earlier run, and neither its inputs nor its files have changed since.

        Args:
            job: The job.
            again: Whether a job of which an input failed is to be done again.
        """
        place = self._done.get(job.id)
        if place is None:
            return False
        line = self._line(place)
        if [[part.id, part.stamp] for part in job.parts] != [row["input"] for row in line["inputs"]]:
            return False
        if again and any(row["state"] == State.FAILED for row in line["inputs"]):
            return False
        for name, size in line["files"].items():
            with suppress(OSError):
                if (self.folder / name).lstat().st_size == size:
                    continue
            return False
        self._put(job, place)
        return True

    def found(self, job: Job) -> tuple[Outcome, ...]:
        """What became of a job that is settled."""
        return tuple(_outcomes(self._line(self._places[job.number])))

    def plan(self, jobs: Sequence[Job]) -> None:
        """Says which files are about to be written."""
        if jobs:
            self._write({"planned": {job.id: job.outputs for job in jobs}})
            self._sync()

    def forget(self, *, but: Collection[str]) -> None:
        """Removes the files of all jobs but these: inputs that are grouped otherwise now."""
        gone = {job: outputs for job, outputs in self.outputs.items() if job not in but}
        if gone:
            self._write({"planned": gone})  # a kill from here on leaves them to the next run
            self._sync()
        for job, outputs in gone.items():
            self._remove(outputs)
            del self.outputs[job]
            self._done.pop(job, None)

    def settle(self, job: Job, outcomes: Sequence[Outcome], sizes: Sequence[int]) -> None:
        """Says what became of a job, after its files were written."""
        rows = [
            {
                "input": [part.id, part.stamp],
                "state": outcome.state,
                **({"key": outcome.key, "reason": outcome.reason} if outcome.key else {}),
                **({"notices": list(outcome.notices)} if outcome.notices else {}),
            }
            for part, outcome in zip(job.parts, outcomes, strict=True)
        ]
        seconds = max((outcome.seconds for outcome in outcomes), default=0.0)
        names = job.outputs if sizes else ()  # what was not written is nobody's
        files = dict(zip(names, sizes, strict=True))
        place = self._write({"done": job.id, "names": list(names), "files": files, "seconds": seconds, "inputs": rows})
        self._put(job, place)
        if time.monotonic() - self._synced > _SYNC_EVERY:  # until then a power cut costs a repetition, never a file
            self._sync()

    def rows(self) -> Iterator[Outcome]:
        """What became of each input of this run, in the order of its jobs."""
        for place in self._places:
            assert place >= 0
            yield from _outcomes(self._line(place))

    def close(self) -> None:
        """Syncs and closes the journal, and gives the folder free."""
        with suppress(AttributeError, OSError, ValueError):
            self._sync()
            self._file.close()
            self._pages.close()
        with suppress(OSError):
            self._lock.close()

    def _put(self, job: Job, place: int) -> None:
        while len(self._places) <= job.number:
            self._places.append(-1)
        self._places[job.number] = place

    def _sync(self) -> None:
        os.fsync(self._file.fileno())
        self._synced = time.monotonic()

    def _line(self, place: int) -> dict[str, Any]:
        with self._turn:
            self._pages.seek(place)
            line = _parsed(self._pages.readline())
        if line is None:
            raise InputError("the journal was changed while in use", key="damaged", source=str(self.folder))
        return line

    def _write(self, line: dict[str, Any]) -> int:
        """Appends a line; gives its place."""
        raw = json.dumps(line).encode() + b"\n"
        try:
            with self._turn:
                place = self._file.seek(self._size)
                left = memoryview(raw)
                while left:
                    left = left[self._file.write(left) :]
                self._size = place + len(raw)
        except OSError as error:
            raise OutputError(str(error.strerror).lower(), source=str(self.folder / FOLDER / NAME)) from error
        return place

    def _remove(self, outputs: Sequence[str]) -> None:
        for name in outputs:
            path = self.folder / name
            with suppress(OSError):
                path.unlink(missing_ok=True)
            _sweep(path.parent)


def _sweep(folder: Path) -> None:
    for path in folder.glob(_TEMPORARY):
        with suppress(OSError):
            path.unlink()


def _parsed(raw: bytes) -> dict[str, Any] | None:
    if not raw.endswith(b"\n"):
        return None
    try:
        line = json.loads(raw)
    except ValueError:
        return None
    return line if isinstance(line, dict) else None


def _outcomes(line: dict[str, Any]) -> Iterator[Outcome]:
    for row in line["inputs"]:
        state = State(row["state"])
        yield Outcome(
            source=row["input"][0],
            state=state,
            outputs=tuple(line["names"]) if state is State.OK else (),
            key=row.get("key", ""),
            reason=row.get("reason", ""),
            notices=tuple(row.get("notices", ())),
            seconds=line["seconds"],
        )
