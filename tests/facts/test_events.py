"""The events of a timeline: clause and order."""

from __future__ import annotations

from briefing.facts import dates, events
from briefing.facts.events import order_key
from briefing.pipeline import document_from_text


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


def test_words_such_as_now_date_nothing():
    document = document_from_text("It now rains daily for two weeks.", language="en")
    assert events.extract(document, dates=dates.extract(document)) == ()
