import io
import os
import stat
import sys
from pathlib import Path

import pytest

from briefing.errors import OutputError
from briefing.writers import files
from tests.tables import each_row

posix = pytest.mark.skipif(os.name != "posix", reason="links and modes as POSIX has them")
root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")


def refused(path, key, **options):
    with pytest.raises(OutputError) as caught:
        files.save(path, b"new", **options)
    assert caught.value.key == key
    assert caught.value.source == str(path)
    return caught.value


def test_a_file_is_written_and_nothing_else(tmp_path):
    files.save(tmp_path / "a.md", b"one")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.md": b"one"}


def test_never_over_a_file_without_force(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    assert "--force" in refused(path, "exists").hint
    assert path.read_bytes() == b"old"
    files.save(path, b"new", force=True)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.md": b"new"}


def test_a_file_that_appears_meanwhile_is_left_alone(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    checked = files.check
    monkeypatch.setattr(
        files,
        "check",
        lambda p, *, force, parents: (checked(p, force=force, parents=parents), p.write_bytes(b"theirs")),
    )
    refused(path, "exists")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.md": b"theirs"}


def test_where_there_are_no_hard_links(tmp_path, monkeypatch):
    def no_links(*_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", no_links)
    files.save(tmp_path / "a.md", b"one")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.md": b"one"}
    checked = files.check
    monkeypatch.setattr(
        files,
        "check",
        lambda p, *, force, parents: (checked(p, force=force, parents=parents), p.write_bytes(b"theirs")),
    )
    refused(tmp_path / "b.md", "exists")
    assert (tmp_path / "b.md").read_bytes() == b"theirs"


@posix
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("there", [False, True])
def test_links_are_not_followed(tmp_path, force, there):
    target = tmp_path / "target"
    if there:
        target.write_bytes(b"old")
    link = tmp_path / "a.md"
    link.symlink_to(target)
    refused(link, "unwritable", force=force)
    assert link.is_symlink()
    assert (target.read_bytes() if there else b"old") == b"old"
    assert target.exists() == there


@pytest.mark.parametrize("force", [False, True])
def test_places_that_cannot_be_written(tmp_path, force):
    refused(tmp_path, "unwritable", force=force)
    refused(tmp_path / "none" / "a.md", "unwritable", force=force)
    (tmp_path / "file").write_bytes(b"x")
    refused(tmp_path / "file" / "a.md", "unwritable", force=force)
    refused(tmp_path / ("n" * 300), "unwritable", force=force)
    refused(tmp_path / "a\x00b", "unwritable", force=force)
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


@posix
def test_devices_are_no_files():
    refused(Path(os.devnull), "unwritable", force=True)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@posix
@root
def test_a_closed_folder(tmp_path):
    tmp_path.chmod(0o500)
    refused(tmp_path / "a.md", "unwritable")
    tmp_path.chmod(0o700)


@pytest.mark.parametrize("step", ["fsync", "link", "replace"])
@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device"), MemoryError()])
def test_nothing_is_left_behind(tmp_path, monkeypatch, step, error):
    path = tmp_path / "a.md"
    force = step == "replace"
    if force:
        path.write_bytes(b"old")

    def fails(*_, **__):
        raise error

    monkeypatch.setattr(Path if step == "replace" else os, step, fails)
    if step == "link" and isinstance(error, OSError):
        monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OutputError if isinstance(error, OSError) else type(error)):
        files.save(path, b"new", force=force)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == ({"a.md": b"old"} if force else {})


@posix
def test_mode_follows_the_umask(tmp_path):
    before = os.umask(0o027)
    try:
        files.save(tmp_path / "a.md", b"one")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640


class Stream(io.TextIOWrapper):
    def __init__(self, encoding, *, tty):
        super().__init__(io.BytesIO(), encoding=encoding, errors="strict")
        self.tty = tty

    def isatty(self):
        return self.tty


@each_row(
    ("encoding", "tty", "expected"),
    [("cp1252", False, "“日”\n".encode()), ("cp437", True, b"???\n"), ("utf-8", True, "“日”\n".encode())],
)
def test_show_survives_any_encoding(encoding, tty, expected):
    stream = Stream(encoding, tty=tty)
    assert files.show("“日”\n".encode(), stream=stream)
    assert stream.buffer.getvalue() == expected


def test_show_without_a_buffer_or_a_stream(monkeypatch):
    stream = io.StringIO()
    assert files.show("é".encode(), stream=stream)
    assert stream.getvalue() == "é"
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError, match="no standard output"):
        files.show(b"x")


def test_a_reader_that_went_away():
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as stream:
        assert not files.show(b"x" * 100_000, stream=stream)


def test_a_full_disk():
    class Full(io.StringIO):
        def write(self, _):
            raise OSError(28, "No space left on device")

    with pytest.raises(OutputError) as caught:
        files.show(b"x", stream=Full())
    assert caught.value.key == "unwritable"


@posix
def test_writing_over_a_file_keeps_what_it_lets_others_do(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o600)
    files.save(path, b"new", force=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


class Terminal(io.TextIOWrapper):
    def isatty(self):
        return True


@each_row(
    ("given", "shown"),
    [
        ("a\x1b[8mb\x9b31mc", "a\\x1b[8mb\\x9b31mc"),
        ("\x1b[1mbold\x1b[0m\tand\n", "\x1b[1mbold\x1b[0m\tand\n"),
        ("to \u202eParis\n", "to \\u202eParis\n"),
        ("to \u2067שלום\u2069.\n", "to \u2067שלום\u2069.\n"),
    ],
)
def test_what_steers_a_terminal_is_written_out(given, shown):
    terminal, pipe = Terminal(io.BytesIO(), encoding="utf-8"), io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    files.show(given.encode(), stream=terminal)
    files.show(given.encode(), stream=pipe)
    assert terminal.buffer.getvalue().decode() == shown
    assert pipe.buffer.getvalue().decode() == given
