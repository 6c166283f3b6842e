"""Where sources differ: a line for each difference, both sides verbatim below it; of a side that stands already its citation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Findings, Item, ItemKind
from briefing.sections.differences import HEADING, KEY, LATER, label, sides, weightiest
from briefing.sections.lines import Line, Printed

__all__ = ["HEADING", "KEY", "bare", "beside", "lines"]

_SIDE = 32
"""Words of a side, above which a page only cites it, or leaves the difference to ``compare`` where no value stands for it."""


def lines(findings: Findings) -> tuple[Line, ...]:
    """The differences between sources, the weightiest first."""
    out = []
    ranked = weightiest(findings, findings.differences)
    for place, difference in enumerate(ranked):
        claims = sides(findings, difference)
        if len({claim.document for claim in difference.claims}) < 2:
            continue
        note = LATER if difference.updated else ""
        item = Item("", kind=ItemKind.ENTRY, label=label(findings, difference), note=note, children=claims)
        line = Line(KEY, item, 1 - place / len(ranked), (), (place,))
        if not any(map(_is_long, claims)) or bare(line):
            out.append(line)
    return tuple(out)


def beside(line: Line, printed: Printed) -> Line | None:
    """The line of a difference on a page: sides that stand there already, as the bottom line does, or are long are only cited; None if nothing is left."""
    told = [child for child in line.item.children if _is_long(child) or printed.repeats(child)]
    if len(told) == len(line.item.children):
        return bare(line)
    return _citing(line, told) if told else line


def _is_long(side: Item) -> bool:
    return len(side.text.split()) > _SIDE


def bare(line: Line) -> Line | None:
    """The line of a difference by what each side gives, without their sentences; None if its label does not set that side by side."""
    return _citing(line, line.item.children) if "“" in line.item.label else None


def _citing(line: Line, told: Sequence[Item]) -> Line:
    """The line of a difference that cites these sides and has the others below it."""
    left = tuple(child for child in line.item.children if child not in told)
    cited = tuple(citation for child in told for citation in (*child.citations, *child.also))
    return replace(line, item=replace(line.item, also=cited, children=left))
