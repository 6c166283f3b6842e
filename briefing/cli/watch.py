"""``briefing watch``: a folder's briefing, made anew whenever files arrive, change or go, until it is stopped."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import batch, console, option_values, options
from briefing.errors import BriefingError, UsageError
from briefing.model import Outcome, State

Folder = Annotated[Path, typer.Argument(help="The folder to look at.", show_default=False)]


def watch(
    folder: Folder,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output", "-o", help="The file to keep up to date; repeatable. With --each, a folder.", show_default=False
        ),
    ] = None,
    each: Annotated[bool, typer.Option("--each", help="A briefing of each file, not one of all.")] = False,
    formats: Annotated[
        list[str] | None, typer.Option("--to", help="With --each: docx,md,html,txt,json.", show_default="docx")
    ] = None,
    every: Annotated[float, typer.Option("--every", help="Seconds between two looks.", min=0.05)] = 2.0,
    settle: Annotated[float, typer.Option("--settle", help="Seconds that a file must rest.", min=0)] = 2.0,
    timeout: batch.Timeout = 60,
    memory: batch.Memory = "1g",
    template: options.Template = None,
    length: options.Length = None,
    at_most: options.AtMost = None,
    ranker: options.Ranker = None,
    query: options.Query = None,
    focus_mode: options.FocusMode = None,
    sections: options.Sections = None,
    without: options.Without = None,
    order: options.OrderOption = None,
    title: options.Title = None,
    date: options.Date = None,
    author: options.Author = None,
    sender: options.Sender = None,
    metadata: options.Metadata = None,
    marking: options.Marking = None,
    tlp: options.Tlp = None,
    reference_doc: options.ReferenceDoc = None,
    cite: options.Cite = None,
    toc: options.Toc = None,
    paper: options.Paper = None,
    as_of: options.AsOf = None,
    language: options.Language = None,
    page_language: options.PageLanguage = None,
    force: options.Force = None,
    by: options.By = None,
    coverage: options.Coverage = None,
    timeline: options.Timeline = None,
    quiet: options.Quiet = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Keep the briefing of a folder up to date while files arrive; Ctrl-C stops it."""
    typed = option_values.typed(locals())
    if not output:
        raise UsageError("watch writes to a file", hint="-o brief.docx")
    if each and len(output) > 1:
        raise UsageError("--each writes to one folder", hint="-o DIR")
    chosen = option_values.Options(typed, config=config, no_config=no_config, profile=profile)
    from briefing import pipeline
    from briefing.runners import watch as watching
    from briefing.runners.jobs import Limits

    names = formats or ["docx"] if each else [pipeline.writer_for(path) for path in output]
    limits = Limits(batch.seconds_of(timeout), batch.bytes_of(memory, "--memory"))
    recipe = batch.recipe_of(chosen, metadata or [], ",".join(names), limits)
    work = watching.Watch(folder, tuple(output), every, settle, patience=max(60.0, 10 * settle))
    console.notice(f"watching {folder}; Ctrl-C stops")
    if each:
        watching.a_briefing_each(work, recipe, workers=os.cpu_count() or 1, on_settled=_Progress())
    else:
        watching.one_briefing(work, recipe, force=chosen.flag("force"), on_settled=_Progress())
    return 0


class _Progress:
    """Prints what was made, and each failure once."""

    def __init__(self) -> None:
        self._said: set[tuple[str, str, str]] = set()

    def __call__(self, outcomes: tuple[Outcome, ...]) -> None:
        for outcome in outcomes:
            said = (outcome.source, outcome.key, outcome.reason)
            if outcome.state is State.FAILED and said not in self._said:
                console.failure(BriefingError(outcome.reason, key=outcome.key, source=outcome.source))
                self._said.add(said)
        good = [outcome for outcome in outcomes if outcome.state is State.OK]
        if good:
            where = " and ".join(Path(name).name for name in good[0].outputs)
            console.notice(
                f"{where}: made of {len(good)} files" if len(good) > 1 else f"{where}: made of {good[0].source}"
            )
