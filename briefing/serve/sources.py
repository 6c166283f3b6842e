"""The sources of one session: files dropped, named or fetched, kept in its folder, with the documents that each was read to."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from briefing import pipeline
from briefing.errors import BriefingError, InputError, LimitError, OutputError
from briefing.model import Document, Span
from briefing.serve.keeping import Kept
from briefing.serve.reading import Reader

LARGEST = 50 * 1024 * 1024
"""Bytes of one source that is dropped, and of any request."""
MOST, MOST_BYTES = 100, 100 * 1024 * 1024
"""Sources of a session, and bytes of all of them that were dropped or fetched."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class Sources:
    """Adds, removes, and reads; a file is read once a language."""

    def __init__(self, folder: Path, reader: Reader) -> None:
        self._folder = folder
        self._reader = reader
        self._next = 1
        self._read: dict[tuple[int, str], tuple[Document, ...]] = {}
        self.kept: list[Kept] = []

    @property
    def has_no_files(self) -> bool:
        """Whether a source is no file of the editor's: pasted text, a web page."""
        return any(source.pasted or source.url for source in self.kept)

    def add(self, data: bytes, name: str, *, pasted: bool = False, language: str = "auto") -> Kept:
        """Takes in what was dropped or pasted.

        Raises:
            BriefingError: it cannot be read, or there are too many; it then is not kept.
        """
        called = name_of(name)
        source = Kept(self._next, called, self._stored(data, called), dropped=True, pasted=pasted)
        return self._take(source, language)

    def name(self, path: Path, name: str, *, language: str = "auto") -> Kept:
        """Takes in a file that stays where it is.

        Raises:
            BriefingError: it cannot be read, or there are too many.
        """
        return self._take(Kept(self._next, name, path, dropped=False), language)

    def fetch(self, url: str, *, private: Collection[str] = (), language: str = "auto") -> Kept:
        """Takes in the page at an address, by the guarded door; it is called by the address, as ``make`` calls it.

        Raises:
            BriefingError: it cannot be fetched or read, or there are too many.
        """
        from briefing.readers.fetch import fetch

        try:
            page = fetch(url, private=private)
        except BriefingError as error:
            raise error.named(url) from error
        path = self._stored(page.data, url)
        source = Kept(self._next, url, path, True, page.name, page.url, page.retrieved)
        return self._take(source, language)

    def again(self, known: Iterable[Kept]) -> list[BriefingError]:
        """Takes in what a session had, under the same numbers; gives the failures of what is there no more."""
        failures = []
        for source in known:
            self._next = source.number
            try:
                self._take(source, "auto")
            except BriefingError as error:
                failures.append(error.named(source.name))
        return failures

    def _stored(self, data: bytes, called: str) -> Path:
        """A file of the session's own with these bytes."""
        if sum(source.path.stat().st_size for source in self.kept if source.dropped) + len(data) > MOST_BYTES:
            raise LimitError(f"more than {MOST_BYTES // 1024**2} MB in all", key="too-large", source=called)
        return put(self._folder / str(self._next), data, called)

    def _take(self, source: Kept, language: str) -> Kept:
        self._next = source.number + 1
        try:
            if len(self.kept) >= MOST:
                raise LimitError(f"more than {MOST} sources", key="too-large", source=source.name)
            self._documents(source, language)
        except BriefingError as error:
            if source.dropped:
                source.path.unlink(missing_ok=True)
            error.source = source.name  # also of a page, which was read under the name of a file
            raise
        self.kept.append(source)
        return source

    def remove(self, number: int) -> None:
        """Forgets a source, and removes what was dropped."""
        for source in [source for source in self.kept if source.number == number]:
            self.kept.remove(source)
            if source.dropped:
                source.path.unlink(missing_ok=True)
        self._read = {key: document for key, document in self._read.items() if key[0] != number}

    def documents(self, language: str = "auto") -> tuple[Document, ...]:
        """The sources as they were read, in the order in which they came.

        Raises:
            InputError: key ``missing``; there is none.
        """
        if not self.kept:
            raise InputError("no source yet", key="missing")
        return tuple(document for _, document in self.each(language))

    def each(self, language: str = "auto") -> list[tuple[Kept, Document]]:
        """Each document with the source that it is of."""
        return [(source, document) for source in self.kept for document in self._documents(source, language)]

    def picture(self, number: int, span: Span, language: str = "auto") -> bytes:
        """The page on which a passage of a document begins, as a PNG, the passage boxed.

        Raises:
            InputError: key ``missing``; there is no such document, or it is no PDF.
            BriefingError: the page cannot be drawn.
        """
        each = self.each(language)
        source, document = each[number] if 0 <= number < len(each) else (None, None)
        if source is None or document is None or not is_pictured(source, document):
            raise InputError("no page that can be drawn", key="missing")
        page = document.page(span.start)
        return self._reader.picture(source.path, source.name, page, document[span], language=language)

    def _documents(self, source: Kept, language: str) -> tuple[Document, ...]:
        known = self._read.get((source.number, language))
        if known is None:
            known = self._reader.read(source.path, source.file or source.name, language=language)
            if source.url:
                known = tuple(
                    pipeline.of_page(one, source.file, source.name, source.url, source.retrieved) for one in known
                )
            self._read[source.number, language] = known
        return known


def put(path: Path, data: bytes, called: str) -> Path:
    """Writes a new file that its user alone can read, or none.

    Raises:
        OutputError: key ``unwritable``; the disk is full, say.
    """
    path.unlink(missing_ok=True)  # what a run left that was killed in the middle
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise OutputError(f"no place for it: {error.strerror}".lower(), source=called) from error
    return path


def is_pictured(source: Kept, document: Document) -> bool:
    """Whether the pages of a document can be drawn: it is a PDF itself, not a member of something else."""
    return document.origin.format == "pdf" and document.origin.name == source.name


def name_of(given: str) -> str:
    """What a dropped file is called in print: the end of its path, without control characters."""
    parts = [part for part in _CONTROL.sub("", given).replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    return "/".join(parts[-4:])[-200:] or "text.txt"


def renamed(names: Sequence[str], name: str) -> str:
    """A name that none of `names` is yet: "text 2.txt"."""
    stem, dot, suffix = name.rpartition(".")
    stem, ending = (stem, dot + suffix) if stem else (name, "")
    number, out = 2, name
    while out in names:
        out, number = f"{stem} {number}{ending}", number + 1
    return out
