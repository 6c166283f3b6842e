"""Every row of every rule table fires in its own examples, and says what it is."""

import pytest

import briefing.facts
from benchmarks.rules import counted, tables
from briefing.pipeline import document_from_text

ROWS = [(f"{name}: {row.name}", row) for name, table in tables().items() for row in table.rows]


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=[name for name, _ in ROWS])
def test_a_rule_fires_in_its_examples(row):
    assert len(row.examples) >= 2
    for example in row.examples:
        with counted() as fired:
            briefing.facts.extract(document_from_text(example, language="en"))
        assert fired[id(row)], example
