"""A formula that stands in a line of text → what is read of it: signs and letters, no commands."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from briefing.readers.tex.commands import COMMANDS
from briefing.readers.tex.syntax import Ends, Kind, Token

PRINTED = {**{sign: sign for sign in "%&$#_{}"}, ",": "\u202f", ";": " ", ":": " "}
"""What a backslash and a sign print."""


def linear(found: list[Token], ends: Ends, start: int, stop: int) -> Iterator[str]:
    """The formula between two tokens in one line: "p < 0.05", "10^6", "a/b"."""
    fractions: set[int] = set()
    for index in range(start, stop):
        kind, value, _ = found[index]
        if kind is Kind.TEXT:
            yield value
        elif kind is Kind.SYMBOL:
            yield PRINTED.get(value, "")
        elif kind is Kind.COMMAND:
            yield _spaced(COMMANDS.prints.get(value, "")) or _greek(value)
            if value in {"frac", "tfrac", "dfrac"} and index + 1 < stop and found[index + 1].kind is Kind.OPEN:
                fractions.add(ends.of(index + 1))
        elif index in fractions:
            yield "/"


def _spaced(sign: str) -> str:
    """A sign of relation or operation with blanks around it, as it is set."""
    return f" {sign} " if len(sign) == 1 and unicodedata.category(sign) == "Sm" else sign


def _greek(name: str) -> str:
    r"""The letter that ``\alpha`` or ``\Omega`` names, else ""."""
    case = "CAPITAL" if name[0].isupper() else "SMALL"
    try:
        return unicodedata.lookup(f"GREEK {case} LETTER {name.upper()}")
    except KeyError:
        return ""
