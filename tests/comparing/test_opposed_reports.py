"""Differences between two reports in words of their own, and what only looks like one: two people, two polls, two events."""

import pytest

from briefing.model import Corpus, DifferenceKind
from briefing.pipeline import compare, document_from_text
from tests.tables import each_row


def differences(left, right):
    documents = (document_from_text(left), document_from_text(right))
    return [
        (difference.kind, *(documents[claim.document][claim.focus or claim.span] for claim in difference.claims))
        for difference in compare(Corpus(documents))[1].differences
    ]


@pytest.mark.parametrize(
    ("left", "right", "kind", "one", "other"),
    [
        (
            "Blogger Ruta Malk, held for a week over a video about the port of Zelm, was released on Monday, her lawyer said.",
            "Blogger Ruta Malk remained in custody on Monday over a video about the port of Zelm, her family said.",
            DifferenceKind.STATUS, "released", "remained in custody",
        ),
        (
            "The research rocket Ilmarin-3 was launched from the island of Zelm on Thursday, the institute said.",
            "The launch of the research rocket Ilmarin-3 from the island of Zelm was postponed on Thursday, the institute said.",
            DifferenceKind.STATUS, "launched", "postponed",
        ),
        (
            "The governor lifted the curfew in the port of Zelm on Tuesday after four quiet nights.",
            "The governor on Tuesday extended the curfew in the port of Zelm, where shops have been shut for four nights.",
            DifferenceKind.STATUS, "lifted", "extended",
        ),
        (
            "Turnout in Sunday's vote on the tram line in Zelm was 39 percent, the election office said.",
            "Forty-six percent of citizens took part in Sunday's vote on the tram line in Zelm, the election office said.",
            DifferenceKind.FIGURE, "39 percent", "Forty-six percent",
        ),
        (
            "Crews dug a fire break about 14 km long around Zelm on Friday to stop the moor fire.",
            "To stop the moor fire, crews on Friday dug a 22 km fire break around Zelm.",
            DifferenceKind.FIGURE, "14 km", "22 km",
        ),
        (
            "Sailor Edda Brunt, 31, crossed the Zelm Sea alone in a rowing boat, her club said on Monday.",
            "Edda Brunt has crossed the Zelm Sea alone in a rowing boat. The 36-year-old arrived on Sunday, her club said.",
            DifferenceKind.FIGURE, "31", "36",
        ),
        (
            "The presidents of Varnia and Lorvia will meet in Zelm on Tuesday to talk about the border river.",
            "On Tuesday the presidents of Varnia and Lorvia are to hold talks in Ostrel about the border river.",
            DifferenceKind.PLACE, "Zelm", "Ostrel",
        ),
        (
            "Fifty-eight percent of Varnians want to close the zoo, a poll by the institute Veritor showed on Friday.",
            "Closing the zoo is what 58 percent of Varnians want, according to a survey by the Zelm Courier released on Friday.",
            DifferenceKind.ATTRIBUTION, "Veritor", "Zelm Courier",
        ),
        (
            "A rider, 17, was killed by a lorry at a crossing in Zelm on Monday, police said.",
            "A 19-year-old rider was hit and killed by a lorry at a crossing in Zelm on Monday.",
            DifferenceKind.FIGURE, "17", "19",
        ),
        (
            "A storm cut power to 12,000 households around Zelm on Sunday night, the grid said.",
            "Some 18,000 homes around Zelm were without electricity after a storm on Sunday night, the county said.",
            DifferenceKind.FIGURE, "12,000", "18,000",
        ),
        (
            '"Nobody asked us once," said nurse Lina Brusk after the clinic in Zelm was closed on Monday. Neighbours protested.',
            "\"Nobody asked us once,\" said doctor Tor Vidd after Monday's closing of the clinic in Zelm. Neighbours staged a protest.",
            DifferenceKind.ATTRIBUTION, "nurse Lina Brusk", "doctor Tor Vidd",
        ),
        (
            "Pilots of the airline Varnair will get 4 percent more pay under a deal struck in Zelm on Monday.",
            "A deal struck in Zelm on Monday gives the pilots of the airline Varnair a pay rise of 4.5 percent.",
            DifferenceKind.FIGURE, "4 percent", "4.5 percent",
        ),
        (
            "Sestia Motors calls back 31,000 trucks because their brakes may fail, it said on Friday.",
            "Weak brakes have led Sestia Motors to call back 44,000 vehicles, the road agency of Varnia said on Friday.",
            DifferenceKind.FIGURE, "31,000", "44,000",
        ),
        (
            "Ida Korl, the oldest citizen of Varnia, has died at the age of 112.",
            "The oldest citizen of Varnia, Ida Korl, died on Friday aged 114.",
            DifferenceKind.FIGURE, "112", "114",
        ),
        (
            "The Shore Party took 21 of the 60 seats in Varnia's council in Sunday's election.",
            "With all votes counted, the Shore Party has 24 seats in Varnia's council after Sunday's election.",
            DifferenceKind.FIGURE, "21", "24",
        ),
        (
            "A day ticket for the trams of Zelm will cost 21 euros from June.",
            "From June riders must pay 25 euros for a day ticket on the trams of Zelm.",
            DifferenceKind.FIGURE, "21 euros", "25 euros",
        ),
        (
            "Governor Sela Orn signed the fishing bill into law on Monday.",
            "Governor Sela Orn on Monday vetoed the fishing bill.",
            DifferenceKind.STATUS, "into law", "vetoed",
        ),
        (
            "On Friday hikers found the body of the lost skier on Mount Varn.",
            "The body of the lost skier was found in the Valley of Pelk on Friday.",
            DifferenceKind.PLACE, "Mount Varn", "Valley of Pelk",
        ),
        (
            '"The ferry will sail on Sunday," harbour master Udo Kref said of the storm.',
            '"The ferry will sail on Sunday," ship owner Mara Tolm said of the storm.',
            DifferenceKind.ATTRIBUTION, "harbour master Udo Kref", "ship owner Mara Tolm",
        ),
    ],
)  # fmt: skip
def test_two_reports_in_their_own_words_differ(left, right, kind, one, other):
    assert (kind, one, other) in differences(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "A court in Zelm jailed Arno Pick for seven years on Monday for the theft of a mail bag.",
            "Selma Dorn was jailed for two years on Monday by a court in Zelm for the theft of a mail bag.",
        ),
        (
            "Lawyer Rita Sorn got four years in prison on Monday for her part in the Zelm land fraud.",
            "Lawyer Kai Brusk was given two years in prison on Monday for his part in the Zelm land fraud.",
        ),
        (
            "Bus sales in Varnia rose 9 percent in March, the guild said on Monday.",
            "Bus sales in Varnia have fallen 4 percent since January, the guild said on Monday.",
        ),
        (
            "The harvest fair in Zelm opened on Friday with a song.",
            "Friday's horse show at the harvest fair in Zelm was cancelled because of rain.",
        ),
        (
            "A poll by Veritor on Monday put the Farmers' Party at 22 percent.",
            "In a Klarblick poll on Monday, 26 percent said they would vote for the Farmers' Party.",
        ),
        (
            "Shipbuilder Zelmar will cut 1,100 jobs, it said on Monday. It has too few orders.",
            "Supplier Nordek said on Monday it would cut 400 jobs because shipbuilder Zelmar orders fewer pumps.",
        ),
        (
            "A fire in a mill in Zelm on Monday did damage of 3 million euros.",
            "A fire in a chapel in Zelm on Monday did damage of 700,000 euros.",
        ),
        (
            "The power cut in Zelm began at 6 a.m. on Friday. A crane had hit a line.",
            "Power was back in Zelm at 11 a.m. on Friday. A crane had hit a line.",
        ),
        (
            "Three of the seven sailors arrested off Zelm were freed on Monday.",
            "Four of the sailors arrested off Zelm remained in custody on Monday.",
        ),
        (
            "Roofer Olaf Mint was charged on Monday with causing the fire in the Zelm opera.",
            "Roofer Olaf Mint denied responsibility on Monday for the fire in the Zelm opera.",
        ),
        (
            "A tug sank off Zelm on Monday. Its crew of six were saved.",
            "A dredger sank off Zelm on Friday. Its crew of four were saved.",
        ),
        (
            "The tram hit a wall in Zelm on Monday. Nobody was hurt.",
            "The driver of the tram that hit a wall in Zelm on Monday was not hurt.",
        ),
        (
            "A tram ticket in Zelm will cost 6 crowns from May.",
            "A tram ticket in Zelm now costs 4 crowns; the price goes up to 6 in May.",
        ),
        (
            "The regional court convicted baker Ina Holl of smuggling in March.",
            "The appeals court acquitted baker Ina Holl of smuggling on Monday.",
        ),
        (
            "A trust offered 9 euros a share for Zelm Ferries on Monday.",
            "The board of Zelm Ferries turned down a trust's offer on Monday and said the firm was worth at least 12 euros a share.",
        ),
        (
            "Thirty people were hurt in a tram crash in Zelm on Tuesday, police said.",
            "Nine of the injured were taken to the lake clinic after Tuesday's tram crash in Zelm.",
        ),
        (
            "Police arrested 16 people in Zelm on Thursday, the third night of riots.",
            "Since the riots in Zelm began, police have arrested 64 people, a spokesman said on Thursday.",
        ),
        (
            "Brewer Ilmar offered 1.2 billion crowns for its rival Osk on Monday.",
            "Brewer Ilmar on Thursday raised its offer for Osk to 1.5 billion crowns.",
        ),
        (
            "With half of the votes counted, Rita Sorn had 53 percent in Sunday's election for mayor of Zelm.",
            "Rita Sorn won Sunday's election for mayor of Zelm with 49.8 percent, the election office said.",
        ),
        (
            "Violinist Hana Brusk, 17, won the contest in Zelm on Sunday.",
            "Violinist Milo Brusk, 14, won the junior contest in Zelm on Sunday. His sister Hana won the main one.",
        ),
        (
            "Fog led to 30 cancelled ferries in Zelm on Tuesday, the port said.",
            "Fog delayed 70 ferries in Zelm on Tuesday, the port said.",
        ),
        (
            "The fund for the flood victims of Zelm holds 210 million crowns, the treasury said on Monday.",
            "Of the money for the flood victims of Zelm the state gives 130 million crowns and the guilds 80 million, a bishop said on Monday.",
        ),
        (
            "The sculptor Tilde Brunt died in Ostrel on Sunday, her gallery said.",
            "The sculptor Tilde Brunt, who died on Sunday, was born in Zelm.",
        ),
        (
            "Robbers took watches worth 200,000 crowns from a shop in Zelm on Monday.",
            "Thieves took watches worth 90,000 crowns from a shop in Ostrel on Tuesday.",
        ),
        (
            "Female weavers in Zelm earn 3,100 crowns a month, a survey showed on Friday.",
            "Male weavers in Zelm earn 3,600 crowns a month, the survey on Friday showed.",
        ),
        (
            "The tramway's red line in Zelm reopened on Sunday after a flood.",
            "The tramway's green line in Zelm stays closed after a flood, the operator said on Sunday.",
        ),
        (
            "Six pools are to close in Zelm by autumn under the cuts passed on Monday.",
            "Zelm will keep 11 pools open after autumn under the cuts passed on Monday.",
        ),
        (
            "Children in Zelm wait 14 weeks for a hearing test, the clinic said in its report.",
            "Children in Zelm wait 22 weeks for new glasses, the clinic said in its report.",
        ),
        (
            "A berth in Zelm now costs 2,100 crowns a year on average, the harbour office said on Monday.",
            "A hut in Zelm now costs 3,400 crowns a year on average, the harbour office said on Monday.",
        ),
        (
            "The navy school in Zelm has expelled 12 cadets for cheating in an exam, its head said.",
            "The navy school in Zelm has warned 30 cadets for cheating in an exam, its head said.",
        ),
    ],
)
def test_two_events_two_people_two_polls_are_no_difference(left, right):
    assert differences(left, right) == []


