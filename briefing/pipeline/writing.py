"""Findings → a briefing → the bytes of a file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from briefing import catalog
from briefing.errors import UsageError
from briefing.model import Briefing, Document, Findings, Frame, Item
from briefing.templates import Template
from briefing.writers import Layout


def compose(findings: Findings, frame: Frame | None = None) -> Briefing:
    """Lays findings out as a briefing: which sections, how long, under what title.

    Args:
        findings: Of `analyse`, with facts and a bottom line.
        frame: Template, sections, title, addressees, marking; by default the template ``bluf`` and nothing else.

    Raises:
        UsageError: key ``unknown-template`` or ``unknown-section``.
    """
    from briefing.composing import composition as composing
    from briefing.verifying import self_check

    briefing = composing.compose(findings, frame or Frame())
    self_check.prove_items(briefing, findings.corpus.documents)
    return briefing


def write(
    briefing: Briefing,
    path: str | Path,
    *,
    force: bool = False,
    paper: str = "a4",
    reference: str | Path | None = None,
    cite: str = "inline",
    toc: bool | None = None,
    documents: Mapping[int, Document] | None = None,
) -> None:
    """Writes a briefing; the format follows the file's suffix.

    The file appears whole or not at all, and never over an existing one without `force`. `cite` is ``inline``,
    ``endnote``, ``footnote``, ``comments`` or ``none``; notes quote the words around a passage where the sources are
    at hand: `documents`, by their index in the briefing. A Word file of five sheets or more has a table of contents,
    unless `toc` says otherwise.

    Raises:
        UsageError: key ``unknown-format``; no writer takes this suffix.
        OutputError: key ``exists`` or ``unwritable``.
    """
    from briefing.writers import files

    path = Path(path)
    name = writer_for(path)
    files.check(path, force=force)
    data = render(briefing, name, paper=paper, reference=reference, cite=cite, toc=toc, documents=documents)
    files.save(path, data, force=force)


def writer_for(path: Path) -> str:
    """The name of the writer that takes `path`'s suffix.

    Raises:
        UsageError: key ``unknown-format``.
    """
    entry = catalog.by_suffix("writers", path.suffix)
    if entry is None:
        known = " ".join(suffix for e in catalog.entries("writers").values() for suffix in e.suffixes)
        raise UsageError(
            f"no writer for {path.suffix or 'a name without suffix'!r}",
            key="unknown-format",
            source=path.name,
            hint=known,
        )
    return entry.name


def render(
    briefing: Briefing,
    name: str,
    *,
    paper: str = "a4",
    reference: str | Path | None = None,
    cite: str = "inline",
    toc: bool | None = None,
    documents: Mapping[int, Document] | None = None,
    evidence: bool = True,
    ranked: tuple[tuple[int, Item], ...] = (),
) -> bytes:
    """The briefing as the bytes of one file, by the writer called `name`.

    `documents` are the sources that are at hand, by their index in the briefing; HTML shows their text, notes the
    words around a passage. `cite` is ``inline``, ``endnote``, ``footnote``, ``comments`` or ``none``. `evidence` says
    whether HTML has the texts that are cited at its end; with `ranked` (`briefing.composing.composition.ranked`) it has a slider.
    """
    from briefing.readers import sources
    from briefing.verifying import self_check

    laid = replace(
        layout(briefing, cite=cite),
        paper=paper,
        reference=sources.load(Path(reference)) if reference else None,
        toc=toc,
        documents=documents or {},
        evidence=evidence,
        ranked=ranked,
    )
    if ranked:  # what a reader shows or hides one by one is no running paragraph
        laid = replace(laid, run_in=False)
    data: bytes = catalog.find("writers", name).load()(briefing, layout=laid)
    self_check.prove_page(briefing, name, data)
    return data


def layout(briefing: Briefing, *, cite: str = "inline") -> Layout:
    """How the briefing's template wants it to be laid out."""
    from briefing.writers import Cite, Layout, Look

    plan = _template(briefing.template)
    return Layout(
        epoch=epoch(),
        numbered=plan is not None and plan.numbered == "points",
        paragraphs=plan is not None and plan.numbered == "paragraphs",
        run_in=plan is not None and plan.run_in,
        look=Look(plan.page.font, plan.page.size, plan.page.accent, plan.page.margin) if plan else Look(),
        cite=Cite(cite),
    )


def timestamp(briefing: Briefing) -> tuple[datetime, bool]:
    """The time stamp of what is made of a briefing, never the clock's; and whether it says anything.

    SOURCE_DATE_EPOCH, else the briefing's date, else 1980-01-01.
    """
    from briefing.writers.timestamps import timestamp_of

    seconds = epoch()
    return timestamp_of(seconds, briefing.date), seconds is not None or len(briefing.date) == 10


def _template(template: str) -> Template | None:
    """The template; a stored briefing may name one that is not at hand."""
    from briefing import templates

    try:
        return templates.load(template)
    except UsageError:
        return None


def epoch() -> int | None:
    """SOURCE_DATE_EPOCH (reproducible-builds.org), or None where it is not set or no number."""
    value = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(value) if value.isdecimal() else None
