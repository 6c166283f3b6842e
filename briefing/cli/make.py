"""``briefing make``: one briefing from one or many documents, as Word, Markdown, HTML or JSON."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli import console, framing, options
from briefing.cli.reading import exit_code, read_all
from briefing.errors import BriefingError, CheckError, UsageError
from briefing.model import Briefing, Corpus

if TYPE_CHECKING:
    from briefing.cli.manifest import Manifest


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
    kind: options.Kind = None,
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
    toc: options.Toc = None,
    paper: options.Paper = None,
    as_of: options.AsOf = None,
    language: options.Language = None,
    abbrev: options.Abbrev = None,
    names: options.Names = None,
    interactive: Annotated[
        bool, typer.Option("--interactive", help="HTML with a slider: 1 to all key points, offline.")
    ] = False,
    force: options.Force = None,
    strict: options.Strict = None,
    by: options.By = None,
    coverage: options.Coverage = None,
    manifest: Annotated[
        Path | None,
        typer.Option(
            "--manifest",
            help="Write settings, versions and digests to this file; without sources: make that briefing again.",
            show_default=False,
        ),
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
        "focus-mode": focus_mode, "kind": kind, "sections": sections, "without": without, "order": order, "title": title,
        "date": date, "author": author, "to": to, "from": sender, "marking": marking, "tlp": tlp,
        "reference-doc": reference_doc, "cite": cite, "toc": toc, "paper": paper, "as-of": as_of, "language": language, "abbrev": abbrev, "names": names, "force": force,
        "quiet": quiet, "strict": strict, "coverage": coverage, "by": by,
    }  # fmt: skip
    chosen = options.Options(typed, config=config, no_config=no_config, profile=profile)
    if manifest is not None and not sources:
        return _again(manifest, output, force=chosen.flag("force"), quiet=chosen.flag("quiet"), as_json=as_json)
    return work(
        chosen, sources, output, metadata, as_json=as_json, verbose=verbose, manifest=manifest, interactive=interactive
    )


def _again(path: Path, output: list[Path] | None, *, force: bool, quiet: bool, as_json: bool) -> int:
    """Makes the briefing of a manifest again, with the settings of then; to the files of then where no others are named."""
    from briefing.cli import manifest

    past = manifest.load(path)
    typed = {**past.settings, "force": force, "quiet": quiet}
    chosen = options.Options(typed, config=None, no_config=True, profile="")
    outputs = output or [out for out, _ in past.outputs]
    return work(chosen, None, outputs, list(past.pairs), as_json=as_json, verbose=False, past=past)


def work(
    chosen: options.Options,
    sources: list[str] | None,
    output: list[Path] | None,
    metadata: list[str] | None,
    *,
    as_json: bool,
    verbose: bool,
    old: Briefing | None = None,
    manifest: Path | None = None,
    past: Manifest | None = None,
    interactive: bool = False,
) -> int:
    """Reads, makes, writes and reports, for ``make`` and, against an `old` briefing, for ``update``.

    A `manifest` is written at the end; of a `past` one the sources are read, and the bytes must be those of then.
    """
    from briefing import pipeline, templates
    from briefing.cli import manifest as manifests
    from briefing.composing import composition as composing
    from briefing.readers.sources import expand
    from briefing.writers import files

    template = templates.load(chosen.text("template", templates.DEFAULT))
    request = chosen.request(default_length=template.length or framing.LENGTH)
    frame, code = framing.frame(chosen, metadata or [], marking=template.marking), chosen.language()
    frame = framing.inherited(frame, old) if old else frame
    sheet = options.paper_of(chosen, template.page.paper)
    house = chosen.text("reference-doc", template.house) or None
    shown = options.cite_of(chosen)
    outputs = output or []
    formats = [pipeline.writer_for(path) for path in outputs]
    if interactive and "html" not in formats:
        raise UsageError("--interactive needs an HTML page", hint="-o brief.html")
    named = [*(sources or []), *(source.path for source in (past.sources if past else ())), *([house] if house else [])]
    options.check_outputs([*outputs, *([manifest] if manifest else [])], named, force=chosen.flag("force"))
    documents, failures = read_all(
        sources, language=code, abbreviations=chosen.abbreviations(), known=past.sources if past else ()
    )
    corpus = Corpus(tuple(documents))
    findings = (
        pipeline.update(old, corpus, request, since=chosen.date("since"))
        if old
        else pipeline.analyse(corpus, request, bottom_line=True)
    )
    briefing = pipeline.compose(findings, frame)
    for remark in briefing.notices:
        console.notice(remark)
    if chosen.flag("strict") and (slots := briefing.open_slots):
        raise CheckError(f"to be filled by the analyst: {', '.join(slots)}", hint="-M section=words")
    render = partial(
        pipeline.render,
        briefing,
        paper=sheet,
        reference=house,
        cite=shown,
        toc=chosen.choice("toc"),
        documents=dict(enumerate(findings.corpus.documents)),
    )
    ranked = composing.ranked(findings, briefing) if interactive else ()
    rendered = [render(name, ranked=ranked) for name in formats]
    made = list(zip(outputs, rendered, strict=True))
    if past:
        manifests.check(past, made)
    if manifest:
        paths = {source.name: source.path for source in expand(sources or [])}
        record = manifests.dumps(
            manifest,
            settings=chosen.given(),
            pairs=[f"{key}={value}" for key, value in chosen.metadata(metadata or []).items()],
            sources=[(paths[document.origin.name], document) for document in documents],
            outputs=made,
        )
        made.append((manifest, record))
    for path, data in made:
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
