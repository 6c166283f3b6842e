import string

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Budget, Corpus, Order, Ranking, Request
from briefing.pipeline import document_from_text
from briefing.selection import mmr
from briefing.selection.passages import passages
from briefing.text import profile as profiles
from tests.tables import each_row


def chosen(text, scores, length, **options):
    corpus = Corpus((document_from_text(text, language="en"),))
    profile = profiles.build(corpus, query=options.get("query", ()))
    scores = scores or [1.0 / (1 + i) for i in range(len(profile))]
    ranking = Ranking(tuple(scores), {"test": tuple(scores)})
    spans = [s.span for _, s in corpus.sentences()]
    request = Request(Budget.parse(length, at_most=options.pop("at_most", False)), **options)
    groups = options.get("groups") or tuple(range(len(profile)))
    extract = mmr.select(profile, ranking, passages(profile), spans, request, groups=groups)
    return corpus.documents[0], extract


FIVE = "Wheat rose sharply today. Ships waited offshore. Dockers voted again. Insurers raised premiums. Courts stay closed."


def test_asked_for_three_got_the_three_best_in_reading_order():
    document, extract = chosen(FIVE, [0.1, 0.9, 0.2, 0.8, 0.7], "3")
    assert [document[p.span] for p in extract.picks] == [
        "Ships waited offshore.",
        "Insurers raised premiums.",
        "Courts stay closed.",
    ]
    assert extract.words == 9


def test_order_by_rank():
    document, extract = chosen(FIVE, [0.1, 0.7, 0.2, 0.8, 0.9], "3", order=Order.RANK)
    assert [document[p.span][:6] for p in extract.picks] == ["Courts", "Insure", "Ships "]


def test_a_repeat_is_not_chosen_twice():
    text = "The port of Tarn closed on Monday. Wheat rose. The port of Tarn closed on Monday."
    _, extract = chosen(text, [0.9, 0.1, 0.9], "2")
    assert [p.first for p in extract.picks] == [0, 1]


@each_row("text", ["One sentence only here.", "Alpha. Beta."])
def test_short_texts_give_what_there_is(text):
    _, extract = chosen(text, None, "7")
    assert extract.picks


def test_at_most_is_a_cap_where_a_shorter_choice_exists():
    text = "Wheat rose by a tenth in one week of trading on the coast. Ships waited. Dockers voted again on Friday."
    _, extract = chosen(text, [0.9, 0.5, 0.4], "8w", at_most=True)
    assert 0 < extract.words <= 8


sentence = st.lists(
    st.sampled_from(["wheat", "port", "ship", "docker", "vote", "strike", "court", "grain", "strait", "navy"]),
    min_size=2,
    max_size=12,
).map(lambda words: " ".join(words).capitalize() + ".")


@settings(max_examples=60, deadline=None)
@given(st.lists(sentence, min_size=1, max_size=25), st.integers(1, 30))
def test_a_number_is_kept_or_all_is_given(sentences, number):
    _, extract = chosen(" ".join(sentences), None, str(number))
    assert 1 <= len(extract.picks) <= number
    assert len({p.first for p in extract.picks}) == len(extract.picks)


@settings(max_examples=60, deadline=None)
@given(st.lists(sentence, min_size=1, max_size=25), st.integers(3, 80))
def test_words_come_no_further_from_the_target_than_one_sentence(sentences, target):
    document, extract = chosen(" ".join(sentences), None, f"{target}w")
    longest = max(len(document[s.span].split()) for s in document.sentences)
    available = sum(len(document[s.span].split()) for s in document.sentences)
    assert extract.picks
    assert extract.words <= target + longest
    assert extract.words == sum(len(document[p.span].split()) for p in extract.picks)
    assert extract.words > 0 or available == 0


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=string.printable + "“”„«»’", max_size=200), st.sampled_from(["1", "3", "50%", "20w", "5w"]))
def test_any_text_gives_whole_passages(text, length):
    if not text.strip():
        return
    document, extract = chosen(text, None, length)
    starts = {s.span.start for s in document.sentences}
    stops = {s.span.stop for s in document.sentences}
    assert extract.picks
    for p in extract.picks:
        assert p.span.start in starts
        assert p.span.stop in stops
