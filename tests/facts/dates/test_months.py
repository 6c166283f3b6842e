"""Months and seasons, and the year that they are of."""

from briefing.facts.dates.extraction import extract
from briefing.pipeline import document_from_text
from tests.facts.reading import dated
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("They met in late June.", "late June = 2016-06"),
        ("They met next June.", "next June = 2017-06"),
        ("They met last March.", "last March = 2016-03"),
        ("They met this June.", "this June = 2016-06"),
        (
            "On 4 May 2012 it rained. It was sold in June of that year.",
            "4 May 2012 = 2012-05-04; June of that year = 2012-06",
        ),
        (
            "On 4 May 2012 it rained. It was sold in June of the following year.",
            "4 May 2012 = 2012-05-04; June of the following year = 2013-06",
        ),
        ("It was in May of that year.", "May of that year = XXXX-05"),
        ("It was sold in June last year.", "June last year = 2015-06"),
        ("It was sold in March nineteen ninety-six.", "March nineteen ninety-six = 1996-03"),
        ("May be it rains.", ""),
        ("They March for peace.", ""),
        ("The group, March for Orsova, met.", ""),
        ("In spring it rained.", ""),
        ("They met in the spring of 2012.", "the spring of 2012 = 2012-SP"),
        ("They met this past summer.", "this past summer = 2016-SU"),
        ("They will meet next winter.", "next winter = 2016-WI"),
        ("They met last fall.", "last fall = 2015-FA"),
        ("It rained in the winter of '98.", "the winter of '98 = 1998-WI"),
        ("They will meet this spring.", "this spring = 2017-SP"),
        ("It ran from March 2015 to June.", "March 2015 = 2015-03; June = 2015-06"),
        ("It ran from December 2015 to March.", "December 2015 = 2015-12; March = 2016-03"),
        ("It is read until February.", "February = 2017-02"),
        ("The boats will be delivered in May.", "May = 2017-05"),
        ("The report is due in June.", "June = 2017-06"),
        ("The report was due in June.", "June = 2016-06"),
        ("It is not expected until early August.", "early August = 2017-08"),
        ("They met in May.", "May = 2016-05"),
        ("It ran from July to August in 2010, at sea.", "July = 2010-07; August = 2010-08; 2010 = 2010"),
        ("The riots in Orle in May [1998] were bad.", "May = 1998-05; 1998 = 1998"),
        ("They meet on September 19â20, 2023.", "September = 2023-09; 2023 = 2023"),
        ("They met in May, 12 in all.", "May = 2016-05"),
    ],
)
def test_what_is_found(text, found):
    assert dated(text) == found


@each_row(
    ("text", "found"),
    [
        ("It was sold in May.", "May = XXXX-05"),
        ("They met last summer.", "last summer = XXXX-SU"),
        ("It was sold in June last year.", "June last year = XXXX-06"),
    ],
)
def test_without_a_date_of_the_text(text, found):
    assert dated(text, date="") == found


@each_row(
    ("text", "found"),
    [
        ("They met last summer.", "last summer = None"),
    ],
)
def test_with_the_year_alone(text, found):
    assert dated(text, date="2016") == found


@each_row(
    ("text", "ambiguous"),
    [
        ("The group aims to spend much before the November elections.", True),
        ("Advisers insist that, focused on the last of the primaries in June, he goes on.", True),
        ("The mayor resigned in November.", False),
        ("Talks go on, the union said, and the fees rise in November.", True),
    ],
)
def test_a_month_that_may_be_this_year_s_is_ambiguous(text, ambiguous):
    dates = extract(document_from_text(text, date="2016-03-24", language="en"))
    assert [date.ambiguous for date in dates if date.value and date.value.count("-") == 1] == [ambiguous]


def test_somebody_s_last_year_counts_from_nothing():
    assert not extract(document_from_text("He gave it in his last year in office.", date="2016-03-24", language="en"))
