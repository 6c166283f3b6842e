"""A session ↔ its file in the folder of ``--state``: which sources it has, and what was chosen last."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import Any

from briefing.errors import BriefingError, InputError
from briefing.frozen import frozen
from briefing.model import Choices, choices_codec
from briefing.model.json_values import get, mapping, rows
from briefing.readers import sources
from briefing.writers import files

FILE, SCHEMA = "session.json", "briefing-session/1"
_NAME = re.compile(r"[\w-]{22}", re.ASCII)


@frozen
class Kept:
    """A source: its number in the session, the name to print, where its bytes lie, and whether they are ours to remove.

    Of a page that was fetched, `file` is the name of a file for it, `url` where it was found, `retrieved` the day; else "".
    """

    number: int
    name: str
    path: Path
    dropped: bool
    file: str = ""
    url: str = ""
    retrieved: str = ""
    pasted: bool = False


@frozen
class Record:
    """What is kept of a session."""

    sources: tuple[Kept, ...] = ()
    choices: Choices = field(default_factory=Choices)


def save(folder: Path, record: Record) -> None:
    """Writes the session's file, whole or not at all.

    Raises:
        OutputError: key ``unwritable``.
    """
    value = {
        "schema": SCHEMA,
        "sources": [_encoded(source) for source in record.sources],
        "choices": choices_codec.encode(record.choices),
    }
    files.save(folder / FILE, json.dumps(value, ensure_ascii=False, indent=2).encode(), force=True)


def _encoded(source: Kept) -> dict[str, Any]:
    whole = {
        "number": source.number,
        "name": source.name,
        "path": "" if source.dropped else str(source.path),
        "file": source.file,
        "url": source.url,
        "retrieved": source.retrieved,
        "pasted": "yes" if source.pasted else "",
    }
    return {key: value for key, value in whole.items() if value}


def load(folder: Path) -> Record:
    """What was kept in a session's folder.

    Raises:
        BriefingError: nothing was, or it cannot be read.
    """
    try:
        value = json.loads(sources.load(folder / FILE))
    except (ValueError, RecursionError) as error:
        raise InputError(f"no JSON: {error}", key="bad-record", source=FILE) from error
    top = mapping(value, "session")
    if top.get("schema") != SCHEMA:
        raise InputError(f"is no {SCHEMA}", key="bad-record", source=FILE)
    kept = tuple(_decoded(mapping(row, where), where, folder) for row, where in rows(top, "sources", "session"))
    return Record(kept, choices_codec.decode(top.get("choices", {}), "session.choices"))


def _decoded(row: Mapping[str, object], where: str, folder: Path) -> Kept:
    number = get(row, "number", int, where)
    texts = ("path", "file", "url", "retrieved", "pasted")
    path, file, url, retrieved, pasted = (get(row, key, str, where, "") for key in texts)
    lies = Path(path) if path else folder / str(number)
    return Kept(number, get(row, "name", str, where), lies, not path, file, url, retrieved, bool(pasted))


def folder_of(state: Path, name: str) -> Path | None:
    """The folder of a session that was kept, or None where the name is none."""
    folder = state / name
    return folder if _NAME.fullmatch(name) and (folder / FILE).is_file() else None


def kept(state: Path) -> list[tuple[str, Sequence[str]]]:
    """The sessions that were kept, the latest first: the name of each and those of its sources."""
    found = [(path.stat().st_mtime_ns, path.parent) for path in state.glob(f"*/{FILE}")]
    out: list[tuple[str, Sequence[str]]] = []
    for _, folder in sorted(found, key=lambda row: (-row[0], row[1].name)):
        try:
            names = [source.name for source in load(folder).sources]
        except BriefingError:
            continue  # another program's, or damaged: left as it is
        if names and folder_of(state, folder.name):
            out.append((folder.name, names))
    return out


def clear(state: Path) -> None:
    """Removes the folders of sessions that have nothing to keep."""
    for folder in state.iterdir():
        if _NAME.fullmatch(folder.name) and not folder.is_symlink() and not (folder / FILE).exists():
            shutil.rmtree(folder, ignore_errors=True)
