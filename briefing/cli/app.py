"""The commands, by name. Each lives in a file of its own; nothing heavy is imported before one runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, NamedTuple

import typer

from briefing.cli import (
    batch,
    check,
    compare,
    config,
    explain,
    facts,
    highlight,
    lists,
    make,
    manual,
    mcp,
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
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours; anywhere on the line.")] = False,
) -> None:
    """Turns documents into a briefing: verbatim, cited, offline."""
    del version, debug, no_color


class Command(NamedTuple):
    """A command: its function, what the list of commands says of it, examples that the tests run."""

    name: str
    function: Callable[..., Any]
    short: str
    examples: tuple[str, ...]


COMMANDS = (
    Command(
        "make",
        make.make,
        "one briefing from one or many documents",
        (
            "briefing make article.txt -o brief.docx",
            'briefing make reports/ -n 1p -q "grain, strike" -o brief.md',
            "briefing make article.txt -t dossier --format html -o - > brief.html",
        ),
    ),
    Command(
        "batch",
        batch.batch,
        "a briefing of each of many inputs, resumable",
        ("briefing batch reports/ -o briefs --to md", "briefing batch reports/ -o briefs --to md --resume"),
    ),
    Command(
        "watch",
        watch.watch,
        "keep a briefing up to date while files arrive",
        ("briefing watch reports/ -o brief.docx --once",),
    ),
    Command(
        "summarize",
        summarize.summarize,
        "the sentences that matter most, one a line",
        ("briefing summarize article.txt -n 60w --cite", "cat article.txt | briefing summarize -n 3"),
    ),
    Command(
        "facts",
        facts.facts,
        "who said what, figures, dates, names, acronyms",
        ("briefing facts article.txt --kind quotes", "briefing facts reports/ --csv > facts.csv"),
    ),
    Command(
        "compare",
        compare.compare,
        "where sources agree, differ or stand alone",
        ("briefing compare article.txt later.txt", "briefing compare reports/ --json"),
    ),
    Command(
        "update",
        update.update,
        "what changed since the last briefing",
        ("briefing update old.json later.txt -o new.docx",),
    ),
    Command(
        "explain",
        explain.explain,
        "each sentence's score, and why",
        ("briefing explain article.txt", "briefing explain article.txt --html > why.html"),
    ),
    Command(
        "verify",
        verify.verify,
        "check any brief against its sources",
        ("briefing verify old.json article.txt", "briefing verify old.json article.txt --html > checked.html"),
    ),
    Command("text", text.text, "a source as it was read", ("briefing text article.txt",)),
    Command("render", render.render, "lay a stored briefing out again", ("briefing render old.json -o again.docx",)),
    Command("check", check.check, "which slots for the analyst are open", ("briefing check old.json --ready",)),
    Command(
        "share",
        share.share,
        "a mail draft, a pack, one file; redacted",
        ("briefing share old.json -o mail.eml", "briefing share old.json -o pack.zip --redact names"),
    ),
    Command(
        "highlight",
        highlight.highlight,
        "the source itself, its key passages marked",
        ("briefing highlight article.txt -o marked.html",),
    ),
    Command(
        "mcp",
        mcp.mcp,
        "tools for an assistant (Model Context Protocol)",
        ("briefing mcp --root reports/ < /dev/null",),
    ),
    Command("formats", lists.formats, "formats that can be read and written", ("briefing formats",)),
    Command("rankers", lists.rankers, "ranking methods, and how they did", ("briefing rankers --json",)),
    Command(
        "languages",
        lists.languages,
        "what is read in which language",
        ("briefing languages", "briefing languages --json"),
    ),
    Command("doctor", lists.doctor, "what this installation can do, and what is missing", ("briefing doctor",)),
    Command("help", manual.show, "a command's help; the manual page", ("briefing help make", "briefing help --man")),
)


def _epilog(examples: tuple[str, ...]) -> str:
    """The examples as the help shows them, each on a line of its own (the escape keeps them from being wrapped)."""
    return "\b\nExamples:\n" + "\n".join(f"  {example}" for example in examples)


for _row in COMMANDS:
    app.command(_row.name, short_help=_row.short, epilog=_epilog(_row.examples))(_row.function)
app.add_typer(templates.app, name="templates", short_help="the templates there are, and one's own")
app.add_typer(config.app, name="config", short_help="what the settings are, and where from")
