"""The subject before a verb, found through asides."""

from briefing.facts.phrases.main_subjects import first_subject, opening_subject
from briefing.facts.phrases.sources import source_after
from briefing.facts.phrases.subjects import antecedent_of_who, subject
from briefing.facts.phrases.tokens import tokenize
from briefing.pipeline import document_from_text
from tests.tables import each_row


def line_of(text):
    return tokenize(document_from_text(text, language="en"), ())[0]


def words_of(text, phrase):
    line = line_of(text)
    return text[line.starts[phrase.first] : line.stops[phrase.last]] if phrase else None


@each_row(
    ("text", "verb", "found"),
    [
        ("The mayor has also said so.", "said", "The mayor"),
        ("Lund (the elder) said so.", "said", "Lund"),
        ("Lund, the mayor of Sorn, said so.", "said", "Lund"),
        ("Lund (of Sorn), who built it, said so.", "said", "Lund"),
        ("When Lund, the mayor, said so, it rained.", "said", "Lund"),
        ("In Sorn, Lund, the mayor, said so.", "said", "Lund"),
        ("In 2031, the mayor, said so.", "said", None),
        ("It rained: said so.", "said", None),
        ("It rained) said so.", "said", None),
        ("Said so.", "said", None),
    ],
)
def test_the_subject_before_a_verb(text, verb, found):
    line = line_of(text)
    assert words_of(text, subject(line, line.low.index(verb))) == found


def test_a_subject_does_not_begin_before_the_floor():
    line = line_of("The old mayor said so.")
    assert subject(line, 3, floor=1) is None


@each_row(
    ("text", "found"),
    [
        ("People who saw it said so.", "People"),
        ("People, who saw it, said so.", None),
        ("The port officials saw said so.", None),
        ("It was seen by those things who saw it said so.", None),
    ],
)
def test_the_subject_before_a_clause_with_who(text, found):
    line = line_of(text)
    assert words_of(text, antecedent_of_who(line, line.low.index("said"))) == found


@each_row(
    ("text", "found"),
    [
        ("Two days after the vote, Lund resigned.", "Lund"),
        ("LIMA, May 3 (XYZ) — Lund resigned.", "Lund"),
        ("But in Sorn, the mayor resigned.", "the mayor"),
        ("SORN is a town of mills and it has resigned.", "SORN"),
    ],
)
def test_the_subject_with_which_a_sentence_opens(text, found):
    line = line_of(text)
    assert words_of(text, opening_subject(line, 0, line.low.index("resigned"))) == found


@each_row(
    ("text", "found"),
    [
        ("Lund said so, adding that it rained.", "Lund"),
        ("“It rains,” said Lund, who left early, adding that it froze.", "Lund"),
        ("The mayor resigned, adding that it froze.", "The mayor"),
        ("“It rains.” “It froze.” Lund resigned then, adding that it froze.", "Lund"),
    ],
)
def test_the_subject_of_a_participle(text, found):
    line = line_of(text)
    assert words_of(text, first_subject(line, line.low.index("adding"), 0)) == found


@each_row(
    ("text", "found"),
    [
        ("It rained, according to the mayor of Sorn.", "the mayor of Sorn"),
        ("It rained, according to the mayor on Monday.", "the mayor"),
        ("It rained, according to the mayor who left.", "the mayor"),
        ("It rained, according to Lund.", "Lund"),
    ],
)
def test_the_source_behind_according_to(text, found):
    line = line_of(text)
    assert words_of(text, source_after(line, line.low.index("to") + 1)) == found
