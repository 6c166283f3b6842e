"""Digits, scale words, units and currencies in other languages than English."""

import pytest

from tests.facts.reading import counted


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Das kostet 1.234,56 € im Jahr.", "de", "1.234,56 € = 1234.56 EUR"),
        ("Das kostet 3 Millionen Euro.", "de", "3 Millionen Euro = 3e+06 EUR"),
        ("Das sind 12 Prozent.", "de", "12 Prozent = 12 percent"),
        ("Cela coûte 1 234,5 euros.", "fr", "1 234,5 euros = 1234.5 EUR"),
        ("Das sind 1.23.45 oder 1.234.56 Euro.", "de", ""),
        ("Cela fait 2,5 milliards.", "fr", "2,5 milliards = 2.5e+09"),
        ("Costó US$ 3 millones.", "es", "US$ 3 millones = 3e+06 USD"),
        ("Costò 4 miliardi.", "it", "4 miliardi = 4e+09"),
        ("来了 3万 人。", "zh", "3万 = 30000"),
        ("它花了 $3万。", "zh", "$3万 = 30000 USD"),
        ("从 3万5万 起。", "zh", "3万 = 30000; 5万 = 50000"),
        ("Det er 190 mil.", "no", "190 = 190"),
    ],
)
def test_what_is_found(text, language, found):
    assert counted(text, language=language) == found
