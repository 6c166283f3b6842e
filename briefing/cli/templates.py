"""``briefing templates list | show | new | check``: the briefing templates there are, and one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing import catalog
from briefing.cli import console, options
from briefing.errors import CheckError, OutputError, UsageError

templates = typer.Typer(help="The briefing templates there are, and one's own.", no_args_is_help=True)

_Name = Annotated[str, typer.Argument(help="A template's name or folder.")]
_Folder = Annotated[Path, typer.Argument(help="The folder to make: its last part is the template's name.")]


@templates.command("list")
def list_templates(as_json: options.AsJson = False) -> int:
    """Print the templates, a line each."""
    from briefing import blueprints

    found = blueprints.available()
    if as_json:
        console.result_json([{"name": b.name, "about": b.about} for b in found])
    else:
        console.result(console.table(("template", "about"), [(b.name, b.about) for b in found]))
    return 0


@templates.command("show")
def show_template(name: _Name, as_json: options.AsJson = False) -> int:
    """Print one template: when to use it, where it comes from, its sections in their order."""
    from briefing import blueprints

    blueprint = blueprints.load(name)
    if as_json:
        console.result_json(blueprints.as_json(blueprint))
        return 0
    page = blueprint.page
    look = [page.paper, page.font, f"{page.size:g} pt" if page.size else "", f"#{page.accent}" if page.accent else ""]
    look.append(f"margin {page.margin:g} cm" if page.margin else "")
    facts = [
        ("from", blueprint.source),
        ("length", blueprint.length),
        ("numbered", blueprint.numbered),
        ("marking", blueprint.marking),
        ("page", ", ".join(part for part in look if part)),
        ("house style", blueprint.house),
    ]
    rows = [
        (plan.key, plan.heading, str(plan.most or ""), f"[{plan.placeholder}]" if plan.placeholder else "")
        for plan in blueprint.sections
    ]
    console.result(f"{blueprint.name}: {blueprint.about}\n\n")
    console.result("".join(f"{name}: {value}\n" for name, value in facts if value) + "\n")
    console.result(console.table(("section", "heading", "at most", "for the analyst"), rows))
    return 0


@templates.command("new")
def new_template(
    folder: _Folder,
    like: Annotated[str, typer.Option("--like", help="The template to begin with.")] = "bluf",
    force: options.Force = None,
) -> int:
    """Make a template of one's own: a folder with a template.toml to edit."""
    from briefing import blueprints
    from briefing.writers import files

    text = blueprints.source_of(like)
    blueprints.load(like)
    made = _made(folder)
    files.save(made / blueprints.FILE, (_HEAD + text).encode(), force=bool(force))
    console.notice(f"{made / blueprints.FILE}: edit it, then: briefing templates check {folder}")
    return 0


@templates.command("check")
def check_template(name: _Name, as_json: options.AsJson = False) -> int:
    """Say all that is wrong with a template, with file and line; exit code 9 where something is."""
    from briefing import blueprints

    problems = blueprints.check(name, sections=tuple(catalog.entries("sections")))
    file = blueprints.folder_of(name) / blueprints.FILE
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
        raise CheckError(count, source=str(file))
    return 0


def _made(folder: Path) -> Path:
    """The folder, made where it is not there; one of the user's own where only a name was typed.

    Raises:
        UsageError: it would have the name of one of ours.
        OutputError: it cannot be made.
    """
    from briefing import blueprints

    if folder.name in {b.name for b in blueprints.available() if not b.path}:
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
