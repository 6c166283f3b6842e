"""``briefing summarize``: the chosen sentences to stdout, one a line, and nothing else."""

from __future__ import annotations

from typing import Annotated

import typer

from briefing.cli import console, option_values, options
from briefing.cli.reading import answer_records, exit_code, read_all
from briefing.errors import UsageError
from briefing.language.patterns import deferred
from briefing.model import Corpus, Extract, Findings

_BROKEN = deferred(r"\s*[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]\s*(?:>[ \t]?)*")
"""White space with an end of line in it, and marks of quoted mail behind it; printed as one blank, for a sentence stands on one line."""


def summarize(
    sources: options.Sources = None,
    length: options.Length = None,
    at_most: options.AtMost = None,
    ranker: options.Ranker = None,
    query: options.Query = None,
    focus_mode: options.FocusMode = None,
    kind: options.Kind = None,
    order: options.OrderOption = None,
    language: options.Language = None,
    ocr: options.Ocr = None,
    abbrev: options.Abbrev = None,
    cite: Annotated[bool, typer.Option("--cite", help="Add where each sentence stands.")] = False,
    as_json: options.AsJson = False,
    jsonl: options.Jsonl = None,
    quiet: options.Quiet = None,
    verbose: options.Verbose = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Print the sentences that matter most, verbatim, one a line."""
    typed = option_values.typed(locals())
    chosen = option_values.Options(typed, config=config, no_config=no_config, profile=profile)
    request, code, more = chosen.request(), chosen.language(), chosen.abbreviations()
    if jsonl is not None:
        if sources:
            raise UsageError("--jsonl and sources do not go together")
        from briefing import records

        return answer_records(
            jsonl, lambda record: records.summarize(record, request, language=code, abbreviations=more)
        )
    documents, failures = read_all(sources, language=code, abbreviations=more, ocr=chosen.ocr())
    from briefing.pipeline import analyse

    findings = analyse(Corpus(tuple(documents)), request, facts=False)
    extract = findings.extract
    if as_json:
        console.result_json(_as_json(findings, asked=request.budget.asked))
    else:
        many = len(documents) > 1
        for pick in extract.picks:
            document = documents[pick.document]
            place = document.place(pick.span)
            mark = f" [{pick.document + 1} {place}]" if many else f" [{place}]"
            console.result(_BROKEN.sub(" ", document[pick.span]) + (mark if cite else "") + "\n")
    for remark in extract.notices:
        console.notice(remark)
    if verbose or _missed(extract, findings):
        console.notice(f"asked for {request.budget.asked}, got {len(extract.picks)} sentences, {extract.words} words")
    return exit_code(failures)


def _missed(extract: Extract, findings: Findings) -> bool:
    """Whether fewer stand than a number asked for, or than there are where all are asked for."""
    budget = findings.request.budget
    if budget.is_everything:
        return len(extract.picks) < len(findings.profile)
    return budget.unit == "sentences" and len(extract.picks) < budget.amount


def _as_json(findings: Findings, *, asked: str) -> dict[str, object]:
    documents = findings.corpus.documents
    return {
        "asked": asked,
        "words": findings.extract.words,
        "documents": [{"name": d.origin.name, "title": d.metadata.title, "language": d.language} for d in documents],
        "sentences": [
            {
                "document": pick.document,
                "start": pick.span.start,
                "end": pick.span.stop,
                "text": documents[pick.document][pick.span],
                "score": round(pick.score, 6),
                "locator": documents[pick.document].place(pick.span),
            }
            for pick in findings.extract.picks
        ],
    }
