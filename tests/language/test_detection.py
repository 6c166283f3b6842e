"""Which language a text is in, and what there is for each."""

import pytest

from briefing.errors import UsageError
from briefing.language import abbreviations
from briefing.language.codes import code_of, described, names, table
from briefing.language.detection import detect
from tests.tables import each_row

SAMPLES = {
    "en": "The harbour was closed on Monday because of the storm, officials said.",
    "de": "Der Hafen wurde am Montag wegen des Sturms geschlossen, wie die Behörden mitteilten.",
    "fr": "Le port a été fermé lundi à cause de la tempête, ont dit les autorités.",
    "es": "El puerto fue cerrado el lunes por la tormenta, según dijeron las autoridades.",
    "it": "Il porto è stato chiuso lunedì a causa della tempesta, hanno detto le autorità.",
    "pt": "O porto foi fechado na segunda-feira por causa da tempestade, disseram as autoridades.",
    "nl": "De haven werd maandag gesloten vanwege de storm, aldus de autoriteiten.",
    "da": "Havnen blev lukket mandag på grund af stormen, og ingen af skibene kunne sejle efter det.",
    "no": "Havnen ble stengt mandag på grunn av stormen, og ingen av skipene kunne seile etter det.",
    "sv": "Hamnen stängdes på måndagen på grund av stormen, och inga fartyg kunde lämna den.",
    "pl": "Port został zamknięty w poniedziałek z powodu burzy, jak podały władze.",
    "cs": "Přístav byl v pondělí uzavřen kvůli bouři, řekly úřady, které jej spravují.",
    "sk": "Prístav bol v pondelok zatvorený pre búrku, povedali úrady, ktoré ho spravujú.",
    "uk": "Порт було зачинено в понеділок через шторм, повідомили в управлінні.",
    "ru": "Порт был закрыт в понедельник из-за шторма, сообщили власти, и это надолго.",
    "el": "Το λιμάνι έκλεισε τη Δευτέρα λόγω της καταιγίδας.",
    "he": "הנמל נסגר ביום שני בגלל הסערה.",
    "ar": "أغلق الميناء يوم الاثنين بسبب العاصفة.",
    "ja": "港は月曜日に嵐のために閉鎖された。",
    "zh": "港口因风暴于周一关闭。",
    "ko": "항구는 폭풍 때문에 월요일에 폐쇄되었다.",
    "th": "ท่าเรือถูกปิดในวันจันทร์เพราะพายุ",
}


@each_row("code", SAMPLES)
def test_every_language_of_the_stop_lists_is_told(code):
    assert detect(SAMPLES[code]) == code
    assert detect((SAMPLES[code] + " ") * 40) == code


@each_row("text", ["He left.", "Markets fell sharply on Tuesday", "Prime Minister resigns"])
def test_a_few_plain_english_words_are_english(text):
    assert detect(text) == "en"


@each_row("text", ["", "12 345 67", "???", "Xqz brt klmpf"])
def test_what_nothing_settles_is_undetermined(text):
    assert detect(text) == "und"


def test_a_code_or_a_name_in_any_case_is_taken():
    assert [code_of(asked) for asked in ("en", "EN-gb", "French", "german ", "und", "pt_BR")] == [
        "en",
        "en",
        "fr",
        "de",
        "und",
        "pt",
    ]


@each_row("asked", ["", "klingon", "xx", "12"])
def test_anything_else_is_refused(asked):
    with pytest.raises(UsageError) as caught:
        code_of(asked)
    assert caught.value.key == "bad-language"


def test_the_table_has_each_language_once():
    rows = table()
    assert [row[0] for row in rows] == sorted(names())
    assert len(described()) == len(rows)
    english = next(row for row in described() if row["code"] == "en")
    assert {"names", "dates", "relative dates"} <= set(english.pop("reads"))
    assert english == {"code": "en", "name": "English", "stop_words": True, "stems": True, "abbreviations": True}


def test_shipped_lists_load_and_one_without_serves_latin_texts():
    assert abbreviations.load("en").kind("Gen") == abbreviations.NEVER
    assert abbreviations.load("en").kind("Wash") == abbreviations.EITHER
    assert not abbreviations.load("en").kind("wash")
    assert abbreviations.load("xx").kinds == {}
    assert abbreviations.load("und").kind("dr")
    assert not abbreviations.shipped("xx")
    assert all(abbreviations.shipped(code) for code in ("en", "fr", "uk", "el"))
