"""Units that measure the same thing are converted exactly; a unit that a text leaves out is no other one."""

import pytest

from briefing.agreement import units
from tests.tables import each_row


@each_row(
    ("unit", "other", "expected"),
    [
        ("km", "km", 1.0),
        (None, None, 1.0),
        ("miles", "km", 1.609344),
        ("km", "m", 1000.0),
        ("t", "kg", 1000.0),
        ("km", "kg", None),
        ("km", None, None),
        (None, "km", None),
        ("lighthouses", "km", None),
        ("km", "lighthouses", None),
    ],
)
def test_how_many_of_one_unit_make_another(unit, other, expected):
    assert units.factor(unit, other) == (None if expected is None else pytest.approx(expected))


def test_the_way_back_is_the_inverse():
    assert units.factor("miles", "km") * units.factor("km", "miles") == pytest.approx(1)


@each_row(
    ("unit", "other", "expected"),
    [
        ("km", "km", True),
        ("km", "miles", False),
        (None, "years", True),
        ("times", None, True),
        (None, "km", False),
        ("points", "percentage points", True),
        ("percentage points", "points", True),
        ("%", "percentage points", False),
    ],
)
def test_whether_two_units_are_one(unit, other, expected):
    assert units.alike(unit, other) is expected
