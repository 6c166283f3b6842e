"""What a reader tells of a text from memory: who is who in other words, asides, comparisons with the time before; beside the like of it that is wrong."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

TARN = """Protests in Tarn began over a bill that was proposed in May and would have meant that tenants could be moved to Karsk. The bill was withdrawn.

Karsk's ambassador to Vik said that the government "will not wait for ever" and accused Germany and the US of meddling. Karsk's ambassador to Vik Odo Renn has said that it has power enough.

Una Lind, Tarn's new police commissioner, said the police alone cannot end the unrest."""
COURT = """Bo Karsk, 41, grabbed the unnamed man and hit his head against a wall before stamping on his hand. He threw a lamp at him but missed. He said he recalled throwing the lamp but could not remember anything after that. Lawyers pulled the two apart."""
SOLM = """Solm, known as the Lamp Island on account of the shape of its two harbours, is a group of rocks in the north, and is a Tarnish district. Its mayor is Ida Venn."""
BANK = """Deposits totalled $147 million for the third quarter of 2031, up $12 million or 9% compared to the year-ago period. Compared to the prior quarter, loans were down 0.7%. Adjusting for the sale of the lamp loans, our loans were up about $100 million on average and up over $1 billion on an ending basis. The margin was 2.47% for the third quarter of 2031."""
RIGHT = [
    (TARN, "The protests started over a bill, since withdrawn, that would have allowed tenants to be moved to Karsk."),
    (TARN, 'Karsk\'s envoy in Vik said that the government would "not wait for ever".'),
    (TARN, "The city's new police chief, Una Lind, said that the police cannot end the unrest alone."),
    (TARN, "The ambassador accused Germany and the United States of meddling."),
    (COURT, "He threw a lamp, which missed, hit the man's head against a wall and stamped on his hand."),
    (COURT, "Karsk remembered throwing the lamp and nothing else."),
    (SOLM, "Solm is a Tarnish district in the north."),
    (BANK, "Deposits stood at $147 million, 9% more than a year earlier."),
    (BANK, "Loans slipped 0.7% against the prior quarter."),
]
WRONG = [
    (TARN, "The bill was passed."),
    (TARN, 'Una Lind said that the government "will not wait for ever".'),
    (TARN, "Una Lind, a hospital chief, said that the police cannot end the unrest alone."),
    (COURT, "The unnamed man grabbed Bo Karsk and stamped on his hand."),
    (SOLM, "The mayor of Solm is Odo Renn."),
    (BANK, "Deposits stood at $174 million, 9% more than a year earlier."),
    (BANK, "Loans rose 0.7% against the prior quarter."),
]


@each_row(("source", "line"), RIGHT)
def test_what_is_told_rightly_is_no_problem(source, line):
    assert not is_flagged(line, source)


@each_row(("source", "line"), WRONG)
def test_what_is_told_wrongly_is_one(source, line):
    assert is_flagged(line, source)
