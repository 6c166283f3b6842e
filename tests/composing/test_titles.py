"""What a page is called whose sources have no title."""

from briefing.composing import titles
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text


def title(text, kind):
    document = document_from_text(text, language="en")
    return titles.title(
        analyse(Corpus((document,)), Request(Budget.parse("medium"), kind=kind), bottom_line=True), "en"
    )


NEWS = "Ida Solm of Tarn won the race round the islands on Sunday. The race was started by the mayor of Vik. Solm had trained for a year."


def test_a_text_is_called_by_who_its_bottom_line_opens_with():
    assert title(NEWS, "news") == "Ida Solm"


def test_a_text_of_nobody_is_called_by_how_its_bottom_line_opens():
    text = "More than forty sheep were taken off the cliffs of the island by boat on Sunday. Nobody was hurt."
    assert title(text, "news") == "More than forty sheep were taken off the cliffs of the island …"


def test_who_speaks_is_no_part_of_a_title():
    text = "Ida Solm: We shall close the second pier of the harbour on Monday.\n\nUna Karsk: The lamps burn well."
    assert ":" not in title(text, "meeting")


def test_talk_is_called_by_who_has_most_turns_of_it():
    turns = ["Chair: We shall close the second pier.", "Head Keeper: The lamps burn well on the first one."]
    assert title("\n\n".join([*turns, *turns, "Clerk: Thank you all."]), "meeting") == "Chair, Head Keeper"


def test_a_line_of_a_web_page_is_no_title():
    text = "Tweet with a location\n\n" + NEWS
    assert title(text, "news") == "Ida Solm"


def test_a_measure_is_no_title():
    text = (
        "EBITDA of the harbour company rose to 4 million euros in the third quarter. EBITDA had fallen in the second."
        " EBITDA is what the company pays its keepers by."
    )
    assert title(text, "call").startswith("EBITDA of the harbour")


def test_sources_without_a_title_are_called_by_how_their_bottom_line_opens():
    texts = (
        "More than forty sheep were taken off the cliffs of Orle by boat on Sunday. The crew of Orle worked until night.",
        "Forty sheep were taken off the cliffs of Orle on Sunday by the crew of a boat. Orle has no harbour in winter.",
    )
    corpus = Corpus(tuple(document_from_text(text, language="en") for text in texts))
    findings = analyse(corpus, Request(Budget.parse("medium")), bottom_line=True)
    named = titles.title(findings, "en")
    assert named.endswith(" …")
    assert findings.corpus.documents[findings.bottom.document].text.startswith(named[:-2])
