""" "Ago", "later", "from now": what they count from."""

from tests.facts.reading import dated
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("It sank two and a half years ago.", "two and a half years ago = 2014-03"),
        ("It sank half a century ago.", "half a century ago = 1966"),
        ("It sank three years and a half ago.", "three years and a half ago = 2013-03"),
        ("It was sold a quarter century ago.", "a quarter century ago = 1991"),
        ("It opens five days from now.", "five days from now = 2016-09-19"),
        (
            "In the first quarter of 2016 it earned $2 million, up from $1 million a year ago.",
            "the first quarter of 2016 = 2016-Q1; a year ago = 2015-Q1",
        ),
        (
            "It was sold on 4 May 2012 and shut three months later.",
            "4 May 2012 = 2012-05-04; three months later = 2012-08",
        ),
        (
            "He left on 4 May 2012 and came back two days earlier.",
            "4 May 2012 = 2012-05-04; two days earlier = 2012-05-02",
        ),
        (
            "It was sold on 4 May 2016 and will reopen two years later.",
            "4 May 2016 = 2016-05-04; two years later = 2018",
        ),
        ("It was sold on 4 May 2016 and reopened two years later.", "4 May 2016 = 2016-05-04; two years later = None"),
        ("It sank three and a half decades ago.", "three and a half decades ago = 1981"),
        ("It left two hours ago.", "two hours ago = 2016-09-14"),
        ("It was sold in 2012 and shut ten days later.", "2012 = 2012; ten days later = None"),
        ("It sank on 4 May 2012 and was found an hour later.", "4 May 2012 = 2012-05-04; an hour later = None"),
        ("It sank several weeks ago.", "several weeks ago = PAST_REF"),
    ],
)
def test_what_is_found(text, found):
    assert dated(text) == found


@each_row(
    ("text", "found"),
    [
        ("It sank two days ago.", "two days ago = None"),
        ("It was shut the day before yesterday.", "the day before yesterday = None"),
    ],
)
def test_without_a_date_of_the_text(text, found):
    assert dated(text, date="") == found


@each_row(
    ("text", "found"),
    [
        ("It sank two days ago.", "two days ago = None"),
        ("It sank two years ago.", "two years ago = 2014"),
        ("It was sold last month.", "last month = None"),
    ],
)
def test_with_the_year_alone(text, found):
    assert dated(text, date="2016") == found


@each_row(
    ("text", "found"),
    [
        ("It sank two months ago.", "two months ago = 2016-07"),
        ("It sank two days ago.", "two days ago = None"),
    ],
)
def test_with_the_month_alone(text, found):
    assert dated(text, date="2016-09") == found
