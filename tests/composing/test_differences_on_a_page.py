"""What two sources tell differently stands on their page, also where one side is its bottom line or room is short."""

from tests.composing.made import assert_verbatim_and_said_once, briefing, document

BUS = """Nine people were killed when a bus plunged into a ravine near Ostrel on Thursday, police said.

The bus was carrying pilgrims home. It left the road at a bend above the river, said the police chief, Arno Seth.

An inquiry will report by the end of April. The driver told officers that the brakes had failed.
"""
COACH = """A bus carrying pilgrims fell into a gorge near Ostrel on Thursday, killing 11 passengers, the hospital said.

Ropes were lowered to bring up the injured, many of whom had broken bones. The hospital asked for gifts of blood.

Residents have asked for years for a crash barrier at the bend, where two lorries fell in 2022.
"""


def differences(made):
    return [section for section in made.sections if section.key == "differences"]


def test_a_side_that_is_the_bottom_line_is_only_cited():
    documents = document(BUS), document(COACH)
    made = briefing(*documents, length="long")
    [section] = differences(made)
    [line] = section.nodes
    assert line.label == "people killed: “Nine” / “11”"
    assert len(line.children) == len(line.also) == 1
    assert_verbatim_and_said_once(made, *documents)


def test_a_short_page_sets_the_values_side_by_side():
    made = briefing(document(BUS), document(COACH), length="36w")
    [section] = differences(made)
    [line] = section.nodes
    assert line.label == "people killed: “Nine” / “11”"
    assert {citation.document for citation in line.also} == {0, 1}
