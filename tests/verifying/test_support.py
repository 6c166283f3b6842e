"""How much of a sentence's content stands together in the sources."""

from briefing import pipeline
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import words
from tests.tables import each_row
from tests.verifying.test_verify import SOURCE, checked


def support(text, *sources):
    documents = [pipeline.document_from_text(source) for source in sources or (SOURCE,)]
    return Supports(Sources(documents), "en").of(words(text).forms)


@each_row(
    ("line", "verdict"),
    [
        ("Crews blamed ageing engines, costly fuel, too few sailors and the repairs of winter.", "supported-in-part"),
        ("On the outer islands live some 4,000 people, and each week 30 percent cross to work.", "supported"),
        ("Parliament debated the annual fisheries budget behind closed doors yesterday evening.", "no-source"),
    ],
)
def test_verdicts_of_sentences_told_in_other_words(line, verdict):
    (found,) = [f for f in checked(line).findings if f.claim.kind == "sentence"]
    assert found.verdict == verdict
    assert not found.is_problem


def test_words_that_no_source_has_are_named():
    (found,) = [
        f
        for f in checked("The islands' mayors called the winter cuts a disgrace and a scandal.").findings
        if f.claim.kind == "sentence"
    ]
    assert found.absent == ("called", "scandal")


def test_a_stretch_never_runs_from_one_source_into_the_next():
    first, second = "The harbour was closed. Grain waited.", "Lorries queued. The minister was silent."
    found = support("Grain waited while lorries queued", first, second)
    assert found.source in (0, 1)
    document = pipeline.document_from_text((first, second)[found.source])
    assert found.span.stop <= len(document.text)
    assert found.share < 1


@each_row("text", ["", "the of and", "Qwxz"])
def test_nothing_shared_is_no_support(text):
    assert support(text) is None


def test_sources_without_sentences():
    assert Supports(Sources([]), "en").of(["grain"]) is None
