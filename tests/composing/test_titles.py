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


def test_several_versions_are_called_by_the_one_that_the_bottom_line_is_of():
    first = """Fire at Orle lamp depot

Orle Gazette, 2 March 2031

A fire broke out at the Rand lamp depot in Orle early on Sunday. Six keepers were taken to hospital. Rand said that no oil
had been stored in the hall. The cause of the fire is not known.
"""
    second = """Orle fire: 900 people moved

Orle Gazette, 3 March 2031

About 900 people were moved on Monday after the fire at the Rand lamp depot in Orle spread to a second hall. Nine keepers
have been taken to hospital, one of them with serious burns. Rand now says that 12 tonnes of oil were stored in the hall.
"""
    third = """Orle fire out; keeper dies

Orle Gazette, 5 March 2031

The fire at the Rand lamp depot in Orle was put out on Wednesday morning, fire chief Nora Wit said. Bo Lund, 34, a keeper
who had suffered serious burns on Monday, died in hospital on Tuesday night. Police arrested the manager of the depot.
"""
    corpus = Corpus(tuple(document_from_text(text, language="en") for text in (first, second, third)))
    findings = analyse(corpus, Request(Budget.parse("medium")), bottom_line=True)
    assert findings.bottom.document == 2
    assert titles.title(findings, "en") == "Orle fire out; keeper dies"


def test_who_wrote_a_text_is_no_title_of_it():
    assert not titles._is_title("By Una Karsk, Bo Lind and Eva Brandt")
    assert titles._is_title("By the sea in Vik")
