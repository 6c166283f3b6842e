"""Of a text that says step by step how something is done, the passages by which it is told."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.model import DocumentKind, Findings, Pick
from briefing.selection import paragraph_by_paragraph

_TITLE, _TITLES = "how to ", 2
"""How the title of a guide opens, and lines at the head of a text among which it stands."""
_NO_GUIDES = frozenset({DocumentKind.PAPER, DocumentKind.JUDGMENT, DocumentKind.CALL})
"""Kinds with a form of their own, in which orders, and the steps of an algorithm, are no guide."""


def is_guide(findings: Findings) -> bool:
    """Whether the only source says step by step how something is done."""
    documents = findings.corpus.documents
    titles = (documents[0].metadata.title, *findings.profile.texts[:_TITLES])
    named = any(title.lower().startswith(_TITLE) for title in titles)
    if len(documents) > 1 or findings.kind in _NO_GUIDES:
        return False
    return named or 0 in paragraph_by_paragraph.guides(findings.profile)


def steps(findings: Findings, picks: Sequence[Pick]) -> Collection[Pick]:
    """Of a guide what each step opens with, else its best passage, in the order of the best ones; nothing of any other text."""
    if not is_guide(findings):
        return ()
    place = findings.profile.block_position
    best: dict[int, Pick] = {}
    for pick in picks:
        opening = pick.first - place[pick.first]
        if opening not in best or pick.first == opening:
            best[opening] = pick
    if findings.bottom:
        best.pop(findings.bottom.first - place[findings.bottom.first], None)
    told = sorted((pick for pick in best.values() if _bids(findings, pick)), key=lambda pick: pick.first)
    return [*told, *(pick for pick in best.values() if pick not in told)]


def _bids(findings: Findings, pick: Pick) -> bool:
    """Whether a paragraph of a guide is a step: these stand before the others, from the first one on."""
    return paragraph_by_paragraph.is_step(findings.profile, pick.first)
