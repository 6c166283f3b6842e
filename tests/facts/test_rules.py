"""Every row of every rule table fires in its own examples, and says what it is."""

import pytest

import briefing.facts
from benchmarks.rules import counted, tables
from briefing.pipeline import document_from_text

WEDNESDAY = "2016-09-14"
"""The date of every example."""
ROWS = [(f"{name}: {row.name}", name, row) for name, table in tables().items() for row in table.rows]


def document_of(text):
    return document_from_text(text, date=WEDNESDAY, language="en")


@pytest.mark.parametrize("row", [row for _, _, row in ROWS], ids=[name for name, _, _ in ROWS])
def test_a_rule_fires_in_its_examples(row):
    assert len(row.examples) >= 2
    for example in row.examples:
        text = example if isinstance(example, str) else example[0]
        with counted() as fired:
            briefing.facts.extract(document_of(text))
        assert fired[id(row)], text


@pytest.mark.parametrize("table", tables())
def test_the_names_of_a_table_are_unique(table):
    names = [row.name for row in tables()[table].rows]
    assert len(names) == len(set(names))


def read_dates(text):
    facts = briefing.facts.extract(document_of(text))
    return "; ".join(str(date.value) for date in facts.dates)


def read_figures(text):
    facts = briefing.facts.extract(document_of(text))
    return "; ".join(f"{value(figure)} {figure.unit or ''}".strip() for figure in facts.figures)


def read_counted(text):
    document = document_of(text)
    figures = briefing.facts.extract(document).figures
    return "; ".join(f"{value(figure)} {document[figure.of] if figure.of else ''}".strip() for figure in figures)


def value(figure):
    """The value or the bounds of a figure."""
    if figure.low is not None:
        return f"{figure.low:g}..{figure.high:g}"
    return "?" if figure.value is None else f"{figure.value:g}"


READERS = {"figures.noun_phrases.": read_counted, "figures.": read_figures, "dates.": read_dates}
"""How what is found is printed in an example of a table, by the first part of its name that fits."""


@pytest.mark.parametrize(
    ("table", "text", "expected"),
    [
        pytest.param(table, *example, id=f"{name}: {example[0]}")
        for name, table, row in ROWS
        for example in row.examples
        if not isinstance(example, str)
    ],
)
def test_what_an_example_holds(table, text, expected):
    read = next(reader for prefix, reader in READERS.items() if table.startswith(prefix))
    assert read(text) == expected
