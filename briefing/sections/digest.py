"""Source by source: two lines of each under its title, what it reports and what it has of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from briefing.model import Findings, Item, Section, Span
from briefing.sections.first_person import voiced
from briefing.sections.items import Taken, standing
from briefing.sections.lines import Printed, Worth
from briefing.sections.statement_lines import statement_item
from briefing.sections.topics import titled
from briefing.selection.bottom_line import LIKELY

KEY = "digest"
POINTS = 2
"""Lines of a source; three where there is only one source."""
LONGEST = 50
"""Words of a line."""
_OUTCOME = 0.7
"""What the chance of stating the outcome weighs in a source's first line, beside the ranking."""
_FACT = 0.7
"""What a line without a figure, a day or a name is worth beside one that has some."""
_FRESH = 0.5
"""Share of its weighed terms that a further line tells for the first time."""


class _Candidate(NamedTuple):
    """A passage that may be a line."""

    head: int
    span: Span
    item: Item


def build(findings: Findings, taken: Taken) -> Section | None:
    """One item a source, in the order of the corpus, its lines as children: what came out stands first, and stays where room is short."""
    documents = findings.corpus.documents
    most = POINTS + (len(documents) == 1)
    offered = _offered(findings, taken)
    worth, printed = Worth.of(findings), Printed(findings)
    chances = _chances(findings)

    def first(one: _Candidate) -> float:
        return (1 - _OUTCOME) * worth[one.head] + _OUTCOME * chances.get(one.head, 0.0)

    def further(one: _Candidate) -> float:
        fresh = printed.fresh((one.head,))
        fact = 1.0 if _tells_facts(findings, one) else _FACT
        return worth[one.head] * fresh * fresh * fact if fresh >= _FRESH else 0.0

    chosen = [[one] if (one := _best(rows, first, printed)) else [] for rows in offered]
    for _ in range(1, most):
        for rows, lines in zip(offered, chosen, strict=True):
            if one := _best(rows, further, printed):
                lines.append(one)
    nodes = []
    for number, lines in enumerate(chosen):
        if lines:
            nodes.append(replace(titled(findings, number), children=tuple(one.item for one in lines)))
            for one in lines:
                taken.add(number, one.span)
    return Section(KEY, "Source by source", tuple(nodes)) if nodes else None


def _chances(findings: Findings) -> dict[int, float]:
    """Sentence → its chance to state the outcome, beside the best one of its document."""
    best: dict[int, float] = {}
    for one in findings.outcomes:
        document = findings.profile.document[one.sentence]
        best[document] = max(best.get(document, LIKELY), one.chance)
    return {one.sentence: one.chance / best[findings.profile.document[one.sentence]] for one in findings.outcomes}


def _offered(findings: Findings, taken: Taken) -> list[list[_Candidate]]:
    """For each source the passages that may be its lines."""
    rows: list[list[_Candidate]] = [[] for _ in findings.corpus.documents]
    for head, passage, span, number in standing(findings):
        if passage.words > LONGEST or taken.touches(number, span):
            continue
        if one := voiced(findings, statement_item(findings, number, span)):
            rows[number].append(_Candidate(head, span, one))
    return rows


def _best(rows: list[_Candidate], value: Callable[[_Candidate], float], printed: Printed) -> _Candidate | None:
    """The best passage that tells what does not stand yet, which is taken; None where none is worth anything."""
    for one in sorted(rows, key=lambda one: (-value(one), one.head)):
        if value(one) > 0 and not printed.repeats(one.item):
            printed.add(one.item)
            return one
    return None


def _tells_facts(findings: Findings, one: _Candidate) -> bool:
    """Whether a passage has a figure, a day or a name."""
    facts = findings.facts[one.item.citations[0].document] if findings.facts else None
    if facts is None:
        return False
    spans = (
        *(figure.span for figure in facts.figures),
        *(date.span for date in facts.dates),
        *(mention for entity in facts.entities for mention in entity.mentions),
    )
    return any(span in one.span for span in spans)
