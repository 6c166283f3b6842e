"""What leads a page: the order of the majority, the revised guidance, a review's conclusion, a plan's measures, what a speech counts."""

from tests.composing import made

SPLIT = """[2031] UKSC 7

JUDGMENT
Ostrem (Appellant) v Harbour Commissioners (Respondent)

LADY VIK (with whom Lord Dahl and Lord Moe agree):

1. The question is whether a pier that is closed in winter is "open to the public" under section 9 of the Act. The Court of Appeal held that \
it is not.

2. In my view the words ask what happens over the year as a whole. There was evidence that forty thousand people walked on the pier. The \
Court of Appeal was not entitled to put its own view in place of the judge's.

3. For these reasons I would allow the appeal and restore the order of the judge.

LORD TANGEN (dissenting, with whom Lady Ruud agrees):

4. I regret that I cannot agree. A pier behind a locked gate is closed, whatever happens in July.

5. I would dismiss the appeal.
"""
CIRCUIT = """UNITED STATES COURT OF APPEALS
FOR THE THIRTEENTH CIRCUIT

No. 31-2207

PIPEFITTERS LOCAL 9, Plaintiff - Appellant,
v.
ORLE STEEL COMPANY, Defendant - Appellee.

Appeal from the United States District Court for the District of Tarn

Before HALE, BYRD, and SOTO, Circuit Judges.

HALE, Circuit Judge:

The Local appeals the district court's order dismissing its suit against Orle Steel. The Local contends that the company broke its \
agreement when it closed the mill. Because the agreement sends the dispute to an arbitrator, we vacate the order and remand with \
instructions to compel arbitration.

The company closed the mill in May 2030. The district court held that the suit came too late. Whether it came too late is for the arbitrator \
to say. We need not decide what the agreement means.
"""
UPDATE = """ORLE BAKERIES PLC
Trading update for the 26 weeks to 30 June 2031

Orle Bakeries, the maker of flat bread, today updates on trading ahead of its half-year results.

Sales rose by 3.1% in the period. Sales of rye bread grew by 7% and sales of cakes fell by 2%. Two ovens at Tarn were out of use in May.

As a result of dearer flour, the Board now expects profit before tax for the year to be between £14 million and £16 million \
(consensus: £19 million). The bakery at Moss will close in the autumn with the loss of 80 posts.
"""
REVIEW = """Tart cherries for sleep in night nurses: a systematic review

Background: Tart cherries are sold in many shops as a help to sleep. Whether they help nurses is not known.

Objectives: To assess what tart cherries do for the sleep of nurses who work at night.

Selection criteria: Randomised trials with nurses who worked four nights or more a month.

Main results: We included six trials with 410 nurses. Sleep was longer by 9 minutes (95% CI 2 to 16; low certainty) in those who drank cherry \
juice. Their hours awake did not differ.

Authors' conclusions: The trials do not support recommending tart cherries to nurses who work at night. Larger trials are needed.
"""
PLAN = """Rivers for All
A white paper of the Ministry of Rivers

Chapter 1: The rivers today

Fees for the use of rivers have risen by 48% in nine years, and half of the locks leak. The present rules pay the boards for each new weir and \
for no repair. Anglers and rowers have told us that nobody answers for a closed lock.

Chapter 2: The new rules

From 1 May 2033 we will end the fee for rowing boats and pay for the locks from the tax on moorings. The boards must repair a lock within a year.

We invite answers to this paper by 9 August 2031.
"""
SPEECH = """Remarks by Governor Sunniva Kroll at the opening of the bridge at Moss

Thank you. My father rowed people over this river for thirty years, and he would have laughed to see so much steel.

The bridge came two years late and cost 90 million more than we said. That was our fault, and nobody else's.

I have two things to announce. First, from the first of May, people who cross to work will pay no toll for five years. Second, I have asked \
Judge Eli Wahl to find out why it cost so much and to publish all of it.

A bridge is like a street, and you do not sell a street. Thank you to the welders, and thank you all for coming.
"""


def _page(text: str, kind: str = "") -> list[str]:
    return made.texts(made.briefing(made.document(text, language="en"), kind=kind))


def test_the_order_of_the_majority_leads_and_a_dissenter_named_in_brackets_does_not():
    page = made.briefing(made.document(SPLIT, language="en"))
    assert "allow the appeal" in made.texts(page)[0]
    told = {words for item in made.everything(page) if "locked gate" in item.text for _, words in item.insertions}
    assert told <= {"LORD TANGEN, dissenting:"}


def test_what_a_court_does_with_the_order_below_leads_before_who_asks_for_it():
    assert "we vacate the order" in _page(CIRCUIT)[0]


def test_guidance_beside_the_consensus_leads_a_trading_update_and_not_that_it_is_one():
    assert "now expects profit" in _page(UPDATE)[0]


def test_a_review_is_told_by_its_conclusion_and_its_results_not_by_why_and_how():
    told = _page(REVIEW)
    assert "do not support" in told[0]
    assert not any(line.startswith(("Objectives", "Selection", "Tart cherries are sold")) for line in told)


def test_a_plan_leads_with_what_will_be_done():
    assert "we will end the fee" in _page(PLAN)[0]


def test_a_speech_leads_with_what_it_announces_by_number():
    told = _page(SPEECH, "speech")
    assert "two things" not in " ".join(told)
    assert "pay no toll" in told[0] or "Judge Eli Wahl" in told[0]
