"""What ``briefing verify`` prints, and the files that it writes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from briefing.cli import console
from briefing.errors import UsageError
from briefing.model import Verification

SUFFIXES = (".docx", ".html", ".htm", ".json", ".sarif")
FORMATS = ("text", "json", "github", "sarif", "html")


def show(result: Verification, failing: tuple[str, ...], form: str, *, brief: str) -> None:
    """Prints the result as `form`, one of `FORMATS`."""
    if form != "text":
        console.result(_laid_out(result, failing, form, brief))
        return
    from briefing.verifying import diagnostics, report

    for line in report.warnings(result):
        console.result(f"{line}\n")
    for line in diagnostics.as_text(result, path=_path(brief), failing=failing):
        console.result(f"{_colored(line)}\n")
    console.result(f"{diagnostics.last_line(result)}\n")


def _laid_out(result: Verification, failing: tuple[str, ...], form: str, brief: str) -> str:
    from briefing.verifying import diagnostics, report, side_by_side

    if form == "json":
        return json.dumps(report.as_json(result), ensure_ascii=False, indent=2) + "\n"
    if form == "github":
        lines = [*diagnostics.as_github(result, path=_path(brief), failing=failing), diagnostics.last_line(result)]
        return "".join(f"{line}\n" for line in lines)
    if form == "sarif":
        return diagnostics.as_sarif(result, path=_path(brief), failing=failing)
    return side_by_side.page(result, failing=failing)


def _path(brief: str) -> str:
    """The brief as an editor and GitHub find it: from the current folder; its name where it lies elsewhere."""
    path = Path(brief).absolute()
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else path.name


def _colored(line: str) -> str:
    """The level of a line in bold, where the terminal takes it."""
    if not console.is_colored():
        return "".join(c if c.isprintable() else "�" for c in line)
    place, level, rest = line.split(": ", 2)
    return f"{place}: \x1b[1m{level}\x1b[0m: {''.join(c if c.isprintable() else '�' for c in rest)}"


def files_of(
    result: Verification, failing: tuple[str, ...], outputs: Sequence[Path], *, brief: str
) -> list[tuple[Path, bytes]]:
    """The bytes of each file that was asked for.

    Raises:
        UsageError: comments are asked for, and the brief is no Word file.
    """
    forms = {".json": "json", ".sarif": "sarif"}
    return [
        (
            path,
            _commented(result, failing, brief)
            if path.suffix.lower() == ".docx"
            else _laid_out(result, failing, forms.get(path.suffix.lower(), "html"), brief).encode("utf-8", "replace"),
        )
        for path in outputs
    ]


def _commented(result: Verification, failing: tuple[str, ...], brief: str) -> bytes:
    """The brief's own Word file with a comment on each problem, and where sources differ."""
    from briefing.readers import sources
    from briefing.verifying import diagnostics, word_comments

    if brief == "-" or result.brief.origin.format != "docx":
        raise UsageError("comments need a brief that is a Word file", source=result.brief.origin.name, hint="-o x.html")
    opening = result.brief.sentences[:1]
    remarks = [word_comments.Remark(each.span, said.text) for each in opening for said in result.remarks]
    remarks += [
        word_comments.Remark(note.finding.claim.span, diagnostics.remark(result, note.finding))
        for note in diagnostics.collected(result, failing=failing)
        if note.finding.verdict != "no-source"
    ]
    return word_comments.annotate(sources.load(Path(brief)), result.brief, remarks)