WRECK = "The tanker Morvane ran onto a reef off Pelk on Monday with 14 sailors on board. Tugs came from Varnia."
WRECK_TOO = "Owner Tarsol has dismissed the master of the tanker Morvane after it ran onto a reef off Pelk on Monday. Fog lay on the sea."
OTHER_WRECK = "The trawler Sestia ran onto a sandbank off Pelk on Monday with a load of cod. Fog lay on the sea."


@each_row(
    ("opening", "left", "right", "kept"),
    [
        (WRECK_TOO, "Nobody was hurt.", "Three sailors were treated for burns, said Dr Una Reck of the clinic.", True),
        (WRECK_TOO, "Tarsol says that the leak was plugged at noon.", "The coast office said oil was still pouring out in the evening.", True),
        (OTHER_WRECK, "Nobody was hurt.", "Three sailors were treated for burns, said Dr Una Reck of the clinic.", False),
        (WRECK_TOO, "Tarsol says that the leak was plugged at noon.", "The coast office said that no oil had come ashore.", False),
    ],
)  # fmt: skip
def test_nobody_hurt_and_a_leak_stopped_are_asked_of_one_event_whatever_the_words(opening, left, right, kept):
    texts = (f"{WRECK}\n\n{left}", f"{opening}\n\n{right}")
    documents = tuple(document_from_text(text, date="2031-03-10") for text in texts)
    found = compare(Corpus(documents))[1].differences
    assert any(difference.kind is DifferenceKind.STATUS for difference in found) is kept
