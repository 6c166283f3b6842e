"""Minutes: what was decided and who does what by when come first, and what every meeting has is left out."""

import pytest

from tests.composing import made

MINUTES = """Minutes of the Harbour Board of Tarn, 4 March 2031

Present: Ann Lee (chair), Robert Vance, Petra Lindqvar. Apologies were received from Olaf Bremer.

The minutes of the meeting of 4 February were read and approved.

The engineer reported that the old pier had lost eleven of its forty piles since the storm of January. Members discussed \
the danger to anglers at some length. Mr Vance noted that the insurer had raised its premium by a third. It was agreed to \
close the pier to the public from 1 April.

Action: Robert Vance to put up signs by 20 March.

The board considered three offers for a new pump. The board resolved to accept the offer of Lindqvar Marine at 12,400 \
crowns.

Action: AL

Mrs Lindqvar reported that the moorings were full and that fourteen boats were on the waiting list. The harbour master \
observed that visitors stayed longer than in other years. It was noted that the fees had not been raised since 2026. The \
committee decided to raise the mooring fee by four per cent.

Petra Lindqvar to write to all owners before 1 May.

The chair thanked the volunteers who had cleaned the slipway. The next meeting will be held on 1 April at seven."""


@pytest.fixture(scope="module")
def source():
    return made.document(MINUTES)


@pytest.fixture(scope="module")
def page(source):
    return made.briefing(source)


@pytest.mark.parametrize("decision", ["agreed to close the pier", "resolved to accept", "decided to raise the mooring"])
def test_each_decision_stands(page, decision):
    assert any(decision in text for text in made.texts(page))


@pytest.mark.parametrize(("decision", "action"), [("close the pier", "Robert Vance to put"), ("accept", "Action: AL")])
def test_an_action_that_follows_a_decision_stands_below_it(page, decision, action):
    line = next(item for item in made.points(page) if decision in item.text)
    assert [child.text for child in line.children if action in child.text]


def test_an_action_that_opens_with_its_owner_stands(page):
    assert "Petra Lindqvar to write to all owners before 1 May." in made.texts(page)


@pytest.mark.parametrize("routine", ["Present:", "read and approved", "next meeting", "Apologies"])
def test_what_every_meeting_has_is_left_out(page, routine):
    assert not any(routine in item.text for item in made.everything(page))


def test_decisions_stand_before_what_was_reported(source):
    texts = made.texts(made.briefing(source, length="long"))
    reported = [at for at, text in enumerate(texts) if "decided" not in text and "Vance" not in text and at]
    decided = [at for at, text in enumerate(texts) if "agreed to" in text or "resolved to" in text]
    assert max(decided) < max(reported)


def test_all_is_verbatim_and_said_once(page, source):
    made.assert_verbatim_and_said_once(page, source)


def test_another_kind_asked_for_overrules_and_the_method_says_so(source, page):
    other = made.briefing(source, kind="news")
    assert "kind news" in other.method
    assert "kind minutes" in page.method
    assert page.method.startswith("Extracted verbatim by briefing ")
    assert not any(item.children for item in made.points(other))


VOTED = """Minutes of the Lamp Committee of Orle, 3 June 2030

1. Lamps of the pier

The clerk reported that two of the four lamps are broken. A new set costs 18,400 crowns. Members
discussed for some time whether the lamps of the pier are needed at all while boats have screens. The harbour master told
them that forty boats come in at night each week, and that three of them have no screen and steer by the lamps of the pier.

Una Karsk proposed that the committee buy the set of Hale & Sons by 1 August. Bo Vik seconded.

Carried by three votes to one.

2. Fees

The fees for boats stay as they are. Visitors asked for a second tap on the pier, and the clerk has found no room for it in
the budget of this year or of the next one. A tap would cost about 900 crowns and would have to be shut in winter.

3. Date of next meeting

Monday 1 July 2030 at 18:30.
"""


def test_a_vote_stands_below_its_motion_and_no_day_alone():
    page = made.briefing(made.document(VOTED))
    motion = next(item for item in made.points(page) if "proposed that" in item.text)
    assert [child.text for child in motion.children] == ["Carried by three votes to one."]
    assert not any(item.text.startswith("Monday") for item in made.everything(page))


def test_what_somebody_says_is_no_decision_elsewhere():
    text = (
        "第3回 港湾会議 議事録\n\n日時：2031年6月14日\n場所：港役場 大会議室\n出席者：堀会長、関委員\n\n1. 岸壁\n"
        "堀会長から岸壁の傷みについて説明があった。関委員は「先に費用を決めるべきだ」と述べた。"
        "協議の結果、北の岸壁を廃止し、南の岸壁を新たに指定することを決定した。\n\n"
        "2. 備蓄\n備蓄の水は三千本あり、目標に届いていない。来年三月までに二千本を買うことで合意した。\n\n"
        "3. 訓練\n秋の訓練は十月二日に港の広場で実施する。参加する船の数は昨年より四隻多い見込みである。\n"
    )
    lead, *rest = made.texts(made.briefing(made.document(text)))
    assert "決定した" in lead
    assert not any("場所" in line for line in rest)
