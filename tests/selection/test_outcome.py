"""Which sentence states the outcome, and what may never stand for it."""

import pytest

from briefing import making
from briefing.language import roles
from briefing.model import OMISSION, Budget, Corpus, DocumentKind, Request
from briefing.pipeline import analyse, document_from_text
from briefing.selection import directives, outcome
from briefing.selection.passages import leans, passages
from briefing.text import profile as profiles
from tests.selection.invented_texts import LEAVE_REFUSED, OUTCOMES
from tests.selection.test_document_kind import RULING
from tests.tables import each_row


def found(*texts, **options):
    corpus = Corpus(tuple(document_from_text(text) for text in texts))
    return analyse(corpus, Request(Budget.parse("medium"), **options), facts=False, bottom_line=True)


def bottom(findings):
    pick = findings.bottom
    return findings.corpus.documents[pick.document][pick.span]


@each_row("kind", OUTCOMES)
def test_the_bottom_line_is_the_outcome(kind):
    text, words = OUTCOMES[kind]
    assert words in bottom(found(text))


def test_an_order_is_the_outcome_and_not_the_appeal_to_come():
    assert "I order that the defendant pay" in bottom(found(LEAVE_REFUSED, kind="judgment"))


def test_an_item_of_a_list_of_orders_is_the_outcome():
    told = "1. The appellant runs a mill.\n\n2. The respondent revoked its licence.\n\n3. In my judgment that was wrong.\n\n"
    orders = "4. For these reasons:\n(a) The appeal is allowed.\n(b) The respondent shall pay £310,000 by 1 September 2025.\n"
    assert bottom(found(told + orders, kind="judgment")) == "(a) The appeal is allowed."


def test_candidates_come_the_likeliest_first():
    findings = found(OUTCOMES["judgment"][0])
    chances = [one.chance for one in findings.outcomes]
    assert chances == sorted(chances, reverse=True)
    assert all(0 <= chance <= 1 for chance in chances)
    assert findings.outcomes[0].sentence == findings.bottom.first
    assert findings.kind is DocumentKind.JUDGMENT


def test_minutes_are_read_for_what_was_decided():
    text = """TARN HARBOUR BOARD
Minutes of the meeting held on Monday 14 June 2032

Present: U. Karsk (chair), B. Lind, O. Ranke
In attendance: harbour master, surveyor

1 Crane
The surveyor presented his report. The crane fails at every frost and the insurer will withdraw cover from 1 September.
A used crane would cost £40,000, a new one £86,000. Mr Lind moved an amendment for the new one, which was lost by 1 vote to 2.
RESOLVED: that a used crane be bought at a cost of not more than £40,000.

2 Lamps
The clerk reported that eleven lamps are out and that the firm which put them up in 2019 has closed. Deferred.

3 Berths
Ms Ranke asked why three berths at the eastern quay have stood empty since March. The harbour master replied that the
depth there is no longer known, and that a survey would cost £9,000. The board wished to see the last chart first.
"""
    assert bottom(found(text)).startswith("RESOLVED: that a used crane")


REPORT = """REVIEW OF THE CRANES OF ORLE
Report to the Harbour Board, March 2032

Summary
We were asked to find out why ships wait at Orle. We found that the number of cranes is sufficient but that crews wait too long for trains.

1. Background
The port covers 41 hectares and took in 5,820 ships in 2031. The target is that three quarters of them leave within a day.

2. Findings
2.1 Crews waited an average of 47 minutes at the north gate to hand over their load.
2.2 On a typical weekday nine of the 31 trains stood outside the north gate at 5 pm.
2.3 The port lost 38 drivers in 2031 and recruited 22.

3. Cost
A second gate would cost about 1.1 million euros a year. The review did not cost the repair of the first.
"""


def test_a_report_is_read_for_what_it_says_was_found():
    made = making.make(document_from_text(REPORT))
    line = next(item for item in made.briefing.items() if item.citations)
    assert line.text.startswith("We found that the number of cranes")
    assert line.insertions[0] == (0, "The report:")
    assert not any(item.text.startswith("2.") for item in made.briefing.items())


def test_minutes_are_minutes_by_their_title():
    title = "Minutes of the Harbour Board of Orle\n\n"
    assert found(title + OUTCOMES["news"][0]).kinds == (DocumentKind.MINUTES,)


def test_subtitles_are_of_a_meeting(tmp_path):
    source = tmp_path / "call.vtt"
    said = ["We move the opening to May.", "The crane is late.", "I will write to the yard."]
    cues = [
        f"00:0{n}:01.000 --> 00:0{n}:09.000\n<v {who}>{line}"
        for n, (who, line) in enumerate(zip(["Una", "Bo", "Una"], said, strict=True))
    ]
    source.write_text("WEBVTT\n\n" + "\n\n".join(cues) + "\n", encoding="utf-8")
    assert making.make([source]).findings.kinds == (DocumentKind.MEETING,)


