"""Which sentence of an earnings call gives the result of its quarter, told by what each says."""

from briefing.language.cues import load
from briefing.model import Corpus, DocumentKind
from briefing.pipeline import document_from_text
from briefing.selection import results
from briefing.text import profile as profiles
from tests.selection.test_outcome import bottom, found
from tests.tables import each_row

RESULT = "For the third quarter of 2031, adjusted earnings were $1.42 per share, up 9% from last year."
CALL = (
    "Good morning, and thank you for joining the Tarn Lamps call.",
    "Before the fire we committed to growing earnings per share by 40% over three years.",
    "Gross margin in the harbour segment improved by 80 basis points on better oil prices.",
    "We also recorded a gain of $0.12 per share on the sale of the old pier.",
    RESULT,
    "Earnings in 2030 were $1.30 per share and net income of $51 million.",
    "We repurchased 400,000 shares at an average price of $31.20 per share and paid a dividend of $0.22 per share.",
    "For the full year, we now expect earnings of $5.60 to $5.80 per share.",
    "Our crews installed 4,000 lamps, and our backlog of orders stands at 9,000 lamps.",
    "We expect fourth quarter earnings of $1.30 to $1.40 per share.",
)


def said(*texts):
    profile = profiles.build(Corpus((document_from_text(" ".join(texts), language="en"),)))
    return results.says(profile, load("en"), len(profile) - 1)


def test_the_bottom_line_of_a_call_is_the_result_of_its_quarter():
    told = (f"Crew {n} hung {n} lamps at pier {n} of the old harbour with oil from last year." for n in range(2, 120))
    findings = found(" ".join([*CALL, *told]), kind="call")
    assert findings.kind is DocumentKind.CALL
    assert bottom(findings) == RESULT


ROWS = [
    (RESULT, {"amount", "of_quarter"}, {"guided_amount", "aside", "no_amount"}),
    (CALL[7], {"amount", "guided_amount"}, {"of_quarter", "next_quarter"}),
    (CALL[9], {"guided_amount", "next_quarter"}, {"of_quarter"}),
    (CALL[1], {"no_amount"}, {"amount"}),
    (CALL[6], {"aside"}, {"no_amount"}),
    (CALL[2], {"part"}, {"sales", "amount"}),
    ("Revenue was $402 million in the first six months.", {"sales", "months"}, {"no_figure"}),
    ("We are proud of our crews.", {"no_figure"}, {"amount"}),
]


@each_row(("text", "names", "others"), ROWS)
def test_a_sentence_of_a_call_says(text, names, others):
    told = said(text)
    assert names <= told
    assert others.isdisjoint(told)


def test_what_was_earned_a_year_before_is_told_by_the_sentence_before_it():
    assert "earlier" in said(RESULT, CALL[5])
    assert "earlier" not in said(CALL[5], RESULT)
