"""Web addresses on the command line: each is fetched when its turn comes, read like a file, and kept where that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, UsageError
from briefing.frozen import slotted
from briefing.model import Document

if TYPE_CHECKING:
    from briefing.readers.fetch import Fetched

Read = Callable[[bytes, str], Iterable[tuple[str, Document | BriefingError]]]
"""Bytes and a file's name → the documents in them, each with its name; a failure in place of one that cannot be read."""


@slotted
class Web:
    """What one run may reach, and the pages that it has fetched.

    `private` are hosts whose addresses need not be public; `folder` is where the pages are to be kept, if at all.
    """

    private: Sequence[str] = ()
    folder: Path | None = None
    pages: list[Fetched] = field(default_factory=list)

    def read(self, url: str, read: Read) -> Iterator[tuple[str, Document | BriefingError]]:
        """The documents at an address, called by it; a failure in place of what cannot be fetched or read."""
        from briefing import pipeline
        from briefing.readers.fetch import fetch

        try:
            page = fetch(url, private=self.private)
        except BriefingError as error:
            yield url, error.named(url)
            return
        self.pages.append(page)
        for called, found in read(page.data, page.name):
            name = url + called.removeprefix(page.name)
            if isinstance(found, BriefingError):
                found.source = name
                yield name, found
            else:
                yield name, pipeline.of_page(found, page.name, url, page.url, page.retrieved)

    def kept(self) -> list[tuple[Path, bytes]]:
        """The pages as files to be written: as they were read, a second one of a name with a number."""
        if self.folder is None:
            return []
        out: dict[Path, bytes] = {}
        for page in self.pages:
            number, path = 1, self.folder / page.name
            while path in out:
                number += 1
                path = self.folder / f"{Path(page.name).stem}-{number}{Path(page.name).suffix}"
            out[path] = page.data
        return list(out.items())

    def check(self) -> None:
        """Says before the work that the pages could not be kept after it.

        Raises:
            UsageError: where they should be kept is a file.
        """
        if self.folder is not None and self.folder.exists() and not self.folder.is_dir():
            raise UsageError("--save-sources: no folder", source=str(self.folder))
