r"""LaTeX source → tokens, each with the place where its braces or its environment end.

Comments, and what stands between ``\iffalse`` and its ``\fi``, are no tokens; what stands in environments of code is one token.
Unbalanced braces and environments end where the text does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from briefing.readers.tex.commands import COMMANDS


class Kind(Enum):
    """What a token is."""

    TEXT = auto()
    BREAK = auto()
    """One empty line or more."""
    OPEN = auto()
    CLOSE = auto()
    BEGIN = auto()
    END = auto()
    COMMAND = auto()
    """``\\name``; `value` is the name, without its star."""
    SYMBOL = auto()
    """A backslash and one character that is no letter."""
    MATH = auto()
    """``$`` or ``$$``."""
    CODE = auto()
    """An environment that is set as it stands; `value` is its name."""


class Token(NamedTuple):
    """One token; `tight` says of a command that nothing stands between it and what follows."""

    kind: Kind
    value: str
    tight: bool = True


_TOKEN = re.compile(
    r"""(?P<comment>%[^\n]*(?:\n(?![ \t]*\n)[ \t]*)?)  # comment with its line's end
    | \\verb\*?(?P<delimiter>[^\sA-Za-z*])(?P<verb>[^\n]{0,500}?)(?P=delimiter)  # verbatim
    | \\(?P<edge>begin|end)[ \t]*\{(?P<environment>[^{}\n]{1,60})\}  # environment
    | \\(?P<command>[A-Za-z@]+)\*?(?P<blank>[ \t]*(?:\n(?![ \t]*\n)[ \t]*)?)  # command
    | \\(?P<symbol>[\s\S]|$)  # escaped sign
    | (?P<math>\$\$?)  # mathematics
    | (?P<brace>[{}])  # group
    | (?P<break>\n[ \t]*\n\s*)  # paragraph
    | (?P<text>[^\\{}$%\n]+|\n)""",
    re.VERBOSE,
)


_CONDITIONAL = re.compile(r"\\(?:(if(?!f\b|thenelse\b)[A-Za-z@]{0,40}+)|(fi)|(else))(?![A-Za-z@])[ \t]*")


def tokens(text: str) -> list[Token]:
    """The tokens of a text whose lines end with a line feed."""
    return list(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while match := _TOKEN.match(text, at):
        at = match.end()
        token = _token(match)
        if token is None:
            continue
        if token.kind is Kind.COMMAND and token.value in {"iffalse", "else"}:  # of two branches the first is set
            at = _behind_conditional(text, at)
            continue
        if token.kind is Kind.BEGIN and token.value in COMMANDS.verbatim:
            stop = text.find(f"\\end{{{token.value}}}", at)
            at = len(text) if stop < 0 else stop + len(token.value) + 6
            token = Token(Kind.CODE, token.value)
        yield token


def _behind_conditional(text: str, at: int) -> int:
    r"""Where what is never set ends, behind its ``\else`` or ``\fi``; where nothing ends it, it is set."""
    depth = 1
    for match in _CONDITIONAL.finditer(text, at):
        depth += 1 if match[1] else -1 if match[2] else 0
        if not depth or (depth == 1 and match[3]):
            return match.end()
    return at


def _token(match: re.Match[str]) -> Token | None:
    """What was matched, or None for a comment."""
    if match["environment"] is not None:
        return Token(Kind.BEGIN if match["edge"] == "begin" else Kind.END, match["environment"].strip())
    if match["command"] is not None:
        return Token(Kind.COMMAND, match["command"], not match["blank"])
    if match["brace"]:
        return Token(Kind.OPEN if match["brace"] == "{" else Kind.CLOSE, match["brace"])
    if match["delimiter"] is not None:
        return Token(Kind.TEXT, match["verb"])
    for name, kind in _PLAIN:
        if match[name] is not None:
            return Token(kind, match[name])
    return None


_PLAIN = (("symbol", Kind.SYMBOL), ("math", Kind.MATH), ("break", Kind.BREAK), ("text", Kind.TEXT))


class Ends:
    """Where what begins at a token ends: the index of the token that closes it, or how many tokens there are."""

    def __init__(self, found: list[Token]) -> None:
        self._last = len(found)
        self._closing: dict[int, int] = {}
        self._math: dict[str, list[int]] = defaultdict(list)
        braces: list[int] = []
        environments: dict[str, list[int]] = defaultdict(list)
        for index, (kind, value, _) in enumerate(found):
            if kind is Kind.OPEN:
                braces.append(index)
            elif kind is Kind.CLOSE and braces:
                self._closing[braces.pop()] = index
            elif kind is Kind.BEGIN:
                environments[value].append(index)
            elif kind is Kind.END and environments[value]:
                self._closing[environments[value].pop()] = index
            elif kind is Kind.MATH or (kind is Kind.SYMBOL and value in {")", "]"}):
                self._math[value].append(index)

    def of(self, index: int) -> int:
        """Where the brace or the environment that opens at `index` is closed."""
        return self._closing.get(index, self._last)

    def of_math(self, index: int, mark: str) -> int | None:
        """The next token that ends mathematics with `mark` after `index`; None where there is none."""
        places = self._math[mark]
        at = bisect_left(places, index + 1)
        return places[at] if at < len(places) else None
