"""What may stand under In their words, and what is no speech."""

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from briefing.sections import quote_lines


def shown(text):
    corpus = Corpus((document_from_text(text, language="en"),))
    return [line.item.text for line in quote_lines.lines(analyse(corpus, Request(Budget.parse("medium"))))]


def test_a_term_that_a_bracket_defines_is_no_speech():
    law = "Lund said that the pier is held under the Harbours of Vik and Tarn Act 1976 (“the Harbours of Vik and Tarn Act”)."
    assert shown(law) == []
    assert shown(law.replace("Act”)", "Act ”)")) == []
    assert shown(law.replace("“", '"').replace("Act”)", 'Act ")')) == []


def test_the_comma_before_the_closing_mark_is_left_out():
    assert shown("“We shall light the long pier again,” Nadia Lund said.") == ["We shall light the long pier again"]
