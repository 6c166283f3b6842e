"""Alike: what says the same in other words, and what only has the same names or another number."""

import pytest

from briefing.grouping.alike import Alike
from briefing.model import Corpus
from briefing.pipeline import document_from_text
from briefing.text import profile as profiles

SAID = "Paramedics found the shipowner Tobias Wrenfield on Monday on the patio of a gated house in Skarn."


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("Police say paramedics found Wrenfield on the patio of his gated house in Skarn on Monday afternoon.", True),
        ("Tobias Wrenfield, the shipowner from Skarn, will speak in Tarn on Monday.", False),
        ("Paramedics found the shipowner Petra Lindqvar on a patio of a gated house in Halden.", False),
    ],
)
def test_says_the_same(other, same):
    profile = profiles.build(Corpus((document_from_text(SAID), document_from_text(other))))
    assert Alike(profile).same(0) == ((1,) if same else ())


def test_numbers_must_not_contradict_each_other():
    texts = [f"The fire in the harbour of Tarn destroyed {n} wooden ferries on Monday morning." for n in (4, 14)]
    profile = profiles.build(Corpus(tuple(document_from_text(text) for text in texts)))
    assert Alike(profile).likeness(0, 1) > 0.9
    assert Alike(profile).same(0) == ()


def test_empty_and_short_sentences_have_no_like():
    profile = profiles.build(Corpus((document_from_text("Yes. No."), document_from_text("Yes. No."))))
    assert all(Alike(profile).same(i) == () for i in range(len(profile)))
