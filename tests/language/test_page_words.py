"""The page's own words: every language that has them has all, and they keep the places of the English ones."""

import pytest

from briefing.language.lexicon import languages, lexicon
from briefing.language.page_words import said, translated

WORDED = [code for code in languages() if lexicon(code).page.wording]


@pytest.mark.parametrize("code", WORDED)
def test_a_pack_is_complete_and_keeps_every_place(code):
    own, model = lexicon(code).page, lexicon("de").page
    assert own.words.keys() == lexicon("en").page.words.keys()
    assert own.wording.keys() == model.wording.keys()
    for english, text in own.wording.items():
        assert english.count("{}") == text.count("{}"), english


def test_a_text_of_ours_is_told_in_the_pages_language_and_others_stand():
    assert translated("3 independent sources", "de") == "3 unabhängige Quellen"
    assert translated("Ada Lund, mayor", "de") == "Ada Lund, mayor"
    assert translated("Key points", "en") == "Key points"
    assert said("ranker {}", "fr-CA", "lead") == "classement lead"
