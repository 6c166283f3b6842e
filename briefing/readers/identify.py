"""A source's bytes and name → the reader that takes it: one of another package by its suffix, else what `sniff` finds."""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath

from briefing import catalog
from briefing.errors import InputError
from briefing.language.patterns import deferred
from briefing.readers import sniff

_SUFFIX = deferred(r"\.[a-z][a-z0-9]{0,9}")


def reader_of(data: bytes, *, name: str, inside: bool = False) -> tuple[str, tuple[str, ...]]:
    """The reader's name, and what the user should know about it.

    Args:
        data: The whole file.
        name: Its name, for the suffix.
        inside: Whether it is part of a container, where nobody has named it: code and tables that are text by their bytes
            alone are then no source.

    Raises:
        BriefingError: as `sniff.kind`.
    """
    suffix = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if outside := _outsiders(suffix):
        return outside, ()
    kind, notices = sniff.kind(data, name=name)
    if inside and kind == "text" and _SUFFIX.fullmatch(suffix) and suffix not in catalog.READERS["text"].suffixes:
        raise InputError(f"no document ({suffix})", key="unsupported")
    return kind, notices


def _outsiders(suffix: str) -> str:
    """The reader of another package that takes files with this suffix, or ""."""
    if not suffix or any(suffix in entry.suffixes for entry in catalog.READERS.values()):
        return ""
    return _by_outsiders().get(suffix, "")


@cache
def _by_outsiders() -> dict[str, str]:
    """Suffix → name of each reader that another package brings."""
    rows = catalog.entries("readers").items()
    return {suffix: name for name, entry in rows if name not in catalog.READERS for suffix in entry.suffixes}
