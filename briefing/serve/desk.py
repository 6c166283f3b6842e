"""All that one run of the server holds: the sessions, the reader that they share, and the folder of what was dropped."""

from __future__ import annotations

import secrets
import shutil
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import BinaryIO

from briefing.errors import BriefingError, OutputError
from briefing.mcp.roots import Roots
from briefing.readers.sources import STDIN, Named, is_web_address, load
from briefing.runners import locks
from briefing.serve import keeping
from briefing.serve.reading import Reader
from briefing.serve.session import Session

_SESSIONS = 32
"""Sessions that are kept in memory; the one that was idle longest goes first."""


class Desk:
    """Opens sessions, and clears them away.

    Args:
        named: Sources that every session begins with: files, standard input, web addresses.
        roots: The folders whose files may be opened from the page; none by default.
        state: The folder in which sessions outlive the run; by default a private one, which is removed at the end.
        private: Hosts whose addresses need not be public.

    Raises:
        OutputError: key ``unwritable``; `state` cannot be used, or another run uses it.
    """

    def __init__(
        self,
        named: Sequence[Named] = (),
        roots: Roots | None = None,
        *,
        state: Path | None = None,
        private: Collection[str] = (),
    ) -> None:
        self.roots = roots
        self.private = private
        self._named = tuple(named)
        self._stdin: bytes | None = None
        self._keeps = state is not None
        if state is not None:
            self._lock_file = _taken(state)
        self._folder = state or Path(tempfile.mkdtemp(prefix="briefing-serve-"))
        self.reader = Reader()
        self._sessions: OrderedDict[str, Session] = OrderedDict()
        self._lock = threading.Lock()
        self._opening = threading.Lock()

    def open(self, name: str = "") -> tuple[str, list[BriefingError]]:
        """Opens the session called `name` where it was kept, else a new one.

        Returns:
            Its name, and the failures of the sources that it was to begin with.

        Raises:
            BriefingError: what was kept cannot be read, or there is no place for a session.
        """
        with self._opening:
            if self.session(name) is not None:
                return name, []
            folder = keeping.folder_of(self._folder, name) if self._keeps else None
            if folder is not None:
                session = Session(folder, self.reader)
                failures = session.restore(keeping.load(folder))
            else:
                name = secrets.token_urlsafe(16)
                folder = _made(self._folder / name)
                session = Session(folder, self.reader)
                failures = self._begin(session)
        self._hold(name, session)
        return name, failures

    def _begin(self, session: Session) -> list[BriefingError]:
        failures = []
        for source in self._named:
            try:
                if is_web_address(source.path):
                    session.sources.fetch(source.path, private=self.private)
                elif source.path == STDIN:
                    session.sources.add(self._piped(), source.name, pasted=True)
                else:
                    session.sources.name(Path(source.path).absolute(), source.name)
            except BriefingError as error:
                failures.append(error.named(source.name))
        return failures

    def _piped(self) -> bytes:
        """What came by standard input, which can be read but once."""
        if self._stdin is None:
            self._stdin = load(Path(STDIN))
        return self._stdin

    def _hold(self, name: str, session: Session) -> None:
        with self._lock:
            self._sessions[name] = session
            idle = self._sessions.popitem(last=False)[0] if len(self._sessions) > _SESSIONS else ""
        if idle and not self._keeps:
            shutil.rmtree(self._folder / idle, ignore_errors=True)

    def session(self, name: str) -> Session | None:
        """The session of that name that is at work."""
        with self._lock:
            if name in self._sessions:
                self._sessions.move_to_end(name)
            return self._sessions.get(name)

    def keep(self, session: Session) -> None:
        """Writes down what has changed in a session, where sessions are kept.

        Raises:
            OutputError: key ``unwritable``.
        """
        if self._keeps:
            session.keep()

    def kept(self, but: Session) -> list[tuple[str, Sequence[str]]]:
        """The sessions that were kept, `but` left out, the latest first: their names and those of their sources."""
        found = keeping.kept(self._folder) if self._keeps else []
        return [(name, names) for name, names in found if self.session(name) is not but]

    def forget(self, name: str) -> None:
        """Removes a session and all that was kept of it."""
        folder = keeping.folder_of(self._folder, name) if self._keeps else None
        with self._lock:
            self._sessions.pop(name, None)
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)

    def warm(self) -> None:
        """Starts the reader's process and loads what a page needs, so that the first one does not wait."""
        from briefing import making, pipeline

        text = "The ferry left the port of Tarn on Monday. It carried 40 people."
        folder = self._folder / secrets.token_urlsafe(16)  # as a session's, and cleared away like one
        try:
            _made(folder)
            (folder / "warm.txt").write_text(text, encoding="utf-8")
            self.reader.read(folder / "warm.txt", "warm.txt")
            making.make([pipeline.document_from_text(text)])
        except (BriefingError, OSError):
            return  # whoever comes first waits, and is told
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def close(self) -> None:
        """Ends the reader, and removes what was dropped and is not kept."""
        self.reader.close()
        if self._keeps:
            keeping.clear(self._folder)
            self._lock_file.close()
        else:
            shutil.rmtree(self._folder, ignore_errors=True)


def _made(folder: Path) -> Path:
    """A new folder that its user alone can look into.

    Raises:
        OutputError: key ``unwritable``.
    """
    try:
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise OutputError(str(error.strerror).lower(), source="the folder of sessions") from error
    return folder


def _taken(state: Path) -> BinaryIO:
    """The folder of sessions, made where it is missing and held against another run.

    Raises:
        OutputError: key ``unwritable``.
    """
    try:
        state.mkdir(mode=0o700, parents=True, exist_ok=True)
        return locks.locked(state / "lock")
    except OSError as error:
        said = str(error.strerror)
        reason = f"another run uses it{said}" if isinstance(error, BlockingIOError) else said.lower()
        raise OutputError(reason, source=str(state)) from error
