"""What a section or a citation is called by itself has its words in each language that words whole pages."""

from briefing.language.lexicon import lexicon
from briefing.language.page_words import translated
from briefing.language.support import packs
from tests.tables import each_row

HEADINGS = (
    "Background",
    "By topic",
    "Denials, caveats, gaps",
    "Glossary",
    "Outlook",
    "Who’s who",
    "Source by source",
    "title",
)
WHOLE = [code for code in packs() if code != "en" and lexicon(code).page.template_messages]


@each_row("code", WHOLE)
def test_each_heading_has_its_words(code):
    assert [text for text in HEADINGS if translated(text, code) == text] == []


@each_row("code", WHOLE)
def test_verify_knows_what_a_citation_prints_for_a_heading(code):
    assert translated("title", code) in lexicon("en").verifying.title_places
