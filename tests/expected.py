"""Files that a result is compared with, word for word.

With BRIEFING_REGENERATE=1 they are written anew, and what changed is printed; without it nothing is written.
"""

from __future__ import annotations

import difflib
import os
from pathlib import Path

ROOT = Path(__file__).parents[1]
REGENERATE = bool(os.environ.get("BRIEFING_REGENERATE"))


def changes(path: Path, text: str) -> str:
    """The difference between the file and `text` as a unified diff; "" where there is none."""
    old = path.read_bytes().decode() if path.exists() else ""
    name = path.relative_to(ROOT).as_posix()
    return "\n".join(difflib.unified_diff(old.split("\n"), text.split("\n"), name, "now", lineterm="", n=1))


def settle(path: Path, text: str, capture) -> None:
    """Compares, or regenerates; `capture` is pytest's ``capfd``, so that the change is seen even if tests are quiet."""
    difference = changes(path, text)
    if REGENERATE and difference:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        with capture.disabled():
            print(f"\nregenerated:\n{difference}")
        return
    assert not difference, f"run the tests with BRIEFING_REGENERATE=1, and look at the change:\n{difference}"
