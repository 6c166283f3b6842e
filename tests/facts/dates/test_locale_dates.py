"""Dates with a month's name in other languages than English."""

import pytest

from tests.facts.reading import dated


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Das Tor wurde am 12. März 2016 verkauft.", "de", "12. März 2016 = 2016-03-12"),
        ("Das Tor wurde im März 2016 verkauft.", "de", "März 2016 = 2016-03"),
        ("Das Tor wird am 12. März verkauft.", "de", "12. März = XXXX-03-12"),
        ("La porte fut vendue le 12 mars 2016.", "fr", "12 mars 2016 = 2016-03-12"),
        ("La puerta se vendió el 12 de marzo de 2016.", "es", "12 de marzo de 2016 = 2016-03-12"),
        ("La puerta se vendió en marzo de 2016.", "es", "marzo de 2016 = 2016-03"),
        ("Das Tor wurde am 31. Februar 2016 verkauft.", "de", ""),
        ("Das Tor ist offen.", "de", ""),
    ],
)
def test_what_is_found(text, language, found):
    assert dated(text, language=language) == found
