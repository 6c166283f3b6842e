import sys

from briefing.language import stems
from briefing.language.lexicon import languages, lexicon
from tests.tables import each_row


@each_row(
    ("code", "one", "other"),
    [
        ("en", "fighters", "fighter"),
        ("de", "häuser", "hause"),
        ("fr", "continuellement", "continuelle"),
        ("ru", "книгами", "книга"),
        ("sk", "mestami", "mesta"),
    ],
)
def test_forms_of_a_word_share_a_stem(code, one, other):
    stem = stems.stemmer(code)
    assert stem(one) == stem(other)


def test_a_language_without_a_stemmer_keeps_its_words():
    assert stems.stemmer("th")("ภาษา") == "ภาษา"
    assert stems.stemmer("und")("running") == "running"


def test_every_language_stems():
    for code in (code for code in languages() if lexicon(code).text.stemmer):
        assert stems.stemmer(code)("word")


def test_nltk_is_not_loaded_where_the_fast_stemmer_serves():
    stems.stemmer.cache_clear()
    before = "nltk" in sys.modules
    stems.stemmer("en")("running")
    assert ("nltk" in sys.modules) == before


def test_the_cache_starts_anew_when_full(monkeypatch):
    monkeypatch.setattr(stems, "LIMIT", 2)
    stems.stemmer.cache_clear()
    stem = stems.stemmer("en")
    assert [stem(word) for word in ("running", "boats", "rivers", "running")] == ["run", "boat", "river", "run"]
    stems.stemmer.cache_clear()


def test_nltk_steps_in_where_the_fast_stemmer_has_no_language(monkeypatch):
    import Stemmer

    monkeypatch.setattr(Stemmer, "algorithms", list)
    assert stems._algorithm("german")("häusern") == "haus"
    assert stems._algorithm("klingon")("batlh") == "batlh"
