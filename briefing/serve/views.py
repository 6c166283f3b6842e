"""Pages, sources, facts, comparisons → what the browser is told of them, as JSON-able dicts. Texts stay texts: no HTML."""

from __future__ import annotations

from typing import Any

from briefing import catalog, templates
from briefing.composing.editing import Located, hull, located
from briefing.model import (
    Briefing,
    Choices,
    Citation,
    Comparison,
    Document,
    DocumentKind,
    Findings,
    Item,
    Section,
    Span,
    Table,
)
from briefing.sections.changes import KEY as KEY_OF_CHANGES
from briefing.serve.keeping import Kept
from briefing.writers.messages import colon, messages_of, metadata_lines, source_line


def options() -> dict[str, Any]:
    """What can be chosen from."""
    return {
        "templates": [{"name": t.name, "title": t.title} for t in templates.available()],
        "rankers": [{"name": row.name, "title": row.about} for row in catalog.entries("rankers").values()],
        "kinds": [str(kind) for kind in DocumentKind],
    }


def sources(each: list[tuple[Kept, Document]]) -> list[dict[str, Any]]:
    """The list of sources."""
    return [
        {
            "number": source.number,
            "name": document.origin.name,
            "digest": document.origin.sha256,
            "title": " ".join(document.metadata.title.split()),
            "date": document.metadata.date,
            "outlet": document.metadata.outlet,
            "words": document.words,
            "language": document.language,
            "notices": list(document.notices),
        }
        for source, document in each
    ]


def source(document: Document) -> dict[str, Any]:
    """A source's text: its blocks with their place, each cut into its sentences; offsets in code points."""
    inside: dict[int, list[list[int]]] = {}
    for sentence in document.sentences:
        inside.setdefault(sentence.block, []).append([sentence.span.start, sentence.span.stop])
    return {
        "name": document.origin.name,
        "digest": document.origin.sha256,
        "language": "" if document.language == "und" else document.language,
        "blocks": [
            {
                "start": block.span.start,
                "text": document[block.span],
                "kind": str(block.kind),
                "level": block.level,
                "place": document.place(block.span),
                "sentences": inside.get(number, []),
            }
            for number, block in enumerate(document.blocks)
        ],
    }


def page(findings: Findings, briefing: Briefing, choices: Choices) -> dict[str, Any]:
    """A page: its sections with their lines, and for each line its place, why it stands, and what was chosen of it."""
    why = _Why(findings, choices)
    words = messages_of(briefing.language)
    return {
        **{key: getattr(briefing, key) for key in ("title", "marking", "method", "asked", "got", "words", "sourcing")},
        "language": briefing.language,
        "notices": list(briefing.notices),
        "sections": [_section(section, why) for section in briefing.sections],
        "head": [f"{name}{colon(briefing.language)} {value}" for name, value in metadata_lines(briefing)],
        "sources": {"heading": words.sources, "lines": [list(source_line(s, words)) for s in briefing.sources]},
        "choices": bool(choices),
    }


def _section(section: Section, why: _Why) -> dict[str, Any]:
    nodes: list[dict[str, Any]] = []
    for node in section.nodes:
        if isinstance(node, Table):
            rows = [[_item(cell, why) for cell in row] for row in node.rows]
            nodes.append({"columns": list(node.columns), "rows": rows})
        else:
            nodes.append(_item(node, why))
    return {"key": section.key, "heading": section.heading, "nodes": nodes}


def _item(item: Item, why: _Why) -> dict[str, Any]:
    return {
        "kind": str(item.kind),
        "text": item.text,
        "label": item.label,
        "note": item.note,
        "insertions": [[offset, words] for offset, words in item.insertions],
        "citations": [_citation(citation) for citation in item.citations],
        "children": [_item(child, why) for child in item.children],
        **why.of(item),
    }


def _citation(citation: Citation) -> dict[str, Any]:
    span = citation.span
    return {"document": citation.document, "start": span.start, "end": span.stop, "locator": citation.locator}


class _Why:
    """Why a line stands: its sentence's rank and the parts of its score; whether it was pinned or added."""

    def __init__(self, findings: Findings, choices: Choices) -> None:
        self._findings = findings
        scores = findings.ranking.scores
        order = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
        self._rank = {sentence: place for place, sentence in enumerate(order, 1)}
        self._starts = findings.corpus.starts()
        self._pinned = [located(findings, pin.place) for pin in choices.pinned]
        self._added = [located(findings, place) for place in choices.added]

    def of(self, item: Item) -> dict[str, Any]:
        """The line's place (by the digest of its source), its state, and the words of why."""
        place = hull(item)
        if place is None or place.document >= len(self._starts):
            return {"place": None, "state": "", "why": ""}
        digest = self._findings.corpus.documents[place.document].origin.sha256
        return {
            "place": {"document": digest, "start": place.span.start, "end": place.span.stop},
            "state": self._state(place),
            "why": self._words(place),
        }

    def _state(self, place: Located) -> str:
        if place in self._pinned:
            return "pinned"
        mine = (a for a in self._added if a and a.document == place.document)
        return "added" if any(a.span.overlaps(place.span) for a in mine) else ""

    def _words(self, place: Located) -> str:
        found = self._findings.corpus.documents[place.document].sentence_at(place.span.start)
        if found is None:
            return ""
        index = self._starts[place.document] + found.index
        parts = {name: values[index] for name, values in self._findings.ranking.parts.items()}
        told = ", ".join(f"{name} {_signed(value)}" for name, value in parts.items() if abs(value) >= 0.005)
        return f"ranked {self._rank[index]} of {len(self._rank)} sentences" + (f": {told}" if told else "")


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "\N{MINUS SIGN}")


def changes(findings: Findings, briefing: Briefing) -> dict[str, Any]:
    """What changed: the section's heading, what was and is of each changed thing, and the lists of the other lines."""
    why = _Why(findings, Choices())
    section = next(section for section in briefing.sections if section.key == KEY_OF_CHANGES)
    lists = [node for node in section.nodes if isinstance(node, Item) and node.children]
    pairs = [item for node in lists for item in node.children if item.children]
    return {
        "heading": section.heading,
        "changed": [
            {"about": pair.label, "before": _item(pair.children[0], why), "now": _item(pair.children[-1], why)}
            for pair in pairs
        ],
        "lists": [
            {"label": node.label, "items": [_item(item, why) for item in node.children]}
            for node in lists
            if not node.children[0].children
        ],
    }


def _inside(part: Span | None, whole: Span) -> list[int] | None:
    """A part's offsets in the text of what it stands in."""
    return [part.start - whole.start, part.stop - whole.start] if part else None


def comparison(findings: Findings, found: Comparison) -> dict[str, Any]:
    """Differences and agreements, each claim with its words and place."""
    documents = findings.corpus.documents

    def claims(row: Any) -> list[dict[str, Any]]:
        return [
            {
                "document": claim.document,
                "name": documents[claim.document].origin.name,
                "text": documents[claim.document][claim.span],
                "start": claim.span.start,
                "end": claim.span.stop,
                "focus": _inside(claim.focus, claim.span),
            }
            for claim in row.claims
        ]

    return {
        "differences": [{"kind": str(d.kind), "about": d.about, "claims": claims(d)} for d in found.differences],
        "agreements": [{"voices": a.independent, "claims": claims(a)} for a in found.agreements],
    }
