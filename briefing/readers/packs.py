"""A pack (.zip) → the sources in it, each with its name and bytes, read under the limits of `archive`.

Of a pack that this program made those it lists as sources, of any other ZIP archive every file in it. What a pack holds of
the briefing itself is no source.
"""

from __future__ import annotations

import json

from briefing.errors import InputError
from briefing.readers.archive import Archive

_MANIFEST = "manifest.json"
_PACKAGES = ("[content_types].xml", "mimetype", "meta-inf/container.xml", "content.xml")
"""What tells a document that is a ZIP archive itself (Word, OpenDocument, EPUB) from a pack of files."""


def members(data: bytes) -> tuple[tuple[str, bytes], ...] | None:
    """The sources in a pack, in its order; None for what is no ZIP archive of files.

    Raises:
        InputError: key ``no-text``: a pack of ours that was made without its sources; or what `Archive` raises.
        LimitError: it is too large.
        SecurityError: a name leads out of it.
    """
    if not data.startswith(b"PK\x03\x04"):
        return None
    archive = Archive(data)
    folded = {name.lower() for name in archive.names}
    if any(name in folded for name in _PACKAGES):
        return None
    names = _listed(archive)
    if names is None:
        names = [name for name in archive.names if not name.endswith("/") and not _hidden(name)]
    elif not names:
        raise InputError("a pack without its sources", key="no-text", hint="briefing share --with-sources")
    return tuple((name, archive.get(name) or b"") for name in names)


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
    return any(part.startswith((".", "__MACOSX", "~$")) for part in name.split("/"))
