"""``briefing verify``: each quotation, figure, date, name and acronym of a brief against its sources."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import console, options
from briefing.cli.reading import exit_code, read_all
from briefing.errors import BriefingError, OutputError, UsageError
from briefing.model import Verification

FOUND_WRONG = 9
_SUFFIXES = (".docx", ".html", ".htm", ".json")


def verify(
    brief: Annotated[str, typer.Argument(help="The brief to check; - is standard input.", show_default=False)],
    sources: Annotated[
        list[str] | None,
        typer.Argument(help="Files, folders, globs or packs (.zip); - is standard input.", show_default=False),
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            "-o",
            help="checked.docx (the brief, a Word file, with comments), .html or .json; repeatable.",
            show_default=False,
        ),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on", help="What ends with 9: levels (error, check), verdicts, kinds; none.", show_default="check"
        ),
    ] = None,
    ignore: Annotated[
        Path | None,
        typer.Option("--ignore", help="A file of accepted findings, one claim a line.", show_default=False),
    ] = None,
    view: Annotated[
        str, typer.Option("--view", help="A Word brief's tracked changes: final (accepted) or original.")
    ] = "final",
    language: options.Language = None,
    as_json: options.AsJson = False,
    as_html: Annotated[bool, typer.Option("--html", help="Side by side, as HTML on stdout.")] = False,
    force: options.Force = None,
    quiet: options.Quiet = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Check a brief, whoever wrote it, against its sources: is each quotation, figure, date and name there?"""
    typed = options.typed(locals())
    chosen = options.Options(typed, config=config, no_config=no_config, profile=profile)
    code, failing, original = chosen.language(), _failing(fail_on), options.is_original(view)
    outputs = output or []
    _refuse(brief, sources, outputs, original=original, force=chosen.flag("force"))
    from briefing import pipeline

    accepted = _accepted(ignore)
    try:
        page, carried = pipeline.read_brief(brief, language=code, original=original)
    except BriefingError as error:
        raise error.named(Path(brief).name) from error
    for remark in page.notices:
        console.notice(f"{page.origin.name}: {remark}")
    documents, failures = read_all(sources, language=code, packs=True)
    result = pipeline.check(page, documents, carried=carried)
    if accepted:
        from briefing.verifying.accepted import accept

        result, unused = accept(result, accepted)
        for line in unused:
            console.notice(f"{ignore}: no such claim: {line}")
    _show(result, failing, as_json=as_json, as_html=as_html)
    _write(result, failing, outputs, brief=brief, force=chosen.flag("force"))
    return FOUND_WRONG if result.problems(failing) else exit_code(failures)


def _refuse(brief: str, sources: Sequence[str] | None, outputs: Sequence[Path], *, original: bool, force: bool) -> None:
    """What cannot be done is said before anything is read."""
    from briefing.writers import files

    if not sources:
        raise UsageError("no source is named", hint="briefing verify BRIEF SOURCES…")
    if brief == "-" and "-" in sources:
        raise UsageError("- can be the brief or a source, not both")
    for path in outputs:
        suffix = path.suffix.lower()
        if suffix not in _SUFFIXES:
            raise UsageError(
                f"no report as {path.suffix or 'a name without suffix'!r}",
                key="unknown-format",
                source=path.name,
                hint=" ".join(_SUFFIXES),
            )
        if suffix == ".docx" and original:
            raise UsageError("comments go with --view final", source=path.name)
        files.check(path, force=force)
        for other in (brief, *sources):
            if other != "-" and path.exists() and Path(other).exists() and path.samefile(other):
                raise OutputError("it is the brief" if other == brief else "it is one of the sources", source=path.name)


def _failing(asked: str | None) -> tuple[str, ...]:
    from briefing.model.verdicts import PROBLEMS, VERDICTS, Level

    if asked is None:
        return PROBLEMS
    known = {str(kind) for kind in VERDICTS} | {v for verdicts in VERDICTS.values() for v in verdicts} | {*Level}
    names = tuple(name.strip() for name in asked.split(",") if name.strip())
    if names == ("none",):
        return ()
    levels = [str(level) for level in Level]
    names = tuple(n for name in names for n in (levels[: levels.index(name) + 1] if name in levels else (name,)))
    for name in names:
        if name not in known:
            raise UsageError(f"--fail-on: no verdict or kind {name[:40]!r}", hint=", ".join(PROBLEMS))
    return names


def _accepted(path: Path | None) -> str:
    """The text of a list of accepted findings, "" where there is none."""
    if path is None:
        return ""
    from briefing.readers import sources, text

    data = sources.load(path)
    return text.decode(data)[0] if data else ""


def _show(result: Verification, failing: tuple[str, ...], *, as_json: bool, as_html: bool) -> None:
    from briefing.verifying import report

    if as_json:
        console.result_json(report.as_json(result))
        return
    if as_html:
        from briefing.verifying import side_by_side

        console.result(side_by_side.page(result, failing=failing))
        return
    for line in report.warnings(result):
        console.result(f"{line}\n")
    if rows := report.rows(result, failing=failing):
        console.result(console.table(report.COLUMNS, rows, widths=(0, 0, 48, 48, 24, 60)) + "\n")
    console.result(f"{report.summary(result)}\n")


def _write(result: Verification, failing: tuple[str, ...], outputs: Sequence[Path], *, brief: str, force: bool) -> None:
    from briefing.writers import files

    made: list[tuple[Path, bytes]] = []
    for path in outputs:
        suffix = path.suffix.lower()
        if suffix == ".docx":
            made.append((path, _commented(result, failing, brief)))
        elif suffix == ".json":
            from briefing.verifying import report

            text = json.dumps(report.as_json(result), ensure_ascii=False, indent=2)
            made.append((path, text.encode("utf-8", "replace") + b"\n"))
        else:
            from briefing.verifying import side_by_side

            made.append((path, side_by_side.page(result, failing=failing).encode("utf-8", "replace")))
    for path, data in made:
        files.save(path, data, force=force)


def _commented(result: Verification, failing: tuple[str, ...], brief: str) -> bytes:
    """The brief's own Word file with a comment on each problem, and where sources differ."""
    from briefing.readers import sources
    from briefing.verifying import report, word_comments

    if brief == "-" or result.brief.origin.format != "docx":
        raise UsageError("comments need a brief that is a Word file", source=result.brief.origin.name, hint="-o x.html")
    remarks = [
        word_comments.Remark(finding.claim.span, report.remark(result, finding))
        for finding in result.remarkable(failing)
    ]
    return word_comments.annotate(sources.load(Path(brief)), result.brief, remarks)
