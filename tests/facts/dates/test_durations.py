"""What lasts and what recurs."""

from tests.facts.reading import dated
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("It took the past two weeks.", "the past two weeks = P2W"),
        ("It took the recent days.", "the recent days = PAST_REF"),
        ("It took the first two weeks.", "the first two weeks = P2W"),
        ("It took the past few days.", "the past few days = PXD"),
        ("It took the first days of it.", "days = PXD"),
        ("They ran for nearly two and a half years.", "nearly two and a half years = P2Y6M"),
        ("He waited for half an hour.", "half an hour = PT30M"),
        ("It is due within five working days.", "five working days = P5D"),
        ("It is due in three calendar months.", "three calendar months = P3M"),
        ("It has five working mills.", ""),
        ("It took about 90 minutes.", "about 90 minutes = PT90M"),
        ("They are paid every two weeks.", "every two weeks = P2W"),
        ("They are paid every other week.", "every other week = P2W"),
        ("They came over several days.", "several days = PXD"),
        ("It took years of work.", "years = PXY"),
        ("Minutes of the board", ""),
        ("It took hours.", "hours = PTXH"),
        ("They are paid $5 an hour there.", "an hour = PT1H"),
        ("It ran for decades.", "decades = PXE"),
        ("It took 1 1/2 days.", "1 1/2 days = P1DT12H"),
        ("It lasted 2.5 weeks.", "2.5 weeks = P2.5W"),
        ("It took half a day.", "half a day = PT12H"),
        ("It took one fortnight.", "one fortnight = P2W"),
        ("It took the six months ended June.", "the six months = P6M; June = 2016-06"),
        ("It sails every friday.", ""),
        ("They meet twice a week.", "twice a week = P1W"),
    ],
)
def test_what_is_found(text, found):
    assert dated(text) == found
