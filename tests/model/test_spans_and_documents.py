import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Block, BlockKind, Document, Locator, LocatorKind, Sentence, Span, documents
from briefing.model.documents import sha256

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda p: Span(min(p), max(p)))


@given(spans, spans)
def test_containing_and_overlapping_agree(a, b):
    if len(b) and b in a:
        assert a.overlaps(b)
    assert a.overlaps(b) == b.overlaps(a) or not (len(a) and len(b))


def document():
    text = "Head\n\nFirst one. Second.\n\nThird."
    blocks = (Block(Span(0, 4), BlockKind.HEADING, 1), Block(Span(6, 24)), Block(Span(26, 32)))
    sentences = (
        Sentence(0, Span(0, 4), 0),
        Sentence(1, Span(6, 16), 1),
        Sentence(2, Span(17, 24), 1),
        Sentence(3, Span(26, 32), 2),
    )
    return Document(text, blocks, sentences)


def test_headings_do_not_count_as_paragraphs():
    doc = document()
    assert [doc.place(s.span) for s in doc.sentences] == ["title", "¶1", "¶1", "¶2"]


def test_a_text_without_a_heading_begins_with_paragraph_1():
    doc = Document("One.\n\nTwo.", (Block(Span(0, 4)), Block(Span(6, 10))), (Sentence(0, Span(0, 4), 0),))
    assert [doc.place(span) for span in (Span(0, 4), Span(6, 10))] == ["¶1", "¶2"]


def test_pages_come_before_paragraphs():
    doc = document()
    paged = Document(doc.text, doc.blocks, doc.sentences, locators=(Locator(Span(0, 25), LocatorKind.PAGE, "iv"),))
    assert paged.place(Span(6, 16)) == "p. iv"
    assert paged.place(Span(26, 32)) == "¶2"


def test_the_sentence_at_an_offset():
    doc = document()
    assert doc.sentence_at(20) == doc.sentences[2]
    assert doc.sentence_at(16) is None
    assert doc[doc.sentences[1].span] == "First one."


def test_the_first_paragraph_has_the_number_one():
    blocks = (Block(Span(0, 4), BlockKind.PARAGRAPH), Block(Span(4, 8), BlockKind.PARAGRAPH))
    document = Document("one\ntwo\n", blocks, ())
    assert [document.place(Span(at, at + 3)) for at in (0, 4)] == ["¶1", "¶2"]


@pytest.mark.parametrize("size", [0, 5, 100_000, 100_001])
def test_a_digest_is_that_of_the_library_whichever_makes_it(size):
    data = b"lamps" * (size // 5) + b"x" * (size % 5)
    assert sha256(data) == hashlib.sha256(data).hexdigest()


def test_another_interpreter_has_hashlib_alone(monkeypatch):
    monkeypatch.setattr(documents, "_OWN", ("_no_such_module",))
    assert sha256(b"lamp") == hashlib.sha256(b"lamp").hexdigest()
