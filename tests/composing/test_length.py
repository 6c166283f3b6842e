"""How long a page may be: it follows its sources."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.composing.length import Allowance, allowance, medium
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, compose, document_from_text
from tests.tables import each_row

SENTENCE = "The harbour council of Tarn counted 40 ships on Monday. "


def findings(*texts):
    return analyse(Corpus(tuple(map(document_from_text, texts))), Request(Budget.parse("medium")), bottom_line=True)


@each_row(
    ("words", "sources", "expected"),
    [
        (60, 1, 60),
        (150, 1, 60),
        (500, 1, 180),
        (1000, 1, 240),
        (2750, 1, 450),
        (9000, 1, 450),
        (12_000, 1, 700),
        (900, 6, 450),
    ],
)
def test_medium_follows_the_sources(words, sources, expected):
    assert medium(words, sources) == pytest.approx(expected)


@each_row(
    ("asked", "words"),
    [("short", 90), ("medium", 180), ("long", 360), ("1p", 400), ("250w", 250), ("full", None), ("5", None)],
)
def test_each_form_of_a_length(asked, words):
    room = allowance(findings(SENTENCE * 50), Budget.parse(asked))
    assert room.words == words
    assert room.points == (5 if asked == "5" else None)
    assert room.sheets == (1 if asked == "1p" else 0)


def test_a_page_is_never_longer_than_four_fifths_of_its_source():
    assert allowance(findings(SENTENCE * 15), Budget.parse("1p")).words == pytest.approx(0.8 * 150)


def test_below_a_hundred_words_one_source_stands_itself_and_several_keep_their_sections():
    assert allowance(findings(SENTENCE * 3), Budget.parse("short")) == Allowance(None, whole=True)
    assert allowance(findings(SENTENCE, SENTENCE.replace("Tarn", "Vik")), Budget.parse("short")).words == 20


@each_row(
    ("head", "sentence"),
    [
        ("Harbour budget of Tarn is passed\n\nTarn, 3 May 2031\n\n", SENTENCE),
        ("Hafenhaushalt der Stadt Tarn ist beschlossen\n\nTarn, 3. Mai 2031\n\n", "Am Montag zählte der Hafenrat von Tarn 40 Schiffe. "),
        ("Rada przyjęła budżet portu\n\nTarn, 3 maja 2031\n\n", "W poniedziałek rada portu w Tarnie naliczyła 40 statków. "),
        ("通过港口预算\n\n本报云港2031年6月18日电 ", "港务局星期一在港口一共数到了四十艘大船只。"),
    ],
)  # fmt: skip
def test_words_of_a_head_are_words_of_the_source(head, sentence):
    body = sentence * int(99 / document_from_text(sentence).words)
    assert allowance(findings(body), Budget.parse("medium")).whole
    assert not allowance(findings(head + body), Budget.parse("medium")).whole


@each_row(
    ("asked", "times"),
    [("short", 1), ("medium", 1), ("long", 2), ("90w", 1), ("360w", 2), ("1p", 400 / 180), ("full", 1)],
)
def test_what_a_page_passes_over_follows_its_words(asked, times):
    assert allowance(findings(SENTENCE * 50), Budget.parse(asked)).times_default == pytest.approx(times)


def test_a_long_page_has_half_as_many_words_again_and_a_short_one_half():
    source = (Path(__file__).parents[2] / "examples" / "strait.txt").read_text(encoding="utf-8")
    found = findings(source)
    words = {
        asked: compose(replace(found, request=replace(found.request, budget=Budget.parse(asked)))).words
        for asked in ("short", "medium", "long")
    }
    assert words["short"] <= 0.6 * words["medium"]
    assert words["long"] >= 1.5 * words["medium"]
