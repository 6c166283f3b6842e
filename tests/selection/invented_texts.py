"""One invented text of each kind whose outcome a reader would look for, and the words by which it is known again."""

JUDGMENT = """1 The appellant, Mr Odran Quill, appeals from a decision of the Harbour Tribunal given on 4 March 2019.

2 The Tribunal dismissed his application for review of the delegate's refusal to renew a pilot's licence. The delegate had found that the appellant was not a fit person within the meaning of s 14 of the Pilots Act.

3 Counsel for the appellant submitted that the Tribunal failed to give reasons. He contended that the appeal should be allowed and the matter remitted.

4 The respondent argued that the reasons were adequate and that the appeal ought to be dismissed.

5 In my view the Tribunal did not deal with the evidence of Captain Sorrel. That evidence went to the central question under s 14.

6 A tribunal which passes over evidence of this weight has not performed its statutory task. The first ground of appeal is made out.

7 The appeal should be allowed and the application heard again. The respondent must pay the appellant's costs.

I certify that the preceding seven (7) numbered paragraphs are a true copy of the Reasons for Judgment herein.
"""

PAPER = """Word boundaries in spoken Tarnish are hard to find because the language marks no stress. Most previous work relies on hand-labelled recordings (Vane and Orlo, 2009).

In this section we review related work. Orlo et al. used a lexicon of 4,000 words. Their method needs a phonetic transcript for every speaker.

We collected 60 hours of speech from 212 speakers in three villages. Each recording was divided into segments of ten seconds. Table 2 gives the number of segments for each village.

The baseline is the method of Vane and Orlo with its published parameters. We trained both systems on the same data. The parameters were chosen on the development set. Section 4 describes the features in detail.

Figure 3 shows the learning curves of both systems. The curves cross at about nine hours of speech. Training took two days on one machine.

In this paper we have shown that pauses alone are enough to find word boundaries in Tarnish, reducing the error rate from 31% to 19% and outperforming the best published system. In future work we plan to study the songs of the coast.

References follow the usual form.
"""

CALL = """Good morning, and welcome to the second quarter conference call of Brackwater Looms. My name is Ilse, and I will be your operator today. Before we begin, I remind you that this call contains forward-looking statements.

Thank you, Ilse, and good morning, everyone. I will start with our markets and then turn the call over to Tomas. Our weaving segment had a good quarter in the northern region. Demand for sailcloth was firm, and our backlog grew.

We delivered second quarter earnings of $1.14 per diluted share, up 12% from $1.02 per share in the prior year quarter. Gross margin was 34%, down 40 basis points because of freight expenses. Our tax rate was 22%. We repurchased 200,000 shares during the quarter and declared a dividend of $0.11 per share.

Operating expenses rose 3% compared to last year. Capital expenditures were $14 million. We ended the quarter with cash of $80 million and no debt.

With that, I would like to open the call for questions.
"""

MINUTES = """Minutes of the Library Committee, Ostmere

The meeting was opened at 18:00 by the chair, Ms Petra Hollin. Apologies were received from Mr Dunmore. The minutes of the previous meeting were approved.

Members discussed the state of the reading room. Ms Arvo noted that the roof had been repaired in spring. Members reviewed the borrowing figures, which had risen in the winter.

The treasurer reported that the heating had cost more than planned. Several members commented on the noise from the street.

The committee decided to close the branch in Mill Lane on 30 June and to move its books to the main library. Mr Ferris will prepare a timetable by the next meeting.

The meeting was adjourned at 19:40.
"""

MAIL = """Hi Renske,

Thanks for your call this morning, it was good to hear from you. I have been looking at the drawings of the north gate since then. The weather here has been dreadful all week.

Could you send me the signed contract for the pumps by Friday? I will be on the road on Thursday.

Best regards,
Jorun
"""

NEWS = """A ferry carrying 140 people ran aground off the port of Halvik on Tuesday, injuring 12 passengers, officials said.

The vessel struck a sandbank shortly after leaving the quay in thick fog, the coast guard said. Lifeboats brought all passengers ashore within two hours.

"It was dark and people were shouting," said Mira Tolland, 34, who was travelling with her son. The ferry was built in 1988 and had been repaired last year.

Police said they had opened an inquiry. The operator declined to comment on Wednesday.
"""

