r"""JSON Lines in and out: one record a line, same order, same ``id``, for corpora and for scoring.

Lines end at ``\n`` alone; unknown keys are passed over; an odd ``date`` or ``title`` never fails a record. A record
that cannot be used gives ``{"id", "error": {"key", "reason"}}`` and the run goes on.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from briefing import catalog
from briefing.errors import BriefingError, InputError
from briefing.model import Corpus, Document, Facts, Request
from briefing.pipeline import analyse, document_from_text, extract_facts

Answer = dict[str, Any]  # a JSON object


def run(lines: Iterable[bytes], work: Callable[[Answer], Answer]) -> Iterator[tuple[str, bool]]:
    """One line of JSON for each record of `lines`, and whether it was done.

    Args:
        lines: Raw lines, as a binary file gives them; blank ones are no records.
        work: A record → the answer without its ``id``.
    """
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        identity: object = None
        try:
            record = _parse(raw, number)
            identity = record.get("id")
            answer = work(record)
        except BriefingError as error:
            answer = {"error": {"key": error.key, "reason": error.reason}}
        except Exception as error:
            if os.environ.get("BRIEFING_DEBUG"):
                raise
            answer = {"error": {"key": "bug", "reason": type(error).__name__}}
        yield _dump({"id": identity, **answer}), "error" not in answer


def _dump(answer: Answer) -> str:
    """One line of JSON; every number in it is finite."""
    line = json.dumps(answer, ensure_ascii=False, allow_nan=False)
    try:
        line.encode()
    except UnicodeEncodeError:  # a lone surrogate of the source can only be written escaped
        return json.dumps(answer, allow_nan=False)
    return line


def _parse(raw: bytes, number: int) -> Answer:
    try:
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        record = json.loads(text, parse_constant=_no_number, parse_float=_finite)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise InputError(f"line {number} is no JSON: {error}", key="bad-record") from error
    if not isinstance(record, dict):
        raise InputError(f"line {number} is no JSON object", key="bad-record")
    return record


def _no_number(name: str) -> float:
    """NaN and Infinity, which Python takes and JSON (RFC 8259) does not.

    Raises:
        ValueError: always.
    """
    raise ValueError(f"{name} is no number")


def _finite(digits: str) -> float | str:
    """A float, or its digits where it is beyond all floats: an ``id`` is given back as it came."""
    value = float(digits)
    return value if math.isfinite(value) else digits


def corpus_of(record: Answer, *, language: str = "auto", abbreviations: Sequence[str] = ()) -> Corpus:
    """The documents of a record: its ``text``, or its ``docs``.

    Documents of ``docs`` without text are kept as empty ones, so that the others keep their index.

    Raises:
        InputError: key ``bad-record`` or ``no-text``.
    """
    if isinstance(record.get("text"), str):
        return Corpus((_document(record, language, abbreviations),))
    docs = record.get("docs")
    if not isinstance(docs, list) or not all(isinstance(d, dict) and isinstance(d.get("text"), str) for d in docs):
        raise InputError("a record needs 'text', or 'docs' with a 'text' each", key="bad-record")
    documents: list[Document] = []
    for entry in docs:
        try:
            documents.append(_document(entry, language, abbreviations))
        except InputError:
            documents.append(Document(entry["text"], (), ()))
    if not any(document.sentences for document in documents):
        raise InputError("no text in it", key="no-text")
    return Corpus(tuple(documents))


def _document(entry: Answer, language: str, abbreviations: Sequence[str]) -> Document:
    title, date = entry.get("title"), entry.get("date")
    return document_from_text(
        entry["text"],
        title=title if isinstance(title, str) else "",
        date=date if isinstance(date, str) else "",
        language=language,
        abbreviations=abbreviations,
    )


def summarize(record: Answer, request: Request, *, language: str = "auto", abbreviations: Sequence[str] = ()) -> Answer:
    """The answer of ``summarize --jsonl``: the chosen passages with their offsets."""
    query = record.get("query")
    asked = tuple(q for q in (query if isinstance(query, list) else [query]) if isinstance(q, str) and q.strip())
    findings = analyse(
        corpus_of(record, language=language, abbreviations=abbreviations),
        replace(request, query=request.query or asked),
        facts=False,
    )
    picks = findings.extract.picks
    return {
        "words": findings.extract.words,
        "sentences": [
            {
                "document": pick.document,
                "start": pick.span.start,
                "end": pick.span.stop,
                "text": findings.corpus.documents[pick.document][pick.span],
                "score": round(pick.score, 6),
            }
            for pick in picks
        ],
    }


def facts(
    record: Answer, *, as_of: str = "", language: str = "auto", abbreviations: Sequence[str] = (), names: str = ""
) -> Answer:
    """The answer of ``facts --jsonl``."""
    corpus = corpus_of(record, language=language, abbreviations=abbreviations)
    extracted = extract_facts(corpus.documents, as_of=as_of, names=names)
    answers = [facts_as_json(document, found) for document, found in zip(corpus.documents, extracted, strict=True)]
    return answers[0] if isinstance(record.get("text"), str) else {"documents": answers}


def facts_as_json(document: Document, found: Facts) -> Answer:
    """The facts of one document in the shape of the JSON contract."""
    from briefing.facts.kinds import as_pair, kind_of

    kinds = {row.name: kind_of(row.name) for row in catalog.FACTS.values() if row.printed}
    return {
        "sentences": [as_pair(sentence.span) for sentence in document.sentences],
        **{name: [kind.as_json(document, fact) for fact in found.of(name)] for name, kind in kinds.items()},
    }
