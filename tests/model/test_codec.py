import itertools
import json
from dataclasses import fields, replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.model import Briefing, Citation, Item, ItemKind, Section, Source, Span, Table, codec
from briefing.model.measure import body_words
from tests.tables import each_row
from tests.writers import samples

SCHEMA = jsonschema.Draft202012Validator(
    json.loads((Path(__file__).parents[2] / "briefing/schema/briefing.schema.json").read_text(encoding="utf-8"))
)

texts = st.text(st.characters(exclude_categories=()), max_size=12).filter(
    lambda text: not any(0xD800 <= ord(a) < 0xDC00 <= ord(b) < 0xE000 for a, b in itertools.pairwise(text))
)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(min(pair), max(pair)))
citations = st.builds(Citation, st.just(0), spans, texts)


def items(depth=0):
    return st.builds(
        lambda text, insertions, **rest: Item(
            text, insertions=tuple((min(at, len(text)), words) for at, words in insertions), **rest
        ),
        texts,
        st.lists(st.tuples(st.integers(0, 12), texts), max_size=2),
        citations=st.lists(citations, max_size=2).map(tuple),
        kind=st.sampled_from(ItemKind),
        label=texts,
        note=texts,
        also=st.lists(citations, max_size=1).map(tuple),
        children=st.lists(items(depth + 1), max_size=2).map(tuple) if depth < 2 else st.just(()),
    )


tables = st.integers(1, 3).flatmap(
    lambda n: st.builds(
        Table,
        st.tuples(*[texts] * n),
        st.lists(st.tuples(*[items(2)] * n), max_size=2).map(tuple),
        st.sampled_from([(), (1 / n,) * n]),
    )
)
sections = st.builds(Section, texts, texts, st.lists(st.one_of(items(), tables), max_size=3).map(tuple))
sources = st.builds(
    Source, *[texts] * 7, st.integers(0, 10**9), st.floats(0, 1), texts, texts,
)  # fmt: skip
briefings = st.builds(
    Briefing,
    title=texts,
    sections=st.lists(sections, max_size=2).map(tuple),
    sources=st.lists(sources, min_size=1, max_size=2).map(tuple),
    method=texts,
    sourcing=texts,
    marking=texts,
    words=st.integers(0, 10**6),
    notices=st.lists(texts, max_size=2).map(tuple),
    extra=st.lists(st.tuples(texts, texts), max_size=2).map(tuple),
)


@given(briefings)
@settings(max_examples=60, deadline=None)
def test_what_goes_out_comes_back(briefing):
    data = codec.dumps(briefing)
    assert codec.loads(data) == briefing
    assert codec.dumps(codec.loads(data)) == data
    SCHEMA.validate(json.loads(data))


def test_every_field_of_a_briefing_is_kept():
    full = samples.with_text("a word")
    assert all(getattr(full, field.name) for field in fields(full))
    assert codec.loads(codec.dumps(full)) == full


def test_an_item_says_what_it_cites():
    item = codec.encode(samples.BRIEFING)["sections"][1]["nodes"][1]
    assert item["text"].startswith("He called the vote")
    assert item["citations"] == [{"document": 0, "start": 100, "end": 100 + len(item["text"]), "locator": "¶5"}]
    assert item["also"][0] == {"document": 1, "start": 40, "end": 90, "locator": "p. 2"}


def test_a_sample_is_valid():
    SCHEMA.validate(json.loads(codec.dumps(samples.BRIEFING)))


@each_row(
    ("change", "reason"),
    [
        (lambda b: b.update(schema="briefing/3"), "form briefing/2"),
        (lambda b: b.pop("title"), "title is missing"),
        (lambda b: b.update(title=3), "title has the wrong type"),
        (lambda b: b.update(words=True), "words has the wrong type"),
        (lambda b: b.update(sections={}), "sections is no list"),
        (lambda b: b["sections"][0]["nodes"][0].pop("text"), "sections[0].nodes[0].text is missing"),
        (lambda b: b["sections"][0]["nodes"][0].update(kind="song"), "kind is unknown"),
        (lambda b: b["sections"][0]["nodes"][0]["citations"][0].update(document=2), "there is no source 2"),
        (lambda b: b["sections"][0]["nodes"][0]["citations"][0].update(start=10**6), "is no span"),
        (lambda b: b["sections"][1]["nodes"][1]["insertions"][0].update(offset=-1), "outside the text"),
        (lambda b: b["sections"][3]["nodes"][0]["rows"][0].pop(), "2 cells for 3 columns"),
        (lambda b: b["sources"][0].update(share=float("nan")), "share is no share"),
        (lambda b: b.update(extra=[["one"]]), "is no pair"),
    ],
)
def test_what_is_no_briefing_is_refused(change, reason):
    value = json.loads(codec.dumps(samples.BRIEFING))
    change(value)
    with pytest.raises(InputError) as caught:
        codec.decode(value)
    assert caught.value.key == "bad-record"
    assert reason in caught.value.reason


@each_row("data", [b"", b"no", b"[]", b"null", b"\xff\xfe\x00", b"[" * 100_000])
def test_what_is_no_json_is_refused(data):
    with pytest.raises(InputError) as caught:
        codec.loads(data)
    assert caught.value.key == "bad-record"


def test_children_without_end_are_refused():
    item = {"text": "a"}
    for _ in range(100):
        item = {"text": "a", "children": [item]}
    value = codec.encode(replace(samples.EMPTY, sections=(Section("k", "K", ()),)))
    value["sections"][0]["nodes"] = [item]
    with pytest.raises(InputError, match="nested"):
        codec.decode(value)


def test_words_of_the_body():
    item = Item("two words", label="one", note="and a note", insertions=((0, "put in"),), children=(Item("child"),))
    table = Table(("first column", "second"), ((Item("a cell"), Item("")),))
    section = Section("k", "The heading", (item, table))
    briefing = Briefing("Title here", (section,), samples.SOURCES, "method words do not count")
    assert body_words(briefing) == 2 + (1 + 2 + 3 + 2 + 1) + (3 + 2)
