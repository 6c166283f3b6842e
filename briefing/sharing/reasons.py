"""Findings → the passages of one document in the order of their rank, and why each of them stands where it does."""

from __future__ import annotations

from dataclasses import replace

from briefing.frozen import frozen
from briefing.model import Budget, BudgetUnit, Findings, Order, Pick
from briefing.selection import mmr

MOST = 2000
"""Passages that are ranked at most."""
_PARTS = 4
"""Contributions to a score that are told."""


@frozen
class Ranked:
    """A passage, its rank from 1, and why: its score and the greatest contributions to it."""

    pick: Pick
    rank: int
    why: str


def chosen(findings: Findings) -> tuple[Ranked, ...]:
    """The passages of the extract, the best first."""
    picks = sorted(findings.extract.picks, key=lambda pick: (-pick.score, pick.first))
    return _ranked(findings, picks, len(picks))


def everything(findings: Findings) -> tuple[Ranked, ...]:
    """The passages of the extract, then the next best, at most `MOST` in all."""
    first = [row.pick for row in chosen(findings)]
    budget = Budget(BudgetUnit.SENTENCES, MOST, str(MOST))
    request = replace(findings.request, budget=budget, order=Order.RANK)
    more = mmr.choose(replace(findings, bottom=None), request)
    taken = {i for pick in first for i in range(pick.first, pick.last + 1)}
    rest = [pick for pick in more.picks if taken.isdisjoint(range(pick.first, pick.last + 1))]
    return _ranked(findings, [*first, *rest], len(first))


def _ranked(findings: Findings, picks: list[Pick], count: int) -> tuple[Ranked, ...]:
    scores, parts = findings.ranking.scores, findings.ranking.parts
    out = []
    for rank, pick in enumerate(picks, 1):
        head = max(range(pick.first, pick.last + 1), key=lambda i: (scores[i], -i))
        greatest = sorted(parts, key=lambda name: (-abs(parts[name][head]), name))[:_PARTS]
        told = ", ".join(f"{name} {parts[name][head]:.2f}" for name in greatest if round(parts[name][head], 2))
        place = f"Passage {rank} of {count}" if rank <= count else f"Passage {rank}"
        why = f"{place} by rank. Score {scores[head]:.2f}" + (f": {told}." if told else ".")
        same = f" Said again {len(pick.also)} times." if pick.also else ""
        out.append(Ranked(pick, rank, why + same))
    return tuple(out)
