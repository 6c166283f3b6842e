"""``briefing make``: one briefing from one or many documents, as Word, Markdown, HTML or JSON."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import console, framing, options
from briefing.cli.reading import exit_code, read_all
from briefing.errors import BriefingError, CheckError, UsageError
from briefing.model import Briefing, Corpus


def make(
    sources: options.Sources = None,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output", "-o", help="The file to write: .docx .md .html .pdf .txt .json; repeatable.", show_default=False
        ),
    ] = None,
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
    to: options.To = None,
    sender: options.Sender = None,
    metadata: options.Metadata = None,
    marking: options.Marking = None,
    tlp: options.Tlp = None,
    reference_doc: options.ReferenceDoc = None,
    cite: options.Cite = None,
    paper: options.Paper = None,
    as_of: options.AsOf = None,
    language: options.Language = None,
    interactive: Annotated[
        bool, typer.Option("--interactive", help="HTML with a slider: 1 to all key points, offline.")
    ] = False,
    force: options.Force = None,
    strict: Annotated[
        bool | None, typer.Option("--strict", help="Fail while a slot for the analyst is open.", show_default=False)
    ] = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = None,
    verbose: options.Verbose = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Make a briefing of documents: verbatim, cited. Without -o, Markdown on stdout."""
    typed = {
        "template": template, "length": length, "at-most": at_most, "ranker": ranker, "query": query,
        "focus-mode": focus_mode, "sections": sections, "without": without, "order": order, "title": title,
        "date": date, "author": author, "to": to, "from": sender, "marking": marking, "tlp": tlp,
        "reference-doc": reference_doc, "cite": cite, "paper": paper, "as-of": as_of, "language": language, "force": force,
        "quiet": quiet, "strict": strict,
    }  # fmt: skip
    chosen = options.Options(typed, config=config, no_config=no_config, profile=profile)
    from briefing import blueprints, composing, pipeline
    from briefing.writers import files

    blueprint = blueprints.load(chosen.text("template", blueprints.DEFAULT))
    request = chosen.request(default_length=blueprint.length or framing.LENGTH)
    frame, code = framing.frame(chosen, metadata or [], marking=blueprint.marking), chosen.language()
    sheet = options.paper_of(chosen, blueprint.page.paper)
    house = chosen.text("reference-doc", blueprint.house) or None
    shown = options.cite_of(chosen)
    outputs = output or []
    names = [pipeline.writer_for(path) for path in outputs]
    if interactive and "html" not in names:
        raise UsageError("--interactive needs an HTML page", hint="-o brief.html")
    for path in outputs:  # before the work, so that nothing is done in vain
        files.check(path, force=chosen.flag("force"))
        options.refuse_source(path, sources or [])
    documents, failures = read_all(sources, language=code)
    findings = pipeline.analyse(Corpus(tuple(documents)), request, bottom_line=True)
    briefing = pipeline.compose(findings, frame)
    for remark in briefing.notices:
        console.notice(remark)
    if chosen.flag("strict") and (slots := briefing.open_slots):
        raise CheckError(f"to be filled by the analyst: {', '.join(slots)}", hint="-M section=words")
    render = partial(
        pipeline.render, briefing, paper=sheet, reference=house, cite=shown, documents=dict(enumerate(documents))
    )
    ranked = composing.ranked(findings, briefing) if interactive else ()
    rendered = [render(name, ranked=ranked) for name in names]
    for path, data in zip(outputs, rendered, strict=True):
        files.save(path, data, force=chosen.flag("force"))
    if not outputs:
        console.result(render("json" if as_json else "md"))
    elif as_json:
        console.result_json(_report(briefing, outputs, failures))
    if outputs:
        where = " and ".join(path.name for path in outputs)
        console.notice(f"{where}: asked for {briefing.asked}, got {briefing.got}")
    elif verbose:
        console.notice(f"asked for {briefing.asked}, got {briefing.got}")
    return exit_code(failures)


def _report(briefing: Briefing, outputs: list[Path], failures: list[BriefingError]) -> dict[str, object]:
    return {
        "outputs": [str(path) for path in outputs],
        "asked": briefing.asked,
        "got": briefing.got,
        "words": briefing.words,
        "sources": [source.name for source in briefing.sources],
        "failures": [{"source": e.source, "key": e.key, "reason": e.reason} for e in failures],
    }
