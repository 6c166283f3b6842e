"""`briefing render`: laid out again it is the same; what was edited is marked, in each format."""

import json

import pytest

from tests.program import EXAMPLE, call
from tests.readers import packages

MARK = "edited: no longer verbatim"


@pytest.fixture(scope="module")
def brief(tmp_path_factory):
    folder = tmp_path_factory.mktemp("render")
    done = call(
        "make", EXAMPLE, "-o", folder / "a.json", "-o", folder / "a.docx", "-o", folder / "a.html", "--no-config"
    )
    assert done.code == 0
    value = json.loads((folder / "a.json").read_text(encoding="utf-8"))
    point = next(node for node in value["sections"][1]["nodes"] if "312" in node["text"])
    point["text"] = point["text"].replace("312", "412")
    (folder / "edited.json").write_text(json.dumps(value), encoding="utf-8")
    return folder


@pytest.mark.parametrize("form", ["json", "docx"])
def test_the_same_again(brief, tmp_path, form):
    for suffix in ("json", "docx"):
        done = call("render", brief / f"a.{form}", "-o", tmp_path / f"b.{suffix}", "--no-config")
        assert (done.code, done.err) == (0, "")
        assert (tmp_path / f"b.{suffix}").read_bytes() == (brief / f"a.{suffix}").read_bytes()


@pytest.mark.parametrize("suffix", ["md", "txt", "html"])
def test_an_edit_is_said_and_marked(brief, tmp_path, suffix):
    done = call("render", brief / "edited.json", "-o", tmp_path / f"b.{suffix}", "--no-config")
    assert done.code == 0
    assert "no longer verbatim: 'The Tarsavan Union" in done.err
    count = (tmp_path / f"b.{suffix}").read_text(encoding="utf-8").count(MARK)
    assert count == (2 if suffix == "html" else 1)  # a page says so at the cited passage, too


def test_an_edit_is_marked_in_word(brief, tmp_path):
    assert call("render", brief / "edited.json", "-o", tmp_path / "b.docx", "--no-config").code == 0
    assert f"[{MARK}]" in call("text", tmp_path / "b.docx").text


def test_strict(brief, tmp_path):
    done = call("render", brief / "edited.json", "-o", tmp_path / "b.md", "--strict", "--no-config")
    assert done.code == 9
    assert not list(tmp_path.iterdir())


def test_with_its_source(brief):
    assert call("render", brief / "a.json", "--source", EXAMPLE, "--strict", "--no-config").code == 0
    assert call("render", brief / "a.json", "--source", EXAMPLE.parent, "--strict", "--no-config").code == 0
    assert call("render", brief / "edited.json", "--source", EXAMPLE, "--strict", "--no-config").code == 9


def test_a_source_of_another_briefing(brief, tmp_path):
    (tmp_path / "strait.txt").write_text("Something else stands here now.", encoding="utf-8")
    done = call("render", brief / "a.json", "--source", tmp_path / "strait.txt", "--no-config")
    assert (done.code, done.out) == (9, b"")
    assert "strait.txt: check: it has changed since" in done.err


def test_what_was_changed_in_word_is_said(brief, tmp_path):
    with_edit = packages.replaced((brief / "a.docx").read_bytes(), "word/document.xml", b"voted 312", b"voted 512")
    (tmp_path / "a.docx").write_bytes(with_edit)
    done = call("render", tmp_path / "a.docx", "--no-config")
    assert done.code == 0
    assert "1 lines were changed in Word" in done.err


@pytest.mark.parametrize(
    ("name", "data", "key", "code"),
    [
        ("none.json", None, "missing", 4),
        ("empty.json", b"", "empty", 4),
        ("notes.txt", b"The port of Tarn closed.", "unsupported", 4),
        ("other.docx", packages.docx("<w:p/>"), "unsupported", 4),
        ("broken.json", b'{"schema": "briefing/1", "sections": 3, "sources": []}', "bad-record", 4),
    ],
)
def test_what_is_no_briefing(tmp_path, name, data, key, code):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    done = call("render", tmp_path / name, "--no-config")
    assert (done.code, done.out) == (code, b"")
    assert done.err.startswith(f"briefing: {tmp_path / name}: {key}: ")
    assert len(done.err.splitlines()) == 1


def test_the_brief_is_never_written_over(brief):
    before = (brief / "a.json").read_bytes()
    assert call("render", brief / "a.json", "-o", brief / "a.json", "--force", "--no-config").code == 5
    assert (brief / "a.json").read_bytes() == before
