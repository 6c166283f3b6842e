"""What else is to be said of a source in Sources: which one it copies, what of it was recognised, when it was fetched."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.language.locale_formats import long_date
from briefing.language.page_words import said
from briefing.model import Document, Findings, LocatorKind

_MOST = 5
"""Pages that are named."""


def remarks(findings: Findings, number: int, language: str) -> Iterator[str]:
    """The remarks on the source `number`, in the page's language."""
    document = findings.corpus.documents[number]
    original = findings.originals[number] if findings.originals else number
    if original != number:
        yield said("copy of {}", language, original + 1)
    yield from _recognised(document, language)
    if day := long_date(document.metadata.retrieved, language):
        yield said("retrieved on {}", language, day)


def _recognised(document: Document, language: str) -> Iterator[str]:
    """Which pages were recognised in pictures, where not all were, and the least confidence in one of them."""
    sure = [place for place in document.locators if place.kind is LocatorKind.OCR]
    if not sure:
        return
    pages = list(dict.fromkeys(document.page(place.span.start) for place in sure))
    least = min(int(place.label.rstrip("%")) for place in sure)
    if {p.label for p in document.locators if p.kind is LocatorKind.PAGE} == set(pages):
        yield said("read by OCR ({}%)", language, least)
        return
    listed = ", ".join([*pages[:_MOST], *["…"] * (len(pages) > _MOST)])
    yield said("p. {} read by OCR ({}%)", language, listed, least)
