"""Files of learned weights: JSON with a key a line, so that a change of one is one line of a diff; large ones are packed.

What is packed takes a tenth less of a wheel than what its ZIP archive makes of it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Any

_FIRST = 48
"""The character that stands for the first of some numbers."""


def write(path: Path, parts: Mapping[str, object]) -> None:
    """Writes the parts in their order, packed where the file's name ends with ``.xz``."""
    lines = [
        f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'), ensure_ascii=False)}"
        for key, value in parts.items()
    ]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    path.write_bytes(pack(text.encode("utf-8")) if path.suffix == ".xz" else text.encode("utf-8"))


def read(path: Path) -> dict[str, Any]:
    """The parts of a file that `write` made."""
    data = path.read_bytes()
    if path.suffix == ".xz":
        import lzma  # what is read here may not be packed

        data = lzma.decompress(data)
    parts: dict[str, Any] = json.loads(data)
    return parts


def coded(rows: Sequence[Sequence[float]]) -> dict[str, object]:
    """Rows of few different numbers as these, ascending, and a character for each place: JSON reads a string thirty times as fast as a list."""
    numbers = sorted({number for row in rows for number in row})
    signs = {number: chr(_FIRST + place) for place, number in enumerate(numbers)}
    return {"numbers": numbers, "places": "".join(signs[number] for row in rows for number in row)}


def decoded(stored: Mapping[str, Any], width: int) -> list[tuple[float, ...]]:
    """The rows of `width` numbers that `coded` was given."""
    places = memoryview(stored["places"].encode(f"utf-16-{sys.byteorder[0]}e")).cast("H")
    numbers: tuple[float, ...] = itemgetter(*places, 0, 0)([*[0.0] * _FIRST, *stored["numbers"]])[:-2]
    return [numbers[at : at + width] for at in range(0, len(numbers), width)]


def tree_rows(stored: Mapping[str, Any]) -> tuple[list[tuple[float, ...]], ...]:
    """The features, thresholds and values of complete trees, a row a tree, as `ranking.trees.Trees.as_json` gave them."""
    nodes: int = 2 ** stored["depth"] - 1
    widths = {"features": nodes, "thresholds": nodes, "values": 2 * nodes + 1}
    return tuple(decoded(stored[name], width) for name, width in widths.items())


def pack(data: bytes) -> bytes:
    """The bytes of a file in XZ's form, the same for the same data."""
    import lzma  # as above

    tries = ({"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": lc, "pb": 0} for lc in (0, 2, 4))
    return min((lzma.compress(data, check=lzma.CHECK_CRC32, filters=[one]) for one in tries), key=len)
