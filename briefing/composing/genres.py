"""How a page is laid out for the kind of its sources: what they are read for stands first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.composing import candidates
from briefing.model import DocumentKind, Findings
from briefing.sections import role_lines
from briefing.sections.lines import Line
from briefing.sections.role_lines import ROLES

SHARE = 0.85
"""Share of the page's words for bottom line and the lines that its kind of text is read for."""

LEAST = 0.5
"""How high a sentence stands, 0 to 1, that fills what room is left."""
_LEAST_OF = {
    DocumentKind.CALL: 0.8,
    DocumentKind.PAPER: 0.75,
    DocumentKind.JUDGMENT: 0.8,
    DocumentKind.SPEECH: 0.7,
    DocumentKind.INTERVIEW: 0.7,
    DocumentKind.MEETING: 0.75,
}
"""How high a sentence stands that fills what room is left, of what is said at length and not for its page: better a shorter one."""
_LEAST_OF_SEVERAL = 0.7
"""How high a sentence stands that fills what room is left, of several sources, which have more good lines than a page takes."""
_LONG = 1000
"""Words of all sources from which that holds; of fewer a page needs what there is."""


def least(findings: Findings) -> float:
    """How high a sentence must stand that fills what room is left on a page of these sources."""
    documents = findings.corpus.documents
    if sum(document.words for document in documents) < _LONG:
        return LEAST
    if len(documents) > 1:
        return _LEAST_OF_SEVERAL
    return _LEAST_OF.get(findings.kind, LEAST) if findings.kind else LEAST


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
