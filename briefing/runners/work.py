"""A job and a recipe → an answer: what a worker does. The same as ``briefing make`` does for the same sources."""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from briefing.errors import BriefingError, InputError, LimitError
from briefing.model import Corpus, Document, State, document_codec
from briefing.runners.jobs import MEGABYTE, Answer, BatchRecipe, Job, Part, Verdict

_NO_READER = "unsupported"


def perform(
    job: Job,
    recipe: BatchRecipe,
    *,
    given: Mapping[int, Verdict] | None = None,
    at: Callable[[int], None] = lambda _: None,
) -> Answer:
    """Makes one briefing.

    Args:
        job: Its parts are read one after the other; one that cannot be read does not stop the others.
        recipe: How the briefing is made.
        given: Verdicts that stand already, by the part's index: those parts are not read.
        at: Called with a part's index before it is read, and with their number before the briefing is made.
    """
    start = time.perf_counter()
    if job.picture or job.stored:
        return _of_file(job)
    verdicts = dict(given or {})
    documents = _documents(job, recipe, verdicts, at)
    at(len(job.parts))
    rows = tuple(verdicts[index] for index in range(len(job.parts)))
    files: tuple[bytes, ...] = ()
    if documents and job.words:
        files = (_words(documents),)
    elif documents and job.documents:
        files = tuple(map(document_codec.dumps, documents))
    elif documents:
        files, rows = _made(documents, recipe, rows)
    return Answer(files, rows, round(time.perf_counter() - start, 4))


def _of_file(job: Job) -> Answer:
    """What is asked of the bytes of a job's one part: a page of a PDF as a picture, or the briefing in a file of ours."""
    from briefing.readers import sources

    try:
        data = sources.load(Path(job.parts[0].path))
        return Answer((_pictured(data, *job.picture) if job.picture else _stored(data),), (Verdict(),))
    except BriefingError as error:
        return Answer((), (_failure(error, job.parts[0]),))


def _pictured(data: bytes, page: str, passage: str) -> bytes:
    from briefing.readers.pdf import page_picture

    return page_picture.draw(data, page, passage)


def _stored(data: bytes) -> bytes:
    """The briefing in a file of ours.

    Raises:
        InputError: key ``bad-record``; it is somebody else's file, or damaged.
    """
    from briefing.model import codec
    from briefing.readers import stored

    found = stored.load(data)
    if found is None:
        raise InputError("no briefing of ours in it", key="bad-record", hint="the .docx or .json that was saved")
    return codec.dumps(found)


def _documents(
    job: Job, recipe: BatchRecipe, verdicts: dict[int, Verdict], at: Callable[[int], None]
) -> list[Document]:
    """Reads the parts that have no verdict yet, and gives each one."""
    documents: list[Document] = []
    for index, part in enumerate(job.parts):
        if index in verdicts:
            continue
        at(index)
        try:
            found, notices = _read(part, recipe)
        except BriefingError as error:
            verdicts[index] = _failure(error, part)
        else:
            documents += found
            own = tuple(notice for document in found for notice in document.notices)
            verdicts[index] = Verdict(notices=(*own, *notices))
    return documents


def _made(
    documents: list[Document], recipe: BatchRecipe, rows: tuple[Verdict, ...]
) -> tuple[tuple[bytes, ...], tuple[Verdict, ...]]:
    """The files of the briefing, and the verdicts with what making it had to say."""
    try:
        files, notices = _make(documents, recipe)
    except BriefingError as error:
        failed = Verdict(State.FAILED, error.key, error.reason)
        return (), tuple(failed if verdict.state is State.OK else verdict for verdict in rows)
    return files, tuple(_with(verdict, notices) if verdict.state is State.OK else verdict for verdict in rows)


def _with(verdict: Verdict, notices: tuple[str, ...]) -> Verdict:
    return Verdict(verdict.state, notices=(*verdict.notices, *notices)) if notices else verdict


def _failure(error: BriefingError, part: Part) -> Verdict:
    state = State.SKIPPED if error.key == _NO_READER and not part.listed else State.FAILED
    return Verdict(state, error.key, f"{error.reason} ({error.hint})" if error.hint else error.reason)


def _make(documents: list[Document], recipe: BatchRecipe) -> tuple[tuple[bytes, ...], tuple[str, ...]]:
    from briefing import making

    made = making.make(documents, recipe)
    largest = max(map(len, made.files), default=0)
    if largest > recipe.limits.output:
        raise LimitError(f"the briefing has more than {recipe.limits.output // MEGABYTE} MB", key="too-large")
    return made.files, made.briefing.notices


def _words(documents: list[Document]) -> bytes:
    """How often each stem stands in the documents, and the stems of their titles."""
    from briefing.text import profile as profiles

    profile = profiles.build(Corpus(tuple(documents)))
    counts = Counter(stem for terms in profile.terms for stem in terms)
    titles = [stem for title in profile.titles for stem in title]
    return json.dumps({"words": counts, "title": titles}).encode()


def _read(part: Part, recipe: BatchRecipe) -> tuple[list[Document], list[str]]:
    """The sources in a part, and which of them could not be read.

    Raises:
        BriefingError: none could.
    """
    from briefing import pipeline
    from briefing.runners import remote

    if part.record is not None:
        return _record(part, recipe), []
    found = pipeline.read_each(
        remote.load(part.path) if remote.is_url(part.path) else Path(part.path),
        name=part.name,
        language=recipe.language,
        abbreviations=recipe.abbreviations,
    )
    documents = [one for _, one in found if isinstance(one, Document)]
    failures = [one for _, one in found if isinstance(one, BriefingError)]
    if failures and not documents:
        raise failures[0]
    return documents, [f"not read: {error}" for error in failures]


def _record(part: Part, recipe: BatchRecipe) -> list[Document]:
    """The documents of one record of a JSON Lines shard; what they are called in print is the record's id."""
    from briefing.runners import remote

    assert part.record is not None
    raw = remote.load_range(part.path, *part.record)
    try:
        record: Any = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise InputError(f"no JSON: {error}", key="bad-record") from error
    entries = [record] if isinstance(record, dict) and "docs" not in record else _entries(record)
    several = len(entries) > 1
    return [
        _document(entry, f"{part.name}/{number}" if several else part.name, recipe)
        for number, entry in enumerate(entries, 1)
    ]


def _entries(record: Any) -> list[Any]:
    entries = record.get("docs") if isinstance(record, dict) else None
    return entries if isinstance(entries, list) and entries else [None]


def _document(entry: Any, name: str, recipe: BatchRecipe) -> Document:
    from briefing import pipeline
    from briefing.model import Origin
    from briefing.readers.text import parse

    if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
        raise InputError("a record needs 'text', or 'docs' with a 'text' each", key="bad-record")
    title, date = entry.get("title"), entry.get("date")
    data = entry["text"].encode("utf-8", "surrogatepass")
    reading = parse(
        entry["text"],
        title=title if isinstance(title, str) else "",
        date=date if isinstance(date, str) else "",
    )
    origin = Origin(name, "text", len(data), hashlib.sha256(data).hexdigest())
    return pipeline.document(reading, origin, language=recipe.language, abbreviations=recipe.abbreviations)
