"""The corpus as it lies in the files: TOML → texts with their annotations, and a digest of all of it.

The README beside this file says what each key means. Everything is checked when it is loaded, so that an annotation which
does not stand in its text is an error of the corpus and never a miss of the program.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
PARTS = ("facts", "verify", "compare", "page")

Row = Mapping[str, object]  # a table of a file
Answer = dict[str, Any]  # a JSON object that the program gives


def strings(row: Row, key: str) -> list[str]:
    """A list of texts in a row; empty where it has none.

    Raises:
        TypeError: it is no list.
    """
    found = row.get(key, [])
    if not isinstance(found, list):
        raise TypeError(f"{key} is no list: {found}")
    return [str(one) for one in found]


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the corpus: where it lies, and what is annotated."""

    part: str  # one of PARTS
    topic: str  # its file's name: quotes, figures, dates …
    name: str  # topic/id
    kind: str  # what it tries: "split quotation", "range" …
    row: Row

    def line(self, key: str) -> str:
        """A text of the row, without the line breaks that only begin and end it; "" where it has none."""
        return str(self.row.get(key, "")).strip("\n")

    def quoted(self, span: Sequence[int] | None) -> str:
        """The words of a span of ``text``, on one line; "" for none."""
        return "" if span is None else " ".join(self.line("text")[span[0] : span[1]].split())

    def rows(self, key: str) -> list[Row]:
        """A list of tables; a plain string is a table with the key ``text``."""
        found = self.row.get(key, [])
        if not isinstance(found, Sequence):
            raise TypeError(f"{self.name}: {key} is no list")
        return [one if isinstance(one, Mapping) else {"text": one} for one in found]

    def lines(self, key: str) -> list[str]:
        return [str(row["text"]).strip("\n") for row in self.rows(key)]


def files() -> list[Path]:
    return [path for part in PARTS for path in sorted((FOLDER / part).glob("*.toml"))]


def digest() -> str:
    """Of all data files, names and line ends included as git stores them."""
    found = hashlib.sha256()
    for path in files():
        found.update(path.relative_to(FOLDER).as_posix().encode() + b"\0")
        found.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return found.hexdigest()[:16]


def load(part: str) -> list[Text]:
    """The texts of one part, file by file.

    Raises:
        ValueError: a name is used twice.
    """
    out = [
        Text(part, path.stem, f"{path.stem}/{row['id']}", row.get("kind", path.stem), row)
        for path in sorted((FOLDER / part).glob("*.toml"))
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["text"]
    ]
    names = [text.name for text in out]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise ValueError(f"{part}: used twice: {', '.join(twice)}")
    return out
