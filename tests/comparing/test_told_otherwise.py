"""One thing told otherwise in words of its own: percentages, stretches of time, noughts, places, spellings, outcomes."""

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from tests.tables import each_row

DIFFERING = [
    (
        "The blackout in Tarn lasted nine hours, the grid operator Belvex said. It hit 40,000 homes on Wednesday.",
        "Power was out in Tarn for fourteen hours on Wednesday, according to Belvex. Some 40,000 homes were dark.",
        ("nine hours", "fourteen hours"),
    ),
    (
        "Belvex agreed to pay $12 million to settle the lawsuit over the spill in Doran River.",
        "The settlement over the Doran River spill will cost Belvex $21 million, court papers show.",
        ("$12 million", "$21 million"),
    ),
    (
        "The barge was licensed for 120 people, the ministry said after the sinking of the Orrin on lake Sarn.",
        "The Orrin, which sank on lake Sarn, had a licence for 90 passengers, according to the ministry.",
        ("120", "90"),
    ),
    (
        "The tanker was sailing at 14 knots when it hit the bridge in Halden, the harbour office said.",
        "The tanker's speed was 9 knots when it struck the Halden bridge, according to its owner.",
        ("14 knots", "9 knots"),
    ),
    (
        "The Orrin dam was built in 1962, engineers said after its wall cracked on Saturday.",
        "Engineers said the Orrin dam, whose wall cracked on Saturday, dates from 1957.",
        ("1962", "1957"),
    ),
    (
        "The driver, Aleksandr Petrenko, was pulled from the wreck of the crop duster near Tarn on Monday.",
        "The driver of the crop duster that crashed near Tarn on Monday was named as Alexander Petrienko.",
        ("Aleksandr Petrenko", "Alexander Petrienko"),
    ),
    (
        "Rents in the town of Tarn rose by 4 percent last year, the housing office said on Tuesday. It blamed a lack of flats.",
        "The housing office in Tarn put the rise in rents last year at 6 percent. The mayor promised new flats.",
        ("4 percent", "6 percent"),
    ),
    (
        "Three engineers were freed on Sunday after nine days in captivity, the company Belvex said. All are well.",
        "Gunmen released three engineers of the company Belvex on Sunday, twelve days after seizing them, the ministry said.",
        ("nine days", "twelve days"),
    ),
    (
        "About 30,000 people marched through Sarn on Saturday against the pension reform, police said. It stayed calm.",
        "Some 300,000 people took part in Saturday's march through Sarn against the pension reform, a union official said.",
        ("30,000", "300,000"),
    ),
    (
        "Foreign Minister Ada Brock on Monday named Henrik Karlsen special envoy for the Doran peace talks.",
        "Henrik Carlson was named special envoy for the Doran peace talks on Monday. Ada Brock trusts him.",
        ("Henrik Karlsen", "Henrik Carlson"),
    ),
    (
        "The governments of Norvik and Halden signed a gas deal on Thursday, officials said. Deliveries start soon.",
        "Talks on a gas deal between Norvik and Halden collapsed on Thursday, a Halden minister said.",
        ("signed", "collapsed"),
    ),
    (
        "Norvik and Halden signed a fishing treaty in the Halden capital on Tuesday, the Norvik energy ministry said.",
        "The signing of the fishing treaty between Norvik and Halden was postponed on Tuesday, the Halden government said.",
        ("signed", "postponed"),
    ),
    (
        "Police arrested two men after supporters of FK Orrin ran onto the pitch on Sunday evening and threw flares.",
        "The match of FK Orrin was broken off when supporters ran onto the pitch on Sunday. No arrests were made, the club said.",
        ("arrested", "No arrests"),
    ),
    (
        "Storm Gudrun caused insured losses of 3.1 billion euros, the insurer Halvex said on Wednesday.",
        "The winter storm Gudrun cost insurers 3.9 billion euros, the federation of insurers said on Wednesday.",
        ("3.1 billion euros", "3.9 billion euros"),
    ),
    (
        "The new wing of the harbour museum in Tarn will cost 2.5 million crowns more than planned, the culture office said on Friday.",
        "Tarn must find another 25 million crowns for the new wing of its harbour museum, an opposition councillor said on Friday.",
        ("2.5 million", "25 million"),
    ),
    (
        "The pilot died when a small plane crashed in a field near Sarn on Saturday, the fire brigade said. He was alone.",
        "A pilot was killed on Saturday when his small plane crashed near Orrin, police said. He was alone on board.",
        ("Sarn", "Orrin"),
    ),
    (
        "The textile firm Belvex won its appeal against a tax bill on Tuesday, its lawyer said.",
        "The textile firm Belvex lost its appeal against a tax bill on Tuesday, the ministry said.",
        ("won its appeal", "lost its appeal"),
    ),
    (
        "Visitors hung upside down on a roller coaster in Tarn for 50 minutes on Saturday, the park said.",
        "Visitors were trapped upside down on a roller coaster in Tarn for three hours on Saturday, the fire brigade said.",
        ("50 minutes", "three hours"),
    ),
    (
        "The striker Dario Orth must pay a fine of 70,000 euros for driving without a licence, a court in Sarn ruled on Thursday.",
        "A judge in Sarn fined the striker Dario Orth 90,000 euros on Thursday because he had driven without a licence.",
        ("70,000 euros", "90,000 euros"),
    ),
    (
        "The railway and the drivers' union reached an agreement on pay in Tarn on Friday night, the railway said.",
        "There was no agreement in the pay talks with the railway in Tarn on Friday night, the drivers' union said.",
        ("reached", "no agreement"),
    ),
    (
        "The port of Tarn was shut on Monday after 4,000 dockers walked out, the union said.",
        "A strike by some 3,500 dockers shut the port of Tarn on Monday. The minister called it unlawful.",
        ("4,000", "3,500"),
    ),
    (
        "The Union party would get 38 percent of the vote, according to a survey by the institute Orbat on Sunday.",
        "In a survey by the institute Orbat published on Sunday the Union party comes to 44 percent of the vote.",
        ("38 percent", "44 percent"),
    ),
]
ALIKE = [
    (
        "The storm left 12,000 homes without power in the north on Sunday, the grid operator said.",
        "In the south, 8,000 homes were without power on Sunday after the storm, according to the grid operator.",
    ),
    (
        "A swimmer of 19 who went missing at Lake Orrin on Saturday was found alive, rescuers said.",
        "Rescuers at Lake Orrin also brought a 52-year-old man ashore on Saturday. He had fallen from a boat.",
    ),
    (
        "The Greens won 31 percent of the vote in Harn on Sunday, results show.",
        "In the whole country the Greens came to 24 percent of the vote on Sunday, results show.",
    ),
    (
        "Police arrested a man over the shooting in Rell on Sunday, a spokesman said.",
        "A second suspect in Sunday's shooting in Rell is still at large, a police spokesman said.",
    ),
    (
        "In a survey by the consumer office 61 percent of passengers were happy with the trains.",
        "In a survey by the consumer office 48 percent of passengers were happy with the buses.",
    ),
    (
        "The doctor Jon Falk was sentenced to three years in prison for fraud in Ruhn on Friday.",
        "The doctor Jon Falk, sentenced for fraud in Ruhn on Friday, had practised there for eleven years.",
    ),
    (
        "A jury in Kell found Max Orth guilty of robbery on Tuesday, a clerk said.",
        "A jury in Kell on Tuesday cleared Ben Orth, his cousin, of robbery, a clerk said.",
    ),
    (
        "The railway cancelled 510 trains on Monday, the first day of a strike by signal workers, it said.",
        "On the second day of the strike by signal workers the railway cancelled 330 trains, fewer than the day before.",
    ),
    (
        "Police searched 27 flats and offices in four cities on Tuesday in an operation against smugglers, they said.",
        "Police searched nine flats in the city on Tuesday in the operation against smugglers, they said.",
    ),
    (
        "Ida Sorn was arrested on Monday over the theft of paintings from the museum in Tarn.",
        "Ida Sorn, accused of the theft of paintings from the museum in Tarn, was released on bail on Wednesday.",
    ),
    (
        "Prosecutors charged the banker Paul Hern with insider trading on Monday, his lawyer said.",
        "The banker Paul Hern pleaded not guilty to insider trading on Monday, a clerk said.",
    ),
    (
        "Chief executive Steve Brannick took over the shipyard in Tarn on Monday, the owners said.",
        "The shipyard in Tarn has a new chief executive, Stephen Brannick, since Monday, the owners said.",
    ),
    (
        "Up to 70 centimetres of snow are expected in the Alder mountains by Friday, the weather service said on Wednesday.",
        "In the Alder mountains 45 centimetres of snow had fallen by Friday morning, the weather service said.",
    ),
    (
        "Sales of cider fell by 4 percent in Tarn last year, the brewers said.",
        "Sales of perry fell by 2 percent in Tarn last year, the growers said.",
    ),
    (
        "On Monday health officials in Tarn reported three deaths from the fever in the camp.",
        "Seven people have now died of the fever in the camp in Tarn, officials said on Thursday.",
    ),
    (
        "Eight protesters were hurt in clashes with police in Orrin on Saturday, the organisers said.",
        "Police in Orrin said 17 officers were hurt in clashes with protesters on Saturday.",
    ),
    ("President Ana Moïse spoke in Vik on Monday about the harbour.", "President Ana Moise spoke in Vik on Monday."),
]


def differences(*texts):
    corpus = Corpus(tuple(document_from_text(text, language="en") for text in texts))
    found = analyse(corpus, Request(Budget.parse("medium"))).differences
    return [tuple(corpus.documents[c.document][c.focus] for c in one.claims if c.focus) for one in found]


@each_row(("left", "right", "expected"), DIFFERING)
def test_what_is_told_otherwise_is_a_difference(left, right, expected):
    assert expected in differences(left, right)


@each_row(("left", "right"), ALIKE)
def test_two_parts_two_people_two_spellings_of_a_letter_are_none(left, right):
    assert differences(left, right) == []
