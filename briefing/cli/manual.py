"""``briefing help``: the help of a command by its name, and the manual page of all of them (man-pages(7))."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from briefing.cli import console
from briefing.errors import UsageError
from briefing.version import __version__


def show(
    context: typer.Context,
    command: Annotated[
        list[str] | None, typer.Argument(help="As typed: make, templates new.", show_default=False)
    ] = None,
    man: Annotated[bool, typer.Option("--man", help="The manual page of the whole program, for man(1).")] = False,
) -> int:
    """Print the help of a command, or of the program."""
    root = context.find_root()
    if man:
        console.result(page(root))
        return 0
    found, path = root.command, root
    for name in command or ():
        inner = getattr(found, "commands", {})
        if name not in inner:
            raise UsageError.among(f"no command called {name[:40]!r}", name, inner)
        found = inner[name]
        path = _inside(path, name, found)
    console.result(found.get_help(path) + "\n")
    return 0


def _inside(context: Any, name: str, command: Any) -> Any:
    return type(context)(command, info_name=name, parent=context)


def _commands(context: Any) -> Iterator[tuple[str, Any, Any]]:
    """The path, the command and its context, of each command, groups opened."""
    for name, command in context.command.commands.items():
        inner = _inside(context, name, command)
        if hasattr(command, "commands"):
            yield from _commands(inner)
        else:
            yield inner.command_path, command, inner


def page(root: Any) -> str:
    """The manual page in the markup of man: each command's help, as `--help` prints it."""
    lines = [
        f'.TH BRIEFING 1 "" "briefing {__version__}" "User Commands"',
        ".SH NAME",
        r"briefing \- turn documents into a briefing: verbatim, cited, offline",
        ".SH SYNOPSIS",
        r".B briefing",
        r"\fICOMMAND\fR [\fIOPTIONS\fR] [\fISOURCES\fR...]",
        ".SH COMMANDS",
    ]
    for path, command, inner in _commands(root):
        lines += [".SS " + _escaped(path), ".nf", _escaped(command.get_help(inner)), ".fi"]
    lines += [".SH EXIT STATUS", ".nf", _escaped(_STATUS), ".fi"]
    return "\n".join(lines) + "\n"


_STATUS = """0   done
1   a bug of ours
2   the call is wrong
3   some inputs failed, the rest was done and written
4   no input could be read
5   the output cannot be written
6   a limit was reached
7   refused for security
8   network
9   a check did not pass
130 143  stopped"""


def _escaped(text: str) -> str:
    """Text that man shows as it stands: no line of it is taken for a request, no dash for a hyphen."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^(?=[.'])", r"\\&", text, flags=re.MULTILINE)
