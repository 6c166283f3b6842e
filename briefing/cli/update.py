"""``briefing update``: a briefing that begins with what changed since the last one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import option_values, options
from briefing.cli import outputs as destinations
from briefing.cli.make import work
from briefing.errors import InputError


def update(
    old: Annotated[Path, typer.Argument(help="The last briefing: its .json, or its .docx, which carries it.")],
    sources: options.Sources = None,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output", "-o", help="The file to write: .docx .md .html .pdf .txt .json; repeatable.", show_default=False
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", help="Sources dated before it are no news (default: all are).", show_default=False),
    ] = None,
    template: options.Template = None,
    length: options.Length = None,
    at_most: options.AtMost = None,
    ranker: options.Ranker = None,
    query: options.Query = None,
    sections: options.Sections = None,
    without: options.Without = None,
    title: options.Title = None,
    date: options.Date = None,
    author: options.Author = None,
    addressee: options.Addressee = None,
    sender: options.Sender = None,
    metadata: options.Metadata = None,
    marking: options.Marking = None,
    tlp: options.Tlp = None,
    reference_doc: options.ReferenceDoc = None,
    cite: options.Cite = None,
    paper: options.Paper = None,
    as_of: options.AsOf = None,
    language: options.Language = None,
    page_language: options.PageLanguage = None,
    force: options.Force = None,
    parents: options.Parents = None,
    form: options.Format = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = None,
    verbose: options.Verbose = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Make a briefing that begins with what changed since the last one. Without -o it is printed: a page on a terminal, else Markdown."""
    typed = {**option_values.typed(locals()), "since": since}
    chosen = option_values.Options(typed, config=config, no_config=no_config, profile=profile)
    from briefing.readers import sources as files
    from briefing.readers import stored

    outputs = destinations.wanted(output, form, as_json=as_json)
    option_values.check_outputs(outputs.paths, [str(old)], force=chosen.flag("force"), parents=chosen.flag("parents"))
    try:
        last = stored.load(files.load(old))
    except InputError as error:
        raise error.named(str(old)) from error
    if last is None:
        raise InputError(
            "no briefing of ours in it", key="bad-record", source=str(old), hint="the .json or .docx that make wrote"
        )
    return work(chosen, sources, outputs, metadata, as_json=as_json, verbose=verbose, old=last)
