"""How a page is laid out for the kind of its sources: what they are read for stands first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.composing import candidates
from briefing.model import DocumentKind, Findings
from briefing.sections import role_lines
from briefing.sections.lines import Line
from briefing.sections.role_lines import ROLES

SHARE = 0.85
"""Of the page's words, for bottom line and the lines that its kind of text is read for."""


def lines(findings: Findings) -> Iterator[Line]:
    """What the sources' kinds are read for, with whose words it is."""
    yield from filter(None, (candidates.voiced(findings, line) for line in role_lines.lines(findings)))


def ordered(findings: Findings, lines: Sequence[Line]) -> list[Line]:
    """The key points by message, the newest first, role and place; nothing where the kind of text has no such order."""
    if not any(line.role for line in lines) and findings.kind is not DocumentKind.MAIL:
        return []
    order = {role.cue: at for kind in findings.kinds for at, role in enumerate(ROLES.get(kind, ()))}

    def place(line: Line) -> tuple[int, int, tuple[int, ...]]:
        age = role_lines.age(findings, line.sentences[0])
        return age, order.get(line.role, len(order)), line.sentences

    return sorted(lines, key=place)
