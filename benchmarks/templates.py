"""Templates: what share of the characters that a template cites the default template cites, too, at the default length.

BRIEFING_DATA=… .venv/bin/python benchmarks/templates.py [TEMPLATE …]

The sources are documents of 1,000 words and more; `case` is measured on judgments, the forms for several sources on sets of
news. One process; a document is analysed once for all templates.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefing import pipeline, templates
from briefing.model import Briefing, Budget, Corpus, Findings, Frame, Request

SHORTEST = 1000
"""Words of all sources of a page."""
SETS = {"news_highlights": 30, "multi_news": 25, "legal_cases": 12, "science_papers": 8, "earnings_calls": 8}
"""Set → how many of its documents are drawn."""
LONGEST = 6000
MARKS = {
    "case": "legal_cases", "sitrep": "", "backgrounder": "", "readahead": "multi_news", "digest": "multi_news",
    "daily": "multi_news", "assessment": "", "exsum": "", "board": "", "submission": "", "note": "", "ministerial": "",
}  # fmt: skip
"""Template → the one set that it is measured on, "" for all."""


def sources(folder: Path, name: str) -> list[list[str]]:
    """The texts of each document or set of documents, with their titles."""
    (path,) = folder.glob(f"{name}.jsonl*")
    data = path.read_bytes()
    lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8").splitlines()
    rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return [
        [f"{one.get('title') or ''}\n\n{one['text']}".strip() for one in row.get("docs", [row]) if one["text"].strip()]
        for row in rows
    ]


def drawn(folder: Path) -> Iterator[tuple[str, Findings]]:
    """(set, findings) of the documents, the same each time."""
    request = Request(Budget.parse("medium"))
    for name, most in SETS.items():
        rows = [row for row in sources(folder, name) if SHORTEST <= len(" ".join(row).split()) < LONGEST]
        for row in random.Random(7).sample(rows, min(most, len(rows))):
            corpus = Corpus(tuple(pipeline.document_from_text(text, language="en") for text in row))
            yield name, pipeline.analyse(corpus, request, bottom_line=True)


def cited(briefing: Briefing) -> set[tuple[int, int]]:
    """(document, offset) of each character that is cited."""
    return {
        (c.document, at) for item in briefing.items() for c in item.citations for at in range(c.span.start, c.span.stop)
    }


def main() -> None:
    wanted = sys.argv[1:] or list(MARKS)
    shares: dict[str, list[float]] = {name: [] for name in wanted}
    words: dict[str, list[int]] = {name: [] for name in wanted}
    for name, findings in drawn(Path(os.environ["BRIEFING_DATA"])):
        default = cited(pipeline.compose(findings, Frame()))
        for template in wanted:
            if MARKS.get(template, "") not in {"", name}:
                continue
            budget = Budget.parse(templates.load(template).length or "medium")
            asked = replace(findings, request=replace(findings.request, budget=budget))
            briefing = pipeline.compose(asked, Frame(template=template))
            own = cited(briefing)
            shares[template].append(len(own & default) / len(own) if own else 1.0)
            words[template].append(briefing.words)
    for template in wanted:
        number = len(shares[template])
        mean, size = sum(shares[template]) / number, sum(words[template]) / number
        print(
            f"{template:13} {mean:.3f} of what it cites bluf cites, too; {size:.0f} words, {max(words[template])} at most; {number} pages"
        )


if __name__ == "__main__":
    main()
