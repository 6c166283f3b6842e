"""A comparison → its JSON, and a briefing that lays it out: differences side by side, agreements, what stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from briefing.composing import composition as composing
from briefing.language.page_words import said
from briefing.model import Agreement, Briefing, Claim, Comparison, Findings, Frame, Item, ItemKind, Section, Table
from briefing.sections.differences import HEADING, KEY, LATER, claimed, label, sides, weightiest

MOST_AGREEMENTS = 20
"""Agreements that are laid out; the JSON has all."""


def as_json(findings: Findings, comparison: Comparison) -> dict[str, Any]:
    """The comparison as ``compare --json`` prints it; offsets point into each document's text."""
    documents = findings.corpus.documents

    def claim(one: Claim) -> dict[str, Any]:
        out: dict[str, Any] = {
            "document": one.document,
            "start": one.span.start,
            "end": one.span.stop,
            "text": documents[one.document][one.span],
        }
        if one.value is not None:
            out["value"] = int(one.value) if isinstance(one.value, float) and one.value.is_integer() else one.value
        return out

    return {
        "documents": [
            {
                "name": d.origin.name,
                "title": " ".join(d.metadata.title.split()),
                "date": d.metadata.date,
                "sha256": d.origin.sha256,
            }
            for d in documents
        ],
        "agreements": [
            {"voices": a.independent, "claims": [claim(c) for c in a.claims]} for a in comparison.agreements
        ],
        "differences": [
            {"kind": d.kind.value, "about": d.about, "claims": [claim(c) for c in d.claims]}
            | ({"updated": True} if d.updated else {})
            for d in comparison.differences
        ],
        "only_in": [claim(c) for c in comparison.only_in],
    }


def compose(findings: Findings, comparison: Comparison, frame: Frame) -> Briefing:
    """The comparison as a briefing, for every writer."""
    sections = (
        _differences(findings, comparison),
        _agreements(findings, comparison),
        *([] if len(set(findings.profile.languages)) > 1 else [_only_in(findings, comparison)]),
    )
    count = len(findings.corpus.documents)
    briefing = composing.laid_out(findings, frame, sections)
    form = "Comparison of {} sources" if count > 1 else "Comparison of {} source"
    return replace(briefing, title=frame.title or said(form, briefing.language, count), asked="", got="")


def _differences(findings: Findings, comparison: Comparison) -> Section:
    rows: list[tuple[Item, ...]] = []
    for difference in weightiest(findings, comparison.differences):
        note = LATER if difference.updated else ""
        head = Item("", kind=ItemKind.ENTRY, label=label(findings, difference), note=note)
        cells = sides(findings, difference)
        for at in range(0, len(cells), 2):
            pair = (*cells[at : at + 2], _EMPTY)[:2]
            rows.append((head if not at else _EMPTY, *pair))
    if not rows:
        return Section(KEY, HEADING, (_none("No differences found."),))
    return Section(KEY, HEADING, (Table(("About", "One source", "Another"), tuple(rows), (0.2, 0.4, 0.4)),))


def _agreements(findings: Findings, comparison: Comparison) -> Section:
    nodes: list[Item] = []
    for agreement in comparison.agreements[:MOST_AGREEMENTS]:
        first, *others = (claimed(findings, claim) for claim in agreement.claims)
        nodes.append(
            replace(
                first,
                note=_independence(findings, agreement),
                also=tuple(c for other in others for c in other.citations),
            )
        )
    return Section("agreements", "Where sources agree", tuple(nodes) or (_none("No agreement found."),))


def _independence(findings: Findings, agreement: Agreement) -> str:
    """How many sources say it of their own, or why all count as one."""
    if agreement.independent > 1:
        return f"{agreement.independent} independent sources"
    said = {findings.groups[index] for claim in agreement.claims if (index := _index(findings, claim)) is not None}
    return "the same words" if len(said) == 1 else "one origin"


def _index(findings: Findings, claim: Claim) -> int | None:
    """The corpus-wide index of the sentence of a claim."""
    sentence = findings.corpus.documents[claim.document].sentence_at(claim.span.start)
    return None if sentence is None else findings.corpus.starts()[claim.document] + sentence.index


def _only_in(findings: Findings, comparison: Comparison) -> Section:
    nodes: list[Item] = []
    for number, document in enumerate(findings.corpus.documents):
        alone = tuple(claimed(findings, claim) for claim in comparison.only_in if claim.document == number)
        if alone:
            name = " ".join((document.metadata.title or document.origin.name).split())
            nodes.append(Item("", kind=ItemKind.ENTRY, label=f"[{number + 1}] {name}", children=alone))
    return Section("only-in", "In one source only", tuple(nodes) or (_none("Nothing stands in one source only."),))


_EMPTY = Item("", kind=ItemKind.ENTRY)


def _none(words: str) -> Item:
    return Item("", kind=ItemKind.ENTRY, note=words)


def summary(comparison: Comparison) -> str:
    """The comparison in one line."""
    counts: Sequence[tuple[int, str]] = (
        (len(comparison.differences), "difference"),
        (len(comparison.agreements), "agreement"),
        (len(comparison.only_in), "passage"),
    )
    words = [f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts]
    alone = f", {words[2]} in one source only" if comparison.only_in else ""
    return f"{', '.join(words[:2])}{alone}"
