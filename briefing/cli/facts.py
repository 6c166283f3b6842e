"""``briefing facts``: quotations, figures, dates, people, organisations and acronyms as a table, JSON or CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Annotated, Any

import typer

from briefing import catalog
from briefing.cli import console, option_values, options
from briefing.cli.reading import answer_records, exit_code, read_all
from briefing.errors import UsageError
from briefing.model import Document, Facts
from briefing.writers.csv_cells import inert

_COLUMNS = ("source", "place", "kind", "fact", "value", "who or what", "start", "end")


def facts(
    sources: options.Sources = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            help=f"Only these: {','.join(row.name for row in catalog.FACTS.values() if row.printed)}.",
            show_default=False,
        ),
    ] = None,
    as_of: options.AsOf = None,
    language: options.Language = None,
    ocr: options.Ocr = None,
    abbrev: options.Abbrev = None,
    names: options.Names = None,
    as_json: options.AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV on stdout.")] = False,
    as_ics: Annotated[
        bool, typer.Option("--ics", help="The days ahead as a calendar on stdout, each with its sentence.")
    ] = False,
    jsonl: options.Jsonl = None,
    quiet: options.Quiet = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Print who said what, figures, dates, people, organisations and acronyms, each with its place."""
    typed = option_values.typed(locals())
    chosen = option_values.Options(typed, config=config, no_config=no_config, profile=profile)
    day, code, wanted = chosen.date("as-of"), chosen.language(), _kinds(kind)
    more, engine = chosen.abbreviations(), chosen.engine()
    from briefing import records

    if jsonl is not None:
        if sources:
            raise UsageError("--jsonl and sources do not go together")
        return answer_records(
            jsonl,
            lambda record: records.facts(record, as_of=day, language=code, abbreviations=more, names=engine),
        )
    documents, failures = read_all(sources, language=code, abbreviations=more, ocr=chosen.ocr())
    from briefing.pipeline import extract_facts

    found = extract_facts(documents, as_of=day, names=engine)
    if as_ics:
        from briefing.writers import calendar

        console.result(calendar.write(documents, [facts.of("dates") for facts in found]))
        return exit_code(failures)
    if as_json:
        answers = _as_json(documents, found, wanted)
        console.result_json(answers[0] if len(answers) == 1 and not failures else {"documents": answers})
        return exit_code(failures)
    rows = [row for d, f in zip(documents, found, strict=True) for row in _rows(d, f, wanted)]
    if as_csv:
        console.result(_as_csv(rows))
    elif rows:
        console.result(_as_table(rows, many=len(documents) > 1))
    else:
        console.notice("no facts found")
    return exit_code(failures)


def _printed() -> tuple[str, ...]:
    return tuple(row.name for row in catalog.FACTS.values() if row.printed)


def _kinds(asked: str | None) -> tuple[str, ...]:
    there = _printed()
    kinds = tuple(k.strip() for k in (asked or ",".join(there)).split(",") if k.strip())
    for kind in kinds:
        if kind not in there:
            raise UsageError.among(f"--kind: no {kind[:40]!r}", kind, there)
    return kinds


def _as_json(documents: Sequence[Document], found: Sequence[Facts], wanted: Collection[str]) -> list[dict[str, Any]]:
    """What ``--json`` says of each document: its sentences, and the facts of the kinds that are wanted."""
    from briefing import records

    kept = {"sentences", *wanted}
    return [
        {"id": document.origin.name}
        | {key: value for key, value in records.facts_as_json(document, facts).items() if key in kept}
        for document, facts in zip(documents, found, strict=True)
    ]


def _rows(document: Document, found: Facts, wanted: Collection[str]) -> Iterator[tuple[str, ...]]:
    """The rows of the table, as `_COLUMNS` says, kind by kind."""
    from briefing.facts.kinds import kind_of

    for name in _printed():
        columns = kind_of(name).columns
        for fact in found.of(name) if name in wanted else ():
            span, value, about = columns(document, fact)
            place = document.place(span)
            yield document.origin.name, place, name, document[span], value, about, str(span.start), str(span.stop)


def _as_csv(rows: Iterable[tuple[str, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows([*map(inert, row)] for row in rows)
    return out.getvalue()


def _as_table(rows: Sequence[tuple[str, ...]], *, many: bool) -> str:
    """The rows without offsets and, of one document, without its name."""
    shown = [(row if many else row[1:])[:-2] for row in rows]
    heads = (_COLUMNS if many else _COLUMNS[1:])[:-2]
    return console.table(heads, shown, widths=[24 if n == "source" else 60 if n == "fact" else 40 for n in heads])
