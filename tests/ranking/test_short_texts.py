"""A short text is ranked without numpy as it is with it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Budget, Request
from briefing.ranking import auto, short_texts
from briefing.ranking.feature_names import NAMES
from briefing.ranking.features import table
from tests.ranking.conftest import make

REQUEST = Request(Budget.parse("3"))
CUES = {"boat": 0.5, "rain": -0.25, "fell": 0.1}
SENTENCES = st.lists(
    st.lists(
        st.sampled_from(
            ["Rain", "fell", "on", "the", "boat", "was", "it", "“I", "said”", "7", "May", "Orle", "(2031)", "?", "is."]
        ),
        min_size=1,
        max_size=9,
    ).map(" ".join),
    min_size=1,
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(sentences=SENTENCES, heading=st.sampled_from(["", "Rain in Orle"]), title=st.sampled_from(["", "Boat"]))
@pytest.mark.parametrize("language", ["en", "de"])
def test_it_is_ranked_as_any_text_is(sentences, heading, title, language):
    profile = make(*sentences, heading=heading, title=title, language=language)
    seen = short_texts.table(profile, CUES)
    assert np.allclose(np.array([seen[name] for name in NAMES]).T, table(profile, CUES), rtol=1e-9, atol=1e-9)
    short, usual = short_texts.rank(profile, REQUEST), auto.rank(profile, REQUEST)
    assert np.allclose(short.scores, usual.scores, rtol=1e-9, atol=1e-9)
    assert [*short.parts] == [*usual.parts]
    assert np.allclose([*short.parts.values()], [*usual.parts.values()], rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("sentences", [(), ("Rain fell.",) * (short_texts.MOST + 1)])
def test_a_long_text_is_left_to_numpy(sentences):
    profile = make(*sentences)
    assert short_texts.rank(profile, REQUEST) == auto.rank(profile, REQUEST)
