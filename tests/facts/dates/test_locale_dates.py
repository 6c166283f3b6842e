"""Dates with a month's name in other languages than English."""

from itertools import pairwise

from briefing.facts.dates import extraction
from briefing.facts.dates.locale_dates import extract
from briefing.language.lexicon import languages, lexicon
from briefing.language.locale_formats import long_date
from briefing.pipeline import document_from_text
from tests.facts.reading import dated
from tests.tables import each_row


@each_row(
    ("text", "language", "found"),
    [
        ("Das Tor wurde am 12. März 2016 verkauft.", "de", "12. März 2016 = 2016-03-12"),
        ("Das Tor wurde im März 2016 verkauft.", "de", "März 2016 = 2016-03"),
        ("Das Tor wird am 12. März verkauft.", "de", "12. März = 2017-03-12"),
        ("La porte fut vendue le 12 mars 2016.", "fr", "12 mars 2016 = 2016-03-12"),
        ("La puerta se vendió el 12 de marzo de 2016.", "es", "12 de marzo de 2016 = 2016-03-12"),
        ("La puerta se vendió en marzo de 2016.", "es", "marzo de 2016 = 2016-03"),
        ("Das Tor wurde am 31. Februar 2016 verkauft.", "de", ""),
        ("Das Tor ist offen.", "de", ""),
        ("بيعت البوابة في ١٢ مارس ٢٠١٦ وأغلقت.", "ar", "١٢ مارس ٢٠١٦ = 2016-03-12"),
        ("১২ মার্চ ২০১৬ তারিখে ফটক বিক্রি হয়।", "bn", "১২ মার্চ ২০১৬ = 2016-03-12"),
        ("門は２０１６年３月１２日に売られた。", "ja", "２０１６年３月１２日 = 2016-03-12"),
    ],
)
def test_what_is_found(text, language, found):
    assert dated(text, language=language) == found


ROWS = [
    ("da", "Den 12. marts 2016, i maj 2017 og 3. juni.", ["2016-03-12", "2017-05", "XXXX-06-03"]),
    ("es", "El 12 de septiembre de 2016, en marzo de 2017 y el 1 de mayo.", ["2016-09-12", "2017-03", "XXXX-05-01"]),
    ("fr", "Le 1er mars 2031, le 14 juillet et le 3 févr. 2020.", ["2031-03-01", "XXXX-07-14", "2020-02-03"]),
    ("ja", "2016年9月12日、2017年10月、5月3日", ["2016-09-12", "2017-10", "XXXX-05-03"]),
    ("hu", "2016. szeptember 12-én, 2016. május", ["2016-09-12", "2016-05"]),
    ("ca", "El 12 d’abril del 2016 i el gener del 2014", ["2016-04-12", "2014-01"]),
    ("vi", "12 tháng 9, 2016 và tháng 12 năm 2017", ["2016-09-12", "2017-12"]),
    ("ko", "2016년 9월 12일", ["2016-09-12"]),
]


@each_row(("language", "text", "values"), ROWS)
def test_each_language_has_its_order(language, text, values):
    found = extract(text, language)
    assert [date.value for date in found] == values
    assert all(one.span.stop <= two.span.start for one, two in pairwise(found))


def test_what_a_page_writes_is_read_again():
    for language in languages():
        if lexicon(language).locale_formats.day:
            assert [date.value for date in extract(long_date("2031-04-17", language), language)] == ["2031-04-17"], (
                language
            )


@each_row("text", ["31. februar 2016", "40. maj", "1.5 maj 2016x", "marts", "maj-juni"])
def test_what_is_no_date_is_none(text):
    assert extract(text, "da") == []


def test_they_stand_among_numeric_dates():
    document = document_from_text("Lukket den 12. marts 2016, åbnet 14.05.2017 og 3. juni 2018.", language="da")
    assert [date.value for date in extraction.extract(document)] == ["2016-03-12", "2017-05-14", "2018-06-03"]
    assert extraction.extract(document_from_text("12 March 2016", language="lo")) == ()


def test_the_names_of_months_alone_are_enough(tmp_path, monkeypatch):
    months = "unsa duwi tulo upat lima unom pito walo siyam pulos usaun dusun"
    (tmp_path / "xb.toml").write_text(f"[calendar]\nmonths = '''{months}'''\n", encoding="utf-8")
    monkeypatch.setattr("briefing.language.lexicon.DATA", tmp_path)
    assert [date.value for date in extract("Rako 12 tulo 2016, u 3 upat; nim pito 2019.", "xb")] == [
        "2016-03-12",
        "XXXX-04-03",
        "2019-07",
    ]
