"""A briefing's renderings, and its sources where they are wanted → a pack (.zip) with a manifest.

The manifest lists each file with its SHA-256, the sources as the briefing cites them, and the settings it was made with.
``sha256sum -c SHA256SUMS`` checks a pack that was unpacked. Same content, same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from datetime import datetime

from briefing.model import Briefing
from briefing.sharing import naming
from briefing.version import __version__

MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"


def pack(briefing: Briefing, files: Mapping[str, bytes], sources: Mapping[int, bytes], *, timestamp: datetime) -> bytes:
    """The pack.

    Args:
        briefing: As it is handed on.
        files: Its renderings, by name.
        sources: The bytes of those of its sources that go along, by their index.
        timestamp: The time stamp of all members.
    """
    members = dict(files)
    places: dict[int, str] = {}
    for at, data in sorted(sources.items()):
        places[at] = f"sources/{at + 1} {naming.safe(briefing.sources[at].name.rpartition('/')[2])}"
        members[places[at]] = data
    members[MANIFEST] = _manifest(briefing, members, places)
    sums = [f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in members.items()]
    members[SUMS] = "".join(sums).encode()
    return zipped(members, timestamp)


def _manifest(briefing: Briefing, members: Mapping[str, bytes], places: Mapping[int, str]) -> bytes:
    value = {
        "pack": "briefing-pack/1",
        "generator": {"name": "briefing", "version": __version__},
        "title": briefing.title,
        "date": briefing.date,
        "marking": briefing.marking,
        "settings": {
            "template": briefing.template,
            "language": briefing.language,
            "asked": briefing.asked,
            "got": briefing.got,
            "method": briefing.method,
        },
        "files": [
            {"name": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in members.items()
        ],
        "sources": [
            {
                "number": at + 1,
                "name": source.name,
                "title": source.title,
                "sha256": source.sha256,
                "words": source.words,
                **({"file": places[at]} if at in places else {}),
            }
            for at, source in enumerate(briefing.sources)
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def zipped(members: Mapping[str, bytes], timestamp: datetime) -> bytes:
    """An archive of the members in their order: the same ones, the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, timestamp.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, data, compresslevel=6)
    return buffer.getvalue()
