"""What a board is asked for stands among the decisions."""

from briefing import make

PAPER = (
    "Safety report of the Velm Quarry Group\n\nPrepared by: Una Karsk, Head of Safety.\n\nSummary\n\n"
    "The Group recorded 14 injuries in the third quarter, up from 9 in the second. Two of them were at the north face.\n\n"
    "We ask the board to approve 640,000 crowns for lamps on all loaders by 31 January.\n\nCauses\n\n"
    "Six of the injuries involved a loader in the dark. The wait from the decision to repair to the repair was nine weeks. "
    "The night shift was short of a guide on eleven weekends. The lamps of the old loaders cannot be mended.\n\n"
    "The police have closed their inquiry, and the inspectorate will report in March. Four of the actions agreed in June are late.\n"
)


def test_a_request_is_a_decision_sought_and_a_noun_is_none(tmp_path):
    source = tmp_path / "paper.txt"
    source.write_text(PAPER)
    page = make(source, template="board", length="long").briefing
    decisions = " ".join(item.text for section in page.sections if section.key == "decisions" for item in section.nodes)
    assert "We ask the board to approve" in decisions
    assert "The wait from the decision" not in decisions


def test_a_body_that_the_title_names_needs_no_introduction(tmp_path):
    source = tmp_path / "paper.txt"
    source.write_text(PAPER)
    lead = next(section for section in make(source).briefing.sections if section.key == "bottom-line")
    assert lead.nodes[0].text.startswith("The Group recorded 14 injuries")
