"""Who does what, in which clause, and what is compared with what: told otherwise, or only in other words."""

import pytest

from briefing import pipeline
from briefing.verifying import roles
from tests.verifying.checker import is_flagged

FAIR = """The fair at Osterby

The stewards had warned stallholders four times before the gale broke. Mrs Dahl, the warden, reported her own clerk, Ola Ness, to the parish. It confirmed that of her brother Ture, who must pay for the tent. Its former cook, Rut Hald, had tipped off the brewers' guild. Sund played twice for Arne before Mirk was led away for a blow to Brun.

Goats stayed longer than sheep. Only 300 guests came, fewer than in the wet year. Twelve members were for the dance, nine against, and two abstained. We lost three of the nine barrels; the kiln stood idle. The dance goes ahead, but the races in Tarn and Vik have been dropped. Orm's prize came from Lid, who had beaten Falk.

The barge rule was carried by 41 votes to 17. Most of the hay came from a tenant in Vik. All 12 of the pens keep their number, except the two by the gate. The parish has thanked the smiths but not the carters. The tent will be moved, provided the tenant agrees. Members who were not at the supper said that the soup was thin. The warden finds that the barns were sound but does not find that they were clean.

Steward Ines Rohl said the price was the last; delegate Pao Reit had urged the weavers to turn it down. The moot overturned the fine of Marek Dahm and kept that of Stef Orre. A drover in the Hild Fells who fell asleep had lost a dog. Lid is one of several weavers who are leaving; Vera Tolm was made a burgess. Ola Kern left early.

All but four of the 96 pilgrims were fed in the barn. The lodge is older than the mill. The elders' circle, which had called for a toll of 3 crowns, liked the plan. The roof was not, as some of you were told, broken by goats. The salve helped 61 per cent of goats under 4 years, but only 27 per cent of those over 4. Mrs Odde retires in July and Mr Fahl takes over the choir. The pond belonged to Gerd Mahr, to whom the smiths owed 40 crowns. The wreck will be moved unless the wind turns. Tolm had won the third bout. The miller laid pipes in only two of the seven lofts; his landlord would not pay. The borough pays two thirds of the bridge, the guild the rest.
"""


@pytest.mark.parametrize(
    "line",
    [
        "Stallholders had warned the stewards four times.",
        "Ola Ness reported Mrs Dahl to the parish.",
        "Mrs Dahl must pay for the tent.",
        "The brewers' guild tipped off Rut Hald.",
        "Brun was led away for a blow to Mirk.",
        "Sheep stayed longer than goats.",
        "More guests came than in the wet year.",
        "Nine members were in favour of the dance.",
        "Seventeen votes were in favour of the barge rule.",
        "Ines Rohl had urged the weavers to turn the price down.",
        "The moot overturned Stef Orre's fine.",
        "The wreck will be moved whatever the weather.",
        "Mr Fahl retires in July.",
        "Gerd Mahr owed the smiths 40 crowns.",
        "The salve helped 61 per cent of goats over 4 years.",
        "The parish called for a toll of 3 crowns.",
        "All of the hay came from a tenant in Vik.",
        "All of the pens keep their number.",
        "The parish has thanked the carters.",
        "The tent will be moved whether or not the tenant agrees.",
    ],
)
def test_roles_are_exchanged(line):
    assert is_flagged(line, FAIR)


@pytest.mark.parametrize(
    "line",
    [
        "Before the gale broke the stallholders had been warned four times.",
        "Mrs Dahl reported her clerk.",
        "Rut Hald tipped off the guild.",
        "Mirk was led away.",
        "Sheep did not stay as long as goats.",
        "More guests came in the wet year.",
        "Two members did not take sides on the dance.",
        "Nine members opposed the dance.",
        "The pens by the gate get new numbers.",
        "The carters have not been thanked by the parish.",
        "Pao Reit had urged the weavers to turn the price down.",
        "The moot overturned Marek Dahm's fine.",
        "Falk won the ninth bout.",
        "The guild pays one third of the bridge.",
        "Five of the seven lofts have no pipes.",
        "In the barn 92 pilgrims were fed.",
        "The mill is younger than the lodge.",
        "The smiths owed Gerd Mahr 40 crowns.",
        "The drover fell asleep.",
        "Lid is leaving.",
        "Ola Kern was made to leave.",
        "Guests said that the soup was thin.",
        "The warden did not find that the barns were clean.",
        "Six of the nine barrels survived.",
        "There will be no races in Tarn or Vik.",
        "Lid came in for Falk.",
        "The dance will be held on Saturdays.",
    ],
)
def test_roles_are_told_in_other_words(line):
    assert not is_flagged(line, FAIR)


def test_the_words_around_a_name_are_gathered_once(monkeypatch):
    """A list of members has one surname in each line, and the sources' paragraphs are gone through once for it."""
    asked = []
    beginnings = roles.Roles._beginnings
    monkeypatch.setattr(roles.Roles, "_beginnings", lambda *given: asked.append(given) or beginnings(*given))
    text = "Mr. Jon Tolm, the president of the guild of smiths, spoke of the bridge. " * 40
    brief, _ = pipeline.read_brief(text.encode(), name="brief.txt")
    result = pipeline.check(brief, [pipeline.read(text.encode(), name="source.txt")])
    assert not result.problems()
    assert len(asked) == 1
