"""``briefing make``: one briefing from one or many documents, as Word, Markdown, HTML or JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from pathlib import Path, PurePosixPath
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli import config, console, edited, framing, option_values, options
from briefing.cli import outputs as destinations
from briefing.cli.reading import exit_code, nothing_named, or_stdin, read_all
from briefing.cli.web import Web
from briefing.errors import BriefingError, UsageError
from briefing.frozen import frozen
from briefing.model import Briefing, Document
from briefing.readers.sources import Named, is_web_address

if TYPE_CHECKING:
    from briefing.cli.manifest import Manifest
    from briefing.cli.outputs import Outputs
    from briefing.making import Recipe


@frozen
class Beside:
    """What is wanted beside the briefing itself: files about it, and forms of its own that some formats have."""

    manifest: Path | None = None
    bibliography: Path | None = None
    interactive: bool = False
    front_matter: bool = False
    web: Web = field(default_factory=Web)
    sources: tuple[Named, ...] = ()
    """The sources beside the file of ``--choices``, where no others are named."""


_NOTHING = Beside()


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
    addressee: options.Addressee = None,
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
    ocr: options.Ocr = None,
    choices: options.Choices = None,
    abbrev: options.Abbrev = None,
    names: options.Names = None,
    interactive: Annotated[
        bool, typer.Option("--interactive", help="HTML with a slider: 1 to all key points, offline.")
    ] = False,
    force: options.Force = None,
    parents: options.Parents = None,
    strict: options.Strict = None,
    by: options.By = None,
    coverage: options.Coverage = None,
    timeline: options.Timeline = None,
    manifest: Annotated[
        Path | None,
        typer.Option(
            "--manifest",
            help="Write settings, versions and digests to this file; without sources: make that briefing again.",
            show_default=False,
        ),
    ] = None,
    bibliography: Annotated[
        Path | None,
        typer.Option(
            "--bibliography",
            help="Write the sources for a reference manager: .json (CSL), .ris, .bib.",
            show_default=False,
        ),
    ] = None,
    front_matter: Annotated[
        bool, typer.Option("--frontmatter", help="YAML at the head of Markdown: title, date, sources.")
    ] = False,
    save_sources: Annotated[
        Path | None,
        typer.Option("--save-sources", help="Keep the web pages that were read in this folder.", show_default=False),
    ] = None,
    allow_private: options.AllowPrivate = None,
    form: options.Format = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be read and written, and end.")] = False,
    as_json: options.AsJson = False,
    quiet: options.Quiet = None,
    verbose: options.Verbose = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Make a briefing of documents: verbatim, cited. Without -o it is printed: a page on a terminal, else Markdown."""
    typed = option_values.typed(locals())
    editors = edited.choices_of(choices)
    chosen = option_values.Options(typed, config=config, no_config=no_config, profile=profile, choices=editors)
    if manifest is not None and editors:
        raise UsageError("a manifest keeps no --choices", hint="the JSON of a briefing does: -o brief.json")
    if manifest is not None and not sources:
        return _again(manifest, output, form, force=chosen.flag("force"), quiet=chosen.flag("quiet"), as_json=as_json)
    outputs = destinations.wanted(output, form, as_json=as_json)
    kept = () if sources else edited.kept_sources(choices)
    sources = None if kept else or_stdin(sources)
    web = Web(tuple(allow_private or ()), save_sources)
    beside = Beside(manifest, bibliography, interactive=interactive, front_matter=front_matter, web=web, sources=kept)
    if dry_run:
        return _rehearse(chosen, sources, outputs, metadata or [], beside)
    return work(chosen, sources, outputs, metadata, as_json=as_json, verbose=verbose, beside=beside)


def _rehearse(
    chosen: option_values.Options,
    sources: list[str] | None,
    outputs: Outputs,
    pairs: list[str],
    beside: Beside,
) -> int:
    """Checks options, names of sources and outputs as `work` would, and prints what it would do."""
    from briefing.readers import sources as named

    recipe = _recipe(chosen, outputs, pairs, None, beside)
    _check_outputs(chosen, outputs, beside, [*(sources or []), *filter(None, [recipe.reference])])
    rows = [("read", source.path, "") for source in beside.sources or named.expand(sources or [], web=True)]
    if not rows:
        raise nothing_named()
    rows += [("write", str(path), writer) for path, writer in zip(outputs.paths, outputs.writers, strict=True)]
    rows += [("write", str(beside.manifest), "manifest")] if beside.manifest else []
    rows += [("write", str(beside.bibliography), "bibliography")] if beside.bibliography else []
    rows += [("print", "-", outputs.printed or "page")] if outputs.printed or outputs.screen else []
    settings = {"template": recipe.frame.template, "length": recipe.request.budget.asked, **chosen.given()}
    rows += [("with", name, config.shown(value)) for name, value in sorted(settings.items()) if name != "quiet"]
    console.result(console.table(("would", "what", "as"), rows))
    return 0


def _check_outputs(chosen: option_values.Options, outputs: Outputs, beside: Beside, named: list[str]) -> None:
    paths = [*outputs.paths, *filter(None, [beside.manifest, beside.bibliography])]
    option_values.check_outputs(paths, named, force=chosen.flag("force"), parents=chosen.flag("parents"))
    beside.web.check()
    if beside.manifest and any(map(is_web_address, named)):
        raise UsageError(
            "--manifest: a web page is not read again as it was", hint="--save-sources, then name the files"
        )


