"""Days in digits or with their month."""

from tests.facts.reading import dated
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("It was sold on 2016-02-30.", ""),
        ("It was sold on 2016-05-30T17:15:00Z.", "2016-05-30T17:15:00Z = 2016-05-30T17:15:00Z"),
        ("It was sold on 2016/5/30.", "2016/5/30 = 2016-05-30"),
        ("It was sold on 03/04/2016.", "03/04/2016 = None"),
        ("It was sold on 25.12.2014.", "25.12.2014 = 2014-12-25"),
        ("It was sold on 12/25/14.", "12/25/14 = 2014-12-25"),
        ("It was sold on 2016/13/30.", ""),
        ("It was sold on 3.4.0999.", ""),
        ("See 12-13-14-15 there.", ""),
        ("Clause 11.10.12 applies.", ""),
        ("It was sold on 16 May 17.", "16 May 17 = 2017-05-16"),
        ("On 16 May 17 people came.", "16 May = 2016-05-16"),
        ("Call no. 19980213 there.", ""),
        ("It has 19981313 on it.", ""),
        ("It was sold on the 17th of this month.", "the 17th of this month = 2016-09-17"),
        ("They met on 4-6 May 2012.", "4-6 May 2012 = 2012-05-04/2012-05-06"),
        ("They met on the third of May 2012.", "the third of May 2012 = 2012-05-03"),
        ("It opens on 20 February.", "20 February = 2017-02-20"),
        ("It opened on 20 February.", "20 February = 2016-02-20"),
        ("They met on the 31st.", "the 31st = 2016-08-31"),
        ("They met on 4 May, '98.", "4 May, '98 = 1998-05-04"),
        ("They bought a quarter of it from August 30 last year.", "August 30 = 2015-08-30; last year = 2015"),
        ("They bought it on August 30, last year’s dry month.", "August 30 = 2016-08-30; last year = 2015"),
        (
            "In the period 4 November to early May 2002, Orr called.",
            "4 November = 2001-11-04; early May 2002 = 2002-05",
        ),
        (
            "They met on 9 May, 10 June and 2 October 2004.",
            "9 May = 2004-05-09; 10 June = 2004-06-10; 2 October 2004 = 2004-10-02",
        ),
        ("They met on 9 May, 10 June and left.", "9 May = 2016-05-09; 10 June = 2016-06-10"),
        ("They met on 4 May [1998] in Orle.", "4 May = 1998-05-04; 1998 = 1998"),
        ("The towns with gains/no changes/losses are 22/5/12 in all.", ""),
        ("The mill was sold and closed on 22/5/12.", "22/5/12 = 2012-05-22"),
    ],
)
def test_what_is_found(text, found):
    assert dated(text) == found


@each_row(
    ("text", "found"),
    [
        ("It was sold on 4 May.", "4 May = XXXX-05-04"),
        ("They met on the 31st.", "the 31st = None"),
        ("They met on the 17th of last month.", "the 17th of last month = None"),
        ("They met on Feb. 29.", "Feb. 29 = XXXX-02-29"),
        ("They met on Feb. 30.", ""),
    ],
)
def test_without_a_date_of_the_text(text, found):
    assert dated(text, date="") == found


def test_a_day_with_its_time_is_no_error_where_the_language_knows_none():
    assert dated("Es begann am 2003-12-04 11:45:13 in der Halle, sagte der Minister.", language="de") is not None


def test_a_row_of_clauses_has_no_date():
    assert not dated("See clauses 4.5.6 and 10.11.12, and sections 3.4.5, 11.10.12 and 9.8.10.")
