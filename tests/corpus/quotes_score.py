"""Quotations: each that is annotated, beside those found: its words, the words for its speaker, the speaker's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tests.corpus import places
from tests.corpus.places import Span
from tests.corpus.tally import Count, shared
from tests.corpus.texts import Answer, Row, Text

LEAST = {True: 0.8, False: 0.5}  # of the union: one direct quotation, a comma or a mark apart; one reported speech


class Match(NamedTuple):
    """Of one kind, direct or not: pairs (found, annotated, the latter's span), what was not found, what is too much."""

    both: list[tuple[Answer, Row, Span]]
    lost: list[Row]
    more: list[Answer]


def quotes(text: Text, found: list[Answer]) -> Iterator[Count]:
    """A quotation is right when its content and the words for its speaker are; its name is what these resolve to."""
    direct = _match(text, found, direct=True)
    yield _spoken("quotes: direct, content and speaker", text, direct)
    named = [
        (row["name"] == given["name"], f"{row['name']} is called {given['name']}")
        for given, row, _ in direct.both
        if "name" in row
    ]
    named += [(False, f"{row['name']}: not found") for row in direct.lost if "name" in row]
    yield shared("quotes: name of the speaker", text.name, named)
    yield _spoken("quotes: indirect, content and speaker", text, _match(text, found, direct=False))


def _match(text: Text, found: list[Answer], *, direct: bool) -> Match:
    """Where careful readers differ (`maybe`), a quotation is neither right nor wrong."""
    rows = text.rows("quotes")
    spans = places.place(text.line("text"), rows)
    mine = [one for one in found if one["direct"] is direct]
    gold = [pair for pair in zip(rows, spans, strict=True) if pair[0].get("direct", True) is direct]
    aligned = places.align([one["content"] for one in mine], [span for _, span in gold], LEAST[direct])
    both = [(mine[i], *gold[j]) for i, j in aligned.both if "maybe" not in gold[j][0]]
    lost = [gold[j][0] for j in aligned.lost if "maybe" not in gold[j][0]]
    return Match(both, lost, [mine[i] for i in aligned.more])


def _spoken(figure: str, text: Text, match: Match) -> Count:
    wrong = [(given, row) for given, row, span in match.both if not _speaks(text.line("text"), given, row, span)]
    missed = [f"- {row['text']!r}: {text.quoted(given['speaker'])!r} for its speaker" for given, row in wrong]
    missed += [f"- {row['text']!r} ({row.get('speaker', 'nobody')})" for row in match.lost]
    missed += [f"+ {text.quoted(one['content'])!r} ({text.quoted(one['speaker'])})" for one in match.more]
    found = len(match.both)
    hits, given, gold = found - len(wrong), found + len(match.more), found + len(match.lost)
    return Count(figure, hits, given, gold, text.name, tuple(missed))


def _speaks(text: str, given: Answer, row: Row, content: Span) -> bool:
    """Whether most of the speaker given lies in the one annotated, and is none where none is."""
    speaker: Sequence[int] | None = given["speaker"]
    if "speaker" not in row or speaker is None:
        return "speaker" not in row and speaker is None
    return 2 * places.overlap(speaker, speaker_of(text, row, content)) >= speaker[1] - speaker[0]


def speaker_of(text: str, row: Row, content: Span) -> Span:
    """Where the words for the speaker of an annotated quotation stand."""
    words = str(row["speaker"])
    if "speaker_in" in row:
        return places.place(text, [{"text": words, "in": row["speaker_in"]}])[0]
    return places.nearest(text, words, content)
