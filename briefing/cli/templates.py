"""``briefing templates list | show | new | check | from-docx``: the briefing templates there are, and one's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing import catalog
from briefing.cli import console, options, outputs
from briefing.errors import BriefingError, CheckError, OutputError, UsageError
from briefing.model import BlockKind, Document

if TYPE_CHECKING:
    from briefing import templates
    from briefing.templates import derived

app = typer.Typer(help="The briefing templates there are, and one's own.", no_args_is_help=True)

_Name = Annotated[str, typer.Argument(help="A template's name or folder.")]
_Folder = Annotated[Path, typer.Argument(help="The folder to make: its last part is the template's name.")]


@app.command("list")
def list_templates(as_json: options.AsJson = False) -> int:
    """Print the templates, a line each."""
    from briefing import templates

    found = templates.available()
    if as_json:
        console.result_json([{"name": b.name, "about": b.about} for b in found])
    else:
        console.result(console.table(("template", "about"), [(b.name, b.about) for b in found]))
    return 0


@app.command("show")
def show_template(name: _Name, as_json: options.AsJson = False) -> int:
    """Print one template: when to use it, where it comes from, its sections in their order."""
    from briefing import templates

    template = templates.load(name)
    if as_json:
        console.result_json(templates.as_json(template))
        return 0
    page = template.page
    look = [page.paper, page.font, f"{page.size:g} pt" if page.size else "", f"#{page.accent}" if page.accent else ""]
    look.append(f"margin {page.margin:g} cm" if page.margin else "")
    facts = [
        ("from", template.source),
        ("length", template.length),
        ("numbered", template.numbered),
        ("marking", template.marking),
        ("page", ", ".join(part for part in look if part)),
        ("house style", template.reference),
    ]
    rows = [
        (plan.key, plan.heading, str(plan.most or ""), f"[{plan.placeholder}]" if plan.placeholder else "")
        for plan in template.sections
    ]
    console.result(f"{template.name}: {template.about}\n\n")
    console.result("".join(f"{name}: {value}\n" for name, value in facts if value) + "\n")
    console.result(console.table(("section", "heading", "at most", "for the analyst"), rows))
    return 0


@app.command("new")
def new_template(
    folder: _Folder,
    like: Annotated[str, typer.Option("--like", help="The template to begin with.")] = "bluf",
    force: options.Force = None,
) -> int:
    """Make a template of one's own: a folder with a template.toml to edit."""
    from briefing import templates

    text = templates.source_of(like)
    templates.load(like)
    made = _made(folder)
    outputs.save(made / templates.FILE, (_HEAD + text).encode(), force=bool(force))
    console.notice(f"{made / templates.FILE}: edit it, then: briefing templates check {folder}")
    return 0


@app.command("check")
def check_template(name: _Name, as_json: options.AsJson = False) -> int:
    """Say all that is wrong with a template, with file and line; exit code 9 where something is."""
    from briefing import templates

    folder = templates.folder_of(name)
    problems = (*templates.check(name, sections=tuple(catalog.entries("sections"))), *_of_house_style(folder))
    file = folder / templates.FILE
    if as_json:
        rows = [{"line": p.line, "reason": p.reason, "hint": p.hint} for p in problems]
        console.result_json({"template": name, "ok": not problems, "problems": rows})
    elif not problems:
        console.result(f"{file}: nothing wrong\n")
    else:
        for problem in problems:
            place = f"{file}:{problem.line}" if problem.line else f"{file}"
            console.result(f"{place}: {problem.reason}{f' ({problem.hint})' if problem.hint else ''}\n")
    if problems:
        count = f"{len(problems)} problems" if len(problems) > 1 else "1 problem"
        failed = CheckError(count, source=str(file))
        console.failure(failed)
        return failed.exit_code
    return 0


def _of_house_style(folder: Path) -> Iterator[templates.Problem]:
    """What is wrong with a template's own Word file: it cannot be read, or has what is not taken over."""
    from briefing.templates import HOUSE, Problem

    house = folder / HOUSE
    if not house.is_file():
        return
    from briefing.readers import sources
    from briefing.writers.docx import reference_document

    try:
        dropped = reference_document.dropped_of(sources.load(house))
    except BriefingError as error:
        yield Problem(0, f"{house.name}: {error.reason}", error.hint)
    else:
        if dropped:
            yield Problem(0, f"{house.name}: not taken over: {', '.join(dropped)}")


@app.command("from-docx")
def template_from_docx(
    old: Annotated[Path, typer.Argument(help="An old briefing in Word.", show_default=False)],
    folder: _Folder,
    force: options.Force = None,
) -> int:
    """Make a template of an old briefing: its headings, their order, its styles; none of its text."""
    from briefing import pipeline, templates
    from briefing.readers import sources
    from briefing.templates import derived
    from briefing.writers import files
    from briefing.writers.docx import reference_document

    data = sources.load(old)
    try:
        document = pipeline.read(data, name=old.name)
        style, paper = reference_document.emptied(data), reference_document.paper_of(data)
    except BriefingError as error:
        error.source = old.name
        raise
    parts = _parts(document)
    text = derived.template_toml(folder.name, parts, source=old.name, paper=paper, marking=document.metadata.marking)
    made = _made(folder)
    for name in (templates.FILE, templates.REFERENCE):
        files.check(made / name, force=bool(force))
    outputs.save(made / templates.FILE, (_HEAD + text).encode(), force=bool(force))
    outputs.save(made / templates.REFERENCE, style, force=bool(force))
    found = templates.load(str(made / templates.FILE), sections=tuple(catalog.entries("sections")))
    slots = len(found.placeholders)
    console.notice(
        f"{made}: {len(found.sections) - slots} sections that we fill, {slots} for the analyst; look at {templates.FILE}, "
        f"and at header and footer of {templates.REFERENCE}"
    )
    return 0


def _parts(document: Document) -> list[derived.Part]:
    """The headings of the level that carries the outline, and what stands under each."""
    from briefing.templates import derived

    title = document.metadata.title_span
    heads = [b for b in document.blocks if b.kind is BlockKind.HEADING and not (title and b.span in title)]
    counts = Counter(block.level for block in heads)
    level = next((level for level in sorted(counts) if counts[level] > 1), min(counts, default=0))
    parts: list[derived.Part] = []
    for block in document.blocks:
        if block in heads and block.level <= level:
            parts.append(derived.Part(document[block.span].strip()))
        elif parts and block.kind is not BlockKind.HEADING:
            last = parts[-1]
            numbered = last.numbered + bool(re.match(r"\s*\d+[.)]\s", document[block.span]))
            parts[-1] = replace(last, items=last.items + 1, numbered=numbered)
    return parts


def _made(folder: Path) -> Path:
    """The folder, made where it is not there; one of the user's own where only a name was typed.

    Raises:
        UsageError: it would have the name of one of ours.
        OutputError: it cannot be made.
    """
    from briefing import templates

    if folder.name in {b.name for b in templates.available() if not b.path}:
        raise UsageError(f"there is a template called {folder.name!r} already", source=str(folder), hint="another name")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise OutputError(getattr(error, "strerror", "") or str(error), source=str(folder)) from error
    return folder


_HEAD = """\
# A briefing template: which sections stand, in what order, how long, how headed. See docs/templates.md.
# `briefing templates check FOLDER` says what is wrong with it; `briefing make SOURCES -t FOLDER` uses it.
# In the folder for configuration (~/.config/briefing/templates/NAME) it can be called by its name alone.

"""
