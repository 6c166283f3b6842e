"""A report is read for what was found and is asked, an opinion for its demand and its reasons; an option for its own words."""

from tests.composing import made

GRANT = """Report to the Tveit Fund on the Winter Kitchens

Background

The town of Moss has 19,000 inhabitants and two churches. In 2029 its market hall burned down. Every tenth household has \
no kitchen of its own. We proposed to run three kitchens for two winters.

What we achieved

The kitchens served 48,200 meals to 2,310 people. We trained 54 cooks, of whom 31 found work in the first year. In a survey \
of guests, two thirds said that they came for company.

Money

We spent 311,000 crowns of the grant. The largest items were wages (190,000 crowns) and food (71,000 crowns).

What comes next

The town will pay half of the rent from 2033. We ask the Fund to consider a second grant of 120,000 crowns. Without it the \
kitchen at the harbour will close in May.
"""
OPINION = """Comment: Move the market back to the square

By Ina Holt

When I was a child I carried my mother's basket across the square on Saturdays. I remember the smell of the plums. My uncle sold \
eels there until he was eighty.

The council should move the market back to the square before the summer. In the hall its stalls fell from 84 to 37 in four years. \
The square costs 9,000 crowns a year less than the hall. In Tarn the shops around the square sold 14 percent more after such a move.

Some say that the square is for cars. It has room for sixty of them, and the garage behind it stands half empty.

The council should vote for the move on 3 May.
"""
OPTIONS = """Report to the Works Committee on the gates of the lock

Purpose

The gates of the lock at Ulv are from 1951 and leak. The engineer gives them three years at the most.

Options

Option A: repair both gates for 2.1 million crowns in the winter of 2032. Option B: replace both gates for 3.4 million crowns \
with a loan from the county. Option C: close the lock to boats and keep one gate as a weir.

Recommendation

That the committee approve option B and ask the engineer to report in May.
"""


def _told(text: str, **request: str) -> list[str]:
    return made.texts(made.briefing(made.document(text, language="en"), **request))


def test_a_report_s_background_stands_neither_first_nor_beside_what_was_achieved():
    told = _told(GRANT, kind="report")
    assert "second grant" in told[0]
    assert not any("churches" in line or "burned down" in line or "proposed to run" in line for line in told)
    assert any("48,200" in line for line in told)


def test_an_opinion_leads_with_the_demand_of_its_title_and_goes_on_with_reasons():
    told = _told(OPINION, kind="news")
    assert "move the market back" in told[0]
    assert any("14 percent" in line or "84 to 37" in line for line in told)
    assert not any("plums" in line or "eels" in line for line in told)


def test_what_a_committee_is_asked_to_approve_leads_and_no_option_stands_under_another_one_s_name():
    page = made.briefing(made.document(OPTIONS, language="en"), kind="report")
    assert made.texts(page)[0].startswith("That the committee approve option B")
    labels = [item.label for item in made.everything(page) if item.text.startswith("Option")]
    assert not any(labels)


def test_a_part_of_them_stands_with_whom_they_are():
    text = GRANT.replace("In a survey of guests, two thirds said", "A third of them were children, and two thirds said")
    for line in _told(text, kind="report", length="long"):
        assert not line.startswith("A third of them")


def test_a_speech_is_told_by_who_holds_it_with_a_title_before_her_name():
    text = """Speech by Minister Runa Falk at the opening of the new lock

Good evening, and thank you for coming out in the rain. I have waited nine years for this evening.

We will pay for two more locks before 2036. I do not expect the work to be done before then. I want to thank the engineers of Ulv.

We must also speak of the old canal. We will not fill it in. I have asked the county for a plan by May. It will say what becomes of the eleven \
houses on the bank, who pays for the bridge at the mill and whether boats may pass on Sundays. The old canal has served this \
town since 1874, and nobody here wants to lose it. The new lock takes boats of forty metres and saves each of them two hours.
"""
    page = made.briefing(made.document(text, language="en"), kind="speech")
    inserted = {words for item in made.everything(page) for _, words in item.insertions}
    assert "Runa Falk:" in inserted
