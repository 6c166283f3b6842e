"""Findings → the lines that may be bottom line and key points, the best first, each with whose words it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.composing.length import Allowance
from briefing.model import Budget, BudgetUnit, Findings, ItemKind, Order, Pick, Span
from briefing.sections import bottom_line, first_person, key_points
from briefing.sections.items import of_pick
from briefing.sections.lines import Line, Worth

LOOKED_AT = 3
"""Times the words of the page, of key points that are looked at."""
CERTAIN = 0.5
"""Chance of stating the outcome from which a sentence is a key point, where it is not the bottom line."""


def bottom(findings: Findings) -> Line | None:
    """The passage that selection set apart, where it can stand."""
    return _point(findings, findings.bottom, bottom_line.KEY, 1.0) if findings.bottom else None


def _point(findings: Findings, pick: Pick, key: str, worth: float) -> Line | None:
    """A passage as a line, with whose words it is; None where nobody can be named for a first person."""
    line = Line(key, of_pick(findings, pick), worth, tuple(range(pick.first, pick.last + 1)), (pick.first,))
    return voiced(findings, line)


def voiced(findings: Findings, line: Line) -> Line | None:
    """The line, with whose words it is where it is told in the first person; None where nobody can be named for it."""
    item = line.item
    if item.kind is ItemKind.QUOTATION or not item.citations:
        return line
    who = first_person.voice(findings, item.citations[0].document, item.citations[0].span)
    if not who or any(offset == 0 for offset, _ in item.insertions):
        return None if who is None else line
    return replace(line, item=replace(item, insertions=((0, who), *item.insertions)))


def key_point_lines(findings: Findings, room: Allowance) -> Iterator[Line]:
    """The passages that may be key points, the best first; those whose speaker nobody can tell are passed over."""
    worth = Worth(findings)
    if (
        room.points is not None
        and findings.request.budget.amount == 1.0
        and findings.request.budget.unit is BudgetUnit.RATIO
    ):
        yield from (
            Line(key_points.KEY, of_pick(findings, pick), 1.0, (pick.first,), (pick.first,)) for pick in every(findings)
        )
        return
    for pick in (*_outcomes(findings), *_ranked(findings, room)):
        if line := _point(findings, pick, key_points.KEY, worth[pick.first]):
            yield line


def _outcomes(findings: Findings) -> Iterator[Pick]:
    """The likeliest outcome beside the bottom line, where it is certain enough."""
    from briefing.selection import mmr

    taken = (
        {findings.groups[i] for i in range(findings.bottom.first, findings.bottom.last + 1)}
        if findings.bottom
        else set()
    )
    spans = [sentence.span for _, sentence in findings.corpus.sentences()]
    for candidate in findings.outcomes[:2]:
        passage = findings.passages[candidate.sentence]
        if candidate.chance >= CERTAIN and passage and taken.isdisjoint(findings.groups[i] for i in passage):
            yield mmr.pick(passage, findings.profile, findings.ranking, spans)
            return


def _ranked(findings: Findings, room: Allowance) -> tuple[Pick, ...]:
    """The passages in the order in which they are worth telling, each less what those before it tell."""
    from briefing.grouping.corroboration import corroborated
    from briefing.grouping.similarity import told
    from briefing.selection import mmr

    budget = Budget(BudgetUnit.RATIO, 1.0, "100%")
    if room.words is not None:
        budget = Budget(BudgetUnit.WORDS, LOOKED_AT * room.words, "")
    request = replace(findings.request, budget=budget, order=Order.RANK)
    extract = mmr.choose(findings, request, told=told(findings.profile))
    return corroborated(replace(findings, extract=extract, request=request)).extract.picks


def every(findings: Findings) -> Iterator[Pick]:
    """Each sentence that is no heading and no furniture, in its order; what repeats one is folded into it."""
    from briefing.selection.boilerplate import is_boilerplate
    from briefing.selection.passages import quotation_runs

    profile = findings.profile
    members: dict[int, list[int]] = {}
    for index, group in enumerate(findings.groups):
        members.setdefault(group, []).append(index)
    ends = dict(quotation_runs(profile))
    sentences = list(findings.corpus.sentences())
    index = 0
    while index < len(sentences):
        last = ends.get(index, index)
        number, sentence = sentences[index]
        bare = profile.heading[index] or is_boilerplate(profile.texts[index])
        if not bare and members[findings.groups[index]][0] == index:
            also = tuple(members[findings.groups[index]][1:])
            span = Span(sentence.span.start, sentences[last][1].span.stop)
            yield Pick(number, index, last, span, findings.ranking.scores[index], also=also)
        index = last + 1
