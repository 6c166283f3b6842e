"""A guide is read for its steps."""

from tests.composing import made

GUIDE = """How to light a harbour

A dark harbour costs a town its ships, and most towns of the coast have lost some in this way since the war.

{steps}
"""
STEPS = [
    "Fill each lamp with oil. The oil of the harbour's lamps comes from Vik, and most harbours of the coast buy their oil in Vik in the spring.",
    "Trim the wick to a finger's breadth. A wick of the harbour's lamps lasts a winter, and the harbours of the coast keep forty wicks.",
    "Hang the lamps from the mast. The mast of a harbour is of oak, and harbours of the coast have a mast for every eight lamps.",
    "Close the glass before the wind rises. The glass of the harbour's lamps is blown in Solm, and the harbours of the coast have spare glass.",
    "Walk the pier at midnight. Most lamps of the harbours on the coast go out at midnight, and a harbour without lamps loses its ships.",
]


def test_a_guide_is_told_by_what_each_step_opens_with():
    text = GUIDE.format(steps="\n\n".join(STEPS))
    told = made.texts(made.briefing(made.document(text, language="en")))
    opened = [step.split(". ")[0] + "." for step in STEPS]
    assert set(opened) <= set(told)
    untitled = made.texts(made.briefing(made.document(text.replace("How to light", "Lights of"), language="en")))
    assert not set(opened) <= set(untitled)


def test_a_paper_that_lists_what_to_do_is_no_guide():
    text = GUIDE.format(steps="\n\n".join(STEPS))
    told = made.texts(made.briefing(made.document(text, language="en"), kind="paper"))
    assert not {step.split(". ")[0] + "." for step in STEPS} <= {*told}