THREAD = """From: Una Karsk <una@orle.example>
To: Port of Orle <port@orle.example>
Date: Mon, 9 Feb 2032 09:12:00 +0000
Subject: Re: Crane on the north quay

Hi Bo,

I have spoken to Norvel and they can fit a used crane on 23 February for 18,750 euros.

Please approve the quote today. If we miss the slot, the next one is in April.

Una

On Fri, 6 Feb 2032 at 16:40, Bo Lind wrote:
> Hi Una,
> The engineer says the crane on the north quay cannot be repaired. The arm is cracked.
> Can you get a quote for a used one? I would not spend more than 20,000 euros without the board.
"""


@pytest.mark.parametrize("name", ["thread.eml", "thread.txt"])
def test_a_mail_is_read_for_what_the_newest_message_says(tmp_path, name):
    source = tmp_path / name
    source.write_text(THREAD, encoding="utf-8")
    findings = making.make([source]).findings
    assert {*findings.kinds} == {DocumentKind.MAIL}
    document = findings.corpus.documents[0]
    assert findings.bottom.document == 0
    assert findings.bottom.span.stop <= document.text.index("Una", document.text.index("in April"))


def test_the_kind_that_the_user_names_stands():
    assert found(OUTCOMES["news"][0], kind="minutes").kinds == (DocumentKind.MINUTES,)


def test_documents_of_unlike_kinds_share_none():
    findings = found(OUTCOMES["news"][0], OUTCOMES["mail"][0])
    assert findings.kind is None
    assert {findings.profile.document[one.sentence] for one in findings.outcomes} == {0, 1}


def test_a_language_without_cues_keeps_the_best_of_the_first_sentences():
    text = "Die Fähre lief am Dienstag vor Halvik auf Grund und zwölf Menschen wurden verletzt. " * 3
    findings = found(text)
    assert findings.outcomes == ()
    assert findings.bottom is not None


def test_who_asks_for_something_has_what_the_text_says_of_it_first():
    asked = found(OUTCOMES["call"][0], query=("sailcloth",))
    assert asked.outcomes
    assert "sailcloth" in bottom(asked)


def standing(text, kind=DocumentKind.REPORT, before="The harbour board met in Halvik on Monday."):
    profile = profiles.build(Corpus((document_from_text(f"{before} {text}"),)))
    at = next(i for i, whole in enumerate(profile.texts) if whole.startswith(text[:12]))
    passage = outcome.standing(profile, passages(profile), at, kind)
    return passage is not None and (passage.first, passage.last) == (at, at)


@each_row(
    "text",
    [
        "It follows that the appeal should be dismissed.",
        "The appeal be allowed.",
        "Accordingly, the application is refused with costs.",
        "For these reasons the claim of the pilots fails.",
        "It was agreed that Ms Arvo writes to the mayor.",
        "It follows, in my view, that the appeal of the harbour must be dismissed.",
    ],
)
def test_a_conclusion_stands_alone(text):
    assert standing(text)


@each_row(
    "text",
    [
        "Second, the board approved the new pier.",
        "He refused the application of the pilots.",
        "Figure 3 shows the new pier of the harbour.",
        "“The pier will be built by spring.”",
        "Did the board approve the new pier?",
        "Accordingly, he refused the application.",
        "The orders of the court are:",
    ],
)
def test_what_may_never_be_the_outcome(text):
    assert not standing(text)


def test_a_mail_may_ask():
    assert standing("Could you send the signed contract by Friday?", DocumentKind.MAIL)


def test_an_empty_subject_leans_on_nothing():
    assert not leans("It is clear that the claim must fail.")
    assert not leans("It was resolved to buy a second crane.")
    assert leans("It is the first of its kind.")


SPEECH = """Friends, the lamps of Tarn have burned for a hundred years and our keepers have lit each of them by hand.

My father rowed out to the long pier in the great storm and came home with three boats that all had given up.

The winters were hard, and the harbour never had the money that the capital spent on its own lamps.

{act}

I thank the crews who came here tonight, and I thank the choir of Orle for its songs."""


@each_row(
    "act",
    [
        "We must rebuild the long pier before the first storm of the autumn.",
        "I hereby declare the new harbour of Tarn open to the boats of all coasts.",
    ],
)
def test_a_speech_is_held_for_what_it_binds_or_bids_somebody_to(act):
    assert act in bottom(found(SPEECH.format(act=act), kind="speech"))


def test_a_speech_that_does_nothing_has_what_it_tells():
    told = found(SPEECH.format(act="Nobody who saw it will forget that the keepers must row."), kind="speech")
    assert "must row" not in bottom(told)


TURNS = [
    "Una: Good, I have the numbers of the north pier.",
    "Bo: Go on, please.",
    "Una: The old crane broke down nine times and took most of the budget.",
    "Vik: A new one is ninety thousand, and the county pays half of it.",
    "Bo: And what would a used one cost?",
    "Una: About thirty, with no grant at all.",
    "Vik: {}",
    "Una: I write to the county by Friday.",
]


