r"""A source's own commands with arguments (``\newcommand{\pay}[2]{#1 paid #2}``) → the tokens that they stand for.

Each is put in once, where it is used, and what it holds is not looked at again: so no definition can make much of little. Those with an
optional argument, long ones and those that define others are left as they are: their arguments stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.readers.tex.commands import COMMANDS
from briefing.readers.tex.syntax import Kind, Token

_LONGEST = 60
"""Tokens of a definition, and …"""
_LONGEST_ARGUMENT = 2_000
"""… of an argument."""
_TWICE = 2
"""So often an argument may be put in."""
_COUNT = re.compile(r"\s*\[([1-9])\]\s*")
_PARAMETER = re.compile(r"#([1-9])")

_Macro = tuple[int, list[Token]]
"""How many arguments, and what is put in for it."""
_QUANTITY: _Macro = 2, [Token(Kind.TEXT, "#1 #2")]
"""A value and its unit (siunitx)."""


def expanded(found: Sequence[Token]) -> list[Token]:
    """The tokens with what the text's own commands stand for."""
    return list(_put_in(found, dict.fromkeys(("SI", "qty"), _QUANTITY) | dict(_defined(found))))


def _defined(found: Sequence[Token]) -> Iterator[tuple[str, _Macro]]:
    """(name, what it stands for) of each definition with arguments."""
    for at, token in enumerate(found):
        if token.kind is not Kind.COMMAND or token.value not in COMMANDS.definitions:
            continue
        head = [t for t in found[at + 1 : at + 5] if t.kind not in {Kind.OPEN, Kind.CLOSE}]
        if len(head) < 2 or head[0].kind is not Kind.COMMAND or not (count := _COUNT.fullmatch(head[1].value)):
            continue
        start = at + 1 + next(n for n, t in enumerate(found[at + 1 :]) if t is head[1]) + 1
        body = _argument(found, start, _LONGEST)
        if body is not None and _may_stand(head[0].value, body):
            yield head[0].value, (int(count[1]), body)


def _may_stand(name: str, body: Sequence[Token]) -> bool:
    """Whether a definition can be put in: it defines nothing, names not itself, and has no argument more than twice."""
    used = [number for token in body for number in _PARAMETER.findall(token.value)]
    commands = {token.value for token in body if token.kind is Kind.COMMAND}
    return all(used.count(number) <= _TWICE for number in used) and commands.isdisjoint({name, *COMMANDS.definitions})


def _argument(found: Sequence[Token], at: int, most: int) -> list[Token] | None:
    """What stands in the braces that open at `at`; None where none open, or do not end soon."""
    if at >= len(found) or found[at].kind is not Kind.OPEN:
        return None
    depth = 0
    for place in range(at, min(at + most + 2, len(found))):
        depth += (found[place].kind is Kind.OPEN) - (found[place].kind is Kind.CLOSE)
        if not depth:
            return list(found[at + 1 : place])
    return None


def _put_in(found: Sequence[Token], macros: dict[str, _Macro]) -> Iterator[Token]:
    at = 0
    while at < len(found):
        token = found[at]
        at += 1
        macro = macros.get(token.value) if token.kind is Kind.COMMAND else None
        given = _given(found, at, macro[0]) if macro else None
        if macro is None or given is None:
            yield token
            continue
        arguments, at = given
        for part in macro[1]:
            yield from _filled(part, arguments)


def _given(found: Sequence[Token], at: int, count: int) -> tuple[list[list[Token]], int] | None:
    """The next `count` arguments, and where they end; None where there are fewer."""
    arguments: list[list[Token]] = []
    for _ in range(count):
        while at < len(found) and found[at].kind is Kind.TEXT and not found[at].value.strip():
            at += 1
        argument = _argument(found, at, _LONGEST_ARGUMENT)
        if argument is None:
            return None
        arguments.append(argument)
        at += len(argument) + 2
    return arguments, at


def _filled(part: Token, arguments: Sequence[list[Token]]) -> Iterator[Token]:
    """One token of a definition, with the arguments in it."""
    if part.kind is not Kind.TEXT:
        yield part
        return
    pieces = _PARAMETER.split(part.value)
    for number, piece in enumerate(pieces):
        if number % 2:
            yield from arguments[int(piece) - 1] if int(piece) <= len(arguments) else ()
        elif piece:
            yield Token(Kind.TEXT, piece)
