r"""The bytes of a rich text file → its tokens: braces, control words, and coded text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

OPEN, CLOSE, TEXT = "{", "}", "text"
PARAGRAPH_END = "par"

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|(?P<text>[^\\{}\r\n]+)|\\'(?P<hex>[0-9A-Fa-f]{2})"
    rb"|(?P<brace>[{}])|\\(?P<symbol>[^A-Za-z])|[\r\n]+|\\"
)


class Token(NamedTuple):
    """A control word or symbol by its name, else `OPEN`, `CLOSE`, or `TEXT` with the bytes that stand for characters."""

    name: str
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    r"""The tokens in their order; the bytes behind ``\bin`` are passed over."""
    at = 0
    while match := _TOKEN.match(data, at):
        at = match.end()
        kind = match.lastgroup
        if kind == "text":
            yield Token(TEXT, data=match["text"])
        elif kind == "brace":
            yield Token(OPEN if match["brace"] == b"{" else CLOSE)
        elif kind == "hex":
            yield Token(TEXT, data=bytes.fromhex(match["hex"].decode()))
        elif kind == "symbol":
            yield _symbol(match["symbol"])
        elif kind is not None:
            number = int(match["number"]) if match["number"] else None
            if match["word"] == b"bin":
                at += max(0, number or 0)
            yield Token(match["word"].decode(), number)


def _symbol(symbol: bytes) -> Token:
    if symbol in b"\\{}":
        return Token(TEXT, data=symbol)
    return Token(PARAGRAPH_END if symbol in b"\r\n" else symbol.decode("latin-1"))
