"""The bytes of a briefing's own file → the briefing in it: a .json file, or a .docx, which carries its JSON inside."""

from __future__ import annotations

import json

from briefing.errors import InputError
from briefing.model import Briefing, codec
from briefing.readers.docx.package import Package


def load(data: bytes) -> Briefing | None:
    """The briefing that a file of ours carries; None for anybody else's file.

    Raises:
        InputError: key ``bad-record``; the file is ours, and its JSON has been damaged.
    """
    if data[:4] == b"PK\x03\x04":
        return _carried(data)
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return None
    try:
        top = json.loads(data)
    except (ValueError, RecursionError):
        return None
    ours = isinstance(top, dict) and str(top.get("schema")).startswith("briefing/")
    return codec.decode(top) if ours else None


def _carried(data: bytes) -> Briefing | None:
    try:
        package = Package(data)
    except InputError:
        return None
    for part in package.all_related("customXml"):
        if part.root.tag == f"{{{codec.NAMESPACE}}}briefing":
            return codec.loads(part.root.text or "")
    return None