def _again(path: Path, output: list[Path] | None, form: str | None, *, force: bool, quiet: bool, as_json: bool) -> int:
    """Makes the briefing of a manifest again, with the settings of then; to the files of then where no others are named."""
    from briefing.cli import manifest

    past = manifest.load(path)
    typed = {**past.settings, "force": force, "quiet": quiet}
    chosen = option_values.Options(typed, config=None, no_config=True, profile="")
    outputs = destinations.wanted(output or [out for out, _ in past.outputs], form, as_json=as_json)
    return work(chosen, None, outputs, list(past.pairs), as_json=as_json, verbose=False, past=past)


def work(
    chosen: option_values.Options,
    sources: list[str] | None,
    outputs: Outputs,
    metadata: list[str] | None,
    *,
    as_json: bool,
    verbose: bool,
    old: Briefing | None = None,
    past: Manifest | None = None,
    beside: Beside = _NOTHING,
) -> int:
    """Reads, makes, writes and reports, for ``make`` and, against an `old` briefing, for ``update``.

    A manifest `beside` it is written at the end; of a `past` one the sources are read, and the bytes must be those of then.
    """
    from briefing import making

    pairs = metadata or []
    recipe = _recipe(chosen, outputs, pairs, old, beside)
    known = past.sources if past else beside.sources
    named = [*(sources or []), *(source.path for source in known), *filter(None, [recipe.reference])]
    _check_outputs(chosen, outputs, beside, named)
    started = perf_counter()
    documents, failures = read_all(
        sources,
        language=recipe.language,
        abbreviations=recipe.abbreviations,
        known=known,
        ocr=chosen.ocr(),
        web=beside.web,
    )
    read = perf_counter()
    since = chosen.date("since") if old else ""
    made = making.make(documents, recipe, old=old, since=since, remark=console.notice)
    written = list(zip(outputs.paths, made.files, strict=False))
    if past:
        from briefing.cli import manifest

        manifest.check(past, written)
    if beside.bibliography:
        from briefing.writers import bibliography

        written.append((beside.bibliography, bibliography.write(made.briefing, beside.bibliography)))
    if beside.manifest:
        written.append((beside.manifest, _record(beside.manifest, chosen, sources or [], pairs, documents, written)))
    for path, data in beside.web.kept():
        destinations.save(path, data, force=chosen.flag("force"), parents=True)
    for path, data in written:
        destinations.save(path, data, force=chosen.flag("force"), parents=chosen.flag("parents"))
    outputs.show(made.briefing, made.files, cite=recipe.cite)
    if as_json and not outputs.printed:
        console.result_json(_report(made.briefing, outputs.paths, failures))
    _tell(made.briefing, outputs.paths, verbose=verbose)
    if verbose:
        _tell_more(documents, made.briefing, recipe, reading=read - started, making=perf_counter() - read)
    return exit_code(failures)


def _tell(briefing: Briefing, paths: Sequence[Path], *, verbose: bool) -> None:
    """Says what length was asked for and got, where the page itself is not on the screen."""
    asked = f"asked for {briefing.asked}, got {briefing.got}"
    if paths:
        console.notice(f"{' and '.join(path.name for path in paths)}: {asked}")
    elif verbose:
        console.notice(asked)


def _tell_more(
    documents: Sequence[Document], briefing: Briefing, recipe: Recipe, *, reading: float, making: float
) -> None:
    """Says what was read, chosen and left out, and how many seconds it took."""
    for document, source in zip(documents, briefing.sources, strict=False):
        said = [
            document.origin.format,
            f"{source.words} words",
            document.language,
            source.date,
            f"{source.share:.0%} cited",
        ]
        console.notice(f"{source.name}: {', '.join(filter(None, said))}")
    sections = ", ".join(f"{section.key} {len(section.nodes)}" for section in briefing.sections)
    console.notice(f"template {recipe.frame.template}, ranker {recipe.request.ranker}: {sections}")
    console.notice(f"{briefing.words} words; read in {reading:.2f} s, made and written in {making:.2f} s")


def _recipe(
    chosen: option_values.Options, outputs: Outputs, pairs: list[str], old: Briefing | None, beside: Beside
) -> Recipe:
    """How the briefing is made."""
    from briefing import making, templates

    template = templates.load(chosen.text("template", templates.DEFAULT))
    recipe = framing.recipe(chosen, pairs, template, formats=outputs.formats, slider=beside.interactive)
    recipe = replace(recipe, front_matter=beside.front_matter)
    if old:
        recipe = replace(recipe, frame=making.inherited(recipe.frame, old))
    if beside.front_matter and "md" not in recipe.formats:
        raise UsageError("--frontmatter needs a Markdown file", hint="-o brief.md")
    if beside.interactive and "html" not in recipe.formats:
        raise UsageError("--interactive needs an HTML page", hint="-o brief.html")
    return recipe


def _record(
    path: Path,
    chosen: option_values.Options,
    sources: list[str],
    metadata: list[str],
    documents: list[Document],
    outputs: list[tuple[Path, bytes]],
) -> bytes:
    """The manifest that will lie at `path`."""
    from briefing.cli import manifest
    from briefing.readers.sources import expand

    read = {document.origin.name for document in documents}
    read |= {
        str(folder) for name in read for folder in PurePosixPath(name).parents
    }  # a source in a mailbox: the mailbox
    return manifest.dumps(
        path,
        settings=chosen.given(),
        pairs=[f"{key}={value}" for key, value in chosen.metadata(metadata).items()],
        sources=[source for source in expand(sources) if source.name in read],
        outputs=outputs,
    )


def _report(briefing: Briefing, outputs: Sequence[Path], failures: list[BriefingError]) -> dict[str, object]:
    return {
        "outputs": [str(path) for path in outputs],
        "asked": briefing.asked,
        "got": briefing.got,
        "words": briefing.words,
        "sources": [source.name for source in briefing.sources],
        "failures": [{"source": e.source, "key": e.key, "reason": e.reason} for e in failures],
    }
