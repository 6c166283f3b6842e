"""The tools that read: the facts of sources, and a briefing made of them."""

from __future__ import annotations

from typing import Any

from briefing.mcp.checking import failures_as_json
from briefing.mcp.shelf import Shelf

Arguments = dict[str, Any]


def facts(shelf: Shelf, given: Arguments) -> Arguments:
    """Quotations, figures, dates, names and acronyms, each with its place."""
    from briefing import catalog, pipeline
    from briefing.facts.kinds import kind_of

    documents, failures = shelf.documents(given["sources"])
    printed = [row.name for row in catalog.FACTS.values() if row.printed]
    wanted = given.get("kinds", printed)
    rows: list[Arguments] = []
    for document, found in zip(documents, pipeline.extract_facts(documents), strict=True):
        for name in [name for name in printed if name in wanted]:
            columns = kind_of(name).columns
            for fact in found.of(name):
                span, value, about = columns(document, fact)
                place = {"start": span.start, "end": span.stop, "locator": document.place(span)}
                row = {"document": document.origin.name, "kind": name, "text": document[span], **place}
                rows.append({**row, "value": value, "about": about})
    return {"facts": rows, "failed": failures_as_json(failures)}


def make_briefing(shelf: Shelf, given: Arguments) -> Arguments:
    """A briefing as Markdown: verbatim passages, each cited."""
    from briefing import templates
    from briefing.making import Recipe, make
    from briefing.model import Budget, Frame, Request

    documents, failures = shelf.documents(given["sources"])
    frame = Frame(template=given.get("template", templates.DEFAULT), title=given.get("title", ""))
    length = given.get("length") or templates.load(frame.template).length or "medium"
    request = Request(Budget.parse(length), query=tuple(given.get("query", ())))
    made = make(documents, Recipe(request=request, frame=frame, formats=("md",)))
    return {
        "title": made.briefing.title,
        "markdown": made.files[0].decode(),
        "failed": failures_as_json(failures),
    }
