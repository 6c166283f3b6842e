"""Files of learned weights: JSON with a key a line, so that a change of one is one line of a diff."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path


def write(path: Path, parts: Mapping[str, object]) -> None:
    """Writes the parts in their order."""
    lines = [f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in parts.items()]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
