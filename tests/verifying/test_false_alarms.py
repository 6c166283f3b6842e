"""What a writer may say in another way, and the like of it that is wrong."""

from briefing import pipeline
from tests.tables import each_row

SOURCE = """Skerry: Nadia, do you want the boat to Farr at six?
Nadia: I have to close a project for Tarn Systems, if we are late we may lose 5 mln bucks.

The Orlo Fund moved nearly $1.8 billion of deposits to three banks. Of the $1.8 billion that left its vault, little came back.
The transfers began on 17 August. In 2022 the fund had twenty - five machines in the old mill of Farr.

Inspectors from the Harbour Board have not found any trace of poison in the water.

Police in Germany held the pair on Monday. Oda Falk, 54 of Tarn, and Per Rood, 30, were sailors. The EU pays for it. The POWs walked home from the war.
The GLR said nothing; the Grey Lake Railway had closed. We saw none in the past 21 years. About 30,000 of them came to the vigil.
A man fell from the quay. Elsewhere, a man in his 30s drowned. The tolls brought Â£8.3bn. He won the 400m hurdles.
Skerry fears it will be "very hard" for him, and the Harbour Board named Petra Sund, its head: "We are very worried."

She went back to the Tarn valley. Two TVs stood in the hall of the 19th century house that the PhD students of Farr rent.
"""


def problems(line: str, kind: str) -> list[str]:
    """What is said against the claims of a kind in a brief of one line."""
    brief, carried = pipeline.read_brief(f"Brief\n\n{line}\n".encode(), name="brief.txt")
    result = pipeline.check(brief, [pipeline.read(SOURCE.encode(), name="source.txt")], carried=carried)
    return [
        f"{f.verdict} {result.brief[f.claim.span]}" for f in result.findings if f.claim.kind == kind and f.is_problem
    ]


RIGHT = [
    ("Skerry and Nadia talk about the boat.", "name"),
    ("There were TVs. Eventually she went back.", "name"),
    ("It is a Tarn-centred project.", "name"),
    ("The PhDs rent a house from the 19th Century.", "name"),
    ("They may lose 5 million dollars.", "figure"),
    ("The fund moved $1.8 billion.", "figure"),
    ("There were 25 machines in the mill.", "figure"),
    ("The transfers began in August 2022.", "date"),
    ("German police held them.", "name"),
    ("The European Union pays for it.", "name"),
    ("Tens of thousands came.", "name"),
    ("The prisoners of war (POWs) walked.", "acronym"),
    ("The Grey Lake Railway (GLR) has closed.", "acronym"),
    ("Two sailors were held on Monday.", "figure"),
    ("Two men fell and drowned.", "figure"),
    ("Tens of thousands came to the vigil.", "figure"),
    ("The tolls brought £8.3bn.", "figure"),
    ("A 400m hurdler won.", "figure"),
    ("They saw none until 21 years ago.", "date"),
    ("The quay is long (4.8km).", "citation"),
    ('It will be "very hard" for Nadia in the end, says Skerry.', "quotation"),
    ('The Harbour Board is "very worried".', "quotation"),
    ("Inspectors from the Harbour Board have found no trace of poison in the water.", "sentence"),
]
WRONG = [
    ("Skerry and Monika talk about the boat.", "name", "not-found Skerry and Monika"),
    ("There were TVs. Oskar Lind went back.", "name", "not-found Oskar Lind"),
    ("It is a Melk-centred project.", "name", "not-found Melk"),
    ("They were held by Norwegian police.", "name", "not-found Norwegian"),
    ("The Eastern Board pays for it.", "name", "not-found Eastern Board"),
    ("The Great Leaf Register (GLR) has closed.", "acronym", "not-found GLR"),
    ("Nine sailors were held on Monday.", "figure", "not-found Nine"),
    ("Hundreds of thousands came to the vigil.", "figure", "changed Hundreds of thousands"),
    ("They saw none until 31 years ago.", "date", "not-found 31 years ago"),
    ("They may lose 6 million dollars.", "figure", "not-found 6 million dollars"),
    ("The fund moved $1.9 billion.", "figure", "changed $1.9 billion"),
    ("There were 26 machines in the mill.", "figure", "not-found 26"),
    ("The transfers began in August 2021.", "date", "not-found August 2021"),
    ("The transfers began in July 2022.", "date", "conflict July 2022"),
    (
        "Inspectors from the Harbour Board have found a trace of poison in the water.",
        "sentence",
        "changed Inspectors from the Harbour Board have found a trace of poison in the water.",
    ),
]


@each_row(("line", "kind"), RIGHT)
def test_another_way_to_say_it_is_no_problem(line: str, kind: str) -> None:
    assert problems(line, kind) == []


@each_row(("line", "kind", "said"), WRONG)
def test_what_is_wrong_in_the_same_place_is_one(line: str, kind: str, said: str) -> None:
    assert problems(line, kind) == [said]
