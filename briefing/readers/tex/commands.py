"""What LaTeX's commands do to a text, from ``commands.toml``."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from briefing.frozen import frozen


@frozen
class Commands:
    """Names, without backslash, by what they do."""

    arguments: dict[str, int]
    """How many of its first arguments are no text."""
    definitions: frozenset[str]
    inclusions: frozenset[str]
    notes: frozenset[str]
    environments: dict[str, str]
    """Environments that are no prose → what a notice calls them."""
    verbatim: frozenset[str]
    """Environments whose content is set as it stands, and holds no commands."""
    lists: frozenset[str]
    quotations: frozenset[str]
    prints: dict[str, str]
    accents: dict[str, str]


def _load() -> Commands:
    table: dict[str, Any] = tomllib.loads((files("briefing.readers.tex") / "commands.toml").read_text(encoding="utf-8"))

    def names(group: str) -> frozenset[str]:
        return frozenset(table[group]["names"].split())

    return Commands(
        arguments={name: int(count) for count, listed in table["arguments"].items() for name in listed.split()},
        definitions=names("definitions"),
        inclusions=names("inclusions"),
        notes=names("notes"),
        environments={name: what for what, listed in table["environments"].items() for name in listed.split()},
        verbatim=frozenset(f"{table['environments']['code']} {table['environments']['comments']}".split()),
        lists=names("lists"),
        quotations=names("quotations"),
        prints=table["prints"],
        accents=table["accents"],
    )


COMMANDS = _load()
