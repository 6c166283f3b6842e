import warnings
from importlib import import_module

import numpy as np
import pytest

from briefing.errors import LimitError
from briefing.ranking import sumy as adapter

LIBRARY = {
    "luhn": "LuhnSummarizer",
    "lsa": "LsaSummarizer",
    "text_rank": "TextRankSummarizer",
    "lex_rank": "LexRankSummarizer",
    "sum_basic": "SumBasicSummarizer",
    "kl": "KLSummarizer",
    "reduction": "ReductionSummarizer",
}
METHODS = [*LIBRARY, "edmundson"]


def library_scores(name, profile):
    """What the library's own class makes of the same words."""
    summarizer = getattr(import_module(f"sumy.summarizers.{name}"), LIBRARY[name])()
    summarizer.stop_words = {adapter._STOP}
    summarizer._get_best_sentences = lambda sentences, _, rating, *args: [
        rating[s] if isinstance(rating, dict) else rating(s, *args) for s in sentences
    ]
    document = adapter._document(profile, list(range(len(profile))), stop_words=name == "luhn")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return summarizer(document, len(profile))


@pytest.mark.parametrize("name", LIBRARY)
def test_scores_are_those_of_the_library(name, articles, request_):
    for profile in articles:
        ranking = getattr(adapter, name)(profile, request_)
        assert np.allclose(ranking.scores, library_scores(name, profile))


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize(
    "sentences",
    [
        (),
        ("The river rose.",),
        ("The river rose.", "Boats came."),
        ("Boats came late.",) * 4,
        ("It was so.",) * 4,
        ("Rain.", "Rain.", "Wind."),
        ("…", "!", "Rain fell."),
    ],
)
def test_little_to_go_by(name, sentences, profile_of, request_):
    ranking = getattr(adapter, name)(profile_of(*sentences), request_)
    assert len(ranking.scores) == len(sentences)
    assert np.isfinite(ranking.scores).all()
    assert list(ranking.parts) == [name.replace("_", "-")]


@pytest.mark.parametrize("name", METHODS)
def test_headings_get_the_lowest_score(name, profile_of, request_):
    profile = profile_of("The river rose by 3 m.", "Boats came to the river.", heading="River flood")
    scores = getattr(adapter, name)(profile, request_).scores
    assert scores[0] == min(scores)


def test_equal_sentences_keep_their_own_scores(profile_of, request_):
    scores = adapter.sum_basic(profile_of("Rain fell.", "Rain fell.", "Wind blew."), request_).scores
    assert sorted(scores) == [-2, -1, 0]


def test_edmundson_weighs_place_title_and_cues(profile_of, request_):
    texts = ["Plain words here.", "Boats left.", "Boats came.", "A significant tide.", "More boats.", "The end."]
    scores = adapter.edmundson(profile_of(*texts, title="Boats"), request_).scores
    assert scores == (2.0, 3.0, 3.0, 2.0, 3.0, 2.0)  # place + cue + twice the title, as the library counts it
    french = profile_of("La pluie tombe.", "Le vent souffle.", language="fr")
    assert np.isfinite(adapter.edmundson(french, request_).scores).all()


def test_too_many_sentences_are_refused(profile_of, request_, monkeypatch):
    monkeypatch.setattr(adapter, "LARGEST", 1)
    with pytest.raises(LimitError, match="text-rank"):
        adapter.text_rank(profile_of("Rain fell.", "Wind blew."), request_)
