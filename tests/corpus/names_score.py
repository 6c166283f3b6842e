"""Names: each place where a person, an organisation or a place is named, which of them are one, and what a person is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.corpus import places
from tests.corpus.places import Span
from tests.corpus.tally import Count, compared, shared
from tests.corpus.texts import Answer, Row, Text, strings


def names(text: Text, found: list[Answer]) -> Iterator[Count]:
    """Mentions: place and kind. Together: one entity has all mentions of a name and no other. Roles: of those annotated with one."""
    rows = text.rows("entities")
    gold = list(zip(rows, mentions(text.line("text"), rows), strict=True))
    given = [(text.quoted(m), m[0], entity["kind"]) for entity in found for m in entity["mentions"]]
    goal = [(text.quoted(m), m[0], row["kind"]) for row, spans in gold for m in spans]
    yield compared("names: mentions", text.name, given, goal)
    whole = [[tuple(m) for m in entity["mentions"]] for entity in found]
    judged = [(spans in whole, f"- {row['name']}") for row, spans in gold]
    yield shared("names: mentions of one together", text.name, judged)
    said = [(row["name"], role) for row, spans in gold for role in _roles(spans, found)]
    yield compared(
        "names: roles", text.name, said, [(row["name"], role) for row in rows for role in strings(row, "roles")]
    )


def _roles(spans: Sequence[Span], found: Sequence[Answer]) -> Iterator[str]:
    """The roles of the entities that are named in these places."""
    for entity in found:
        if any(tuple(m) in spans for m in entity["mentions"]):
            yield from (role.removeprefix("the ").removeprefix("The ") for role in entity["roles"])


def mentions(text: str, rows: Sequence[Row]) -> list[list[Span]]:
    """For each name the places of its forms; where the forms of two stand in one place, the longer has it.

    Raises:
        ValueError: a form stands nowhere.
    """
    forms = [(form, at) for at, row in enumerate(rows) for form in (str(row["name"]), *strings(row, "also"))]
    taken: list[Span] = []
    out: list[list[Span]] = [[] for _ in rows]
    for form, at in sorted(forms, key=lambda one: (-len(one[0]), one)):
        new = [span for span in places.occurrences(text, form) if not any(places.overlap(span, old) for old in taken)]
        if not new:
            raise ValueError(f"{form!r} does not stand in the text")
        taken += new
        out[at] = sorted(out[at] + new)
    return out
