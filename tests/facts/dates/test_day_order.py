"""Whether a document writes the day or the month first."""

from dataclasses import replace

from briefing.facts.dates.day_order import DayOrder, order_of
from briefing.pipeline import document_from_text
from tests.tables import each_row


def document(text="It rained.", read_as="en", **metadata):
    plain = document_from_text(text, language=read_as)
    return replace(plain, metadata=replace(plain.metadata, **metadata))


@each_row(
    ("known", "order"),
    [
        ({"language": "en-US"}, DayOrder.MONTH),
        ({"language": "en_GB"}, DayOrder.DAY),
        ({"language": "en-IE"}, DayOrder.DAY),
        ({"outlet": "The Irish Times"}, DayOrder.DAY),
        ({"outlet": "NPR"}, DayOrder.MONTH),
        ({"url": "https://news.example.co.uk/a"}, DayOrder.DAY),
        ({"url": "https://www.example.gov/a"}, DayOrder.MONTH),
        ({"url": "https://example.com/a"}, DayOrder.UNKNOWN),
        ({}, DayOrder.UNKNOWN),
    ],
)
def test_what_is_known_of_the_document(known, order):
    assert order_of(document(**known)) is order


@each_row(
    ("text", "order"),
    [
        ("It was sold on 25/12/2014 and on 3/4/2015.", DayOrder.DAY),
        ("It was sold on 12/25/2014 and on 3/4/2015.", DayOrder.MONTH),
        ("It was sold on 12/25/2014 and on 25/12/2015.", DayOrder.UNKNOWN),
    ],
)
def test_its_own_dates(text, order):
    assert order_of(document(text)) is order


def test_other_languages_write_the_day_first():
    assert order_of(document("Es regnet seit drei Tagen in der Stadt.", read_as="de")) is DayOrder.DAY
