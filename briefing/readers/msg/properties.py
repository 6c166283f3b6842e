"""The properties of a message, an attachment or a recipient in an Outlook file ([MS-OXMSG], [MS-OXPROPS]).

Numbers and times stand in one stream for all, what has no fixed length in a stream of its own each, by the property's number and type.
"""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta

from briefing.readers.codepages import codec
from briefing.readers.compound import CompoundFile

_LIST = "__properties_version1.0"
_VALUE = "__substg1.0_"
_ROW = struct.Struct("<HHI8s")
_TEXT, _CODED, _BINARY = "001F", "001E", "0102"
_INTEGER, _TIME = 0x0003, 0x0040
_CODE_PAGE, _BODY_CODE_PAGE = 0x3FFD, 0x3FDE
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


class Properties:
    """The properties in one storage.

    Args:
        file: The whole file.
        path: The storage's path; "" for the message itself.
        skipped: Bytes at the head of the list of numbers and times: 32 for the file's message, 24 for one in it, else 8.
        codepage: That of coded text where the storage has none; 0 for none.
    """

    def __init__(self, file: CompoundFile, path: str, *, skipped: int, codepage: int = 0) -> None:
        self._file = file
        self._folder = f"{path}/" if path else ""
        rows = file.get(self._folder + _LIST) or b""
        self._fixed: dict[int, tuple[int, bytes]] = {}
        for at in range(skipped, len(rows) - _ROW.size + 1, _ROW.size):
            kind, number, _, value = _ROW.unpack_from(rows, at)
            self._fixed.setdefault(number, (kind, value))
        self.codepage = self.number(_CODE_PAGE) or codepage or self.number(_BODY_CODE_PAGE)

    def number(self, number: int) -> int:
        """A whole number, 0 where there is none."""
        kind, value = self._fixed.get(number, (0, b""))
        return int.from_bytes(value[:4], "little") if kind == _INTEGER else 0

    def time(self, number: int) -> datetime | None:
        """A time, counted in tenths of microseconds from 1601 (UTC)."""
        kind, value = self._fixed.get(number, (0, b""))
        ticks = int.from_bytes(value, "little") if kind == _TIME else 0
        try:
            return _EPOCH + timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None

    def text(self, number: int) -> str:
        """A text, "" where there is none."""
        if (data := self._stream(number, _TEXT)) is not None:
            return data.decode("utf-16-le", "replace").rstrip("\0")
        if (data := self._stream(number, _CODED)) is not None:
            return data.decode(codec(self.codepage) or "cp1252", "replace").rstrip("\0")
        return ""

    def line(self, number: int) -> str:
        """A text without line ends and control characters."""
        return " ".join("".join(c if c.isprintable() else " " for c in self.text(number)).split())

    def binary(self, number: int) -> bytes:
        """Bytes; none where there are none."""
        return self._stream(number, _BINARY) or b""

    def charset(self) -> str:
        """The character set of a body that is kept as bytes; "" where it is not said."""
        return codec(self.number(_BODY_CODE_PAGE)) if self.number(_BODY_CODE_PAGE) else ""

    def _stream(self, number: int, kind: str) -> bytes | None:
        return self._file.get(f"{self._folder}{_VALUE}{number:04X}{kind}")
