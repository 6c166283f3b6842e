"""Topics: documents of one story stand together, whatever their order."""

from briefing.grouping.topics import topics
from briefing.model import Corpus
from briefing.pipeline import document_from_text
from briefing.text import profile as profiles

HARBOUR = (
    "The harbour of Tarn closed on Monday after a storm damaged two cranes. Ferries to Skarn wait outside the harbour.",
    "Two cranes in the harbour of Tarn were damaged by the storm, and ferries to Skarn cannot land until Friday.",
    "Ferries to Skarn are back. The harbour of Tarn opened when both cranes were mended after the storm.",
)
WHEAT = (
    "Wheat prices in Brennhaven rose by a tenth. Bakers blame the drought in the inland provinces for dear flour.",
    "Bakers in Brennhaven pay a tenth more for flour since the drought, and wheat prices may rise again.",
)


def grouped(*texts):
    return topics(profiles.build(Corpus(tuple(document_from_text(text) for text in texts))))


def test_two_stories_are_two_topics():
    assert grouped(HARBOUR[0], WHEAT[0], HARBOUR[1], WHEAT[1], HARBOUR[2]) == ((0, 2, 4), (1, 3))


def test_one_story_is_one_topic():
    assert grouped(*HARBOUR) == ((0, 1, 2),)


def test_few_and_empty_documents():
    assert grouped("Tarn.") == ((0,),)
    assert grouped("Of the and.", "Of the and.") == ((0,), (1,))
    assert topics(profiles.build(Corpus(()))) == ()
