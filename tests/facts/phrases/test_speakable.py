"""Which noun phrases can be printed as a speaker."""

from briefing.facts.phrases.speakable import can_speak
from briefing.facts.phrases.tokens import tokenize
from briefing.facts.phrases.word_classes import Phrase
from briefing.pipeline import document_from_text
from tests.tables import each_row


def spoken_by(words):
    line = tokenize(document_from_text(f"{words} said that it rained.", language="en"), ())[0]
    return can_speak(line, Phrase(0, len(words.split()) - 1))


@each_row("words", ["The mayor", "Odile Brandvold", "The North Sea Fund", "Two witnesses"])
def test_somebody_or_a_body(words):
    assert spoken_by(words)


@each_row("words", ["The vote", "That estimating", "Section 22", "Any reason"])
def test_what_never_speaks(words):
    assert not spoken_by(words)
