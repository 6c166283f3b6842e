"""Reported speech that a model finds: attitudes, nouns and adjectives that report, nobody named."""

import numpy as np
import pytest

from briefing.facts.quotes import extract
from briefing.facts.reported import model as reported_model
from briefing.facts.reported.cues import Lexicon, stem
from briefing.facts.reported.features import near
from briefing.facts.reported.model import DEPTH, SCALE, TABLES, Model, Trees, chance, packed, shipped
from briefing.feature_table import FeatureTable
from briefing.pipeline import document_from_text
from tests.tables import each_row


def reported(text, language="en"):
    quotes = extract(document_from_text(text, language=language))
    return [(q.content.of(text), q.speaker.of(text) if q.speaker else None) for q in quotes if not q.direct]


@each_row(
    ("text", "expected"),
    [
        ("Lund believes that the harbour is safe.", [("the harbour is safe", "Lund")]),
        (
            "The mayor is confident that the port will open in May.",
            [("the port will open in May", "The mayor")],
        ),
        (
            "Orlov, who said the dam would hold, left the valley.",
            [("the dam would hold", "who")],
        ),
        (
            "The dam, Orlov said, would hold for years to come.",
            [("The dam", "Orlov"), ("would hold for years to come", "Orlov")],
        ),
        ("Nadia Orlov criticised the plan for a new dam.", [("the plan for a new dam", "Nadia Orlov")]),
    ],
)
def test_what_is_reported(text, expected):
    assert reported(text) == expected


def test_where_the_text_names_nobody_nobody_speaks():
    text = "Two towns lie below the wall. The new dam is expected to be finished in the spring."
    quotes = [q for q in extract(document_from_text(text, language="en")) if not q.direct]
    assert quotes
    assert all(q.speaker is None and q.name is None and q.cue is not None for q in quotes)


def test_the_subject_of_a_passive_is_no_report():
    text = "Two towns lie below the wall. The new dam is expected to be finished in the spring."
    assert [content for content, _ in reported(text)] == ["to be finished in the spring"]


def test_a_report_takes_the_last_words_of_its_sentence_along():
    text = "Nadia Orlov said that the old dam above the two towns would be closed to all visitors over the summer."
    assert reported(text) == [
        ("the old dam above the two towns would be closed to all visitors over the summer", "Nadia Orlov")
    ]


def test_in_a_turn_i_is_whose_turn_it_is():
    text = "Petra Lund opened the meeting.\n\nLund: I believe that the old dam is safe. I said that the road would be closed."
    quotes = [q for q in extract(document_from_text(text, language="en")) if not q.direct]
    assert {q.speaker.of(text): q.name for q in quotes} == {"Lund": "Petra Lund", "I": "Petra Lund"}
    alone = "I believe that the old dam is safe."
    assert [q.name for q in extract(document_from_text(alone, language="en"))] == [None]


def test_a_contracted_pronoun_speaks_without_its_verb():
    text = "Anna Orlov came late. She’s said that the dam will hold for years."
    (quote,) = [q for q in extract(document_from_text(text, language="en")) if not q.direct]
    assert quote.speaker.of(text) == "She"
    assert quote.name == "Anna Orlov"


@each_row(
    "text",
    [
        "THE MAYOR SAYS THE DAM IS SAFE AND DENIES THAT IT LEAKS.",
        "mayor lund told that dam is ok she thinks it wont leak",
        "Lund opened the gate, and the water ran out within an hour.",
        "The report was long, and the claim form was blue.",
        "The clerks counted the votes of both towns again, according to law.",
    ],
)
def test_fewer_rather_than_false(text):
    assert reported(text) == []


def test_other_languages_have_none():
    assert reported("Der Minister sagte: Das Dorf ist sicher. Der Bericht says that it is safe.", language="de") == []


def test_a_sentence_without_end_takes_no_longer_for_each_of_its_words():
    text = "Lund said that " * 3_000
    assert len(extract(document_from_text(text, language="en"))) <= 3_000


def test_the_model_is_small_and_holds_single_words():
    model = shipped()
    assert set(model.tables) == set(TABLES)
    assert all(" " not in word for word in model.lexicon.rates)
    assert reported_model.SHIPPED.stat().st_size < 200_000  # as in the wheel


def test_the_model_holds_digests_of_features_and_no_text_of_them():
    found = packed({name: {"w=ferryman": 5, "p=by ferryman": -3} for name in TABLES})
    assert all(b"ferry" not in array.tobytes() for array in found.values())


def test_trees_are_walked_as_they_are_drawn():
    width = 2**DEPTH - 1
    columns, thresholds = np.zeros((2, width), dtype=np.intp), np.full((2, width), np.inf)
    thresholds[0, 0] = 0.5
    columns[1, 0], thresholds[1, 0] = 1, 2.0
    leaves = np.zeros((2, width + 1))
    leaves[0, 0], leaves[0, 2 ** (DEPTH - 1)] = 1.0, 10.0
    leaves[1, 0], leaves[1, 2 ** (DEPTH - 1)] = 0.25, 0.5
    trees = Trees(*(part.reshape(-1).tolist() for part in (columns, thresholds, leaves)))
    rows, sums = [[0.0, 0.0], [1.0, 0.0], [0.5, 3.0]], [1.25, 10.25, 1.5]
    assert trees.score(rows) == sums
    assert trees.score(100 * rows) == 100 * sums  # so many are walked side by side
    assert trees.score([]) == []


def test_features_add_up_and_shares_to_one():
    weights = {"after": {"": -SCALE, "w said": 2 * SCALE}, "before": {"": 0}, "end": {"a": SCALE}}
    model = Model({"said": 0.5}, {name: FeatureTable.of(weights.get(name, {})) for name in TABLES}, None, 0.0)
    assert model.reports(["w said", "unknown"]) == (1.0, 0.0)
    assert chance(0.0) == 0.5
    shares = model.shares("end", [["a"], ["b"]])
    assert sum(shares) == pytest.approx(1.0)
    assert shares[0] > shares[1]
    assert "said" in Lexicon({"said": 0.5}).known


@each_row(("word", "root"), [("says", "say"), ("admitted", "admit"), ("claiming", "claim"), ("is", "is")])
def test_forms_of_a_verb_share_a_root(word, root):
    assert stem(word) == root


def test_distances_are_rounded():
    assert [near(n) for n in (-1, 0, 3, 7, 15, 39, 200)] == ["-", "0", "3", "6", "12", "24", "40"]


@each_row(
    "text",
    [
        "Ann Reed, 25, said as she and others moved through the city early on Sunday.",
        "The Gap Goes On: It was under Lund that the assembly built a new hall for women.",
    ],
)
def test_a_circumstance_and_a_heading_report_nothing(text: str) -> None:
    quotes = extract(document_from_text(text, language="en"))
    assert not [q for q in quotes if not q.direct]


def test_one_thing_is_not_what_was_said():
    assert reported("The session ended at noon, and the ministry confirmed the vote.") == []
