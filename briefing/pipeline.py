"""Read, analyse, compose, write: the one place where the stages meet."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path, PurePath

from briefing import catalog
from briefing.errors import BriefingError, InputError, UsageError
from briefing.model import (
    Briefing,
    Budget,
    Comparison,
    Corpus,
    Document,
    DocumentKind,
    Facts,
    Findings,
    Frame,
    Item,
    Order,
    Origin,
    OutcomeCandidate,
    Profile,
    Reading,
    Request,
    Verification,
)
from briefing.templates import Template
from briefing.writers import Layout

# --- read ---------------------------------------------------------------------------------------------------------


def read(
    source: str | Path | bytes,
    *,
    name: str = "",
    language: str = "auto",
    kind: str = "",
    comments: bool = False,
    original: bool = False,
    abbreviations: Sequence[str] = (),
) -> Document:
    """Reads one source.

    Args:
        source: A path, or the bytes themselves.
        name: What the document is called in print; by default the file's name ("-" for bytes).
        language: ISO 639-1 code or English name; "auto" finds it from the source or the text.
        kind: A reader's name (``briefing formats``); by default sniffed from the bytes.
        comments: Whether the comments of a Word file follow its notes.
        original: Whether the tracked changes of a Word file are undone; by default they are accepted.
        abbreviations: More of them, after which no sentence ends ("approx", "Abt.").

    Raises:
        BriefingError: the source cannot be read; the error names it and has a key.
    """
    from briefing.readers import sniff, sources

    data = source if isinstance(source, bytes) else sources.load(Path(source))
    called = name or ("-" if isinstance(source, bytes) else Path(source).name)
    if not data:
        raise InputError("nothing in it", key="empty", source=called)
    kind = kind or _outsiders(called)
    found, notices = (kind, ()) if kind else sniff.kind(data, name=called)
    reader = catalog.find("readers", found).load()
    more = {"comments": comments, "original": original} if found == "docx" else {}
    reading: Reading = reader(data, name=called, **more)
    origin = Origin(called, found, len(data), hashlib.sha256(data).hexdigest())
    whole = replace(reading, notices=(*notices, *reading.notices))
    return document(whole, origin, language=language, abbreviations=abbreviations)


def _outsiders(name: str) -> str:
    """The reader of another package that takes a file so called, or ""."""
    suffix = PurePath(name).suffix.lower()
    if not suffix or any(suffix in entry.suffixes for entry in catalog.READERS.values()):
        return ""
    return _by_outsiders().get(suffix, "")


@cache
def _by_outsiders() -> dict[str, str]:
    """Suffix → name of each reader that another package brings."""
    rows = catalog.entries("readers").items()
    return {suffix: name for name, entry in rows if name not in catalog.READERS for suffix in entry.suffixes}


def document(
    reading: Reading, origin: Origin, *, language: str = "auto", abbreviations: Sequence[str] = ()
) -> Document:
    """The document made of a reading: its language found, its sentences split."""
    from briefing.language.codes import code_of
    from briefing.language.detection import detect
    from briefing.model import markings
    from briefing.text import sentences

    code = detect(reading.text) if language == "auto" else code_of(language)
    return Document(
        text=reading.text,
        blocks=reading.blocks,
        sentences=sentences.split(reading.text, reading.blocks, language=code, abbreviations=abbreviations),
        metadata=replace(reading.metadata, marking=reading.metadata.marking or markings.highest(reading.text)),
        origin=origin,
        locators=reading.locators,
        notices=reading.notices,
        language=code,
    )


def document_from_text(
    text: str, *, title: str = "", date: str = "", language: str = "auto", abbreviations: Sequence[str] = ()
) -> Document:
    """The document of a text at hand, such as a JSON Lines record's."""
    from briefing.readers.text import parse

    reading = parse(text, title=title, date=date)
    return document(reading, Origin("-"), language=language, abbreviations=abbreviations)


def read_brief(
    source: str | Path | bytes, *, name: str = "", language: str = "auto", original: bool = False
) -> tuple[Document, Briefing | None]:
    """Reads a brief that is to be checked: its comments too, and the briefing that a file of ours carries.

    Raises:
        BriefingError: it cannot be read.
    """
    from briefing.readers import sources, stored

    data = source if isinstance(source, bytes) else sources.load(Path(source))
    called = name or ("-" if isinstance(source, bytes) else Path(source).name)
    return read(data, name=called, language=language, comments=True, original=original), stored.load(data)


