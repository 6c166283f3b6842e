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


DAM = (
    (
        "Une fissure a été découverte lundi dans le barrage de Vernois. Les ingénieurs de la préfecture ont mesuré une ouverture de "
        "douze centimètres. Le niveau du lac sera abaissé pendant la nuit."
    ),
    (
        "Deux mille habitants ont quitté leurs maisons mardi soir. Les pompiers craignent une rupture du barrage et dorment dans la "
        "salle des fêtes. Les écoles de la vallée restent fermées."
    ),
    (
        "La vallée de Vernois retrouve le calme. Les familles rentrent chez elles, trois semaines après l’alerte, et les assureurs "
        "comptent les dégâts. La préfecture promet un rapport avant Noël."
    ),
)
STRIKE = (
    (
        "Les marins des bacs de Kerlan cessent le travail à partir de jeudi. Leur syndicat réclame une prime de traversée et dénonce "
        "des horaires sans repos. Aucun bateau ne partira vers les îles."
    ),
    (
        "Les commerçants des îles manquent de farine et de gazole. Un maire affrète un chalutier pour les malades. Le syndicat des "
        "marins refuse toute réunion sans prime de traversée."
    ),
    (
        "Un accord a été signé à Kerlan dans la nuit. Les bacs reprendront samedi, et la compagnie versera une prime en deux fois. "
        "Les touristes reviennent vers les îles."
    ),
)

STRANGERS = (
    "The museum of Sarl shows twenty sea charts. A patron without a name lends the oldest of them.",
    "Apples and pears will be few this autumn. Frost in April burned their blossom, growers say.",
    "Brem won its handball final. Its keeper Yvan Orle stopped four throws in ten minutes.",
)


def test_stories_over_weeks_are_found_by_what_parts_them():
    told = [text for pair in zip(DAM, STRIKE, strict=True) for text in pair]
    assert grouped(*told) == ((0, 2, 4), (1, 3, 5))


def test_documents_that_have_nothing_to_do_with_each_other_stay_alone():
    assert grouped(HARBOUR[0], WHEAT[0], *STRANGERS) == tuple((number,) for number in range(2 + len(STRANGERS)))
