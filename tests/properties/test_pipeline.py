"""For any text: what is cited is what stands there, and nothing is counted twice or left out of its block."""

from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from briefing import analyse, compose, read
from briefing.errors import BriefingError, InputError
from briefing.model import Budget, Corpus, Facts, Frame, Item, Request, codec
from briefing.model.measure import body_words
from briefing.pipeline import render
from tests.properties.texts import any_text, document_of, examples

LENGTHS = st.sampled_from(["1", "3", "7", "20%", "100%", "1w", "40w", "250w", "1p", "short"])


def items_of(briefing):
    pending = [node for section in briefing.sections for node in section.nodes]
    while pending:
        node = pending.pop()
        if isinstance(node, Item):
            yield node
            pending += node.children
        else:
            pending += [cell for row in node.rows for cell in row]


def briefed(texts, length="3", **frame):
    corpus = Corpus(tuple(document_of(text) for text in texts))
    findings = analyse(corpus, Request(Budget.parse(length)), bottom_line=True)
    return corpus, compose(findings, Frame(**frame))


@given(any_text)
@examples(40)
@example("")
@example("\r\n")
@example("“")
@example("a")
@example("\ufeff“Stop.”\r\n\r\n“Go on. Stop.” 5")
def test_the_text_is_kept_and_sentences_stand_in_their_blocks(text):
    document = document_of(text)
    assert document.text == text
    for before, after in pairwise(document.blocks):
        assert before.span.stop <= after.span.start
    for before, after in pairwise(document.sentences):
        assert before.span.stop <= after.span.start
    for number, sentence in enumerate(document.sentences):
        assert sentence.index == number
        assert sentence.span in document.blocks[sentence.block].span
        assert document[sentence.span].strip() == document[sentence.span] != ""
    inside = "".join(document[sentence.span] for sentence in document.sentences)
    blocks = "".join(document[block.span] for block in document.blocks)
    assert "".join(inside.split()) == "".join(blocks.split())


@given(any_text, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@examples(40)
def test_the_bytes_of_a_file_are_read_as_they_stand(text, encoding):
    assume(not text.startswith("\ufeff"))
    assume("\x00" not in text)
    assume(any(sign.isalnum() for sign in text))
    try:
        assert read(text.encode(encoding), kind="text").text == text
    except InputError as error:
        if error.key != "unsupported":
            raise


@given(st.lists(any_text, min_size=1, max_size=3), LENGTHS)
@examples(40)
@example(["“Stay.”"], "3")
@example(["", "Rain fell."], "250w")
def test_each_item_equals_its_source_wherever_it_is_cited(texts, length):
    corpus, briefing = briefed(texts, length)
    for item in items_of(briefing):
        for citation in item.citations:
            assert corpus.documents[citation.document][citation.span] == item.text
        for citation in item.also:
            assert corpus.documents[citation.document][citation.span].strip()
        assert all(0 <= offset <= len(item.text) for offset, _ in item.insertions)
        assert item.citations or item.label or item.note or not item.text
    assert 0.99 <= sum(source.share for source in briefing.sources) <= 1.01 or not any(
        source.share for source in briefing.sources
    )
    assert briefing.words == body_words(briefing)


@given(st.lists(any_text, min_size=1, max_size=2), LENGTHS)
@examples(40)
def test_a_briefing_comes_back_from_json_and_every_writer_takes_it(texts, length):
    _, briefing = briefed(texts, length, marking="TLP:GREEN", extra=(("desk", "north"),))
    data = codec.dumps(briefing)
    again = codec.loads(data)
    assert again == briefing
    assert render(briefing, "json") == data
    for name in ("md", "html", "docx"):
        assert render(briefing, name) == render(again, name)


@given(any_text)
@examples(40)
def test_facts_point_into_the_text_and_ascend(text):
    document = document_of(text)
    from briefing.facts import extract

    facts = extract(document)
    assert isinstance(facts, Facts)
    for quote in facts.quotes:
        for span in filter(None, (quote.content, quote.speaker, quote.cue, quote.via)):
            assert 0 <= span.start < span.stop <= len(text)
    for figure in facts.figures:
        assert 0 <= figure.span.start < figure.span.stop <= len(text)
        assert any(sign.isalnum() for sign in document[figure.span])
        assert figure.qualifier is None or not figure.qualifier.overlaps(figure.span)
    for entity in facts.entities:
        assert entity.mentions
        assert all(document[span].strip() for span in entity.mentions)
    for acronym in facts.acronyms:
        assert document[acronym.span].replace(".", "").startswith(acronym.short.replace(".", "")[:1])
    for starts in (
        [quote.content.start for quote in facts.quotes],
        [figure.span.start for figure in facts.figures],
        [date.span.start for date in facts.dates],
        [entity.mentions[0].start for entity in facts.entities],
        [acronym.span.start for acronym in facts.acronyms],
    ):
        assert starts == sorted(starts)


@given(any_text, LENGTHS, st.booleans())
@examples(40)
def test_budgets_are_kept(text, length, at_most):
    document = document_of(text)
    budget = Budget.parse(length, at_most=at_most)
    findings = analyse(Corpus((document,)), Request(budget), facts=False)
    extract = findings.extract
    sentences = document.sentences
    words = [sum(len(document[sentences[i].span].split()) for i in range(p.first, p.last + 1)) for p in extract.picks]
    assert extract.words == sum(words)
    if any(findings.passages):
        assert extract.picks
    wanted = budget.sentences(len(document.sentences))
    if wanted is not None:
        assert len(extract.picks) <= wanted
    elif len(words) > 1:
        assert not at_most or sum(words) <= budget.amount
        assert sum(words) <= budget.amount + max(words)
    taken = [i for pick in extract.picks for i in range(pick.first, pick.last + 1)]
    assert len(taken) == len(set(taken))
    assert taken == sorted(taken)


@pytest.mark.parametrize("length", ["40w", "120w", "250w"])
@given(st.lists(any_text, min_size=1, max_size=2))
@examples(12)
def test_a_cap_on_the_words_of_a_briefing_is_kept(length, texts):
    corpus = Corpus(tuple(map(document_of, texts)))
    budget = Budget.parse(length, at_most=True)
    briefing = compose(analyse(corpus, Request(budget), bottom_line=True), Frame())
    lines = sum(1 for _ in items_of(briefing))
    assert briefing.words <= budget.amount or lines <= 1, [s.key for s in briefing.sections]


@given(st.binary(max_size=200))
@examples(40)
def test_any_bytes_are_read_or_refused_with_a_key(data):
    try:
        assert read(data).text.strip()
    except BriefingError as error:
        if error.exit_code == 1:
            raise
