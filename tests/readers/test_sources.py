import os
from pathlib import Path

import pytest

from briefing.errors import InputError, LimitError, UsageError
from briefing.readers import sources
from tests.endless import with_pipes
from tests.tables import each_row


def test_a_folder_is_read_in_code_point_order_without_hidden_files(tmp_path):
    for name in ("b.txt", "a.txt", "Z.txt", ".hidden.txt", "~$lock.docx", "sub/c.txt", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    named = sources.expand([str(tmp_path)])
    assert [n.name for n in named] == ["Z.txt", "a.txt", "b.txt", "sub/c.txt"]
    assert not any(n.listed for n in named)


def test_names_are_relative_to_the_common_parent(tmp_path):
    for name in ("x/one.txt", "y/two.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("x", encoding="utf-8")
    named = sources.expand([str(tmp_path / "y/two.txt"), str(tmp_path / "x/one.txt")])
    assert [n.name for n in named] == ["y/two.txt", "x/one.txt"]
    assert [n.name for n in sources.expand([str(tmp_path / "x/one.txt")])] == ["one.txt"]


def test_a_glob_and_a_file_named_twice(tmp_path):
    for name in ("a.txt", "b.txt", "c.md"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    named = sources.expand([str(tmp_path / "*.txt"), str(tmp_path / "a.txt")])
    assert [n.name for n in named] == ["a.txt", "b.txt"]


def test_a_file_whose_name_looks_like_a_glob_is_a_file(tmp_path):
    (tmp_path / "a[1].txt").write_text("x", encoding="utf-8")
    assert [n.name for n in sources.expand([str(tmp_path / "a[1].txt")])] == ["a[1].txt"]


def test_what_is_missing_or_no_file(tmp_path):
    with pytest.raises(InputError) as error:
        sources.load(tmp_path / "none.txt")
    assert (error.value.key, error.value.source) == ("missing", str(tmp_path / "none.txt"))
    with pytest.raises(InputError) as error:
        sources.load(tmp_path)
    assert error.value.key == "unreadable"


def test_a_file_over_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "LARGEST", 10)
    path = tmp_path / "big.txt"
    path.write_bytes(b"x" * 11)
    with pytest.raises(LimitError) as error:
        sources.load(path)
    assert error.value.key == "too-large"


def test_a_file_that_cannot_be_opened(tmp_path):
    (tmp_path / "file.txt").write_text("x", encoding="utf-8")
    with pytest.raises(InputError) as error:
        sources.load(tmp_path / "file.txt" / "inside.txt")
    assert error.value.key == "unreadable"


def test_two_names_of_one_file_are_one_source(tmp_path):
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "b.txt").write_text("x", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "hard.txt").hardlink_to(tmp_path / "a.txt")
    named = sources.expand([f"{tmp_path}/./a.txt", *(str(tmp_path / n) for n in ("b.txt", "link.txt", "hard.txt"))])
    assert [n.name for n in named] == ["a.txt", "b.txt"]


def test_an_empty_name_is_no_source():
    with pytest.raises(UsageError):
        sources.expand([""])


def test_lines_end_at_a_line_feed_alone_and_have_a_limit(tmp_path, monkeypatch):
    path = tmp_path / "x.jsonl"
    path.write_bytes("a\u2028b\r\n\nc\rd".encode())
    assert list(sources.lines(path)) == ["a\u2028b\r\n".encode(), b"\n", b"c\rd"]
    monkeypatch.setattr(sources, "LARGEST", 4)
    with pytest.raises(LimitError):
        list(sources.lines(path))


@with_pipes
def test_a_pipe_without_an_end_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert sources.expand([str(tmp_path)]) == ()
    with pytest.raises(InputError) as error:
        sources.load(tmp_path / "pipe")
    assert error.value.key == "unreadable"


def test_closed_standard_input_is_said(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(InputError) as error:
        sources.load(Path("-"))
    assert error.value.key == "missing"


def test_a_web_address_is_a_usage_error_with_what_to_do():
    with pytest.raises(UsageError) as error:
        sources.expand(["https://tarn.example/a.html"])
    assert "network is off" in error.value.reason


@each_row("address", ["https://a.example/x.html", "http://a.example"])
def test_the_api_fetches_no_web_address(address):
    with pytest.raises(UsageError, match="not fetched here"):
        sources.load(Path(address))


def test_what_looks_like_a_web_address_is_told_how_one_begins():
    with pytest.raises(InputError) as error:
        sources.load(Path("www.tarn.example/a"))
    assert (error.value.source, error.value.hint) == ("www.tarn.example/a", "a web address begins with https://")
