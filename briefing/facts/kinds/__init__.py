"""What the rest of the program needs to know of a kind of fact: how it is extracted, where it stands, how it is shown.

To add one: a file (here, or in another package) with a noun and a `FactKind` called ``KIND``, and a row in
`briefing.catalog.FACTS`. Then ``facts`` prints it (table, ``--csv``, ``--json``), and what its row says holds: coverage
counts it, ``share --redact`` finds it. A section that shows it in a briefing is a row of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from briefing import catalog
from briefing.frozen import frozen
from briefing.model import Document, Span

F = TypeVar("F")
"""The noun of a kind of fact: a frozen dataclass with spans."""
SPAN: dict[str, Any] = {"$ref": "#/$defs/span"}
"""A span in a schema of ours."""
SPAN_OR_NULL: dict[str, Any] = {"oneOf": [SPAN, {"type": "null"}]}


class Extraction:
    """The facts of one document; each kind is extracted when it is first asked for, by ours or by another kind.

    `as_of` is the ISO date that relative dates count from, or "". `names` says what finds names: "" is our own, "spacy" or
    "spacy:MODEL" is spaCy.
    """

    def __init__(self, document: Document, *, as_of: str = "", names: str = "") -> None:
        self.document = document
        self.as_of = as_of
        self.names = names
        self._found: dict[str, tuple[Any, ...]] = {}

    def of(self, kind: str) -> tuple[Any, ...]:
        """The facts of a kind (a name of `catalog.FACTS`), ascending by start."""
        if kind not in self._found:
            self._found[kind] = kind_of(kind).extract(self)
        return self._found[kind]


@frozen
class FactKind(Generic[F]):
    """One kind of fact."""

    extract: Callable[[Extraction], tuple[F, ...]]
    """All facts of the kind in a document, ascending by start; better absent than wrong."""
    spans: Callable[[F], tuple[Span, ...]]
    """Where it stands in its document; one place or more."""
    as_json: Callable[[Document, F], dict[str, Any]]
    """The fact in the shape of the JSON contract; spans as [start, end]."""
    columns: Callable[[Document, F], tuple[Span, str, str]]
    """For the table: the words that are shown, the value, and who or what it is of."""
    counted: Callable[[F], bool] = lambda _: True
    """Whether coverage counts it, where it counts its kind."""
    schema: tuple[tuple[str, dict[str, Any]], ...] = ()
    """The keys that `as_json` gives, each with its JSON schema; ``briefing/schema/facts.schema.json`` is made of them."""
    optional: tuple[str, ...] = ()
    """Keys of `schema` that a fact may lack."""


def kind_of(name: str) -> FactKind[Any]:
    """The kind called `name`.

    Raises:
        UsageError: there is no row of this name in `catalog.FACTS`.
    """
    kind: FactKind[Any] = catalog.find("facts", name).load()
    return kind


def as_pair(span: Span | None) -> list[int] | None:
    """A span as JSON has it."""
    return [span.start, span.stop] if span else None
