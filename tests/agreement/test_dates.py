"""Two dates: the same, one more precise, different. Values as the facts give them."""

from __future__ import annotations

from briefing.agreement import dates
from briefing.agreement.dates import compare, covers
from briefing.agreement.verdicts import Agreement, Verdict
from briefing.agreement.when import begins, read
from tests.tables import each_row

SAME, COMPATIBLE, DIFFERENT, UNKNOWN = Verdict.SAME, Verdict.COMPATIBLE, Verdict.DIFFERENT, Verdict.UNKNOWN

PAIRS = [
    (("2016-Q2", "Q2 2016"), ("2016-Q2", "the second quarter of 2016"), SAME),
    (("2016-Q2", ""), ("2016-Q3", ""), DIFFERENT),
    (("2016-Q2", ""), ("2016-05", ""), COMPATIBLE),
    (("2016-Q2", ""), ("2016-07-01", ""), DIFFERENT),
    (("2016-H1", ""), ("2016-H2", ""), DIFFERENT),
    (("2016-H1", ""), ("2016-Q3", ""), DIFFERENT),
    ((None, "the first half of the year"), (None, "the second half of the year"), DIFFERENT),
    (("2016", "the latter half of 2016"), ("2016-H2", ""), SAME),
    (("2016-SP", "spring 2016"), ("2016-SU", "summer 2016"), DIFFERENT),
    (("XXXX-SU", "last summer"), ("2016-SU", "summer 2016"), COMPATIBLE),
    (("2016-SP", "spring 2016"), ("2016-04", "April 2016"), COMPATIBLE),
    (("2018-12-25", "Christmas Day 2018"), ("2018-12-26", "Boxing Day 2018"), DIFFERENT),
    (("XXXX-12-25", "Christmas Day"), ("2018-12-25", "25 December 2018"), COMPATIBLE),
    (("XXXX-03-08", "Tues., 8 March"), ("XXXX-03-08", "Wed., 8 March"), DIFFERENT),
    (("XXXX-03-08", "Tues., 8 March"), ("2022-03-08", "8 March 2022"), COMPATIBLE),
    (("XXXX-03-08", "8 March"), ("2022-04-08", ""), DIFFERENT),
    (("2016-03", "early March 2016"), ("2016-03", "late March 2016"), DIFFERENT),
    (("2016-03", "mid-March 2016"), ("2016-03", "the middle of March 2016"), SAME),
    (("2016-03", "early March 2016"), ("2016-03-12", "12 March 2016"), COMPATIBLE),
    (("2016-03", "early March 2016"), ("2016-03-28", "28 March 2016"), DIFFERENT),
    (("2016-03", "the end of March 2016"), ("2016-03", "late March 2016"), SAME),
    (("199", "the late 1990s"), ("199", "the early 1990s"), DIFFERENT),
    (("198", "the 1980s"), ("197", "the 1970s"), DIFFERENT),
    (("198", "the eighties"), ("1984", "1984"), COMPATIBLE),
    (("17", "the 18th century"), ("1805", "1805"), DIFFERENT),
    (("160", "the 1600s"), ("16", "the seventeenth century"), SAME),
    (("BC0300", "300 BC"), ("BC0300", "300 BC"), SAME),
    ((None, "Monday morning"), (None, "Monday evening"), DIFFERENT),
    ((None, "Monday night"), (None, "Monday evening"), SAME),
    ((None, "Monday night"), ("2024-03-12T02:30", "2.30am"), COMPATIBLE),
    ((None, "Monday evening"), ("2024-03-11T17:30", "5.30pm on Monday"), COMPATIBLE),
    ((None, "Monday morning"), ("2024-03-11T17:30", "5.30pm on Monday"), DIFFERENT),
    (("XXXX-XX-XXT19:00", "7pm"), ("XXXX-XX-XXT20:00", "8pm"), DIFFERENT),
    (("2016-W23", "the week of 6 June"), ("2016-06-08", "8 June 2016"), COMPATIBLE),
    (("2016-W23-WE", "the weekend"), ("2016-06-08", "8 June 2016"), DIFFERENT),
    (("2015-W53", ""), ("2016-01-02", ""), COMPATIBLE),
    (("2016-W99", ""), ("2016", ""), SAME),
    (("2016-02-15/2016-02-17", "Feb. 15-17"), ("2016-02-16", ""), COMPATIBLE),
    (("2015-12-30/2016-01-03", ""), ("2016-01-02", ""), COMPATIBLE),
    (("XXXX-06-12/XXXX-06-14", "12-14 June"), ("2016-06-16", ""), DIFFERENT),
    (("2016", ""), ("XXXX-06", ""), UNKNOWN),
    ((None, "yesterday"), ("2016", ""), UNKNOWN),
    (("P3D", "three days"), ("2016", ""), UNKNOWN),
    ((None, "05/06/2016"), ("2016", "2016"), SAME),
    (("2016-02-31", ""), ("2016-02", ""), COMPATIBLE),
]


@each_row(("one", "other", "verdict"), PAIRS)
def test_two_dates(one, other, verdict):
    first, second = read(*one), read(*other)
    assert compare(first, second).verdict is verdict
    assert compare(second, first).verdict is verdict


def test_the_reason_names_what_differs_or_which_is_more_precise():
    assert compare(read("2016-Q2"), read("2016-Q3")) == Agreement(DIFFERENT, "another day")
    assert compare(read("2016"), read("2017")).reason == "another year"
    assert compare(read("2016"), read("2016-09")).reason == dates.LESS_PRECISE
    assert compare(read("2016-09"), read("2016")).reason == dates.MORE_PRECISE
    assert compare(read("XXXX-09"), read("2016")).reason
    assert compare(read("2016-H1"), read("XXXX-04/XXXX-09")).reason == dates.OVERLAPPING
    assert compare(read("2016"), read("2016")).holds
    assert compare(read("2016"), read("2017")).fails


def test_words_right_before_a_date_belong_to_it():
    text = "The ships are due early in 2025, not in late 2025."
    first, second = text.index("2025"), text.rindex("2025")
    early, late = read("2025", text, first, first + 4), read("2025", text, second, second + 4)
    assert compare(early, late).fails
    assert text[begins(text, first) :].startswith("early in 2025")
    assert begins(text, 4) == 4
    monday = read(None, "It rang late on Monday.", 16, 22)
    assert compare(monday, read(None, "Monday morning")).fails
    assert compare(monday, read(None, "Monday night")).holds


def test_what_covers_another_says_no_more_than_it():
    assert covers(read("2016-03"), read("2016-03-08"))
    assert not covers(read("2016-03-08"), read("2016-03"))
    assert not covers(read("2016-03", "early March 2016"), read("2016-03", "March 2016"))
    assert covers(read("2016-03", "early March 2016"), read("2016-03-05"))
    assert covers(read(None, "Monday evening"), read(None, "Monday"))
    assert not covers(read("2016-SP"), read("2016"))
    assert not covers(read("2016-SP"), read("2016-10"))
    assert not covers(read(None, "Monday"), read("2016"))


def test_clock_times_are_apart_by_minutes_on_a_dial_of_twelve_hours():
    assert dates.minutes_apart(read("2016-03-08T06:10"), read("2016-03-08T18:00")) == 10
    assert dates.minutes_apart(read("2016-03-08T06:10"), read("2016-03-08TMO")) is None


def test_nothing_said_is_false():
    assert not read(None, "yesterday")
    assert read("2016")
