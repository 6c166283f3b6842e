"""``briefing explain``: each sentence's score and what made it up: why in, why out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from briefing.cli import console, option_values, options
from briefing.cli.reading import exit_code, read_all
from briefing.errors import UsageError
from briefing.model import Account, Corpus, Findings

SHOWN = 4
"""So many parts of a score are shown in the terminal, the weightiest; ``--json`` and ``--html`` have all."""


def explain(
    source: options.Source,
    length: options.Length = None,
    at_most: options.AtMost = None,
    ranker: options.Ranker = None,
    query: options.Query = None,
    focus_mode: options.FocusMode = None,
    kind: options.Kind = None,
    language: options.Language = None,
    ocr: options.Ocr = None,
    abbrev: options.Abbrev = None,
    as_json: options.AsJson = False,
    as_html: Annotated[
        bool, typer.Option("--html", help="A page on stdout: the text shaded by score, reasons at hand.")
    ] = False,
    quiet: options.Quiet = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Print each sentence's score and the parts that add up to it, in words."""
    if as_json and as_html:
        raise UsageError("--json or --html, not both")
    typed = option_values.typed(locals())
    chosen = option_values.Options(typed, config=config, no_config=no_config, profile=profile)
    request = chosen.request()
    documents, failures = read_all(
        [source], language=chosen.language(), abbreviations=chosen.abbreviations(), ocr=chosen.ocr()
    )
    from briefing.pipeline import analyse
    from briefing.selection import explaining

    findings = analyse(Corpus(tuple(documents)), request, facts=False)
    accounts = explaining.account(findings)
    kind = _kind(findings)
    if as_json:
        sentences = list(_objects(findings, accounts))
        console.result_json(
            {"ranker": request.ranker, "asked": request.budget.asked, "kind": kind, "sentences": sentences}
        )
    elif as_html:
        from briefing.writers import explanation

        page = explanation.write(findings.corpus, accounts, method=request.ranker, asked=request.budget.asked)
        console.result(page)
    else:
        rows = [_row(one, text, explaining.printed) for one, (_, _, _, text) in _with_places(findings, accounts)]
        if kind:
            console.notice(f"kind of text: {kind}")
        console.result(console.table(("in", "no", "score", "why", "sentence"), rows, widths=(0, 0, 0, 0, 70)))
    return exit_code(failures)


_LIKENESS = ("unlike all kinds that are known well, nearest to", "somewhat like", "like", "very much like")
"""How near a text is to the kind that it is nearest to, by quarters."""


def _kind(findings: Findings) -> str:
    """What kind of text `auto` took it for, in words; empty where another ranker was asked for."""
    if findings.request.ranker != "auto":
        return ""
    if findings.request.kind:
        return f"{findings.request.kind} (as told)"
    from briefing.ranking import auto

    name, familiar = auto.kind_of(findings.profile)
    return f"{_LIKENESS[min(int(familiar * len(_LIKENESS)), len(_LIKENESS) - 1)]} {name}"


def _with_places(
    findings: Findings, accounts: tuple[Account, ...]
) -> Iterator[tuple[Account, tuple[int, int, int, str]]]:
    """Each account with its sentence's document, start, end and text."""
    for one, (number, sentence) in zip(accounts, findings.corpus.sentences(), strict=True):
        text = findings.corpus.documents[number][sentence.span]
        yield one, (number, sentence.span.start, sentence.span.stop, text)


def _row(one: Account, text: str, printed: Any) -> tuple[str, str, str, str, str]:
    reasons = [reason for reason in one.reasons if printed(reason.amount)[1:] != ".00"][:SHOWN]
    why = ", ".join([*([one.apart] if one.apart else []), *(f"{r.words} {printed(r.amount)}" for r in reasons)])
    return ("*" if one.chosen else "", str(one.sentence + 1), printed(one.score), why, text)


def _objects(findings: Findings, accounts: tuple[Account, ...]) -> Iterator[dict[str, object]]:
    for one, (document, start, end, text) in _with_places(findings, accounts):
        yield {
            "index": one.sentence,
            "document": document,
            "start": start,
            "end": end,
            "text": text,
            "chosen": one.chosen,
            "score": one.score,
            "reasons": [{"part": r.part, "amount": r.amount, "words": r.words} for r in one.reasons],
            "apart": one.apart,
        }
