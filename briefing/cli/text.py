"""``briefing text``: the text as it was read, to which all offsets point."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import console, guard, option_values, options
from briefing.errors import BriefingError
from briefing.model import LocatorKind


def text(
    source: options.Source,
    comments: Annotated[bool, typer.Option("--comments", help="A Word file's comments too, after its notes.")] = False,
    view: Annotated[
        str, typer.Option("--view", help="A Word file's tracked changes: final (accepted) or original.")
    ] = "final",
    language: options.Language = None,
    ocr: options.Ocr = None,
    abbrev: options.Abbrev = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = None,
) -> int:
    """Print the text of a source as it was read; all offsets point into it."""
    from briefing.pipeline import read

    typed = option_values.typed(locals())
    chosen = option_values.Options(typed, config=None, no_config=True, profile="")
    guard.begin(Path(source).name, 1, 1)
    try:
        document = read(
            Path(source),
            language=chosen.language(),
            comments=comments,
            original=option_values.is_original(view),
            ocr=chosen.ocr(),
            abbreviations=chosen.abbreviations(),
        )
    except BriefingError as error:
        raise error.named(Path(source).name) from error
    for remark in document.notices:
        console.notice(f"{document.origin.name}: {remark}")
    if not as_json:
        console.result(document.text)
        return 0
    meta = document.metadata
    console.result_json(
        {
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
                {"start": b.span.start, "end": b.span.stop, "kind": str(b.kind), "level": b.level}
                for b in document.blocks
            ],
            "sentences": [[s.span.start, s.span.stop] for s in document.sentences],
            "pages": [
                {"start": x.span.start, "end": x.span.stop, "label": x.label}
                for x in document.locators
                if x.kind is not LocatorKind.OCR
            ],
        }
    )
    return 0
