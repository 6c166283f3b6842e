"""A file → its document, read by a process that it can harm alone, with the limits of `batch`."""

from __future__ import annotations

import threading
from pathlib import Path

from briefing.errors import BriefingError, LimitError
from briefing.model import Briefing, Document, State, codec, document_codec
from briefing.runners.jobs import BatchRecipe, Job, Part
from briefing.runners.supervised import Supervised

_LANGUAGES = 2
"""Workers at most; each reads in one language that was asked for, or in any."""


class Reader:
    """Reads files one after the other; safe to be called from several threads."""

    def __init__(self) -> None:
        self._workers: dict[str, Supervised] = {}
        self._lock = threading.Lock()
        self._closed = False

    def read(self, path: Path, name: str, *, language: str = "auto") -> tuple[Document, ...]:
        """The documents in a file: one, or those of a mailbox, a feed, an archive.

        Raises:
            BriefingError: it cannot be read; the error names it.
        """
        part = Part(name, str(path), name)
        job = Job(name, 0, (part,), (), documents=True)
        return tuple(map(document_codec.loads, self._done(job, language)))

    def picture(self, path: Path, name: str, page: str, passage: str, *, language: str = "auto") -> bytes:
        """A page of a PDF as a PNG, the passage boxed.

        Raises:
            BriefingError: it cannot be drawn.
        """
        job = Job(name, 0, (Part(name, str(path), name),), (), picture=(page, passage))
        return self._done(job, language)[0]

    def stored(self, path: Path, name: str) -> Briefing:
        """The briefing that a file of ours carries.

        Raises:
            BriefingError: it carries none, or it is damaged.
        """
        job = Job(name, 0, (Part(name, str(path), name),), (), stored=True)
        return codec.loads(self._done(job, "auto")[0])

    def _done(self, job: Job, language: str) -> tuple[bytes, ...]:
        """The files of a job, by the worker of a language.

        Raises:
            BriefingError: it failed; the error names what it was about.
        """
        with self._lock:
            if self._closed:
                raise LimitError("the server ends", key="too-slow", source=job.id)
            answer = self._worker(language).run(job)
        verdict = answer.verdicts[0]
        if verdict.state is not State.OK or not answer.files:
            raise BriefingError(verdict.reason or "stopped", key=verdict.key or "crashed", source=job.id)
        return answer.files

    def _worker(self, language: str) -> Supervised:
        if language not in self._workers:
            while len(self._workers) >= _LANGUAGES:
                self._workers.pop(next(iter(self._workers))).reap()
            self._workers[language] = Supervised(BatchRecipe(language=language))
        return self._workers[language]

    def close(self) -> None:
        """Ends the workers at once, also those that are at work."""
        self._closed = True
        for worker in tuple(self._workers.values()):
            worker.close()
        with self._lock:
            for worker in self._workers.values():
                worker.reap()
