"""A meeting's page: whole lines without fillers, what was decided first, and all of it found again by `verify`."""

import json

import briefing
from briefing.making import Recipe

TALK = """Una Karsk: Um, okay, can everybody hear me?
Bo Vik: Yeah, yeah, fine.
Una Karsk: So, uh, what do we do about the lamp of the old pier?
Bo Vik: Um, so the lamp went out at, uh, four in the morning and nobody of the crew saw it.
Una Karsk: Oh no.
Eva Tarn: I mean, the crew of the harbour has eleven people and two of them are ill.
Bo Vik: Yeah, that's a lot.
Una Karsk: Okay, so let's move the repair of the lamp from 3 May to 10 May, that gives the crew a week.
Eva Tarn: Mm-hmm.
Bo Vik: And I'll write the report for the harbour office by Thursday noon, um, so that they can read it.
Una Karsk: Great, thanks.
Eva Tarn: Bye.
"""


def page(folder, form):
    source = folder / "talk.txt"
    source.write_text(TALK)
    made = briefing.make(str(source), Recipe(formats=(form,)))
    return made.files[0].decode()


def test_a_meeting_leads_with_what_is_settled_and_has_no_fillers(tmp_path):
    sections = json.loads(page(tmp_path, "json"))["sections"]
    lines = [item for section in sections for item in section.get("nodes", [])]
    assert lines[0]["text"].startswith("Una Karsk: let's move the repair of the lamp")
    assert any(item["text"].startswith("Bo Vik: I'll write the report") for item in lines)
    said = " ".join(item["text"].lower() for item in lines)
    assert not any(filler in f" {said} " for filler in (" um", " uh,", "yeah", "i mean"))
    for item in lines:
        for citation in item["citations"]:
            assert TALK[citation["start"] : citation["end"]] in item["text"]


def test_verify_finds_each_piece(tmp_path):
    (tmp_path / "page.md").write_text(page(tmp_path, "md"))
    found = briefing.verify(str(tmp_path / "page.md"), [str(tmp_path / "talk.txt")])
    assert not found.problems()


def test_an_answer_without_its_filler_has_one_label(tmp_path):
    source = tmp_path / "interview.txt"
    turns = "Interviewer: {}\n\nUna Karsk: {}\n\n"
    said = [
        ("Who lights the lamp of Tarn?", "Well, um, I light the lamp of Tarn with a crew of eleven people."),
        ("What will you change?", "You know, from the first of May we will burn oil from the mill of Vik."),
        ("What does the oil cost?", "The oil costs 40 crowns a barrel, and the harbour pays half of it."),
        ("Will you stay?", "No. I will stay for as long as the harbour office wants me to."),
    ]
    source.write_text("Interview with Una Karsk\n\n" + "".join(turns.format(*pair) for pair in said))
    made = briefing.make(str(source), Recipe(formats=("md",))).files[0].decode()
    assert "Una Karsk" in made
    assert "Karsk:\\]* Una Karsk:" not in made
