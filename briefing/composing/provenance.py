"""What a briefing says of where it comes from: its sources with remarks, the marking that it carries on, its notices, its method."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.composing import editing, titles
from briefing.language import support
from briefing.language.locale_formats import joined, long_date, punctuation
from briefing.language.page_words import said, translated
from briefing.model import Document, Findings, LocatorKind, Section, Source, markings
from briefing.version import __version__

NO_MARKING = "none"
"""What is given as the marking where a source's own is not to be carried forward."""
_MOST = 5
"""Pages that are named."""


def sources(findings: Findings, sections: tuple[Section, ...], language: str) -> tuple[Source, ...]:
    """The sources as Sources lists them, each with its share of the cited words; behind them those of an earlier briefing."""
    documents = findings.corpus.documents
    earlier = findings.changes.sources if findings.changes else ()
    cited = [0] * (len(documents) + len(earlier))
    for item in (item for section in sections for item in section.items()):
        for citation in item.citations:
            cited[citation.document] += len(item.text.split())
    total = sum(cited)
    read = tuple(
        Source(
            title=titles.own(d) or " ".join(d.metadata.title.split()),
            author=d.metadata.author,
            outlet=d.metadata.outlet,
            date=d.metadata.date,
            name=d.origin.name,
            format=d.origin.format,
            sha256=d.origin.sha256,
            words=d.words,
            share=round(cited[n] / total, 4) if total else 0.0,
            language=d.language,
            url=d.metadata.url,
            remarks=tuple(_remarks(findings, n, language)),
            retrieved=d.metadata.retrieved,
        )
        for n, d in enumerate(documents)
    )
    known = tuple(
        replace(source, share=round(cited[len(documents) + n] / total, 4) if total else 0.0)
        for n, source in enumerate(earlier)
    )
    return (*read, *known)


def cited(sections: tuple[Section, ...]) -> frozenset[int]:
    """The sources that are cited, be it as further evidence."""
    return frozenset(
        c.document
        for item in (item for section in sections for item in section.items())
        for c in (*item.citations, *item.also)
    )


def marking(documents: Sequence[Document], given: str) -> tuple[str, tuple[str, ...]]:
    """The marking of a briefing, and what is to be said about it: a source's own is carried forward, or warned about."""
    own = [(d.origin.name, d.metadata.marking) for d in documents if d.metadata.marking]
    if not given:
        carried = markings.join(marking for _, marking in own)
        named = ", ".join(name for name, marking in own if markings.exceeds(marking, "") or marking == carried)
        return carried, (f"marking {carried} carried over from {named}",) if carried else ()
    given = "" if given.lower() == NO_MARKING else given
    return given, tuple(
        f"{name} is marked {marking}, the briefing {given or 'is not'}"
        for name, marking in own
        if markings.exceeds(marking, given)
    )


def notices(findings: Findings, warnings: Sequence[str], language: str) -> tuple[str, ...]:
    """What is to be known of the choice, the marking and the editor's lines, in the page's language where it has words for it."""
    said_in_english = (*findings.extract.notices, *warnings, *editing.missing(findings))
    return tuple(translated(notice, language) for notice in said_in_english)


def method(findings: Findings, language: str) -> str:
    """How the briefing was made, in the page's language."""
    request = findings.request
    languages = sorted({d.language for d in findings.corpus.documents})
    settings = [said("ranker {}", language, request.ranker), said("length {}", language, _asked(findings, language))]
    if findings.kinds:
        kinds = (said(kind, language) for kind in dict.fromkeys(findings.kinds))
        settings.append(said("kind {}", language, ", ".join(kinds)))
    if request.query:
        settings.append(said("query “{}”", language, ", ".join(request.query)))
    if request.as_of:
        settings.append(said("relative dates counted from {}", language, request.as_of))
    if request.names:
        settings.append(said("names by {}", language, request.names))
    made = "Extracted verbatim by briefing {} ({}); no generative model used."
    remarks = [
        said(made, language, __version__, punctuation(language)[1].join(settings)),
        editing.remark(findings, language),
        said(support.remark(languages, engine=request.names, page=language), language),
    ]
    if "und" in languages:
        unknown = (
            "The language of a source was not recognised: its sentences were ranked by position and word frequency."
        )
        remarks.append(said(unknown, language))
    return joined(remarks, language)


def _asked(findings: Findings, language: str) -> str:
    """The length that was asked for; a length by name in the page's language."""
    return translated(findings.request.budget.asked, language)


def _remarks(findings: Findings, number: int, language: str) -> Iterator[str]:
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
