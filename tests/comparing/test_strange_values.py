"""Two reports of one event and day: values that each has and the other does not."""

from __future__ import annotations

import pytest

from briefing import pipeline
from briefing.comparing import strange_values
from briefing.comparing.statements import Statements
from briefing.model import Budget, Corpus, Request


def rows(one: str, other: str, *, day: str = "6 December 2026") -> list[tuple[str, str]]:
    """The two values of each difference."""
    documents = tuple(pipeline.document_from_text(f"{day}\n\n{text}\n") for text in (one, other))
    findings, _ = pipeline.compare(Corpus(documents), Request(Budget.parse("medium")))
    statements = Statements(findings)
    found = strange_values.figures(statements)
    return [
        (documents[0].text[a.focus.start : a.focus.stop], documents[1].text[b.focus.start : b.focus.stop])
        for _, a, b, _ in found
        if a.focus and b.focus
    ]


TWINS = "Doctors at the hospital in Varnholt separated twin girls joined at the chest on Sunday in an operation that lasted 14 hours."
LIBRARIES = (
    "The city of Brackwater will close five of its libraries next year to save money, the council decided on Thursday."
)
TALKS = "The foreign ministers of Zembla and Tarsk met in Geneva on Wednesday for the first talks in four years on their border."


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            TWINS,
            "Twin girls who were born joined at the chest were parted in Varnholt on Sunday. The surgery took 19 hours, the hospital said.",
            ("14 hours", "19 hours"),
        ),
        (
            LIBRARIES,
            "Protesters booed in Brackwater on Thursday as councillors voted to shut three public libraries from next year.",
            ("five", "three"),
        ),
        (
            "The museum in Varnholt must pay 750,000 pounds to the heirs of the collector Jory Lund because it lost a painting that he had lent.",
            "The museum of Varnholt has to pay the family of Jory Lund £680,000 for the painting that it lost.",
            ("750,000 pounds", "£680,000"),
        ),
    ],
)
def test_what_each_alone_has_of_one_thing_differs(one: str, other: str, values: tuple[str, str]) -> None:
    assert values in rows(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            TWINS,
            "Twin girls joined at the chest were parted in Varnholt on Sunday. The surgery took 14 hours. It cost 19 doctors a night.",
        ),
        (
            TALKS,
            "The ministers of Zembla and Tarsk met in Geneva on Wednesday. A second round of talks is planned in Muscat.",
        ),
        (
            LIBRARIES,
            "Protesters booed in Brackwater on Thursday as councillors voted to close five libraries. Last year three libraries closed.",
        ),
    ],
)
def test_what_both_have_is_no_difference(one: str, other: str) -> None:
    assert rows(one, other) == []


def test_reports_of_unknown_days_are_not_set_against_each_other() -> None:
    other = "Twin girls joined at the chest were parted in Varnholt. The surgery took 19 hours, the hospital said."
    assert rows(TWINS, other, day="") == []