@each_row(
    "decided",
    [
        "Okay, then we take the new crane and close the pier for May.",
        "Let's decide: the new crane, and the pier is closed for May.",
        "Then that's settled, the new crane, and we close the pier for May.",
    ],
)
def test_a_short_meeting_is_read_for_what_was_decided(decided):
    made = making.make(document_from_text("\n\n".join(TURNS).format(decided)))
    assert made.findings.kinds == (DocumentKind.MEETING,)
    assert decided in next(made.briefing.items()).text
    assert made.briefing.title == "Meeting"


def test_what_stands_under_decision_is_the_outcome_however_short():
    text = (
        "Appeal Decision\n\nThe appeal is made by Quill Homes against the refusal of Tarn District Council.\n\nDecision\n\n"
        "1. The appeal is allowed.\n\nReasons\n\n2. The site is a meadow of two hectares behind the mill.\n\n"
        "3. The Council says that the lane is too narrow. I do not agree, for two carts can pass on it.\n\n"
        "Conclusion\n\n4. For the reasons given above I conclude that the appeal should be allowed.\n"
    )
    assert "The appeal is allowed." in bottom(found(text))


def test_what_a_panel_decides_is_the_outcome_and_not_what_a_party_asked_for():
    assert bottom(found(RULING)) == "1. The Player is suspended from all matches for five months."


def test_what_a_board_is_asked_to_approve_is_a_papers_outcome():
    text = (
        "Ferry winter timetable\nReport by: Una Karsk\n\nSummary\n\nIn March 41.5% of the boats were late, against 30% in the winter before. "
        "The ramp at Orle is worn.\n\nOptions\n\nOption A is to mend the ramp at a cost of £120,000. Option B is to hire a boat.\n\n"
        "Recommendations\n\nThe Board is asked to:\n(a) APPROVE Option A, subject to the survey;\n(b) NOTE the figures for March.\n"
    )
    assert "APPROVE Option A" in bottom(found(text))


def test_what_is_expected_as_a_result_leads_a_trading_statement():
    text = (
        "Osk Lamps PLC\nTrading Update\n\nOsk Lamps PLC, the maker of lamps, today issues an update on trading for the 26 weeks ended 2 May 2031.\n\n"
        "Trading in the second quarter was below the Board's expectations. Sales fell 6.1% in April. "
        "As a result, the Board now expects profit before tax for the year to be about £4 million, below the consensus of £7.5 million.\n\n"
        "Net debt was £9.2 million. The interim dividend of 1.1 pence per share will be paid in June.\n"
    )
    assert bottom(found(text, kind="call")).startswith("As a result, the Board now expects")


def test_what_a_notice_bids_behind_a_label_is_no_caption():
    text = (
        "Hazard: The cap of the lamp can come off.\n\nVik Lamps is recalling 9,000 lamps that it sold in May. Two people were burned.\n\n"
        "What you should do: Stop using the lamp at once and bring it back to the shop that sold it.\n\nLamps of another make are safe.\n"
    )
    findings = found(text, kind="news")
    kept = [findings.profile.texts[at] for at, passage in enumerate(findings.passages) if passage]
    assert any(line.startswith("What you should do: Stop") for line in kept)


def test_what_was_agreed_to_be_done_before_then_brings_what_it_points_to():
    assert leans("It was agreed to sign before then.")
    assert not leans("It was agreed to sign the contract before the winter.")


NOTICE = """{title}

Osk Lamps has heard of nine lamps whose cap came off, and a man in Orle burned his hand.

{told}

{bidding} Every shop that sold it gives the price back until 30 June 2031.

The cap was made by another firm. Lamps with a blue foot are not affected. The firm says that it tested forty of them in March and that none of the forty failed.
"""


def test_a_recall_leads_with_the_recall_and_says_what_to_do():
    told, bidding = "Osk Lamps is recalling 9,000 reading lamps of May.", "Stop using the lamp at once."
    findings = found(NOTICE.format(title="Product recall: reading lamps", told=told, bidding=bidding))
    assert bottom(findings) == told
    made = making.make(findings.corpus.documents[0])
    assert bidding in [item.text for item in made.briefing.items()]


def test_a_warning_that_announces_nothing_leads_with_what_to_do():
    told, bidding = "The light of the lamp is yellow.", "Do not turn the lamp upside down."
    assert bottom(found(NOTICE.format(title="Warning to all who own a lamp", told=told, bidding=bidding))) == bidding


def test_a_mail_leads_with_what_it_asks_for_and_by_when():
    text = (
        "From: Una Karsk <una@quay.example>\nTo: Bo Lind <bo@quay.example>\nSubject: The crane\nDate: Mon, 9 Feb 2032 08:15:00 +0000\n\nHi Bo,\n\n"
        "Norvel has come down to 18,750 euros from 24,000. The board voted 3 to 2 against a used crane in the spring.\n\n"
        "I would like your consent to buy it by Thursday noon. Please reply to Vik as well.\n\nUna\n"
    )
    assert bottom(found(text, kind="mail")).startswith("I would like your consent")


