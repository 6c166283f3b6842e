"""What a token beside a noun phrase can be to it, on either side."""

from __future__ import annotations

from enum import Enum

from briefing.facts.phrases.tokens import Kind, TokenLine

_INNER_MARKS = "&'’–-/"
"""Marks that join two halves of one word or name."""
_LONGEST_NICKNAME = 20
"""Characters of a nickname in marks, the marks counted."""


class Step(Enum):
    """What a token beside a noun phrase is to it."""

    TAKE = "belongs to it"
    TAKE_TWO = "belongs to it together with the token before"
    TAKE_NAME = "joins it to the name that follows"
    CLOSE = "is its determiner"
    ADJECTIVE = "is an adjective between it and its determiner"
    STOP = "lies outside"


def joins_halves(line: TokenLine, at: int, other: int) -> bool:
    """Whether a mark stands inside a word or name ("Franco-Dutch", "Sorn & Vik"), `other` being its outer half."""
    word = line.low[at]
    if word == "&" and line.kind(at - 1) is line.kind(at + 1) is Kind.NAME:
        return True
    return (
        word in _INNER_MARKS
        and line.kind(other) in (Kind.NAME, Kind.WORD)
        and line.starts[at] == line.stops[at - 1]
        and line.starts[at + 1] - line.stops[at] <= (word in "'’")
    )


def is_short(line: TokenLine, at: int) -> bool:
    """Whether a quotation is so short that it may be a nickname."""
    return line.stops[at] - line.starts[at] < _LONGEST_NICKNAME
