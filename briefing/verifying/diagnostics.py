"""A verification → one line a finding, with the brief's line and column: for an editor, for GitHub, as SARIF 2.1.0.

Lines and columns count from 1, columns in code points: in plain text and Markdown those of the file itself, else of what
`briefing text --comments BRIEF` prints. `path` is what the brief is called, by default its file's name.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from briefing.frozen import frozen
from briefing.model import ClaimKind, Finding, Span, Verification
from briefing.model.verdicts import PROBLEMS, Level
from briefing.verifying.statements import shown, statement, where
from briefing.version import __version__

_GITHUB = {Level.ERROR: "error", Level.CHECK: "warning", Level.NOTE: "notice"}
_SARIF = {Level.ERROR: "error", Level.CHECK: "warning", Level.NOTE: "note"}
_SHOWN = 60
"""Characters of a claim that are shown."""


@frozen
class Diagnostic:
    """A finding at its place in the brief; `stop_line` and `stop_column` are where it ends (after the last character)."""

    finding: Finding
    line: int
    column: int
    stop_line: int
    stop_column: int
    message: str

    @property
    def title(self) -> str:
        """Verdict and kind: "altered quotation"."""
        return f"{self.finding.verdict} {self.finding.claim.kind}"


def collected(verification: Verification, *, failing: tuple[str, ...] = PROBLEMS) -> list[Diagnostic]:
    """The problems, worst first, what sources differ about, and the sentences that no source says; nothing where all of it is elsewhere."""
    if verification.is_elsewhere:
        return []
    brief = verification.brief
    text = brief.source_map.file if brief.source_map else brief.text
    starts = [0, *(n + 1 for n, character in enumerate(text) if character == "\n")]

    def place(offset: int) -> tuple[int, int]:
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def places(span: Span) -> tuple[int, int, int, int]:
        there = brief.source_map.span(span) if brief.source_map else span
        return (*place(there.start), *place(there.stop))

    findings = list(verification.remarkable((*PROBLEMS, *failing)))
    known = {id(finding) for finding in findings}
    findings += [f for f in verification.findings if f.verdict == "no-source" and not f.accepted and id(f) not in known]
    return [Diagnostic(f, *places(f.claim.span), statement(verification, f)) for f in findings]


def as_text(verification: Verification, *, path: str = "", failing: tuple[str, ...] = PROBLEMS) -> Iterator[str]:
    """Lines as compilers print them, so that editors find the place."""
    name = path or verification.brief.origin.name
    for of_all in verification.remarks:
        yield f"{name}:1:1: {of_all.level}: {of_all.key}: {of_all.text}"
    for note in collected(verification, failing=failing):
        claim = " ".join(verification.brief[note.finding.claim.span].split())
        said = claim if len(claim) <= _SHOWN else f"{claim[: _SHOWN - 1].rstrip()}…"
        yield f"{name}:{note.line}:{note.column}: {note.finding.level}: {note.title} “{said}”: {note.message}"


def as_github(verification: Verification, *, path: str = "", failing: tuple[str, ...] = PROBLEMS) -> Iterator[str]:
    """Workflow commands, which GitHub shows beside the lines of a pull request."""
    name = _property(path or verification.brief.origin.name)
    for said in verification.remarks:
        yield f"::{_GITHUB[said.level]} file={name},line=1,title={said.key}::{_escaped(said.text)}"
    for note in collected(verification, failing=failing):
        stop = f",endLine={note.stop_line},endColumn={note.stop_column}" if note.line == note.stop_line else ""
        place = f"file={name},line={note.line},col={note.column}{stop},title={_property(note.title)}"
        yield f"::{_GITHUB[note.finding.level]} {place}::{_escaped(note.message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def as_sarif(verification: Verification, *, path: str = "", failing: tuple[str, ...] = PROBLEMS) -> str:
    """The Static Analysis Results Interchange Format, version 2.1.0 (OASIS), as a JSON text."""
    notes = collected(verification, failing=failing)
    name = quote(path or verification.brief.origin.name)
    results = [
        *(_result(f"brief/{said.key}", said.level, said.text, name, {"startLine": 1}) for said in verification.remarks),
        *(_result(_rule(note.finding), note.finding.level, note.message, name, _region(note)) for note in notes),
    ]
    rules = sorted({str(result["ruleId"]) for result in results})
    driver = {"name": "briefing verify", "version": __version__, "rules": [{"id": rule} for rule in rules]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    top = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(top, ensure_ascii=False, indent=2) + "\n"


def _result(rule: str, level: Level, message: str, name: str, region: Mapping[str, int]) -> dict[str, object]:
    """A result of SARIF, at a region of the brief called `name`."""
    place = {"physicalLocation": {"artifactLocation": {"uri": name}, "region": dict(region)}}
    return {"ruleId": rule, "level": _SARIF[level], "message": {"text": message}, "locations": [place]}


def _region(note: Diagnostic) -> dict[str, int]:
    return {
        "startLine": note.line,
        "startColumn": note.column,
        "endLine": note.stop_line,
        "endColumn": note.stop_column,
    }


def _rule(finding: Finding) -> str:
    return f"{finding.claim.kind}/{finding.verdict}"


def remark(verification: Verification, finding: Finding) -> str:
    """What a comment in the margin of a Word file says of a finding."""
    both = finding.evidence if finding.disputed else ()
    passages = [f"“{shown(verification, evidence)}” ({where(verification, evidence)})" for evidence in both]
    verdict = f"{finding.level}: {finding.verdict} ({finding.claim.kind})"
    return "\n".join([statement(verification, finding), *passages, verdict])


def last_line(verification: Verification) -> str:
    """What was checked, what came of it, and what was not checked."""
    findings = verification.findings
    levels = [f.level for f in findings]
    of_kind = {kind: sum(f.claim.kind is kind for f in findings) for kind in ClaimKind}
    checked = ", ".join(f"{number} {kind}{'s' * (number != 1)}" for kind, number in of_kind.items() if number)
    accepted = sum(f.accepted for f in findings)
    counts = {level: levels.count(level) for level in Level}
    parts = [f"{counts[level]} {one if counts[level] == 1 else more}" for level, (one, more) in _WORDS.items()]
    also = f", {accepted} accepted" * bool(accepted)
    return (
        f"{', '.join(parts)}{also}. Checked: {checked or 'nothing that can be'}. "
        f"Not checked: {', '.join(_unchecked(verification))}."
    )


_WORDS = {Level.ERROR: ("error", "errors"), Level.CHECK: ("to check", "to check"), Level.NOTE: ("note", "notes")}
"""What so many findings of a level are called: one, and more."""


def _unchecked(verification: Verification) -> Iterator[str]:
    """What no verdict was given on, and what the brief's language has no words for."""
    from briefing.language.support import DENIALS, NAMES, RELATIVE_DATES, SPEAKERS, reads

    told = [f for f in verification.findings if f.verdict in ("supported", "supported-in-part")]
    if told:
        yield f"the sense of {len(told)} sentence{'s' * (len(told) != 1)} told in other words"
    yield "headings, links, address lines"
    known = reads(verification.brief.language)
    missing = [each for each in (SPEAKERS, NAMES, RELATIVE_DATES, DENIALS) if each not in known]
    if missing:
        yield f"in this language ({verification.brief.language}) {', '.join(missing)}"
