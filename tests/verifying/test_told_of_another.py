"""Sentences told in other words that give a verb, a date, a number or a way to the wrong one of their source; and the like that are right."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

NEWS = """Weavers at the Arne mill vote on an offer

Of the 2,150 members who took part in the ballot, 61.4 percent backed the offer of the Orlo group. The walkout that began on 18 March cost the mill 34 million crowns. Clerk Ida Sund abstained; treasurer Per Haan left early.

The minister, Olof Brandt, had threatened to send in the guard to guard the looms. The group would not say whether it would seek damages for the sit-in. Insurance is unlikely to cover the loss, according to the growers.

Inspectors found rust in two of the nine looms. The backlog of 41 barges will take three weeks to clear, to be done by 6 am on Thursday. The ballot was held on 22 May 2024.
"""

REPORT = """Quay report

The deepest fall, 6.4 m, was measured near Quarry Hill; the largest rise, 2.1 m, at Fennel Bridge. Use for mills was flat at 41 million crowns. Profit was 142 million crowns compared with 151 million crowns a year before. We are not changing our plan of 92 million crowns for boats.

The statute asks about the belief of the worker, not about the danger as it later turned out to be. Orlo has not shown that it is likely to succeed on its claim. The motion for a stay is DENIED. Orlo's motion to dismiss the lease claim is GRANTED, with leave to amend within 21 days.

We expect to complete the sale of our frozen fish unit to Havn next year, if the regulators agree. Water for mills was 512 million litres, for homes 96 million litres and for boats 41 million litres.
"""

MORE = """Traders barred by the Orlo bank

More than 6,300 traders were barred between March 2022 and August 2023. Chief executive Olof Brandt rejected calls to hand back his bonus. The grant was promised, but the regulators have yet to approve it. A barge dock, which is to replace two cranes, will come in 2029.

Surplus of the mill was SEK 1,210 million (1,655), a margin of 8.2 percent (10.3). Costs of the dock are now expected to be 3.6 million crowns instead of 3.2 million.

The smithy has drawn 90,000 litres of water a year. In 2022 it asked for 140,000. The town objected. The board limited the amount to 120,000 litres. The tribunal follows Dr Sund. Mr Farr had come to less.

Q: Did you warn the town before the ferry closed?

A: No. One in three missed the market because there was no bus. Thirty-one out of 118 looms were given up.
"""

CALL = """Transcript

COUNCILLOR SUND: I cannot support it without a repair of the wall.

COUNCILLOR FARR: I support the plan, and I am worried about the river.

CHAIR: Thank you.

COUNCILLOR SUND: I see.
"""


@each_row(
    ("line", "source"),
    [
        ("The walkout began on 22 May.", NEWS),
        ("Haan abstained from the ballot.", NEWS),
        ("Brandt sent in the guard to guard the looms.", NEWS),
        ("The group will seek damages for the sit-in.", NEWS),
        ("Insurance will cover the loss, according to the growers.", NEWS),
        ("Inspectors found rust in all nine looms.", NEWS),
        ("The deepest fall was measured at Fennel Bridge.", REPORT),
        ("Use for mills grew to 41 million crowns.", REPORT),
        ("Profit rose to 142 million crowns.", REPORT),
        ("The group cut its plan for boats to 92 million crowns.", REPORT),
        ("The statute asks about the danger as it later turned out to be.", REPORT),
        ("Orlo is likely to succeed on its claim.", REPORT),
        ("The motion for a stay was granted.", REPORT),
        ("The group has sold its frozen fish unit to Havn.", REPORT),
        ("Councillor Sund supports the plan.", CALL),
        ("Sund said she was worried about the river.", CALL),
        ("The regulators have approved the grant.", MORE),
        ("A barge dock has replaced two cranes.", MORE),
        ("Brandt handed back his bonus.", MORE),
        ("The margin of the mill was 10.3 percent.", MORE),
        ("Costs of the dock are now expected to be 3.2 million crowns.", MORE),
        ("The tribunal follows Mr Farr.", MORE),
    ],
)
def test_of_another_it_is_a_problem(line, source):
    assert is_flagged(line, source)


@each_row(
    ("line", "source"),
    [
        ("About 1,320 members backed the offer.", NEWS),
        ("The walkout began on 18 March.", NEWS),
        ("Brandt had warned that he might send in the guard.", NEWS),
        ("The mill lost no less than 34 million crowns.", NEWS),
        ("More than forty barges are waiting.", NEWS),
        ("The backlog is to be cleared on Thursday, 23 May.", NEWS),
        ("Rust was found in two of nine looms.", NEWS),
        ("The deepest fall was measured near Quarry Hill.", REPORT),
        ("Profit fell to 142 million crowns.", REPORT),
        ("The group left its plan for boats at 92 million crowns.", REPORT),
        ("The lease claim was dismissed, with three weeks to amend it.", REPORT),
        ("The sale of the frozen fish unit to Havn is to be completed next year.", REPORT),
        ("Mills use about 79% of the water.", REPORT),
        ("Almost 650 million litres of water were used.", REPORT),
        ("Farr supports the plan.", CALL),
        ("Over 6,000 traders were barred.", MORE),
        ("The bar lasted some 17 months.", MORE),
        ("The margin of the mill narrowed by 2.1 percentage points.", MORE),
        ("Surplus was down by more than a quarter.", MORE),
        ("The smithy had sought to raise it by more than half, from 90,000 to 140,000 litres.", MORE),
        ("The board allowed 120,000 litres, 20,000 less than asked for.", MORE),
        ("The town had not been warned before the ferry closed.", MORE),
        ("One in three missed the market for want of a bus.", MORE),
        ("The mill has given up 31 of 118 looms.", MORE),
    ],
)
def test_of_its_own_it_is_none(line, source):
    assert not is_flagged(line, source)
