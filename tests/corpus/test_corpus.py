"""The program on the corpus: no figure under its pinned floor, and no change of the corpus without a new pin.

Pin with ``python benchmarks/corpus.py --pin``; what was missed is shown by ``--show``.
"""

from __future__ import annotations

import pytest

from tests.corpus import floors, places, score, texts
from tests.corpus.tally import Count, Rate, rates


@pytest.fixture(scope="module")
def measured() -> dict[str, Rate]:
    return rates(score.measure())


def test_nothing_is_below_its_floor(measured):
    assert floors.below(measured, floors.load()) == {}


def test_the_floors_were_pinned_with_these_texts():
    assert floors.load().digest == texts.digest(), "python benchmarks/corpus.py --pin"


def test_the_floors_were_pinned_with_as_many_items(measured):
    """Of what the program prints (lines, quotations) there may be more or fewer."""
    pinned = floors.load().counts
    fixed = [
        figure
        for figure in measured
        if figure not in {"page: lines printed once", "page: quotations of 40 words at most"}
    ]
    assert {figure: measured[figure].of for figure in fixed} == {figure: pinned[figure] for figure in fixed}


@pytest.mark.parametrize("part", texts.PARTS)
def test_each_part_has_texts_with_names_of_their_own(part):
    found = texts.load(part)
    assert len({text.name for text in found}) == len(found) > 20


@pytest.mark.parametrize("text", texts.load("page"), ids=lambda text: text.name)
def test_what_a_page_is_asked_for_stands_in_its_source(text):
    source = " ".join(text.line("text").split())
    asked = [words for key in ("bottom", "stands", "never", "spoken") for words in text.lines(key)]
    assert [words for words in asked if " ".join(words.split()) not in source] == []


@pytest.mark.parametrize("text", texts.load("verify"), ids=lambda text: text.name)
def test_a_source_has_claims_that_are_right_and_claims_that_are_wrong(text):
    assert text.line("source")
    assert text.lines("right")
    assert text.lines("wrong")


def test_words_are_found_whole_and_in_order():
    text = "12 of the 120 boats, 3.12 tons, 12 men"
    assert places.place(text, [{"text": "12"}, {"text": "12"}]) == [(0, 2), (32, 34)]
    assert places.place(text, [{"text": "12", "in": "12 men"}]) == [(32, 34)]


@pytest.mark.parametrize("row", [{"text": "12"}, {"text": "7"}, {"text": "12", "in": "12 women"}])
def test_words_of_which_there_are_none_or_several_are_an_error_of_the_corpus(row):
    with pytest.raises(ValueError, match="stands"):
        places.place("12 boats and 12 men", [row])


def test_f1_and_share_are_counted_over_all_texts():
    counts = [Count("found", 1, 2, 2, "a"), Count("found", 1, 1, 2, "b"), Count("none", 0, 0, 0, "a")]
    assert rates(counts) == {"found": Rate(4 / 7, 2 / 3, 0.5, 4)}


def test_a_floor_goes_down_only_with_a_reason():
    high, low = {"found": Rate(0.9, 0.9, 0.9, 10)}, {"found": Rate(0.5, 0.5, 0.5, 10)}
    pinned = floors.pin(high, None)
    assert floors.below(low, pinned) == {"found": "0.500 is below its floor, 0.890"}
    assert floors.pin(low, pinned).floors == {"found": 0.89}
    lowered = floors.pin(low, pinned, reason="harder texts")
    assert (lowered.floors, lowered.lowered) == ({"found": 0.49}, ("harder texts",))
    assert floors.below({}, pinned) == {"found": "is pinned and was not measured"}
    assert floors.below(high | {"new": high["found"]}, pinned) == {"new": "has no floor"}
