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


MINUTES = """Minutes of the Lode harbour board

Mr Sarn moved that the old pier be closed at once. Ms Wik seconded. The motion was lost. The surveyor had suggested in writing that lamps be installed; no action was taken. \
The board weighs a bill that would let firms fish at night, and proposes a final grant of 40 crowns, subject to approval in May. A troupe, the Lode Singers, expressed interest in renting the mill. \
The council is consulting on the sale of the eastern quay. It was resolved by 9 votes to 4 that fires be permitted only in June. The summer regatta will go ahead under another name. \
Four boats were broken into in August. The police have arrested a man of 20; he has been bailed and has not been charged.

The year was dry. The helmsman, Odd Tamm, says that the bell was silent; the pilot, Per Lien, says that he heard the bell ring twice.

PIM ARENT, MANAGER: Cash flow was negative, as we built up stocks ahead of the tariffs.
"""


@each_row(
    "line",
    [
        "The board voted to close the old pier.",
        "It was decided to install lamps.",
        "The board has passed a bill that lets firms fish at night.",
        "The Lode Singers have rented the mill.",
        "The council has sold the eastern quay.",
        "The summer regatta has been cancelled.",
        "A man of 20 has been charged with breaking into four boats.",
    ],
)
def test_what_was_only_proposed_is_not_done(line):
    assert is_flagged(line, MINUTES)


@each_row(
    "line",
    [
        "From now on fires are allowed in June only.",
        "The old pier stays open, a motion to close it having failed.",
        "The regatta will take place under a new name.",
        "According to Per Lien, the bell rang twice.",
        "Arent put the negative cash flow down to stocks built up ahead of the tariffs.",
        "The debate on the bill is due to begin in May.",
        "The grant was at risk after the dry year.",
    ],
)
def test_what_was_settled_or_is_still_to_come_is_not_flagged(line):
    assert not is_flagged(line, MINUTES)
