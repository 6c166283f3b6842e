"""What a genre is read for, by the marks that it alone has."""

from briefing.model import DocumentKind
from tests.composing import made
from tests.selection.test_outcome import bottom, found
from tests.tables import each_row

TEXTS = {
    "inspection": (
        """HARBOUR HOMES INSPECTORATE
Report of inspection

Name of home: The Lanterns
Overall rating: Poor
Is it clean? Good
Previous rating: Good

Residents told us that the staff of the house are kind, and we saw many friendly exchanges. There were too few of them on both nights.

Medicines were not given safely. Nine of the twelve records had gaps, and one resident had been given twice the dose.

What must be done
The home must have at least four carers on duty each night.""",
        "Overall rating: Poor",
    ),
    "recall": (
        """Goods Authority of Orle
Recall no. 31-44

Product: Tarn & Vik bath lamps
Hazard: The lamp can come loose and give its owner a shock.
Remedy: Refund

The authority has had nine reports of loose lamps, and nobody has been hurt by any of them so far.

The lamps were sold in Orle and Tarn between May and July 2031 for 40 crowns each.

Tarn & Vik was founded in 1998 and makes its lamps of brass.""",
        "Product: Tarn & Vik bath lamps",
    ),
    "audit": (
        """OFFICE OF THE AUDITOR OF PORTS
Harbour Board of Orle: fuel cards

Background
The board gives its crews fuel cards so that boats can be filled at night. In 2031 there were 212 cards.

What we found
We tested 300 payments and spoke to 14 masters. For 87 of the 300 payments there was no receipt.

Conclusion
The board does not have effective control over its fuel cards.""",
        "does not have effective control",
    ),
    "grant": (
        """Progress report to the Lamp Foundation
Reed beds of Kell

We are happy to tell you of another busy year. More than 200 volunteers gave their time, and a school painted a mural of reeds.

By December the target of 210 hectares had been reached, and 40 boats had been moored.

The school will paint a second mural in the spring, and the volunteers will be asked to dinner.""",
        "the target of 210 hectares had been reached",
    ),
    "claim": (
        """IN THE DISTRICT COURT OF ORLE
ANA BREKKE, Plaintiff,
v.
TARN ESTATES LLC, Defendant.
COMPLAINT AND DEMAND FOR JURY TRIAL

1. Plaintiff is a resident of Orle.
2. Defendant owns and runs a block of 80 flats at Pier Road.
3. On January 9, 2031, Plaintiff was burned when a boiler in her flat burst.
4. Defendant owed Plaintiff a duty to keep the flat safe, and breached that duty.

PRAYER FOR RELIEF
WHEREFORE, Plaintiff asks for judgment against Defendant for $275,000 in damages and for costs.""",
        "asks for judgment against Defendant",
    ),
    "newsletter": (
        """THE MONDAY TIDE
Your weekly letter from the coast | Issue 212

Good morning to all who read this on the mole.

PRESENTED BY TARN BANK
Thinking of a boat for your family? Our loans start at 4.9 percent and you may apply in ten minutes.

LOCK TO CLOSE FOR SIX WEEKS
The lock at Vik will be closed from 10 February to 24 March while its gate is replaced. Fishing boats can use Lund.

LIFEBOAT SHORT OF CREW
The lifeboat at Orrin Head has been taken out of service at night, because it has eight volunteers.

You get this because you signed up. Unsubscribe.""",
        "The lock at Vik will be closed",
    ),
    "debate": (
        """ASSEMBLY OF ORLE
Tuesday 18 March 2031

Lamps Bill: Second Reading

Ms Brekke (Minister for Ports): I beg to move that the Bill be read a second time. It would put a lamp on every mole.

Mr Ruud (Leader of the Opposition): The Minister has told the House that boats are lost in the dark. I beg to move an amendment to leave out "every" and insert "any".

Question put, That the amendment be made.
The House divided: Ayes 41, Noes 62.

Question put, That the Bill be read a second time.
The House divided: Ayes 71, Noes 32.
Bill read a second time and referred to the Ports Committee.""",
        "Bill read a second time and referred",
    ),
    "letter": (
        """Lund & Vik, Solicitors
4 Mole Street
Orle

21 March 2031

Dear Sirs

Our client is Ana Brekke, who bought her boat from you in July 2028.

The keel began to crack in October 2029, and your yard told her that the boat was settling into its paint.

We require that you pay the cost of the keel, which is 64,500 crowns, by 18 April.

Your yard has built boats in Orle since 1911 and has always been proud of its keels.

Yours faithfully

Lund & Vik""",
        "We require that you pay",
    ),
    "somebody who writes to somebody": (
        """My boat lay at the north mole on the night of Friday 15 November, and when I came down in the morning its rail was bent and its lamp was gone.

The keeper saw a white barge strike it at about two. He is willing to tell you what he saw.

I enclose two estimates. The yard wants 2,310 crowns for the rail, and I have been hiring another boat since the 18th.

I would like you to approve the yard's estimate and to pay for the hired boat until mine is mended.

You asked about older damage. I had a scratch on the bow in 2029, and I am not claiming for it.""",
        "I would like you to approve",
    ),
    "complaint by mail": (
        """To: complaints@ferries.example
From: Una Karsk
Subject: Boat of 11 August

Dear Sir or Madam,

I am writing to complain about what happened to my mother at the pier of Orle on 11 August.

I had asked for a chair when I booked in March, and I asked again on 8 August. We waited for two hours, and the boat left without us. I have a picture of us at your desk.

I want the 376 crowns back. I want somebody to apologise to my mother in writing.

Yours faithfully
Una Karsk""",
        "I want the 376 crowns back.",
    ),
    "open letter": (
        """Dear Minister,

Nineteen people have drowned between Orle and Tarn since January 2029. There is no rail on the pier.

Your office promised a rail in September 2029. Two winters have passed, and the money went back unspent.

We, pilots and keepers of four ports, ask you

1. to order a limit of five knots at once;
2. to have the rail built by 1 September.

On 10 May we will walk from Orle to Tarn. You are invited.

Yours,

Una Karsk""",
        "to have the rail built by 1 September",
    ),
    "review": (
        """The Salt Pier
by Ida Brandt
Tarn Books, 312 pages

Reviewed by Oke Ferrin

Novels about piers tend to be about waiting. Ida Brandt's second, set on a rock off Tarn in 1911, is about crowds.

The keeper counts the days until a boat relieves him. His wife hides her brother, and when the boat fails to come there is food for five.

She is less sure with the war, which is told in letters that nobody could have written in 1911.

It is a better book than her first. Read it anyway, but not on an empty stomach.""",
        "Read it anyway",
    ),
    "auditor's conclusion": (
        """Summary

1. In 2029 the ministry began to bring lamps to 420 piers by the end of 2034. The budget was 610 million crowns.

Key findings

2. By September 2034 the ministry had brought lamps to 171 piers, 41 per cent of the target.

3. Costs have risen. The latest estimate is 890 million crowns.

Conclusion on value for money

4. The work has helped those it has reached, but it is late and it costs more than was planned. We conclude that it has not so far delivered value for money.

Recommendations

a The ministry should publish a new plan by March 2035.""",
        "not so far delivered value for money",
    ),
    "letter that gives notice": (
        """FLAT 3, 40 PIER STREET
7 January 2031

To: Vik & Solm Lettings

I've now written to you four times. The boiler in this flat has not worked since 15 November. We have two children, and the thermometer in their room showed 11 degrees this morning.

Your engineer came on 2 December, said that a valve was needed, and has not been seen since.

I therefore give you notice that

(a) if the boiler isn't working by 6 pm on Friday 17 January I will have it repaired myself, and

(b) I claim a third of the rent from 15 November.

We like the flat and we'd like to stay.""",
        "I claim a third of the rent",
    ),
    "scientists to a body": (
        """Sixty scientists to the Commission: do not weaken the lamp rule

We, the undersigned, work on moths and birds at universities in fourteen countries. We write because the Commission is to decide on 9 April whether white lamps may be lit again.

White lamps were banned in 2030 since they kill moths. A review of 41 studies found that moths near lit piers were a third fewer.

We call on the Commission to uphold the ban and to publish the opinion that its own agency gave in December.

Signed: Prof. U. Karsk and 57 others""",
        "to uphold the ban",
    ),
    "statement of a family": (
        """STATEMENT BY THE FAMILY OF LENA HOLM

Hello. I'm Per, I'm Lena's brother. My parents have asked me to read this out.

It is ten weeks today since Lena went out to row and didn't come back. On Monday the police told us that the man they were holding has been released. We believe them.

We still don't know where she is. We know that she was at the boathouse at six because the camera shows it.

If you were there, or if somebody you know came home late on the 3rd of November, please ring 0555 4410.

That's all. Thank you.""",
        "please ring 0555 4410",
    ),
    "notice to pumps' users": (
        """Urgent: Field Safety Notice
FSN-2031-031
Manufacturer: Vik Medical

Dear customer,

Vik Medical has become aware that the battery of its pumps may report a full charge when it is nearly empty.

We have received 26 complaints. All pumps with numbers below 41000 are concerned.

Return the reply form by 14 June 2031, even if you have no pump.

Please pass this notice on to everybody who needs to know within your house.

Tarn, 17 May 2031""",
        "nearly empty",
    ),
    "list of recommendations": (
        """The court has audited what the Ministry spent on lamps in the years 2030 to 2033.

In 12 contracts there is no lamp at all that the court could find. The Ministry says that advice was given orally.

Nineteen contracts were split so that each part stayed below 2 million crowns, the limit from which a tender is required.

The court recommends that the Ministry

- publish all contracts above 500,000 crowns within 30 days, and
- reclaim 6.2 million crowns that were paid for nights without a lamp.

The Ministry has accepted the first.""",
        "publish all contracts above 500,000 crowns",
    ),
    "order against somebody": (
        """HARBOUR TRIBUNAL

Applicants: Ms J. Karsk, Mr A. Solm
Respondent: Mr V. Lind
Date of decision: 9 September 2031

DECISION

The Tribunal makes rent repayment orders against the Respondent of 5,112 crowns to Ms Karsk and 4,860 crowns to Mr Solm, to be paid within 28 days.

The Respondent must also refund the fees of 300 crowns.

Reasons

1. The Applicants lived at the pier from October 2029 to October 2030. A house of this kind needed a licence.

2. The Respondent says that he did not know of it. We accept that. It is no defence.

3. We start at 70 per cent of the rent, and take off 10 per cent because the house was in good repair.""",
        "makes rent repayment orders",
    ),
    "debate of candidates": (
        """Candidates' debate, Harbour Ward, Radio Orle

HOST (Ann Lind): Good evening. First question: the ferry. Should the town run it?

JUNE VELIN (Pilots): Yes. It has been cancelled 61 times since January. I'd end the contract in 2032 and run it ourselves.

DAG SOLM (Keepers): With what? The town can't light its lamps. I don't see who would pay.

VELIN: You have had twelve years to collect the fines.

SOLM: That's not true. We collected 40 crowns last year.

LIND: One sentence each to finish.

SOLM: I've served this ward for sixteen years and I'd like to finish the job.""",
        "end the contract in 2032",
    ),
    "opinion that bids": (
        """Opinion

Nobody likes being told what to do with a lamp. So when the minister said last week that we burn too many, she was laughed at from Orle to Tarn.

I laughed too. Then I counted. For a month I wrote down how many lamps I lit, and I had lit twice what I needed.

What the minister should be mocked for is stopping there. Last winter her office handed back 400 million crowns that had been set aside for piers.

So here is a bargain. We will count our lamps if she spends the money.

Train 3,000 keepers by 2034, pay for the piers of those who can't, port by port, starting with the darkest.""",
        "Train 3,000 keepers",
    ),
    "several orders": (
        """HARBOUR TRIBUNALS

Claimant: Ms B Castor
Respondent: Vik Lamps Ltd

RESERVED JUDGMENT

1. The complaint of unfair dismissal is well founded. The claimant was unfairly dismissed.
2. The complaint of direct sex discrimination is not well founded and is dismissed.
3. A remedy hearing will take place on 14 June 2031.

REASONS

1. The claimant lit the lamps of the respondent from 2 June 2024 until she was dismissed on 9 February 2030.

2. The respondent says that she was dismissed for misconduct, namely that she let two keepers leave before the watch was over.

3. We find that nobody asked whether that was done on nights. No reasonable employer would have left the question unasked.""",
        "unfair dismissal is well founded",
    ),
    "speech": (
        """Check against delivery

Address by Ana Brekke to the Pilots' Union of Orle

Friends, four years ago I told you that I would never ask you to take less than the price of bread. I meant it, and I still do.

The offer of the board is 3.1 percent, and with it comes a promise that no lamp will be put out before 2039.

Some of you say that we should strike in March. I have led three strikes and I would lead another.

But we would lose it. So I ask you to vote yes on the offer of the board.

My father was a pilot, and I have his cap at home.""",
        "So I ask you to vote yes",
    ),
}


