"""Stories: which documents may be set side by side."""

from briefing.grouping.stories import FEW, Stories
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from tests.grouping.test_topics import HARBOUR, WHEAT


def stories(texts, dates=()):
    dates = (*dates, *[""] * len(texts))
    documents = tuple(document_from_text(t, date=d) for t, d in zip(texts, dates, strict=False))
    return Stories(analyse(Corpus(documents), Request(Budget.parse("1")), facts=False, bottom_line=True))


def test_days_far_apart_are_two_states_of_things():
    found = stories(HARBOUR, ("2024-03-01", "2024-03-09", "2024-04-01"))
    assert found.one(0, 1)
    assert not found.one(0, 2)


def test_a_day_that_is_not_known_is_no_hindrance():
    assert stories(HARBOUR, ("2024-03-01", "", "2024-03")).one(0, 2)


def test_among_many_dated_documents_one_without_a_date_is_compared_with_none():
    texts = (HARBOUR * FEW)[: FEW + 1]
    found = stories(texts, ["2024-03-01"] * FEW)
    assert found.one(0, 1)
    assert not found.one(0, FEW)


def test_what_may_stand_beside_a_document_is_what_tells_one_story_with_it():
    days = ["2024-03-01", "2024-03-09", "", "2024-04-01", "2024-03-11"] * 8
    for texts in (HARBOUR, (HARBOUR * FEW)[:FEW] + WHEAT):
        for dates in (days, days[2:3]):
            found = stories(texts, dates)
            every = range(len(texts))
            assert [found.beside(one) for one in every] == [
                [other for other in every if other != one and found.one(one, other)] for one in every
            ]


def test_of_many_documents_only_one_topic_is_compared():
    assert stories((HARBOUR[0], WHEAT[0])).one(0, 1)
    texts = (HARBOUR * FEW)[:FEW] + WHEAT
    assert not stories(texts).one(0, FEW)
    assert stories(texts).one(FEW, FEW + 1)
