"""Reads the arrays of an ``.npz`` file without numpy, whose import takes longer than all that a short text needs of them.

A file as ``numpy.savez`` writes it, packed by `briefing.weights.pack`: a ZIP archive whose entries lie in it as they are, each a header in Python's notation and the numbers
behind it (NEP 1). What is read are the forms that our models have: whole numbers of 1 to 8 bytes and floats of 8.
"""

from __future__ import annotations

import lzma
import re
import struct
import sys
from array import array
from collections.abc import Iterator, Mapping
from pathlib import Path

_CODES = {"|u1": "B", "|i1": "b", "<u2": "H", "<i2": "h", "<i4": "i", "<i8": "q", "<f8": "d"}
_END_OF_ARCHIVE = b"PK\x05\x06"
_MAGIC = b"\x93NUMPY"
_FORM = re.compile(r"'descr': '([^']{1,9})', 'fortran_order': False")


def load(path: Path) -> Mapping[str, memoryview]:
    """Name → its numbers, one after the other, whatever the shape.

    Raises:
        ValueError: an array is compressed, or of another form.
    """
    data = lzma.decompress(path.read_bytes())
    return {name.removesuffix(".npy"): _numbers(entry) for name, entry in _entries(data)}


def _entries(data: bytes) -> Iterator[tuple[str, memoryview]]:
    """What the archive's directory names, and the bytes of each."""
    count, _, at = struct.unpack_from("<HII", data, data.rindex(_END_OF_ARCHIVE) + 10)
    for _ in range(count):
        method, size, length, extra, comment, header = struct.unpack_from("<10xH8xI4xHHH8xI", data, at)
        if method:
            raise ValueError("a compressed array")
        name = data[at + 46 : at + 46 + length].decode("ascii")
        start = header + 30 + sum(struct.unpack_from("<26xHH", data, header))
        yield name, memoryview(data)[start : start + size]
        at += 46 + length + extra + comment


def _numbers(entry: memoryview) -> memoryview:
    (size,) = struct.unpack_from("<8xH", entry)
    form = _FORM.search(bytes(entry[10 : 10 + size]).decode("ascii"))
    if entry[:6] != _MAGIC or form is None or form[1] not in _CODES:
        raise ValueError("an array of a form that is not read here")
    numbers = array(_CODES[form[1]], bytes(entry[10 + size :]))
    if sys.byteorder == "big":
        numbers.byteswap()
    return memoryview(numbers)
