"""The order in which the lines of a section stand: key points by place or rank as asked for, the others by place."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.composing import genres
from briefing.model import DocumentKind, Findings, Item, Order
from briefing.sections import key_points
from briefing.sections.lines import Line

_POSITIONS = "positions"
"""Key of a section whose module only pages that have it load."""
AHEAD = (-1,)
"""The place of a key point that comes before all others: what came out, in a form without a bottom line."""
_FIRST = 2
"""Key points of several sources that stand first by weight; the others follow in the order of the sources."""
_FIRST_RESULTS = 3
"""Key points that stand first by weight of what is read for its results, and tells these last or in no order of its own."""
_BY_RESULT = (DocumentKind.CALL, DocumentKind.MEETING)


def ordered(findings: Findings, key: str, lines: Sequence[Line]) -> tuple[Item, ...]:
    """The items of a section in their order: key points by place or rank as asked for, the others by place."""
    if key != key_points.KEY:
        items = tuple(line.item for line in sorted(lines, key=lambda line: line.place))
        return _under_one_label(items) if key == _POSITIONS else items
    if not findings.request.query and (by_role := genres.ordered(findings, lines)):
        return tuple(line.item for line in by_role)
    first = _by_weight(findings, len(lines))
    lines = sorted(lines, key=lambda line: line.place != AHEAD)
    return tuple(line.item for line in (*lines[:first], *sorted(lines[first:], key=_in_the_source)))


def _under_one_label(items: tuple[Item, ...]) -> tuple[Item, ...]:
    from briefing.sections import position_lines

    return position_lines.under_one_label(items)


def _in_the_source(line: Line) -> tuple[int, int]:
    """Where a key point stands in the sources; also one of another kind, which is placed by its day or weight among its own."""
    citations = () if line.place == AHEAD else line.item.citations
    return (citations[0].document, citations[0].span.start) if citations else (-1, 0)


def _by_weight(findings: Findings, every: int) -> int:
    """How many key points stand by weight before the others: of one source none, but of what is read for its results."""
    if findings.request.order is Order.RANK or findings.request.query:
        return every  # what was asked for was taken first
    if findings.kind in _BY_RESULT or genres.is_whole_paper(findings):
        return _FIRST_RESULTS
    return 0 if len(findings.corpus.documents) == 1 else _FIRST
