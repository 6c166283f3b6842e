"""``briefing compare`` at the shell: Markdown, JSON, files, one bad source, one source alone."""

import json

from tests.program import call

LEFT = "The blast at the depot outside Tarn killed 17 people, the fire service said.\n"
RIGHT = "The blast at the depot outside Tarn killed 21 people, the fire service said. Shares in Harbour Fuels fell.\n"


def sources(folder):
    (folder / "a.txt").write_text(LEFT, encoding="utf-8")
    (folder / "b.txt").write_text(RIGHT, encoding="utf-8")
    return [str(folder / "a.txt"), str(folder / "b.txt")]


def test_json_has_the_form_that_is_documented(tmp_path):
    done = call("compare", *sources(tmp_path), "--json")
    answer = json.loads(done.out)
    assert done.code == 0
    assert list(answer) == ["documents", "agreements", "differences", "only_in"]
    (difference,) = answer["differences"]
    assert (difference["kind"], difference["about"]) == ("figure", "people killed")
    texts = [LEFT, RIGHT]
    assert [c["value"] for c in difference["claims"]] == [17, 21]
    for claim in [*difference["claims"], *answer["only_in"]]:
        assert texts[claim["document"]][claim["start"] : claim["end"]] == claim["text"]


def test_markdown_word_html_and_json_files(tmp_path):
    named = sources(tmp_path)
    page = call("compare", *named).text
    assert "## Where sources differ" in page
    assert "killed 17 people" in page
    out = [tmp_path / f"x{suffix}" for suffix in (".docx", ".html", ".json", ".md")]
    options = [part for path in out for part in ("-o", str(path))]
    done = call("compare", *named, *options)
    assert (done.code, done.out) == (0, b"")
    assert "1 difference, 0 agreements" in done.err
    assert out[0].read_bytes()[:2] == b"PK"
    assert json.loads(out[2].read_text(encoding="utf-8"))["differences"]
    assert out[3].read_text(encoding="utf-8") == page
    assert call("compare", *named, *options).code == 5


def test_a_source_that_cannot_be_read_is_named_and_the_others_compared(tmp_path):
    done = call("compare", *sources(tmp_path), str(tmp_path / "none.txt"), "--json")
    assert done.code == 3
    assert "none.txt: missing" in done.err
    assert json.loads(done.out)["differences"]


def test_one_source_is_compared_with_itself(tmp_path):
    done = call("compare", sources(tmp_path)[0])
    assert done.code == 0
    assert "one source" in done.err
