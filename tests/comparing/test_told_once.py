"""What two reports of one event tell otherwise in sentences of their own; a later state, a plan and a part are no difference."""

from briefing.model import DifferenceKind
from tests.comparing.test_new_kinds import differences
from tests.tables import each_row


@each_row(
    ("left", "right", "kind", "one", "other"),
    [
        (
            "Harn's bus drivers will walk out for 24 hours from Monday over rosters, the union BGT said. Talks failed.",
            "Harn faces two days without buses after the union BGT called a 48-hour strike over rosters from Monday.",
            DifferenceKind.FIGURE, "24 hours", "48-hour",
        ),
        (
            "Consumer prices in Varnia rose 3.1 percent in March from a year earlier, the board said on Thursday.",
            "Annual inflation in Varnia was 3.7 percent in March, the board said on Thursday. The central bank meets in May.",
            DifferenceKind.FIGURE, "3.1 percent", "3.7 percent",
        ),
        (
            "Painter Tove Lindahl, known for her harbour scenes, has died at the age of 71, her gallery said on Monday.",
            "Tove Lindahl, the painter of harbour scenes, died on Sunday, her gallery said. She was 81.",
            DifferenceKind.FIGURE, "71", "81",
        ),
        (
            "The council of Skarn voted 41 to 17 on Friday to sell the gasworks after a long debate.",
            "Councillors in Skarn on Friday agreed by 47 votes to 17 to sell the gasworks after hours of debate.",
            DifferenceKind.FIGURE, "41 to 17", "47 votes to 17",
        ),
        (
            "A magnitude 5.8 earthquake struck Varnia early on Monday, the institute said. Nobody was hurt.",
            "An earthquake measuring 6.3 shook Varnia before dawn on Monday, but nobody was hurt.",
            DifferenceKind.FIGURE, "5.8", "6.3",
        ),
        (
            "Voters in Varnia will choose a new senate on 4 May, the palace of Varnia said on Monday. Six parties stand.",
            "Varnia will vote for a new senate on 14 May, the palace said on Monday. Six parties are to stand in Varnia.",
            DifferenceKind.DATE, "4 May", "14 May",
        ),
        (
            "Nobody has been arrested over the theft of a gold cup from the museum in Harn, police said on Monday.",
            "Police arrested two men over the theft of a gold cup from the museum in Harn, they said on Monday.",
            DifferenceKind.STATUS, "Nobody has been arrested", "arrested",
        ),
        (
            "One in four pupils in Varnia skips breakfast, according to a study published on Monday by the University of Skarn.",
            "A quarter of pupils in Varnia skip breakfast, a study by the Health Board said on Monday.",
            DifferenceKind.ATTRIBUTION, "University of Skarn", "Health Board",
        ),
    ],
)  # fmt: skip
def test_two_reports_of_one_event_differ(left, right, kind, one, other):
    assert (kind, one, other) in differences(left, right)


@each_row(
    ("left", "right"),
    [
        (
            "The Nordlys left Harn on Saturday with 12 divers who plan to spend 30 days on the wreck.",
            "The Nordlys came back to Harn on Saturday with its 12 divers after 21 days on the wreck.",
        ),
        (
            "Unemployment in Varnia fell to 4.87 percent in the third quarter, the labour office said on Monday.",
            "Varnia's jobless rate fell to 4.9 percent in the third quarter, the labour office said on Monday.",
        ),
        (
            "Skarn led Tarn 14-7 at half-time of Saturday's final at Mill Park.",
            "Skarn beat Tarn 24-20 in Saturday's final at Mill Park.",
        ),
        (
            "Police detained 12 protesters at the quarry in Harn on Thursday morning.",
            "By Thursday evening police had detained 31 protesters at the quarry in Harn.",
        ),
        (
            "A lorry overturned near the village of Lower Tarn on Monday, hurting two people, police said.",
            "Two people were hurt on Monday when a lorry overturned in Skarnshire county, police said.",
        ),
        (
            "The fair in Harn aims to raise 80,000 crowns for the lifeboat on Sunday.",
            "The fair in Harn raised 104,000 crowns for the lifeboat on Sunday.",
        ),
        (
            "The bridge at Harn cost 340 million crowns, the agency said on Monday.",
            "The piers of the bridge at Harn alone cost 90 million crowns, the agency said on Monday.",
        ),
        (
            "Skarn Rovers beat Tarn 3-0 on Saturday to stay top.",
            "Second-placed Kings beat Moor Park 2-1 on Saturday and stay two points behind Skarn Rovers.",
        ),
        (
            "The board cut Varnia's water aid on Monday. The board had no basis for cutting the aid, a court held later.",
            "Varnia's water aid was cut by the board on Monday. Farmers were angry about the cutting of the aid.",
        ),
    ],
)  # fmt: skip
def test_a_plan_a_rounding_a_part_and_a_later_hour_are_no_difference(left, right):
    assert differences(left, right) == []
