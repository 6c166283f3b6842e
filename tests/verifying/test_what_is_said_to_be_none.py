"""What a source says to be unrelated, rumoured, not yet so or awaited, told as so; and the like that are right."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

UPDATE = """Field note, 8 August

The fever was traced to a spring at Melk. It is not linked to the barracks at Orlo, as was claimed on the radio. Rumours that guards had locked the market were denied by the elders. A carter was hurt in a fall that had nothing to do with the riots.

The ward at Tarn had to be emptied on 2 August. We hope to open it again by the end of the month. The province has asked us to run the clinic in Havn as well. We have not agreed, because we have no nurses.

The plan of the new pier was approved subject to a building permit, which is expected in spring. The league said that it had not decided whether to appeal. The pilot, Ms Roth, resigned in May, and the walkout of the porters was averted. Guards threw stones at boys near the quay. The wage claim has been settled.

The chair said that tolls would not be raised again this year. The judge did not decide whether the toll was lawful; a trial is set for October. Brandt called the old survey "outdated" and found the new one sound. Lund would be offered the charts. Ida Moe noted the crack in November, and repair was planned for March. The porters' league, whose members hold 12 seats, is against the toll.
"""


@each_row(
    "line",
    [
        "The fever began in the barracks at Orlo.",
        "Guards locked the market.",
        "A carter was hurt in the riots.",
        "The league said that it would appeal.",
        "The harbour dismissed Ms Roth as pilot in May.",
        "The porters walked out.",
        "Boys threw stones at guards near the quay.",
        "The wage claim is still in dispute.",
        "The chair said that tolls would go up again this year.",
    ],
)
def test_what_is_not_so_is_flagged(line):
    assert is_flagged(line, UPDATE)


@each_row(
    "line",
    [
        "The fever came from a spring at Melk and not from the barracks at Orlo.",
        "Claims that the fever began in the barracks at Orlo are wrong.",
        "The elders denied that guards had locked the market.",
        "A carter was hurt after the riots.",
        "The league may appeal.",
        "Ms Roth has resigned as pilot.",
        "The walkout of the porters did not take place.",
        "The wage claim is no longer in dispute.",
        "The province asked for the clinic in Havn to be run as well.",
        "The toll will be judged at a trial in October.",
        "Whether the toll is lawful will be decided in October.",
        "Brandt found the old survey out of date.",
        "The charts would be offered to Lund.",
        "The crack had been known since November but was to be repaired only in March.",
        "Members with 12 seats oppose the toll.",
    ],
)
def test_what_is_so_is_left_alone(line):
    assert not is_flagged(line, UPDATE)


@each_row(
    "denial", ["isn't linked to", "isn’t related to", "is not due to", "has nothing to do with", "is unrelated to"]
)
def test_however_a_source_says_that_something_is_no_cause(denial):
    told = UPDATE.replace("is not linked to", denial)
    assert is_flagged("The fever began in the barracks at Orlo.", told)
