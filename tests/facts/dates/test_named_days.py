"""Holidays, and weekdays by their number."""

from tests.facts.reading import dated
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("It was shut on New Year's Eve.", "New Year's Eve = 2015-12-31"),
        ("It was shut on Christmas Eve 2014.", "Christmas Eve 2014 = 2014-12-24"),
        ("It was shut on Easter Monday.", "Easter Monday = 2016-03-28"),
        ("It was shut on Memorial Day.", "Memorial Day = 2016-05-30"),
        ("It was shut on Labor Day.", "Labor Day = 2016-09-05"),
        ("It was shut on Thanksgiving Day 2015.", "Thanksgiving Day 2015 = 2015-11-26"),
        ("It was shut last Christmas.", "last Christmas = 2015-12-25"),
        ("It opens next Easter Sunday.", "next Easter Sunday = 2017-04-16"),
        ("They bought Christmas trees there.", ""),
        ("She drew the Easter Bunny there.", ""),
        ("They met on Christmas Monday.", "Christmas = 2015-12-25; Monday = 2016-09-12"),
        ("He writes in the Mail on Sunday.", ""),
        ("On Friday the firm could not name one.", "Friday = 2016-09-09"),
        ("On Friday the firm could name one.", "Friday = 2016-09-16"),
        ("We read them on a Monday in Orle.", ""),
        ("She sings every Monday/Thursday there.", "every Monday = XXXX-WXX-1; Thursday = XXXX-WXX-4"),
        (
            "They sing each Monday, Tuesday and Friday.",
            "each Monday = XXXX-WXX-1; Tuesday = XXXX-WXX-2; Friday = XXXX-WXX-5",
        ),
        ("The mail on Sunday is late.", "Sunday = 2016-09-11"),
        ("What I mean is Monday, Tuesday.", "Monday = 2016-09-19; Tuesday = 2016-09-20"),
        ("They met on Monday and Tuesday.", "Monday = 2016-09-12; Tuesday = 2016-09-13"),
        ("They met on Thursday and Friday.", "Thursday = 2016-09-08; Friday = 2016-09-09"),
        ("They met in Easter week there.", "Easter week = 2016-W12"),
        ("It will open on Boxing Day.", "Boxing Day = 2016-12-26"),
        ("It was held on the second Sunday in May 2014.", "the second Sunday in May 2014 = 2014-05-11"),
        ("It is held on the first Monday of June.", "the first Monday of June = 2016-06-06"),
        ("They met a week from Tuesday.", "a week from Tuesday = 2016-09-27"),
        ("They met two weeks from tomorrow.", "two weeks from tomorrow = 2016-09-29"),
        ("They met two months ago today.", "two months ago today = None"),
        ("They will meet Friday week.", "Friday week = 2016-09-23"),
        ("It opens on Tuesday the 20th.", "Tuesday the 20th = 2016-09-20"),
        ("He watched Friday the 13th again.", ""),
        ("On Thurs. it rained.", "Thurs. = 2016-09-08"),
    ],
)
def test_what_is_found(text, found):
    assert dated(text) == found


@each_row(
    ("text", "found"),
    [
        ("It was shut on Christmas Day.", "Christmas Day = XXXX-12-25"),
        ("It was shut on Easter Monday.", "Easter Monday = None"),
        ("They met on Friday.", "Friday = None"),
        ("They met on Tuesday the 13th.", "Tuesday the 13th = None"),
        ("They met on the second Sunday in May.", "the second Sunday in May = None"),
        ("They met two Fridays ago.", "two Fridays ago = None"),
    ],
)
def test_without_a_date_of_the_text(text, found):
    assert dated(text, date="") == found
