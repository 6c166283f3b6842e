"""The events of a timeline: clause and order."""

from __future__ import annotations

from briefing.facts.dates import events
from briefing.facts.dates import extraction as dates
from briefing.facts.dates.events import order_key
from briefing.pipeline import document_from_text
from tests.tables import each_row


def test_coarse_dates_stand_before_finer_ones():
    values = ["198", "1990", "2015", "2015-Q1", "2015-01", "2015-01-05", "2015-W02", "2015-01-05TMO", "2015-SU", "2016"]
    assert sorted(values, key=order_key) == values


def test_what_has_no_place_in_time():
    assert all(order_key(value) == () for value in (None, "P2Y", "PRESENT_REF", "XXXX-06", "PT5H", ""))


def test_an_event_is_the_sentence_of_its_date():
    document = document_from_text("The dam broke in 2011. It was rebuilt in 2014.", language="en")
    found = events.extract(document, dates=dates.extract(document))
    assert [(document[e.clause], e.order) for e in found] == [
        ("The dam broke in 2011.", (2011,)),
        ("It was rebuilt in 2014.", (2014,)),
    ]


def test_the_year_of_a_work_that_is_cited_dates_nothing():
    text = "In Orle v Tarn (1988) 22 FCR 378 the judge held so. It was shown (Voss 1990; Brook, 1991). The bank (founded 1992) closed."
    document = document_from_text(text, language="en")
    assert [e.date.value for e in events.extract(document, dates=dates.extract(document))] == ["1992"]


def test_a_whole_sentence_keeps_its_opening_mark():
    document = document_from_text("The plant is large. (Reuters) The plant opens on 3 May 2024.", language="en")
    (event,) = events.extract(document, dates=dates.extract(document))
    assert document[event.clause].startswith("(Reuters)")


def test_a_long_sentence_is_cut_to_the_clause():
    text = (
        "The old mill stood idle, "
        + "and wheat grew there " * 12
        + "; the dam broke in 2011; "
        + "then came rain " * 12
        + "."
    )
    document = document_from_text(text, language="en")
    (event,) = events.extract(document, dates=dates.extract(document))
    assert document[event.clause] == "the dam broke in 2011"


@each_row(
    "text",
    [
        "The dividend is 4.6 pence, up from 4 pence a year earlier.",
        "Sales rose 8 percent from 2013.",
        "Sales were $4 million, compared with $3.2 million in 2013.",
        "More ferries sail than in 2013.",
        "It counted 48 boats, twice as many as a year ago, or down from 50 the year before.",
        "Ada Berg, the 2012 Reform nominee, was there.",
        "The yard gave its 2013 profit as 4 million crowns.",
    ],
)
def test_what_figures_are_compared_with_dates_no_event(text):
    document = document_from_text(text, date="2016-09-12", language="en")
    assert events.extract(document, dates=dates.extract(document)) == ()


@each_row(
    "text",
    [
        "The fair rose from 40 stalls to 60 and closed in 2013.",
        "He was mayor from 2011 to 2013.",
        "She spoke of the 2013 flood.",
        "He sold his 2013 report to the town.",
    ],
)
def test_what_happened_in_a_year_is_an_event(text):
    document = document_from_text(text, date="2016-09-12", language="en")
    assert events.extract(document, dates=dates.extract(document))


def test_words_such_as_now_date_nothing():
    document = document_from_text("It now rains daily for two weeks.", language="en")
    assert events.extract(document, dates=dates.extract(document)) == ()
