"""Files below the roots → documents, kept while the files stay as they are."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from briefing.errors import BriefingError, InputError
from briefing.mcp.roots import Roots
from briefing.model import Document

_KEPT = 64
"""Documents that are kept; an assistant asks about the same few again and again."""


class Shelf:
    """Reads what the roots have."""

    def __init__(self, roots: Roots) -> None:
        self.roots = roots
        self._known: OrderedDict[tuple[Path, int, int], list[Document | BriefingError]] = OrderedDict()

    def documents(self, names: list[str]) -> tuple[list[Document], list[BriefingError]]:
        """The documents of files and folders, and the failures of those that cannot be read.

        Raises:
            BriefingError: none can be read, or a path is refused.
        """
        read: list[Document] = []
        failures: list[BriefingError] = []
        for path, name in self.roots.files(names):
            for found in self._sources(path, name):
                if isinstance(found, BriefingError):
                    failures.append(found)
                else:
                    read.append(found)
        if not read:
            raise failures[0] if failures else InputError("no file in it", key="missing", source=", ".join(names)[:200])
        return read, failures

    def _sources(self, path: Path, name: str) -> list[Document | BriefingError]:
        """What is in a file, a failure in place of what cannot be read."""
        from briefing import pipeline

        status = path.stat()
        key = (path, status.st_mtime_ns, status.st_size)
        if key not in self._known:
            found = pipeline.read_each(path, name=name)
            self._known[key] = [
                one
                for called, one in found
                if called == name or not (isinstance(one, BriefingError) and one.key in pipeline.PASSED_OVER)
            ]
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        return self._known[key]
