"""``--abbrev FILE``: more abbreviations, for every verb that splits sentences."""

import json

import pytest

from tests.program import call

ENGLISH = "The hall at Brk. Northgate holds the boats of all three crews. It is new."


@pytest.fixture
def files(tmp_path):
    (tmp_path / "hall.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "more.txt").write_text("# our barracks\nBrk., Kdo\n", encoding="utf-8")
    return tmp_path


def sentences(files, *arguments):
    done = call("text", files / "hall.txt", "--json", *arguments)
    assert done.code == 0, done.err
    return len(json.loads(done.text)["sentences"])


def test_text(files):
    assert sentences(files) == 3
    assert sentences(files, "--abbrev", files / "more.txt") == 2


@pytest.mark.parametrize("verb", ["facts", "summarize", "make", "explain"])
def test_every_verb_takes_it(files, verb):
    done = call(verb, files / "hall.txt", "--json", "--no-config", "--abbrev", files / "more.txt")
    assert done.code == 0, done.err
    if verb == "facts":
        assert len(json.loads(done.text)["sentences"]) == 2
    if verb == "explain":
        assert len(json.loads(done.text)["sentences"]) == 2


def test_records(files):
    record = json.dumps({"id": 1, "text": ENGLISH}).encode()
    done = call("facts", "--jsonl", "-", "--abbrev", files / "more.txt", "--no-config", stdin=record)
    assert len(json.loads(done.text)["sentences"]) == 2


def test_the_file_of_a_configuration_lies_beside_it(files):
    (files / "briefing.toml").write_text('abbrev = "more.txt"\n', encoding="utf-8")
    done = call("facts", files / "hall.txt", "--json", "--config", files / "briefing.toml")
    assert len(json.loads(done.text)["sentences"]) == 2


def test_a_file_that_cannot_be_used(files):
    done = call("text", files / "hall.txt", "--abbrev", files / "none.txt")
    assert (done.code, done.err) == (2, f"briefing: {files / 'none.txt'}: usage: --abbrev: no such file\n")
    (files / "odd.txt").write_bytes(b"\xff\xfe\x00")
    assert call("text", files / "hall.txt", "--abbrev", files / "odd.txt").code == 2
