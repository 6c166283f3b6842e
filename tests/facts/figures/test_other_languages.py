"""Digits, scale words, units and currencies in other languages than English."""

from tests.facts.reading import counted
from tests.tables import each_row


@each_row(
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
        ("費用は４億８千万円。", "ja", "４億８千万円 = 4.8e+08 JPY"),
        ("会は６月２日に８千人を集めた。", "ja", "８千 = 8000"),
        ("长3千米。", "zh", "3 = 3"),
        ("Họp trong tháng 6 với 12 người.", "vi", "12 = 12"),
        ("A 3. pont 40 embert érint 14 órakor.", "hu", "40 = 40"),
        ("Au venit 40 la ora 14.30.", "ro", "40 = 40"),
    ],
)
def test_what_is_found(text, language, found):
    assert counted(text, language=language) == found


@each_row(
    ("language", "text", "found"),
    [
        (
            "ko",
            "회사는 1천830억원의 이익을 냈고 노조는 12만원을 요구했다.",
            "1천830억원 = 1.83e+11 KRW; 12만원 = 120000 KRW",
        ),
        ("ja", "医師は10年で3割減った。", "3割 = 30 percent"),
        ("zh", "生意下降了近四成。", "四成 = 40 percent"),
        ("tr", "Dolar 43,6 liradan işlem gördü.", "43,6 liradan = 43.6 TRY"),
        ("ja", "主婦の木下由美さん（47）は反対した。", ""),
        ("ro", "Licitația de 92 de milioane a căzut.", "92 de milioane = 9.2e+07"),
        ("hu", "A cég 3,8 milliárd forintot veszített.", "3,8 milliárd forintot = 3.8e+09 HUF"),
        ("hi", "सरकार ने 450 करोड़ रुपये दिए।", "450 करोड़ रुपये = 4.5e+09 INR"),
        ("fa", "کرمان، ۲۳ اردیبهشت ۱۴۰۵.", ""),
    ],
)
def test_tenths_thousands_of_a_larger_scale_and_ages(language, text, found):
    assert counted(text, language=language) == found
