"""Fifty kilobytes of what each extractor likes least: it takes a second at most, where anything worse than linear takes minutes."""

from briefing.facts import quotes
from briefing.facts.acronyms import extraction as acronyms
from briefing.facts.dates import events
from briefing.facts.dates import extraction as dates
from briefing.facts.figures import extraction as figures
from briefing.facts.names import extraction as entities
from briefing.pipeline import document_from_text
from tests.endless import ended_after
from tests.tables import each_row

LARGE = 50_000
"""Characters."""
guard = ended_after(10)
"""Seconds of this process alone, ten times what the slowest takes: a busy machine fails none, a square of the length does."""


def large(piece):
    return document_from_text((piece * (LARGE // len(piece) + 1))[:LARGE], language="en", date="2020-01-01")


def test_sentences():
    assert len(large("It is. ").sentences) > LARGE // 10


def test_dates_and_the_events_that_they_date():
    document = large("May 1 ")
    found = dates.extract(document)
    assert len(found) > LARGE // 10
    assert len(events.extract(document, dates=found)) == len(found)


def test_figures():
    document = large("$1 to $2 ")
    assert len(figures.extract(document, dates=())) > LARGE // 20


def test_quotations():
    assert quotes.extract(large("“")) == ()


@each_row("piece", ["he said, ", "Ann Lee said that Bo, who told "])
def test_reported_speech(piece):
    assert quotes.extract(large(piece)) == ()


def test_acronyms():
    assert len(acronyms.extract(large("(AB) "))) == 1


def test_names():
    assert len(entities.extract(large("Aa, who "))) <= 1
