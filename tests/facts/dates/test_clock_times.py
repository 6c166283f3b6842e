"""Clock times and the day that they belong to."""

from tests.facts.reading import dated
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("It left at noon on Friday.", "noon on Friday = 2016-09-09T12:00"),
        ("They met at high noon.", ""),
        ("It sank at midnight.", "midnight = 2016-09-14T00:00"),
        (
            "It left at 12 a.m. and came back at 12:30 p.m. that day.",
            "12 a.m. = 2016-09-14T00:00; 12:30 p.m. = 2016-09-14T12:30; that day = 2016-09-14",
        ),
        ("They met at five o'clock there.", "five o'clock = 2016-09-14T05:00"),
        ("They met at 5 o’clock there.", "5 o’clock = 2016-09-14T05:00"),
        ("They met at five in the afternoon there.", "five in the afternoon = 2016-09-14T17:00"),
        ("They met at thirty in the afternoon there.", ""),
        ("It left at 5:15 yesterday.", "5:15 yesterday = 2016-09-13T05:15"),
        ("It opens at 9 a.m. tomorrow.", "9 a.m. tomorrow = 2016-09-15T09:00"),
        ("It left at 5 p.m. on May 4, 2012.", "5 p.m. on May 4, 2012 = 2012-05-04T17:00"),
        (
            "On 3 May 2012 it was due by 4pm on 20 March 2008.",
            "3 May 2012 = 2012-05-03; 4pm = 2008-03-20T16:00; 20 March 2008 = 2008-03-20",
        ),
        ("They read 3:16 aloud.", ""),
        ("It left at 17:05 there.", "17:05 = 2016-09-14T17:05"),
        ("On 4 May 2012 it left at 5 p.m. there.", "4 May 2012 = 2012-05-04; 5 p.m. = 2012-05-04T17:00"),
    ],
)
def test_what_is_found(text, found):
    assert dated(text) == found


@each_row(
    ("text", "found"),
    [
        ("They met at noon.", "noon = XXXX-XX-XXT12:00"),
        ("They met at noon on Friday.", "noon on Friday = XXXX-XX-XXT12:00"),
        ("They met at 5 p.m. yesterday.", "5 p.m. yesterday = XXXX-XX-XXT17:00"),
    ],
)
def test_without_a_date_of_the_text(text, found):
    assert dated(text, date="") == found
