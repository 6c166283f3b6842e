"""A Word package → the same package with fixed time stamps and order: same content, same bytes.

python-docx stamps each member with the clock (python-openxml/python-docx#810).
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

_FIRST = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")


def settle(package: bytes, timestamp: datetime) -> bytes:
    """Packs the members of `package` anew, in code-point order after the customary first ones."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(buffer, "w") as new:
        names = old.namelist()
        order = [*(name for name in _FIRST if name in names), *sorted(set(names) - set(_FIRST))]
        for name in order:
            info = zipfile.ZipInfo(name, timestamp.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            info.external_attr = 0
            new.writestr(info, old.read(name), compresslevel=6)
    return buffer.getvalue()
