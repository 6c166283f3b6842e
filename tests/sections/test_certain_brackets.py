"""Brackets behind dates that another day stands beside, or a present tense."""

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse
from briefing.sections.date_brackets import resolved
from tests.composing import made
from tests.tables import each_row

DAY = "2031-10-03"


def _added(text):
    source = made.document(text, date=DAY)
    findings = analyse(Corpus((source,)), Request(Budget.parse("full"), kind="news"), bottom_line=True)
    return [
        (text[: offset + at][-12:], words)
        for one in source.sentences
        for at in (one.span.start,)
        for offset, words in resolved(findings, 0, one.span)
    ]


@each_row(
    "text",
    [
        "The keeper of Orle, who faces the voters in May, has asked for forty lamps. The council met on Thursday in the old hall.",
        "The next boat was on 12 November 2031, three days later, and forty people waited for it at Orle.",
    ],
)
def test_no_bracket_where_the_words_tell_another_day(text):
    assert not any(before.endswith((" in May", "days later")) for before, _ in _added(text))


def test_a_bracket_stands_behind_a_possessive():
    text = "The port said that Thursday's storm broke two lamps of the tower at Orle."
    assert [before.endswith("'s") for before, _ in _added(text)] == [True]
