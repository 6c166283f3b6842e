"""The grammar holds what a text has cues of, and finds the same as the grammar of everything."""

import re

import pytest

from briefing.facts.dates.expressions import CUE_WORDS, CUES, EXPRESSIONS
from briefing.facts.dates.grammar import _Grammar, _spaced
from briefing.facts.dates.words import DATING
from tests.tables import each_row

EXAMPLES = {
    "clock": (
        "5:30 p.m. edt on friday",
        "17:30",
        "5pm",
        "noon",
        "five o’clock",
        "five in the morning",
        "9 in the evening",
    ),
    "iso": ("2016-05-30", "2016-05-30t17:15:00z"),
    "numeric": ("2016/5/30", "30.05.2016", "3-5-2016", "30/05/16", "30.05.16", "30-05-16", "20160530"),
    "nth_weekday": ("the second sunday in may", "the last mon. of september 2016"),
    "weekday_nth": ("friday the 13th", "fri., the 2nd"),
    "nth_day": ("the 12th", "the 3rd and"),
    "years": ("2015-16", "2014–2016", "2015/16"),
    "ago": ("three weeks ago", "a year earlier", "ten days later"),
    "day_month": ("9 august", "9th of august 2016", "the 3rd of may"),
    "month_day": ("august 9", "aug. 9, 2016", "may 3rd"),
    "week_ago": ("two fridays ago", "a week ago monday", "three months from today", "friday\nweek", "fri. week"),
    "quarter": ("the second quarter of last year", "q2 2016", "2016-q2", "the fiscal 2016 third quarter"),
    "half_year": ("h1 2016", "2016-h2"),
    "this_quarter": ("the latest quarter", "the same period a year ago"),
    "fiscal": ("fiscal year 2015-16", "fy16", "the 2016 fiscal year", "tax year 2014"),
    "century": ("the late 19th century", "the nineteenth centuries"),
    "every": ("every two weeks", "each friday night", "twice a day", "bi-weekly", "annual", "mondays"),
    "holiday": ("new year’s eve 2016", "last christmas", "easter 2031", "martin luther king, jr. day"),
    "year_ago": ("the year-ago quarter", "year-earlier"),
    "decade": ("the early 1970s", "the ’70s", "the 1970's", "the nineteen seventies"),
    "season": ("the late summer of 2016", "last fall", "winter"),
    "spoken_year": ("the year two thousand and four", "nineteen eighty-four", "two thousand four", "twenty twenty"),
}


@each_row(("kind", "text"), [(kind, text) for kind, texts in EXAMPLES.items() for text in texts])
def test_an_expression_has_its_cue(kind, text):
    assert re.search(_spaced("|".join(EXPRESSIONS[kind])), text)
    if kind in CUES:
        assert re.search(_spaced(CUES[kind]), text)
    else:
        assert any(word in text for word in CUE_WORDS[kind])


def test_all_kinds_with_a_cue_are_tried():
    assert EXAMPLES.keys() == CUES.keys() | CUE_WORDS.keys()
    assert not CUES.keys() & CUE_WORDS.keys()


@pytest.mark.parametrize("name", sorted(DATING.holidays))
def test_a_holiday_has_its_cue_however_its_apostrophe_is_set(name):
    for text in (name, name.replace("'", "’")):
        assert any(word in text for word in CUE_WORDS["holiday"])


def test_the_grammar_grows_by_what_a_text_has():
    grammar = _Grammar()
    first = grammar.of("on 3 may 2016")
    assert not first.match("17:30")
    assert grammar.of("nothing new") is first
    assert grammar.of("at 17:30").match("17:30")["clock"] == "17:30"
    assert grammar.of("nothing new").match("17:30")
