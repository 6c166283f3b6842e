from datetime import date

from briefing.facts.dates import locale_numeric
from tests.facts.reading import dated
from tests.tables import each_row


def values(found):
    return [one.value for one in found]


@each_row(
    ("text", "found"),
    [("14. 3. 2031", ["2031-03-14"]), ("2031. 3. 14.", ["2031-03-14"]), ("31. 2. 2031", [])],
)
def test_digits_with_blanks(text, found):
    assert values(locale_numeric.spaced(f"Am {text} war Markt.")) == found


@each_row(
    ("text", "found"),
    [
        ("令和13年2月11日", ["2031-02-11"]),
        ("令和元年5月", ["2019-05"]),
        ("令和13年", ["2031"]),
        ("令和13年2月31日", []),
    ],
)
def test_years_of_an_era(text, found):
    assert values(locale_numeric.of_eras(text, "ja")) == found
    assert values(locale_numeric.of_eras(text, "de")) == []


@each_row(
    ("text", "anchor", "found"),
    [
        ("17日に発表した。", date(2031, 2, 20), ["2031-02-17"]),
        ("30日に発表した。", date(2031, 1, 2), ["2030-12-30"]),
        ("31日に発表した。", date(2031, 2, 20), []),
    ],
)
def test_days_by_their_number_alone(text, anchor, found):
    assert values(locale_numeric.days_alone(text, "ja", anchor)) == found
    assert values(locale_numeric.days_alone(text, "de", anchor)) == []


@each_row(
    ("language", "text", "found"),
    [
        ("fa", "کرمان، ۲۳ اردیبهشت ۱۴۰۵.", "۲۳ اردیبهشت ۱۴۰۵ = 2026-05-13"),
        ("fa", "۱ فروردین ۱۴۰۳ و ۱ مهر ۱۴۰۵", "۱ فروردین ۱۴۰۳ = 2024-03-20; ۱ مهر ۱۴۰۵ = 2026-09-23"),
        ("vi", "Tarn, ngày 20 tháng 9 năm 2026.", "20 tháng 9 năm 2026 = 2026-09-20"),
    ],
)
def test_other_calendars_and_years_behind_a_word(language, text, found):
    assert dated(text, language=language) == found
