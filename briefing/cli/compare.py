"""``briefing compare``: where sources agree, where they differ, and what only one of them says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import console, option_values, options
from briefing.cli import outputs as destinations
from briefing.cli.reading import exit_code, read_all
from briefing.model import Budget, Corpus, Frame, Request


def compare(
    sources: options.Sources = None,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output", "-o", help="The file to write: .docx .md .html .pdf .txt .json; repeatable.", show_default=False
        ),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="Default: how many sources.", show_default=False)] = None,
    as_of: options.AsOf = None,
    language: options.Language = None,
    page_language: options.PageLanguage = None,
    ocr: options.Ocr = None,
    abbrev: options.Abbrev = None,
    names: options.Names = None,
    force: options.Force = None,
    parents: options.Parents = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Show where sources agree, differ, or stand alone, each passage verbatim and cited. Without -o, Markdown on stdout."""
    typed = option_values.typed(locals())
    chosen = option_values.Options(typed, config=config, no_config=no_config, profile=profile)
    from briefing import pipeline
    from briefing.comparing import report

    outputs = output or []
    formats = [pipeline.writer_for(path) for path in outputs]
    option_values.check_outputs(outputs, sources or [], force=chosen.flag("force"), parents=chosen.flag("parents"))
    request = Request(Budget.parse("medium"), as_of=chosen.date("as-of"), names=chosen.engine())
    documents, failures = read_all(
        sources, language=chosen.language(), abbreviations=chosen.abbreviations(), ocr=chosen.ocr()
    )
    findings, comparison = pipeline.compare(Corpus(tuple(documents)), request)
    if len(documents) < 2 and not failures:
        console.notice("one source: compared with itself")
    frame = Frame(template="plain", title=chosen.text("title"), language=chosen.page_language())
    answer = report.as_json(findings, comparison)
    briefing = report.compose(findings, comparison, frame)
    data = json.dumps(answer, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"
    rendered = [data if name == "json" else pipeline.render(briefing, name) for name in formats]
    for path, content in zip(outputs, rendered, strict=True):
        destinations.save(path, content, force=chosen.flag("force"), parents=chosen.flag("parents"))
    if as_json:
        console.result(data)
    elif not outputs:
        console.result(pipeline.render(briefing, "md"))
    if outputs:
        console.notice(f"{' and '.join(path.name for path in outputs)}: {report.summary(comparison)}")
    return exit_code(failures)
