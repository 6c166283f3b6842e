"""Pages whose headings ask: the answers stand below them, and who answers for a body is named."""

from briefing.model import DocumentKind
from tests.composing import made
from tests.tables import each_row

PAGE = """The ferry fare: your questions answered
Harbour Board of Orle

When does the fare rise?
On 1 March 2032. The board agreed to it in May by five votes to two.

Who pays less?
Islanders pay 40 crowns, and children under 12 sail without a fare on all days but Sunday.

I have a boat of my own. Do I have to pay?
Not until 1 June 2033. Owners of boats have a year of grace, but must tell the board by 15 February 2032.

Where does the money go?
To the mole. The board expects 4 million crowns in the first year, and has borrowed 9 million for the piles.
"""
RESPONSE = """Response of the Association of Island Pilots to the consultation "A safer sound"

Sent to the Ministry of Ports, 28 June 2031

About us
The Association has 74 pilots in nine ports.

Our position
We support the plan for lamps on all moles. We oppose the plan to let ships above 90 metres sail without a pilot. We ask the \
Ministry to put off the new fee until the trial at Vik has been looked at.

Question 1. Do you agree that every mole should have a lamp?
Yes. Of our members, 81 per cent have sailed by a dark mole in the last year.

Question 2. Do you agree that long ships should sail without a pilot?
No. In 2030 our members stopped eleven ships that were about to run aground.

Question 3. What should the fee be?
The fee of 40 crowns does not pay for a boat. We do not think that a fee should be set before the trial ends.
"""


@each_row("remark", ["I have a boat of my own.", "We only come for a day.\nChildren do."])
def test_an_answer_stands_below_no_question_but_its_own(remark):
    text = PAGE + f"\n{remark}\nBoats under five metres sail without a fare, and need no stamp at all.\n"
    page = made.briefing(made.document(text), length="full")
    below = {child.text: one.text for one in made.points(page) for child in one.children}
    assert below
    assert not any("five metres" in answer and below[answer] in text[: text.index(remark)] for answer in below)


def test_answers_stand_below_the_headings_that_ask():
    source = made.document(PAGE)
    page = made.briefing(source, length="1p")
    heads = {item.text: [child.text for child in item.children] for item in made.points(page) if item.children}
    assert any("Not until 1 June 2033." in text for text in heads["I have a boat of my own. Do I have to pay?"])
    assert all(head.endswith("?") for head in heads)
    made.assert_verbatim_and_said_once(page, source)


def test_no_answer_stands_below_the_question_of_another():
    mine = "I sail an old boat.\nBoats of more than 40 years sail free of any fare on every day of the whole year."
    source = made.document(PAGE.replace("Where does the money go?", mine + "\n\nWhere does the money go?"))
    page = made.briefing(source, length="long")
    above = [one.text for one in made.points(page) for child in one.children if "more than 40 years" in child.text]
    assert above in ([], ["I sail an old boat."])


def test_the_line_on_top_and_no_question_is_the_title():
    assert made.briefing(made.document(PAGE)).title == "The ferry fare: your questions answered"


def test_a_response_to_a_consultation_is_no_interview_and_its_we_is_the_body_s():
    from briefing.model import Budget, Corpus, Request
    from briefing.pipeline import analyse

    source = made.document(RESPONSE)
    assert analyse(Corpus((source,)), Request(Budget.parse("1p")), bottom_line=True).kind is DocumentKind.REPORT
    page = made.briefing(source, length="1p")
    every = made.everything(page)
    assert any("We oppose" in item.text for item in every)
    own = [item for item in every if item.text.startswith("We ")]
    assert all(item.insertions[0] == (0, "Association of Island Pilots:") for item in own)