def read_pack(source: Path, *, name: str, language: str = "auto") -> list[tuple[str, Document | BriefingError]] | None:
    """The sources in a pack (.zip), each with its name; a failure in place of one that cannot be read.

    Returns:
        None for a file that is no pack.

    Raises:
        BriefingError: the archive itself cannot be read.
    """
    from briefing.readers import packs, sources

    members = packs.members(sources.load(source))
    if members is None:
        return None
    out: list[tuple[str, Document | BriefingError]] = []
    for member, data in members:
        called = f"{name}/{member}"
        try:
            out.append((called, read(data, name=called, language=language)))
        except BriefingError as error:
            out.append((called, error.named(called)))
    return out


# --- analyse ------------------------------------------------------------------------------------------------------


def analyse(corpus: Corpus, request: Request, *, facts: bool = True, bottom_line: bool = False) -> Findings:
    """Ranks the sentences of a corpus, chooses among them, and extracts its facts.

    Args:
        corpus: One document or many.
        request: Budget, ranker, query.
        facts: Whether facts are extracted too; ``summarize`` does without.
        bottom_line: Whether one passage is set apart for the bottom line; the extract then leaves it out.

    Raises:
        UsageError: key ``unknown-ranker``.
    """
    from briefing.grouping import near_duplicates
    from briefing.selection import mmr
    from briefing.selection.passages import passages
    from briefing.text import profile as profiles
    from briefing.text.notices import is_correction

    corpus = _ordered(corpus, request)
    profile = profiles.build(corpus, query=request.query)
    ranking = catalog.find("rankers", request.ranker).load()(profile, request)
    groups = near_duplicates.group(profile)
    spans = [sentence.span for document in corpus.documents for sentence in document.sentences]
    pieces = passages(profile)
    kinds: tuple[DocumentKind, ...] = ()
    outcomes: tuple[OutcomeCandidate, ...] = ()
    first, points, heard = None, pieces, None
    if bottom_line:
        from briefing.grouping.similarity import covered
        from briefing.selection import bottom_line as bottom
        from briefing.selection import outcome

        kinds = _kinds(corpus, profile, request)
        outcomes = outcome.find(profile, ranking, pieces, kinds)
        # who asks for something wants what the text says of it, whatever else came out
        stated = () if request.query else outcomes
        first = bottom.choose(profile, ranking, pieces, spans, outcomes=stated, kinds=kinds)
        points = bottom.statements(profile, pieces)
        # a briefing cites the others beside the one that stands; a summary would lose them
        heard = covered(profile)
    chosen = mmr.select(profile, ranking, points, spans, request, groups=groups, taken=first, covered=heard)
    paged = facts or bottom_line
    findings = Findings(
        corpus=corpus,
        request=request,
        profile=profile,
        ranking=ranking,
        extract=chosen,
        passages=points,
        facts=extract_facts(corpus.documents, as_of=request.as_of, names=request.names) if facts else (),
        groups=groups,
        bottom=first,
        voices=_voices(profile, groups) if paged else (),
        topics=_topics(profile) if paged else (),
        corrections=tuple(i for i, text in enumerate(profile.texts) if is_correction(text)) if facts else (),
        kinds=kinds,
        outcomes=outcomes,
    )
    if not facts:
        return findings
    from briefing import comparing

    return replace(findings, differences=comparing.differ(findings))


def _voices(profile: Profile, groups: tuple[int, ...]) -> tuple[int, ...]:
    """For each document the first one that it is a copy of, itself where it is none; a summary asks for none."""
    from briefing.grouping import independent_sources

    return independent_sources.voices(profile, groups)


def _topics(profile: Profile) -> tuple[tuple[int, ...], ...]:
    """The documents by topic; a summary has none."""
    from briefing.grouping import topics

    return topics.topics(profile)


def _kinds(corpus: Corpus, profile: Profile, request: Request) -> tuple[DocumentKind, ...]:
    """The kind of each document: as asked for, else as it looks."""
    from briefing.selection import document_kind

    if request.kind:
        return (DocumentKind(request.kind),) * len(corpus.documents)
    return document_kind.kinds(profile, [document.origin.format for document in corpus.documents])


