from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing.agreement.sentences import COPY
from briefing.grouping.near_duplicates import group
from briefing.model import Budget, Corpus, Profile, Request, Signals
from briefing.pipeline import analyse, document_from_text


def profile(*sentences):
    """A profile of sentences given as strings of terms."""
    n = len(sentences)
    return Profile(
        languages=("en",), titles=((),), document=(0,) * n, position=tuple(range(n)), block=(0,) * n,
        block_position=tuple(range(n)), section=(0,) * n, heading=(False,) * n,
        size=tuple(len(s.split()) for s in sentences), words=tuple(tuple(s.split()) for s in sentences),
        terms=tuple(tuple(s.split()) for s in sentences), signals=(Signals(*[0] * len(Signals._fields)),) * n,
        texts=sentences,
    )  # fmt: skip


def test_repeats_join_the_first():
    assert group(profile("flood river orle", "boats came late", "orle river flood", "flood river orle")) == (0, 1, 0, 0)


def test_nearly_the_same_joins():
    one = "flood drown orle bridg ferri mayor night town people farm"
    assert group(profile(one, one + " barn", "boat sail sea fish net")) == (0, 0, 2)


def test_half_the_same_stays_apart():
    assert group(profile("flood river orle bridg", "flood river fire hous")) == (0, 1)


def test_short_sentences_join_only_where_equal():
    assert group(profile("yes", "no", "yes", "")) == (0, 1, 0, 3)


def test_stop_words_alone_are_compared_as_words():
    bare = replace(profile("it was", "he is", "it was"), terms=((), (), ()))
    assert group(bare) == (0, 1, 0)


def test_empty():
    assert group(profile()) == ()


@given(st.lists(st.lists(st.sampled_from("abcdefghij"), max_size=8).map(" ".join), max_size=12))
def test_groups_point_to_a_first_that_is_its_own_first(sentences):
    groups = group(profile(*sentences))
    assert all(first <= index and groups[first] == first for index, first in enumerate(groups))


@given(st.lists(st.sets(st.sampled_from("abcdefghijkl"), min_size=4).map(lambda s: " ".join(sorted(s))), max_size=10))
def test_a_sentence_alone_is_like_none_before_it(sentences):
    sets = [set(s.split()) for s in sentences]
    for index, first in enumerate(group(profile(*sentences))):
        likest = max((len(sets[i] & sets[index]) / len(sets[i] | sets[index]) for i in range(index)), default=0.0)
        assert (first == index) == (likest < COPY)


TOLD = (
    "The northern quay of Tarn sank on Monday and closed its port.",
    "Ferries to the islands sail from Ostby until the quay is mended.",
    "Farmers on the islands fear for a harvest of early potatoes.",
    "Call the harbour office of Tarn about ferries to the islands.",
)


def test_what_a_text_repeats_does_not_multiply_its_own_score():
    def ranked(*sentences):
        corpus = Corpus((document_from_text("\n\n".join(sentences), language="en"),))
        return analyse(corpus, Request(Budget.parse("1"), ranker="centrality"), facts=False)

    often = ranked(*TOLD, *TOLD[3:] * 6)
    assert often.profile.groups == (0, 1, 2, *[3] * 7)
    assert often.ranking.scores[:4] == ranked(*TOLD).ranking.scores
