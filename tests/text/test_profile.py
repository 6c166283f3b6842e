from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Block, BlockKind, Corpus, Document, Metadata, Sentence, Span
from briefing.text import profile as profiles
from briefing.text.profile import build


def document(*blocks, title="", language="en"):
    """A document of blocks, each a list of sentences; a block given as a string is a heading."""
    text = ""
    made, sentences = [], []
    for number, block in enumerate(blocks):
        kind = BlockKind.HEADING if isinstance(block, str) else BlockKind.PARAGRAPH
        start = len(text)
        for piece in [block] if isinstance(block, str) else block:
            sentences.append(Sentence(len(sentences), Span(len(text), len(text) + len(piece)), number))
            text += piece + " "
        made.append(Block(Span(start, len(text) - 1), kind))
        text += "\n\n"
    return Document(text, tuple(made), tuple(sentences), Metadata(title=title), language=language)


def test_rows_are_counted_through_all_documents():
    one = document("Flood", ["The Orle rose.", "It fell."], ["Boats came."], title="Flood in Tarn")
    two = document(["La pluie est venue."], language="fr")
    profile = build(Corpus((one, two)))
    assert len(profile) == 5
    assert profile.document == (0, 0, 0, 0, 1)
    assert profile.position == (0, 1, 2, 3, 0)
    assert profile.block == (0, 1, 1, 2, 0)
    assert profile.block_position == (0, 0, 1, 0, 0)
    assert profile.section == (1, 1, 1, 1, 0)
    assert profile.heading == (True, False, False, False, False)
    assert profile.size == (1, 3, 2, 2, 4)
    assert profile.languages == ("en", "fr")
    assert profile.titles == (("flood", "tarn"), ())
    assert profile.words[4] == ("la", "pluie", "est", "venue")
    assert profile.terms[4] == ("plui", "venu")


def test_numbers_and_acronyms_are_terms():
    profile = build(Corpus((document(["Some 5,000 U.S. troops, 3.5% of all, left."]),)))
    assert {"5,000", "u.s.", "3.5%", "troop"} <= set(profile.terms[0])


def test_an_acronym_is_one_term_with_and_without_dots():
    profile = build(Corpus((document(["The U.N. met US envoys.", "The UN met U.S. envoys.", "Tell us more."]),)))
    assert profile.terms[0] == profile.terms[1]
    assert "u.s." not in profile.terms[2]


def test_signals_count_what_a_sentence_carries():
    text = '"We lost 14 boats," Mayor Tomas Verel told reporters on Monday in Orle in 2007; he will return.'
    (signals,) = build(Corpus((document([text]),))).signals
    assert signals.numbers == 1
    assert signals.quotation_marks == 2
    assert signals.dates == 2
    assert signals.first_person == 1
    assert signals.third_person == 1
    assert signals.speech == 1
    assert signals.modals == 1
    assert signals.capitals == 5


def test_capitals_say_nothing_where_all_is_capitals():
    (signals,) = build(Corpus((document(["TELL US MORE OF THE RIVER"]),))).signals
    assert signals.capitals == 0


def test_query_is_stemmed_like_the_text():
    profile = build(Corpus((document(["Troops fire rockets."]),)), query=("rocket attacks", "troops"))
    assert profile.phrases == (("rocket", "attack"), ("troop",))
    assert profile.query == ("rocket", "attack", "troop")


def test_empty_corpus():
    assert len(build(Corpus(()))) == 0


@given(st.lists(st.lists(st.text(min_size=1), max_size=4), max_size=4))
def test_every_column_has_a_row_a_sentence(blocks):
    corpus = Corpus((document(*blocks),))
    profile = build(corpus)
    for name in (
        "position",
        "block",
        "block_position",
        "section",
        "heading",
        "size",
        "words",
        "terms",
        "signals",
        "texts",
    ):
        assert len(getattr(profile, name)) == len(corpus)


def test_what_is_remembered_changes_nothing(monkeypatch):
    corpus = Corpus((document(["The Orle rose by 3 m.", "Boats came to the Orle."]),))
    first = build(corpus)
    profiles._lexicon.cache_clear()
    monkeypatch.setattr(profiles, "LIMIT", 2)
    assert build(corpus) == first == build(corpus)
    profiles._lexicon.cache_clear()
