"""`briefing highlight`: the source with its key passages marked."""

import pytest
from lxml import html

from tests.program import EXAMPLE, call


def test_a_page(tmp_path):
    done = call("highlight", EXAMPLE, "-o", tmp_path / "m.html", "-n", "3", "--interactive", "--no-config")
    assert done.code == 0, done.err
    page = html.fromstring((tmp_path / "m.html").read_text(encoding="utf-8"))
    chosen = call("summarize", EXAMPLE, "-n", "3", "--no-config").text.splitlines()
    marks = list(page.iter("mark"))
    assert [m.text_content() for m in marks if m.get("class") != "spare"] == chosen
    assert len(marks) > 10
    assert "m.html: asked for 3, 3 passages marked" in done.err
    text = "".join(p.text_content() for p in page.findall(".//article/p"))
    assert "".join(EXAMPLE.read_text(encoding="utf-8").split())[:300] in "".join(text.split())


def test_a_word_file_of_a_text_and_its_own_again(tmp_path):
    assert call("highlight", EXAMPLE, "-o", tmp_path / "m.docx", "--no-config").code == 0
    assert call("highlight", tmp_path / "m.docx", "-o", tmp_path / "n.docx", "-n", "20%", "--no-config").code == 0
    assert call("text", tmp_path / "m.docx").out == call("text", tmp_path / "n.docx").out


@pytest.mark.parametrize(
    ("options", "key", "code"),
    [
        (["none.txt", "-o", "m.docx"], "missing", 4),
        (["empty.txt", "-o", "m.docx"], "empty", 4),
        (["a.txt", "-o", "m.pdf"], "unknown-format", 2),
        (["a.txt", "-o", "m.docx", "--interactive"], "usage", 2),
        (["a.txt", "-o", "m.docx", "--colour", "mauve"], "usage", 2),
        (["a.txt", "-o", "no/m.docx"], "unwritable", 5),
        (["a.html", "-o", "a.html", "--force"], "unwritable", 5),
    ],
    ids=str,
)
def test_one_line(tmp_path, monkeypatch, options, key, code):
    monkeypatch.chdir(tmp_path)
    for name, text in {"a.txt": "The port closed.", "a.html": "<p>The port closed.</p>", "empty.txt": ""}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = call("highlight", *options, "--no-config")
    assert (done.code, len(done.err.splitlines())) == (code, 1), done.err
    assert f"{key}: " in done.err
    assert len(list(tmp_path.iterdir())) == 3
