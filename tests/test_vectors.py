"""Every vector through every door gives the same text."""

import json

import pytest

from briefing import read
from tests.program import call
from tests.vectors import VECTORS

each = pytest.mark.parametrize("vector", VECTORS, ids=lambda v: v.name)


@each
def test_path_and_bytes(vector, tmp_path):
    path = tmp_path / vector.name
    path.write_bytes(vector.data)
    document = read(path)
    assert all(words in document.text for words in vector.must), document.text
    assert not any(words in document.text for words in vector.must_not), document.text
    assert document.origin.format == vector.format
    if vector.title:
        assert document.metadata.title == vector.title
    assert read(vector.data, name=vector.name).text == document.text
    assert path.read_bytes() == vector.data


@each
def test_command_line_and_standard_input(vector, tmp_path):
    path = tmp_path / vector.name
    path.write_bytes(vector.data)
    by_path = call("text", path)
    assert by_path.code == 0, by_path.err
    assert all(words.encode() in by_path.out for words in vector.must)
    if vector.format not in {"markdown", "csv", "rst"}:  # which only their suffixes tell from text
        assert call("text", "-", stdin=vector.data).out == by_path.out


@each
def test_sentences_stand_in_blocks_and_blocks_ascend(vector):
    document = read(vector.data, name=vector.name)
    ends = [0]
    for block in document.blocks:
        assert ends[-1] <= block.span.start < block.span.stop <= len(document.text)
        ends.append(block.span.stop)
    for number, sentence in enumerate(document.sentences):
        assert sentence.index == number
        assert sentence.span in document.blocks[sentence.block].span
        assert document[sentence.span] == document[sentence.span].strip() != ""


@pytest.mark.parametrize("name", ["wrong.txt", "wrong.pdf"])
def test_a_wrong_suffix_is_survived_with_a_notice(name, tmp_path):
    vector = next(v for v in VECTORS if v.name == name)
    (tmp_path / name).write_bytes(vector.data)
    done = call("text", tmp_path / name)
    assert done.code == 0
    said = [line for line in done.err.splitlines() if "hidden text left out" not in line]
    assert len(said) == 1
    assert "read as" in said[0]


@each
def test_every_item_of_a_briefing_equals_its_source(vector, tmp_path):
    path = tmp_path / vector.name
    path.write_bytes(vector.data)
    text = call("text", path).text
    briefing = json.loads(call("make", path, "--json").out)
    items = list(extracted(briefing))
    assert items
    for item in items:
        for citation in item["citations"]:
            assert text[citation["start"] : citation["end"]] == item["text"]


def extracted(node):
    if isinstance(node, dict):
        if node.get("citations"):
            yield node
        for value in node.values():
            yield from extracted(value)
    elif isinstance(node, list):
        for value in node:
            yield from extracted(value)
