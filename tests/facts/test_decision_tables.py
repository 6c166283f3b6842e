"""Every example of every rule in a decision table: the rule decides, and what is found is what the example says."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

from briefing.facts.dates import extraction as dates
from briefing.facts.decision_table import DecisionTable
from briefing.facts.figures import extraction as figures
from briefing.pipeline import document_from_text

WEDNESDAY = "2016-09-14"
"""The date of every example."""


def read_dates(text):
    document = document_from_text(text, date=WEDNESDAY, language="en")
    return "; ".join(str(date.value) for date in dates.extract(document))


def read_figures(text):
    document = document_from_text(text, date=WEDNESDAY, language="en")
    found = figures.extract(document, dates=dates.extract(document))
    return "; ".join(f"{value(figure)} {figure.unit or ''}".strip() for figure in found)


def read_counted(text):
    document = document_from_text(text, date=WEDNESDAY, language="en")
    found = figures.extract(document, dates=dates.extract(document))
    return "; ".join(f"{value(figure)} {document[figure.of] if figure.of else ''}".strip() for figure in found)


def value(figure):
    """The value or the bounds of a figure."""
    if figure.low is not None:
        return f"{figure.low:g}..{figure.high:g}"
    return "?" if figure.value is None else f"{figure.value:g}"


READERS = {"dates": read_dates, "figures": read_figures, "counted": read_counted}
"""How what is found is printed in the examples of a table, by the first word of its name."""
ROOMS = ("dates", "figures")


def tables():
    """All tables of those rooms, by name."""
    found = {}
    for room in ROOMS:
        package = importlib.import_module(f"briefing.facts.{room}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, DecisionTable):
                    found[value.name] = value
    return found


TABLES = tables()


@pytest.mark.parametrize("name", sorted(TABLES))
def test_names_are_unique(name):
    names = [rule.name for rule in TABLES[name].rules]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("table", "rule", "text", "expected"),
    [
        pytest.param(table, rule.name, text, expected, id=f"{table}: {rule.name}: {text[:30]}")
        for table in sorted(TABLES)
        for rule in TABLES[table].rules
        for text, expected in rule.examples
    ],
)
def test_an_example(monkeypatch, table, rule, text, expected):
    decided = []
    ask = DecisionTable.rule

    def watched(self, case):
        found = ask(self, case)
        if found is not None:
            decided.append(found.name)
        return found

    monkeypatch.setattr(DecisionTable, "rule", watched)
    assert READERS[table.partition(":")[0]](text) == expected
    assert rule in decided


@pytest.mark.parametrize("name", sorted(TABLES))
def test_each_rule_has_an_example(name):
    assert [rule.name for rule in TABLES[name].rules if not rule.examples] == []
