"""What an editor struck, pinned, added and moved is honoured, kept and said."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing import pipeline
from briefing.errors import InputError
from briefing.model import (
    Budget,
    BudgetUnit,
    Choices,
    Corpus,
    Frame,
    ItemKind,
    Move,
    Pin,
    Place,
    Request,
    Span,
    choices_codec,
)
from tests.program import EXAMPLE
from tests.tables import each_row


@pytest.fixture(scope="module")
def findings():
    return pipeline.analyse(Corpus((pipeline.read(EXAMPLE),)), Request(Budget.parse("medium")), bottom_line=True)


@pytest.fixture(scope="module")
def page(findings):
    return pipeline.compose(findings)


def edited(findings, *, length="", template="bluf", **choices):
    request = replace(findings.request, choices=Choices(**choices))
    if length:
        request = replace(request, budget=Budget.parse(length))
    return pipeline.compose(replace(findings, request=request), Frame(template=template))


def place(findings, item):
    span = Span(item.citations[0].span.start, item.citations[-1].span.stop)
    return Place(findings.corpus.documents[0].origin.sha256, span)


def nodes(briefing, key):
    return next((section.nodes for section in briefing.sections if section.key == key), ())


def texts(briefing, key="key-points"):
    return [node.text for node in nodes(briefing, key)]


def test_a_struck_line_is_gone_and_the_next_best_takes_its_place(findings, page):
    gone = nodes(page, "key-points")[1]
    again = edited(findings, struck=(place(findings, gone),))
    assert gone.text not in texts(again)
    assert again.words >= 0.8 * page.words
    assert "Lines struck by the editor 1, pinned 0, added 0, moved 0." in again.method


def test_each_line_of_a_page_can_be_struck(findings, page):
    for item in page.items():
        again = edited(findings, struck=(place(findings, item),))
        assert item.text not in [other.text for other in again.items()]


def test_all_may_be_struck(findings):
    whole = Place(findings.corpus.documents[0].origin.sha256, Span(0, len(findings.corpus.documents[0].text)))
    assert not [item for item in edited(findings, struck=(whole,)).items() if item.kind is ItemKind.POINT]


def test_a_pinned_line_stands_at_every_length(findings):
    line = nodes(edited(findings, length="long"), "key-points")[-1]
    for length in ("40w", "short", "3", "1p"):
        assert line.text in texts(edited(findings, length=length, pinned=(Pin(place(findings, line)),)))


def test_a_pinned_quotation_stays_a_quotation(findings, page):
    quote = nodes(page, "quotes")[0]
    again = edited(findings, length="short", pinned=(Pin(place(findings, quote), "quotes"),))
    assert nodes(again, "quotes")[0].text == quote.text


def test_a_line_can_be_made_the_bottom_line(findings, page):
    line = nodes(page, "key-points")[0]
    assert texts(edited(findings, pinned=(Pin(place(findings, line), "bottom-line"),)), "bottom-line") == [line.text]


def test_what_is_added_is_whole_sentences_of_the_source(findings):
    document = findings.corpus.documents[0]
    last = document.sentences[-1].span
    inside = Place(document.origin.sha256, Span(last.start + 3, last.start + 8))
    assert document[last] in texts(edited(findings, added=(inside,)))


def test_what_is_added_over_two_paragraphs_is_two_lines(findings):
    document = findings.corpus.documents[0]
    first = next(s for s, t in zip(document.sentences, document.sentences[1:], strict=False) if s.block != t.block)
    after = document.sentences[first.index + 1]
    both = Place(document.origin.sha256, Span(first.span.stop - 4, after.span.start + 4))
    assert {document[first.span], document[after.span]} <= set(texts(edited(findings, added=(both,))))


def test_a_line_moves_before_another_and_to_the_end(findings, page):
    first, second, *_ = nodes(page, "key-points")
    ahead = edited(findings, moved=(Move(place(findings, second), place(findings, first)),))
    assert texts(ahead)[:2] == [second.text, first.text]
    assert texts(edited(findings, moved=(Move(place(findings, first)),)))[-1] == first.text


def test_the_editors_words_fill_a_slot_and_are_marked(findings):
    made = edited(findings, template="submission", words=(("recommendation", "Agree to the plan."),))
    slot = nodes(made, "recommendation")[0]
    assert (slot.text, slot.kind) == ("Agree to the plan.", ItemKind.ANALYST)


def test_choices_of_a_source_that_is_not_at_hand_are_told_and_passed_over(findings, page):
    made = edited(findings, struck=(Place("f" * 64, Span(0, 9)),))
    assert "choices: 1 passages are of no source at hand" in made.notices
    assert texts(made) == texts(page)


def test_a_page_without_choices_carries_none(page):
    assert b'"choices"' not in pipeline.render(page, "json")


_PLACES = st.builds(
    lambda at, length: Place("d" * 64, Span(at, at + length)), st.integers(0, 4000), st.integers(1, 400)
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.builds(
        Choices,
        length=st.sampled_from(["", "short", "90w"]),
        timeline=st.booleans(),
        query=st.lists(st.text("ab é,", max_size=9), max_size=2).map(tuple),
        struck=st.lists(_PLACES, max_size=3).map(tuple),
        pinned=st.lists(st.builds(Pin, _PLACES, st.sampled_from(["quotes", "key-points"])), max_size=3).map(tuple),
        moved=st.lists(st.builds(Move, _PLACES, st.none() | _PLACES), max_size=3).map(tuple),
    )
)
def test_choices_come_back_from_their_json(choices):
    assert choices_codec.loads(choices_codec.dumps(choices)) == choices


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=50)
@given(st.data())
def test_whatever_is_chosen_the_page_is_verbatim_and_brief(findings, data):
    document = findings.corpus.documents[0]
    spans = st.tuples(st.integers(0, len(document.text) - 1), st.integers(1, 300))
    places = spans.map(
        lambda row: Place(document.origin.sha256, Span(row[0], min(len(document.text), row[0] + row[1])))
    )
    drawn = data.draw(st.tuples(*(st.lists(places, max_size=2) for _ in range(4))))
    struck, pinned, added, moved = map(tuple, drawn)
    made = edited(findings, struck=struck, pinned=tuple(map(Pin, pinned)), added=added, moved=tuple(map(Move, moved)))
    assert all(document[c.span] in item.text for item in made.items() for c in item.citations)


@each_row(
    "wrong",
    [
        "[]",
        "{",
        '{"strike": []}',
        '{"struck": [{"document": "a", "start": 4, "end": 4}]}',
        '{"struck": [{"start": 1, "end": 4}]}',
        '{"words": {"x": 3}}',
        '{"length": 3}',
        '{"timeline": "yes"}',
    ],
)
def test_what_is_no_choices_is_refused(wrong):
    with pytest.raises(InputError):
        choices_codec.loads(wrong)


def test_a_briefings_json_has_its_choices(findings, page):
    gone = place(findings, nodes(page, "key-points")[0])
    data = pipeline.render(edited(findings, struck=(gone,)), "json")
    assert choices_codec.loads(data).struck == (gone,)
    assert json.loads(data)["choices"]["struck"][0]["document"] == gone.document


def test_counted_points_count_the_pinned_one(findings):
    line = nodes(edited(findings, length="long"), "key-points")[-1]
    made = edited(findings, length="2", pinned=(Pin(place(findings, line)),))
    assert len(nodes(made, "key-points")) == 2
    assert Budget.parse("2").unit is BudgetUnit.SENTENCES
