""" "Last", "this", "that" and the edges of a period."""

from tests.facts.reading import dated
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("They rose at 04:30 to see it. Later that day, he left.", "04:30 = 2016-09-14T04:30; Later that day = None"),
        ("On 4 May 2012 it rained. It is the next month's payment.", "4 May 2012 = 2012-05-04"),
        ("They rose on 4 May 2012. Later that day, he left.", "4 May 2012 = 2012-05-04; Later that day = 2012-05-04"),
        ("It was sold in 2012. The same year it was shut.", "2012 = 2012; The same year = 2012"),
        ("It sank on 4 May 2012. The same night they left.", "4 May 2012 = 2012-05-04; The same night = 2012-05-04TNI"),
        (
            "It sank on 4 May 2012. The following week they left.",
            "4 May 2012 = 2012-05-04; The following week = 2012-W19",
        ),
        ("It was shut by the end of the year.", "the end of the year = 2016"),
        ("Year-end results were good.", ""),
        ("It was shut at year-end by the town.", "year-end = 2016"),
        ("It was sold in the first half of 2015.", "the first half of 2015 = 2015-H1"),
        ("It was sold in the second half of 2015.", "the second half of 2015 = 2015-H2"),
        ("It will close at the end of next month.", "the end of next month = 2016-10"),
        ("It closed at the end of last week.", "the end of last week = 2016-W36"),
        ("It stood until the end of the decade.", "the end of the decade = 201"),
        ("The weekend was wet.", "The weekend = 2016-W36-WE"),
        ("Sales for the year were low.", "the year = 2016"),
        ("Sales in the year ended June 30 were low.", "the year = P1Y; June 30 = 2016-06-30"),
        ("They met this weekend.", "this weekend = 2016-W36-WE"),
        ("They will meet next weekend.", "next weekend = 2016-W38-WE"),
        (
            "In the first quarter of 2016 it lost money. Sales for the quarter fell.",
            "the first quarter of 2016 = 2016-Q1; the quarter = 2016-Q1",
        ),
        ("Midyear they met.", ""),
    ],
)
def test_what_is_found(text, found):
    assert dated(text) == found


@each_row(
    ("text", "found"),
    [
        ("They met this morning.", "this morning = None"),
        ("They met last weekend.", "last weekend = None"),
        ("They lived there last decade.", "last decade = None"),
        ("It was sold at the end of the month.", "the end of the month = None"),
        ("It was sold last quarter.", "last quarter = None"),
    ],
)
def test_without_a_date_of_the_text(text, found):
    assert dated(text, date="") == found


@each_row(
    ("text", "found"),
    [
        ("It was sold last quarter.", "last quarter = 2016-Q2"),
    ],
)
def test_with_the_month_alone(text, found):
    assert dated(text, date="2016-09") == found
