"""How often each row of each rule table fires: ``python benchmarks/rules.py IN.jsonl [--table direct] [--never]``.

IN.jsonl has one record a line with a ``text``. Tables are `Rules` and `Patterns` under `briefing.facts`; printed is one
row a rule: the count, the table's module and name, the rule's name. ``--never`` prints those alone that never fire:
on a large corpus they are candidates to go.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import briefing.facts
from briefing.language.rules import Patterns, Rules
from briefing.pipeline import document_from_text


def tables() -> dict[str, Rules | Patterns]:
    """Module and name → each rule table of the package's facts, in order."""
    out = {}
    for module in pkgutil.walk_packages(briefing.facts.__path__, "briefing.facts."):
        if not module.name.endswith("spacy_names"):
            loaded = importlib.import_module(module.name)
            for name, value in vars(loaded).items():
                if isinstance(value, Rules | Patterns) and not any(value is known for known in out.values()):
                    out[f"{module.name.removeprefix('briefing.facts.')}.{name}"] = value
    return out


@contextmanager
def counted() -> Iterator[Counter[int]]:
    """Counts, inside, which rows fire: the id of a row → how often."""
    fired: Counter[int] = Counter()
    rules, verdict, patterns = Rules.row, Rules.verdict, Patterns.row

    def rule_row(self, *args, **kwargs):
        row = rules(self, *args, **kwargs)
        fired[id(row)] += row is not None
        return row

    def rule_verdict(self, *args, **kwargs):
        row = rule_row(self, *args, **kwargs)
        return self.otherwise if row is None else row.verdict

    def pattern_row(self, *args, **kwargs):
        found = patterns(self, *args, **kwargs)
        if found is not None:
            fired[id(found[0])] += 1
        return found

    Rules.row, Rules.verdict, Patterns.row = rule_row, rule_verdict, pattern_row
    try:
        yield fired
    finally:
        Rules.row, Rules.verdict, Patterns.row = rules, verdict, patterns


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--table", default="", help="tables whose name contains this")
    parser.add_argument("--never", action="store_true", help="rows that never fire alone")
    args = parser.parse_args()
    with counted() as fired, args.corpus.open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            for text in [record["text"]] if "text" in record else [d["text"] for d in record["docs"]]:
                briefing.facts.extract(document_from_text(text))
    for name, table in tables().items():
        for row in table.rows if args.table in name else ():
            if not (args.never and fired[id(row)]):
                print(f"{fired[id(row)]:8} {name}: {row.name}")


if __name__ == "__main__":
    main()
