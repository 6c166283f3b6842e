"""A page whose template gives its sections shares of the words: filled section by section, then in turn with what is left.

Each section takes its best line; then its next ones, in the template's order, until its share is used. What is left of the page goes round: a line
of each section in the template's order, and again. A passage stands once all the same, and headings are earned.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from briefing.composing import ordering
from briefing.composing.candidates import bottom
from briefing.composing.filling import Page, Waiting, best_of, most_headings, nearest
from briefing.composing.length import Allowance
from briefing.composing.offers import Offers
from briefing.composing.sides import SIDES
from briefing.sections import bottom_line, difference_lines, key_points
from briefing.sections.lines import Line
from briefing.templates import SectionPlan

_FIRST = 0.35
"""Share of the page that a section's first line may take, where the section's own share is less."""
_CHRONOLOGY = "chronology"
_HOMES = ("latest", "stated", _CHRONOLOGY, key_points.KEY)
"""The sections that tell how things stand, of which a form without a bottom line has one."""
_SCALE = 1.5
"""Times the words of counted key points, that a page has with its other lines."""


def fill(offers: Offers, page: Page, room: Allowance, plans: Mapping[str, SectionPlan], points: Sequence[Line]) -> None:
    """Fills a page by its template's shares.

    Args:
        offers: The lines that there are, of findings with facts.
        page: With what stands already; added to.
        room: How long the page may be. Where it counts key points the other sections are scaled to them.
        plans: Key → plan of each section whose lines may stand, in the template's order.
        points: The lines that may be key points, the best first.
    """
    words = _words(page, room, points)
    candidates = _candidates(offers, page, room, plans, points)
    _lead(offers, page, plans, candidates)
    for key, plan in plans.items():
        if plan.share and key in candidates and key not in page.lines:
            longest = max(plan.share, _FIRST) * words
            _take(page, key, candidates[key], min(words, page.words() + longest), room, most=1)
    for key, plan in plans.items():
        if plan.share and key in candidates:
            used = sum(line.words for line in page.lines.get(key, ()))
            _take(page, key, candidates[key], min(words, page.words() + plan.share * words - used), room)
    _go_round(page, candidates, words, room, most_headings(offers.findings))
    if key_points.KEY in plans and not page.lines and page.printed.is_empty:  # at least one sentence stands
        page.add(key_points.KEY, _next(page, key_points.KEY, points))
    if room.words is not None and not room.at_most:
        nearest(page, candidates.get(key_points.KEY, ()), room.words)


def _lead(offers: Offers, page: Page, plans: Mapping[str, SectionPlan], candidates: Mapping[str, list[Line]]) -> None:
    """Sets what came out into the section that tells how things stand, where the form has no bottom line: no form leaves the event out."""
    first = None if bottom_line.KEY in plans else bottom(offers.findings)
    if first is None or page.printed.is_struck(first.item) or page.printed.repeats(first.item):
        return
    for key in (key for key in _HOMES if key in candidates and plans[key].share):
        own = _own(candidates[key], first)
        if own or key != _CHRONOLOGY:
            line = own or replace(first, key=key)
            page.add(key, [line if key == _CHRONOLOGY else replace(line, place=ordering.AHEAD)])
            candidates[key][:] = [other for other in candidates[key] if other is not own]
            return


def _own(lines: Sequence[Line], first: Line) -> Line | None:
    """The line that tells a sentence of another."""
    return next((line for line in lines if not set(line.sentences).isdisjoint(first.sentences)), None)


def _candidates(
    offers: Offers, page: Page, room: Allowance, plans: Mapping[str, SectionPlan], points: Sequence[Line]
) -> dict[str, list[Line]]:
    """The lines that may stand in each section of such a form: of people and the like, whether the others name them or not."""
    candidates = {
        key: list(points) if key == key_points.KEY else [replace(line, after="") for line in offers.side(key, room)]
        for key in plans
        if key in SIDES or key == key_points.KEY
    }
    if difference_lines.KEY in candidates:
        told = (difference_lines.beside(line, page.printed) for line in candidates[difference_lines.KEY])
        candidates[difference_lines.KEY] = [line for line in told if line]
    return candidates


def _words(page: Page, room: Allowance, points: Sequence[Line]) -> float:
    """The words of the page: those asked for, or as many as go with the key points asked for."""
    if room.words is not None:
        return room.words
    if room.points is None:
        return math.inf
    return page.words() + _SCALE * sum(line.words for line in points[: room.points])


def _take(page: Page, key: str, lines: list[Line], limit: float, room: Allowance, *, most: int | None = None) -> None:
    """Adds a section's best lines, at `most` so many, that fit into `limit` words of the page, and takes them out of `lines`."""
    passed: list[Line] = []
    while (
        lines
        and (most is None or page.number(key) < most)
        and not _is_full(page, key, room)
        and (chosen := _next(page, key, lines))
    ):
        if page.words() + page.cost(key, chosen) > limit:
            passed.append(chosen[0])
            lines.remove(chosen[0])
        else:
            page.add(key, chosen)
            lines[:] = [line for line in lines if line not in chosen]
    lines += passed


def _go_round(page: Page, candidates: Mapping[str, list[Line]], words: float, room: Allowance, headings: int) -> None:
    """Adds a line of each section in turn until nothing more fits."""
    left = {key: list(lines) for key, lines in candidates.items()}
    while left:
        for key in tuple(left):
            unopened = key not in page.lines and len(page.lines) >= headings
            chosen = () if unopened or _is_full(page, key, room) else _next(page, key, left[key])
            if not chosen:
                del left[key]
            elif page.words() + page.cost(key, chosen) > words:
                left[key].remove(chosen[0])
            else:
                page.add(key, chosen)
                left[key] = [line for line in left[key] if line not in chosen]


def _is_full(page: Page, key: str, room: Allowance) -> bool:
    counted = key == key_points.KEY and room.points is not None and page.number(key) >= room.points
    return counted or page.is_full(key)


def _next(page: Page, key: str, lines: Sequence[Line]) -> Sequence[Line]:
    """The best line of a section, or as many as earn its heading; none where there are too few."""
    if key == key_points.KEY:
        return list(islice((line for line in lines if not page.printed.repeats(line.item)), 1))
    _, best = best_of(page, key, Waiting(key, lines))
    return best if key in page.lines or len(best) >= SIDES[key].least else ()
