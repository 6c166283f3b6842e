"""Dates and numbers in the form of the briefing's language."""

from dataclasses import replace

from briefing.language.lexicon import languages, lexicon
from briefing.language.locale_formats import count, counted, long_date, punctuation
from briefing.pipeline import render
from tests.tables import each_row
from tests.writers import samples


@each_row(
    ("language", "day", "month", "number"),
    [
        ("en", "1 March 2031", "May 2016", "11,240"),
        ("de", "1. März 2031", "Mai 2016", "11.240"),
        ("fr", "1er mars 2031", "mai 2016", "11\u202f240"),
        ("es", "1 de marzo de 2031", "mayo de 2016", "11.240"),
        ("pl", "1 marca 2031", "maj 2016", "11\u00a0240"),
        ("cs", "1. března 2031", "květen 2016", "11\u00a0240"),
        ("ru", "1 марта 2031", "май 2016", "11\u00a0240"),
        ("ja", "2031年3月1日", "2016年5月", "11,240"),
        ("xx", "1 March 2031", "May 2016", "11,240"),
    ],
)
def test_forms(language, day, month, number):
    assert long_date("2031-03-01", language) == day
    assert long_date("2016-05", language) == month
    assert count(11240, language) == number


def test_each_language_has_twelve_months_and_seven_weekdays():
    written = [pack for pack in map(lexicon, languages()) if pack.locale_formats.day]
    assert len(written) > 40
    for pack in written:
        names = pack.calendar
        assert len(names.months) == 12
        assert len(names.months_alone) in {0, 12}
        assert len(names.month_abbreviations) in {0, 12}
        assert len(names.weekdays) == 7
        assert len(names.weekday_abbreviations) in {0, 7}
        assert len(set(names.month_numbers.values())) == 12
        assert long_date("2031-04-17", pack.language) == pack.locale_formats.day.format(d=17, m=names.months[3], y=2031)


@each_row("writer", ["docx", "md", "html", "text"])
def test_in_each_writer(writer):
    page = render(replace(samples.BRIEFING, language="de"), writer)
    if writer != "docx":
        assert "11. Februar 2031" in page.decode().replace("\\.", ".")


@each_row(
    ("language", "number", "said"),
    [("ru", 21, "21 слово"), ("ru", 152, "152 слова"), ("ru", 111, "111 слов"), ("pl", 21, "21 słów"), ("pl", 144, "144 słowa"),
     ("cs", 152, "152 slov"), ("ar", 103, "103 كلمات"), ("ar", 150, "150 كلمة"), ("de", 2, "2 Wörter")],
)  # fmt: skip
def test_a_noun_goes_with_its_number(language, number, said):
    assert counted(number, lexicon(language).page.words["words"], language) == said


def test_lists_and_labels_have_the_marks_of_the_language():
    assert punctuation("de") == (", ", "; ", ": ", ".")
    assert punctuation("zh") == ("，", "；", "：", "。")
