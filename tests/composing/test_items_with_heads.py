"""What is told of one item of several stands with what names the item: an option, a matter on an agenda, a tip."""

from tests.composing import made

AGENDA = """Orle Harbour Council
Works Committee

AGENDA

1. Apologies

2. Application 31/12: a fish shed of 40 metres on the north quay. Officer's recommendation: refuse. The shed would hide the lamp, and \
61 islanders have objected.

3. Application 31/15: a ticket kiosk in the old pilots' house. Officer's recommendation: approve, with a door for wheelchairs.

4. Bench at the mole. To decide whether to accept the offer of 900 crowns from Solm and Sons.

5. Survey of piles. To receive the report of the diver, who finds that eleven piles must be replaced before the winter.

6. Date of the next meeting: 15 October 2031
"""
OPTIONS = """The lamp of Orle

Background
The lamp was lit in 1904. It uses 41,000 crowns of oil a year, and the keeper retires in May 2032.

Options
1. Option A: keep the oil lamp. Costs rise to 52,000 crowns a year. A second keeper would have to be found by the spring.
2. Option B: light it by wire. The harbour would be dark for six weeks in the autumn. Costs fall to 9,000 crowns a year.
3. Option C: put it out. Insurers have said they will not cover ships at night. Nobody would have to be paid.

Money
The council has set aside 120,000 crowns for works at the harbour in 2032.

Timing
The council meets on 4 March 2032 and has to answer the ministry by 1 April.
"""
TIPS = """5 ways to keep a boat dry this winter

Repairs cost 30% more than last year, and the yards at Orle are full until May. We asked two builders what helps.

1. Lift the boards
Water stands under them for weeks. Do it once before the frost.

2. Empty the locker
Wet ropes rot, says the builder Una Karsk. Hang them up in a shed.

3. Leave the hatch ajar
Air keeps mould away for a whole season, and costs nothing at all.

4. Cover the bow
A sheet of canvas costs 200 crowns and lasts for about ten years.

5. Ask for the grant
Owners of boats below eight metres can claim 1,500 crowns, and have until 31 January to do so.
"""
MEMORANDUM = """PORT OFFICE OF ORLE
To: The Minister of Ports
From: Bo Lind, Pilots Division
Date: 14 January 2032
Subject: Pilots at Vik

The Guild wants eleven pilots more and has threatened to strike. The port can pay for four of them in 2032.

We need your answer by 20 January, since the roster is drawn up on that day. We would be the only port without pilots at night.

Ships above 90 metres have waited for nine hours on average since the storm of October, and three have gone to Tarn.
"""


def lines(text, length="1p", **frame):
    source = made.document(text)
    page = made.briefing(source, length=length, **frame)
    made.assert_verbatim_and_said_once(page, source)
    return made.everything(page)


def test_a_recommendation_stands_with_the_item_that_it_is_of():
    for length in ("short", "medium", "1p"):
        for item in lines(AGENDA, length):
            for number, words in (("31/12", "refuse"), ("31/15", "approve")):
                assert (f"Application {number}" in item.text) == (f"recommendation: {words}" in item.text)


def test_what_is_to_be_done_with_a_matter_stands_with_the_matter():
    told = [item.text for item in lines(AGENDA, "full")]
    assert not any(text.startswith("To ") for text in told)
    assert any("To receive" in text for text in told)


def test_what_follows_of_one_option_says_of_which():
    labels = {"second keeper": "Option A", "dark for six weeks": "Option B", "Insurers have said": "Option C"}
    for template in ("bluf", "board", "submission", "digest"):
        for item in lines(OPTIONS, template=template):
            for words, option in labels.items():
                if words in item.text and option not in item.text:
                    assert item.label.startswith(option)
            if any(words in item.text for words in ("set aside", "lit in 1904")):
                assert item.label == ""


def test_a_tip_stands_below_its_head_once():
    told = lines(TIPS)
    assert [item.label for item in told if "Wet ropes" in item.text] == ["Empty the locker"]
    assert not any(item.label for item in told if "30% more" in item.text)
    assert not any(item.label and item.label in item.text for item in told)


def test_the_writer_of_a_memorandum_is_named_where_he_says_we_and_nowhere_else():
    said = {item.text: dict(item.insertions).get(0, "") for item in lines(MEMORANDUM)}
    assert any(text.startswith("We ") for text in said)
    for text, voice in said.items():
        assert (voice in ("Bo Lind:", "Lind:")) if "We " in text else voice == ""
