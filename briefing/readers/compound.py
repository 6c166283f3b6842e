"""A compound file in memory (OLE 2; [MS-CFB] 2.0) → its streams, as a file system in one file has them.

Old Office files and Outlook's messages are such files. Every chain of sectors ends where it leaves the file or comes back on itself,
so that a damaged or hostile file is read as far as it goes, in time and memory that its own size bounds.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterator
from typing import NamedTuple

from briefing.errors import InputError, LimitError

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAX_ENTRIES = 100_000
"""Storages and streams of one file."""
MAX_DEPTH = 50
"""Storages in one another; what lies deeper is passed over."""
MAX_TOTAL = 200_000_000
"""Bytes of all streams that were read."""

_HEADER = struct.Struct("<24x5H6x9I")
_ENTRY = struct.Struct("<64sHBB3I36xIQ")
_ENTRY_SIZE = 128
_LAST = 0xFFFFFFF9
"""The greatest number of a sector."""
_STORAGE, _STREAM, _ROOT = 1, 2, 5


class Entry(NamedTuple):
    """A storage (a folder) or a stream (a file): its name, and what the directory says of it."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class CompoundFile:
    """The streams of one file by their path, "storage/stream".

    Raises:
        InputError: key ``damaged``: no directory in it.
        LimitError: too many entries.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._total = 0
        self._read_header(data)
        entries = list(self._directory())
        if not entries or entries[0].kind != _ROOT:
            raise InputError("its directory cannot be read", key="damaged")
        self._root = entries[0]
        self._entries = dict(_tree(entries))
        self._mini_stream: bytes | None = None
        self._mini_table: array[int] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The paths of all storages and streams, in the directory's order."""
        return tuple(self._entries)

    def __contains__(self, path: str) -> bool:
        return path in self._entries

    def get(self, path: str) -> bytes | None:
        """The bytes of the stream at `path`, as many as there are; None where there is none.

        Raises:
            LimitError: all that was read so far is too large.
        """
        entry = self._entries.get(path)
        if entry is None or entry.kind != _STREAM:
            return None
        is_small = entry.size < self._cutoff
        content = self._mini(entry) if is_small else b"".join(self._sectors(entry.start, entry.size))
        self._total += len(content)
        if self._total > MAX_TOTAL:
            raise LimitError(f"unpacks to more than {MAX_TOTAL // 1_000_000} MB")
        return content[: entry.size]

    def _read_header(self, data: bytes) -> None:
        if len(data) < 512 or not data.startswith(SIGNATURE):
            raise InputError("no compound file", key="damaged")
        found = _HEADER.unpack_from(data)
        shift, mini_shift = found[3], found[4]
        self._size = 1 << shift if shift in {9, 12} else 512
        self._mini_size = 1 << mini_shift if mini_shift in {5, 6, 7} else 64
        _, _, self._first, _, self._cutoff, self._first_mini, _, first_more, _ = found[5:]
        tables = struct.unpack_from("<109I", data, 76)
        self._table = array("I")
        for number in (*tables, *self._more_tables(first_more)):
            if number <= _LAST and (sector := self._sector(number)):
                self._table += _numbers(sector)

    def _more_tables(self, number: int) -> Iterator[int]:
        """The numbers of the sectors of the table beyond the 109 that the header has; each sector names the next."""
        seen: set[int] = set()
        while number <= _LAST and number not in seen and len(sector := self._sector(number)) == self._size:
            seen.add(number)
            *numbers, number = _numbers(sector)
            yield from numbers

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._data[start : start + self._size]

    def _chain(self, table: array[int], number: int, most: int) -> Iterator[int]:
        """The numbers of the sectors of a chain, `most` at the most."""
        seen: set[int] = set()
        while number < len(table) and number not in seen and len(seen) < most:
            seen.add(number)
            yield number
            number = table[number]

    def _sectors(self, start: int, size: int) -> Iterator[bytes]:
        for number in self._chain(self._table, start, -(-size // self._size)):
            yield self._sector(number)

    def _directory(self) -> Iterator[Entry]:
        for place, number in enumerate(self._chain(self._table, self._first, len(self._table))):
            if place * self._size // _ENTRY_SIZE > MAX_ENTRIES:
                raise LimitError(f"it holds more than {MAX_ENTRIES} streams")
            sector = self._sector(number)
            for at in range(0, len(sector) - _ENTRY_SIZE + 1, _ENTRY_SIZE):
                name, length, kind, _, left, right, child, start, size = _ENTRY.unpack_from(sector, at)
                shown = name[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
                # In files of 512-byte sectors the upper half of the size may hold anything.
                yield Entry(shown, kind, left, right, child, start, size if self._size > 512 else size & 0xFFFFFFFF)

    def _mini(self, entry: Entry) -> bytes:
        """The bytes of a small stream, which lies in the root's own stream."""
        if self._mini_stream is None or self._mini_table is None:
            self._mini_stream = b"".join(self._sectors(self._root.start, self._root.size))
            self._mini_table = _numbers(b"".join(self._sectors(self._first_mini, len(self._data))))
        size = self._mini_size
        chain = self._chain(self._mini_table, entry.start, -(-entry.size // size))
        return b"".join(self._mini_stream[number * size : (number + 1) * size] for number in chain)


def _numbers(data: bytes) -> array[int]:
    """The whole numbers of 32 bits in `data`, the lowest byte first."""
    found = array("I", data[: len(data) // 4 * 4])
    if sys.byteorder == "big":
        found.byteswap()
    return found


def _tree(entries: list[Entry]) -> Iterator[tuple[str, Entry]]:
    """Each storage and stream below the root with its path; those in one storage are the nodes of a binary tree."""
    pending = [("", entries[0].child)]
    seen: set[int] = set()
    while pending:
        folder, number = pending.pop()
        if number >= len(entries) or number in seen:
            continue
        seen.add(number)
        entry = entries[number]
        path = folder + entry.name.replace("/", "_")
        pending += [(folder, entry.right), (folder, entry.left)]
        if entry.kind == _STORAGE and path.count("/") < MAX_DEPTH:
            pending.append((path + "/", entry.child))
        if entry.kind in {_STORAGE, _STREAM}:
            yield path, entry
