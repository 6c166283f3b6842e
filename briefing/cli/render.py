"""``briefing render``: a stored or hand-edited briefing, laid out again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import option_values, options
from briefing.cli import outputs as destinations
from briefing.cli.stored import Stored, open_stored
from briefing.errors import CheckError

Sources = Annotated[
    list[str] | None,
    typer.Option(
        "--source", "-s", help="A source of it, or a folder of them, to compare with; repeatable.", show_default=False
    ),
]


def render(
    brief: Annotated[str, typer.Argument(help="A .json or .docx that briefing made; - is standard input.")],
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output", "-o", help="The file to write; repeatable. See `briefing formats`.", show_default=False
        ),
    ] = None,
    form: options.Format = None,
    source: Sources = None,
    paper: options.Paper = None,
    cite: options.Cite = None,
    page_language: options.PageLanguage = None,
    reference_doc: options.ReferenceDoc = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail if a text is no longer verbatim.")] = False,
    force: options.Force = None,
    parents: options.Parents = None,
    quiet: options.Quiet = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Lay a stored briefing out again; texts that were edited are marked. Without -o it is printed, as by `make`."""
    typed = option_values.typed(locals())
    chosen = option_values.Options(typed, config=config, no_config=no_config, profile=profile)
    outputs = destinations.wanted(output, form)
    reference, shown = chosen.text("reference-doc") or None, option_values.cite_of(chosen)
    read = [brief, *(source or []), *([reference] if reference else [])]
    option_values.check_outputs(outputs.paths, read, force=chosen.flag("force"), parents=chosen.flag("parents"))
    stored: Stored = open_stored(brief, source or [], paper=option_values.paper_of(chosen))
    if strict and stored.edited:
        raise CheckError(f"{stored.edited} texts are no longer verbatim", source=stored.name)
    if language := chosen.page_language():
        from briefing.composing.other_language import in_other_language

        stored.briefing = in_other_language(stored.briefing, language)
    rendered = [stored.render(name, reference=reference, cite=shown) for name in outputs.formats]
    for path, data in zip(outputs.paths, rendered, strict=False):
        destinations.save(path, data, force=chosen.flag("force"), parents=chosen.flag("parents"))
    outputs.show(stored.briefing, rendered, cite=shown)
    return 0
