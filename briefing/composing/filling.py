"""A page while it is filled: the lines chosen so far, what they cost, and the best next line of a kind."""

from __future__ import annotations

import math
from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import field
from heapq import heapify, heappop, heappush
from itertools import chain
from typing import NamedTuple

from briefing.composing.sides import SIDES
from briefing.frozen import slotted
from briefing.grouping.similarity import Covered
from briefing.language.patterns import deferred
from briefing.model import Findings, Item
from briefing.model.words import count
from briefing.sections import key_points
from briefing.sections.lines import Line, Printed

_SHORT_SOURCE = 1000
"""Words of all sources, below which a page has few headings."""
_LAST = 3
"""Lines taken last, of which one is given up where a page has become too long."""
_FILLED = 5
"""Words that a line has more, at the least, than the one whose place it takes: for fewer the better one stands."""
_NUMBER = deferred(r"(?<![\w-])\d(?:[\d.,]*\d)?")
_AMOUNT = deferred(
    r"[$€£]\d+(?:[.,]\d+)*(?: (?:million|billion))?|(?<![\d.])\d+(?:\.\d+)?%|(?<![\d.,$€£])\d{1,3}(?:,\d{3})+"
)
_SAME_TERMS = 2
"""Terms that two lines with one amount have in common where it is of the same thing."""
_FRESH = 0.5
"""Share of the terms of a figure's or a plan's line, rare ones weighing more, that the page must not have yet."""
_FEW_HEADINGS, _MANY_HEADINGS = 4, 8


class _Bound(NamedTuple):
    """A line that waits; the first four fields are its place in the queue."""

    negative: float
    """The line's value when it was looked at last, at first its worth, below zero: the least comes first."""
    place: tuple[int, ...]
    worth: float
    number: int
    line: Line
    looked_at: int = -1
    """How many lines the page had then."""
    stands: bool = False


@slotted
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
    told: list[Item] = field(default_factory=list)
    """The lines of sections that stand already, which introduce their names."""
    amounts: dict[str, list[frozenset[str]]] = field(default_factory=dict)
    """Each sum of money and share in the lines' texts, with the terms of the lines that have it."""

    @property
    def alone(self) -> bool:
        """Whether sections were asked for by themselves, without key points: they stand with what there is."""
        return key_points.KEY not in self.headings

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
            for amount in _AMOUNT.findall(line.item.text):
                self.amounts.setdefault(amount, []).append(self.printed.terms_of(line.sentences))
            if self.heard is not None:
                for sentence in line.sentences:
                    self.heard.add(sentence)

    def lacks_number_of(self, line: Line) -> bool:
        """Whether a line has a number that no line before it has."""
        return not self.numbers.issuperset(_NUMBER.findall(line.item.text))

    def gives_again(self, line: Line) -> bool:
        """Whether the first amount of a line stands already, in a line about the same: earnings that are told twice."""
        first = _AMOUNT.search(line.item.text)
        terms = self.printed.terms_of(line.sentences) if first else frozenset[str]()
        return first is not None and any(len(terms & told) >= _SAME_TERMS for told in self.amounts.get(first[0], ()))

    def retells(self, line: Line) -> bool:
        """Whether another source's line tells what this one does, and all its numbers stand."""
        if self.heard is None or not line.sentences or self.lacks_number_of(line):
            return False
        return all(sentence in self.heard for sentence in line.sentences)

    def exchange(self, spare: Sequence[Line], limit: float, least: float, staying: Collection[int] = ()) -> None:
        """Puts a line that was too long in the place of a key point, so that the page tells more in `limit` words.

        Args:
            spare: Lines that did not fit.
            limit: Words that the page may have.
            least: How much a line is worth at least, as a share of what the one is that it takes the place of.
            staying: Sentences whose lines keep their place.
        """
        room = limit - self.words()
        best, found = 0.0, None
        for at, (key, old) in enumerate(self.taken[self.kept :], self.kept):
            mere = key == old.key == key_points.KEY and not old.role and old.worth < 1
            if not mere or any(sentence in staying for sentence in old.sentences):
                continue
            for line in spare:
                able = line.worth >= least * old.worth and _FILLED <= line.words - old.words <= room
                more = line.worth * line.words - old.worth * old.words
                if able and more > best and not self.printed.repeats(line.item):
                    best, found = more, (at, line)
        if found:
            at, line = found
            old = self.taken.pop(at)[1]
            self.lines[key_points.KEY] = [other for other in self.lines[key_points.KEY] if other is not old]
            self.add(key_points.KEY, [line])

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
    words = sum(document.words for document in findings.corpus.documents)
    return _FEW_HEADINGS if words < _SHORT_SOURCE else _MANY_HEADINGS


