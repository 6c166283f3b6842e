"""A date's value and words → the stretches of time that they give."""

from datetime import date

from briefing.agreement import when
from briefing.agreement.when import DAY, HOUR, MONTH, YEAR, When
from tests.tables import each_row

Y = (2016, 2016)


@each_row(
    ("value", "expected"),
    [
        ("2016", When(Y)),
        ("201", When((2010, 2019))),
        ("19", When((1900, 1999))),
        ("BC0044", When((-44, -44))),
        ("2016-09", When(Y, (8 * MONTH, 9 * MONTH - 1))),
        ("2016-Q2", When(Y, (3 * MONTH, 6 * MONTH - 1))),
        ("2016-H2", When(Y, (6 * MONTH, YEAR - 1))),
        ("2016-SP", When(Y, season="SP")),
        ("XXXX-09-12", When(days=(8 * MONTH + 11,) * 2)),
        ("2016-XX", When(Y)),
        ("2016-09-XX", When(Y, (8 * MONTH, 9 * MONTH - 1))),
        ("P3D", When()),
        ("", When()),
    ],
)
def test_a_value_alone(value, expected):
    assert when.read(value) == expected


def test_a_day_has_its_weekday():
    found = when.read("2016-09-12")
    assert (found.day, found.weekday) == (date(2016, 9, 12), 0)


@each_row("value", ["2016-02-30", "2016-09", "XXXX-09-12"])
def test_what_is_no_day_of_the_calendar_has_none(value):
    assert when.read(value).day is None


def test_a_week_is_seven_days_and_its_weekend_two():
    assert when.read("2016-W37").days == (8 * MONTH + 11, 8 * MONTH + 17)
    assert when.read("2016-W37-WE").days == (8 * MONTH + 16, 8 * MONTH + 17)
    assert when.read("2016-W60").days is None


def test_a_week_may_begin_in_the_year_before():
    assert when.read("2016-W53").days is None
    assert when.read("2015-W53").years == (2015, 2016)


def test_a_range_has_the_beginning_of_its_first_and_the_end_of_its_last():
    assert when.read("2016-09-12/2016-09-14").days == (8 * MONTH + 11, 8 * MONTH + 13)
    assert when.read("2014/2016").years == (2014, 2016)
    assert when.read("2014/P1Y").years is None


@each_row(
    ("value", "clock"),
    [
        ("2016-09-12T17:30", (17 * HOUR + 30,) * 2),
        ("2016-09-12T17:30:05Z", (17 * HOUR + 30,) * 2),
        ("2016-09-12TMO", (0, 12 * HOUR - 1)),
        ("2016-09-12TNI", (18 * HOUR, DAY - 1)),
        ("2016-09-12", None),
    ],
)
def test_the_time_of_day(value, clock):
    assert when.read(value).clock == clock


def said(words, value=None):
    """What the date in ⟨ ⟩ says."""
    text = words.replace("⟨", "").replace("⟩", "")
    start = words.index("⟨")
    return when.read(value, text, start, words.index("⟩") - 1)


def test_words_give_what_a_value_does_not_hold():
    assert said("It closed on ⟨Tuesday⟩.").weekday == 1
    assert said("It closed ⟨that evening⟩.").clock == (18 * HOUR, DAY - 1)
    assert said("It closed ⟨last spring⟩.").season == "SP"
    assert said("It closed in ⟨the fiscal year 2016⟩.").years == Y


def test_a_half_of_a_year_is_read_from_its_words():
    assert said("Losses rose in ⟨the first half of 2016⟩.", "2016").days == (0, YEAR // 2 - 1)
    assert said("Losses rose in ⟨the second half of 2016⟩.", "2016").days == (YEAR // 2, YEAR - 1)


def test_hundreds_are_a_century():
    assert said("Built in ⟨the 1600s⟩.", "160").years == (1600, 1699)


def test_early_middle_and_late_cut_a_period_in_its_words_or_right_before():
    assert said("It closed in ⟨early March 2016⟩.", "2016-03").third == 0
    assert said("It closed in early ⟨March 2016⟩.", "2016-03").third == 0
    assert said("It closed in ⟨mid-March 2016⟩.", "2016-03").third == 1
    assert said("It closed early on ⟨Monday⟩.").clock == (0, 11 * HOUR)
    early, late = (said(f"It closed in {word} ⟨2016⟩.", "2016") for word in ("early", "late"))
    assert early != late
    assert early != said("It closed in ⟨2016⟩.", "2016")


def test_a_date_begins_at_the_word_that_cuts_it():
    text = "It closed in early 2016."
    assert when.begins(text, text.index("2016")) == text.index("early")
    assert when.begins("It closed in 2016.", 13) == 13


def test_nothing_said_is_false():
    assert not When()
    assert When(season="SU")


def test_a_weekday_that_another_word_touches_is_read_in_a_script_without_blanks():
    assert when.read(None, "下周三", language="zh").weekday == 2
    assert when.read(None, "来週水曜日", language="ja").weekday == 2
