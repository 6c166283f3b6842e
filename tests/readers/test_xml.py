"""XML of no particular kind, and XML that is not quite XML."""

from __future__ import annotations

import pytest

from briefing.errors import InputError
from briefing.readers import xml
from tests.tables import each_row


def read(data: str | bytes):
    return xml.read(data if isinstance(data, bytes) else data.encode(), name="a.xml")


def test_elements_that_hold_text_are_paragraphs():
    reading = read(
        "<doc><head><title>Tides</title></head><body>\n <p>High <i>at</i>\n noon.</p>\n <p>Low later.</p></body></doc>"
    )
    assert reading.text == "Tides\n\nHigh at noon.\n\nLow later."
    assert reading.metadata.title == "Tides"


@each_row("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(encoding):
    assert read('<?xml version="1.0"?><p>Über uns</p>'.encode(encoding)).text == "Über uns"


@each_row(
    ("data", "text"),
    [
        ("<a><b>One</b><b>Two", "One"),
        ("<a><b>One & two</b></a>", "One"),
        ('<?xml version="1.0" encoding="no-such"?><a>One</a>', "One"),
        ("\n\n<?xml version='1.0'?><a>One</a>", "One"),
        ("<x:a>One</x:a>", "One"),
        ("<a>On\x01e</a>", "On"),
        (b"<a>One \xff\xfe</a>", "One"),
    ],
)
def test_what_is_not_well_formed_is_repaired(data, text):
    assert read(data).text.startswith(text)


def test_repairs_are_told():
    assert xml.parse_damaged(b"<a>x</a>")[1] is False
    assert xml.parse_damaged(b"<a>x")[1] is True


@each_row("data", ["", "no xml", "<", "\x00"])
def test_no_xml_at_all(data):
    with pytest.raises(InputError) as caught:
        xml.parse(data.encode())
    assert caught.value.key == "damaged"


def test_a_line_end_parts_words():
    assert xml.read(b"<a><p>It is<br/>shut.</p></a>", name="a.xml").text == "It is shut."


def test_an_encoding_that_libxml2_does_not_know_is_read_as_it_is_declared():
    data = '<?xml version="1.0" encoding="IBM855"?><p>Паром снова вышел в море.</p>'.encode("cp855")
    assert read(data).text == "Паром снова вышел в море."
