"""Sentences told in other words that have somebody do what their source has somebody else do; and the like that are right."""

import pytest

from tests.verifying.checker import is_flagged

REGATTA = """Rowers of Arne hold their lead

Ida Sund, who came in for the injured Mats Brandt, steered the winning boat. Orlo Haan studied in Tarn, where he was a friend of Rolf Falk, the founder of the guild. He served as Olof Kirn's guide when Kirn visited the lakes. Kirn testified that he asked to speak with Haan in the boathouse.

Mrs Tolm reported that the council had turned the plan down. She will write to the warden, Mr Aske, who has helped before. Arne have won five in a row; Tarn have not won since the spring thaw.

The insurers have agreed to pay 7,500 crowns. The parish has promised a loan. The pastor proposed slate in place of lead, which the surveyor, Mr Pell, had praised. Thieves who broke in at night robbed the chapel; the chapel was closed and guarded. Veit Marn was dismissed in March for a foul on Ida Sund.
"""


@pytest.mark.parametrize(
    "line",
    [
        "Brandt steered the winning boat.",
        "Kirn served as the guide of Haan.",
        "Haan asked to speak with Kirn in the boathouse.",
        "Mr Aske will write to the council.",
        "Arne have not won since the thaw.",
        "The parish has agreed to pay 7,500 crowns.",
        "The surveyor proposed slate in place of lead.",
        "Mr Pell proposed slate in place of lead.",
        "Ida Sund was dismissed in March.",
        "Orlo Haan was the founder of the guild.",
    ],
)
def test_who_does_it_is_another_one(line):
    assert is_flagged(line, REGATTA)


@pytest.mark.parametrize(
    "line",
    [
        "Sund steered the winning boat.",
        "The winning boat was steered by Sund.",
        "Haan served as the guide of Kirn.",
        "Kirn asked to speak with Haan in the boathouse.",
        "Mrs Tolm will write to Mr Aske.",
        "Arne won five times in a row.",
        "Tarn have not won since the thaw.",
        "The insurers agreed to pay 7,500 crowns.",
        "The pastor proposed slate in place of lead.",
        "The chapel was robbed by thieves and guarded.",
        "Falk was the founder of the guild.",
        "Marn was dismissed in March for a foul on Sund.",
    ],
)
def test_who_does_it_is_the_same(line):
    assert not is_flagged(line, REGATTA)
