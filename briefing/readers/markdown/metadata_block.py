"""The block of YAML (between ``---``) or TOML (``+++``) at the head of a Markdown file → metadata.

Only keys with a value on their line or a list below them are read; what is nested deeper is passed over.
"""

from __future__ import annotations

import re

from briefing.model import Metadata
from briefing.readers.line_dates import valid_date

_LINE = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|$)")
_KEY = re.compile(r"(?P<quote>[\"']?)(?P<key>[A-Za-z][\w -]{0,30})(?P=quote)[ \t]*[:=][ \t]*(?P<value>.*)$")
_NAMED = re.compile(r"name[ \t]*:[ \t]*", re.IGNORECASE)
_AUTHORS = frozenset(["author", "authors", "by", "byline", "creator"])
_OUTLETS = frozenset(["outlet", "publisher", "publication", "source", "site", "site_name"])
_DATES = frozenset(["date", "published", "pubdate", "publishdate", "created"])
_LONGEST = 20_000
"""Characters of such a block at most."""


def metadata_block(text: str) -> tuple[int, Metadata | None]:
    """Where the body starts, and what the block says; None where the text has none."""
    first = _LINE.match(text)
    mark = first[0].strip() if first else ""
    if mark not in {"---", "+++"} or first is None:
        return 0, None
    at = first.end()
    found: dict[str, list[str]] = {}
    key = ""
    while at < min(len(text), _LONGEST):
        line = _LINE.match(text, at)
        assert line is not None
        at = line.end()
        bare = line[0].rstrip()
        if bare in {mark, "..."}:
            return at, _metadata({key: ", ".join(filter(None, values)) for key, values in found.items()})
        if pair := _KEY.match(bare):
            key = pair["key"].strip().lower()
            found.setdefault(key, [_value(pair["value"])])
        elif bare.lstrip().startswith("- ") and key:
            found[key].append(_value(_NAMED.sub("", bare.lstrip()[2:].strip(), count=1)))
        elif bare and not bare[0].isspace() and not bare.startswith(("#", "[", "]", "}", "-")):
            return 0, None
    return 0, None


def _value(raw: str) -> str:
    value = raw.strip().strip("[],").strip()
    if value in {"|", ">", "|-", ">-"}:
        return ""
    if value[:1] in {'"', "'"} and value[-1:] == value[:1] and len(value) > 1 and value.count(value[0]) == 2:
        return value[1:-1].strip()
    return ", ".join(part.strip().strip("\"'") for part in value.split(",")) if raw.strip().startswith("[") else value


def _metadata(found: dict[str, str]) -> Metadata:
    def first(keys: frozenset[str]) -> str:
        return next((value for key, value in found.items() if key in keys and value), "")

    language = found.get("lang") or found.get("language") or ""
    return Metadata(
        title=found.get("title", ""),
        author=first(_AUTHORS),
        outlet=first(_OUTLETS),
        date=valid_date(first(_DATES)),
        language=language.partition("-")[0].lower() if re.fullmatch(r"[a-zA-Z]{2}(?:-\w+)?", language) else "",
        url=found.get("url", "") or found.get("link", ""),
    )
