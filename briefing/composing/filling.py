"""A page while it is filled: the lines chosen so far, what they cost, and the best next line of a kind."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import chain

from briefing.composing.length import body_words
from briefing.composing.sides import SIDES
from briefing.grouping.similarity import Covered
from briefing.model import Findings
from briefing.model.words import count
from briefing.sections import key_points
from briefing.sections.lines import Line, Printed

_SHORT_SOURCE = 1000
"""Words of all sources, below which a page has few headings."""
_LAST = 3
"""Lines taken last, of which one is given up where a page has become too long."""
_NUMBER = re.compile(r"(?<![\w-])\d(?:[\d.,]*\d)?")
_FEW_HEADINGS, _MANY_HEADINGS = 4, 8


@dataclass(slots=True)
class Page:
    """The lines chosen so far, by section key, and how many words they come to."""

    headings: dict[str, str]
    printed: Printed
    fixed: float = 0.0
    """Words of what stands beside these lines."""
    limits: Mapping[str, int] = field(default_factory=dict)
    """Section key → lines that the template gives it at most."""
    lines: dict[str, list[Line]] = field(default_factory=dict)
    taken: list[tuple[str, Line]] = field(default_factory=list)
    """The lines in the order in which they were taken."""
    kept: int = 1
    """How many of them, from the first, are never given up: the editor's; one alone always stands."""
    heard: Covered | None = None
    """What the lines tell, where there are several sources."""
    numbers: set[str] = field(default_factory=set)
    """The numbers in the lines' texts."""

    def words(self) -> float:
        """Words of all lines and of the headings over them."""
        heads = sum(count(self.headings[key]) for key in self.lines)
        return self.fixed + heads + sum(line.words for lines in self.lines.values() for line in lines)

    def cost(self, key: str, lines: Sequence[Line]) -> float:
        """Words that lines would add, with the heading where they are the first under it."""
        heading = 0 if key in self.lines else count(self.headings[key])
        return heading + sum(line.words for line in lines)

    def number(self, key: str) -> int:
        """How many lines a section has."""
        return len(self.lines.get(key, ()))

    def is_full(self, key: str) -> bool:
        """Whether a section has as many lines as the template gives it, else as its kind has at most."""
        most = self.limits.get(key) or (SIDES[key].most if key in SIDES else math.inf)
        return self.number(key) >= most

    def add(self, key: str, lines: Iterable[Line]) -> None:
        """Takes lines into a section, and what they print."""
        for line in lines:
            self.lines.setdefault(key, []).append(line)
            self.taken.append((key, line))
            self.printed.add(line.item)
            self.numbers.update(_NUMBER.findall(line.item.text))
            if self.heard is not None:
                for sentence in line.sentences:
                    self.heard.add(sentence)

    def lacks_number_of(self, line: Line) -> bool:
        """Whether a line has a number that no line before it has."""
        return not self.numbers.issuperset(_NUMBER.findall(line.item.text))

    def retells(self, line: Line) -> bool:
        """Whether another source's line tells what this one does, and all its numbers stand."""
        if self.heard is None or not line.sentences or self.lacks_number_of(line):
            return False
        return all(sentence in self.heard for sentence in line.sentences)

    def drop_one(self) -> bool:
        """Gives up the line of least worth among those taken last; False where those alone are left that always stand."""
        able = len(self.taken) - max(1, self.kept)
        if able < 1:
            return False
        last = range(len(self.taken) - min(able, _LAST), len(self.taken))
        key, line = self.taken.pop(min(last, key=lambda at: (self.taken[at][1].worth, -at)))
        self.lines[key] = [other for other in self.lines[key] if other is not line]
        if not self.lines[key]:
            del self.lines[key]
        return True


def most_headings(findings: Findings) -> int:
    """How many headings a page may have."""
    words = sum(map(body_words, findings.corpus.documents))
    return _FEW_HEADINGS if words < _SHORT_SOURCE else _MANY_HEADINGS


def best_of(page: Page, key: str, lines: Sequence[Line]) -> tuple[float, list[Line]]:
    """The best line of a kind, or as many as earn its heading, with its value; nothing where there are too few."""
    side = SIDES[key]
    alone = key_points.KEY not in page.headings  # asked for by itself: it stands with what there is
    ranked = _ranked(page, key, lines)
    first = next(ranked, None)
    if first is None:
        return 0.0, []
    value, line = first
    wanted = 1 if key in page.lines else side.least
    best = _apart(chain([line], (line for _, line in ranked)), wanted)
    joins = alone or (side.joins and key_points.KEY in page.lines)
    return (value, best) if len(best) == wanted or joins else (0.0, [])


def _ranked(page: Page, key: str, lines: Sequence[Line]) -> Iterator[tuple[float, Line]]:
    """The lines that may stand, with their values, the best first.

    A line's value is that share of its worth that is not told yet. So a line is looked at only when no better one is left whose
    worth is above it: of thousands of sources' lines, a few.
    """
    looked_at: list[tuple[float, tuple[int, ...], int, Line]] = []
    for number, line in enumerate(sorted(lines, key=lambda line: -line.worth)):
        while looked_at and -looked_at[0][0] > line.worth:
            value, _, _, best = heappop(looked_at)
            yield -value, best
        if _may_stand(page, key, line):
            heappush(looked_at, (-line.worth * page.printed.fresh(line.sentences), line.place, number, line))
    while looked_at:
        value, _, _, best = heappop(looked_at)
        yield -value, best


def _may_stand(page: Page, key: str, line: Line) -> bool:
    """Whether a line is weighty enough, of an owner who has none yet, about what the page names, and not told already."""
    owners = {other.owner for other in page.lines.get(key, ()) if other.owner}
    known = not line.after or key_points.KEY not in page.headings or page.printed.names(line.after)
    if line.worth < SIDES[key].worth or line.owner in owners or not known or page.printed.repeats(line.item):
        return False
    return not (SIDES[key].joins and page.retells(line))


def _apart(lines: Iterable[Line], wanted: int) -> list[Line]:
    """The first `wanted` lines that take no word from one another."""
    out: list[Line] = []
    for line in lines:
        spans = [(c.document, c.span) for other in out for c in other.item.citations]
        if not any(c.document == d and c.span.overlaps(s) for c in line.item.citations for d, s in spans):
            out.append(line)
        if len(out) == wanted:
            break
    return out


def nearest(page: Page, spare: Sequence[Line], words: float) -> None:
    """Adds the one key point that brings the total nearer to `words`, where one does."""
    misses = [
        (abs(page.words() + page.cost(key_points.KEY, [line]) - words), at)
        for at, line in enumerate(spare)
        if not page.printed.repeats(line.item)
    ]
    if misses and min(misses)[0] < abs(page.words() - words):
        page.add(key_points.KEY, [spare[min(misses)[1]]])
