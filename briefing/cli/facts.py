"""``briefing facts``: quotations, figures, dates, people, organisations and acronyms as a table, JSON or CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Annotated

import typer

from briefing.cli import console, options
from briefing.cli.reading import answer_records, exit_code, read_all
from briefing.errors import UsageError
from briefing.model import Document, Facts, Figure, Span
from briefing.writers.csv_cells import inert

KINDS = ("quotes", "figures", "dates", "entities", "acronyms")
_COLUMNS = ("source", "place", "kind", "fact", "value", "who or what", "start", "end")


def facts(
    sources: options.Sources = None,
    kind: Annotated[
        str | None, typer.Option("--kind", help=f"Only these: {','.join(KINDS)}.", show_default=False)
    ] = None,
    as_of: options.AsOf = None,
    language: options.Language = None,
    abbrev: options.Abbrev = None,
    names: options.Names = None,
    as_json: options.AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV on stdout.")] = False,
    jsonl: options.Jsonl = None,
    quiet: options.Quiet = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Print who said what, figures, dates, people, organisations and acronyms, each with its place."""
    typed = options.typed(locals())
    chosen = options.Options(typed, config=config, no_config=no_config, profile=profile)
    moment, code, wanted = chosen.date("as-of"), chosen.language(), _kinds(kind)
    more, engine = chosen.abbreviations(), chosen.engine()
    from briefing import records

    if jsonl is not None:
        if sources:
            raise UsageError("--jsonl and sources do not go together")
        return answer_records(
            jsonl,
            lambda record: records.facts(record, as_of=moment, language=code, abbreviations=more, names=engine),
        )
    documents, failures = read_all(sources, language=code, abbreviations=more)
    from briefing.pipeline import extract_facts

    found = extract_facts(documents, as_of=moment, names=engine)
    if as_json:
        answers = [
            {
                "id": d.origin.name,
                **{k: v for k, v in records.facts_as_json(d, f).items() if k == "sentences" or k in wanted},
            }
            for d, f in zip(documents, found, strict=True)
        ]
        console.result_json(answers[0] if len(answers) == 1 and not failures else {"documents": answers})
        return exit_code(failures)
    rows = [row for d, f in zip(documents, found, strict=True) for row in _rows(d, f) if row[2] in wanted]
    if as_csv:
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(_COLUMNS)
        writer.writerows([*map(inert, row)] for row in rows)
        console.result(out.getvalue())
    elif rows:
        many = len(documents) > 1
        shown = [(row if many else row[1:])[:-2] for row in rows]
        heads = (_COLUMNS if many else _COLUMNS[1:])[:-2]
        console.result(
            console.table(heads, shown, widths=[24 if n == "source" else 60 if n == "fact" else 40 for n in heads])
        )
    else:
        console.notice("no facts found")
    return exit_code(failures)


def _kinds(asked: str | None) -> tuple[str, ...]:
    kinds = tuple(k.strip() for k in (asked or ",".join(KINDS)).split(",") if k.strip())
    for kind in kinds:
        if kind not in KINDS:
            raise UsageError(f"--kind: no {kind[:40]!r}", hint=", ".join(KINDS))
    return kinds


def _rows(document: Document, found: Facts) -> Iterator[tuple[str, ...]]:
    def row(kind: str, span: Span, value: str, about: str) -> tuple[str, ...]:
        place = document.place(span)
        return (document.origin.name, place, kind, document[span], value, about, str(span.start), str(span.stop))

    for quote in found.quotes:
        yield row(
            "quotes",
            quote.content,
            "direct" if quote.direct else "indirect",
            _speaker(document, quote.speaker, quote.name),
        )
    for figure in found.figures:
        span = (
            Span(min(figure.span.start, figure.qualifier.start), max(figure.span.stop, figure.qualifier.stop))
            if figure.qualifier
            else figure.span
        )
        yield row("figures", span, _value(figure), document[figure.of] if figure.of else "")
    for date in found.dates:
        yield row("dates", date.span, (date.value or "") + (" ambiguous" if date.ambiguous else ""), str(date.kind))
    for entity in found.entities:
        about = "; ".join([str(entity.kind), *entity.roles, *(f"also {alias}" for alias in entity.aliases)])
        yield row("entities", entity.mentions[0], entity.name, about)
    for acronym in found.acronyms:
        yield row("acronyms", acronym.span, acronym.long or "", "" if acronym.long else "not spelled out")


def _speaker(document: Document, speaker: Span | None, name: str | None) -> str:
    if speaker is None:
        return name or "unattributed"
    words = document[speaker]
    return words if not name or name == words else f"{name} (“{words}”)"


def _value(figure: Figure) -> str:
    number = "" if figure.value is None else f"{figure.value:.12g}"
    if figure.low is not None or figure.high is not None:
        ends = ["" if x is None else f"{x:.12g}" for x in (figure.low, figure.high)]
        number = "–".join(ends)
    return " ".join(part for part in (number, figure.unit or "") if part)
