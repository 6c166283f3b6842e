"""All that one run of the server holds: the sessions, the reader that they share, and the private folder of what was dropped."""

from __future__ import annotations

import secrets
import shutil
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from briefing.errors import BriefingError
from briefing.mcp.roots import Roots
from briefing.readers.sources import Named
from briefing.serve.reading import Reader
from briefing.serve.session import Session

_SESSIONS = 32
"""Sessions that are kept; the one that was idle longest goes first."""


class Desk:
    """Opens sessions, and clears them away.

    Args:
        named: Sources that every session begins with.
        roots: The folders whose files may be opened from the page; none by default.
    """

    def __init__(self, named: Sequence[Named] = (), roots: Roots | None = None) -> None:
        self.roots = roots
        self.reader = Reader()
        self._named = tuple(named)
        self._folder = Path(tempfile.mkdtemp(prefix="briefing-serve-"))
        self._sessions: OrderedDict[str, Session] = OrderedDict()
        self._lock = threading.Lock()

    def open(self) -> tuple[str, list[BriefingError]]:
        """Opens a session; gives its name, and the failures of the sources that it was to begin with."""
        name = secrets.token_urlsafe(16)
        folder = self._folder / name
        folder.mkdir(mode=0o700)
        session = Session(folder, self.reader)
        failures = []
        for source in self._named:
            try:
                session.sources.name(Path(source.path), source.name)
            except BriefingError as error:
                failures.append(error.named(source.name))
        with self._lock:
            self._sessions[name] = session
            idle = self._sessions.popitem(last=False)[0] if len(self._sessions) > _SESSIONS else ""
        if idle:
            shutil.rmtree(self._folder / idle, ignore_errors=True)
        return name, failures

    def session(self, name: str) -> Session | None:
        """The session of that name."""
        with self._lock:
            if name in self._sessions:
                self._sessions.move_to_end(name)
            return self._sessions.get(name)

    def warm(self) -> None:
        """Starts the reader's process and loads what a page needs, so that the first one does not wait."""
        from briefing import making, pipeline

        text = "The ferry left the port of Tarn on Monday. It carried 40 people."
        path = self._folder / "warm.txt"
        try:
            path.write_text(text, encoding="utf-8")
            self.reader.read(path, "warm.txt")
            making.make([pipeline.document_from_text(text)])
        except (BriefingError, OSError):
            return  # whoever comes first waits, and is told

    def close(self) -> None:
        """Ends the reader, and removes what was dropped."""
        self.reader.close()
        shutil.rmtree(self._folder, ignore_errors=True)
