"""An archive (.zip), such as a pack of ours → the sources in it, read under the limits of `archive`.

Of a pack that this program made those it lists as sources, of any other ZIP archive every file in it. What a pack holds of
the briefing itself is no source.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from briefing.errors import InputError
from briefing.model import Reading
from briefing.readers.archive import Archive
from briefing.readers.members import Member

_MANIFEST = "manifest.json"


def read(data: bytes, *, name: str) -> Reading:
    """Refuses to make one text of many documents.

    Raises:
        InputError: key ``unsupported``, always; the hint names a document.
    """
    first = next((member.name for member in members(data, name=name)), "NAME")
    raise InputError("an archive of documents is no text", key="unsupported", hint=f"name one of them: {name}/{first}")


def members(data: bytes, *, name: str) -> Iterator[Member]:
    """The sources in an archive: those that a manifest of ours lists, else every file, in code-point order.

    Raises:
        InputError: key ``no-text``: a pack of ours that was made without its sources; or what `Archive` raises.
        LimitError: it is too large.
        SecurityError: a name leads out of it.
    """
    del name
    archive = Archive(data)
    names = _listed(archive)
    if names is None:
        files = [name for name in archive.names if not name.endswith("/") and not _hidden(name)]
        names = sorted(files, key=lambda name: name.split("/"))
    elif not names:
        raise InputError("a pack without its sources", key="no-text", hint="briefing share --with-sources")
    for called in names:
        yield Member(called, partial(_content, archive, called), damaged=lambda: archive.damaged)


def _content(archive: Archive, name: str) -> bytes:
    return archive.get(name) or b""


def _listed(archive: Archive) -> list[str] | None:
    """What a manifest of ours lists as sources; None where there is none."""
    try:
        manifest = json.loads(archive.get(_MANIFEST) or b"null")
    except (ValueError, RecursionError):
        return None
    if not isinstance(manifest, dict) or not str(manifest.get("pack")).startswith("briefing-pack/"):
        return None
    rows = manifest.get("sources")
    files = [row.get("file") for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return [name for name in files if isinstance(name, str) and name in archive]


def _hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX", "~$", "Thumbs.db", "desktop.ini")) for part in name.split("/"))
