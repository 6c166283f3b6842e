"""A ZIP archive in memory → its entries, under limits that hold whatever the archive says of itself.

Reads APPNOTE.TXT 6.3 archives (stored and deflated entries). A broken central directory is replaced by a scan of the
local headers, and a broken entry gives the bytes that could be inflated, so that a damaged file is read as far as it
goes. Nothing is ever written to disk; names that lead out of the archive are refused all the same.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Container
from typing import NamedTuple

from briefing.errors import InputError, LimitError, SecurityError

MAX_ENTRIES = 20_000
MAX_ENTRY = 100_000_000
"""Bytes of one entry, inflated."""
MAX_TOTAL = 200_000_000
"""Bytes of all entries that were read, inflated."""
MAX_RATIO = 250
"""Inflated to packed size of an entry above `RATIO_FROM` bytes; real documents stay below 100, long tables of equal
rows do not, but are smaller."""
RATIO_FROM = 32_000_000

_LOCAL = struct.Struct("<4s5H3I2H")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _DESCRIPTOR = 0x1, 0x8
_BROKEN = (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error, EOFError, OSError, IndexError)


class Entry(NamedTuple):
    """One entry: its name, how it is packed, and where its local header stands."""

    name: str
    method: int
    flags: int
    packed: int
    """Packed size in bytes, 0 where only a data descriptor tells it."""
    offset: int
    checksum: int | None = None
    """CRC-32 of the inflated bytes, None where it is not known."""


class Archive:
    """The entries of a ZIP archive by name; names are compared without case where there is no exact match.

    Raises:
        InputError: key ``damaged``: no entry can be found.
        LimitError: more than `MAX_ENTRIES` entries.
        SecurityError: a name is absolute or climbs out with ``..``.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._total = 0
        self.damaged = False
        """Whether something had to be repaired or cut short."""
        try:
            entries = _directory(data)
        except _BROKEN:
            entries = _scan(data)
            self.damaged = True
        if not entries:
            raise InputError("the archive holds nothing that can be read", key="damaged")
        if len(entries) > MAX_ENTRIES:
            raise LimitError(f"the archive holds more than {MAX_ENTRIES} files")
        self._entries: dict[str, Entry] = {}
        self._folded: dict[str, Entry] = {}
        for entry in entries:
            name = _safe(entry.name)
            if (before := self._entries.get(name)) and before.offset != entry.offset:
                self._entries[_another(name, self._entries)] = before
            self._entries[name] = entry
            self._folded.setdefault(name.casefold(), entry)

    @property
    def names(self) -> tuple[str, ...]:
        """The entries' names in the archive's order, with forward slashes."""
        return tuple(self._entries)

    def __contains__(self, name: str) -> bool:
        return self._find(name) is not None

    def get(self, name: str) -> bytes | None:
        """The bytes of the entry called `name`, or None where there is none.

        Raises:
            InputError: key ``encrypted``, ``unsupported`` (a method other than deflate) or ``damaged``.
            LimitError: the entry, or all that was read so far, is too large.
        """
        entry = self._find(name)
        if entry is None:
            return None
        if entry.flags & _ENCRYPTED:
            raise InputError("protected with a password", key="encrypted", hint="save it without the password")
        content = self._inflate(entry)
        self.damaged |= entry.checksum is not None and entry.checksum != zlib.crc32(content)
        self._total += len(content)
        if self._total > MAX_TOTAL:
            raise LimitError(f"unpacks to more than {MAX_TOTAL // 1_000_000} MB")
        return content

    def _find(self, name: str) -> Entry | None:
        name = name.lstrip("/")
        return self._entries.get(name) or self._folded.get(name.casefold())

    def _inflate(self, entry: Entry) -> bytes:
        header = self._data[entry.offset : entry.offset + _LOCAL.size]
        if len(header) < _LOCAL.size or not header.startswith(b"PK\x03\x04"):
            self.damaged = True
            return b""
        *_, name_length, extra_length = _LOCAL.unpack(header)
        start = entry.offset + _LOCAL.size + name_length + extra_length
        stop = start + entry.packed if entry.packed else len(self._data)
        packed = memoryview(self._data)[start:stop]
        if entry.method == _STORED:
            return self._checked(bytes(packed) if entry.packed else b"", len(packed))
        if entry.method != _DEFLATED:
            raise InputError(f"packed with method {entry.method}", key="unsupported", hint="save it again")
        return self._deflated(packed)

    def _deflated(self, packed: memoryview) -> bytes:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        chunks: list[bytes] = []
        size = taken = 0
        # Small steps: at a broken byte zlib gives nothing of the step that holds it.
        while taken < len(packed) and not inflater.eof:
            step = packed[taken : taken + 4096]
            taken += len(step)
            try:
                chunk = inflater.decompress(step)
            except zlib.error:
                self.damaged = True
                break
            chunks.append(chunk)
            size += len(chunk)
            if size > MAX_ENTRY or (size > RATIO_FROM and size > MAX_RATIO * taken):
                self._checked(b"", taken, size=size)
        self.damaged |= not inflater.eof
        return b"".join(chunks)

    @staticmethod
    def _checked(content: bytes, packed: int, *, size: int | None = None) -> bytes:
        size = len(content) if size is None else size
        if size > MAX_ENTRY:
            raise LimitError(f"a part of it unpacks to more than {MAX_ENTRY // 1_000_000} MB")
        if size > RATIO_FROM and size > MAX_RATIO * packed:
            raise LimitError(f"a part of it unpacks to more than {MAX_RATIO} times its size")
        return content


def _directory(data: bytes) -> list[Entry]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [
            Entry(info.filename, info.compress_type, info.flag_bits, info.compress_size, info.header_offset, info.CRC)
            for info in archive.infolist()
        ]


def _scan(data: bytes) -> list[Entry]:
    """The entries by their local headers; the first of a name counts, as an archive inside may repeat it."""
    found: dict[str, Entry] = {}
    at = data.find(b"PK\x03\x04")
    while at >= 0 and len(found) <= MAX_ENTRIES:
        header = data[at : at + _LOCAL.size]
        if len(header) < _LOCAL.size:
            break
        _, _, flags, method, _, _, _, packed, _, name_length, extra_length = _LOCAL.unpack(header)
        start = at + _LOCAL.size
        name = data[start : start + name_length].decode("utf-8" if flags & 0x800 else "cp437", "replace")
        packed = 0 if flags & _DESCRIPTOR and packed == 0xFFFFFFFF else packed
        if name and method in {_STORED, _DEFLATED}:
            found.setdefault(name, Entry(name, method, flags, packed, at))
        after = start + name_length + extra_length
        # A stored entry may be an archive itself: what lies inside it is passed over where its size is known.
        at = data.find(b"PK\x03\x04", after + packed if after + packed <= len(data) else after)
    return list(found.values())


def _another(name: str, taken: Container[str]) -> str:
    """A name for an entry whose own name a later one has: it is kept, too."""
    stem, suffix = posixpath.splitext(name)
    numbers = (f"{stem} ({number}){suffix}" for number in range(1, MAX_ENTRIES))
    return next((other for other in numbers if other not in taken), name)


def _safe(name: str) -> str:
    name = name.replace("\\", "/")
    if name.startswith("/") or name[1:2] == ":" or ".." in name.split("/"):
        raise SecurityError("the archive holds a path that leads out of it")
    return name
