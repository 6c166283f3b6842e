"""Read, analyse, compose, write: the one place where the stages meet."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefing import catalog
from briefing.errors import InputError
from briefing.model import Corpus, Document, Facts, Findings, Origin, Reading, Request

# --- read ---------------------------------------------------------------------------------------------------------


def read(source: str | Path | bytes, *, name: str = "", language: str = "auto", kind: str = "") -> Document:
    """Reads one source.

    Args:
        source: A path, or the bytes themselves.
        name: What the document is called in print; by default the file's name ("-" for bytes).
        language: ISO 639-1 code or English name; "auto" finds it from the source or the text.
        kind: A reader's name (``briefing formats``); by default sniffed from the bytes.

    Raises:
        BriefingError: the source cannot be read; the error names it and has a key.
    """
    from briefing.readers import sniff, sources

    data = source if isinstance(source, bytes) else sources.load(Path(source))
    called = name or ("-" if isinstance(source, bytes) else Path(source).name)
    if not data:
        raise InputError("nothing in it", key="empty", source=called)
    found, notices = (kind, ()) if kind else sniff.kind(data, name=called)
    reading: Reading = catalog.find("readers", found).load()(data, name=called)
    origin = Origin(called, found, len(data), hashlib.sha256(data).hexdigest())
    return document(replace(reading, notices=(*notices, *reading.notices)), origin, language=language)


def document(reading: Reading, origin: Origin, *, language: str = "auto") -> Document:
    """The document made of a reading: its language found, its sentences split."""
    from briefing.text import sentences
    from briefing.text.language import detect
    from briefing.text.languages import code_of

    if language != "auto":
        code = code_of(language)
    else:
        code = detect(reading.text)
    return Document(
        text=reading.text,
        blocks=reading.blocks,
        sentences=sentences.split(reading.text, reading.blocks, language=code),
        metadata=reading.metadata,
        origin=origin,
        locators=reading.locators,
        notices=reading.notices,
        language=code,
    )


def document_from_text(text: str, *, title: str = "", date: str = "", language: str = "auto") -> Document:
    """The document of a text at hand, such as a JSON Lines record's."""
    from briefing.readers.text import parse

    return document(parse(text, title=title, date=date), Origin("-"), language=language)


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
    from briefing.selection import bottom_line as bottom
    from briefing.selection import mmr
    from briefing.selection.passages import passages
    from briefing.text import profile as profiles

    profile = profiles.build(corpus, query=request.query)
    ranking = catalog.find("rankers", request.ranker).load()(profile, request)
    groups = near_duplicates.group(profile)
    spans = [sentence.span for document in corpus.documents for sentence in document.sentences]
    pieces = passages(profile)
    first = bottom.choose(profile, ranking, pieces, spans) if bottom_line else None
    chosen = mmr.select(profile, ranking, pieces, spans, request, groups=groups, taken=first)
    return Findings(
        corpus=corpus,
        request=request,
        profile=profile,
        ranking=ranking,
        extract=chosen,
        passages=pieces,
        facts=extract_facts(corpus.documents, as_of=request.as_of) if facts else (),
        bottom=first,
    )


def extract_facts(documents: Sequence[Document], *, as_of: str = "") -> tuple[Facts, ...]:
    """The facts of each document in turn."""
    from briefing import facts

    return tuple(facts.extract(document, as_of=as_of) for document in documents)
