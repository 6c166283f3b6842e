"""Headings right above their bodies, without a blank line between: what a form, a report or a page of tips has."""

from briefing.model import BlockKind
from briefing.pipeline import document_from_text
from tests.tables import each_row

NOTE = """Repair of the mole at Orle

Issue
Whether to close the mole for the winter of 2031.

Background
The mole was built in 1904. Two of its piles have sunk since the storm of March.

Options
1. Option A: close it. Ferries would sail from Tarn.
2. Option B: keep it open. Divers would look at the piles each week.

Timing
The board needs an answer by 3 May.
"""
TIPS = """Three ways to keep a lamp clean

1. Wipe the glass
Soot settles in an hour. Do it each morning.

2. Trim the wick
A long wick smokes, says the keeper of Tarn.

3. Close the shutter
Rain leaves marks on the lens.
"""
NEEDS = """Relief at Orle

HIGHLIGHTS
- 300 people wait on the quay.

NEEDS AND RESPONSE

Health
There are two nurses for 300 people.

Water
Trucks bring 4,000 litres a day.

Shelter
Forty tents have come from Vik.
"""
ADDRESSES = """Una Karsk
4 Quay Street
Orle

Bo Lind
9 Hill Road
Tarn

Ida Solm
1 Mole Lane
Vik
"""
INTERVIEW = """The keeper of Orle speaks

Q: Will you stay?

A: I will. The lamp needs me, and the board has said so.

Q: And after the winter?

A: Nobody knows that, and I do not ask.

Q: Who lights it then?

A: My sister. She has lit it before, and the boats came home.
"""


@each_row(
    ("text", "heads"),
    [
        (NOTE, ["Issue", "Background", "Options", "Timing"]),
        (TIPS, ["1. Wipe the glass", "2. Trim the wick", "3. Close the shutter"]),
        (NEEDS, ["HIGHLIGHTS", "NEEDS AND RESPONSE", "Health", "Water", "Shelter"]),
        (ADDRESSES, []),
        (INTERVIEW, []),
    ],
)
def test_short_lines_right_above_whole_sentences_are_headings_where_there_are_several(text, heads):
    document = document_from_text(text)
    found = [document[one.span] for one in document.blocks if one.kind is BlockKind.HEADING and one.level in (2, 3)]
    assert found == heads


def test_headings_below_one_in_capitals_are_of_a_lower_level():
    document = document_from_text(NEEDS)
    levels = {document[one.span]: one.level for one in document.blocks if one.kind is BlockKind.HEADING}
    assert (levels["NEEDS AND RESPONSE"], levels["Health"]) == (2, 3)


def test_a_body_is_read_to_its_end():
    document = document_from_text(TIPS)
    assert "Do it each morning." in [document[sentence.span] for sentence in document.sentences]
