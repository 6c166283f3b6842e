"""Numbers of Windows' code pages → the names under which Python knows them."""

from __future__ import annotations

import codecs

_OTHERS = {1200: "utf-16-le", 1361: "johab", 10000: "mac_roman", 20127: "ascii", 20866: "koi8-r", 65001: "utf-8"}
_ISO_8859 = 28590
"""To which the part of ISO 8859 is added."""


def codec(page: int) -> str:
    """The name of a code page's codec; "" where there is none."""
    part = page - _ISO_8859
    name = _OTHERS.get(page) or (f"iso8859-{part}" if 0 < part < 17 else f"cp{page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""
