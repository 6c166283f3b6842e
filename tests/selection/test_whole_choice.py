import json
import string
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Asked, Budget, Corpus, DocumentKind, Order, Request
from briefing.pipeline import document_from_text
from briefing.ranking import auto
from briefing.selection import choice_features, document_kind, mmr, whole_choice
from briefing.selection.passages import passages
from briefing.selection.whole_choice import Weights
from briefing.text import profile as profiles
from tests.tables import each_row

STORY = (
    "The port of Tarn will close for six weeks after its northern quay sank, the harbour master said on Monday. "
    "Ferries from Tarn to the islands will sail from Ostby until the quay is mended. "
    "The quay had been inspected in March. Nobody was hurt when it sank. "
    "Farmers on the islands said that the closure would cost them a harvest of early potatoes. "
    "The northern quay was built in 1931 for steamers that carried coal. "
    "The ministry promised 12 million crowns for a new northern quay. "
    "Ferries to the islands carry 400,000 people a year. "
    "A bell from one of the steamers stands in the town hall."
)


OTHERS = (
    "The northern quay of Tarn sank, and the port will close for six weeks. A diver found the cracks.",
    "Ferries to the islands will sail from Ostby while the port of Tarn is closed. Farmers fear for their early potatoes.",
)


def prepared(*texts, length="45w", language="en", **options):
    corpus = Corpus(tuple(document_from_text(text, language=language) for text in texts or (STORY,)))
    profile = profiles.build(corpus, query=options.get("query", ()))
    request = Request(Budget.parse(length, at_most=options.pop("at_most", False)), **options)
    ranking = auto.rank(profile, request)
    spans = [sentence.span for _, sentence in corpus.sentences()]
    return profile, ranking, passages(profile), spans, request, tuple(range(len(profile)))


def both(*args, **options):
    """The choice passage by passage, and as a whole."""
    *rest, groups = prepared(*args, **options)
    return mmr.select(*rest, groups=groups), whole_choice.select(*rest, groups=groups)


def weighing(monkeypatch, **weights):
    monkeypatch.setattr(whole_choice, "shipped", lambda **_: Weights(weights))


def test_the_choice_of_the_highest_sum_stands(monkeypatch):
    weighing(monkeypatch, has_first=-1.0, place_least=0.1)
    alone, whole = both()
    assert alone.picks[0].first == 0
    assert whole.picks[0].first > 0


def test_of_equal_choices_the_one_as_ranked_stands(monkeypatch):
    weighing(monkeypatch)
    alone, whole = both()
    assert whole == alone


@each_row("words", [30, 45, 60, 80])
def test_words_are_near_to_those_asked_for(words):
    _, whole = both(length=f"{words}w")
    assert 0.85 * words <= whole.words <= 1.2 * words


def test_a_cap_is_kept():
    _, whole = both(length="45w", at_most=True)
    assert whole.words <= 45


@pytest.mark.parametrize("length", ["3", "20%", "medium", "100%"])
def test_a_number_of_sentences_is_chosen_as_ranked(length, monkeypatch):
    weighing(monkeypatch, has_first=-1.0)
    alone, whole = both(length=length)
    assert whole == alone


def test_another_language_is_chosen_as_ranked(monkeypatch):
    weighing(monkeypatch, has_first=-1.0)
    alone, whole = both(language="de")
    assert whole == alone


def test_a_topic_has_a_weighing_of_its_own(monkeypatch):
    *given, groups = prepared(query=("harvest", "coal", "bell"))
    profile, ranking = given[:2]
    monkeypatch.setattr(whole_choice, "TOPIC", Weights({choice_features.ASKED: 1.0}))
    whole = whole_choice.select(*given, groups=groups)
    chosen = " ".join(profile.texts[pick.first] for pick in whole.picks)
    assert ranking.asked is Asked.TOPIC
    assert all(word in chosen for word in ("harvest", "coal", "bell"))
    monkeypatch.setattr(whole_choice, "TOPIC", Weights({choice_features.ASKED: -1.0}))
    assert whole_choice.select(*given, groups=groups) != whole


def test_a_topic_that_the_ranking_has_learned_to_find_is_chosen_as_ranked():
    profile, ranking, pieces, spans, request, groups = prepared(query=("ferries",))
    ranking = replace(ranking, asked=None)
    whole = whole_choice.select(profile, ranking, pieces, spans, request, groups=groups)
    assert whole == mmr.select(profile, ranking, pieces, spans, request, groups=groups)


def test_an_answer_to_a_question_fills_the_words_with_the_highest_scores():
    profile, ranking, pieces, spans, request, groups = prepared(query=("how much money, how many people",))
    assert ranking.asked is Asked.QUESTION
    whole = whole_choice.select(profile, ranking, pieces, spans, request, groups=groups)
    assert {"The ministry promised", "Ferries to the islands"} <= {
        " ".join(profile.texts[pick.first].split()[: 3 if "ministry" in profile.texts[pick.first] else 4])
        for pick in whole.picks
    }


def test_a_ranking_without_the_parts_is_left_as_it_is(monkeypatch):
    weighing(monkeypatch, has_first=-1.0)
    profile, ranking, pieces, spans, request, groups = prepared()
    ranking = replace(ranking, parts={"other": ranking.scores})
    whole = whole_choice.select(profile, ranking, pieces, spans, request, groups=groups)
    assert whole == mmr.select(profile, ranking, pieces, spans, request, groups=groups)


def test_more_passages_of_a_paper_are_exchanged_one_by_one(monkeypatch):
    weighing(monkeypatch, has_second=-1.0)
    alone, whole = both(length="70w", kind="paper")
    before, after = ({pick.first for pick in extract.picks} for extract in (alone, whole))
    assert len(before) > whole_choice.MOST
    assert before - after == {1}
    assert len(after - before) == 1  # nothing is gained by a second exchange


