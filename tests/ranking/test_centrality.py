from dataclasses import replace

import numpy as np
import pytest

from briefing.ranking import centrality


class Sentence:
    def __init__(self, words):
        self.words = words


class Document:
    def __init__(self, profile):
        self.sentences = [Sentence(terms) for terms in profile.terms]


def reference(profile):
    """The scores of the library's LexRank."""
    from sumy.summarizers.lex_rank import LexRankSummarizer  # loads long; each worker would, when it collects

    class Scores(LexRankSummarizer):
        def _get_best_sentences(self, sentences, count, rating):
            return [rating[sentence] for sentence in sentences]

    return Scores()(Document(profile), 1)


def test_scores_are_those_of_the_library(articles, request_):
    for profile in articles:
        assert np.allclose(centrality.rank(profile, request_).scores, reference(profile))


def test_without_threshold_the_middle_still_leads(articles, request_, monkeypatch):
    exact = [centrality.rank(profile, request_).scores for profile in articles]
    monkeypatch.setattr(centrality, "EXACT", 0)
    for profile, scores in zip(articles, exact, strict=True):
        continuous = centrality.rank(profile, request_).scores
        assert np.isfinite(continuous).all()
        assert np.corrcoef(scores, continuous)[0, 1] > 0.6


@pytest.mark.parametrize("exact", [0, 1000])
@pytest.mark.parametrize(
    "sentences",
    [(), ("The river rose.",), ("The river rose.", "Boats came."), ("It was so.",) * 5, ("Boats came late.",) * 5],
)
def test_little_to_go_by(profile_of, request_, sentences, exact, monkeypatch):
    monkeypatch.setattr(centrality, "EXACT", exact)
    scores = centrality.rank(profile_of(*sentences), request_).scores
    assert len(scores) == len(sentences)
    assert np.isfinite(scores).all()
    assert len(set(scores)) <= 2


def test_a_repeat_does_not_raise_its_own_score(profile_of, request_):
    texts = ("Boats left the port of Orle.", "Boats reached Orle by night.", "The mill burned at dawn.")
    alone = centrality.rank(profile_of(*texts), request_).scores
    repeated = replace(profile_of(*texts, texts[2], texts[2]), groups=(0, 1, 2, 2, 2))
    scores = centrality.rank(repeated, request_).scores
    assert scores[:3] == alone
    assert scores[2] == scores[3] == scores[4]
