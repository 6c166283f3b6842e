"""What a judgment, a letter and a copy are read for stands on their page."""

from tests.composing import made
from tests.tables import each_row

JUDGMENT = """Harrow Quay Pty Ltd v Delmont [2011] ZCA 12

1 The applicant leased a wharf at Harrow Quay to the respondent on 4 March 2009 for five years.

2 The question is whether the lease was terminated when the respondent left the wharf on 9 June 2009.

3 Counsel for the respondent submitted that the lease ended in May 2009 because the wharf was unsafe.

4 In Quill v Tarn Harbour [2004] ZCA 7, Sorrel J was satisfied that a wharf with broken piles is unsafe.

5 In my view the lease was not terminated, because the piles had been renewed in 2008 and the wharf was safe.

6 I am satisfied that the rent for the second half of 2009 remained payable.

7 The application is allowed. The respondent is to pay the rent of $61,000 and the costs of the applicant.

I certify that the preceding seven (7) numbered paragraphs are a true copy of the Reasons for Judgment herein.
"""
LETTER = """Dear Ms Velin,

I am writing about the lamp at Orrin Head, which your office means to switch off. Our crews have steered by it since 1931, and eleven \
of our boats have no other light on that coast.

Could you keep the lamp burning until 30 April 2032? A mast on the northern reef would cost 40,000 crowns, and we cannot pay for it alone.

We object to a closure in winter, when the sound is full of ice and our boats come home in the dark.

Yours sincerely,

Bo Lindqvar
"""
WIRE = (
    "The council of Tarn closed the northern ferry on Monday after two boats failed their inspection. Around 1,200 people "
    "crossed each day, the harbour office said. A bus replaces the boats from Thursday until new boats come."
)
OWN = (
    "Ferry crews of Tarn marched to the town hall on Tuesday with lanterns. The union's head, Marta Velin, asked the state for "
    "two new boats by May. The old ones were built in 1956 and repaired at Torsholm last spring."
)


def test_a_judgment_tells_issue_and_reason_and_no_other_courts_holding():
    source = made.document(JUDGMENT)
    page = made.briefing(source, length="130w", kind="judgment")
    told = " ".join(made.texts(page))
    assert "question is whether" in told
    assert "because the piles had been renewed" in told
    made.assert_verbatim_and_said_once(page, source)
    case = made.briefing(source, length="full", kind="judgment", template="case")
    (holding,) = (s for s in case.sections if s.key == "holding")
    assert not any("Sorrel J" in item.text for item in holding.items())


def test_a_letter_tells_what_it_asks_and_objects_to():
    source = made.document(LETTER)
    told = " ".join(made.texts(made.briefing(source, length="90w", kind="letter")))
    assert "keep the lamp burning until 30 April 2032" in told
    assert "We object" in told or "cannot pay" in told
    assert "Yours sincerely" not in told


@each_row("order", [(WIRE, WIRE, OWN), (WIRE, OWN, WIRE)])
def test_a_copy_says_which_source_it_copies(order):
    page = made.briefing(*map(made.document, order))
    remarks = [source.remarks for source in page.sources]
    copy = len(order) - 1 if order[1] is OWN else 1
    assert remarks[copy] == ("copy of 1",)
    assert all(not said for number, said in enumerate(remarks) if number != copy)


def test_a_paper_does_not_tell_what_its_sections_hold():
    text = """We study the lamps of Orrin Head and the boats that steer by them. In Section 3 we describe the lamps and the boats.

The rest of this paper is organized by lamp and boat. Lamps with two lenses reach 30 kilometres in rain, and boats find the sound by them.

Section 4 describes the lamps and the boats in detail. Our results show that two lenses halve the losses of boats in winter. \
We measured 212 crossings in three winters and compared them with the crossings before 1931.
"""
    told = " ".join(made.texts(made.briefing(made.document(text), length="80w", kind="paper")))
    assert "halve the losses" in told
    assert not any(words in told for words in ("In Section 3", "The rest of this paper", "Section 4 describes"))


def test_costs_alone_are_not_the_outcome_of_a_judgment():
    text = JUDGMENT.replace(
        "The application is allowed. The respondent is to pay the rent of $61,000 and the costs of the applicant.",
        "I will therefore grant the application. There will be an order that the respondent pay the applicant's costs.",
    )
    first = made.texts(made.briefing(made.document(text), kind="judgment"))[0]
    assert first == "I will therefore grant the application."


def test_an_acronym_of_a_judgment_is_spelled_out_where_it_first_stands():
    text = JUDGMENT.replace("to the respondent on", "to the Tarn Lamp Board (TLB), the respondent, on").replace(
        "the wharf was safe.", "the TLB knew the wharf to be safe."
    )
    lines = made.everything(made.briefing(made.document(text), length="60w", kind="judgment"))
    shown = [item for item in lines if "TLB" in item.text]
    assert any("TLB" in item.text and "Tarn Lamp Board" in dict(item.insertions).values() for item in shown[:1]) or any(
        "Tarn Lamp Board" in item.text for item in shown[:1]
    )


def test_he_behind_what_he_says_has_his_name():
    text = (
        "The keeper of the lamp, Tobias Wrenfield, met the board of Tarn on Monday about the storm of last week.\n\n"
        "Wrenfield told the board that the boats had been warned. No boat of the island was lost during the storm, he said.\n\n"
    )
    page = made.briefing(made.document(text), length="100%")
    added = {item.text: item.insertions for item in made.points(page) if item.text.startswith("No boat")}
    assert [[words for _, words in insertions] for insertions in added.values()] == [["Tobias Wrenfield"]]
