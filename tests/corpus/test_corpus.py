"""The program on the corpus: no figure under its pinned floor, and no change of the corpus without a new pin.

Pin with ``python benchmarks/corpus.py --pin``; what was missed is shown by ``--show``.
"""

from __future__ import annotations

import pytest

from tests.corpus import floors, score, texts
from tests.corpus.tally import Rate, rates


def test_nothing_is_below_its_floor():
    """And the floors were pinned with as many items: of what the program prints (lines, quotations) there may be others."""
    measured: dict[str, Rate] = rates(score.measure())
    pinned = floors.load()
    assert floors.below(measured, pinned) == {}
    fixed = [figure for figure in measured if not figure.startswith(("page: lines", "page: quotations"))]
    assert {figure: measured[figure].of for figure in fixed} == {figure: pinned.counts[figure] for figure in fixed}


def test_the_floors_were_pinned_with_these_texts():
    assert floors.load().digest == texts.digest(), "python benchmarks/corpus.py --pin"


@pytest.mark.parametrize("part", texts.PARTS)
def test_each_part_has_texts_with_names_of_their_own(part):
    found = texts.load(part)
    assert len({text.name for text in found}) == len(found) > 20


def test_what_a_page_is_asked_for_stands_in_its_source():
    for text in texts.load("page"):
        source = " ".join(text.line("text").split())
        asked = [words for key in ("bottom", "stands", "never", "spoken") for words in text.lines(key)]
        assert [words for words in asked if " ".join(words.split()) not in source] == [], text.name


def test_a_source_has_claims_that_are_right_and_claims_that_are_wrong():
    for text in texts.load("verify"):
        assert text.line("one"), text.name
        assert text.lines("right"), text.name
        assert text.lines("wrong"), text.name
