r"""A pattern such as "{date} {title}" → a file name that every system takes.

Windows forbids ``<>:"/\|?*``, control characters, a dot or space at the end, and the names of its devices
(Microsoft, "Naming Files, Paths, and Namespaces"); most file systems end at 255 bytes.
"""

from __future__ import annotations

import re
import unicodedata

from briefing.errors import UsageError
from briefing.model import Briefing
from briefing.writers.markings import marking

DEFAULT = "{date} {title}"
FIELDS = ("author", "date", "from", "language", "marking", "template", "title", "to")
LONGEST = 120
"""Characters of a name without its suffix; with a folder before it, it still fits into Windows' 260."""
_BYTES = 200

_FIELD = re.compile(r"\{([^{}]*)\}")
_FORBIDDEN = re.compile('[<>:"/\\\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)", re.IGNORECASE)


def file_name(pattern: str, briefing: Briefing, suffix: str = "") -> str:
    """The name that `pattern` makes for the briefing; its marking is added where the pattern has no place for it.

    Raises:
        UsageError: an unknown field.
    """
    label = marking(briefing.marking).line
    if "{marking}" not in pattern and label:
        pattern = f"{pattern} ({{marking}})"
    values = {
        "author": briefing.author,
        "date": briefing.date,
        "from": briefing.sender,
        "language": briefing.language,
        "marking": label,
        "template": briefing.template,
        "title": briefing.title,
        "to": briefing.to,
    }

    def value(field: re.Match[str]) -> str:
        if field[1] not in values:
            raise UsageError(f"--name: no field {field[0][:40]!r}", hint=", ".join(f"{{{name}}}" for name in FIELDS))
        return values[field[1]]

    return safe(_FIELD.sub(value, pattern), suffix, spare=safe_label(label))


def safe_label(label: str) -> str:
    """A marking as it stands in file names: "TLP:AMBER" becomes "TLP AMBER"."""
    return _clean(label)


def safe(name: str, suffix: str = "", *, spare: str = "") -> str:
    """`name` as Windows, macOS and Linux take it, with `suffix`; `spare` in brackets is kept where it is cut short."""
    name = _clean(name)
    end = f" ({spare})" if spare and name.endswith(f" ({spare})") else ""
    body = name.removesuffix(end)
    while len(body) + len(end) > LONGEST or len((body + end).encode()) > _BYTES:
        body = body[:-1]
    return no_device((body.rstrip(" .-,;") + end).strip() or "briefing") + suffix


def no_device(name: str) -> str:
    """`name`, behind a line where Windows has a device of that name."""
    return f"_{name}" if _DEVICE.match(name) else name


def _clean(name: str) -> str:
    name = unicodedata.normalize("NFC", name)
    name = _FORBIDDEN.sub(" ", re.sub(r"(?<=\d):(?=\d)", ".", name))
    return " ".join(name.split()).strip(" .").replace("( )", "").replace("()", "").strip()
