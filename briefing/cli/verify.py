"""``briefing verify``: each quotation, figure, date, name and acronym of a brief against its sources."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import console, options
from briefing.cli.reading import exit_code, read_all
from briefing.errors import BriefingError, UsageError
from briefing.model import Verification

FOUND_WRONG = 9


def verify(
    brief: Annotated[str, typer.Argument(help="The brief to check; - is standard input.", show_default=False)],
    sources: options.Sources = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on", help="Verdicts and kinds that are problems: a,b; none for no failure.", show_default="problems"
        ),
    ] = None,
    language: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Check a brief, whoever wrote it, against its sources: is each quotation, figure, date and name there?"""
    chosen = options.Options(
        {"language": language, "quiet": quiet}, config=config, no_config=no_config, profile=profile
    )
    code, failing = chosen.language(), _failing(fail_on)
    from briefing import pipeline
    from briefing.verifying import report

    if not sources:
        raise UsageError("no source is named", hint="briefing verify BRIEF SOURCES…")
    if brief == "-" and "-" in sources:
        raise UsageError("- can be the brief or a source, not both")
    try:
        page, carried = pipeline.read_brief(brief, language=code)
    except BriefingError as error:
        raise error.named(Path(brief).name) from error
    for remark in page.notices:
        console.notice(f"{page.origin.name}: {remark}")
    documents, failures = read_all(sources, language=code)
    result = pipeline.check(page, documents, carried=carried)
    if as_json:
        console.result_json(report.as_json(result))
    else:
        _print(result, failing)
    return FOUND_WRONG if result.problems(failing) else exit_code(failures)


def _failing(asked: str | None) -> tuple[str, ...]:
    from briefing.model.verdicts import PROBLEMS, VERDICTS

    if asked is None:
        return PROBLEMS
    known = {str(kind) for kind in VERDICTS} | {v for verdicts in VERDICTS.values() for v in verdicts}
    names = tuple(name.strip() for name in asked.split(",") if name.strip())
    if names == ("none",):
        return ()
    for name in names:
        if name not in known:
            raise UsageError(f"--fail-on: no verdict or kind {name[:40]!r}", hint=", ".join(PROBLEMS))
    return names


def _print(result: Verification, failing: tuple[str, ...]) -> None:
    from briefing.verifying import report

    for name in result.changed:
        console.result(f"changed since the brief was made: {name}\n")
    for name in result.missing:
        console.result(f"not given, though the brief was made of it: {name}\n")
    rows = report.rows(result, failing=failing)
    if rows:
        console.result(console.table(report.COLUMNS, rows, widths=(0, 0, 48, 48, 24, 60)) + "\n")
    kinds = Counter(str(f.claim.kind) for f in result.findings)
    checked = ", ".join(f"{number} {kind}{'s' * (number != 1)}" for kind, number in kinds.items()) or "nothing to check"
    counts = ", ".join(f"{number} {verdict}" for verdict, number in result.counts().items())
    console.result(f"{checked}: {counts}\n" if counts else f"{checked}\n")
