"""Figures in another form than the source's: rounded, bounded, converted, worked out, counted. And those that are wrong."""

from __future__ import annotations

from briefing import pipeline
from briefing.verifying import figure_rewordings
from tests.tables import each_row

PAIRS = [
    ("The dam cost more than 3 million pounds.", "The dam cost 3.34 million pounds.", "same-value"),
    ("The dam cost more than 4 million pounds.", "The dam cost 3.34 million pounds.", "changed"),
    ("The dam cost under 3 million pounds.", "The dam cost 3.34 million pounds.", "changed"),
    ("The fund of Tarn lost $2.5bn in May.", "The fund of Tarn lost $2.49 billion in May.", "same-value"),
    ("The fund of Tarn lost $2.9bn in May.", "The fund of Tarn lost $2.49 billion in May.", "changed"),
    ("The mill of Ostby employs nearly 500 people.", "The mill of Ostby employs 487 people.", "same-value"),
    ("The mill of Ostby employs 500 people.", "The mill of Ostby employs 487 people.", "changed"),
    ("Only 40 boats came to the harbour of Tarn.", "Just 40 boats came to the harbour of Tarn.", "same"),
    ("At least 40 boats came to the harbour of Tarn.", "Up to 40 boats came to the harbour of Tarn.", "qualifier-lost"),
    ("The fire came within 16 kilometres of Hask.", "The fire came within 10 miles of Hask.", "same-value"),
    ("The fire came within 26 kilometres of Hask.", "The fire came within 10 miles of Hask.", "changed"),
    ("Half the fleet of Tarn was in dock.", "50 percent of the fleet of Tarn was in dock.", "same-value"),
    ("Dozens of boats left the harbour of Tarn.", "In all 34 boats left the harbour of Tarn.", "same-value"),
    ("Dozens of boats left the harbour of Tarn.", "Hundreds of boats left the harbour of Tarn.", "changed"),
    ("The toll of Tarn rose by 80 crowns.", "The toll of Tarn rose to 480 crowns from 400 crowns.", "derived"),
    ("The toll of Tarn rose by about 81 crowns.", "The toll of Tarn rose to 480 crowns from 400 crowns.", "changed"),
    ("The toll of Tarn rose by 180 crowns.", "The toll of Tarn rose to 480 crowns from 400 crowns.", "changed"),
    ("The rate in Tarn rose by 1.3 percentage points.", "The rate in Tarn rose to 7.4 percent from 6.1 percent.", "derived"),
    ("Half of the councillors of Tarn stayed away.", "Twelve of the 24 councillors of Tarn stayed away.", "derived"),
    ("The mill of Ostby employs 85 smiths and joiners.", "The mill of Ostby employs 24 smiths and 61 joiners.", "derived"),
    ("The mill of Ostby employs 95 smiths and joiners.", "The mill of Ostby employs 24 smiths and 61 joiners.", "changed"),
    ("Of those who voted 67 percent were for it.", "Of those who voted, 268 were for it and 132 against it.", "derived"),
    ("Exports to Tarn rose by 20 percent.", "Exports to Tarn grew to 5.4 billion crowns from 4.5 billion crowns.", "derived"),
    ("The lake of Tarn shrank by 30 miles.", "The lake of Tarn shrank from 240 to 210 miles.", "derived"),
    ("Exports to Tarn rose by 30 percent.", "Exports to Tarn grew to 5.4 billion crowns from 4.5 billion crowns.", "not-found"),
    ("More than half of those in Tarn want the line.", "In Tarn 54 percent want the line.", "same-value"),
    ("Nearly half of those in Tarn want the line.", "In Tarn 46 percent want the line.", "same-value"),
    ("More than half of those in Tarn want the line.", "In Tarn 44 percent want the line.", "not-found"),
    ("About 800 evacuees came home to Tarn.", "Some 800 people who had been evacuated from Tarn came home.", "same"),
    ("Half of the councillors of Tarn stayed away.", "Ten of the 24 councillors of Tarn stayed away.", "changed"),
    ("The ferry to Tarn calls at three towns.", "The ferry to Tarn calls at Ostra, Velm and Hask.", "counted"),
    ("The ferry to Tarn calls at five towns.", "The ferry to Tarn calls at Ostra, Velm and Hask.", "not-found"),
    ("In all 48 programmes are under way in Tarn.", "Tarn overall has 48 programs underway.", "same"),
    ("The Tarn fund moved $1.8 billion of bonds.", "The Tarn fund moved nearly $1.8 billion of bonds.", "qualifier-lost"),
    (
        "The Tarn fund moved $1.8 billion of bonds.",
        "The Tarn fund moved nearly $1.8 billion of bonds. Of the $1.8 billion that the fund moved, bonds were the most.",
        "same",
    ),
    (
        "- 13 million votes",
        "Lindqvar got more than 13 million votes in all of Tarn. What worked to win 13 million votes will not win the coast.",
        "same",
    ),
    (
        "- 10 ferrymen",
        "More than 6 in 10 ferrymen of Tarn have a boat of their own. Both shares are about 10 points higher than in May.",
        "same",
    ),
    (
        "The mill at Ostby also paid more than 4 million crowns in rates and tolls.",
        "The mill at Ostby also paid more than 1 million crowns in rates and tolls. It paid 3.2 million crowns in wages.",
        "changed",
    ),
    (
        "The mill at Ostby paid 4.2 million crowns in wages and rates.",
        "The mill at Ostby paid 3.2 million crowns in wages and another 1 million crowns in rates.",
        "derived",
    ),
    ("- 700 crowns", "The toll is highest in Tarn (around 700 crowns) and lowest in Hask.", "qualifier-lost"),
    ("The tunnel at Orsova is about 62 percent dug.", "Of the Orsova tunnel 61.8 percent has been finished.", "same-value"),
]  # fmt: skip


