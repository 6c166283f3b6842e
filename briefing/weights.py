"""Files of learned weights: JSON with a key a line, so that a change of one is one line of a diff; large ones are packed.

What is packed takes a tenth less of a wheel than what its ZIP archive makes of it.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Mapping
from pathlib import Path


def write(path: Path, parts: Mapping[str, object]) -> None:
    """Writes the parts in their order, packed where the file's name ends with ``.xz``."""
    lines = [f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in parts.items()]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    path.write_bytes(pack(text.encode("utf-8")) if path.suffix == ".xz" else text.encode("utf-8"))


def pack(data: bytes) -> bytes:
    """The bytes of a file in XZ's form, the same for the same data."""
    return lzma.compress(data, preset=9 | lzma.PRESET_EXTREME)
