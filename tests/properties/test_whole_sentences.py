"""Whatever is printed begins and ends where sentences of its source do, or a mark of omission says that it does not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import analyse, compose
from briefing.model import OMISSION, Budget, Corpus, Frame, ItemKind, Request
from tests.program import ROOT
from tests.properties.texts import document_of, examples

TEMPLATES = sorted(folder.name for folder in (ROOT / "templates").iterdir() if folder.is_dir())
SENTENCES = [
    "The council accepts recommendations 9 and 11.",
    "It does not accept recommendation 10, because the contract would have to be paid in full.",
    "Fees are due under paragraphs (a) and (b).",
    "Doses were given on days 1, 2, and 3.",
    "The board shall pay the crew of the Petrel 4,000 crowns; and",
    "The board shall keep the lamp lit until 3 May 2031; 2.",
    "The lamp shall be tended by two keepers; (b)",
    "Ferries carried 41,200 people in 2030, and the yard at Orle, which was built for 20 boats, repaired 31, including four that a storm drove ashore.",
    "Mayor Ida Solm said the harbour would stay closed until Friday, when divers (eight of them from Vik) will look at the mole again.",
    "“We will open on 12 May,” said Jon Brandt, the harbour master, “and not a day before.”",
    "The fee rises from 40 to 55 crowns on 1 June 2031; boats under 6 metres pay 20.",
    "The owners deny that they were warned, and have asked the court of Orle to set the order aside.",
    "In 2029 the mole cracked; in 2030 it was mended at a cost of 2.1 million crowns (1.8 million from the state).",
    "We recommend that the council close plan a or b.",
    "Solm did not say whether she will resign.",
    "- 61,300 people live on the islands, of whom 4,100 have no water.",
]
LABELS = ["", "3. ", "12. ", "4.2 ", "(c) ", "SUMMARY: ", "Background: ", "TARN, March 14 (Lampwire) - "]
GLUED = re.compile(
    r"\W*(?:(?:\d{1,2}(?:\.\d)?[.)]?|\([a-c]\)|SUMMARY:|Background:|TARN, March 14 \(Lampwire\) -)\s)?[\s\W]*"
)
JOINER = re.compile(r"\s*(?:;(?:\s(?:and|or))?(?:\s\(?\w\)?\.?)?|\W*)\s*")
"""What joins an item of a list to the next."""

paragraph = st.tuples(st.sampled_from(LABELS), st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4)).map(
    lambda drawn: drawn[0] + " ".join(drawn[1])
)


def unmarked_cuts(corpus, briefing):
    """(text, what is missing before or behind it) of each line that is part of a sentence and does not say so."""
    for section in briefing.sections:
        for item in section.items():
            if item.kind in (ItemKind.QUOTATION, ItemKind.ENTRY):  # words in marks; a name, a date or a number
                continue
            marks = {offset for offset, words in item.insertions if words == OMISSION}
            for citation, piece in zip(item.citations, item.pieces, strict=True):
                document, span = corpus.documents[citation.document], citation.span
                first, last = document.sentence_at(span.start), document.sentence_at(span.stop - 1)
                before, behind = document.text[first.span.start : span.start], document.text[span.stop : last.span.stop]
                if not GLUED.fullmatch(before) and not marks & {piece.start - 1, piece.start}:
                    yield item.text, before
                if not JOINER.fullmatch(behind) and not marks & {piece.stop, piece.stop + 1}:
                    yield item.text, behind


@pytest.mark.parametrize("template", TEMPLATES)
@given(st.lists(paragraph, min_size=4, max_size=14), st.sampled_from(["short", "medium", "1p", "60w", "full"]))
@examples(12)
def test_no_line_is_part_of_a_sentence_without_a_mark(template, paragraphs, length):
    document = document_of("Harbour report of Orle\n\n" + "\n\n".join(paragraphs))
    corpus = Corpus((document,))
    findings = analyse(corpus, Request(Budget.parse(length)), bottom_line=True)
    assert [*unmarked_cuts(corpus, compose(findings, Frame(template=template)))] == []
