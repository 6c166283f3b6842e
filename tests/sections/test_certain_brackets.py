"""Brackets behind dates that another day stands beside, or a present tense."""

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse
from briefing.sections.brackets import bracketed
from briefing.sections.date_brackets import resolved
from briefing.sections.items import item
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
        "Tarn Oil expects nine million crowns in the current financial year, up from four million last year.",
        "The next boat was on 12 November 2031, three days later, and forty people waited for it at Orle.",
    ],
)
def test_no_bracket_where_the_words_tell_another_day(text):
    assert not any(before.endswith((" in May", "days later", " last year")) for before, _ in _added(text))


def test_a_bracket_stands_behind_a_possessive():
    text = "The port said that Thursday's storm broke two lamps of the tower at Orle."
    assert [before.endswith("'s") for before, _ in _added(text)] == [True]


def _named(text):
    source = made.document(text, date=DAY)
    findings = analyse(Corpus((source,)), Request(Budget.parse("full"), kind="news"), bottom_line=True)
    last = source.sentences[-1].span
    (shown,) = bracketed(findings, [item(findings, 0, last)], roles=False)
    return [words for _, words in shown.insertions]


def test_the_name_before_marriage_is_not_somebody_elses_surname():
    told = "Una Karsk was seen at the harbour of Tarn on Monday. Ada Renn, {}Karsk, was found in a boat at Vik, police said."
    assert _named(told.format("née ")) == []
    assert _named("Una Karsk was seen at the harbour of Tarn on Monday. The boat of Karsk lay at Vik.") == ["Una Karsk"]


def test_no_bracket_behind_a_surname_that_is_a_holiday():
    text = (
        "The book was drawn by the painter Jory Christmas. Jory Christmas lives at Orle, and Una Holt wrote the book."
    )
    assert _added(text) == []


def test_one_bracket_for_a_day_and_its_year():
    text = "The port said that the work began on June 16th of last year and that forty people had done it at Orle."
    assert [before.endswith("year") for before, _ in _added(text)] == [True]


def test_no_year_behind_a_month_after_a_later_year():
    text = (
        "Whoever is named would take office in January 2032, run at Orle in November, and run there again two years on."
    )
    assert not any(before.endswith("November") for before, _ in _added(text))
