"""Words in a normal form: typography makes no difference, a letter, a number or a currency does."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.verifying.words import words
from tests.tables import each_row


@each_row(
    ("one", "other"),
    [
        ("“The ﬁrst—and last—word”", '"the first - and last - word"'),
        ("It’s 5,000", "it's 5000"),
        ("12%", "12 percent"),
        ("Café\u00a0noir", "cafe\u0301 noir"),
        ("R&D", "r and d"),
        ("ferry­men", "ferry men"),
    ],
)
def test_typography_makes_no_difference(one, other):
    assert words(one).forms == words(other).forms or "".join(words(one).forms) == "".join(words(other).forms)


@each_row(("one", "other"), [("$5", "€5"), ("1.5", "15"), ("1,5", "15"), ("not here", "here")])
def test_what_is_said_does(one, other):
    assert "".join(words(one).forms) != "".join(words(other).forms)


@given(st.text(max_size=200))
def test_offsets_ascend_and_hold_no_white_space(text):
    found = words(text)
    before = 0
    for start, stop in zip(found.starts, found.stops, strict=True):
        assert before <= start < stop <= len(text)
        assert not any(c.isspace() for c in text[start:stop])
        before = stop
    assert all(found.forms)
