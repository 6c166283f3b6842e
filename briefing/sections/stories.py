"""Story by story: one line a story, then three to five short passages of it that each tell something of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.model import Findings, Item, ItemKind, Section, Span
from briefing.sections.first_person import voiced
from briefing.sections.items import Taken, pieced
from briefing.sections.lines import Printed, Worth
from briefing.sections.statement_lines import statement_item
from briefing.sections.topics import Part, by_part, line_chances, parts_of, titled
from briefing.selection import cutting

KEY = "stories"
HEADING = "By topic"
MOST = 12
POINTS, LONGEST = 5, 30
"""Passages of a story, and the words of each."""
_LEAD, _LONGEST_CUT = 40, 45
"""Words of the passage that leads a story, and of one that may be cut."""
_FRESH = 0.5
"""Share of its weighed terms that a passage tells for the first time."""


class _Candidate(NamedTuple):
    """A passage of a story that may stand; the first two fields are its place in the queue."""

    negative: float
    head: int
    item: Item
    words: int


def build(findings: Findings, taken: Taken) -> Section | None:
    """One item a story, its passages as children, what leads it first, the others in the order of the text; stories that most sources tell come first."""
    documents, nodes = findings.corpus.documents, []
    whole = Part(titled(findings, 0), ((0, Span(0, len(documents[0].text))),))
    parts = sorted(parts_of(findings) or [whole], key=lambda part: -len(part.stretches))[:MOST]
    for part, rows in zip(parts, by_part(findings, parts, _LONGEST_CUT), strict=True):
        offered = [one for one in _offered(findings, rows) if not _is_taken(taken, one.item)]
        story = _story(findings, part, offered)
        if story and (story.children or not (rows and _has_title(findings, part))):  # a title alone tells no story
            nodes.append(story)
            for one in (story, *story.children):
                for citation in one.citations:
                    taken.add(citation.document, citation.span)
    return Section(KEY, HEADING, tuple(nodes)) if nodes else None


def _story(findings: Findings, part: Part, offered: Sequence[_Candidate]) -> Item | None:
    """The line of a story with its passages; None where it has none."""
    printed = Printed(findings)
    head = part.head if _has_title(findings, part) else _told_best(findings, offered) or part.head
    printed.add(head)
    chosen: list[_Candidate] = []
    short = [one for one in offered if one.words <= LONGEST]
    lead = _lead(findings, offered)
    if lead and not printed.repeats(lead.item):
        printed.add(lead.item)
        chosen.append(lead)
    while len(chosen) < POINTS and (best := _next(short, printed, _FRESH if chosen else 0.0)):
        printed.add(best.item)
        chosen.append(best)
    points = tuple(one.item for one in sorted(chosen, key=lambda one: (one is not lead, one.head)))
    return replace(head, children=points) if points or head.citations else None


def _told_best(findings: Findings, offered: Sequence[_Candidate]) -> Item | None:
    """The passage that stands for a story without a title."""
    first = _lead(findings, offered)
    return replace(first.item, kind=ItemKind.ENTRY) if first else None


def _lead(findings: Findings, offered: Sequence[_Candidate]) -> _Candidate | None:
    """The passage that most likely tells what came out: what follows it in the story says little without it."""
    chances = line_chances(findings)
    able = [one for one in offered if one.words <= _LEAD]
    return min(able, key=lambda one: (-chances.get(one.head, 0.0), *one[:2]), default=None)


def _next(offered: Sequence[_Candidate], printed: Printed, least: float) -> _Candidate | None:
    """The passage that tells most that does not stand yet; at `least` such a share of its own is new."""
    rows = ((printed.fresh((one.head,)), one) for one in offered if not printed.repeats(one.item))
    return min(((fresh * one.negative, one) for fresh, one in rows if fresh >= least), default=(0.0, None))[1]


def _offered(findings: Findings, rows: Sequence[tuple[float, int, int, Span]]) -> Iterator[_Candidate]:
    """The passages of a story; one that is too long without what only adds to it."""
    worth = Worth.of(findings)
    for _, head, number, span in rows:
        one = statement_item(findings, number, span)
        document = findings.corpus.documents[number]
        if len(one.text.split()) > LONGEST and not one.insertions:
            start = one.citations[0].span.start
            pieces = cutting.pieces(one.text, language=document.language, longest=LONGEST)
            one = pieced(findings, number, [Span(start + piece.start, start + piece.stop) for piece in pieces])
        if said := voiced(findings, one):
            yield _Candidate(-worth[head], head, said, len(said.text.split()))


def _has_title(findings: Findings, part: Part) -> bool:
    """Whether the line of a story is a title or a heading: no names, no file's name."""
    titles = {findings.corpus.documents[number].metadata.title.strip() for number, _ in part.stretches}
    return bool(part.head.citations) or titles != {""}


def _is_taken(taken: Taken, item: Item) -> bool:
    return any(taken.touches(citation.document, citation.span) for citation in item.citations)
