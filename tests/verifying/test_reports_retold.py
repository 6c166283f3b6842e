"""What an analyst's sentence says in other words of rulings, calls and interviews, beside the like of it that is wrong."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

RULING = """1 The applicant seeks leave to appeal from the interlocutory judgment of Torv J: Solm v Vik Port [2031] VKSC 12.
His Honour had refused leave to rely on evidence that was filed late. Leave to appeal will be refused.
2 As is clear from the decision of the High Court in Karsk v Orlo (2019) 14 VLR 3, great restraint should be exercised.
3 On the cross-claim I will order that the terms of the lease dated 30 May 2030 be varied.
4 The applicants seek that the respondents pay their costs of the proceedings. Ms Solm must pay the costs of the port.
"""
CALL = """Mike Rusk, our Chief Executive Officer, and Una Lower, our Chief Financial Officer, lead the call.

We bought back 290,000 shares for $15 million and distributed $4.2 million in dividends. Bookings were $231.8 million.
Sales were $216.4 million. From October 22 through February 12 we bought 6 million shares of the port.

Lind, who has in the past described Falk as “a reckless man” and “a gambler”, taught at the college of Vik from 2007 to 2020.
He has declared Falk to be “tainted” by the deal. In 2004 he married Ada Holt in Orlo that year. Una Karsk, 49, told the paper of it.

“I fully support the harbour plan,” Falk told the board. “I am not quite there yet.” The fair was held on July 24-25.
Rusk got out, walked up to Falk, and fired a final nine shots at Falk as he lay there. Our guidance remains unchanged.
It was the first college of the valley. The only and first college of Vik was closed.
"""
RIGHT = [
    ("Torv J's successor refused leave to appeal.", RULING),
    ("The terms of the lease of 30 May 2030 were varied.", RULING),
    ("The court refused leave to appeal and ordered Ms Solm to pay the costs of the port.", RULING),
    ("Bookings exceeded sales by $15.4 million.", CALL),
    ("Between 22 October and 12 February the company bought 6 million shares of the port.", CALL),
    ('Falk had once been called "a reckless man" by Lind.', CALL),
    ('Falk is "tainted" by the deal, says Lind.', CALL),
    ("For thirteen years, until 2020, Lind taught at the college.", CALL),
    ("The 49-year-old told the paper of it.", CALL),
    ('Falk said that he was "not quite there yet" about supporting the harbour plan.', CALL),
    ("The fair was held on 24 and 25 July.", CALL),
    ("The college of Vik, which was closed, had been the first, and the only one.", CALL),
    ("Rusk fired a final nine shots at the man who lay there.", CALL),
    ("The guidance was left unchanged.", CALL),
    ("Mike Rusk is chief executive, and Una Lower finance chief.", CALL),
]
WRONG = [
    ("The court allowed leave to appeal.", RULING),
    ("The terms of the lease of 30 June 2030 were varied.", RULING),
    ("The company returned $21.2 million, of which $15 million by buying back shares.", CALL),
    ("Between 22 October and 14 February the company bought 6 million shares of the port.", CALL),
    ("The 46-year-old told the paper of it.", CALL),
    ("Falk does not support the harbour plan.", CALL),
    ("The fair was held on 23 and 25 July.", CALL),
    ("Una Lower is chief executive.", CALL),
]


@each_row(("line", "source"), RIGHT)
def test_what_is_right_is_left_alone(line, source):
    assert not is_flagged(line, source)


@each_row(("line", "source"), WRONG)
def test_what_is_wrong_is_flagged(line, source):
    assert is_flagged(line, source)
