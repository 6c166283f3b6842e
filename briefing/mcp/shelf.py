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
        self._known: OrderedDict[tuple[Path, int, int], Document] = OrderedDict()

    def documents(self, names: list[str]) -> tuple[list[Document], list[BriefingError]]:
        """The documents of files and folders, and the failures of those that cannot be read.

        Raises:
            BriefingError: none can be read, or a path is refused.
        """
        read: list[Document] = []
        failures: list[BriefingError] = []
        for path, name in self.roots.files(names):
            try:
                read.append(self._document(path, name))
            except BriefingError as error:
                failures.append(error.named(name))
        if not read:
            raise failures[0] if failures else InputError("no file in it", key="missing", source=", ".join(names)[:200])
        return read, failures

    def _document(self, path: Path, name: str) -> Document:
        from briefing import pipeline

        status = path.stat()
        key = (path, status.st_mtime_ns, status.st_size)
        if key not in self._known:
            self._known[key] = pipeline.read(path, name=name)
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        return self._known[key]
