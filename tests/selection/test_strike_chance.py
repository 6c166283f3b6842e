"""What was learned of struck lines: the weights that are shipped, and what they see of a passage."""

import gzip
import json
from pathlib import Path

import pytest

from briefing.composing.length import Allowance
from briefing.composing.offers import Offers
from briefing.model import Budget, Corpus, DocumentKind, Passage, Ranking, Request
from briefing.pipeline import analyse, compose, document_from_text
from briefing.selection import strike_chance
from briefing.selection.strike_chance import CHOSEN, FEATURES, GROUPS, OTHER, Table, shipped
from briefing.text import profile as profiles

TEXT = """The council of Vik closed the east quay on Monday, Mayor Ann Lund said.

Lund said that the masons would start in May. Work on the quay will cost 4 million crowns.

It was raining"""


def rows():
    profile = profiles.build(Corpus((document_from_text(TEXT, language="en"),)))
    table = Table(profile, Ranking((4.0, 1.0, 3.0, 2.0), {}), ())
    return [dict(zip(FEATURES, table.row(i, i), strict=True)) for i in range(4)]


def test_there_is_a_weight_for_each_feature_and_one_that_stands_alone():
    assert set(shipped().weights) == {*GROUPS, OTHER}
    assert all(len(row) == len(shipped().mean) + 1 for row in shipped().weights.values())


def test_features_tell_where_a_sentence_stands_and_how_it_is_made():
    first, second, third, last = rows()
    assert first["first"] == 1
    assert [row["opens_block"] for row in (first, second, third, last)] == [1, 1, 0, 1]
    assert third["money"] == 1
    assert last["no_stop"] == 1
    assert first["better"] < third["better"] < last["better"] < second["better"]


def test_a_name_given_before_counts_and_a_noun_that_is_new_is_apart_from_one_that_is_told():
    first, second, third, _ = rows()
    assert first["known_names"] == 0
    assert second["new_definites"] > 0
    assert third["new_definites"] == 0


def test_a_line_that_is_ranked_low_and_breaks_off_is_likelier_struck():
    first, _, _, last = (shipped().chance([*row.values()], DocumentKind.NEWS) for row in rows())
    assert first < last


def test_a_kind_without_weights_of_its_own_has_those_of_others():
    row = [*rows()[0].values()]
    report, interview, news = (
        shipped().chance(row, kind) for kind in (DocumentKind.REPORT, DocumentKind.INTERVIEW, DocumentKind.NEWS)
    )
    assert report == interview != news


def test_what_is_likely_struck_has_no_place_on_a_page_of_the_default_length_but_in_full(monkeypatch):
    facts = "\n\n".join(
        f"{name} told the council of Vik that quay number {n} would be closed for repairs in May {2031 + n}."
        for n, name in enumerate(
            ("Ann Lund", "Bo Karsk", "Ida Solm", "Jon Weir", "Una Holt", "Per Dahl", "Eva Moss", "Tor Lind")
        )
    )
    monkeypatch.setattr(strike_chance, "choices", lambda *_: {})
    monkeypatch.setattr(strike_chance.Model, "chance", lambda *_: 1.0)

    def points(length):
        findings = analyse(
            Corpus((document_from_text(facts, language="en"),)), Request(Budget.parse(length)), bottom_line=True
        )
        return [len(s.nodes) for s in compose(findings).sections if s.key == "key-points"]

    assert points("medium") in ([], [1])
    assert sum(points("full")) > 3


def test_there_are_weights_of_choice_for_all_features():
    model = shipped(CHOSEN)
    assert len(model.mean) == len(FEATURES)
    assert all(len(row) == len(FEATURES) + 1 for row in model.weights.values())