@each_row(("said", "stands", "expected"), PAIRS)
def test_a_figure_of_another_form(said, stands, expected):
    brief, _ = pipeline.read_brief(f"Tarn\n\n{said}\n".encode(), name="brief.txt")
    source = pipeline.read(f"Tarn in brief\n\n{stands} Rain fell.\n".encode(), name="source.txt")
    found = [f for f in pipeline.check(brief, [source]).findings if f.claim.kind == "figure"]
    assert [f.verdict for f in found] == [expected]


def test_what_a_figure_was_worked_out_of_is_shown():
    brief, _ = pipeline.read_brief(b"Tarn\n\nThe toll of Tarn rose by 80 crowns.\n", name="brief.txt")
    source = pipeline.read(b"The toll of Tarn rose to 480 crowns from 400 crowns. Rain fell.\n", name="source.txt")
    result = pipeline.check(brief, [source])
    [found] = [f for f in result.findings if f.claim.kind == "figure"]
    assert found.difference == "480 − 400"
    assert [source[e.span] for e in found.evidence] == ["480", "400"]
    assert found not in result.problems()


def test_of_a_value_that_stands_often_those_at_the_sentence_s_place_are_looked_at():
    """A table of numbers is checked against itself in time that grows with its length, not with its square."""
    rows = "".join(f"In year {n} the ferry of Tarn took 700 people to the isle of Hask{n}.\n\n" for n in range(900))
    said = "In year 640 the ferry of Tarn took 700 people to the isle of Hask640."
    brief, _ = pipeline.read_brief(f"Tarn\n\n{said}\n".encode(), name="brief.txt")
    source = pipeline.read(f"Tarn\n\n{rows}".encode(), name="source.txt")
    [found] = [f for f in pipeline.check(brief, [source]).findings if brief[f.claim.span].startswith("700")]
    assert found.verdict == "same"
    assert [source[source.sentence_at(e.span.start).span] for e in found.evidence] == [said]


class Asked:
    """A pattern, and how often it was asked."""

    def __init__(self, pattern):
        self.pattern, self.times = pattern, 0

    def __getattr__(self, name):
        self.times += 1
        return getattr(self.pattern, name)


def test_of_the_figures_of_a_brief_those_beside_a_figure_may_be_its_whole(monkeypatch):
    """A part and its whole stand beside each other, so a table is not gone through anew for each of its numbers."""
    asked = Asked(figure_rewordings._OF)
    monkeypatch.setattr(figure_rewordings, "_OF", asked)
    table = "1,000\t2,000\t3,000\n" * 120
    brief, _ = pipeline.read_brief(f"Tarn\n\n{table}\n31 of 118 boats sank.\n".encode(), name="brief.txt")
    source = pipeline.read(f"Tarn\n\n{table}\nThirty-one out of 118 boats sank.\n".encode(), name="source.txt")
    assert not pipeline.check(brief, [source]).problems()
    assert 0 < asked.times < 40 * 3 * 120


def test_what_is_taken_from_a_whole_is_looked_for_once(monkeypatch):
    """Each sentence counts people; of none of them are the source's figures gone through for each other one."""
    asked = Asked(figure_rewordings._ALL_BUT)
    monkeypatch.setattr(figure_rewordings, "_ALL_BUT", asked)
    text = "".join(f"On day {n} the mayor of Tarn{n} met {n + 20} people at quay {n}. " for n in range(60))
    brief, _ = pipeline.read_brief(f"{text}397 people were saved.".encode(), name="brief.txt")
    source = pipeline.read(f"{text}All but three of the 400 people were saved.".encode(), name="source.txt")
    found = next(f for f in pipeline.check(brief, [source]).findings if brief[f.claim.span].startswith("397"))
    assert found.verdict == "derived"
    assert 0 < asked.times < 300
