"""What a brief gives as the cause, or makes of two statements, against what its source does."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

SOURCE = """The lower mill at Tarn closed in May because of a fire in its dye house. Its owner, Oda Lind, said the sale of the dock had been put off, citing a dispute over rates.

A third boat was withdrawn from service in June when its engine seized. The storm of April had sunk two others.

Takings rose at the harbour in summer but fell in the old town. Keeper Ivo Brandt asked for a second lamp; Keeper Anna Sund called that a waste.

Orders for rope rose, driven by demand from whalers. The inn's licence was refused since its books were late. The delay of the ferry was due mainly to fog. Demand from farmers fell after the frost. The school shut over the price of coal.

Ships may not enter the inner basin. Anchoring outside it is allowed.
"""
RIGHT = [
    "The lower mill closed because its dye house had burnt.",
    "The sale of the dock was delayed owing to a dispute about rates.",
    "A boat was withdrawn because of a seized engine.",
    "Takings fell in the old town but rose at the harbour.",
    "Sund called a second lamp a waste, while Brandt asked for it.",
    "Orders for rope rose because of demand from whaling ships.",
    "The licence of the inn was refused because its books were late.",
    "The ferry was delayed mainly because of fog.",
    "Ships may anchor outside the basin, but not enter it.",
]
WRONG = [
    "The lower mill at Tarn closed because its orders had dried up.",
    "The sale of the dock was put off because no buyer was found.",
    "A third boat was withdrawn from service because its crew had resigned.",
    "Takings rose in the old town but fell at the harbour.",
    "Sund asked for a second lamp and Brandt called that a waste.",
    "Orders for rope rose, driven by demand from farmers.",
    "The licence of the inn was refused because of the price of coal.",
    "The delay of the ferry was due mainly to the frost.",
    "Ships may not anchor outside the basin, but entering it is allowed.",
]


@each_row("line", RIGHT)
def test_the_source_s_own_cause_and_order_are_left_alone(line: str) -> None:
    assert not is_flagged(line, SOURCE)


@each_row("line", WRONG)
def test_another_cause_and_crossed_statements_are_flagged(line: str) -> None:
    assert is_flagged(line, SOURCE)
