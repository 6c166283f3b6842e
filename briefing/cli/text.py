"""``briefing text``: the text as it was read, to which all offsets point."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import console, option_values, options, reading_report
from briefing.cli.reading import exit_code, read_all
from briefing.model import Document, LocatorKind


def text(
    source: options.Source,
    comments: Annotated[bool, typer.Option("--comments", help="A Word file's comments too, after its notes.")] = False,
    view: options.View = "final",
    language: options.Language = None,
    ocr: options.Ocr = None,
    abbrev: options.Abbrev = None,
    report: Annotated[
        bool, typer.Option("--report", help="In place of the text how it was read: reader, pages, what was left out.")
    ] = False,
    as_json: options.AsJson = False,
    quiet: options.Quiet = None,
) -> int:
    """Print the text of a source as it was read; all offsets point into it. Of a mailbox, feed or archive each source's."""
    typed = option_values.typed(locals())
    chosen = option_values.Options(typed, config=None, no_config=True, profile="")
    documents, failures = read_all(
        [source],
        language=chosen.language(),
        abbreviations=chosen.abbreviations(),
        comments=comments,
        original=option_values.is_original(view),
        ocr=chosen.ocr(),
        remarks=not report,
    )
    if as_json:
        objects = [(reading_report.as_object if report else _object)(document) for document in documents]
        console.result_json(objects[0] if len(objects) == 1 else {"name": Path(source).name, "documents": objects})
    elif report:
        console.result("\n".join(map(reading_report.as_text, documents)))
    elif len(documents) == 1:
        console.result(documents[0].text)
    else:
        console.result("\n\n".join(f"=== {document.origin.name} ===\n\n{document.text}" for document in documents))
    return exit_code(failures)


def _object(document: Document) -> dict[str, object]:
    meta = document.metadata
    return {
        "name": document.origin.name,
        "format": document.origin.format,
        "sha256": document.origin.sha256,
        "language": document.language,
        "title": meta.title,
        "author": meta.author,
        "outlet": meta.outlet,
        "date": meta.date,
        "text": document.text,
        "blocks": [
            {"start": b.span.start, "end": b.span.stop, "kind": str(b.kind), "level": b.level} for b in document.blocks
        ],
        "sentences": [[s.span.start, s.span.stop] for s in document.sentences],
        "pages": [
            {"start": x.span.start, "end": x.span.stop, "label": x.label}
            for x in document.locators
            if x.kind is not LocatorKind.OCR
        ],
    }