def test_a_mail_without_addresses_leads_with_its_question_too():
    asked = "Can one of your people send me the price of forty lamps?"
    head = "From: Una Karsk\nTo: Bo Lind\nSubject: Lamps of the second pier\n\nBo,\n\n"
    said = "I am still at work on the plan for the second pier, now that the council has found the money for it. I counted the lamps last week."
    page = making.make(
        document_from_text(f"{head}{said} {asked} I will tell the council on Monday what they cost.\n\nUna\n")
    ).briefing
    assert next(page.items()).text == asked


INTERVIEW = """{title}

Interview by Una Karsk, 4 May 2031

UK: You lost the books of 900 members. How?

BL: A clerk burned the shed in March. We have decided to copy every book of the club by June.

UK: The union says that you sacked the clerk.

BL: That is not so. The clerk left the club in April and lives in Orle.

UK: Will you go?

BL: I stay until the winter, for the club has asked me. There are nine of us in the house now and 120 shelves, and most of the shelves are new since the fire. A mason from Orle built the wall behind them. He took six weeks for it and asked for nothing but the stones that were left.
"""


def test_an_interview_leads_with_an_answer_and_prints_no_charge_alone():
    made = making.make(document_from_text(INTERVIEW.format(title="The clerk and the shed")))
    assert "have decided to copy every book" in next(made.briefing.items()).text
    lines = [item.text for item in made.briefing.items()]
    assert not any(line.startswith("UK: You lost") for line in lines)
    charged = [item for item in made.briefing.items() if "sacked the clerk" in item.text]
    assert all(item.children for item in charged)


def test_a_written_answer_leads_and_has_the_name_of_who_answers():
    asked = "Bo Lind (Orle) (Ind): To ask the Minister of Boats, how many boats {}; and if she will make a statement."
    text = "House of Delegates\nWritten Answers, Monday 10 March 2031\n\n" + "".join(
        f"{asked.format(did)}\n\nThe Minister of Boats (Una Karsk): {told}\n\n"
        for did, told in (
            ("sank", "In 2030, 31 boats sank. We shall pay for the raising of nine from 1 July."),
            ("burned", "The number of boats that burned was 4 in 2029 and 6 in 2030."),
            ("were sold", "The number of boats sold was 212 in 2029 and 190 in 2030."),
        )
    )
    first = next(making.make(document_from_text(text)).briefing.items())
    assert first.text.startswith("We shall pay")
    assert first.insertions[0] == (0, "The Minister of Boats (Una Karsk):")


OPINION = """The pier is not a shop

By Una Karsk
{}
14 June 2031

On the first warm Sunday of the year 2,300 people walked out on the pier of Orle, and nine of them paid for it. By Monday the council had a plan for a gate.

I walked there as a child with my father. He counted the boards and lost count at four hundred, and nobody asked him for a coin.

The council says that the gate would bring in 80,000 crowns a year. It would cost 95,000 to build. "People value what they pay for," Bo Lind, who leads the council, told the Gazette.

The boards are rotten at the far end, and the lamps went out in March. Last winter two of the benches fell into the sea.

The council should drop the gate, mend the boards and light the lamps. It has the money, for it sold the old mill in May.
"""


def test_an_opinion_piece_leads_with_what_it_urges():
    assert "should drop the gate" in bottom(found(OPINION.format("Opinion")))
    assert "should drop the gate" in bottom(found(OPINION.format("I write from Orle.")))


def test_what_an_opinion_piece_urges_has_its_authors_name():
    first = next(making.make(document_from_text(OPINION.format("Opinion"))).briefing.items())
    assert first.insertions[0] == (0, "Una Karsk:")


def test_a_broken_answer_does_not_lead():
    text = INTERVIEW.format(title="The clerk and the shed").replace(
        "A clerk burned the shed in March.", "In the shed, which a clerk burned."
    )
    assert not bottom(found(text)).startswith("BL: In the shed")


def test_a_check_of_facts_leads_with_its_verdict():
    text = (
        'Claim: "The harbour has lost half of its boats."\n\nIn a debate on Monday Bo Lind said that the harbour of Orle had lost half of its boats since 2025.\n\n'
        "The harbour office counts 212 boats this year and counted 240 in 2025. Of the boats with sails it counts 31, and there were 60.\n\n"
        "Asked for his source, Mr Lind pointed to a table of boats with sails. These are an eighth of all boats, the office says.\n\n"
        "We rate the claim that the harbour lost half of its boats false.\n"
    )
    assert bottom(found(text, kind="news")).startswith("We rate the claim")


