"""Ranges, scores and ratios."""

from tests.facts.reading import counted
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("It rose 1/4 to 1/2 percent.", "1/4 to 1/2 percent = 0.25..0.5 percent"),
        ("It grew 3/16 inch.", "3/16 inch = 0.1875 in"),
        ("They lost 3/957 of it.", "3/957 = 0.0031348 ratio"),
        ("They own 3 in 10, and one in five.", "3 in 10 = 0.3 ratio; one in five = 0.2 ratio"),
        ("They won 17 out of 21.", "17 out of 21 = 0.809524 ratio"),
        ("They won 21 out of 17.", "21 = 21; 17 = 17"),
        ("They need 10 to 15 million boats.", "10 to 15 million = 1e+07..1.5e+07 (boats)"),
        ("It fell from 10 to 15 boats.", "10 = 10; 15 = 15 (boats)"),
        ("It rose by 3 to 5 boats.", "3 = 3; 5 = 5 (boats)"),
        ("It cost A$4.4 --- $A6.6 million.", "A$4.4 --- $A6.6 million = 4.4e+06..6.6e+06 AUD"),
        ("It cost $4 --- the old price.", "$4 = 4 USD"),
        ("It cost $8 to $10.", "$8 to $10 = 8..10 USD"),
        ("They came with 10 and 12 boats.", "10 = 10; 12 = 12 (boats)"),
        ("See doi 10.1000/182 there.", ""),
    ],
)
def test_what_is_found(text, found):
    assert counted(text) == found
