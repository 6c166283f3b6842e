from hypothesis import given
from hypothesis import strategies as st

from briefing.text.words import tokenize
from tests.tables import each_row


@each_row(
    ("text", "words"),
    [
        ("Some 5,000 fighters left.", ["some", "5,000", "fighters", "left"]),
        ("Up 3.5% on the 2nd", ["up", "3.5%", "on", "the", "2nd"]),
        ("U.S. troops at 8 p.m.", ["u.s.", "troops", "at", "8", "p.m."]),
        ("The end. I saw it", ["the", "end", "i", "saw", "it"]),
        ("well-known; don't", ["well", "known", "don't"]),
        ("Orlena’s boat", ["orlena's", "boat"]),
        ("", []),
        ("… — !", []),
    ],
)
def test_english(text, words):
    assert tokenize(text) == words


@each_row(
    ("text", "language", "words"),
    [
        ("l’avion d'Orly", "fr", ["l", "avion", "d", "orly"]),
        ("हिन्दी में समाचार", "hi", ["हिन्दी", "में", "समाचार"]),
        ("北京下雨。2008年", "zh", ["北京", "京下", "下雨", "2008", "年"]),
        ("雨", "ja", ["雨"]),
        ("גשם כבד", "he", ["גשם", "כבד"]),
        ("Ελλάδα σήμερα", "el", ["ελλάδα", "σήμερα"]),
        ("Cafe\u0301", "en", ["café"]),
    ],
)
def test_other_languages(text, language, words):
    assert tokenize(text, language) == words


@given(st.text())
def test_words_are_lower_case_and_not_empty(text):
    words = tokenize(text)
    assert all(words)
    assert all(word == word.lower() for word in words)


@given(st.lists(st.sampled_from(["Rain", "5,000", "U.S.", "don't", "(yes)", "3.5%", "ok."]), max_size=8))
def test_chunks_between_spaces_stand_alone(chunks):
    assert tokenize(" ".join(chunks)) == [word for chunk in chunks for word in tokenize(chunk)]