@each_row("genre", TEXTS)
def test_a_text_of_a_genre_leads_with_what_it_is_for(genre):
    text, words = TEXTS[genre]
    assert words in bottom(found(text))


def test_a_speech_is_one_by_its_first_lines():
    assert found(TEXTS["speech"][0]).kinds == (DocumentKind.SPEECH,)


PRESS = """NEWS CONFERENCE
Mayor Ana Brekke and Fire Chief Jon Ruud
Sunday 20 July, 6.30 p.m.

MAYOR BREKKE: Good evening. I have just signed an order that everybody on the mole must leave by midnight.

CHIEF RUUD: We have lost 212 boats. Two of our own have died, and eleven people are missing.

Q: Chief, was it a lamp that started it?

CHIEF RUUD: We don't know yet. I would ask everybody to stop guessing.

Q: Mayor, people say that the warning came too late.

MAYOR BREKKE: It should have gone out at noon. That is on us.
"""


def test_of_several_at_a_press_conference_none_is_the_writer():
    page = made.briefing(made.document(PRESS), length="full")
    words = {words for item in page.items() for _, words in item.insertions}
    assert not any("writer" in one for one in words)
    assert any("have died" in item.text for item in page.items())


def test_what_the_press_asks_is_nobodys_statement():
    page = made.briefing(made.document(PRESS), length="full")
    asked = [item for item in page.items() if "came too late" in item.text]
    assert all(item.children for item in asked)


