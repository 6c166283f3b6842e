"""``briefing verify``: each quotation, figure, date, name and acronym of a brief against its sources."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import console, option_values, options, outputs, supervision, verification_output
from briefing.cli.reading import as_typed, exit_code, read_all
from briefing.errors import BriefingError, OutputError, UsageError
from briefing.frozen import frozen
from briefing.model import Verification

FOUND_WRONG = 9
_FIXED = ("text", "markdown")
_EVERY = 0.5
"""Seconds between two looks."""


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
            help="checked.docx (the brief, a Word file, with comments), .html, .json, .sarif; repeatable.",
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
    view: options.View = "final",
    language: options.Language = None,
    ocr: options.Ocr = None,
    as_json: options.AsJson = False,
    as_html: Annotated[bool, typer.Option("--html", help="Side by side, as HTML on stdout.")] = False,
    form: Annotated[
        str | None,
        typer.Option("--format", help=f"On stdout: {', '.join(verification_output.FORMATS)}.", show_default="text"),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Write the brief to -o NEW, its altered quotations in the source's words.")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check anew whenever a file changes; Ctrl-C stops.")] = False,
    force: options.Force = None,
    quiet: options.Quiet = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Check a brief, whoever wrote it, against its sources: is each quotation, figure, date and name there?"""
    typed = option_values.typed(locals())
    chosen = option_values.Options(typed, config=config, no_config=no_config, profile=profile)
    code, failing, original = chosen.language(), _failing(fail_on), option_values.is_original(view)
    shape = _shape(form, as_json=as_json, as_html=as_html)
    outputs = output or []
    _refuse(brief, sources, outputs, original=original, force=chosen.flag("force"), fix=fix, watch=watch)
    check = Check(brief, tuple(sources or ()), code, original, chosen.ocr(), ignore)

    def once() -> int:
        result, failures = check.run()
        if fix:
            result = _fixed(check, result, outputs[0], force=chosen.flag("force"))
        verification_output.show(result, failing, shape, brief=brief)
        files = [] if fix else verification_output.files_of(result, failing, outputs, brief=brief)
        _save(files, force=chosen.flag("force"))
        return FOUND_WRONG if result.problems(failing) else exit_code(failures)

    return _again_and_again(check, once) if watch else once()


@frozen
class Check:
    """A brief and its sources as they were named."""

    brief: str
    sources: tuple[str, ...]
    language: str
    original: bool
    ocr: str
    ignore: Path | None

    def run(self) -> tuple[Verification, list[BriefingError]]:
        """The verification, and the sources that could not be read.

        Raises:
            BriefingError: the brief, or every source, cannot be read.
        """
        from briefing import pipeline

        accepted = _accepted(self.ignore)
        supervision.begin(self.brief)
        try:
            page, carried = pipeline.read_brief(self.brief, language=self.language, original=self.original)
        except BriefingError as error:
            raise as_typed(error, self.brief) from error
        for remark in page.notices:
            console.notice(f"{self.brief}: {remark}")
        documents, failures = read_all(self.sources, language=self.language, ocr=self.ocr)
        result = pipeline.check(page, documents, carried=carried, language=self.language)
        if accepted:
            from briefing.verifying.accepted import accept

            result, unused = accept(result, accepted)
            for line in unused:
                console.notice(f"{self.ignore}: no such claim: {line}")
        return result, failures

    def stamp(self) -> tuple[tuple[str, int, int], ...]:
        """Name, time and size of each file, so that a change is seen."""
        from briefing.readers.sources import expand

        out = []
        for named in expand([self.brief, *self.sources]):
            with suppress(OSError):
                status = Path(named.path).stat()
                out.append((named.path, status.st_mtime_ns, status.st_size))
        return tuple(out)


def _again_and_again(check: Check, once: Callable[[], int]) -> int:
    """Checks anew whenever a file has changed, until it is stopped; a brief that cannot be read just now is said."""
    console.notice(f"watching {check.brief}; Ctrl-C stops")
    seen: object = None
    while True:
        if seen != (seen := check.stamp()):
            try:
                once()
            except BriefingError as error:
                if not getattr(error, "printed", False):
                    console.failure(error)
        time.sleep(_EVERY)


def _fixed(check: Check, result: Verification, output: Path, *, force: bool) -> Verification:
    """Writes the brief with its altered quotations in the source's words, lists them, and gives what a check says now.

    Raises:
        UsageError: the brief is neither plain text nor Markdown.
    """
    from briefing import pipeline
    from briefing.verifying import repairs
    from briefing.verifying.statements import where

    brief = result.brief
    if brief.origin.format not in _FIXED:
        raise UsageError("--fix repairs plain text and Markdown", source=brief.origin.name)

    def again(text: str) -> Verification:
        page, carried = pipeline.read_brief(text.encode("utf-8"), name=brief.origin.name, language=check.language)
        return pipeline.check(page, result.sources, carried=carried, language=check.language)

    made, text, left = repairs.proved(result, again)
    outputs.save(output, text.encode("utf-8"), force=force)
    for repair in made:
        said = " ".join(brief[repair.span].split())
        console.notice(f"fixed: “{said}” is “{repair.words}” now ({where(result, repair.evidence)})")
    console.notice(f"{output.name}: {len(made)} quotation{'s' * (len(made) != 1)} repaired")
    return left


def _save(made: Sequence[tuple[Path, bytes]], *, force: bool) -> None:

    for path, data in made:
        outputs.save(path, data, force=force)


def _shape(form: str | None, *, as_json: bool, as_html: bool) -> str:
    """What is printed.

    Raises:
        UsageError: as nothing that there is.
    """
    shape = form or ("json" if as_json else "html" if as_html else "text")
    if shape not in verification_output.FORMATS:
        raise UsageError.among(f"--format: no {shape[:40]!r}", shape, verification_output.FORMATS)
    return shape


def _refuse(
    brief: str,
    sources: Sequence[str] | None,
    outputs: Sequence[Path],
    *,
    original: bool,
    force: bool,
    fix: bool,
    watch: bool,
) -> None:
    """What cannot be done is said before anything is read."""
    from briefing.writers import files

    named = list(sources or ())
    _refuse_together(brief, named, outputs, fix=fix, watch=watch)
    for path in outputs:
        _refuse_suffix(path, original=original, wanted=(Path(brief).suffix,) if fix else verification_output.SUFFIXES)
        files.check(path, force=force or watch)
        for other in (brief, *named):
            if other != "-" and path.exists() and Path(other).exists() and path.samefile(other):
                raise OutputError("it is the brief" if other == brief else "it is one of the sources", source=str(path))


def _refuse_together(brief: str, sources: Sequence[str], outputs: Sequence[Path], *, fix: bool, watch: bool) -> None:
    """What does not go together."""
    if not sources:
        raise UsageError("no source is named", hint="briefing verify BRIEF SOURCES…")
    if brief == "-" and "-" in sources:
        raise UsageError("- can be the brief or a source, not both")
    if fix and (len(outputs) != 1 or watch):
        raise UsageError("--fix writes one new file", hint="--fix -o NEW")
    if watch and "-" in (brief, *sources):
        raise UsageError("--watch looks at files, not at standard input")


def _refuse_suffix(path: Path, *, original: bool, wanted: Sequence[str]) -> None:
    suffix = path.suffix.lower()
    if suffix not in wanted:
        raise UsageError(
            f"no report as {path.suffix or 'a name without suffix'!r}",
            key="unknown-format",
            source=str(path),
            hint=" ".join(wanted),
        )
    if suffix == ".docx" and original:
        raise UsageError("comments go with --view final", source=str(path))


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
