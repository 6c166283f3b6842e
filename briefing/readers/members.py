"""What is in a container (a mailbox, a mail with attachments, a feed, an archive): members, each a source of its own.

A reader that finds several sources in one file has, beside its ``read``, a function
``members(data: bytes, *, name: str) -> Iterator[Member]``, named in its row of `catalog.READERS`. `leaves` follows members
into containers that are members themselves, under limits of depth, number and size, and gives what the ordinary
readers then read.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing import catalog
from briefing.errors import BriefingError, InputError, LimitError
from briefing.frozen import frozen
from briefing.language.patterns import deferred
from briefing.model import Reading
from briefing.readers import identify

MAX_DEPTH = 6
"""Containers in one another."""
MAX_MEMBERS = 20_000
"""Sources of one file."""
MAX_BYTES = 300_000_000
"""Bytes of all members of one file together, those of containers among them counted again."""

_UNSAFE = deferred(r"[\x00-\x1f\x7f-\x9f/\\:\u202a-\u202e\u2066-\u2069]+")


class Member(NamedTuple):
    """One source in a container.

    `name` is its name below the container, "" for what the container says itself; `kind` a reader's name, "" where the bytes
    tell it; `reading` is there where the container has read it on its way. One that is `optional` is left out
    beside others where it has no text: a mail of a picture alone is no failure of its mailbox.
    """

    name: str
    data: bytes | Callable[[], bytes]
    kind: str = ""
    reading: Reading | None = None
    optional: bool = False
    damaged: Callable[[], bool] = bool
    """Whether the container was found to be damaged up to here."""


def expect_members(count: int) -> None:
    """Raises where a file holds too many sources; a container that can count them says so before it reads the first.

    Raises:
        LimitError: key ``too-large``.
    """
    if count > MAX_MEMBERS:
        raise LimitError(f"it holds more than {MAX_MEMBERS} sources")


@frozen
class Leaf:
    """What one reader reads: its whole name, bytes, and kind; or the failure that stands in its place."""

    name: str
    data: bytes = b""
    kind: str = ""
    notices: tuple[str, ...] = ()
    reading: Reading | None = None
    optional: bool = False
    error: BriefingError | None = None


def unique_names(names: Sequence[str]) -> list[str]:
    """The names without folders and control characters; the second of one name gets ``-2`` before its suffix."""
    seen: dict[str, int] = {}
    out = []
    for name in names:
        plain = _UNSAFE.sub("_", name).strip(" .") or "attachment"
        seen[plain] = number = seen.get(plain, 0) + 1
        stem, suffix = posixpath.splitext(plain)
        out.append(plain if number == 1 else f"{stem}-{number}{suffix}")
    return out


def leaves(data: bytes, *, name: str, kind: str = "") -> Iterator[Leaf]:
    """The sources in a file, in its order; one that is no container is its own.

    Args:
        data: The whole file.
        name: What it is called in print; members are called ``name/member``.
        kind: A reader's name; by default told by the bytes.
    """
    yield from _Walk().inside(data, name, kind, 0)


class _Walk:
    """Counts what was found, so that the limits hold for all containers of a file together."""

    def __init__(self) -> None:
        self._members = 0
        self._bytes = 0
        self._damaged: set[str] = set()
        """Containers of which it was said."""

    def inside(
        self, data: bytes, name: str, kind: str, depth: int, *, optional: bool = False, before: tuple[str, ...] = ()
    ) -> Iterator[Leaf]:
        """The leaves of one source; what there is to say of it, and what was to be said before, stands with the first."""
        told = before
        try:
            if not data:
                raise InputError("nothing in it", key="empty")
            kind, notices = (kind, ()) if kind else identify.reader_of(data, name=name, inside=depth > 0)
            told = (*before, *notices)
            row = catalog.READERS.get(kind)
            whole = (Leaf(name, data, kind, optional=optional),)
            for leaf in self._of_members(row, data, name, kind, depth) if row and row.members else whole:
                first = told and leaf.error is None
                yield replace(leaf, notices=(*told, *leaf.notices)) if first else leaf
                told = () if first else told
        except BriefingError as error:
            yield Leaf(name, error=error, optional=optional)

    def _of_members(self, row: catalog.ReaderEntry, data: bytes, name: str, kind: str, depth: int) -> Iterator[Leaf]:
        for member in row.load_members()(data, name=name):
            yield from self._member(member, name, kind, depth)

    def _member(self, member: Member, name: str, kind: str, depth: int) -> Iterator[Leaf]:
        called = f"{name}/{member.name}" if member.name else name
        if member.name:  # what a mail says itself was counted with the mail
            self._count()
        try:
            data = member.data if isinstance(member.data, bytes) else member.data()
        except InputError as error:
            yield Leaf(called, error=error)
            return
        if not member.name:
            yield Leaf(name, data, kind, reading=member.reading)
            return
        self._weigh(data)
        if depth + 1 > MAX_DEPTH:
            yield Leaf(called, error=LimitError("archives and mails are nested too deep"))
        elif member.reading is not None:
            yield Leaf(called, data, member.kind, self._before(member, name), member.reading)
        else:
            before = self._before(member, name)
            yield from self.inside(data, called, member.kind, depth + 1, optional=member.optional, before=before)

    def _before(self, member: Member, container: str) -> tuple[str, ...]:
        """What there is to say of a container before the first of its members that can be told."""
        if container in self._damaged or not member.damaged():
            return ()
        self._damaged.add(container)
        return ("the file that it is in is damaged; read as far as it goes",)

    def _count(self) -> None:
        self._members += 1
        expect_members(self._members)

    def _weigh(self, data: bytes) -> None:
        self._bytes += len(data)
        if self._bytes > MAX_BYTES:
            raise LimitError(f"what it holds has more than {MAX_BYTES // 1_000_000} MB")