def test_a_letter_in_the_form_of_a_report_is_none():
    text = (
        "Dear keeper\n" + TEXTS["inspection"][0].replace("Is it clean? Good\n", "") + "\n\nYours faithfully\nUna Karsk"
    )
    assert found(text).kinds == (DocumentKind.REPORT,)


def test_an_order_that_is_worded_as_the_first_one_is_another():
    page = made.briefing(made.document(TEXTS["several orders"][0]))
    assert any("sex discrimination is not well founded" in item.text for item in page.items())


def test_a_recommendation_stands_with_what_came_of_it():
    text = """Internal audit report
Opinion: limited assurance

We tested controls over keepers who came and went between April 2030 and March 2031. We tested a sample of 60 keepers and 75 claims of overtime.

Recommendation: Every keeper should give two references before the first watch.
Management response: Not agreed. One is enough.

In 9 of 40 cases the keeper was paid after the last watch, and nobody has chased the form.
"""
    page = made.briefing(made.document(text), length="full")
    told = [item.text for item in page.items() if "two references" in item.text]
    assert told
    assert all("Not agreed" in one for one in told)


def test_what_a_party_tells_a_court_is_alleged():
    page = made.briefing(made.document(TEXTS["claim"][0]), length="full")
    told = [item for item in page.items() if item.citations and item.text[:1].isalnum()]
    assert told
    assert all(item.insertions[0] == (0, "The complaint:") for item in told if "Defendant" in item.text)


