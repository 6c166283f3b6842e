"""Quarters and half years, and what figures are compared with."""

from tests.facts.reading import dated
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("Sales rose in Q2 2015.", "Q2 2015 = 2015-Q2"),
        ("Sales rose in q2 there.", ""),
        ("Sales rose in 2015 Q3.", "2015 Q3 = 2015-Q3"),
        ("Sales will rise in the fourth quarter.", "the fourth quarter = 2016-Q4"),
        ("Sales rose in the fourth quarter.", "the fourth quarter = 2015-Q4"),
        ("Sales rose in the first quarter of last year.", "the first quarter of last year = 2015-Q1"),
        ("Sales rose in the fiscal third quarter of 2015.", "the fiscal third quarter of 2015 = 2015-Q3"),
        ("He threw two touchdowns in the third quarter.", ""),
        ("Sales rose in Q4 '14.", "Q4 '14 = 2014-Q4"),
        ("It was worse in H1 2016 there.", "H1 2016 = 2016-H1"),
        (
            "In the second quarter of 2016 it lost $4 million, against $3 million in the year-ago quarter.",
            "the second quarter of 2016 = 2016-Q2; the year-ago quarter = 2015-Q2",
        ),
        (
            "In the second quarter of 2016 sales fell; in the same quarter of 2014 they rose.",
            "the second quarter of 2016 = 2016-Q2; the same quarter of 2014 = 2014-Q2",
        ),
        ("Sales rose from the same quarter last year.", "the same quarter last year = 2015-Q2"),
        ("Sales fell in the quarter ended Jan. 31.", "the quarter = 2015-Q4; Jan. 31 = 2016-01-31"),
        ("Sales were 4 % above the year-ago period.", "the year-ago period = 2015-Q2"),
    ],
)
def test_what_is_found(text, found):
    assert dated(text) == found


@each_row(
    ("text", "found"),
    [
        ("Sales rose in the third quarter.", "the third quarter = XXXX-Q3"),
        ("Sales rose in the latest quarter.", "the latest quarter = None"),
        ("Sales fell in the quarter ended Jan. 31.", "the quarter = None; Jan. 31 = XXXX-01-31"),
    ],
)
def test_without_a_date_of_the_text(text, found):
    assert dated(text, date="") == found
