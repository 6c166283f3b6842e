"""The lines that a page may be made of, worked out once for all tries to fit it on its sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from briefing.composing import candidates, genres, learned_chances
from briefing.composing.length import Allowance
from briefing.composing.sides import SIDES, Side
from briefing.model import Findings, Item, Span
from briefing.sections import next_lines
from briefing.sections.items import item
from briefing.sections.lines import Line
from briefing.selection import companions

_OWN_VOICES = (SIDES["quotes"].heading, SIDES["differences"].heading)
"""Lines whose words are set apart as somebody's, or told with what contradicts them."""


class Offers:
    """Lines by their kind, of findings that have facts and a bottom line."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self._sides: dict[tuple[str, float], list[Line]] = {}
        self._points: list[Line] = []
        self._rest: Iterator[Line] | None = None

    def side(self, key: str, room: Allowance | None = None) -> list[Line]:
        """The lines of a kind beside the key points; for a page of so much `room` without those that have no place on it."""
        least = learned_chances.least_quoted(room)
        if (key, least) not in self._sides:
            lines = (
                line
                for line in offered(self.findings, SIDES[key])
                if not genres.is_background(self.findings, line)
                and not learned_chances.is_no_choice(self.findings, line, least)
            )
            self._sides[key, least] = self._asked(lines)
        return list(self._sides[key, least])

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
        return self._asked(candidates.topic_lines(self.findings))

    @cached_property
    def deadlines(self) -> list[Line]:
        """What is due by a day, the weightiest first, with whose words it is."""
        lines = sorted(next_lines.deadlines(self.findings), key=lambda line: -line.worth)
        voiced = (candidates.voiced(self.findings, line) for line in lines)
        return self._asked(full for line in voiced if line and (full := accompanied(self.findings, line)))

    def _asked(self, lines: Iterable[Line]) -> list[Line]:
        """The lines; where nothing but what was asked for is to stand, those that speak of it."""
        return [line for line in lines if speaks(self.findings, line.item)]

    @cached_property
    def tolls(self) -> list[Line]:
        """What counts the dead, the weightiest first."""
        return list(candidates.toll_lines(self.findings))

    @cached_property
    def of_the_kind(self) -> list[Line]:
        """What the sources' kinds are read for."""
        return self._asked(genres.lines(self.findings))


def speaks(findings: Findings, one: Item) -> bool:
    """Whether a line is of a sentence that speaks of what was asked for; each one, where other lines may stand, too."""
    if not (findings.request.focus_only and findings.profile.query):
        return True
    from briefing.text import query_expansion

    asked, starts = query_expansion.matching(findings.profile), findings.corpus.starts()
    for citation in (*one.citations, *(citation for child in one.children for citation in child.citations)):
        sentence = findings.corpus.documents[citation.document].sentence_at(citation.span.start)
        if sentence and starts[citation.document] + sentence.index in asked:
            return True
    return False


def offered(findings: Findings, side: Side) -> list[Line]:
    """The lines of a kind, those in the first person with whose words they are; none of them is boilerplate."""
    voiced = (candidates.voiced(findings, line) for line in side.lines(findings))
    able = [line for line in voiced if line is not None and not _is_boilerplate(findings, line)]
    if side.heading in _OWN_VOICES:
        return able
    return [full for line in able if (full := accompanied(findings, line))]


def accompanied(findings: Findings, line: Line) -> Line | None:
    """The line with the sentences without which it is false or harmful; None where it is cut from its sentence and has none of them."""
    if not line.sentences or len(line.item.citations) != 1 or line.item.children:
        return line
    first, last = min(line.sentences), max(line.sentences)
    found = companions.reach(findings.profile, first, last)
    if found == (first, last):
        return line
    citation = line.item.citations[0]
    stop = findings.corpus.sentence(last)[1].span.stop
    if found is None or found[0] < first or citation.span.stop < stop:
        return None
    span = Span(citation.span.start, findings.corpus.sentence(found[1])[1].span.stop)
    whole = item(findings, citation.document, span, kind=line.item.kind, label=line.item.label, note=line.item.note)
    whole = replace(whole, insertions=line.item.insertions, also=line.item.also)
    return replace(line, item=whole, sentences=tuple(range(first, found[1] + 1)))


def _is_boilerplate(findings: Findings, line: Line) -> bool:
    """Whether a line is taken from a sentence that stands around the text, such as a caption."""
    starts = findings.corpus.starts()
    for citation in line.item.citations:
        sentence = findings.corpus.documents[citation.document].sentence_at(citation.span.start)
        if sentence and starts[citation.document] + sentence.index in findings.profile.boilerplate:
            return True
    return False