def test_what_editors_choose_ranks_higher_and_what_they_know_nothing_of_as_before():
    ranking = Ranking((1.0, 2.0, 3.0, 4.0), {"rank": (1.0, 2.0, 3.0, 4.0)})
    nearer = strike_chance.nearer(ranking, {0: 0.9, 1: 0.1, 2: 0.5})
    assert nearer.scores[0] > 1
    assert nearer.scores[1] < 2
    assert nearer.scores[3] == 4
    assert nearer.scores == pytest.approx([sum(part) for part in zip(*nearer.parts.values(), strict=True)])
    assert strike_chance.nearer(ranking, {0: 0.5, 1: 0.5}).scores == ranking.scores


def test_a_line_in_marks_is_chosen_less_often_than_one_that_tells():
    told = "The council of Vik closed the east quay for six weeks on Monday after the masons had found cracks in it."
    profile = profiles.build(Corpus((document_from_text(f"{told}\n\n“{told}” ", language="en"),)))
    table = Table(profile, Ranking((2.0, 2.0), {}), ())
    chances = strike_chance.choices(table, [Passage(i, i, 20, i) for i in range(2)], DocumentKind.NEWS)
    assert chances[1] < chances[0]


DEFAULT, ASKED = Allowance(100.0), Allowance(100.0, at_most=False)


def test_a_quotation_that_editors_leave_out_has_no_place_of_its_own(monkeypatch):
    text = "\n\n".join(
        f"The council of Vik closed quay number {n} in May {2031 + n}, for masons had found cracks in its wall."
        for n in range(6)
    )
    text += "\n\n“We could not wait for another winter to wash the east quay away,” Mayor Ann Lund said."
    findings = analyse(
        Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("medium")), bottom_line=True
    )

    def quoted(chance):
        monkeypatch.setattr(strike_chance.Model, "chance", lambda *_: chance)
        return [[line.owner for line in Offers(findings).side("quotes", room)] for room in (DEFAULT, ASKED, None)]

    assert quoted(0.6) == [["Ann Lund"], ["Ann Lund"], ["Ann Lund"]]
    assert quoted(0.4) == [[], ["Ann Lund"], ["Ann Lund"]]
    assert quoted(0.2) == [[], [], ["Ann Lund"]]


READ = Path(__file__).parents[2] / "benchmarks" / "strikes.jsonl.gz"


def test_what_was_read_is_numbers_only():
    found = [json.loads(line) for line in gzip.decompress(READ.read_bytes()).decode().splitlines()]
    for row in found:
        assert set(row) == {"text", "kind", "reader", "struck", "main", "row"}
        assert len(row["text"]) == 12
        assert int(row["text"], 16) >= 0
        assert len(row["row"]) == len(shipped().mean)
    assert len(found) == pytest.approx(2483)


def test_a_short_line_without_a_name_or_a_figure_is_bare():
    texts = {
        "Above the quay the gulls are screaming again.": True,
        "Lamps of the quay are cheap and burn oil.": True,
        "Lund has been seen on the quay again.": False,
        "Two of the keepers were hurt on the quay.": False,
        "The quay will be closed for boats.": False,
        "The keeper said that the quay was closed.": False,
        "The quay belongs to the council of Vik.": False,
    }
    profile = profiles.build(Corpus((document_from_text(" ".join(["Ann Lund came.", *texts]), language="en"),)))
    table = Table(profile, Ranking((0.0,) * len(profile), {}), ())
    assert [table.is_bare(i, i) for i in range(1, len(profile))] == [*texts.values()]
    assert not table.is_bare(1, 2)


def test_pages_that_were_put_together_by_hand_are_numbers_only():
    found = [
        json.loads(line)
        for line in gzip.decompress(READ.with_name("worth.jsonl.gz").read_bytes()).decode().splitlines()
    ]
    for text in found:
        assert set(text) == {"text", "kind", "rows"}
        assert len(text["text"]) == 12
        for said, *row in text["rows"]:
            assert said in {"page", "also", "neither", "never"}
            assert len(row) == len(FEATURES)
    assert len(found) == pytest.approx(429)
