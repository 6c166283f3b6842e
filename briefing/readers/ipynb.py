"""Jupyter notebooks (nbformat 3 and 4) → their Markdown cells, rendered; code and its output are no text."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing.errors import InputError
from briefing.model import Metadata, Reading
from briefing.readers import markdown
from briefing.readers.text import decode

_MARKDOWN = frozenset({"markdown", "heading"})


def read(data: bytes, *, name: str) -> Reading:
    """Reads one notebook.

    Raises:
        InputError: key ``empty``, ``damaged``, ``no-text``: no Markdown in it, or ``unsupported``: it is no notebook.
    """
    del name
    if not data.strip():
        raise InputError("nothing in it", key="empty")
    text, notices, details = decode(data)
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("its JSON cannot be read", key="damaged") from error
    cells = list(_cells(notebook))
    if not isinstance(notebook, dict) or not cells:
        raise InputError("no notebook: no cells in it", key="unsupported")
    kinds = Counter(str(cell.get("cell_type")) for cell in cells)
    code = kinds["code"]
    left_out = (f"cells of code, with what they print, left out: {code}",) if code else ()
    parts = [_source(cell) for cell in cells if str(cell.get("cell_type")) in _MARKDOWN]
    if not any(part.strip() for part in parts):
        raise InputError("code alone, no Markdown in it", key="no-text")
    reading = markdown.read_parts(parts, _metadata(notebook))
    return replace(reading, notices=(*notices, *left_out, *reading.notices), details=details)


def _cells(notebook: Any) -> Iterator[dict[str, Any]]:
    """The cells in their order; those of nbformat 3 stand in worksheets."""
    if not isinstance(notebook, dict):
        return
    sheets = notebook.get("worksheets")
    for holder in [notebook, *(sheets if isinstance(sheets, list) else ())]:
        cells = holder.get("cells") if isinstance(holder, dict) else None
        yield from (cell for cell in (cells if isinstance(cells, list) else ()) if isinstance(cell, dict))


def _source(cell: dict[str, Any]) -> str:
    """A cell's text, which is one string or a list of its lines; a heading of nbformat 3 gets its marks."""
    source = cell.get("source")
    lines = source if isinstance(source, list) else [source]
    text = "".join(line for line in lines if isinstance(line, str))
    level = cell.get("level")
    if cell.get("cell_type") == "heading":
        return "#" * (level if isinstance(level, int) and 0 < level < 7 else 1) + " " + " ".join(text.split())
    return text


def _metadata(notebook: dict[str, Any]) -> Metadata | None:
    """Title and authors as a notebook may note them (nbformat 4.1); None where it notes none, and its first lines tell."""
    meta = notebook.get("metadata")
    meta = meta if isinstance(meta, dict) else {}
    title, authors = meta.get("title"), meta.get("authors")
    rows = authors if isinstance(authors, list) else []
    names = [str(row.get("name") or "").strip() for row in rows if isinstance(row, dict)]
    if not isinstance(title, str) or not title.strip():
        return None
    return Metadata(title=" ".join(title.split()), author=", ".join(filter(None, names)))
