from briefing.facts.dates import locale_tense
from briefing.facts.dates.locale_tense import FUTURE, PAST, UNKNOWN
from briefing.model import Span
from tests.tables import each_row


def looked(text, day, language, **options):
    start = text.index(day)
    return locale_tense.looks(text.lower(), Span(start, start + len(day)), Span(0, len(text)), language, **options)


@each_row(
    ("text", "day", "language", "tense"),
    [
        ("Der Rat wird am Freitag abstimmen.", "Freitag", "de", FUTURE),
        ("Der Rat hat am Freitag abgestimmt.", "Freitag", "de", PAST),
        ("Der Rat am Freitag.", "Freitag", "de", UNKNOWN),
        ("理事会は金曜日に採決した。", "金曜日", "ja", PAST),
        ("The council voted on Friday.", "Friday", "und", UNKNOWN),
    ],
)
def test_the_words_around_a_day_tell(text, day, language, tense):
    assert looked(text, day, language) == tense
