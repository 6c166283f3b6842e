"""The commands, by name. Each lives in a file of its own; nothing heavy is imported before one runs."""

from __future__ import annotations

from typing import Annotated

import typer

from briefing.cli import (
    batch,
    check,
    compare,
    explain,
    facts,
    highlight,
    lists,
    make,
    render,
    share,
    summarize,
    templates,
    text,
    update,
    verify,
    watch,
)
from briefing.version import __version__

app = typer.Typer(
    name="briefing",
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
) -> None:
    """Turns documents into a briefing: verbatim, cited, offline."""
    del version, debug


app.command("make")(make.make)
app.command("batch")(batch.batch)
app.command("watch")(watch.watch)
app.command("summarize")(summarize.summarize)
app.command("facts")(facts.facts)
app.command("compare")(compare.compare)
app.command("update")(update.update)
app.command("explain")(explain.explain)
app.command("verify")(verify.verify)
app.command("text")(text.text)
app.command("render")(render.render)
app.command("check")(check.check)
app.command("share")(share.share)
app.command("highlight")(highlight.highlight)
app.command("formats")(lists.formats)
app.command("rankers")(lists.rankers)
app.command("doctor")(lists.doctor)
app.add_typer(templates.app, name="templates")
