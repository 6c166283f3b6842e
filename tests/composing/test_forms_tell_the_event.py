"""No form leaves the event out, dates it by what is told beside it, or gives an argument as what a court ordered."""

import pytest

from briefing.model import Budget, Corpus, Frame, Request
from briefing.pipeline import analyse, compose, read
from tests.composing import made
from tests.program import EXAMPLE

TRIAL = """Former harbour master of Orle convicted of selling berths

ORLE, 9 October 2031 — A jury on Thursday found Egil Stane, the former harbour master of Orle, guilty of selling 14 berths for \
640,000 crowns that should have gone to the town.

The jury sat for two days. It found him not guilty of two charges of theft.

Prosecutors believe that the sales began in 2024. Judge Ellen Mork set the sentence down for 12 January. Stane faces up to nine years.

The broker, Oskar Lie, pleaded guilty in 2030 and gave evidence against Stane. Stane, who served as harbour master from 2019 to 2029, denied it in \
court. He said that the money was a loan.

"He sold the quay by the metre," prosecutor Dana Vik said outside the court. The harbour of Orle has about 400 berths.
"""
OPINION = """SUPREME COURT OF THE STATE OF ORLE

No. 31-0417

TARN FREIGHT, INC., PETITIONER v. STATE OF ORLE

Argued January 14, 2031. Decided May 2, 2031.

JUSTICE MARK delivered the opinion of the Court.

Tarn Freight was fined for lorries that crossed the State without a stop. The trial court upheld the fine, and the Court of Appeals affirmed. We \
granted review to decide whether a lorry that does not stop makes a delivery in the State.

We hold that a lorry which crosses the State without a stop makes no delivery there, because nothing is handed over. The State's rule would make a \
carrier of every tourist with a suitcase.

The judgment of the Court of Appeals is reversed, and the case is remanded for repayment of the fine.

JUSTICE BERG, dissenting.

I would affirm the judgment of the Court of Appeals.
"""


def _sections(text: str, template: str, length: str = "medium") -> dict[str, list[str]]:
    findings = analyse(Corpus((made.document(text, language="en"),)), Request(Budget.parse(length)), bottom_line=True)
    page = compose(findings, Frame(template=template))
    return {
        section.key: [item.text for item in section.items()] for section in page.sections if hasattr(section, "items")
    }


@pytest.mark.parametrize("template", ["assessment", "sitrep", "backgrounder"])
def test_a_form_without_a_bottom_line_tells_the_verdict(template):
    told = [text for texts in _sections(TRIAL, template).values() for text in texts]
    assert any("guilty of selling 14 berths" in text for text in told)


@pytest.mark.parametrize("length", ["medium", "1", "60w"])
def test_a_form_of_key_points_alone_begins_with_the_verdict(length):
    assert "guilty of selling 14 berths" in _sections(TRIAL, "plain", length)["key-points"][0]


def test_a_denial_is_not_dated_by_the_years_of_an_office():
    dated = _sections(TRIAL, "backgrounder").get("chronology", [])
    assert not any("denied it" in text for text in dated)


def test_a_case_has_no_argument_as_its_disposition():
    sections = _sections(OPINION, "case", "long")
    assert "reversed" in sections["bottom-line"][0]
    assert not any("tourist" in text or "Berg" in text for text in sections.get("disposition", []))
    assert any(text.startswith("We hold that") for text in sections.get("holding", []))


def test_an_answer_in_a_new_paragraph_stands_with_the_question_that_the_court_asked():
    text = OPINION.replace(
        "We hold that a lorry which crosses the State without a stop makes no delivery there, because nothing is handed over.",
        "We hold that it does not.",
    )
    told = [line for lines in _sections(text, "bluf", "long").values() for line in lines if "it does not" in line]
    assert all("whether a lorry" in line for line in told)
    assert told


def test_a_line_of_a_story_says_who_a_surname_is():
    findings = analyse(Corpus((read(EXAMPLE),)), Request(Budget.parse("medium")), bottom_line=True)
    page = compose(findings, Frame(template="daily"))
    said = [words for line in page.items() if line.text.startswith("Wrenfield,") for _, words in line.insertions]
    assert said == ["Tobias Wrenfield, Retired Rear Admiral"]


def test_a_position_is_of_somebody_whom_its_line_says():
    positions = _sections(EXAMPLE.read_text(), "readahead", "long")["positions"]
    assert positions
    assert not any(line.startswith("The official") for line in positions)


def test_a_source_without_a_title_is_called_by_its_heading_and_one_without_a_line_is_no_story():
    contract = "SERVICE CONTRACT\n\n1. TERM\n\n1.1 The port shall pay Tarn Lamps Ltd a fee of 9,000 crowns for the lamps of the quay each month.\n\n1.2 Tarn Lamps Ltd shall mend a lamp within four days."
    verse = (
        "The Ferryman\n\n"
        "I counted the boats by the weight of the rope that was wet from the hand of each man I had known."
    )
    texts = (TRIAL, contract, verse)
    findings = analyse(
        Corpus(tuple(made.document(text, language="en") for text in texts)),
        Request(Budget.parse("long")),
        bottom_line=True,
    )
    digest = compose(findings, Frame(template="digest"))
    called = {item.label or item.text for one in digest.sections if one.key == "digest" for item in one.nodes}
    assert "SERVICE CONTRACT" in called
    daily = compose(findings, Frame(template="daily"))
    stories = [item for one in daily.sections if one.key == "stories" for item in one.nodes]
    assert stories
    assert all(item.children or item.text != "The Ferryman" for item in stories)


def test_a_day_on_which_nothing_is_told_is_no_date():
    text = TRIAL + "\nNext hearing\n\nTuesday 12 January 2032 at 7.30 pm.\n"
    assert not any(line.startswith("Tuesday") for line in _sections(text, "bluf", "long").get("timeline", []))
