"""Two short reports of one event in words of their own, of which nothing says from which day they are: what they tell otherwise, and two events that look alike."""

from briefing.model import Corpus
from briefing.pipeline import compare, document_from_text
from tests.tables import each_row


def differences(left: str, right: str) -> list[set[str]]:
    """The words that each difference turns on."""
    documents = tuple(map(document_from_text, (left, right)))
    return [
        {documents[claim.document][claim.focus or claim.span] for claim in difference.claims}
        for difference in compare(Corpus(documents))[1].differences
    ]


@each_row(
    ("left", "right", "values"),
    [
        (
            "Barge sinks off Sarn\n\nA barge full of day trippers sank off Sarn on Sunday, and 14 of them drowned. It had left Doran at noon.",
            "Sarn in mourning\n\nNineteen people lost their lives when an overloaded barge went down near Sarn on Sunday. The skipper was held.",
            {"14", "Nineteen"},
        ),
        (
            "Orrin tunnel to open\n\nThe Orrin tunnel will be opened to traffic on 4 June, minister Ada Brock said. It took nine years to dig.",
            "Orrin waits for its tunnel\n\nCars may drive through the Orrin tunnel from 14 June, according to the road office. Digging took nine years.",
            {"4 June", "14 June"},
        ),
        (
            "Depot burns in Tarn\n\nA blaze gutted the Belvex depot in Tarn on Monday. It was started by a faulty heater in the office.",
            "Belvex depot in ashes\n\nThe Belvex depot in Tarn burned to the ground on Monday. Detectives believe that the fire was arson.",
            {"faulty heater", "arson"},
        ),
        (
            "Shells hit school in Sarn\n\nShells hit a school in Sarn on Monday, hurting five pupils. The Doran army carried out the attack, a mayor said.",
            "Five pupils hurt in Sarn\n\nFive pupils were wounded in Sarn on Monday when a school was shelled. The Doran army denied that it had attacked the school.",
            {
                "The Doran army carried out the attack, a mayor said.",
                "The Doran army denied that it had attacked the school.",
            },
        ),
        (
            "Ferry with engine fire is safe\n\nA ferry of Norvik Lines had to dock in Halden on Friday after smoke filled its engine room. All 210 aboard are well.",
            "Smoke stops ferry\n\nA ferry of Norvik Lines put in at Skarn on Friday because smoke was seen in the engine room. The 210 passengers are well.",
            {"Halden", "Skarn"},
        ),
        (
            "Pilots freed\n\nTwo pilots of Norvik Air were freed in Doran on Monday. Their release was negotiated by village elders.",
            "Doran: pilots home soon\n\nGunmen in Doran let go two pilots of Norvik Air on Monday. The Sarn Fund brokered their release.",
            {"village elders", "Sarn Fund"},
        ),
    ],
)
def test_what_two_reports_of_no_day_tell_otherwise(left, right, values):
    assert values in differences(left, right)


@each_row(
    ("left", "right"),
    [
        (
            "Two killed in Tarn bar\n\nA gunman killed two people in a bar in Tarn on Friday night, police said. Witnesses heard five shots.",
            "Three dead in Sarn\n\nThree people were shot dead in a cafe in Sarn on Friday night, police said. Witnesses heard ten shots.",
        ),
        (
            "Belvex earns less\n\nBelvex lost 12 million crowns in spring. Sales fell by 8 percent. Its shares lost 4 percent.",
            "Ambrix earns more\n\nAmbrix made 31 million crowns in spring. Sales rose by 11 percent. Its shares gained 6 percent.",
        ),
        (
            "Tarn opera has a head\n\nThe Tarn opera will be led by Greta Simm. Her contract runs for five years.",
            "Sarn theatre has a head\n\nThe Sarn theatre will be led by Leo Brandt. His contract runs for four years.",
        ),
        (
            "State of emergency\n\nGovernor Ada Brock of Doran released almost 139 million crowns for the police on Monday.",
            "Doran pays\n\nGovernor Ada Brock of Doran announced 138.7 million crowns for the police on Monday.",
        ),
        (
            "Brock on taxes\n\nMinister Ada Brock was asked in Doran on Monday if she would condemn the strike.",
            "Brock on strike\n\nMinister Ada Brock never condemned the strike in Doran on Monday.",
        ),
        (
            "Law stopped\n\nPresident Ada Brock vetoed the water law of Doran on Monday.",
            "Law of water\n\nPresident Ada Brock made use on Monday of her right to veto the water law, which was passed in Doran in May.",
        ),
    ],
)
def test_two_events_and_one_thing_told_in_other_words_are_no_difference(left, right):
    assert differences(left, right) == []
