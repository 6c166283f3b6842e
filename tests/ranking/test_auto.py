import subprocess
import sys

import numpy as np
import pytest

from briefing import weights
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import document_from_text
from briefing.ranking import auto
from briefing.ranking.feature_names import NAMES, SHIPPED
from briefing.text.profile import build


def test_parts_add_up_to_the_score(articles, request_):
    for profile in articles:
        ranking = auto.rank(profile, request_)
        assert np.allclose(np.sum(list(ranking.parts.values()), axis=0), ranking.scores)
        assert len(ranking.scores) == len(profile)


@pytest.mark.parametrize(
    "sentences", [(), ("Rain fell.",), ("Rain.", "Wind."), ("Rain fell.",) * 4, ("It was so.",) * 4]
)
def test_little_to_go_by(sentences, profile_of, request_):
    ranking = auto.rank(profile_of(*sentences), request_)
    assert len(ranking.scores) == len(sentences)
    assert np.isfinite(ranking.scores).all()


def test_no_document_at_all(request_):
    assert auto.rank(build(Corpus(())), request_).scores == ()


def test_what_is_asked_for_comes_forward(profile_of, request_):
    texts = [
        "The council of Orle met on Monday.",
        "It talked of the harbour and its boats for two hours.",
        "Mayor Ida Solm promised 40 new boats to the harbour by June.",
        "The bakery at Tarn Street burned down last night.",
        "Members of the council went home late.",
    ]
    plain = auto.rank(profile_of(*texts), request_).scores
    asked = auto.rank(profile_of(*texts, query=("bakery fire",)), request_).scores
    assert sorted(asked, reverse=True).index(asked[3]) < sorted(plain, reverse=True).index(plain[3])


def test_what_is_shipped_is_small_and_knows_its_columns():
    assert SHIPPED.stat().st_size < 60_000
    assert set(weights.read(SHIPPED)["names"]) == set(NAMES)


def test_nothing_of_sumy_or_nltk_is_loaded():
    program = (
        "import sys; from briefing.ranking import auto; auto.shipped(); print({'sumy', 'nltk'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_several_documents_count_what_they_agree_in():
    one = "The harbour of Orle was closed on Monday. Gulls were seen. A bakery sold bread to all of them."
    other = "Nobody spoke at noon. The closed harbour of Orle will open on Friday. A dog slept in the square."
    corpus = Corpus(tuple(document_from_text(text, language="en") for text in (one, other)))
    scores = auto.rank(build(corpus), Request(Budget.parse("2"))).scores
    assert {int(i) for i in np.argsort(scores)[-2:]} == {0, 4}
