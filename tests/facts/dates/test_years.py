"""Years, spans of years, decades and centuries."""

from tests.facts.reading import dated
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("They lived there in 1914-18.", "1914-18 = 1914/1918"),
        ("They lived there in 1914–1918.", "1914–1918 = 1914/1918"),
        ("In two thousand and four it was sold.", "two thousand and four = 2004"),
        ("It was sold in nineteen eighty-four.", "nineteen eighty-four = 1984"),
        ("It lost money in fiscal year 2014-15.", "fiscal year 2014-15 = 2014/2015"),
        ("It lost money in FY15 there.", "FY15 = 2015"),
        ("It lost money in the 2014 financial year.", "the 2014 financial year = 2014"),
        ("Rents fell in the eighties.", "the eighties = 198"),
        ("She is in her seventies there.", ""),
        ("It was built in the eighteen seventies.", "the eighteen seventies = 187"),
        ("It fell in the 3rd century BC.", "the 3rd century BC = BC02"),
        ("It was built in the nineteenth century.", "the nineteenth century = 18"),
        ("It was built in the twentieth century.", "the twentieth century = 19"),
        ("Rents fell in the '10s.", "the '10s = 201"),
        ("Rents fell in the ’80s.", "the ’80s = 198"),
        ("It was shut in 1998-97 there.", ""),
        ("See note #1998-2000 there.", ""),
        ("Nineteen hundred and two thousand and six came.", ""),
        ("They took 1914-18 people.", ""),
    ],
)
def test_what_is_found(text, found):
    assert dated(text) == found
