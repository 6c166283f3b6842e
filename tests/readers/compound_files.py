"""Compound files (OLE 2) made on the spot, and Outlook messages in them, from the streams that matter to a test."""

from __future__ import annotations

import struct

SECTOR, MINI, CUTOFF = 512, 64, 4096
END, FREE, TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


class Chains:
    """Sectors and the table that says which follows which."""

    def __init__(self, size: int) -> None:
        self.size, self.table, self.data = size, [], bytearray()

    def add(self, content: bytes) -> int:
        """Where the chain of a content begins."""
        start, count = len(self.table), -(-len(content) // self.size)
        if not count:
            return END
        self.table += [*range(start + 1, start + count), END]
        self.data += content.ljust(count * self.size, b"\0")
        return start


def compound(streams: dict[str, bytes]) -> bytes:
    """A file of `streams` by their path, "storage/stream"."""
    paths = sorted({"/".join(path.split("/")[: n + 1]) for path in streams for n in range(path.count("/") + 1)})
    big, small = Chains(SECTOR), Chains(MINI)
    place = {
        path: (small if len(content) < CUTOFF else big).add(content) for path, content in streams.items() if content
    }
    root = big.add(bytes(small.data))
    mini_table = big.add(struct.pack(f"<{len(small.table)}I", *small.table))
    numbers = {path: n for n, path in enumerate(paths, 1)}

    def below(folder: str) -> list[int]:
        return [numbers[path] for path in paths if path.rpartition("/")[0] == folder]

    rows = [_row("Root Entry", 5, FREE, (below("") or [FREE])[0], root, len(small.data))]
    for path in paths:
        folder, _, name = path.rpartition("/")
        siblings = below(folder)
        after = siblings[siblings.index(numbers[path]) + 1 :]
        is_stream = path in streams
        child = FREE if is_stream else below(path)[0]
        size = len(streams.get(path, b""))
        rows.append(_row(name, 2 if is_stream else 1, (after or [FREE])[0], child, place.get(path, 0), size))
    directory = big.add(b"".join(rows))
    count = 1
    while (len(big.table) + count) * 4 > count * SECTOR:
        count += 1
    first = len(big.table)
    table = struct.pack(f"<{first + count}I", *big.table, *[TABLE] * count).ljust(count * SECTOR, b"\xff")
    tables = [*range(first, first + count), *[FREE] * (109 - count)]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<5H6x9I", 62, 3, 0xFFFE, 9, 6, 0, count, directory, 0, CUTOFF, mini_table, 1, END, 0)
    return head + struct.pack("<109I", *tables) + bytes(big.data) + table


def _row(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    coded = name.encode("utf-16-le")
    return struct.pack("<64sHBB3I36xIQ", coded, len(coded) + 2, kind, 1, FREE, right, child, start, size)


def message(
    folder: str = "",
    *,
    numbers: dict[int, int] | None = None,
    sent: int = 0,
    skipped: int = 32,
    **properties: str | bytes,
) -> dict[str, bytes]:
    """The streams of one message (or attachment, with `skipped` 8): properties by their number in hex, ``p0037="Subject"``.

    Text is kept as UTF-16, bytes as such; `sent` is in tenths of microseconds from 1601.
    """
    path = f"{folder}/" if folder else ""
    rows = b"".join(struct.pack("<HHIQ", 3, number, 6, value) for number, value in (numbers or {}).items())
    rows += struct.pack("<HHIQ", 0x40, 0x39, 6, sent) if sent else b""
    streams = {f"{path}__properties_version1.0": bytes(skipped) + rows}
    for name, value in properties.items():
        kind = "001F" if isinstance(value, str) else "0102"
        content = value.encode("utf-16-le") if isinstance(value, str) else value
        streams[f"{path}__substg1.0_{name[1:].upper()}{kind}"] = content
    return streams


def msg(*parts: dict[str, bytes], **properties: str | bytes) -> bytes:
    """An Outlook message with the streams of `parts` beside its own."""
    streams = message(**properties)
    for part in parts:
        streams |= part
    return compound(streams)


def attachment(number: int, name: str, content: bytes, kind: str = "") -> dict[str, bytes]:
    """The streams of an attached file."""
    return message(f"__attach_version1.0_#{number:08X}", skipped=8, p3707=name, p3701=content, p370e=kind)
