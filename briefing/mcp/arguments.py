"""A tool's arguments against its JSON schema: the few keywords that our schemas use (draft 2020-12)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


def faults(schema: dict[str, Any], given: dict[str, Any]) -> Iterator[str]:
    """What is wrong with the arguments, one line each; nothing where they fit."""
    known = schema["properties"]
    for name in schema.get("required", ()):
        if name not in given:
            yield f"{name} is missing"
    for name, value in given.items():
        if name in known:
            yield from _of_value(name, known[name], value)
        else:
            yield f"{name[:40]} is no argument; there are: {', '.join(known)}"


def _of_value(name: str, schema: dict[str, Any], value: Any) -> Iterator[str]:
    wanted = schema["type"]
    if not _is_of(value, wanted):
        yield f"{name} must be of type {wanted}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{name} must be one of: {', '.join(schema['enum'])}"
    if wanted == "integer" and not schema["minimum"] <= value <= schema["maximum"]:
        yield f"{name} must be from {schema['minimum']} to {schema['maximum']}"
    if isinstance(value, str | list) and len(value) < schema.get("minLength", schema.get("minItems", 0)):
        yield f"{name} is empty"
    for item in value if isinstance(value, list) else ():
        yield from _of_value(f"an item of {name}", schema["items"], item)


def _is_of(value: Any, wanted: str) -> bool:
    return isinstance(value, _TYPES[wanted]) and (wanted == "boolean" or not isinstance(value, bool))
