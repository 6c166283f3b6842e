"""A list of accepted findings → the same verification with these marked, so that they fail no check.

One finding a line: the claim's words as they stand in the brief, with its kind before them where that matters
("figure: 11,000"). White space makes no difference, blank lines and lines that begin with "#" say nothing.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.model import ClaimKind, Verification

_KINDS = frozenset(kind.value for kind in ClaimKind)


def accept(verification: Verification, lines: str) -> tuple[Verification, tuple[str, ...]]:
    """The verification with the findings that `lines` name marked as accepted, and the lines that name none."""
    wanted: dict[tuple[str, str], str] = {}
    for line in lines.splitlines():
        said = line.strip()
        if said and not said.startswith("#"):
            kind, colon, words = said.partition(":")
            known = kind.strip().lower() in _KINDS and bool(colon)
            wanted[kind.strip().lower() if known else "", _plain(words if known else said)] = said
    used: set[str] = set()
    findings = []
    for finding in verification.findings:
        words = _plain(verification.brief[finding.claim.span])
        named = wanted.get((finding.claim.kind.value, words)) or wanted.get(("", words), "")
        if named:
            used.add(named)
        findings.append(replace(finding, accepted=True) if named else finding)
    unused = tuple(line for line in wanted.values() if line not in used)
    return replace(verification, findings=tuple(findings)), unused


def _plain(text: str) -> str:
    return " ".join(text.split()).strip("“”\"'").casefold()
