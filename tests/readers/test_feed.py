"""RSS and Atom."""

from __future__ import annotations

import pytest

from briefing.errors import InputError, LimitError
from briefing.readers import feed, members
from tests.tables import each_row


def read(text: str):
    return feed.read(text.encode(), name="a.xml")


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour News</title><link>https://news.example.org/</link><description>From the quay</description><language>en-gb</language>
<item><title>Ferry &amp;amp; pier</title><pubDate>Mon, 03 May 2021 10:00:00 GMT</pubDate>
<description>&lt;p&gt;It &lt;b&gt;sails&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Again.&lt;/p&gt;</description></item>
<item><title>Tides</title><pubDate>Tue, 04 May 2021 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The long text.</p>]]></content:encoded></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="html">Hafen &amp;lt;heute&amp;gt;</title>
<updated>2020-01-02T03:04:05Z</updated><author><name>Ida Vos</name></author><link rel="self" href="https://x.example/f"/>
<link href="https://x.example/"/><entry><title type="text">Ebbe &lt; Flut</title><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>Ein <em>Satz</em>.</p></div></content></entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old feed</title></channel><item><title>One</title>
<description>Body.</description><dc:date>2004-05</dc:date></item></rdf:RDF>"""


def test_rss():
    reading = read(RSS)
    assert (
        reading.text
        == "Harbour News\n\nFrom the quay\n\nFerry & pier\n\nIt sails.\n\nAgain.\n\nTides\n\nThe long text."
    )
    metadata = reading.metadata
    assert (metadata.title, metadata.outlet, metadata.date) == ("Harbour News", "Harbour News", "2021-05-04")
    assert (metadata.language, metadata.url) == ("en", "https://news.example.org/")


def test_atom():
    reading = read(ATOM)
    assert reading.text == "Hafen <heute>\n\nEbbe < Flut\n\nEin Satz."
    metadata = reading.metadata
    assert (metadata.author, metadata.date, metadata.language) == ("Ida Vos", "2020-01-02", "de")
    assert metadata.url == "https://x.example/"


def test_rdf():
    reading = read(RDF)
    assert (reading.text, reading.metadata.date) == ("Old feed\n\nOne\n\nBody.", "2004-05")


def test_what_is_not_well_formed_is_read_as_far_as_it_goes():
    assert read(RSS.replace("</rss>", "").replace("From the quay", "From & quay &foo; x")).text.startswith(
        "Harbour News"
    )


@each_row(("text", "key"), [("", "empty"), ("<rss><channel/></rss>", "no-text"), ("plain", "damaged")])
def test_what_cannot_be_read_says_why(text, key):
    with pytest.raises(InputError) as caught:
        read(text)
    assert caught.value.key == key


def test_too_many_entries_are_refused_before_the_first_is_read(monkeypatch):
    assert len(list(feed.members(RSS.encode(), name="a.xml"))) == 2
    monkeypatch.setattr(members, "MAX_MEMBERS", 1)
    with pytest.raises(LimitError):
        next(feed.members(RSS.encode(), name="a.xml"))
