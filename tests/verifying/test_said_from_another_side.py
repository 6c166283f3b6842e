"""Right sentences in other words that turn nothing round: what is disputed, left open, still to be done, carried in the end, and said for somebody else."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

QUARRY = """Minutes of the Harrowby quarry forum, 4 March 2031

The surveyor, Ms Ruane, recommended renewal of the lease subject to a bond. Two neighbours spoke against it. Councillor Imber moved that the lease be refused. \
Councillor Stott seconded. The motion was lost by 4 votes to 5. Councillor Vane then moved renewal with a limit on lorries. This was carried by 5 votes to 4.

Output of the quarry rose 9% to 310,000 tonnes. Its profit fell to £4 million from £9 million, because wages increased.

The clerk, Bryn Askew, said he had warned Harrowby Stone about its drains in May. Harrowby Stone disputes this and says it had no such letter.

The driver first said that he had not heard the siren and later that he had heard it but took it for a test.

The forum plans to plant hedges along two lanes next autumn.

Harrowby Stone's manager, Orla Finch, apologised to neighbours and said the firm hoped to finish the new wall by Friday.
"""


@each_row(
    "line",
    [
        "The forum renewed the lease by five votes to four.",
        "Profit dropped by £5 million to £4 million as wages went up.",
        "Harrowby Stone says that it never got the warning which Bryn Askew says he gave.",
        "The driver changed his account of whether he had heard the siren.",
        "Hedges are to be planted along two lanes next autumn.",
        "Orla Finch, who manages Harrowby Stone, said she hoped to finish the new wall by Friday.",
    ],
)
def test_a_right_sentence_is_not_flagged(line):
    assert not is_flagged(line, QUARRY)


@each_row(
    "line",
    [
        "Profit rose to £9 million from £4 million as wages increased.",
        "The forum has planted hedges along two lanes.",
    ],
)
def test_a_wrong_one_is(line):
    assert is_flagged(line, QUARRY)