def test_what_tells_of_a_complaint_is_none():
    text = "OPINION\n\nThe lower court dismissed the complaint. The plaintiff appeals, and Defendant asks us to affirm.\n\nWe affirm."
    page = made.briefing(made.document(text), length="full")
    assert not any(words == "The complaint:" for item in page.items() for _, words in item.insertions)


def test_a_newsletter_has_nothing_that_is_paid_for():
    page = made.briefing(made.document(TEXTS["newsletter"][0]), length="full")
    assert not any("4.9 percent" in item.text or "boat for your family" in item.text for item in page.items())


GUIDE = """How to bleed a boiler without wetting your floor

A boiler that is cold at its top has air in it. Letting it out takes ten minutes.

Before you start: turn the fire off and wait for half an hour. Do not open the valve while the boiler is hot.

1. Find the valve at one end of the boiler.
2. Hold a cloth under the valve and turn the key. Never take the screw right out, or it will not go back.
3. Close the valve when water comes.

Most boilers are bled once a year. Old ones need it more often, and so do those on a high floor.
"""


def test_what_a_newsletter_says_of_itself_is_its_own():
    text = """Pier Digest

March 2031 | Your monthly letter

Rents

The town has told us that rents will rise from 48 to 79 crowns a berth from 1 October. We have asked for a meeting.

Water

The taps of the north mole go back on on 29 March. Last year's bill was 2,130 crowns.
"""
    page = made.briefing(made.document(text), length="full")
    told = [item for item in page.items() if "told us" in item.text]
    assert told
    assert all((0, "The newsletter:") in item.insertions for item in told)


def test_a_step_of_a_guide_stands_with_its_warning():
    page = made.briefing(made.document(GUIDE), length="60w")
    texts = [item.text for item in page.items()]
    assert any("turn the fire off" in text for text in texts)
    assert all("Do not open" in text for text in texts if "turn the fire off" in text)
    assert all("Never take" in text for text in texts if "turn the key" in text)
    assert any("Find the valve" in text for text in texts)
