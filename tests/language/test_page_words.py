"""The page's own words: every language that has them has all, and they keep the places of the English ones."""

from briefing import templates
from briefing.language.lexicon import languages, lexicon
from briefing.language.page_words import said, translated
from tests.tables import each_row

WORDED = [code for code in languages() if lexicon(code).page.messages]


@each_row("code", WORDED)
def test_a_pack_is_complete_and_keeps_every_place(code):
    own, model = lexicon(code).page, lexicon("de").page
    assert own.words.keys() == lexicon("en").page.words.keys()
    assert own.messages.keys() == model.messages.keys()
    for english, text in own.messages.items():
        assert english.count("{}") == text.count("{}"), english


@each_row("code", [code for code in WORDED if lexicon(code).page.template_messages])
def test_the_words_of_templates_are_complete_where_a_pack_has_any(code):
    own = lexicon(code).page.template_messages
    assert own.keys() == lexicon("de").page.template_messages.keys()
    for english, text in own.items():
        assert english.count("{}") == text.count("{}"), english


def test_each_heading_and_question_of_a_template_is_worded():
    plans = [plan for name in templates.names() for plan in templates.load(name).sections]
    texts = {text for plan in plans for text in (plan.heading, plan.placeholder) if text}
    assert [text for text in sorted(texts) if translated(text, "de") == text] == []


def test_a_text_of_ours_is_told_in_the_pages_language_and_others_stand():
    assert translated("3 independent sources", "de") == "3 unabhängige Quellen"
    assert translated("Ada Lund, mayor", "de") == "Ada Lund, mayor"
    assert translated("Key points", "en") == "Key points"
    assert said("ranker {}", "fr-CA", "lead") == "classement lead"
