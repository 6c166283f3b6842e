"""Dates, times, durations and sets: what is found, and its value."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from briefing.facts.dates import extraction as dates
from briefing.model import DateKind
from briefing.pipeline import document_from_text
from tests.tables import each_row

MONDAY = "2016-09-12"


def found(text, *, date=MONDAY, as_of="", language="en"):
    document = document_from_text(text, date=date, language=language)
    return [(document[d.span], d.value) for d in dates.extract(document, as_of=as_of)]


@each_row(
    ("text", "said", "value"),
    [
        ("The dam was opened on March 4, 1998, by the queen.", "March 4, 1998", "1998-03-04"),
        ("The dam was opened on 4 March 1998 by the queen.", "4 March 1998", "1998-03-04"),
        ("It was built in July 2011.", "July 2011", "2011-07"),
        ("The ministry fell in 1987.", "1987", "1987"),
        ("The mayor resigned Friday.", "Friday", "2016-09-09"),
        ("The council will vote Friday.", "Friday", "2016-09-16"),
        ("The mayor could not be reached Friday.", "Friday", "2016-09-09"),
        ("A statement announcing on Friday that he would go was short.", "Friday", "2016-09-09"),
        ("The ferry sails again when the court hears the case Friday.", "Friday", "2016-09-16"),
        ("She is flying to Oslo on Friday.", "Friday", "2016-09-16"),
        ("The bank will cut its rate Friday.", "Friday", "2016-09-16"),
        ("The bank cut its rate Friday.", "Friday", "2016-09-09"),
        ("Shares rose as traders awaited Friday's figures.", "Friday", "2016-09-16"),
        ("He sounded calm ahead of Sunday's vote.", "Sunday", "2016-09-11"),
        ("A trial set for Friday has been put off.", "Friday", "2016-09-16"),
        ("They met on the 17th of last month.", "the 17th of last month", "2016-08-17"),
        ("The mayor would not say Friday who had paid.", "Friday", "2016-09-09"),
        ("A clerk could not immediately confirm on Friday who had paid.", "Friday", "2016-09-09"),
        ("The plan, to be unveiled Friday, is short.", "Friday", "2016-09-16"),
        ("The minister has to resign by Friday.", "Friday", "2016-09-16"),
        ("The hearing is Friday.", "Friday", "2016-09-16"),
        ("All bids must be in the box by Friday.", "Friday", "2016-09-16"),
        ("The strikers kept marching until Friday.", "Friday", "2016-09-09"),
        ("The strikers have until Friday.", "Friday", "2016-09-16"),
        ("She will probably miss Friday's match.", "Friday", "2016-09-16"),
        ("They will look for ways around Friday's ruling.", "Friday", "2016-09-09"),
        ("Friday's vote will be felt for years.", "Friday", "2016-09-09"),
        ("The log begins with 19980213 and a name.", "19980213", "1998-02-13"),
        ("The file was stamped 02-13-98 by hand.", "02-13-98", "1998-02-13"),
        ("The mill opened on Oct. 3, '89, in the rain.", "Oct. 3, '89", "1989-10-03"),
        ("The fair began on the fifth of May.", "the fifth of May", "2016-05-05"),
        ("The ferry returned at mid-afternoon yesterday.", "mid-afternoon yesterday", "2016-09-11TAF"),
        ("The mayor resigned Monday.", "Monday", "2016-09-12"),
        ("The ferry sank last Thursday.", "last Thursday", "2016-09-08"),
        ("He arrived yesterday.", "yesterday", "2016-09-11"),
        ("He left two weeks ago.", "two weeks ago", "2016-W35"),
        ("He left three days ago.", "three days ago", "2016-09-09"),
        ("They met a week ago Wednesday.", "a week ago Wednesday", "2016-08-31"),
        ("The bridge was closed in June.", "June", "2016-06"),
        ("The bridge was closed in November.", "November", "2015-11"),
        ("Profit rose in the second quarter.", "the second quarter", "2016-Q2"),
        ("Profit rose in H1 2017.", "H1 2017", "2017-H1"),
        ("Profit rose in the 2017-H2 report.", "2017-H2", "2017-H2"),
        ("The firm lost money in fiscal 2014.", "fiscal 2014", "2014"),
        ("Rents fell in the 1970s.", "the 1970s", "197"),
        ("It was founded in the 19th century.", "the 19th century", "18"),
        ("Shops were shut on Christmas Day.", "Christmas Day", "2015-12-25"),
        ("The war began in the summer of 2009.", "the summer of 2009", "2009-SU"),
        ("Sales doubled last year.", "last year", "2015"),
        ("The river now runs dry.", "now", "PRESENT_REF"),
        ("The strike lasted six weeks.", "six weeks", "P6W"),
        ("It took two and a half hours.", "two and a half hours", "PT2H30M"),
        ("They pray every day.", "every day", "P1D"),
        ("Talks run on 2016-05-30 in Geneva.", "2016-05-30", "2016-05-30"),
        ("The ferry that ran aground on Friday may have had no pilot.", "Friday", "2016-09-09"),
        ("It had left at 5.15 a.m. on Friday.", "5.15 a.m. on Friday", "2016-09-09T05:15"),
        ("The tram struck a wall at 10.40pm.", "10.40pm", "2016-09-12T22:40"),
        ("On Sept.11, 2001, it rained.", "Sept.11, 2001", "2001-09-11"),
        ("Rents have risen since the '60s.", "the '60s", "196"),
        ("He would leave if he won the vote on Nov. 8.", "Nov. 8", "2016-11-08"),
        ("The loan was extended through January.", "January", "2017-01"),
        ("Two boats sank last August.", "last August", "2015-08"),
        ("The race is set for Dec. 30.", "Dec. 30", "2016-12-30"),
        ("It is dated 8-May-2006.", "8-May-2006", "2006-05-08"),
        ("The sit-in ran Feb. 15-17, 2012, in the square.", "Feb. 15-17, 2012", "2012-02-15/2012-02-17"),
        ("Holders were likely to sell as soon as trading opened Friday.", "Friday", "2016-09-16"),
        ("It would be an unprecedented vote in November.", "November", "2016-11"),
        ("It counts what effect the strike may have in November.", "November", "2016-11"),
        ("Coins were used to decide six seats in Friday's draw.", "Friday", "2016-09-09"),
        ("She is hoping Saturday's draw will help her.", "Saturday", "2016-09-17"),
        ("The union spent a fortune before the Orsova primary on Tuesday.", "Tuesday", "2016-09-13"),
        ("He called for calm ahead of Tuesday's vote.", "Tuesday", "2016-09-13"),
        ("He voted before the Orsova primary on Friday.", "Friday", "2016-09-09"),
        ("Do not promise it before the insurer has answered on Wednesday.", "Wednesday", "2016-09-14"),
        ("The town waits until the board has met on Friday.", "Friday", "2016-09-16"),
        ("I have put an option on the hall for 8 October.", "8 October", "2016-10-08"),
        ("Many wept at his announcement Friday that he will go.", "Friday", "2016-09-09"),
        ("Some threatened to disrupt the party's convention in November.", "November", "2016-11"),
        ("They have the right to cast a ballot in December.", "December", "2016-12"),
        ("They failed to win the seat in November.", "November", "2015-11"),
        ("The mayor looked strong come November.", "November", "2016-11"),
        ("The union backed him for the November election.", "November", "2016-11"),
        ("The mill burned after the election in November.", "November", "2015-11"),
        ("He came back between May and June 1981.", "May", "1981-05"),
        ("It ran from November 2014 to March in the old hall.", "March", "2015-03"),
        ("In 2008, the town began to pay in June.", "June", "2008-06"),
        ("He ran in 1972. He lost that November.", "November", "1972-11"),
        (
            "He took office in January 2009, and jobs fell until October of that year.",
            "October of that year",
            "2009-10",
        ),
        ("She promised a new hall this summer.", "this summer", "2016-SU"),
        ("Rents fell in the past few weeks.", "the past few weeks", "PXW"),
        ("Rents will rise over the next year.", "the next year", "P1Y"),
        ("They met on Sept. 1, 2016, and again the next year.", "the next year", "2017"),
        ("Years ago there was a mill.", "Years ago", "PAST_REF"),
        ("‘‘Thirty years ago there was a mill,’’ she said.", "Thirty years ago", "1986"),
        ("It plays every Friday night.", "every Friday night", "XXXX-WXX-5TNI"),
        ("We spend our Saturday nights here.", "Saturday nights", "XXXX-WXX-6TNI"),
        ("He was heard on Sept. 1 and released the following morning.", "the following morning", "2016-09-02TMO"),
        ("He was hurt on March 3, 2014, and died the following Friday.", "the following Friday", "2014-03-07"),
        ("He was hurt on March 3, 2014, and died two weeks later.", "two weeks later", "2014-W12"),
        ("It rained from Aug. 30 to Sept. 3, 2014.", "Aug. 30", "2014-08-30"),
        ("It rained between July 4 and 10, 1998.", "July 4", "1998-07-04"),
        ("They came on July 4, 2014, and left on the 12th.", "the 12th", "2014-07-12"),
        ("They left on the 9th.", "the 9th", "2016-09-09"),
        ("They will leave on the 9th.", "the 9th", "2016-10-09"),
        ("It closed nearly a quarter-century ago.", "nearly a quarter-century ago", "1991"),
        ("It stood for a quarter of a century.", "a quarter of a century", "P25Y"),
        ("Rents rose in the fall of '89.", "the fall of '89", "1989-FA"),
        ("They met two Fridays ago.", "two Fridays ago", "2016-09-02"),
        ("It was held on the second Sunday in May.", "the second Sunday in May", "2016-05-08"),
        ("It is held on the last Thursday of November 2014.", "the last Thursday of November 2014", "2014-11-27"),
        ("It opens on Tuesday the 13th.", "Tuesday the 13th", "2016-09-13"),
        ("Guards were doubled after the Sept. 11 attacks.", "Sept. 11", "2001-09-11"),
        ("The mill was shut on Sept. 11.", "Sept. 11", "2016-09-11"),
        ("One ferry a week sails, on Thursday morning.", "Thursday morning", "2016-09-08TMO"),
        ("There is one ferry a week on Thursday morning.", "Thursday morning", "XXXX-WXX-4TMO"),
        ("He said earlier Sunday that he would go.", "Sunday", "2016-09-11"),
        ("By Friday, the grim, if now familiar, round had begun.", "Friday", "2016-09-09"),
        ("It is the law under which we still live today.", "today", "PRESENT_REF"),
        ("It was written in 1810. It stands today, 200 years later.", "200 years later", None),
        ("Both were seen in the Dec. 8 race for mayor.", "Dec. 8", "2016-12-08"),
        ("The letter was posted on Dec. 8.", "Dec. 8", "2015-12-08"),
        ("In 2008, the town opened the hall on June 3.", "June 3", "2008-06-03"),
        ("“Let’s win it in November,” he said.", "November", "2016-11"),
        ("The coin was flipped to decide the race Friday.", "Friday", "2016-09-09"),
        ("The union sued the town on Friday, seeking to stop it.", "Friday", "2016-09-09"),
        ("He seemed to be of two minds Friday.", "Friday", "2016-09-09"),
        ("Aside from Friday night, he appears to be well.", "Friday night", "2016-09-09TNI"),
        ("She will gain from the win Friday.", "Friday", "2016-09-09"),
        ("They can win Friday.", "Friday", "2016-09-16"),
        ("They were taken from May 13 through Sunday.", "Sunday", "2016-09-11"),
        ("She says there's an election on Friday.", "Friday", "2016-09-16"),
        ("They asked where they need to be voting Friday.", "Friday", "2016-09-16"),
        ("On Friday, Mohamed and Ahmed are to travel to Oslo.", "Friday", "2016-09-16"),
        ("They will follow up on his Friday wins in Varna.", "Friday", "2016-09-09"),
        ("The bridge was shut on Friday of last week.", "Friday of last week", "2016-09-09"),
        ("The bridge was shut on Tuesday last week.", "Tuesday last week", "2016-09-06"),
    ],
)
def test_values(text, said, value):
    assert (said, value) in found(text)


@each_row(
    "text",
    ["The mayor resigned Friday.", "He arrived yesterday.", "Sales doubled last year.", "He left two weeks ago."],
)
def test_without_a_date_the_words_stay_unresolved(text):
    assert [value for _, value in found(text, date="")] == [None]


def test_a_story_of_times_long_past_keeps_its_year():
    story = "Berg was held from 2 May 1831. His letters were read in court in October, and he died on 30 November."
    assert [value for _, value in found(story)] == ["1831-05-02", "1831-10", "1831-11-30"]
    report = "The mill dates from 1831. It was sold last week. The roof fell in in June and the owner left yesterday."
    assert ("June", "2016-06") in found(report)


def test_a_month_without_its_year_is_not_guessed():
    assert found("The bridge was closed in June.", date="") == [("June", "XXXX-06")]


def test_a_dateline_does_not_stand_in_for_the_documents_date():
    assert found("ORVILLE, Sept. 30 — The mayor resigned Friday.", date="") == [
        ("Sept. 30", "XXXX-09-30"),
        ("Friday", None),
    ]


def test_as_of_goes_before_the_documents_date():
    assert found("He arrived yesterday.", as_of="2020-03-01") == [("yesterday", "2020-02-29")]


def test_a_year_alone_resolves_years_only():
    assert found("Sales doubled last year. He arrived Friday.", date="2016") == [
        ("last year", "2015"),
        ("Friday", None),
    ]


def test_clock_times():
    assert found("The siren sounded at 9:30 a.m. on Tuesday.")[0][1] == "2016-09-06T09:30"


@each_row(
    ("language", "value", "ambiguous"), [("en", None, True), ("de", "2024-04-03", False), ("fr", "2024-04-03", False)]
)
def test_numeric_dates_follow_the_language(language, value, ambiguous):
    document = document_from_text("03/04/2024: 12", language=language)
    (date,) = dates.extract(document)
    assert (date.value, date.ambiguous) == (value, ambiguous)


def test_a_texts_own_dates_tell_its_order():
    assert found("Signed 25/12/2023, renewed 03/04/2024.")[1] == ("03/04/2024", "2024-04-03")


@each_row(
    "text",
    [
        "You may go. We march on.",
        "Some 2000 people came.",
        "It cost $1999 then.",
        "She is 52 years old.",
        "A second man was held.",
        "The sun rose.",
        "It was shown on Current TV.",
        "They wore Halloween masks.",
        "The fare matters most to today's youth and the leaders of tomorrow.",
    ],
)
def test_words_that_are_no_dates(text):
    assert found(text) in ([], [("then", None)])


@each_row(
    ("text", "ambiguous"),
    [
        ("Lund told them Sunday morning that it was over.", False),
        ("Lund told them Tuesday morning that it was over.", True),
        ("Lund told them early Tuesday that it was over.", True),
    ],
)
def test_a_past_weekday_that_is_tomorrow_s_is_uncertain(text, ambiguous):
    document = document_from_text(text, date=MONDAY, language="en")
    assert [date.ambiguous for date in dates.extract(document)] == [ambiguous]


def test_kinds():
    document = document_from_text("They met daily for two weeks until noon on Friday.", date=MONDAY, language="en")
    kinds = {document[d.span]: d.kind for d in dates.extract(document)}
    assert kinds["daily"] is DateKind.SET
    assert kinds["two weeks"] is DateKind.DURATION
    assert kinds["noon on Friday"] is DateKind.TIME


WORDS = st.sampled_from(
    [
        "the",
        "last",
        "next",
        "two",
        "a",
        "few",
        "of",
        "in",
        "on",
        "Friday",
        "May",
        "12",
        "2016",
        "3:30",
        "p.m.",
        "weeks",
        "ago",
        "year",
        "quarter",
        "early",
        "-",
        ",",
        ".",
        "\n\n",
        "Sept.",
        "30/02/2016",
        "half",
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=30))
def test_spans_ascend_and_lie_in_the_text(words):
    document = document_from_text("Well " + " ".join(words), date=MONDAY, language="en")
    spans = [d.span for d in dates.extract(document)]
    assert all(0 <= s.start < s.stop <= len(document.text) for s in spans)
    assert all(a.stop <= b.start for a, b in itertools.pairwise(spans))


@each_row(
    "text",
    [
        "The party looks to Super Tuesday.",
        "Shops opened early for Black Friday.",
        "The Sunday Herald was bought.",
        "Order No. 20160912 was lost.",
        "She spoke to “Harbour News Sunday.”",
        "They watched “Friday the 13th” again.",
        "Work goes on at Quarry Today.",
        "The group, March for Orsova, was banned.",
        "The score stood at 10-11-12 again.",
        "The code AB-19980213 was wrong.",
        "The total was $20160912 then.",
    ],
)
def test_a_name_or_a_code_is_no_day(text):
    assert not [said for said, _ in found(text) if "day" in said or said == "March" or said[0].isdigit()]


def test_a_year_in_a_list_of_contents_is_of_nothing():
    assert found("Outlook to 2031 ......... 19\n\nIn 2032 the basin closes.") == [("2032", "2032")]


@each_row(
    ("language", "text", "day", "value"),
    [
        ("fr", "Tarn, 3 mai - La société a perdu en 2025 deux clients.", "3 mai", "2026-05-03"),
        ("it", "La consegna è rinviata al 22 maggio, perché il fornitore ha perso i pezzi.", "22 maggio", "2026-05-22"),
        ("nl", "Het bestuur wil de bouw uitstellen tot 1 september.", "1 september", "2026-09-01"),
        ("es", "El agua está garantizada solo hasta 2045.", "2045", "2045"),
        ("ar", "ستبني الشركة محطة جديدة بحلول 2028.", "2028", "2028"),
    ],
)
def test_the_text_s_own_day_and_what_is_put_off_have_their_years_in_other_languages(language, text, day, value):
    assert (day, value) in found(text, date="2026-05-03", language=language)
