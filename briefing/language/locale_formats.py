"""Dates and numbers as a language writes them (Unicode CLDR: long dates, decimal grouping, percent)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefing.language.lexicon import Lexicon, any_of, lexicon

_SLAVIC, _MANY, _ELEVEN = 3, 5, 11
"""Forms of a noun behind a number in Slavic languages, the number that wants the last, and one whose end does not count."""
YEAR_SIGNS = ("年", "년")
"""What stands behind a year alone."""
_A_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_ONE_ALONE = frozenset(("pl", "cs"))
"""Languages in which no other number than one takes its form ("21 słów")."""


def _written(language: str) -> Lexicon:
    """The lexicon of a language by its code, in any case and with or without a region; English where it has no forms."""
    found = lexicon(language[:2].lower())
    return found if found.locale_formats.day else lexicon("en")


def long_date(date: str, language: str) -> str:
    """Turns 2016-09-12 into "12 September 2016" and 2016-09 into "September 2016"; all else stays as it stands."""
    parts = date[:10].split("-")
    if len(parts) not in {2, 3} or not all(part.isascii() and part.isdigit() for part in parts):
        return date
    numbers = [int(part) for part in parts]
    if not 1 <= numbers[1] <= 12 or len(parts[0]) != 4:
        return date
    words = _written(language)
    formats, names = words.locale_formats, words.calendar
    if len(numbers) == 2:
        return formats.month.format(m=(names.months_alone or names.months)[numbers[1] - 1], y=parts[0])
    day = formats.first if formats.first and numbers[2] == 1 else numbers[2]
    return formats.day.format(d=day, m=names.months[numbers[1] - 1], y=parts[0])


def year_in_words(text: str, language: str) -> str:
    """A year alone as a page in `language` writes it ("2033年"), and a date as `date_in_words` does."""
    form = _written(language).locale_formats.month
    behind = form[form.find("{y}") + 3 : form.find("{m}")].strip()
    return f"{text}{behind}" if behind in YEAR_SIGNS and _A_YEAR.fullmatch(text) else date_in_words(text, language)


def date_in_words(text: str, language: str) -> str:
    """An English date in words ("12 September 2016", "September 2016") as a page in `language` writes it; all else stays as it stands."""
    match = _english_date().fullmatch(text)
    if match is None:
        return text
    month = lexicon("en").calendar.months.index(match["month"]) + 1
    day = f"-{int(match['day']):02}" if match["day"] else ""
    return long_date(f"{match['year']}-{month:02}{day}", language)


@cache
def _english_date() -> re.Pattern[str]:
    return re.compile(rf"(?:(?P<day>\d\d?) )?(?P<month>{any_of(lexicon('en').calendar.months)}) (?P<year>\d{{4}})")


def count(number: int, language: str) -> str:
    """A whole number with its thousands set apart: "11,240"."""
    return f"{number:,}".replace(",", _written(language).locale_formats.group)


def counted(number: int, forms: str, language: str) -> str:
    """A whole number with the form of a noun that goes with it, of forms parted by bars (CLDR's plurals of one, few and many, or one and other): "152 слова"."""
    each = forms.split("|")
    if len(each) == _SLAVIC:
        own = number if language[:2] in _ONE_ALONE else number % 10
        few = 1 < number % 10 < _MANY and number % 100 // 10 != 1 and (language[:2] != "cs" or number < _MANY)
        form = each[0] if own == 1 and number % 100 != _ELEVEN else each[1 if few else 2]
    elif language[:2] == "ar":
        form = each[-1 if 2 < number % 100 < _ELEVEN else 0]
    else:
        form = each[0 if number == 1 else -1]
    return f"{count(number, language)} {form}"


def punctuation(language: str) -> tuple[str, str, str, str]:
    """What parts items, and settings, stands behind a label, and ends a line: ", ", "; ", ": ", "."."""
    comma, semicolon, colon, stop = (_written(language).locale_formats.punctuation or ", |; |: |.").split("|")
    return comma, semicolon, colon, stop


def joined(sentences: Iterable[str], language: str) -> str:
    """Sentences of ours in a row: a full stop of full width needs no space behind it."""
    end = punctuation(language)[3]
    space = " " if end.isascii() else ""
    return space.join(" ".join(sentence.split()) for sentence in sentences if sentence.strip())
