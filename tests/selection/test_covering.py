import pytest

from briefing.model import Budget, Concepts, Corpus, Order, Passage, Ranking, Request
from briefing.pipeline import analyse, document_from_text
from briefing.selection import mmr
from briefing.selection.covering import Covering
from briefing.selection.explaining import account
from briefing.selection.passages import passages
from briefing.text import profile as profiles

CONCEPTS = Concepts(((0, 1), (0, 1), (2,)), (0.5, 0.4, 0.9))
RANKING = Ranking((1.0, 0.9, 0.7), {"test": (1.0, 0.9, 0.7)}, CONCEPTS)
PASSAGES = [Passage(i, i, 6, i) for i in range(3)]


def test_each_concept_counts_once():
    covering = Covering(RANKING, CONCEPTS, redundancy=0.3)
    full = covering.full(PASSAGES[1])
    assert covering.loss(PASSAGES[1]) == 0
    covering.take(PASSAGES[0])
    assert covering.loss(PASSAGES[1]) == pytest.approx(full)
    assert covering.loss(PASSAGES[2]) == 0
    assert covering.loss(PASSAGES[1], before=0) == 0


def test_what_stands_elsewhere_is_said_already():
    covering = Covering(RANKING, CONCEPTS, redundancy=0.3)
    covering.know(0, 0)
    assert covering.loss(PASSAGES[1]) == pytest.approx(covering.full(PASSAGES[1]))
    assert covering.loss(PASSAGES[1], before=0) == pytest.approx(covering.full(PASSAGES[1]))


def test_no_penalty_asked_for_none_given():
    covering = Covering(RANKING, CONCEPTS, redundancy=0.0)
    covering.take(PASSAGES[0])
    assert covering.loss(PASSAGES[1]) == 0


def test_a_passage_of_two_sentences_has_each_of_its_concepts_once():
    assert list(Covering(RANKING, CONCEPTS, redundancy=0.3).of(Passage(0, 2, 18, 0))) == [0, 1, 2]


def test_what_is_not_said_yet_goes_before_what_ranks_higher():
    text = "The port of Tarn was closed. Nobody may sail out of port. Wheat rose by a tenth today."
    corpus = Corpus((document_from_text(text, language="en"),))
    profile = profiles.build(corpus)
    spans = [sentence.span for _, sentence in corpus.sentences()]
    request = Request(Budget.parse("2"), order=Order.RANK)
    extract = mmr.select(profile, RANKING, passages(profile), spans, request, groups=(0, 1, 2))
    assert [pick.first for pick in extract.picks] == [0, 2]


def test_explained_the_reasons_add_up_and_the_first_choice_is_on_top():
    texts = (
        "The harbour of Orle was closed on Monday after a storm. Gulls were seen on the roofs. Bread was sold out.",
        "Nobody spoke at noon in the square. The harbour of Orle was closed by a storm on Monday. A dog slept there.",
    )
    corpus = Corpus(tuple(document_from_text(text, language="en") for text in texts))
    findings = analyse(corpus, Request(Budget.parse("3"), order=Order.RANK), facts=False)
    accounts = account(findings)
    for one in accounts:
        assert one.score == pytest.approx(sum(reason.amount for reason in one.reasons))
    assert {"coverage"} <= {reason.part for reason in accounts[0].reasons}
    first = findings.extract.picks[0].first
    assert accounts[first].score == max(one.score for one in accounts)
