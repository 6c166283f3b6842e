import numpy as np
import pytest

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import document_from_text
from briefing.ranking import answering, auto, related
from briefing.ranking.term_matrix import TermMatrix
from briefing.text.profile import build
from tests.tables import each_row

TEXTS = (
    "Kel Ostrand ran the Tarn savings club for eleven years.",
    "Members met in a hall above a bakery.",
    "Ostrand told them that their money was lent to farmers.",
    "A judge in Vik sentenced him on Monday to six years in prison and banned him from trading.",
    "He grew up in a village of 200 people.",
)


@each_row(
    ("query", "kinds"),
    [
        ("How many people were hurt?", {"number"}),
        ("how much did it cost", {"money"}),
        ("where and when", {"place", "time"}),
        ("how strong was the storm", {"measure"}),
        ("penalties", {"penalty"}),
        ("the harbour of Vik", set()),
        ("", set()),
    ],
)
def test_a_query_asks_for_kinds_of_fact(query, kinds):
    assert answering.asked_kinds([query])[0] == kinds


def test_the_share_of_a_query_that_asks_for_a_kind():
    assert answering.asked_kinds(["where"])[1] == 1
    assert answering.asked_kinds(["savings club: penalty"])[1] == pytest.approx(1 / 3)
    assert answering.asked_kinds(["savings club", "Tarn"])[1] == 0
    assert answering.asked_kinds([])[1] == 0


def test_a_question_asks_for_kinds_of_fact_with_half_of_its_words():
    assert answering.is_question(["where, how strong"])
    assert answering.is_question(["quake: location"])
    assert not answering.is_question(["harbour, ferry, location"])
    assert not answering.is_question([])


def test_what_stands_beside_a_sentence_counts_in_its_own_document_only():
    added = answering.beside(np.array([1.0, 0.0, 0.0, 2.0]), np.array([0, 0, 1, 1]))
    share = answering.NEIGHBOUR
    assert added.tolist() == [1.0, share, 2 * share, 2.0]


@pytest.mark.parametrize(("query", "best"), [("penalty for the manager", 3), ("place of meeting", 1)])
def test_what_holds_the_kind_of_fact_comes_forward(profile_of, request_, query, best):
    plain = auto.rank(profile_of(*TEXTS), request_).scores
    asked = auto.rank(profile_of(*TEXTS, query=(query,)), _asking(query)).scores
    assert np.argsort(asked)[::-1].tolist().index(best) <= np.argsort(plain)[::-1].tolist().index(best)
    assert best in np.argsort(asked)[-3:]


def test_near_in_other_words(profile_of):
    profile = profile_of("The striker hit the post twice.", "The court jailed him.", query=("football match",))
    near = related.nearness(profile, TermMatrix.build(profile.terms), related.shipped())
    assert 1 >= near[0] > near[1] >= 0


def test_words_that_no_news_has_are_near_to_none(profile_of):
    profile = profile_of("The court jailed him.", "Xuqqol.", query=("zyxomma",))
    assert not related.nearness(profile, TermMatrix.build(profile.terms), related.shipped()).any()


def test_parts_add_up_where_something_is_asked(profile_of):
    ranking = auto.rank(profile_of(*TEXTS, query=("penalty",)), _asking("penalty"))
    assert np.allclose(np.sum(list(ranking.parts.values()), axis=0), ranking.scores)


def test_another_language_is_ranked_as_before():
    text = "Der Hafen von Vik wird geschlossen. Die Stadt zahlt eine Strafe von drei Millionen Kronen. Es regnete am Abend."
    profile = build(Corpus((document_from_text(text, language="de"),)), query=("Strafe",))
    assert auto.rank(profile, _asking("Strafe")).scores == auto.weigh(profile, auto.shipped()).scores


def _asking(query):
    return Request(Budget.parse("short"), query=(query,))