class Waiting:
    """The lines of one kind that wait for a place on a page, for as long as the page only grows.

    A line's value is that share of its worth that is not told yet. It only falls, so what it was is a bound, and a line is looked at
    anew only when none with a higher bound is left (Minoux 1978): of thousands of sources' lines, a few.
    """

    def __init__(self, key: str, lines: Iterable[Line], *, alone: bool = False) -> None:
        """The lines of the section `key` that are weighty enough; all of a section that is asked for `alone`."""
        self._key = key
        least = 0.0 if alone else SIDES[key].worth
        rows = ((-line.worth, line.place, -line.worth, number, line) for number, line in enumerate(lines))
        self._left = [_Bound(*row) for row in rows if -row[0] >= least]
        heapify(self._left)
        self._gone: dict[int, Line] = {}

    def ranked(self, page: Page) -> Generator[tuple[float, Line], None, None]:
        """The lines that may stand now, with their values, the best first; they go on waiting."""
        now = len(page.taken)
        looked_at: list[_Bound] = []
        try:
            while self._left:
                one = heappop(self._left)
                if id(one.line) in self._gone:
                    continue
                if one.looked_at == now:
                    looked_at.append(one)
                    if one.stands:
                        yield -one.negative, one.line
                elif not self._never(page, one.line):
                    heappush(self._left, self._looked_at(page, one, now))
        finally:
            for one in looked_at:
                heappush(self._left, one)

    def remove(self, lines: Sequence[Line]) -> None:
        """Lets lines go: they were taken, or are too long."""
        self._gone |= {id(line): line for line in lines}

    def _never(self, page: Page, line: Line) -> bool:
        """Whether a line will not stand however the page grows: its owner has one, or it is told."""
        owners = {other.owner for other in page.lines.get(self._key, ()) if other.owner}
        return line.owner in owners or line in page.lines.get(self._key, ()) or page.printed.repeats(line.item)

    def _looked_at(self, page: Page, one: _Bound, now: int) -> _Bound:
        """A line with its value now, and whether it may stand: about what the page names, and not what another source has told."""
        line = one.line
        known = not line.after or page.alone or page.printed.names(line.after)
        fresh = page.printed.fresh(line.sentences)
        told = SIDES[self._key].joins and (
            page.retells(line) or page.gives_again(line) or (fresh < _FRESH and not page.lacks_number_of(line))
        )
        stands = known and not told
        value = line.worth * fresh if stands else -one.negative
        return one._replace(negative=-value, looked_at=now, stands=stands)


def best_of(page: Page, key: str, waiting: Waiting) -> tuple[float, list[Line]]:
    """The best line of a kind, or as many as earn its heading, with its value; nothing where there are too few."""
    side = SIDES[key]
    with closing(waiting.ranked(page)) as ranked:
        first = next(ranked, None)
        if first is None:
            return 0.0, []
        value, line = first
        wanted = 1 if key in page.lines else side.least
        best = _apart(chain([line], (line for _, line in ranked)), wanted)
    joins = page.alone or (side.joins and key_points.KEY in page.lines)
    return (value, best) if len(best) == wanted or joins else (0.0, [])


def _apart(lines: Iterable[Line], wanted: int) -> list[Line]:
    """The first `wanted` lines that take no word from one another, and none that says another's words again."""
    out: list[Line] = []
    for line in lines:
        if any(line.item.text == other.item.text for other in out):
            continue
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