def test_an_inquest_leads_with_its_conclusion_and_lists_its_concerns():
    text = (
        "Report to prevent future deaths\n\nThe inquest\n\nOn 4 March 2031 an inquest was opened into the death of Bo Lind, aged 71. The conclusion of the inquest was that "
        "Mr Lind drowned because the ladder of the quay had been taken away.\n\nCircumstances\n\nMr Lind fell from the quay of Orle on 21 February 2031 at about six in the evening. "
        "He was seen by two women on the ferry. The ladder had been taken away on 12 February to be painted, and nobody had put a rope in its place.\n\n"
        "The matters of concern are as follows:\n\n(1) The harbour office keeps no list of the ladders that are away.\n\n(2) No rope was at hand on the whole length of the quay.\n"
    )
    findings = found(text, kind="report")
    assert bottom(findings).startswith("The conclusion of the inquest")
    chances = {findings.profile.texts[one.sentence]: one.chance for one in findings.outcomes}
    assert chances["(2) No rope was at hand on the whole length of the quay."] > 0.7


_CIRCULAR = """HARBOUR BOARD OF TARN
CIRCULAR 4/2031

To all keepers

Lamps during gales

1. It has come to the attention of the Board that lamps worth 40,000 crowns were lost in the spring because nobody had taken them in.

2. With effect from 1 August 2031, every pier with more than four lamps must have a keeper on duty at night.

3. The form L-3 is withdrawn and replaced by form L-5 (attached).

4. Keepers are requested to send a list of their lamps to the Board. You can ask for the form at the office, and please sign it.

5. Enquiries should be sent to Una Vik.
"""


def test_a_circular_and_a_round_up_are_laid_out_in_parts_and_no_mail_or_news():
    assert found(_CIRCULAR).kind is DocumentKind.REPORT
    items = [
        "Ports: Dockers at Vik ended a strike of eight days, the union said on Monday.",
        "Banks: The Bank of Orle said that its profit fell to 31 million crowns.",
        "Health: The ministry said on Sunday that nine people had fallen ill in Tarn.",
        "Sport: Una Karsk won the race round the pier, officials said.",
    ]
    findings = found("Morning news\n\n" + "\n\n".join(items))
    assert findings.kind is DocumentKind.REPORT
    assert bottom(findings).startswith("Ports: ")  # a line with a label is no caption there


def test_one_of_several_measures_may_lead_without_its_ordinal():
    text = (
        "Budget speech 2031\n\nMr Speaker,\n\nI rise to present the budget of this government for the coming year. "
        "We have listened to the fishermen and to the keepers of our lamps.\n\n"
        "I turn to what we will do.\n\nFirst, I thank the House for its patience in a long spring.\n\n"
        "Second, the duty on lamp oil will rise from 14 to 15 per cent on 1 October.\n\n"
        "I know that our people pay enough. I will not hide that from the House.\n\n"
        "The storms of the winter cost us a fifth of the boats, and the strike of the pilots cost us eleven days. The board of the harbour "
        "has mended the pier of Orle and painted the ladders of Vik, and the keepers have counted what is left of the lamps.\n\n"
        "To those who say that we should borrow more, I say that we pay enough for our loans. I commend this budget to the House."
    )
    made = making.make(document_from_text(text)).briefing
    lead = next(item for item in made.items() if "lamp oil" in item.text)
    assert lead.text.startswith("the duty on lamp oil will rise")
    assert lead.insertions[0] == (0, OMISSION)
    assert text[lead.citations[0].span.start :].startswith(lead.text)


def test_a_report_that_examines_is_no_opinion():
    text = (
        "Audit of the lamps of Tarn\n\nSummary\n\n1. We examined whether the harbour board bought its lamps at a fair price.\n\n"
        "2. We conclude that the board cannot show that it paid a fair price for its lamps.\n\nFindings\n\n"
        "3. We visited nine piers. On four of them no lamp was lit on the day of our visit.\n\n"
        "4. We estimate that the board paid 40,000 crowns too much.\n\nRecommendations\n\n"
        "5. The board should buy its lamps by open tender, and we should like to see the first one by June.\n\n"
        "6. The board should count its lamps each spring."
    )
    assert "should" not in bottom(found(text))


def test_a_vote_to_do_something_stands_alone():
    assert not leans("It was RESOLVED by four votes to one to light the pier in winter.")


