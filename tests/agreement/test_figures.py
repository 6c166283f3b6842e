"""Two figures: the same, rounded, bounded, converted, different. Values as the facts give them."""

from __future__ import annotations

from briefing.agreement import figures
from briefing.agreement.figures import Amount, Bound, bears_out, bound, compare, keeps_bound, read
from briefing.agreement.verdicts import Verdict
from briefing.model import Figure, Span
from tests.tables import each_row

SAME, COMPATIBLE, DIFFERENT = Verdict.SAME, Verdict.COMPATIBLE, Verdict.DIFFERENT


def amount(value, unit=None, said="", *, high=None):
    return Amount(value, value if high is None else high, unit, bound(said), said)


BORNE_OUT = [
    (amount(12), amount(12), SAME, ""),
    (amount(12), amount(13), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(3_000_000, "GBP", "more than"), amount(3_340_000, "GBP"), COMPATIBLE, figures.BOUNDED),
    (amount(4_000_000, "GBP", "more than"), amount(3_340_000, "GBP"), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(3_000_000, "GBP", "more than"), amount(3_340_000, "GBP", "up to"), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(40, None, "more than"), amount(50, None, "more than"), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(3, high=70), amount(30, high=70), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(200, "USD", "less than"), amount(212, "USD"), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(220, "USD", "less than"), amount(212, "USD"), COMPATIBLE, figures.BOUNDED),
    (amount(2.5e9, "USD"), amount(2.49e9, "USD"), COMPATIBLE, figures.ROUNDED),
    (amount(3e6), amount(3.34e6), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(62, "percent"), amount(61.8, "percent"), COMPATIBLE, figures.ROUNDED),
    (amount(210), amount(212), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(210, None, "about"), amount(212), COMPATIBLE, figures.ROUNDED),
    (amount(500, None, "nearly"), amount(487), COMPATIBLE, figures.ROUNDED),
    (amount(2e6, None, "nearly"), amount(1.9e6), COMPATIBLE, figures.ROUNDED),
    (amount(400, None, "nearly"), amount(487), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(12, None, "more than"), amount(14), COMPATIBLE, figures.BOUNDED),
    (amount(24, None, "more than"), amount(14), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(16, "km"), amount(10, "miles"), COMPATIBLE, figures.CONVERTED),
    (amount(26, "km"), amount(10, "miles"), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(500, "g"), amount(0.5, "kg"), COMPATIBLE, figures.CONVERTED),
    (amount(10, "km"), amount(10, "kg"), DIFFERENT, figures.ANOTHER_UNIT),
    (amount(10, "USD"), amount(10, "EUR"), DIFFERENT, figures.ANOTHER_UNIT),
    (amount(4, "points"), amount(4, "percentage points"), SAME, ""),
    (amount(4, "percent"), amount(4, "percentage points"), DIFFERENT, figures.ANOTHER_UNIT),
    (amount(0.5), amount(50, "percent"), COMPATIBLE, figures.SHARE),
    (amount(1 / 3), amount(50, "percent"), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(2 / 3, "ratio"), amount(66.4, "percent"), COMPATIBLE, figures.SHARE),
    (amount(50, "percent"), amount(0.5), COMPATIBLE, figures.SHARE),
    (amount(30, high=40), amount(34), COMPATIBLE, figures.WITHIN),
    (amount(30, high=40), amount(44), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(40, None, "up to"), amount(30, high=40), COMPATIBLE, figures.WITHIN),
    (amount(35), amount(30, high=40), DIFFERENT, figures.ANOTHER_NUMBER),
    (Amount(24, 1200, vague=True), amount(34), COMPATIBLE, figures.WITHIN),
    (Amount(24, 1200, vague=True), Amount(2e5, 1e7, vague=True), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(34), Amount(24, 1200, vague=True), DIFFERENT, figures.ANOTHER_NUMBER),
    (amount(0), amount(3), DIFFERENT, figures.ANOTHER_NUMBER),
]


@each_row(("said", "stands", "verdict", "reason"), BORNE_OUT)
def test_what_bears_a_figure_out(said, stands, verdict, reason):
    found = bears_out(said, stands)
    assert (found.verdict, found.reason) == (verdict, reason)


TWO_REPORTS = [
    (amount(21), amount(21), SAME),
    (amount(21), amount(19), DIFFERENT),
    (amount(972_814), amount(973_000), COMPATIBLE),
    (amount(20), amount(17), DIFFERENT),
    (amount(13.2), amount(13), COMPATIBLE),
    (amount(10, high=20), amount(15), COMPATIBLE),
    (amount(20, None, "about"), amount(22), COMPATIBLE),
    (amount(60, None, "at least"), amount(75, None, "at least"), DIFFERENT),
    (amount(20, None, "more than"), amount(28), COMPATIBLE),
    (amount(17, None, "more than"), amount(28), DIFFERENT),
    (amount(20, None, "up to"), amount(18), COMPATIBLE),
    (amount(-3, None, "about"), amount(3), DIFFERENT),
    (amount(51, "score", high=48), amount(51, "score", high=48), SAME),
    (amount(48, "score", high=51), amount(47, "score", high=51), DIFFERENT),
]


@each_row(("one", "other", "verdict"), TWO_REPORTS)
def test_two_reports(one, other, verdict):
    assert compare(one, other).verdict is verdict
    assert compare(other, one).verdict is verdict


@each_row(
    ("said", "effect"),
    [
        ("", Bound.EXACT), ("at least", Bound.LEAST), ("well over", Bound.LEAST), ("or more", Bound.LEAST), ("no fewer than", Bound.LEAST),
        ("just under", Bound.MOST), ("as many as", Bound.MOST), ("no more than", Bound.MOST), ("only about", Bound.ABOUT),
        ("nearly", Bound.ABOUT), ("just", Bound.ONLY), ("only", Bound.ONLY), ("a good", Bound.ABOUT),
    ],
)  # fmt: skip
def test_what_a_qualifier_makes_of_its_number(said, effect):
    assert bound(said) is effect


def test_a_bound_is_kept_by_the_same_one_and_only_may_be_left_out():
    assert keeps_bound(Bound.EXACT, Bound.ONLY)
    assert keeps_bound(Bound.ABOUT, Bound.EXACT)
    assert keeps_bound(Bound.LEAST, Bound.LEAST)
    assert not keeps_bound(Bound.EXACT, Bound.LEAST)
    assert not keeps_bound(Bound.MOST, Bound.LEAST)


def test_a_figure_is_read_with_its_qualifier_a_range_with_its_ends_a_vague_count_as_far_as_it_goes():
    text = "At least 30 ships, 5 to 7 boats and hundreds of thousands of rafts."
    thirty = Figure(Span(9, 11), value=30.0, qualifier=Span(0, 8))
    assert read(thirty, text) == Amount(30, 30, None, Bound.LEAST, "at least")
    assert figures.whole(thirty) == Span(0, 11)
    assert figures.whole(Figure(Span(9, 11))) == Span(9, 11)
    assert read(Figure(Span(19, 25), low=7.0, high=5.0), text) == Amount(5, 7)
    at = text.index("hundreds")
    assert read(Figure(Span(at, at + 21)), text) == Amount(2e5, 1e7, vague=True)
    assert read(Figure(Span(0, 2)), text) is None
    assert read(Figure(Span(0, 6)), "dozens of ships") == Amount(24, 1200, vague=True)