@pytest.mark.parametrize("at_most", [False, True])
def test_an_exchange_keeps_to_the_words_asked_for(at_most, monkeypatch):
    weighing(monkeypatch, place_mean=1.0)
    alone, whole = both(length="70w", at_most=at_most, kind="paper")
    assert whole != alone
    assert min(alone.words, 66.5) <= whole.words <= (70 if at_most else 73.5)


def test_a_paper_is_told_by_its_look(monkeypatch):
    weighing(monkeypatch, place_mean=1.0)
    monkeypatch.setattr(document_kind, "kinds", lambda _profile: (DocumentKind.PAPER,))
    alone, whole = both(length="70w")
    assert whole != alone


@each_row("kind, most", [("", 12), ("news", 12), ("paper", 4)])
def test_many_passages_of_another_kind_or_very_many_are_left_as_ranked(kind, most, monkeypatch):
    weighing(monkeypatch, place_mean=1.0)
    monkeypatch.setattr(whole_choice, "MOST_OF_LONG", most)
    alone, whole = both(length="70w", kind=kind)
    assert len(alone.picks) > whole_choice.MOST
    assert whole == alone


def test_several_documents_have_a_weighing_of_their_own(monkeypatch):
    weighing(monkeypatch, has_first=-1.0, shared=-1.0)
    alone, whole = both(STORY, *OTHERS)
    assert whole != alone
    monkeypatch.undo()
    weighing(monkeypatch, has_first=-1.0)
    assert both(STORY, *OTHERS)[1] == alone


def test_several_documents_of_another_language_are_chosen_as_ranked(monkeypatch):
    weighing(monkeypatch, shared=-1.0)
    alone, whole = both(STORY, *OTHERS, language="de")
    assert whole == alone


def test_what_documents_share_is_seen_of_a_choice():
    profile, ranking, pieces, _, request, groups = prepared(STORY, *OTHERS)
    offered = whole_choice.offer(mmr.candidates(pieces, groups, None), set(), profile, ranking, request)
    members = [(at,) for at in range(len(offered.passages))]
    names = choice_features.names_for(profile, ranking)
    found = dict(zip(names, np.transpose(choice_features.table(offered, members, profile, ranking)), strict=True))
    told = [profile.texts[passage.first].split(maxsplit=2)[:2] for passage in offered.passages]
    shared, alone = told.index(["Ferries", "from"]), told.index(["Nobody", "was"])
    assert names == choice_features.SEVERAL
    assert all(found[name][shared] > found[name][alone] for name in ("agreed", "shared", "centred"))
    assert not found["titled"].any()  # there are no titles


def test_order_by_rank_has_the_highest_score_first():
    _, whole = both(order=Order.RANK)
    scores = [pick.score for pick in whole.picks]
    assert scores == sorted(scores, reverse=True)


def test_what_tells_the_same_is_never_chosen_together(monkeypatch):
    weighing(monkeypatch, score_sum=1.0)
    profile, ranking, pieces, spans, request, groups = prepared(STORY + " Nobody was hurt when it sank there.")
    groups = (*groups[:-1], 3)
    whole = whole_choice.select(profile, ranking, pieces, spans, request, groups=groups)
    assert len({groups[pick.first] for pick in whole.picks}) == len(whole.picks)


def test_what_a_choice_covers_is_counted_once():
    profile, ranking, pieces, _, request, groups = prepared()
    candidates = mmr.candidates(pieces, groups, None)
    offered = whole_choice.offer(candidates, set(), profile, ranking, request)
    members = [(at,) for at in range(len(offered.passages))]
    every = [tuple(range(len(offered.passages)))]
    names = choice_features.NAMES
    single = np.array(choice_features.table(offered, members, profile, ranking))
    whole = np.array(choice_features.table(offered, every, profile, ranking))
    for name in ("cover", "lead_cover", "pair_cover"):
        column = names.index(name)
        assert whole[0, column] <= single[:, column].sum() + 1e-9
        assert whole[0, column] == pytest.approx(1.0, abs=0.15)
    assert single[:, names.index("repeated")].max() == 0.0
    assert whole[0, names.index("repeated")] > 0


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.text(string.ascii_lowercase, min_size=1, max_size=7), min_size=1, max_size=14),
        min_size=1,
        max_size=14,
    ),
    st.integers(1, 70),
)
def test_any_text_gives_whole_passages_in_reading_order(sentences, words):
    text = " ".join(" ".join(sentence).capitalize() + "." for sentence in sentences)
    profile, ranking, pieces, spans, request, groups = prepared(text, length=f"{words}w")
    whole = whole_choice.select(profile, ranking, pieces, spans, request, groups=groups)
    assert whole.picks
    assert [pick.first for pick in whole.picks] == sorted(pick.first for pick in whole.picks)
    known = {(p.first, p.last) for p in pieces if p is not None}
    assert {(pick.first, pick.last) for pick in whole.picks} <= known
    assert whole == whole_choice.select(profile, ranking, pieces, spans, request, groups=groups)


def test_weights_are_read_as_written(tmp_path):
    path = tmp_path / "weights.json"
    Weights({"score": 0.5}).write(path, {"made_by": "hand"})
    assert Weights.read(path) == Weights({"score": 0.5})
    path.write_text(json.dumps({"schema": "another/9", "weights": {}}))
    with pytest.raises(ValueError, match="another/9"):
        Weights.read(path)


def test_the_shipped_weights_are_of_the_features():
    assert tuple(whole_choice.shipped().of) == choice_features.NAMES
    assert tuple(whole_choice.shipped(long=True).of) == choice_features.NAMES
    assert tuple(whole_choice.shipped(several=True).of) == choice_features.SEVERAL
