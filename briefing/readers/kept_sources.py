"""The sources beside a file of an editor's choices: in a folder, by their digests, listed in the file as its member ``sources``.

So that pasted text and fetched pages, which are no files of the editor's, give the same page again.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Any

from briefing.errors import InputError
from briefing.model.json_values import get, mapping, rows
from briefing.readers import sources
from briefing.readers.sources import Named, Page

KEY = "sources"
_PLACE = re.compile(r"sources/([0-9a-f]{64})(\.\w{1,12})?", re.ASCII)


def place(data: bytes, name: str) -> str:
    """Where a source of that name and these bytes lies, relative to the file of choices."""
    suffix = PurePath(name).suffix
    path = f"sources/{hashlib.sha256(data).hexdigest()}"
    return path + suffix if _PLACE.fullmatch(path + suffix) else path


def encoded(kept: Iterable[Named]) -> list[dict[str, Any]]:
    """The list in the file of choices; paths are those of `place`."""
    return [
        {
            "name": source.name,
            "path": source.path,
            **({"file": page.file, "url": page.url, "retrieved": page.retrieved} if (page := source.page) else {}),
        }
        for source in kept
    ]


def load(choices: Path) -> tuple[Named, ...]:
    """The sources beside a file of choices, in their order; none where it lists none.

    Raises:
        InputError: key ``bad-record`` or ``missing``; the list is none, or a file is not there or not the one that it was.
    """
    try:
        top = mapping(json.loads(sources.load(choices)), "choices")
    except (ValueError, RecursionError) as error:
        raise InputError(f"no JSON: {error}", key="bad-record") from error
    if "schema" in top:
        return ()
    return tuple(
        _found(choices.parent, mapping(row, where), where) for row, where in rows(top, KEY, "choices", optional=True)
    )


def _found(folder: Path, row: Any, where: str) -> Named:
    path, name = get(row, "path", str, where), get(row, "name", str, where)
    match = _PLACE.fullmatch(path)
    if match is None:
        raise InputError(f"{where}.path is no place beside the choices", key="bad-record")
    if hashlib.sha256(sources.load(folder / path)).hexdigest() != match[1]:
        raise InputError("is not what it was when the choices were made", key="damaged", source=path)
    file, url, retrieved = (get(row, key, str, where, "") for key in ("file", "url", "retrieved"))
    return Named(str(folder / path), name, page=Page(file, url, retrieved) if url else None)
