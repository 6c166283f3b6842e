"""``briefing highlight``: the source itself with its key passages marked, as Word or HTML."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import console, option_values, options, outputs, supervision
from briefing.cli.reading import as_typed
from briefing.errors import BriefingError, UsageError

WORD = (".docx", ".docm", ".dotx", ".dotm")
COLOURS = ("yellow", "green", "cyan", "magenta", "red", "lightGray")


def highlight(
    source: options.Source,
    output: Annotated[Path, typer.Option("--output", "-o", help="marked.docx or marked.html.")],
    length: options.Length = None,
    at_most: options.AtMost = None,
    ranker: options.Ranker = None,
    query: options.Query = None,
    focus_mode: options.FocusMode = None,
    language: options.Language = None,
    comments: Annotated[bool, typer.Option("--comments", help="Say beside each passage why it is marked.")] = False,
    interactive: Annotated[
        bool, typer.Option("--interactive", help="HTML with a slider: 1 to all passages, offline.")
    ] = False,
    colour: Annotated[str, typer.Option("--colour", help="In Word: " + ", ".join(COLOURS) + ".")] = "yellow",
    force: options.Force = None,
    parents: options.Parents = None,
    quiet: options.Quiet = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Mark the key passages in the source itself; a Word file keeps all its formatting."""
    typed = option_values.typed(locals())
    chosen = option_values.Options(typed, config=config, no_config=no_config, profile=profile)
    request, code = chosen.request(), chosen.language()
    suffix = output.suffix.lower()
    if suffix not in (*WORD, ".html", ".htm"):
        raise UsageError(f"no marked {suffix or 'file without suffix'}", key="unknown-format", hint=".docx or .html")
    if colour not in COLOURS:
        raise UsageError.among(f"--colour: {colour[:40]!r} is not known", colour, COLOURS)
    if interactive and suffix in WORD:
        raise UsageError("--interactive needs an HTML page", hint="-o marked.html")
    from briefing import pipeline
    from briefing.model import Corpus
    from briefing.readers import sources
    from briefing.sharing import highlight as runs
    from briefing.sharing import source as marking
    from briefing.writers import Layout

    layout = Layout(epoch=pipeline.epoch())
    option_values.check_outputs([output], [source], force=chosen.flag("force"), parents=chosen.flag("parents"))
    name = Path(source).name
    supervision.begin(source, 1, 1)
    try:
        data = sources.load(Path(source))
        document = pipeline.read(data, name=name, language=code)
        for remark in document.notices:
            console.notice(f"{source}: {remark}")
        findings = pipeline.analyse(Corpus((document,)), request, facts=False)
        for remark in findings.extract.notices:
            console.notice(remark)
        if suffix in WORD:
            marked, count = marking.as_word(data, findings, suffix, layout=layout, comments=comments, colour=colour)
        else:
            marked, count = marking.as_page(findings, layout=layout, comments=comments, interactive=interactive)
    except BriefingError as error:
        raise as_typed(error, source) from error
    if suffix in WORD and document.origin.format == "docx" and runs.is_signed(data):
        console.notice(f"{source}: the digital signature does not hold for the marked file")
    outputs.save(output, marked, force=chosen.flag("force"), parents=chosen.flag("parents"))
    wanted = len(findings.extract.picks)
    missed = f"; {wanted - count} stand where nothing can be marked" if count < wanted else ""
    console.notice(f"{output.name}: asked for {request.budget.asked}, {count} passages marked{missed}")
    return 0
