"""Units, currencies and what changes a unit."""

from tests.facts.reading import counted
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("It rose more than half a percentage point.", "half a percentage point = 0.5 percentage points"),
        ("They ran a quarter of a mile.", "a quarter of a mile = 0.25 miles"),
        ("It is a $4m-a-year firm.", "$4m = 4e+06 USD (firm)"),
        ("It cost $5 million dollars.", "$5 million dollars = 5e+06 USD"),
        ("It cost five dollars and ten cents.", "five dollars and ten cents = 5.1 USD"),
        ("It fell by -3 percent.", "-3 percent = -3 percent"),
        ("It is at 12 mg/dl there.", "12 mg/dl = 12 mg/dl"),
        ("It doubled twofold.", ""),
        ("It was three times as large.", "three times = 3 times"),
        ("He is a 30-year-old baker.", "30-year-old = 30 years (baker)"),
        ("It has 5m people.", "5m = 5e+06 (people)"),
        ("They ran 5 m there.", "5 m = 5 m"),
        ("They sold the mill for 450,000 pounds.", "450,000 pounds = 450000 GBP"),
        ("They paid for 40 pounds of flour.", "40 pounds = 40 lb (flour)"),
        ("She weighs 140 pounds.", "140 pounds = 140 lb"),
        ("Gusts reached 140 kilometres an hour.", "140 kilometres an hour = 140 km/h"),
    ],
)
def test_what_is_found(text, found):
    assert counted(text) == found
