"""The lines that a page may be made of, worked out once for all tries to fit it on its sheets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from briefing.composing import candidates, genres
from briefing.composing.length import Allowance
from briefing.composing.sides import SIDES, Side
from briefing.model import Findings
from briefing.sections import next_lines
from briefing.sections.lines import Line


class Offers:
    """Lines by their kind, of findings that have facts and a bottom line."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self._sides: dict[str, list[Line]] = {}
        self._points: list[Line] = []
        self._rest: Iterator[Line] | None = None

    def side(self, key: str) -> list[Line]:
        """The lines of a kind beside the key points."""
        if key not in self._sides:
            self._sides[key] = offered(self.findings, SIDES[key])
        return list(self._sides[key])

    def points(self, room: Allowance) -> Iterator[Line]:
        """What may be key points, the best first; a later and shorter page looks at the lines of the first one."""
        if self._rest is None:
            self._rest = candidates.key_point_lines(self.findings, room)
        at = 0
        while True:
            if at == len(self._points):
                line = next(self._rest, None)
                if line is None:
                    return
                self._points.append(line)
            yield self._points[at]
            at += 1

    @cached_property
    def topics(self) -> list[Line]:
        """The line that tells each topic best."""
        return list(candidates.topic_lines(self.findings))

    @cached_property
    def deadlines(self) -> list[Line]:
        """What is due by a day, the weightiest first, with whose words it is."""
        lines = sorted(next_lines.deadlines(self.findings), key=lambda line: -line.worth)
        return [line for line in (candidates.voiced(self.findings, line) for line in lines) if line]

    @cached_property
    def of_the_kind(self) -> list[Line]:
        """What the sources' kinds are read for."""
        return list(genres.lines(self.findings))


def offered(findings: Findings, side: Side) -> list[Line]:
    """The lines of a kind, those in the first person with whose words they are; none of them is boilerplate."""
    voiced = (candidates.voiced(findings, line) for line in side.lines(findings))
    return [line for line in voiced if line is not None and not _is_boilerplate(findings, line)]


def _is_boilerplate(findings: Findings, line: Line) -> bool:
    """Whether a line is taken from a sentence that stands around the text, such as a caption."""
    starts = findings.corpus.starts()
    for citation in line.item.citations:
        sentence = findings.corpus.documents[citation.document].sentence_at(citation.span.start)
        if sentence and starts[citation.document] + sentence.index in findings.profile.boilerplate:
            return True
    return False
