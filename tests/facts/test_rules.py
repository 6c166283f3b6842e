"""Every row of every rule table fires in its own examples, and says what it is."""

import briefing.facts
from benchmarks.rules import counted, tables
from briefing.pipeline import document_from_text
from tests.tables import each_row

WEDNESDAY = "2016-09-14"
"""The date of every example."""
TABLES = tables()


def document_of(text):
    return document_from_text(text, date=WEDNESDAY, language="en")


@each_row("table", TABLES)
def test_a_rule_fires_in_its_examples(table):
    rows = [(row, example) for row in TABLES[table].rows for example in row.examples]
    assert [(row.name, text) for row, text in rows if not fires(row, text if isinstance(text, str) else text[0])] == []


def fires(row, text):
    with counted() as fired:
        briefing.facts.extract(document_of(text))
    return bool(fired[id(row)])


def test_a_rule_has_a_name_of_its_own_and_two_examples():
    for table, rules in TABLES.items():
        names = [row.name for row in rules.rows]
        assert len(names) == len(set(names)), table
        assert [row.name for row in rules.rows if len(row.examples) < 2] == [], table


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


@each_row("table", TABLES)
def test_what_an_example_holds(table):
    told = [example for row in TABLES[table].rows for example in row.examples if not isinstance(example, str)]
    reader = next((reader for prefix, reader in READERS.items() if table.startswith(prefix)), None)
    assert [(text, reader(text)) for text, _ in told] == [*told]
