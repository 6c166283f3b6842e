"""A figure of a brief that its source has in the other part of the same sentence, and one in its own part."""

from tests.tables import each_row
from tests.verifying.sentences import changes

SOURCE = """Shops in Havn sold 4,100 lamps and shops in Orlo 9,800.

The survey of 2,000 adults found that 54 percent support the new line, 31 percent oppose it and 15 percent are undecided.

The mill of Tarn has 340 workers, the warehouse 85.

Sales of lamps fell by 8 percent in June, the guild said, while repairs rose by 21 percent.
"""


@each_row(
    "line",
    [
        "Shops in Orlo sold 9,800 lamps.",
        "The survey found that 31 percent are against the new line.",
        "In the survey 54 percent support the new line and 15 percent are undecided.",
        "The guild said that repairs were up 21 percent.",
    ],
)
def test_each_in_its_own_part(line: str) -> None:
    assert changes(line, SOURCE) == []


@each_row(
    ("line", "stands"),
    [
        ("Shops in Havn sold 9,800 lamps.", "4,100"),
        ("The warehouse has 340 workers.", "85"),
        ("The survey found that 31 percent support the new line.", "54 percent"),
    ],
)
def test_a_figure_of_the_other_part(line: str, stands: str) -> None:
    assert any(change == "number" and f"[-{stands}-]" in difference for change, difference in changes(line, SOURCE))
