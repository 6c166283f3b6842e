import subprocess
import sys

from briefing.language.codes import names
from briefing.language.lexicon import lexicon
from briefing.language.stop_words import _sumy, languages, stop_words
from tests.tables import each_row


def test_every_language_has_words():
    for code in languages():
        words = stop_words(code)
        assert len(words) > 20
        assert all(word == word.strip() and word for word in words)


def test_english_knows_function_words_and_no_subject():
    words = stop_words("en")
    assert {"the", "of", "and", "don't"} <= words
    assert not {"fighters", "river", "5,000"} & words


def test_unknown_language_has_none():
    assert stop_words("und") == frozenset()


def test_own_lists_stand_only_where_sumy_has_none():
    own = {code for code in languages() if lexicon(code).text.stop_words}
    assert {"da", "ru", "tr"} <= own
    assert not any(_sumy(names()[code]) for code in own)


@each_row("code", ["en", "th"])
def test_reading_the_lists_runs_no_code_of_sumy(code):
    program = f"import sys; from briefing.language.stop_words import stop_words; stop_words({code!r}); print('sumy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
