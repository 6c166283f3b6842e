"""A claim that its text rebuts stands on no page without the rebuttal, whatever the template and the length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import analyse, compose
from briefing.model import Budget, Corpus, Frame, ItemKind, Request
from tests.program import ROOT
from tests.properties.texts import document_of, examples

TEMPLATES = sorted(folder.name for folder in (ROOT / "templates").iterdir() if folder.is_dir())
CLAIMS = [
    "The ferry company has said that the lamps of Orle were paid for in 2029.",
    "Karsk claimed that 40 boats were lost off the mole in one night.",
    "The owners of the mill alleged that the mayor took 9,000 crowns from Velm Shipping.",
    "Brandt argued that the harbour of Tarn must be closed for two years.",
]
REBUTTALS = [
    "That is false.",
    "That statement is not true.",
    "This claim was rejected by 3 votes to 2.",
    "We do not think so.",
    "I disagree with them.",
    "The court found that it was not so.",
    "The inquiry found no record of any such thing.",
    "But the auditors found the opposite in May.",
    "But only for a week.",
    "We cannot confirm this.",
    "No evidence was given.",
    "The company denied saying so.",
    "They were wrong.",
    "It did not; the state did.",
]
OTHERS = [
    "The harbour of Orle took in 214,000 tonnes of grain in 2030, a fifth more than the year before.",
    "Mayor Ida Solm will open the new quay on 12 May, when the first ferry from Vik is due.",
    "“We will build a second mole before the winter,” said Jon Brandt, the harbour master.",
    "A storm in March drove nine boats ashore and killed two keepers of the lamp.",
    "The council decided by 7 votes to 2 to raise the toll to 55 crowns on 1 June 2031.",
    "The yard repaired 31 boats, and six of them were sold to Tarn.",
]


def stands(document, briefing, sentence):
    """Whether a page prints words of a sentence as more than an entry of a table."""
    start = document.text.index(sentence)
    items = (item for section in briefing.sections for item in section.items() if item.kind is not ItemKind.ENTRY)
    spans = (citation.span for item in items for citation in item.citations)
    return any(span.start < start + len(sentence) and start < span.stop for span in spans)


@pytest.mark.parametrize("template", TEMPLATES)
@given(
    st.sampled_from(CLAIMS),
    st.sampled_from(REBUTTALS),
    st.lists(st.sampled_from(OTHERS), min_size=3, max_size=6, unique=True),
    st.integers(0, 3),
    st.sampled_from(["short", "medium", "1p", "60w", "long"]),
)
@examples(12)
def test_a_claim_stands_with_its_rebuttal_or_not_at_all(template, claim, rebuttal, others, at, length):
    paragraphs = [*others[:at], f"{claim} {rebuttal}", *others[at:]]
    document = document_of("The lamps of Orle\n\n" + "\n\n".join(paragraphs))
    findings = analyse(Corpus((document,)), Request(Budget.parse(length)), bottom_line=True)
    page = compose(findings, Frame(template=template))
    assert stands(document, page, rebuttal) or not stands(document, page, claim)