@each_row(
    ("text", "words"),
    [
        (
            (
                "Lamps (Safety) Bill\n\nSecond Reading\n\nThe Minister for Harbours (Una Vik)\nI beg to move, That the Bill be now read a Second time. "
                "It gives effect to nine findings of the inquiry into the fire of Orle. Every pier will have a keeper at night.\n\n"
                "Bo Lind (Tarn East)\nWe shall not oppose the Bill tonight. It is late, but it is better than nothing. My constituents lost two boats.\n\n"
                "The House divided: Ayes 311, Noes 24.\n\nThe keepers of the piers will be paid from the harbour dues, and the dues were raised in May.\n"
            ),
            "The House divided",
        ),
        (
            (
                "Rural lamps\n\nMr Bo Lind (Tarn): I beg to move, that this House calls on the Government to keep the lamps of the villages. Nine have gone in three years.\n\n"
                "Ms Una Karsk (Orle): Does the hon. Member know that most boats have lamps of their own now?\n\n"
                "The Minister for Harbours (Ole Berg): I have listened with care. The lamps cost four million crowns a year. "
                "I can tell the House that no lamp will be closed before the review reports in June.\n\n"
                "Mr Bo Lind: I am grateful, and I do not propose to divide the House tonight.\n"
            ),
            "no lamp will be closed",
        ),
        (_CIRCULAR, "With effect from 1 August 2031"),
        (
            (
                "Orle Town Council\nPlanning Committee\nMeeting on 9 December 2031 at 7 pm in the Old Mill\n\nAGENDA\n\n1. Apologies for absence\n\n"
                "2. Public participation. Members of the public who wish to speak must tell the clerk by noon.\n\n"
                "3. Application 31/0381: demolition of the old lamp works and erection of 46 flats. The officer recommends refusal.\n\n4. Date of next meeting: 13 January 2032\n"
            ),
            "demolition of the old lamp works",
        ),
        (
            (
                "Paper 6\nHarbour Board of Tarn\n28 November 2031\nThe cover of the basin\n\nRequest\nThe Board is asked to approve 18 million crowns for a new cover of the basin.\n\n"
                "Why now\nAn inspection in September found 14 tears. The inspectorate has given notice that the basin must be closed by 30 June if it is not mended.\n\n"
                "Money\nThe plan has 12 million crowns for this work. The rest would be taken from the lamps.\n"
            ),
            "asked to approve 18 million",
        ),
        (
            (
                "Public Health Advisory\nCounty of Arlen\n\nThe county is investigating 19 cases of Orle fever in the harbour since 6 August 2031. "
                "Fourteen people are in hospital, and one has died.\n\nThe source has not been found. Tests of the tanks take about two weeks.\n\n"
                "Doctors should test patients with a cough, and should report cases within a day.\n"
            ),
            "19 cases of Orle fever",
        ),
    ],
)
def test_what_a_debate_a_circular_an_agenda_a_board_paper_and_an_advisory_are_for(text, words):
    assert words in bottom(found(text))


def test_a_text_says_first_what_its_subject_is():
    text = (
        "The pier lamp\n\nIn the spring of 1881 nine boats were lost off Orle in one night, and the harbour board had to act. "
        "The pier lamp is a lamp on an iron post that burns oil and can be seen four miles off.\n\n"
        "It was built in Vik. Two hundred of them stood on the coast by 1900, and keepers climbed each of them at dusk.\n\n"
        "The board should keep them. They must be painted every spring.\n"
    )
    assert bottom(found(text, kind="report")).startswith("The pier lamp is a lamp")


def test_a_greeting_leads_no_speech():
    text = (
        "Remarks of Mayor Una Karsk at the harbour of Orle\n\nGood morning, everybody, and thank you for coming out in the rain. I see many friends here.\n\n"
        "Three years ago this town had a hole of 70 million crowns. We closed that hole, and our people worked hard for it. "
        "I am proud of every keeper and every pilot of this great harbour, and I want to thank them.\n"
    )
    assert not bottom(found(text, kind="speech")).startswith("Good morning")


def test_an_answer_that_leaves_out_what_is_asked_about_does_not_lead():
    text = (
        "Interview: Bo Lind, mayor of Orle\n\nHerald: Will you pay for the other piers now?\n\nLind: We will spend 90 million crowns on the four worst.\n\n"
        "Herald: Seven lamps went out in March. Do you accept the blame?\n\n"
        "Lind: We will set up an inquiry into the lamps on Tuesday, and I have accepted the keeper's resignation.\n\nHerald: Will you resign?\n\nLind: If it finds that I knew, yes.\n"
    )
    assert "the four worst" not in bottom(found(text, kind="interview"))


PANEL = """IN THE COURT OF APPEAL OF ORLE
Before: Lady Justice Vaag, Lord Justice Solm, Lord Justice Karsk

JUDGMENT

LADY JUSTICE VAAG:

1. This appeal concerns whether a harbour owes a duty to the owner of goods in its sheds.

2. The appellant stored 300 tonnes of barley in Shed 4. On the night of 6 November 2028 the river rose above the wall. The barley was lost.

3. The judge below, His Honour Judge Lind, dismissed the claim. He held that the harbour had no control of the shed.

4. What matters is who controlled the danger. The gates could be closed only from the harbour's own room.

5. For these reasons I would allow the appeal, set aside the order of Judge Lind and enter judgment for the appellant for £90,000.

LORD JUSTICE SOLM:

6. I agree.

LORD JUSTICE KARSK:

7. I regret that I differ. The harbour's lease excluded any liability for goods, and I would have dismissed the appeal.
"""


def test_a_numbered_conclusion_leads_and_neither_a_dissent_nor_what_stands_below_judgment():
    assert bottom(found(PANEL)).startswith("5. For these reasons I would allow the appeal")