OUTCOMES = {
    "judgment": (JUDGMENT, "The appeal should be allowed and the application heard again"),
    "paper": (PAPER, "In this paper we have shown that pauses alone"),
    "call": (CALL, "We delivered second quarter earnings of $1.14 per diluted share"),
    "minutes": (MINUTES, "The committee decided to close the branch"),
    "mail": (MAIL, "Could you send me the signed contract"),
    "news": (NEWS, "A ferry carrying 140 people ran aground"),
}
"""Kind → a text of it, and how its outcome begins."""

SEEN_BY_FORM = {
    "speech": """Madam Speaker, members of this House,

The flood of last October took nine homes in my district. The minister told the committee in March that each family would have a roof by summer. It is September. Six of them still sleep in the sports hall.

I visited them on Sunday. Mrs Oster said that she had filled in the same form four times. The agency says that it has no record of her.

We voted two hundred million for repairs. Where is it? The auditors told us in June that eleven million had been spent. I ask the government to name one official who answers for this fund, and to do it before we rise on Friday.""",
    "letter": """Dear colleagues,

The board met on Tuesday and decided to close the Ostmere office at the end of June. The director told the staff there yesterday. Officials of the union have been informed.

Everyone who works in Ostmere will be offered a post in Halvik. We will pay for the move. I know that this is hard, and I am sorry that you read about it in the Courier first.

Please tell your manager by 30 April whether you wish to move.

With kind regards,
Pia Dorn
Managing Director""",
    "interview": """“I sold the boat first”

Ada Quill ran the last ferry between Vik and the islands for nineteen years. On Saturday she made the final crossing. The council says that a bridge will take over in 2034; until then there is a bus and a long road. Officials told the Courier that the ferry had lost 90,000 crowns a year. Quill sees it otherwise. She talked to us at her kitchen table, with the ship's bell beside the bread.

When did you know that it was over?

In May. The pump failed, and the council said that it would not pay for a new one. I sold the boat first and told my husband afterwards.

Was it really losing money?

It lost money in winter. In summer we carried 400 people a day. Nobody counted the summer.

What do the islanders do now?

They drive. Old Mr Brand asked me who would bring his newspaper. I said I would, in my own car.

Do you miss it?

Ask me in January.""",
    "paper": """Tidal noise and the calls of harbour seals

Introduction

Seals call less when the water is loud (Moen and Eide, 2027). Why they do so is not known. We recorded calls at four sites for two winters.

Methods

Hydrophones were placed at a depth of six metres. Calls were counted by two readers who did not know the site.

Results

Seals called 31 % less often at spring tide. The call rate did not depend on boats. At neap tide the rate was the same at all sites.

Discussion

Tidal noise explains most of the difference. Boats explain none of it. Seals may save their calls for hours in which they are heard.

References

Moen, A. and Eide, J. (2027). Loud water. Journal of Northern Seas 4, 12-19.""",
    "report": """Night buses in Halvik: an evaluation

Executive summary

The night buses carried 212,000 people in their first year, 40 percent more than planned. Costs were 9 percent over budget. The lines to the hospital and the port carried two thirds of all riders.

Introduction

The council asked for this evaluation in May. It covers the first twelve months.

Findings

Punctuality was good. Drivers reported few incidents. The line to the hills carried eleven people a night.

Recommendations

1. The council should end the line to the hills.
2. The company should run the hospital line every twenty minutes.""",
    "news": """Patients of the Velm clinic waited 41 days on average for a first appointment last year, nine days longer than the year before. The results of the survey, to be presented on Thursday, indicate that the clinic lacks six doctors. Participants were asked about forty features of their care. Most praised the nurses. The clinic treated 18,200 patients, a record. A new wing with cells for blood samples and a pharmacy opens in the spring. The hospital's director has called for a second entrance.""",
}
"""Kind → a text whose words are those of news or of minutes, and whose greeting, parts or questions tell what it is."""

LEAVE_REFUSED = """Between Ilse Karn, claimant, and Vik Harbour Trust, defendant

1. The claimant is a pilot. She claims 4,000 crowns for a boat that the defendant's crane dropped.

2. The defendant submits that the rope was sound. I find that it was worn.

3. I order that the defendant pay the claimant 3,200 crowns within 28 days, with interest.

4. The defendant must pay the costs.

5. Permission to appeal is refused."""
"""A judgment with an order, and what follows an order."""