def _ordered(corpus: Corpus, request: Request) -> Corpus:
    """The documents from the earliest to the newest where that is asked for, those without a date last."""
    if request.order is not Order.DATE:
        return corpus
    return Corpus(tuple(sorted(corpus.documents, key=lambda d: (not d.metadata.date, d.metadata.date))))


def compare(corpus: Corpus, request: Request | None = None) -> tuple[Findings, Comparison]:
    """Where the documents of a corpus agree, where they differ, and what only one of them says.

    Returns:
        The findings, too, whose documents and spans the comparison points to.
    """
    from briefing import comparing

    findings = analyse(corpus, request or Request(Budget.parse("medium")))
    return findings, comparing.compare(findings)


def extract_facts(documents: Sequence[Document], *, as_of: str = "", names: str = "") -> tuple[Facts, ...]:
    """The facts of each document in turn.

    Raises:
        MissingExtraError: `names` asks for spaCy, which is not installed.
    """
    from briefing import facts

    return tuple(facts.extract(document, as_of=as_of, names=names) for document in documents)


def rows(documents: Document | Sequence[Document], *, as_of: str = "", names: str = "") -> list[dict[str, str | int]]:
    """The facts of documents as rows of one table, as ``briefing facts --csv`` prints them; a data frame takes them as they are.

    Returns:
        One dict a fact, kind by kind and document by document: ``source place kind fact value about start end``, the last two
        in code points of the document's text.
    """
    from briefing.facts.kinds import kind_of

    each = (documents,) if isinstance(documents, Document) else documents
    out: list[dict[str, str | int]] = []
    for document, found in zip(each, extract_facts(each, as_of=as_of, names=names), strict=True):
        for name in (row.name for row in catalog.FACTS.values() if row.printed):
            for fact in found.of(name):
                span, value, about = kind_of(name).columns(document, fact)
                row = {
                    "source": document.origin.name,
                    "place": document.place(span),
                    "kind": name,
                    "fact": document[span],
                }
                out.append({**row, "value": value, "about": about, "start": span.start, "end": span.stop})
    return out


def update(old: Briefing, corpus: Corpus, request: Request, *, since: str = "") -> Findings:
    """Analyses a corpus, and sets what it says against an earlier briefing.

    Args:
        old: As `briefing.readers.stored.load` gives it back out of a .json or .docx file.
        corpus: The sources of today; those that `old` has read already are no news.
        request: As for `analyse`.
        since: ISO date; sources dated before it are no news either.
    """
    from briefing.comparing import updates

    return updates.update(old, analyse(corpus, request, bottom_line=True), since=since)


# --- verify -------------------------------------------------------------------------------------------------------


def check(brief: Document, sources: Sequence[Document], *, carried: Briefing | None = None) -> Verification:
    """Checks a brief against its sources.

    Args:
        brief: Of `read_brief`.
        sources: Of `read`.
        carried: Of `read_brief`.
    """
    from briefing.verifying import verification

    return verification.verify(brief, sources, carried=carried)


def verify(brief: str | Path | bytes, sources: Sequence[str | Path], *, language: str = "auto") -> Verification:
    """Reads a brief and its sources, and checks each claim of the one against the others.

    Args:
        brief: A path, or the bytes themselves.
        sources: Paths of files, folders and packs (.zip).
        language: Of all of them; "auto" finds each one's own.

    Raises:
        BriefingError: the brief, or a source that was named, cannot be read.
    """
    from briefing.readers import sources as named

    page, carried = read_brief(brief, language=language)
    documents: list[Document] = []
    for found in named.expand([str(source) for source in sources]):
        pack = read_pack(Path(found.path), name=found.name, language=language) if found.path.endswith(".zip") else None
        if pack is None:
            documents.append(read(Path(found.path), name=found.name, language=language))
        for _, document in pack or ():
            if isinstance(document, BriefingError):
                raise document
            documents.append(document)
    return check(page, documents, carried=carried)


# --- compose ------------------------------------------------------------------------------------------------------


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


# --- write --------------------------------------------------------------------------------------------------------


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

    plan = _blueprint(briefing.template)
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


def _blueprint(template: str) -> Template | None:
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
