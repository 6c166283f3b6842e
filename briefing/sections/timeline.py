"""Timeline: what happened when, in order of time; the date as the text has it, and its value where it is known."""

from __future__ import annotations

import re

from briefing.model import Event, Findings, Item, ItemKind, Section, Span, Table
from briefing.sections.composing import Taken, item

KEY = "timeline"
MOST = 12
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip


def build(findings: Findings, taken: Taken) -> Section | None:
    """A table of dated clauses; those whose date is not settled come last, in the order of the corpus."""
    rows: list[tuple[bool, tuple[int, ...], float, int, int, Event]] = []
    start = 0
    for number, document in enumerate(findings.corpus.documents):
        seen: set[tuple[Span, str | None]] = set()
        for event in findings.facts[number].events:
            sentence = document.sentence_at(event.date.span.start)
            if sentence is None or (event.clause, event.date.value) in seen:
                continue
            seen.add((event.clause, event.date.value))
            score = findings.ranking.scores[start + sentence.index]
            rows.append((not event.order, event.order, score, number, event.date.span.start, event))
        start += len(document.sentences)
    best = sorted(rows, key=lambda row: (-row[2], row[3], row[4]))[:MOST]
    best.sort(key=lambda row: (row[0], row[1], row[3], row[4]))
    if len(best) < 2:
        return None
    table: list[tuple[Item, ...]] = []
    for _, _, _, number, _, event in best:
        written = findings.corpus.documents[number][event.date.span]
        value = _said(event.date.value or "")
        note = value if value and value.casefold() not in written.casefold() else ""
        table.append(
            (
                item(findings, number, event.date.span, kind=ItemKind.ENTRY, note=note),
                item(findings, number, event.clause),
            )
        )
        taken.add(number, event.clause)
    return Section(KEY, "Timeline", (Table(("Date", "Event"), tuple(table), (0.22, 0.78)),))


def _said(value: str) -> str:
    """A TIMEX3 day, month or year in words; "" for what has none that reads well."""
    match = _DAY.match(value)
    if not match or (len(value) > match.end() and value[match.end()] != "T"):
        return ""
    year, month, day = match.groups()
    if not month:
        return year
    name = _MONTHS[int(month) - 1] if 1 <= int(month) <= 12 else ""
    return f"{int(day)} {name} {year}" if day else f"{name} {year}"
