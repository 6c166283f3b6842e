from dataclasses import replace

import numpy as np
import pytest

from briefing.ranking import auto
from briefing.ranking.feature_names import KIND, NAMES
from briefing.ranking.features import table
from briefing.ranking.genres import KINDS
from briefing.ranking.learned import Model, shipped


def columns():
    return [NAMES.index(name) for name in KIND]


@pytest.fixture
def features(profile_of):
    return table(profile_of("Rain fell on the harbour.", "Boats left at dawn.", "Nobody was hurt."), {})


def test_a_text_of_a_known_kind_is_familiar(features):
    for name in shipped().kinds:
        assert shipped().nearest(shipped().seen_as(features, name)) == (name, 1.0)


def test_a_text_unlike_all_is_not(features):
    features[:, columns()] = 1e6
    assert shipped().nearest(features)[1] == 0.0


def test_familiarity_fades(features):
    name, kind = next(iter(shipped().kinds.items()))
    off = features.copy()
    off[:, columns()] = kind.mean + 2.5**0.5 * kind.spread
    assert Model(shipped().known, shipped().any, {}, {name: kind}).nearest(off) == (name, pytest.approx(0.5))


def test_what_is_not_trusted_says_nothing(articles):
    unfamiliar = {name: replace(kind, mean=kind.mean + 1e6) for name, kind in shipped().kinds.items()}
    model = replace(shipped(), kinds=unfamiliar)
    silent = replace(model, known=replace(model.known, values=np.zeros_like(model.known.values)))
    for profile in articles:
        assert auto.weigh(profile, model) == auto.weigh(profile, silent)


def test_what_is_written_is_read_again(tmp_path, articles):
    shipped().write(tmp_path / "model.json", {"seed": 1})
    again = Model.read(tmp_path / "model.json")
    assert [auto.weigh(profile, again) for profile in articles] == [auto.weigh(p, shipped()) for p in articles]


def test_a_kind_that_is_named_is_taken_for_granted(articles):
    profile = articles[0]
    paper, other = (auto.weigh(profile, shipped(), kind=kind) for kind in ("paper", "other"))
    nothing_known = replace(
        shipped(), kinds={name: replace(k, mean=k.mean + 1e6) for name, k in shipped().kinds.items()}
    )
    assert other == auto.weigh(profile, nothing_known)
    assert paper != other


def test_every_kind_is_known():
    assert sorted(name for names in KINDS.values() for name in names) == sorted(shipped().kinds)


def test_the_kind_of_a_text_is_told(articles, monkeypatch):
    unfamiliar = {name: replace(kind, mean=kind.mean + 1e6) for name, kind in shipped().kinds.items()}
    monkeypatch.setattr(auto, "shipped", lambda: replace(shipped(), kinds=unfamiliar))
    assert auto.kind_of(articles[0])[1] == 0.0
    seen = table(articles[0], {})[0, columns()]
    kinds = unfamiliar | {"meetings": replace(shipped().kinds["meetings"], mean=seen)}
    monkeypatch.setattr(auto, "shipped", lambda: replace(shipped(), kinds=kinds))
    assert auto.kind_of(articles[0]) == ("meeting", 1.0)
