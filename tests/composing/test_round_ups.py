"""Texts of several stories: each story's first sentence stands before any other of it, and nothing twice."""

import pytest

from tests.composing import made

LABELLED = """Morning round-up, 8 May 2031

Ports: Pilots at Vik and Tarn ended a strike of eight days after the board agreed to pay them 6 per cent more. Ships began to sail at \
midnight. The guild will vote on the deal by 24 May.

Elections: The council of Orle said the second round between Una Karsk and Bo Lind will be held on 2 June. It threw out a complaint by Lind.

Banking: Tarnbank said profit fell 12 per cent to 310 million crowns in the first quarter. It kept its forecast. Shares fell 4 per cent.

Health: The ministry said 47 people had fallen ill in the camps near Solm, and that three had died. Vaccination is to begin on Saturday.

Sport: Odd Vaag won the third stage of the race around the fjords and leads by 41 seconds. Champion Ida Solm withdrew.
"""
PLAIN = """World in brief
12 March 2031

The parliament of Orle voted 88 to 61 to leave the customs pact. The government has a year to agree on terms. Vik called the vote a wound.

A ferry sank off Tarn with 140 people on board. The coastguard said 97 had been rescued and that the search would go on.

The richest man of Solm was sentenced to six years in prison for tax fraud. He will appeal.

Scientists in Vaag said they had found a way to make cement at half the usual heat. It has not been tried outside the laboratory.
"""


@pytest.mark.parametrize("text", [LABELLED, PLAIN], ids=["labels", "title"])
@pytest.mark.parametrize("template", ["bluf", "daily", "digest", "exsum", "backgrounder"])
@pytest.mark.parametrize("length", ["short", "medium", "long", "1p"])
def test_no_story_is_told_without_its_first_sentence(text, template, length):
    source = made.document(text)
    page = made.briefing(source, length=length, template=template)
    firsts = {n: one.span.start for n, one in enumerate(source.blocks)}
    cited = sorted(c.span for item in made.everything(page) for c in item.citations)
    assert len(cited) == len({*cited})
    for span in cited:
        told = source.sentence_at(span.start)
        start = firsts[told.block]
        assert any(start <= other.start < start + 40 for other in cited)


def test_a_day_s_brief_has_a_line_a_story():
    page = made.briefing(made.document(PLAIN), length="1p", template="daily")
    stories = next(section for section in page.sections if section.key == "stories")
    assert [node.text.split()[:2] for node in stories.nodes][:2] == [["The", "parliament"], ["A", "ferry"]]


STORM = """A storm broke the mole of Orle on Monday and sank two of the pilots' boats, the board said.

The mole was built in 1904. It is 412 metres long. Nine boats lay behind it. The keeper was not hurt."""
BANK = """The bank of Tarn raised its rate by half a point on Monday, more than 15 of 18 economists had foreseen.

Shares in Tarn fell 3 per cent. Houses lost most. The crown rose against the mark. Inflation was 4 per cent in August."""


def test_what_leads_a_story_stands_first_below_its_title():
    told = ((STORM, "Night of wind at Orle"), (BANK, "Money dearer"))
    page = made.briefing(
        *(made.document(text, title=title, date="2031-05-08") for text, title in told), template="daily"
    )
    stories = [node for section in page.sections if section.key == "stories" for node in section.nodes]
    assert [node.children[0].text.split()[1] for node in stories] == ["storm", "bank"]
