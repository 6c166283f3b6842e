"""What a court decides, and what only sounds so: whose word it is, and what is left open."""

from briefing.composing import candidates
from briefing.language.cues import load
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from briefing.selection import dispositions
from tests.tables import each_row

OPENING = (
    "1 The applicant, Ida Solm, applied to the Tribunal for a licence to keep the lamps of the harbour of Tarn.\n\n"
    "2 The Tribunal refused the licence and the applicant seeks review of the decision of the Tribunal in this Court.\n\n"
    "3 The respondent submits that the application for review should be dismissed because the applicant was heard.\n\n"
    "4 Section 12 of the Harbour Act provides that a keeper must be heard before a licence is refused.\n\n"
    "5 The applicant gave evidence that she was told of the hearing two days before it was held.\n\n"
)
LEFT_OPEN = "It follows that it is not necessary for the Court to consider whether leave to appeal should be granted."


def told(text):
    findings = analyse(
        Corpus((document_from_text(OPENING + text),)),
        Request(Budget.parse("medium"), kind="judgment"),
        facts=False,
        bottom_line=True,
    )
    line = candidates.bottom(findings)
    return line.item.text if line else ""


LESS = (
    "It follows that it is not necessary for the Court to decide whether the appeal should be allowed.",
    "I do not need to decide whether the claim should be dismissed.",
    "Whether leave should be granted depends on whether the keeper is fit.",
    "I did not order that the claim be dismissed.",
    "I should note that the motion was refused.",
    "The settlement of the proceedings involves an order that the claim be dismissed.",
    "I propose to publish these reasons and give the parties an opportunity to address me on the orders.",
    "I will hear the parties on the form of the orders.",
    "There should be an order as sought in relation to the costs of the hearing.",
    "Section 4 provides as follows: '(1) A claim must be dismissed if the keeper is not heard.",
    "The learned Magistrate then ordered that the claim be dismissed.",
)


def test_what_something_else_is_said_in_counts_less():
    for text in LESS:
        assert dispositions.counts(text) < 1
    assert dispositions.counts("The appeal must be dismissed.") == 1


ENDS = {
    "the court's verb": ("6 The Court dismisses the application.\n", "The Court dismisses the application."),
    "what is declined": (
        "6 In the circumstances, I decline to order the inquiry that is asked for in the short minutes.\n",
        "I decline to order the inquiry",
    ),
    "what need not be decided": (
        f"6 The Court accordingly declines to make an order extending the time.\n\n7 {LEFT_OPEN}\n",
        "declines to make an order",
    ),
    "below a glued heading": (
        "6 Conclusion For these reasons, I refuse to accept the undertakings of the harbour board.\n",
        "I refuse to accept the undertakings",
    ),
    "whom it is for": (
        "6 In the result the first plaintiff Solm succeeds on his claim against the harbour board.\n",
        "the first plaintiff Solm succeeds",
    ),
    "I that only the court can be": (
        "6 In these circumstances there is no proper basis upon which I could require the applicant to give up the lamps.\n",
        "no proper basis upon which I could require",
    ),
}


@each_row("end", ENDS)
def test_the_bottom_line_is_what_the_court_does(end):
    text, words = ENDS[end]
    assert words in told(text)


def test_a_step_on_the_way_is_no_disposition():
    for text in (
        "I grant the applicant leave to amend the statement of claim.",
        "I reject the submission of the harbour board.",
        "I will hear the parties on the form of the orders.",
        "Accordingly, I dismiss this ground of review.",
    ):
        assert not dispositions.is_told_late(text)


def test_what_a_court_disposes_of_counts_at_the_end():
    text = "I would refuse the application for a licence."
    seen = load("en").sentence.seen(text.lower().rstrip(".").split())
    assert dispositions.disposes(text, seen, 0.9)
    assert not dispositions.disposes(text, seen, 0.1)
