import numpy as np
import pytest

from briefing.model import Corpus
from briefing.ranking.feature_names import GROUPS, NAMES
from briefing.ranking.features import table
from briefing.text.profile import build

CUES = {"boat": 0.5, "rain": -0.25, "fell": 0.1}


def column(profile, name):
    return table(profile, CUES)[:, NAMES.index(name)]


def test_every_column_has_a_name_and_a_group():
    assert len(set(NAMES)) == len(NAMES) == sum(map(len, GROUPS.values()))


@pytest.mark.parametrize(
    "sentences", [("Rain fell.",), ("Rain.", "Rain."), ("It was so.",) * 3, ("…", "!"), ("one\u2028two", "3%")]
)
def test_little_to_go_by(sentences, profile_of):
    profile = profile_of(*sentences, query=("rain",))
    made = table(profile, CUES)
    assert made.shape == (len(sentences), len(NAMES))
    assert np.isfinite(made).all()


def test_empty():
    assert table(build(Corpus(())), CUES).shape == (0, len(NAMES))


def test_a_heading_alone_is_a_body(profile_of):
    assert np.isfinite(table(profile_of(heading="Flood in Orle"), CUES)).all()


def test_place_leaves_headings_out(profile_of):
    profile = profile_of("Rain fell.", "Wind blew.", "Snow came.", heading="Weather")
    assert column(profile, "place_inverse")[1:].tolist() == pytest.approx([1, 1 / 2, 1 / 3])
    assert column(profile, "place_share")[1:].tolist() == [0, 0.5, 1]


def test_title_and_query_are_looked_up_in_each_sentence(profile_of):
    profile = profile_of("Boats left Orle.", "Rain fell.", title="Boats of Orle", query=("rain",))
    assert column(profile, "title_share")[0] > column(profile, "title_share")[1] == 0
    assert column(profile, "query_share").tolist() == [0, 1]
    assert column(profile, "query_near").tolist() == [1, 0]


def test_neighbours_are_compared(profile_of):
    profile = profile_of("Boats left Orle.", "Boats left Orle.", "Rain fell.")
    assert column(profile, "after_cosine").tolist() == pytest.approx([1, 0, 0])
    assert column(profile, "before_cosine").tolist() == pytest.approx([0, 1, 0])


def test_wording_is_seen(profile_of):
    profile = profile_of("He left?", "Mayor Ida Solm: We leave (now).", "no end")
    assert column(profile, "points_back").tolist() == [1, 0, 0]
    assert column(profile, "question").tolist() == [1, 0, 0]
    assert column(profile, "turn").tolist() == [0, 1, 0]
    assert column(profile, "bracket").tolist() == [0, 1, 0]
    assert column(profile, "unfinished").tolist() == [0, 0, 1]


def test_cue_words_are_weighed(profile_of):
    profile = profile_of("Boats left.", "Rain fell on boats.", "Wind blew.")
    assert column(profile, "cue_mean").tolist() == pytest.approx([0.5, 0.35 / 3, 0])
    assert column(profile, "cue_top").tolist() == [0.5, 0.5, 0]
    assert column(profile, "cue_low").tolist() == [0.5, -0.25, 0]


def test_cue_words_are_english(profile_of):
    assert not column(profile_of("Boats left.", language="sv"), "cue_mean").any()
