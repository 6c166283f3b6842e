"""A report's own headings carry its key points: each stands under the heading that it stands under in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.composing import questions, titles
from briefing.language import cues
from briefing.language.patterns import deferred
from briefing.model import Block, BlockKind, BudgetUnit, DocumentKind, Findings, Item, Order
from briefing.sections.items import item

LEAST_HEADINGS, LEAST_POINTS = 3, 6
"""Headings that a source has, and points that a page has, from which the headings carry the page."""
_EACH = 2
"""Points a heading, on average."""
_PICTURE = deferred(r"(?:figure|fig|table|box|chart|exhibit)\s\d")
"""How the caption of what no page prints begins."""
_PHRASE = 3
"""Words from which a heading that stands in a line says what the line says."""


def nested(findings: Findings, items: Sequence[Item]) -> tuple[Item, ...]:
    """The key points below the verbatim headings of a report, what it concludes first; else as they are.

    Where key points were counted they stand as they are, for a heading would be counted with them.
    """
    if not _is_carried(findings) or len(items) < LEAST_POINTS:
        return tuple(items)
    every = _heads(findings)
    heads = _unsaid(findings, every, items)
    for level in sorted({head.level for head in heads}, reverse=True):
        groups = _groups([head for head in every if head.level <= level], heads, items)
        under = sum(head is not None for head in groups)
        if under >= LEAST_HEADINGS - 1 and _EACH * under <= len(items):
            order = sorted(groups, key=lambda head: _place(findings, head))
            return tuple(one for head in order for one in _set(findings, head, groups[head]))
    return tuple(items)


def _is_carried(findings: Findings) -> bool:
    """Whether the page is one of a single report, and as long as so many words."""
    budget = findings.request.budget
    if not budget.name and not budget.sheets and budget.unit is not BudgetUnit.WORDS:
        return False
    single = len(findings.corpus.documents) == 1 and findings.kind is DocumentKind.REPORT
    return single and budget.name != "full"


def _unsaid(findings: Findings, heads: Sequence[Block], items: Sequence[Item]) -> list[Block]:
    """The headings in words of which neither title nor item says the same, and that call no picture; one or two words stand in a sentence that says something else."""
    document = findings.corpus.documents[0]
    told = [_flat(titles.own(document)), *(_flat(one.text) for one in items)]
    texts = {head: _flat(document[head.span]) for head in heads}
    able = {head: text for head, text in texts.items() if any(map(str.isalpha, text)) and not _PICTURE.match(text)}
    return [head for head, text in able.items() if not _is_said(text, told)]


def _is_said(text: str, told: Sequence[str]) -> bool:
    """Whether a heading is one of the lines, or some words of one."""
    return any(text == line or (text.count(" ") >= _PHRASE - 1 and text in line) for line in told)


def flat(findings: Findings, items: Sequence[Item]) -> list[Item]:
    """The key points without the headings and the questions that they stand below."""
    heads = {block.span for d in findings.corpus.documents for block in d.blocks if block.kind is BlockKind.HEADING}
    heads |= {span for document in findings.corpus.documents for span in questions.questions(document)}
    out: list[Item] = []
    for one in items:
        is_head = bool(one.children) and any(citation.span in heads for citation in one.citations)
        out += one.children if is_head else (one,)
    return out


def _heads(findings: Findings) -> list[Block]:
    """The headings of the document with a body below them, but for its title; nothing where they are too few."""
    document = findings.corpus.documents[0]
    title = document.metadata.title_span
    heads = [
        block
        for block in document.blocks
        if block.kind is BlockKind.HEADING and block.level > 1 and not (title and block.span.overlaps(title))
    ]
    bodies = [
        one
        for one, after in zip(document.blocks, document.blocks[1:], strict=False)
        if one in heads and after.kind is not BlockKind.HEADING
    ]
    return heads if len(bodies) >= LEAST_HEADINGS else []


def _flat(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _groups(every: Sequence[Block], printed: Sequence[Block], items: Sequence[Item]) -> dict[Block | None, list[Item]]:
    """Heading → the items below it, in their order; None for what stands before the first, or below one that is not printed."""
    groups: dict[Block | None, list[Item]] = {}
    for one in items:
        start = one.citations[0].span.start if one.citations else 0
        at = bisect_right(every, start, key=lambda head: head.span.start) - 1
        head = every[at] if at >= 0 else None
        groups.setdefault(head if head in printed else None, []).append(one)
    return groups


def _place(findings: Findings, head: Block | None) -> tuple[int, int]:
    """Where a heading stands: what has none first, then what concludes, then by place, what stands aside last."""
    if head is None:
        return (0, 0)
    document = findings.corpus.documents[0]
    known = cues.load(document.language)
    seen = known.heading.seen(re.findall(r"\w+", document[head.span].lower())) if known else frozenset()
    return (1 if "outcome" in seen else 3 if "aside" in seen else 2, head.span.start)


def _set(findings: Findings, head: Block | None, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items below their heading, as children of it, in the order of the source; all of none in theirs."""
    if head is None:
        return tuple(items)
    inside = sorted(items, key=lambda one: [citation.span for citation in one.citations])
    if findings.request.order is Order.RANK:
        inside = list(items)
    return (replace(item(findings, 0, head.span), children=tuple(inside)),)