SITUATION = """SITUATION REPORT No. 4
Flood in the Orle valley
As of 12 May 2031, 18:00

HIGHLIGHTS
- 14 people are confirmed dead and 23 are missing, up from 9 and 31 yesterday.
- 38,000 people have been evacuated; 6,200 are in shelters.
- The dam at Tarn is stable.

SITUATION
Heavy rain from 8 to 10 May brought the Orle to 9.4 metres at Vik, 1.1 metres above the record of 1998.

SHELTER
Twelve shelters are open in schools and churches of the valley.

NEXT STEPS
A flight over the upper valley is planned for 13 May. The next report will be issued on 13 May at 18:00.
"""


def test_what_a_report_sums_up_itself_leads_it_and_never_its_next_issue():
    assert "14 people are confirmed dead" in bottom(found(SITUATION))


def test_a_summary_of_a_part_is_no_summary_of_the_text():
    text = SITUATION.replace("HIGHLIGHTS", "SUMMARY OF REASONS").replace("SITUATION REPORT", "NOTE")
    findings = found(text)
    assert max(one.chance for one in findings.outcomes) < 0.7


MINUTES = """Minutes of the meeting of the Orle Harbour Board held on 12 May 2031

Present: Ada Vaag (Chair), Col Lind, Lena Solm

1. Repair of the pier
Ms Solm presented two options. Option A, patching four piles, would cost £34,000 and last five years. Option B, replacing all
sixteen, would cost £210,000 and last forty. Mr Lind thought that Option B would leave reserves below the agreed floor of £100,000.
RESOLVED by two votes to one: that Option B be approved, subject to the county's written offer.

2. Dredging
It was agreed to award the contract to Halm Marine for £41,000, the lowest tender.

3. Date of next meeting
9 June 2031 at 10 am.
"""


def test_of_two_decisions_the_one_that_most_was_said_on_leads():
    assert "Option B be approved" in bottom(found(MINUTES))


def test_what_is_agreed_already_is_no_decision():
    sentence = "Mr Lind thought that Option B would leave reserves below the agreed floor of £100,000."
    known = roles.load("en")
    assert "decision" not in known.seen(profiles.build(Corpus((document_from_text(sentence),))).words[0])


def test_the_shortest_plea_leads_an_opinion_with_what_it_speaks_of():
    text = """Opinion
The council must not sell the pond
By Una Karsk

I walked around Orle Water last week, as I have done since I was a girl. There were herons and two anglers.

The council says that the dam needs repairs of £6 million. I think that the sum is wrong. An engineer put it at £2 million.

A builder has offered £11 million for the land, and the town has 900 plots on which nobody has laid a brick.

My neighbours would pay £3 a year to keep the water. The council meets on 4 March. It should vote no.
"""
    assert bottom(found(text)) == "The council meets on 4 March. It should vote no."


