"""How well each ranker did on texts with human summaries: numbers that ``benchmarks/rankers.py`` measured."""

from __future__ import annotations

import json
from pathlib import Path

FILE = Path(__file__).with_name("measured.json")


def scores() -> dict[str, dict[str, tuple[float, float]]]:
    """Ranker → set → ROUGE-1 and ROUGE-2 F1 in percent; an outsider's ranker is not among them."""
    table = json.loads(FILE.read_text(encoding="utf-8"))["scores"]
    return {name: {kind: (one, two) for kind, (one, two) in row.items()} for name, row in table.items()}


def mean(row: dict[str, tuple[float, float]]) -> tuple[float, float]:
    """The means over the sets."""
    return sum(one for one, _ in row.values()) / len(row), sum(two for _, two in row.values()) / len(row)
