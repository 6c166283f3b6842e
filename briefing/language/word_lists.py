"""A file of word lists under ``data/`` → its sections: a new word is a word in that file and nothing else."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def read(room: str, name: str) -> dict[str, frozenset[str]]:
    """The sections of ``data/`` + `name` in the package `room`: "[section]", then words between blanks; a line with # in front is a remark."""
    sections: dict[str, list[str]] = {}
    words: list[str] = []
    for line in files(room).joinpath("data", name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = sections.setdefault(line.strip("[]"), [])
        elif not line.startswith("# "):
            words += line.split()
    return {section: frozenset(listed) for section, listed in sections.items()}
