"""The scorers themselves: a perfect answer scores 1, an empty one 0, and what is wrong is counted once."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.corpus import floors, places, texts
from tests.corpus.facts_score import judge
from tests.corpus.names_score import mentions
from tests.corpus.page_score import _leans, _repeats, read
from tests.corpus.quotes_score import speaker_of
from tests.corpus.tally import Count, Rate, compared, rates, shared
from tests.corpus.texts import Text, strings

FACTS = texts.load("facts")


def perfect(text: Text):
    """The answer that the annotations ask for; where careful readers differ, it is silent."""
    body = text.line("text")

    def quote(row, span):
        speaker = list(speaker_of(body, row, span)) if "speaker" in row else None
        return {"content": span, "speaker": speaker, "name": row.get("name"), "direct": row.get("direct", True)}

    def figure(row, span):
        of = places.nearest(body, row["of"], span) if "of" in row else None
        known = {key: row.get(key) for key in ("value", "low", "high", "unit", "qualifier")}
        return known | {"span": span, "of": of}

    def placed(key, made):
        rows = text.rows(key)
        return [made(*one) for one in zip(rows, places.place(body, rows), strict=True) if "maybe" not in one[0]]

    named = zip(text.rows("entities"), mentions(body, text.rows("entities")), strict=True)
    return {
        "quotes": placed("quotes", quote),
        "figures": placed("figures", figure),
        "dates": placed("dates", lambda row, span: {"span": span, "value": row.get("value")}),
        "entities": [{"kind": row["kind"], "mentions": spans, "roles": strings(row, "roles")} for row, spans in named],
        "acronyms": [{"short": row["short"], "long": row.get("long")} for row in text.rows("acronyms")],
    }


def test_a_perfect_answer_scores_one():
    for text in FACTS:
        counts = list(judge(text, perfect(text)))
        assert [line for one in counts for line in one.missed] == [], text.name
        assert {rate.value for rate in rates(counts).values()} <= {1.0}, text.name


def test_an_empty_answer_scores_nothing():
    counts = [one for text in FACTS for one in judge(text, {})]
    assert {rate.value for rate in rates(counts).values()} == {0.0}


def test_what_is_found_too_much_counts():
    text = next(one for one in FACTS if one.name == "figures/phones")
    answer = {"figures": [{"span": [0, 6], "value": None, "unit": None, "qualifier": None, "of": None}]}
    assert rates(judge(text, answer))["figures: found"] == Rate(0.0, 0.0, 0.0, 0)


def test_a_line_of_the_page_is_a_repeat_by_its_place_or_by_its_words():
    def line(text, start):
        return {"text": text, "citations": [{"document": 0, "start": start, "end": start + len(text)}]}

    said = "The ferry to Hask will end in May."
    lines = [
        line(said, 0),
        line("ferry to Hask will end in May", 4),
        line(said, 90),
        line("No bridge is planned there yet.", 40),
    ]
    assert _repeats(lines) == [False, True, True, False]


def test_a_line_leans_where_what_it_means_does_not_stand_before_it():
    def line(text, start, **more):
        return {"text": text, "citations": [{"document": 0, "start": start, "end": start + len(text)}], **more}

    first = line("The ferry to Hask will end in May.", 0)
    bracket = {"offset": 0, "text": "The ferry"}
    assert _leans([first, line("It carried 48,000 people last year.", 35)]) == [False, False]
    assert _leans([first, line("It carried 48,000 people last year.", 90)]) == [False, True]
    assert _leans([line("It carried 48,000 people last year.", 90, insertions=[bracket])]) == [False]
    assert _leans([line("He had to sell the ship at once.", 90, label="Ilse Marden")]) == [False]


def test_the_words_of_a_page_are_counted_as_they_are_printed():
    item = {
        "text": "It ends.",
        "label": "Marden",
        "note": "",
        "insertions": [{"offset": 0, "text": "The ferry"}],
        "citations": [],
    }
    sections = [
        {"key": "bottom-line", "heading": "Bottom line", "nodes": [item]},
        {"key": "figures", "heading": "", "nodes": [{"columns": ["Figure", "Of"], "rows": [[item, item]]}]},
        {"key": "sources", "heading": "Sources", "nodes": [item]},
    ]
    page = read({"sections": sections})
    assert (page.words, page.headings, len(page.items)) == (2 + 5 + 2 + 5 + 5, 1, 3)


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
    assert shared("fine", "a", [(True, "one"), (False, "two")]) == Count("fine", 1, 2, 2, "a", ("two",))
    assert Counter(compared("like", "a", ["x", "y"], ["y", "z"]).missed) == Counter(["- z", "+ x"])


def test_a_floor_goes_down_only_with_a_reason():
    high, low = {"found": Rate(0.9, 0.9, 0.9, 10)}, {"found": Rate(0.5, 0.5, 0.5, 10)}
    pinned = floors.pin(high, None)
    assert floors.below(low, pinned) == {"found": "0.500 is below its floor, 0.890"}
    assert floors.pin(low, pinned).floors == {"found": 0.89}
    lowered = floors.pin(low, pinned, reason="harder texts")
    assert (lowered.floors, lowered.lowered) == ({"found": 0.49}, ("harder texts",))
    assert floors.below({}, pinned) == {"found": "is pinned and was not measured"}
    assert floors.below(high | {"new": high["found"]}, pinned) == {"new": "has no floor"}
