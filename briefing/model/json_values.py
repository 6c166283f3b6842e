"""A value that JSON gave → one of the kind that is wanted, or an error that names its place.

All raise `InputError`, key ``bad-record``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from briefing.errors import InputError

_MISSING: Any = object()


def get(row: Mapping[str, object], key: str, kind: Any, where: str, default: Any = _MISSING) -> Any:
    """The value of a key, of the kind wanted; the default where it is missing, if there is one."""
    place = f"{where}.{key}" if where else key
    if key not in row:
        if default is _MISSING:
            raise InputError(f"{place} is missing", key="bad-record")
        return default
    return checked(row[key], kind, place)


def checked(value: object, kind: Any, where: str) -> Any:
    """The value, if it is of the kind wanted (no bool counts as a number)."""
    if not isinstance(value, kind) or isinstance(value, bool):
        raise InputError(f"{where} has the wrong type", key="bad-record")
    return value


def mapping(value: object, where: str) -> Mapping[str, object]:
    """The value, if it is an object."""
    if not isinstance(value, dict):
        raise InputError(f"{where} is no object", key="bad-record")
    return value


def as_list(value: object, where: str) -> Sequence[object]:
    """The value, if it is a list."""
    if not isinstance(value, list):
        raise InputError(f"{where} is no list", key="bad-record")
    return value


def rows(row: Mapping[str, object], key: str, where: str, *, optional: bool = False) -> list[tuple[object, str]]:
    """The members of a list, each with its place ("sections[2]")."""
    place = f"{where}.{key}" if where else key
    if key not in row and optional:
        return []
    return [(entry, f"{place}[{i}]") for i, entry in enumerate(as_list(row.get(key), place))]