US_COURT = """SUPREME COURT OF THE STATE OF ORLE

PEOPLE v. LIND

No. S-30-118. Argued January 14, 2031. Decided May 2, 2031.

JUSTICE VAAG delivered the opinion of the Court.

The question is whether police may open a locked box found in a boat without a warrant. We hold that they may not.

On June 3, 2028, a keeper gave a box to Officer Dean Solm. Solm forced the lock and saw stolen lamps. Bo Lind was convicted of theft.
The trial court denied his motion. The Court of Appeals affirmed.

The judgment of the Court of Appeals is reversed, and the case is remanded for a new trial.

It is so ordered.

JUSTICE KARSK, with whom JUSTICE RANKE joins, dissenting.

The officer was trying to return a box. I would affirm.
"""
RESULTS = """Halm Paper plc
Interim results for the six months ended 30 June 2031

Highlights
• Revenue down 6% to £412.3m (H1 2030: £438.6m)
• Loss before tax £12.9m (H1 2030: profit of £28.4m), after a £38m impairment of the Orle mill
• Interim dividend 2.1p per share (2030: 4.5p)
• Full-year guidance lowered: adjusted operating profit now expected at £60–65m (previously £75–80m)

Group performance
Volumes fell 3.4% to 598,000 tonnes. The packaging division performed well, with revenue up 8% to £151.0m.

Outlook
We do not expect a recovery in graphic paper demand in 2031.
"""
AUDIT = """OFFICE OF THE AUDITOR OF ORLE
Report 2031-14: Management of the Lamp Programme

Executive Summary

Why we did this audit
The Lamp Programme lights about 8,600 boats and cost $31.4 million in 2030. Complaints rose from 212 in 2029 to 640 in 2030.

What we concluded
The Harbour Department did not manage the programme effectively. It paid suppliers for lamps that were not delivered.

What we found
1.12 In 9 of the 15 contracts we examined, the Department had no evidence that deliveries were checked.

About the audit
Audit work was completed on 30 September 2031.
"""
CALL = """Nordwind Harbours AG
Q2 2031 Earnings Call
August 7, 2031

Operator: Good morning and welcome to the Nordwind call. I would now like to turn the call over to Julia Vaag.

Julia Vaag: Thank you. With me are our CEO, Henrik Sand, and our CFO, Paula Lind.

Henrik Sand: Thank you, Julia. Revenue was EUR 812 million, up 9%. We have decided to stop the Gamma pier.

Paula Lind: EBITDA was EUR 166 million. We confirm our full-year guidance of EUR 640 to 680 million.

Operator: This concludes today's call.
"""
RECALLED = """PRODUCT RECALL

Little Tern "Splash" bath seat, models LO-210 and LO-212

Hazard: The cups can come off the tub and the seat can tip over, posing a drowning hazard to babies.

Remedy: Refund. Consumers should immediately stop using the bath seat and contact Little Tern for a full refund.

Incidents: The firm has received 19 reports of the seat tipping over.
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(US_COURT, "is reversed, and the case is remanded", id="no docket line and no lower court"),
        pytest.param(RESULTS, "Full-year guidance lowered", id="a point without a stop"),
        pytest.param(AUDIT, "did not manage the programme effectively", id="below what we concluded"),
        pytest.param(CALL, "We confirm our full-year guidance", id="no operator"),
        pytest.param(RECALLED, "posing a drowning hazard", id="what harms"),
    ],
)
def test_a_ruling_results_an_audit_a_call_and_a_recall_lead_with_what_they_are_for(text, words):
    assert words in bottom(found(text))


def test_a_chronology_leads_with_its_newest_day():
    days = {
        "14 January 2031": "Tenants report a smell of gas to the landlord, Orle Homes.",
        "19 January 2031": "An explosion destroys numbers 14 to 20.",
        "17 March 2031": "The fire service says that a pipe was the cause.",
        "6 May 2031": "Prosecutors charge Orle Homes with manslaughter.",
    }
    text = "The Alder Street fire\n\n" + "\n".join(f"{day}\n{told}" for day, told in days.items())
    assert bottom(found(text)) == days["6 May 2031"]


def test_a_chronology_whose_newest_day_stands_first_leads_with_that():
    days = {
        "6 May": "Prosecutors charge Orle Homes with manslaughter.",
        "17 March": "The fire service says that a pipe was the cause.",
        "19 January": "An explosion destroys numbers 14 to 20.",
        "14 January": "Tenants report a smell of gas to the landlord, Orle Homes.",
    }
    text = "The Alder Street fire\n\n" + "\n".join(f"{day}\n{told}" for day, told in days.items())
    assert bottom(found(text)) == days["6 May"]


def test_parts_with_numbers_are_no_days_of_a_chronology():
    parts = ("Part 1", "Part 2", "Part 3", "Part 4")
    profile = found("\n".join(f"{part}\nThe lamps of Tarn stand in a row of seven." for part in parts)).profile
    assert not any(directives.of_chronology(profile, range(len(profile))))


def test_of_a_dissent_below_its_line_nothing_leads():
    text = """Lind v. Orle Pier

No. 31-118. Decided May 2, 2031.

Justice Vaag delivered the opinion of the Court.

Bo Lind fell on the pier at night and sued its owner. The trial court found for him. The question is whether an owner must light a pier.

We hold that an owner need not light a pier that is closed. The judgment is reversed.

Justice Karsk, dissenting.

A chain is no lamp. I would affirm the judgment for Lind. The pier was open to all who came by boat.
"""
    findings = found(text)
    assert findings.kinds == (DocumentKind.JUDGMENT,)
    assert bottom(findings) == "The judgment is reversed."
    assert all(
        findings.profile.texts[one.sentence] != "I would affirm the judgment for Lind." for one in findings.outcomes
    )


def test_of_an_abstract_in_labelled_parts_the_conclusion_leads():
    text = """Lamp Hours and Moths: A Randomized Trial

Una Karsk, PhD; Bo Lind, MD

Abstract
Background: Moths die at lamps. Earlier counts suggest that shorter hours spare moths, but trials are lacking.
Methods: We randomized 20 piers to dark hours or to their usual light for one year.
Results: Piers with dark hours lost 31% fewer moths than the others (95% CI 24 to 38; P < .001).
Conclusions: Dark hours cut the loss of moths but did not change the number of bats within one year.

Introduction
Moths feed bats and birds (1, 2). Without controls it is not known whether the gains last (3).

Discussion
In this trial, dark hours spared about a third of the moths. We did not count beetles."""
    assert "cut the loss of moths" in bottom(found(text, kind="paper"))


def test_an_agenda_leads_with_what_is_to_be_decided_and_not_with_the_next_meeting():
    text = (
        "TARN HARBOUR DISTRICT\nBOARD OF PILOTS - MEETING AGENDA\nThursday, 16 October 2031\n\n1. Call to order and roll call\n\n2. Public comment\n\n"
        "3. Action items\n\n3.1 Approve closure of the north pier at the end of the year. Boats there fell from 412 to 187.\n\n"
        "3.2 Award a contract for lamps, not to exceed $3.4 million\n\n4. Adjournment\n\nNext regular meeting: November 6, 2031."
    )
    assert "Approve closure of the north pier" in bottom(found(text))
