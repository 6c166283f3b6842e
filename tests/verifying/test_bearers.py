"""What a clause tells belongs to whoever bears it in the sources, whatever verb a brief tells it with."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

FERRY = """Talks on the Sund ferry

Ferry workers asked for more pay in May. Their leader, Edda Voll, accused the firm Larsund of breaking its word. Larsund's manager, Pim Arent, denied it. \
He offered to pay a supplement of 14 percent for work at night, which Voll called an insult.

The merchants' league says the bridge would bring 700 jobs to the coast; the heritage group Strandvakt says it would bring fewer than 80.

The sailor Rut Kamm, who has crossed for thirty years, thinks the timetable is too generous to Larsund.

Cllr Bote said that shopkeepers supported the bridge. Cllr Nim disputed this, saying she had met six and five were against. Cllr Nim voted against the toll; Cllr Bote abstained.

The engine was too narrow, and Kamm had asked for it to be widened. The firm sold its yard in April, and said no further sales were planned. It takes boats older than 60 years. \
Arent applied to include Voll's mill as well, but its owner refused. A vote on the toll was lost by 2 votes to 3.

I order Larsund to pay £2,300 to Kamm for the damage, because the firm had not paid a rent of £500 that Kamm was owed.
"""


@each_row(
    "line",
    [
        "Edda Voll put forward a supplement of 14 percent for night work, which Arent called an insult.",
        "Strandvakt claims the bridge would create 700 jobs on the coast.",
        "Cllr Nim told the meeting that shopkeepers supported the bridge.",
        "Cllr Bote voted against the toll and Cllr Nim abstained.",
    ],
)
def test_what_another_one_bears_is_flagged(line):
    assert is_flagged(line, FERRY)


@each_row(
    "line",
    [
        "Voll described the offer of a 14 percent supplement for work at night as an insult.",
        "The manager of Larsund would pay 14 percent more for work at night.",
        "Strandvakt expects that the bridge would bring fewer than 80 jobs.",
        "Rut Kamm believes that the timetable favours Larsund too much.",
        "Cllr Bote told the meeting that shopkeepers were for the bridge.",
    ],
)
def test_what_one_bears_in_other_words_is_not(line):
    assert not is_flagged(line, FERRY)


@each_row(
    "line",
    [
        "Kamm had wanted the engine to be widened.",
        "The firm does not intend to sell any more yards.",
        "Boats over 60 years old are taken.",
        "Voll's mill was left out because its owner refused.",
        "The vote on the toll was lost 3-2.",
        "Kamm was awarded £2,300 for the damage.",
    ],
)
def test_what_is_told_of_its_other_side_is_not(line):
    assert not is_flagged(line, FERRY)
