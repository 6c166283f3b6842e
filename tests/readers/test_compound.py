"""Compound files: streams by their path; hostile chains end."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import InputError, LimitError
from briefing.readers import compound
from briefing.readers.compound import CompoundFile
from tests.readers import compound_files
from tests.readers.packages import outcome
from tests.tables import each_row

STREAMS = {"a": b"small", "b": b"x" * 5000, "deep/er/c": b"mini" * 40, "deep/d": b"", "e": b"y" * 4096}
FILE = compound_files.compound(STREAMS)


def test_streams_small_and_large_in_any_storage():
    opened = CompoundFile(FILE)
    assert {name: opened.get(name) for name in STREAMS} == STREAMS
    assert set(opened.names) == {*STREAMS, "deep", "deep/er"}
    assert opened.get("deep") is None
    assert opened.get("nothing") is None
    assert "deep/er" in opened


def test_a_chain_that_comes_back_on_itself_ends():
    data = bytearray(FILE)
    first = struct.unpack_from("<I", data, 76)[0]
    table = (first + 1) * 512
    start = next(n for n in range(len(data) // 512) if data[(n + 1) * 512 :].startswith(b"xxxx"))
    struct.pack_into("<I", data, table + 4 * (start + 1), start)
    assert len(CompoundFile(bytes(data)).get("b")) == 1024


def test_cut_files_give_what_is_there_and_lies_about_sizes_give_no_more():
    data = FILE.replace(struct.pack("<Q", 5000), struct.pack("<Q", 0xFFFFFFF0))
    assert len(CompoundFile(data).get("b")) < len(data)
    for at in range(0, len(FILE), 97):
        assert outcome(CompoundFile, FILE[:at]) is not None


def test_limits(monkeypatch):
    monkeypatch.setattr(compound, "MAX_TOTAL", 6000)
    opened = CompoundFile(FILE)
    opened.get("b")
    with pytest.raises(LimitError):
        opened.get("b")
    monkeypatch.setattr(compound, "MAX_ENTRIES", 3)
    with pytest.raises(LimitError):
        CompoundFile(FILE)
    monkeypatch.undo()
    deep = compound_files.compound({"/".join("s" * 200): b"x"})
    assert max(name.count("/") for name in CompoundFile(deep).names) == compound.MAX_DEPTH


@each_row("data", [b"", FILE[:8], FILE[:400], compound.SIGNATURE + bytes(600)])
def test_what_is_no_compound_file_is_damaged(data):
    with pytest.raises(InputError) as caught:
        CompoundFile(data)
    assert caught.value.key == "damaged"


@given(st.lists(st.tuples(st.integers(0, len(FILE) - 1), st.integers(0, 255)), max_size=20))
@settings(max_examples=300, deadline=None)
def test_any_damage_is_survived(changes):
    data = bytearray(FILE)
    for at, value in changes:
        data[at] = value
    opened = outcome(CompoundFile, bytes(data))
    if not isinstance(opened, str):
        for name in opened.names:
            opened.get(name)
