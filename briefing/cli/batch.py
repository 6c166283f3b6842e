"""``briefing batch``: many inputs, a briefing each; stopped at any moment, it goes on with ``--resume``."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli import console, framing, option_values, options
from briefing.cli.progress import Meter
from briefing.errors import KEYS, SOME_FAILED, BriefingError, InputError, UsageError
from briefing.model import Outcome, State

if TYPE_CHECKING:
    from briefing.runners.executors import Executor
    from briefing.runners.jobs import BatchRecipe, Limits

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?", re.IGNORECASE)

Inputs = Annotated[
    list[str] | None,
    typer.Argument(help="Files, folders, globs, URLs, or .jsonl shards (a briefing a record).", show_default=False),
]
Timeout = Annotated[float, typer.Option("--timeout", help="Seconds that one briefing may take.")]
Memory = Annotated[str, typer.Option("--memory", help="Memory that one briefing may take.")]


def batch(
    inputs: Inputs = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The folder to write to.  [required]", show_default=False)
    ] = None,
    formats: Annotated[
        list[str] | None,
        typer.Option("--to", help="Formats: docx,md,html,txt,json. (The addressee is -M to=…)", show_default="docx"),
    ] = None,
    per: Annotated[str, typer.Option("--per", help="What one briefing is made of: file, folder or cluster.")] = "file",
    workers: Annotated[
        int, typer.Option("--workers", "-j", help="Processes.", show_default="one a processor", min=0)
    ] = 0,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where a run was stopped.")] = False,
    retry: Annotated[bool, typer.Option("--retry-failed", help="With --resume: what failed is done again.")] = False,
    timeout: Timeout = 60,
    memory: Memory = "1g",
    max_output: Annotated[str, typer.Option("--max-output", help="Size that one file may have.")] = "64m",
    cluster: Annotated[
        str, typer.Option("--cluster", help="Dask: tcp://HOST:PORT, or local.", show_default=False)
    ] = "",
    template: options.Template = None,
    length: options.Length = None,
    at_most: options.AtMost = None,
    ranker: options.Ranker = None,
    query: options.Query = None,
    focus_mode: options.FocusMode = None,
    kind: options.Kind = None,
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
    abbrev: options.Abbrev = None,
    names: options.Names = None,
    force: options.Force = None,
    strict: options.Strict = None,
    by: options.By = None,
    coverage: options.Coverage = None,
    timeline: options.Timeline = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Make a briefing of each input, in guarded processes; a stopped run goes on with --resume."""
    typed = option_values.typed(locals())
    if output is None:
        raise UsageError("batch writes to a folder", hint="-o DIR")
    chosen = option_values.Options(typed, config=config, no_config=no_config, profile=profile)
    from briefing.runners import batch as runner
    from briefing.runners import inputs as finding
    from briefing.runners import planning
    from briefing.runners.jobs import Limits

    if per not in planning.PER:
        raise UsageError(f"--per: {per[:40]!r} is none of {', '.join(planning.PER)}")
    limits = Limits(seconds_of(timeout), bytes_of(memory, "--memory"), bytes_of(max_output, "--max-output"))
    recipe = recipe_of(chosen, metadata or [], ",".join(formats or ["docx"]), limits)
    found = finding.find(inputs or [], outputs=output)
    work = runner.Batch(found, output, recipe, per, resume, chosen.flag("force"), retry)
    if not found.files:
        raise InputError("nothing in it", key="missing", source=" ".join(inputs or []))
    total = found.count()
    count = min(workers or os.cpu_count() or 1, total or sys.maxsize)
    progress = _Progress(total if per == "file" else None)
    counts = runner.run(
        work, start=lambda: _executor(recipe, cluster, count), on_settled=progress, on_read=progress.read
    )
    progress.end()
    if as_json:
        console.result_json({"output": str(output), **{state.value: counts[state] for state in State}})
    summary = ", ".join(f"{counts[state]} {state.value}" for state in State)
    console.notice(f"{output}: {summary}; see report.csv")
    return progress.exit_code(counts)


def _executor(recipe: BatchRecipe, cluster: str, workers: int) -> Executor:
    from briefing.runners import executors

    if cluster:
        return executors.Cluster(recipe, address=cluster, workers=workers)
    return executors.Pool(recipe, workers=workers)


class _Progress:
    """Prints failures as they come, and how far the work is."""

    def __init__(self, total: int | None) -> None:
        self._meter = Meter(total)
        self._codes: set[int] = set()

    def __call__(self, outcomes: tuple[Outcome, ...], before: bool) -> None:  # noqa: FBT001 - a callback of the runner
        for outcome in outcomes:
            if outcome.state is State.FAILED:
                self._codes.add(KEYS[outcome.key])
                self._meter.clear()
                console.failure(BriefingError(outcome.reason, key=outcome.key, source=outcome.source))
        self._meter.step(before=before, failed=any(outcome.state is State.FAILED for outcome in outcomes))

    def read(self, count: int) -> None:
        """Says, now and then, that so many inputs are read and not yet grouped."""
        self._meter.say(f"{count} read")

    def end(self) -> None:
        """Takes the meter from the screen."""
        self._meter.clear()

    def exit_code(self, counts: Mapping[State, int]) -> int:
        """0, or 3 where some failed; where nothing was done, the code of all failures if they are alike, else 4."""
        if not counts[State.FAILED]:
            return 0
        if counts[State.OK]:
            return SOME_FAILED
        return self._codes.pop() if len(self._codes) == 1 else KEYS["unreadable"]


def recipe_of(chosen: option_values.Options, pairs: list[str], formats: str, limits: Limits) -> BatchRecipe:
    """How each briefing is made.

    Raises:
        UsageError: an option has a value that we do not know.
    """
    from briefing import catalog, templates
    from briefing.readers import sources
    from briefing.runners.jobs import BatchRecipe

    template = templates.load(chosen.text("template", templates.DEFAULT))
    names = tuple(dict.fromkeys(name.strip().lstrip(".") for name in formats.split(",") if name.strip()))
    rows = [catalog.find("writers", name) for name in names]
    if not rows:
        raise UsageError("--to: no format is named")
    reference = chosen.text("reference-doc", template.reference)
    if reference:
        sources.load(Path(reference))
    recipe = framing.recipe(chosen, pairs, template, formats=tuple(row.name for row in rows))
    shared = {field.name: getattr(recipe, field.name) for field in fields(recipe)}
    shared["reference"] = str(Path(reference).absolute()) if reference else ""
    return BatchRecipe(**shared, suffixes=tuple(row.suffixes[0] for row in rows), limits=limits)


def seconds_of(timeout: float) -> float:
    """The time limit.

    Raises:
        UsageError: it is not above zero.
    """
    if not 0 < timeout < 1e6:
        raise UsageError("--timeout: a number of seconds above 0 is wanted")
    return timeout


def bytes_of(size: str, option: str) -> int:
    """``512m``, ``1g`` or ``2GiB`` as bytes.

    Raises:
        UsageError: it is none of these.
    """
    match = _SIZE.fullmatch(size.strip())
    number = round(float(match[1]) * 1024 ** ("kmg".index(match[2].lower()) + 1 if match[2] else 0)) if match else 0
    if not number:
        raise UsageError(f"{option}: no size: {size[:40]!r}", hint="512m or 1g")
    return number
