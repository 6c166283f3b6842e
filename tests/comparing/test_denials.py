"""A claim and its denial, found in invented reports; what is no denial, or denies another thing, is left alone."""

from briefing.comparing.denials import about
from briefing.comparing.denied import Manner, denied
from briefing.model import DifferenceKind
from tests.comparing.test_comparing import differences
from tests.tables import each_row


def denials(*texts):
    return differences(*texts, kind=DifferenceKind.DENIAL)


ACCUSED = "The auditors accused Ilse Kamprad of steering harbour contracts to her brother’s firm."


@each_row(
    "denial",
    [
        "Kamprad denied the allegations.",
        "Kamprad, who has led the city since 2019, strongly denied any wrongdoing.",
        "Kamprad rejected the accusation as a smear.",
        "“Those accusations are baseless,” Kamprad said.",
        "Kamprad called the charges false.",
        "She has pleaded not guilty.",
        "That is not true, her lawyer said.",
        "Kamprad dismissed those claims through a spokesman.",
    ],
)
def test_a_denial_that_points_back_stands_against_the_claim_before_it(denial):
    assert denials(f"{ACCUSED} {denial} The council meets on Friday.") == [(ACCUSED, denial)]


@each_row(
    ("claim", "denial"),
    [
        (
            "The union said the owner of the ferry Aldgate had hidden an inspection report on its cracked hull.",
            "The owner of the Aldgate denied that it had hidden any inspection report on the hull.",
        ),
        (
            "Three captains told the inquiry that the harbour pilots had been drinking before the collision off Tarn.",
            "There is no evidence that the harbour pilots had been drinking before the collision, the ministry said.",
        ),
        (
            "Odile Brandvold claims the harbour board paid smugglers to stop the strike at the Varnish terminal.",
            "Brandvold falsely claimed that the harbour board paid smugglers to stop the strike.",
        ),
        (
            "Two captains told the inquiry that Solvaas met the smugglers in Brennhaven before the strike.",
            "Solvaas said he had never met any smugglers in Brennhaven.",
        ),
        (
            "Sources in the ministry told the Courier that minister Solvaas met the smugglers at a hotel in Brennhaven.",
            "Solvaas called reports that he met smugglers at a hotel in Brennhaven ridiculous.",
        ),
    ],
)
def test_what_one_source_claims_another_denies_in_words_of_its_own(claim, denial):
    (found,) = denials(claim + " Rain fell all day.", denial + " The ports stay open.")
    assert set(found) == {claim, denial}


@each_row(
    "text",
    [
        "The board refused to confirm or deny the report. It meets again on Friday.",
        "The council rejected the plan for a new terminal. Voters denied the mayor a second term.",
        "Fishermen were denied entry to the port. The guards gave no reason.",
        f"{ACCUSED} The firm is worth millions. Its ferries sail daily. Its clerks have a union. Kamprad denied the report of a merger.",
        "Kamprad said the strike was over. She denied it.",
        "The clerks accused the board of waste. The court denied the clerks’ motion to hear the board.",
        "Accused of fraud by three clerks, Kamprad denied it. The clerks had sued the board.",
        "The fraud, which Kamprad denies, cost the city a million crowns. It came to light in spring.",
        "The clerks say the board is denying or abridging the right of Tarn’s dockers to vote. The board claims it is not.",
        "Mayor Kamprad tried to pass the quay bill. The council denied unanimous consent to a quay bill claimed by Mayor Kamprad.",
        f"{ACCUSED} That’s not true.",
        "The judge said Kamprad’s term was unjust. The court denied Kamprad’s request to delay the term.",
        f"{ACCUSED} A clerk pushed back against Kamprad’s claim that she never met her brother.",
        "Kamprad was asked on Friday about the accusation of a bribe for the harbour contracts. Kamprad denied the accusation of a bribe.",
        "Kamprad alleged, without any evidence, that clerks sold the harbour plans. The clerks deny they sold the harbour plans.",
        "Kamprad’s lawyers, accused of delay by the clerks, answered on Monday:\n\nKamprad denies the accusations.",
        "The ferry company charged Kamprad 40 crowns. Was it too much? She denied the allegations, did she not?",
    ],
)
def test_what_denies_nothing_that_was_claimed(text):
    assert denials(text) == []


@each_row(
    ("claim", "denial"),
    [
        (
            "Odile Brandvold repeated on Monday that the strike vote at the Varnish terminal was rigged.",
            "The report lists Brandvold’s unfounded claims that the strike vote at the Varnish terminal was rigged.",
        ),
        (
            "The papers kept silent for a week about the allegation of theft against Ilse Kamprad.",
            "Kamprad, who runs the harbour, denied the allegations on Friday.",
        ),
        (
            "Ilse Kamprad spoke to the harbour master over the disappearance of the pilot boat Skarv.",
            "Kamprad denied any knowledge of the disappearance of the pilot boat.",
        ),
        (
            "A clerk told the inquiry of a theft at the port. A friend of Kamprad, who a clerk alleges saw the theft, will speak.",
            "Kamprad’s friend will answer every question on the allegations, which Kamprad denies.",
        ),
    ],
)
def test_what_another_source_only_mentions_or_does_not_believe_is_no_claim(claim, denial):
    assert denials(claim + " Rain fell all day.", denial + " The ports stay open.") == []


def test_who_denies_is_not_who_claims():
    own = "Solvaas told reporters that he had accused the board of hiding the report. Solvaas denied the allegations."
    assert denials(own) == []


@each_row(
    ("text", "manner", "content"),
    [
        (
            "She denied that the report was hidden, adding that it was lost.",
            Manner.DENIES,
            " that the report was hidden",
        ),
        ("They called the story of the smugglers a lie.", Manner.CALLS_FALSE, "the story of the smugglers"),
        ("There is no proof that the pilots drank; the inquiry goes on.", Manner.NO_EVIDENCE, "that the pilots drank"),
        ("He wrongly said that the port was closed.", Manner.FALSELY, " that the port was closed"),
        ("He said he had never met the smugglers.", Manner.SAYS_NOT, "met the smugglers"),
    ],
)
def test_what_a_sentence_denies(text, manner, content):
    found = denied(text)
    assert found is not None
    assert (found.manner, found.content.of(text)) == (manner, content)
    assert not found.refers


@each_row("text", ["", "Nobody denies it", "denied", "The claims. The denial!", "a" * 5000, "not true " * 400])
def test_any_text_may_be_asked(text):
    found = denied(text)
    assert found is None or found.content.stop <= len(text)


def test_who_says_that_somebody_denies_is_no_part_of_what_is_denied():
    text = "She denies wrongdoing, her lawyer said."
    assert about(text, denied(text)) == "denies wrongdoing"


def test_a_court_that_dismisses_a_claim_denies_nothing():
    assert denied("Judgment dismissing a claim which would need a trial should be given.") is None
    assert denied("The mayor dismissed a claim that the bridge was unsafe.") is not None
