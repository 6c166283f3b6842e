"""A passage's address in its source: the page of a PDF, the words in a web page; none where it would lead nowhere."""

from dataclasses import replace

from briefing.model import Item, Span
from briefing.model.briefings import REDACTED
from briefing.writers.source_links import passage_link
from tests.tables import each_row
from tests.writers import samples

WEB = replace(samples.BRIEFING.sources[0], url="https://harbour.example/news?id=7", format="html", name="a.html")
PDF = replace(WEB, url="", format="pdf", name="reports/port plan.pdf")
SHORT = samples.at("The pier will close.")
LONG = samples.at("The northern pier of the harbour will close to deep-sea crews from 1 March.")


@each_row(
    ("source", "item", "address"),
    [
        (WEB, SHORT, "https://harbour.example/news?id=7#:~:text=The%20pier%20will%20close."),
        (WEB, LONG, "https://harbour.example/news?id=7#:~:text=The%20northern%20pier%20of,crews%20from%201%20March."),
        (
            replace(WEB, url=f"{WEB.url}#top"),
            samples.at("A so-called pier, it is."),
            "https://harbour.example/news?id=7#top:~:text=A%20so%2Dcalled%20pier%2C%20it%20is.",
        ),
        (PDF, samples.at("The pier.", place="p. 4"), "reports/port%20plan.pdf#page=4"),
        (PDF, samples.at("The pier.", place="p. 4 (OCR 97%)"), "reports/port%20plan.pdf#page=4"),
        (PDF, SHORT, "reports/port%20plan.pdf"),
        (replace(PDF, url=WEB.url), samples.at("The pier.", place="p. 4"), f"{WEB.url}#page=4"),
        (replace(WEB, url="", name="saved.html"), SHORT, "saved.html#:~:text=The%20pier%20will%20close."),
    ],
)
def test_the_address_of_a_passage(source, item, address):
    assert passage_link(source, item, 0) == address


@each_row(
    "source",
    [
        replace(WEB, url="", name="-", format="text"),
        replace(WEB, url="javascript:alert(1)", name="a.docx", format="docx"),
        replace(PDF, name="mail.eml/plan.pdf"),
        replace(PDF, name="http://harbour.example/plan.pdf"),
    ],
)
def test_no_address_that_leads_nowhere(source):
    assert passage_link(source, SHORT, 0) == ""


def test_of_another_source_there_is_none():
    assert passage_link(WEB, SHORT, 1) == ""


def test_words_that_are_not_the_sources_find_nothing():
    redacted = replace(SHORT, insertions=((4, REDACTED),))
    joined = Item("The pier. The boats.", (samples.at("The pier.").citations[0],))
    shortened = replace(SHORT, citations=(replace(SHORT.citations[0], span=Span(100, 140)),))
    assert {passage_link(WEB, item, 0) for item in (redacted, joined, shortened)} == {WEB.url}
