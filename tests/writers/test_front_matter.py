import json
import re
from pathlib import Path

from tests.program import EXAMPLE, call


def test_the_head_of_a_markdown_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    title = 'Grain: "all" of it'
    assert call("make", EXAMPLE, "-o", "x.md", "--frontmatter", "--title", title, "--no-config").code == 0
    head = re.match(r"---\n(.*?)\n---\n\n# ", Path("x.md").read_text(encoding="utf-8"), re.DOTALL)
    rows = dict(line.split(": ", 1) for line in head[1].splitlines() if ": " in line and not line.startswith(" "))
    assert json.loads(rows["title"]) == title
    assert json.loads(rows["date"]) == "2024-03-14"
    assert rows["tags"] == "[briefing]"


def test_what_has_no_head_is_an_error(tmp_path):
    done = call("make", EXAMPLE, "-o", tmp_path / "x.docx", "--frontmatter", "--no-config")
    assert done.code == 2
    assert "--frontmatter needs a Markdown file" in done.err


def test_verify_reads_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    call("make", EXAMPLE, "-o", "x.md", "--frontmatter", "--no-config")
    assert call("verify", "x.md", EXAMPLE).code == 0
