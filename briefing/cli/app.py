"""The program as typer sees it: a group whose commands are loaded by name, because a run needs one of them.

Building all of them from their options was .05 CPU s of every start.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from functools import cache
from importlib import import_module
from inspect import get_annotations
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from briefing import interrupt
from briefing.cli.commands import COMMANDS, GROUPS, Command
from briefing.version import __version__


class _Commands(MutableMapping[str, Any]):
    """Names → commands, each built at its first use."""

    def __init__(self) -> None:
        self._rows = {row.name: row for row in (*COMMANDS, *GROUPS)}
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._built:
            self._built[name] = _built(self._rows[name])
        return self._built[name]

    def __contains__(self, name: object) -> bool:
        return name in self._rows or name in self._built

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows | self._built)

    def __len__(self) -> int:
        return len(self._rows | self._built)

    def __setitem__(self, name: str, command: Any) -> None:
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        del self._built[name]


class _Program(TyperGroup):
    """The group of all commands; its list of them is drawn from the table, without building one."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = _Commands()

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of the table."""
        del ctx
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list of commands in `--help`."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(row.name, row.short) for row in (*COMMANDS, *GROUPS)])


@cache
def _built(row: Command) -> Any:
    """The row's command, or group of commands, with its options; once, whoever calls the program again in one process."""
    module, _, name = row.target.partition(":")
    found = getattr(import_module(module), name)
    holder = typer.Typer(rich_markup_mode=None, add_completion=False)
    if isinstance(found, typer.Typer):
        for inner in found.registered_commands:
            inner.short_help = (inner.callback.__doc__ or "").partition("\n")[0]  # else it is cut
            typed = f"briefing {row.name} {inner.name}"
            inner.epilog = _epilog(tuple(line for line in row.examples if line.startswith(typed)))
        holder.add_typer(found, name=row.name, short_help=row.short, epilog=_epilog(row.examples))
        return typer.main.get_group(holder).commands[row.name]
    found.__annotations__ = get_annotations(found, eval_str=True)  # else typer reads each twice, the dear way
    holder.command(row.name, short_help=row.short, epilog=_epilog(row.examples))(found)
    return typer.main.get_command(holder)


def _epilog(examples: tuple[str, ...]) -> str:
    """The examples as the help shows them, each on a line of its own (the escape keeps them from being wrapped)."""
    return "\b\nExamples:\n" + "\n".join(f"  {example}" for example in examples)


app = typer.Typer(
    name="briefing",
    cls=_Program,
    help="Turns documents into a briefing: verbatim, cited, offline.",
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(value: bool) -> None:  # noqa: FBT001 - typer calls it so
    if value:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks; anywhere on the line.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours; anywhere on the line.")] = False,
    unguarded: Annotated[
        bool, typer.Option("--unguarded", help="No limits of time and memory; anywhere on the line.")
    ] = False,
) -> None:
    """Turns documents into a briefing: verbatim, cited, offline."""
    del version, debug, no_color, unguarded
    interrupt.as_exception()  # the command is there, and begins
