"""Which of the offered lines may stand on a page, however much room is left: fewer good lines beat a full page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from briefing.composing import genres
from briefing.composing.length import Allowance
from briefing.composing.offers import Offers
from briefing.sections.lines import Line

_STAYING = ("outlook", "caveats", "timeline")
"""Kinds of lines whose sentences keep their place where they are key points: what comes next, what is denied, what happens on a day."""


def staying(offers: Offers, room: Allowance) -> set[int]:
    """The sentences that count the dead, or say what comes next, what is denied or what happens on a day."""
    sides = (likely(offers, room, offers.side(key, room)) for key in _STAYING)
    lines = chain(offers.tolls, *sides)
    return {sentence for line in lines for sentence in line.sentences}


def worthy(offers: Offers, room: Allowance, points: Iterator[Line], *, of_the_best: bool = True) -> Iterator[Line]:
    """The key points that may stand on such a page, however much room is left; all where so many words were asked for."""
    if not _is_chosen_freely(offers, room):
        return points
    findings, kept = offers.findings, staying(offers, room)
    points = (
        line
        for line in points
        if not kept.isdisjoint(line.sentences)
        or not (
            genres.is_struck(findings, line, room.times_default)
            or (of_the_best and not genres.is_of_the_best(findings, line, room.times))
        )
    )
    points = (line for line in points if genres.has_place(findings, line, room.times_default))
    return _with_one_setting(offers, points) if genres.is_whole_paper(findings) else points


def _with_one_setting(offers: Offers, points: Iterator[Line]) -> Iterator[Line]:
    """A paper's key points with one at the most, the first, that only tells of its field: its reader wants to know what is new."""
    from briefing.selection.strikes import methods

    told: tuple[int, ...] | None = None
    for line in points:
        if all(methods.is_setting(offers.findings.profile, i) for i in line.sentences):
            if told is not None and line.sentences != told:
                continue
            told = line.sentences
        yield line


def _is_chosen_freely(offers: Offers, room: Allowance) -> bool:
    """Whether a page may be shorter than it could: neither words, nor points, nor sheets, nor a subject were asked for."""
    free = room.words is not None and room.at_most
    return free and not (room.capped or room.sheets or offers.findings.request.query)


def likely(offers: Offers, room: Allowance | None, lines: Iterable[Line]) -> Iterable[Line]:
    """The lines beside key points that may stand on such a page, however much room is left."""
    if room is None or not _is_chosen_freely(offers, room):
        return lines
    findings, times = offers.findings, room.times_default
    return [line for line in lines if not genres.is_unlikely(findings, line, times)]


def weighty(offers: Offers, room: Allowance, lines: Iterable[Line]) -> Iterator[Line]:
    """The lines that stand high enough to fill what room is left; on a page of twice the words half as high."""
    least = genres.least(offers.findings) / room.times_default
    return (line for line in lines if line.worth >= least)
