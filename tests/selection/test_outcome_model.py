"""The weights that are shipped, and what they were made for."""

import gzip
import json
from math import exp
from pathlib import Path

import pytest

from briefing.language.cues import load
from briefing.model import DocumentKind
from briefing.selection import outcome_features, outcome_model
from briefing.selection.outcome_model import SHIPPED, Model, log_share, shipped


def test_there_is_a_weight_for_each_feature():
    assert shipped().names == outcome_features.names(load("en"))


def test_the_file_says_what_it_was_made_of():
    about = json.loads(SHIPPED.read_text(encoding="utf-8"))
    assert about["schema"] == outcome_model.SCHEMA
    assert set(about["trained_on"]) == {"outcomes", "science_papers", "more_summaries"}


def test_a_file_of_another_schema_is_refused(tmp_path):
    path = tmp_path / "old.json"
    path.write_text('{"schema": "briefing-outcome/0"}', encoding="utf-8")
    with pytest.raises(ValueError, match="briefing-outcome/0"):
        Model.read(path)


def test_a_model_is_read_as_it_was_written(tmp_path):
    shipped().write(tmp_path / "again.json", {})
    again = Model.read(tmp_path / "again.json")
    assert again.names == shipped().names
    assert again.shared == shipped().shared


def test_shares_add_up_and_chances_keep_their_order():
    scores = [3.0, -1.0, 0.5, 3.0]
    assert sum(map(exp, log_share(scores))) == pytest.approx(1)
    chances = shipped().chances(scores)
    assert sorted(range(4), key=chances.__getitem__) == sorted(range(4), key=scores.__getitem__)
    assert shipped().chances([]) == []


def test_a_kind_without_weights_of_its_own_has_those_of_others():
    columns = len(shipped().names) * [[1.0, 1.0]]
    report, speech = (shipped().scores(columns, kind) for kind in (DocumentKind.REPORT, DocumentKind.SPEECH))
    assert report == speech
    assert report != shipped().scores(columns, DocumentKind.NEWS)


def test_a_score_is_the_weighted_sum_of_deviations_that_are_not_too_far():
    model = Model(("one", "other"), [0.5, 2.0], [0.5, 0.1], [1.0, 0.5], {"news": [1.0, 0.0]}, 1.0, 0.0)
    columns = [b"\0\1\1", [2.0, 2.3, 9.0]]
    assert model.scores(columns, DocumentKind.REPORT) == pytest.approx([-1.0, 2.5, 5.0])
    assert model.scores(columns, DocumentKind.NEWS) == pytest.approx([-2.0, 3.5, 6.0])


OWN = Path(__file__).parents[2] / "benchmarks" / "outcomes_own.jsonl.gz"


def test_the_labelled_texts_of_our_own_mark_whole_sentences_once():
    rows = [json.loads(line) for line in gzip.decompress(OWN.read_bytes()).decode().splitlines()]
    assert len({row["id"] for row in rows}) == len(rows) == len({row["text"] for row in rows})
    for row in rows:
        outcomes = [(one["start"], one["end"]) for one in row["outcomes"]]
        good = [tuple(span) for span in (row["bottom"], *row["acceptable"])]
        assert good == [span for span, one in zip(outcomes, row["outcomes"], strict=True) if one["rank"] == 1]
        assert len(set(outcomes)) == len(outcomes)
        for start, end in outcomes:
            said = row["text"][start:end]
            assert said, row["id"]
            assert said == said.strip(), row["id"]
            assert row["text"][max(start - 1, 0) : start].strip() == "" or said[0] in "-*[", row["id"]
