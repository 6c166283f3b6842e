"""The tools that check: a whole brief, one quotation, and what stands about something."""

from __future__ import annotations

import re
from typing import Any

from briefing.errors import BriefingError, UsageError
from briefing.mcp.shelf import Shelf
from briefing.model import Document, Span

Arguments = dict[str, Any]
_FILE = re.compile(r"\S+\.[A-Za-z]\w{1,4}")
_CONTEXT = 200
"""Characters of a source that are given on each side of a passage."""


def verify_brief(shelf: Shelf, given: Arguments) -> Arguments:
    """Each claim of a brief with its verdict; `passed` where none is a problem."""
    from briefing import pipeline
    from briefing.verifying import report

    if ("brief" in given) == ("brief_path" in given):
        raise UsageError("either brief or brief_path is wanted")
    if "brief" in given:
        if _FILE.fullmatch(given["brief"].strip()):
            raise UsageError("brief is the name of a file, and no text: give it as brief_path")
        page, carried = pipeline.read_brief(given["brief"].encode("utf-8", "replace"), name="brief.md")
    else:
        files = shelf.roots.files([given["brief_path"]])
        if len(files) != 1:
            raise UsageError("brief_path is a folder", source=given["brief_path"][:200])
        page, carried = pipeline.read_brief(files[0][0], name=files[0][1])
    documents, failures = shelf.documents(given["sources"])
    result = pipeline.check(page, documents, carried=carried)
    answer = report.as_json(result)
    if not given.get("all_claims", False):
        answer["claims"] = [claim for claim in answer["claims"] if claim["problem"]]
    passed = not result.problems()
    return {"passed": passed, "summary": report.summary(result), **answer, "failed": failures_as_json(failures)}


def verify_quote(shelf: Shelf, given: Arguments) -> Arguments:
    """Whether words stand in the source that is named, in another, or nearly so."""
    from briefing.verifying.lookup import look_up
    from briefing.verifying.sources import Sources

    documents, failures = shelf.documents(given["sources"])
    believed = None
    if "source" in given:
        (_, name), *_ = shelf.roots.files([given["source"]])
        believed = next((n for n, document in enumerate(documents) if document.origin.name == name), None)
        if believed is None:
            raise UsageError("source is none of sources", source=name)
    found = look_up(given["quote"], Sources(documents), believed=believed)
    out: Arguments = {"answer": str(found.answer), "said": _SAID[found.answer], "failed": failures_as_json(failures)}
    if found.source is not None and found.span is not None:
        out["passage"] = passage(documents[found.source], found.span)
        out["share"] = round(found.share, 3)
    if found.difference:
        out["difference"] = found.difference
    if found.speaker:
        out["speaker"] = found.speaker
    return out


_SAID = {
    "verbatim": "It stands there word for word, case and typography apart; quote the text of passage.",
    "elsewhere": "It is not where you said, but here.",
    "nearest": "It stands nowhere so; this comes nearest. Quote the text of passage, or do not quote.",
    "nowhere": "It stands in none of these sources, and nothing is near it. Do not quote it.",
}


def find_passage(shelf: Shelf, given: Arguments) -> Arguments:
    """The stretches of one to three sentences that share most content words with a query."""
    from briefing.verifying.sources import Sources
    from briefing.verifying.support import Supports
    from briefing.verifying.words import words

    documents, failures = shelf.documents(given["sources"])
    supports = Supports(Sources(documents), documents[0].language)
    found = supports.stretches(words(given["query"]).forms, most=given.get("most", 3))
    passages = [{**passage(documents[one.source], one.span), "share": round(one.share, 3)} for one in found]
    return {"passages": passages, "failed": failures_as_json(failures)}


def passage(document: Document, span: Span) -> Arguments:
    """A place in a source: its verbatim words, offsets in code points, and what stands around it."""
    return {
        "document": document.origin.name,
        "text": document[span],
        "start": span.start,
        "end": span.stop,
        "locator": document.place(span),
        "before": document.text[max(0, span.start - _CONTEXT) : span.start],
        "after": document.text[span.stop : span.stop + _CONTEXT],
    }


def failures_as_json(failures: list[BriefingError]) -> list[Arguments]:
    """The sources that could not be read."""
    return [{"document": error.source, "key": error.key, "reason": error.reason} for error in failures]
