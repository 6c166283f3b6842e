"""An editor's choices ↔ a JSON-able dict: the member ``choices`` of a briefing's JSON, or a file of its own.

What was not chosen is absent, so that nothing chosen is ``{}``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from briefing.errors import InputError
from briefing.model.choices import OPTIONS, Choices, Move, Pin, Place
from briefing.model.json_values import as_list, checked, get, mapping, rows
from briefing.model.spans import Span

_MOST = 10_000
"""Passages and words of one kind that are taken from a file."""


def loads(data: bytes | str) -> Choices:
    """The choices in a JSON file, be it theirs or a briefing's that carries them.

    Raises:
        InputError: key ``bad-record``; no JSON, or no choices: the reason names the place.
    """
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise InputError(f"no JSON: {error}", key="bad-record") from error
    top = mapping(value, "choices")
    own = {
        key: value for key, value in top.items() if key != "sources"
    }  # which lie beside the file, and are read by others
    return decode(top.get("choices", {}) if "schema" in top else own, "choices")


def dumps(choices: Choices, *, sources: Sequence[Mapping[str, object]] = ()) -> bytes:
    """The JSON file of choices: UTF-8, keys sorted, indented by two, a line feed at the end; `sources` are those beside it."""
    whole = {**encode(choices), **({"sources": list(sources)} if sources else {})}
    return json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True).encode() + b"\n"


def encode(choices: Choices) -> dict[str, Any]:
    """Choices as dicts, lists, strings and numbers."""
    whole = {
        **choices.options,
        "struck": [_place(place) for place in choices.struck],
        "pinned": [{**_place(pin.place), "section": pin.section} for pin in choices.pinned],
        "added": [_place(place) for place in choices.added],
        "moved": [
            {**_place(move.place), **({"before": _place(move.before)} if move.before else {})} for move in choices.moved
        ],
        "words": dict(choices.words),
    }
    return {key: value for key, value in whole.items() if value}


def _flag(top: Mapping[str, object], key: str, where: str) -> bool:
    value = top.get(key, False)
    if not isinstance(value, bool):
        raise InputError(f"{where}.{key} is neither true nor false", key="bad-record")
    return value


def _place(place: Place) -> dict[str, Any]:
    return {"document": place.document, "start": place.span.start, "end": place.span.stop}


def decode(value: object, where: str) -> Choices:
    """The choices that `encode` made `value` of; `where` is what errors call it.

    Raises:
        InputError: key ``bad-record``; a key that is not known, a value of the wrong type, a place that is none.
    """
    top = mapping(value, where)
    known = {*OPTIONS, "query", "timeline", "struck", "pinned", "added", "moved", "words"}
    if unknown := sorted(top.keys() - known):
        raise InputError(f"{where}.{unknown[0][:40]} is unknown", key="bad-record")
    for key in ("query", "struck", "pinned", "added", "moved"):
        if key in top and len(as_list(top[key], f"{where}.{key}")) > _MOST:
            raise InputError(f"{where}.{key} has more than {_MOST} members", key="bad-record")
    words = mapping(top.get("words", {}), f"{where}.words")
    return Choices(
        **{key: get(top, key, str, where, "") for key in OPTIONS},
        timeline=_flag(top, "timeline", where),
        query=tuple(checked(text, str, place) for text, place in rows(top, "query", where, optional=True)),
        struck=tuple(_decoded(row, place) for row, place in rows(top, "struck", where, optional=True)),
        pinned=tuple(_pin(row, place) for row, place in rows(top, "pinned", where, optional=True)),
        added=tuple(_decoded(row, place) for row, place in rows(top, "added", where, optional=True)),
        moved=tuple(_move(row, place) for row, place in rows(top, "moved", where, optional=True)),
        words=tuple(sorted((key, checked(text, str, f"{where}.words.{key[:40]}")) for key, text in words.items())),
    )


def _decoded(value: object, where: str) -> Place:
    row = mapping(value, where)
    start, end = (get(row, key, int, where) for key in ("start", "end"))
    if not 0 <= start < end:
        raise InputError(f"{where}: {start} to {end} is no passage", key="bad-record")
    return Place(get(row, "document", str, where), Span(start, end))


def _pin(value: object, where: str) -> Pin:
    return Pin(_decoded(value, where), get(mapping(value, where), "section", str, where, "key-points"))


def _move(value: object, where: str) -> Move:
    row = mapping(value, where)
    return Move(_decoded(row, where), _decoded(row["before"], f"{where}.before") if "before" in row else None)
