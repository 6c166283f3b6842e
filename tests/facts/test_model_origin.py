"""Each learned model file says what it was trained on, and its weights belong to the features that the code has."""

import re

from benchmarks.model_origin import FEATURES, SCHEMAS, UNKNOWN, digest, origin, packed, said, training_digest
from briefing.facts.names import features
from tests.tables import each_row


@each_row("name", FEATURES)
def test_weights_belong_to_the_features(name):
    assert said(name)["features"] == digest(FEATURES[name]()), f"{name}: features have changed, train anew"


@each_row("name", FEATURES)
def test_a_model_says_its_schema_and_what_it_was_trained_on(name):
    assert said(name)["schema"] == SCHEMAS[name]
    assert said(name)["training_data"] == UNKNOWN or re.fullmatch("[0-9a-f]{64}", said(name)["training_data"])


def test_a_feature_of_another_value_is_seen(monkeypatch):
    name = "facts/names/data/names.npz.xz"
    monkeypatch.setattr(features, "classes", lambda _word: ())
    assert said(name)["features"] != digest(FEATURES[name]())


def test_origin_of_a_model_that_is_made_now(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(b"one")
    (tmp_path / "b.jsonl.gz").write_bytes(b"two")
    files = [tmp_path / "b.jsonl.gz", tmp_path / "a.jsonl.gz"]
    made = origin("facts/names/data/names.npz.xz", files)
    assert made["training_data"] == training_digest(sorted(files))
    (tmp_path / "b.jsonl.gz").write_bytes(b"three")
    assert made["training_data"] != training_digest(sorted(files))
    assert packed(made).tobytes().startswith(b'{"schema": 4')
