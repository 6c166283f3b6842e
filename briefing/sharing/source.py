"""Findings of one document → the source itself with its key passages marked: a Word file, or a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.errors import UsageError
from briefing.model import Briefing, Citation, Findings, Item, Source
from briefing.sharing import highlight, reasons
from briefing.sharing.highlight import Marked
from briefing.sharing.reasons import Ranked
from briefing.version import __version__
from briefing.writers import Layout


def as_word(
    data: bytes, findings: Findings, suffix: str, *, layout: Layout, comments: bool = False, colour: str = "yellow"
) -> tuple[bytes, int]:
    """The Word file with the passages of the extract highlighted, and how many could be.

    Args:
        data: The source's bytes. One that is no Word file is set as one first.
        findings: Of that one document.
        suffix: That the result is to have; it must be the source's own kind.
        layout: For a source that is no Word file.
        comments: Whether a comment says why a passage is marked.
        colour: Of the highlight.

    Raises:
        UsageError: a template or a file with macros under another suffix, which Word would not open.
        InputError: the file cannot be marked.
    """
    (document,) = findings.corpus.documents
    if document.origin.format == "docx":
        if data.startswith(b"PK\x03\x04") and (kind := highlight.kind(data)) not in {suffix, ""}:
            raise UsageError(f"it is a {kind[1:]}, and stays one", hint=f"-o marked{kind}")
    else:
        from briefing.writers.docx import plain

        data = plain.write(document, layout=layout)
    rows = sorted(reasons.chosen(findings), key=lambda row: row.pick.first)
    passages = [Marked(row.pick.span, row.why if comments else "") for row in rows]
    return highlight.word(data, document, passages, colour=colour)


def as_page(
    findings: Findings, *, layout: Layout, comments: bool = False, interactive: bool = False
) -> tuple[bytes, int]:
    """The source as one HTML file with the passages of the extract marked, and how many are.

    With `interactive` a slider marks from one to all passages.
    """
    from briefing.writers import html

    (document,) = findings.corpus.documents
    ranked = reasons.everything(findings) if interactive else reasons.chosen(findings)
    shown = len(findings.extract.picks)
    meta = document.metadata
    source = Source(
        meta.title, meta.author, meta.outlet, meta.date, document.origin.name, document.origin.format,
        document.origin.sha256, document.words, 0.0, document.language, meta.url,
    )  # fmt: skip
    request = findings.request
    query = f"; query “{', '.join(request.query)}”" if request.query else ""
    said = f"Passages marked by briefing {__version__} (ranker {request.ranker}; length {request.budget.asked}{query})."
    page = Briefing(
        title=" ".join((meta.title or document.origin.name).split()),
        sections=(),
        sources=(source,),
        method=said,
        date=meta.date,
        author=meta.author,
        language=document.language if document.language != "und" else "en",
    )
    items = _items(ranked, why=comments)
    return html.write(page, layout=replace(layout, documents={0: document}, ranked=items, shown=max(1, shown))), shown


def _items(ranked: Sequence[Ranked], *, why: bool) -> tuple[tuple[int, Item], ...]:
    return tuple(
        (row.rank, Item("", (Citation(0, row.pick.span),), note=row.why if why else ""))
        for row in sorted(ranked, key=lambda row: row.pick.first)
    )
