"""Every Python block of the docs runs; every `briefing` line of the README's shell blocks does, too."""

import re
import shlex
import shutil

import pytest

from tests.program import ROOT, call

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(language):
    return [
        pytest.param(match[2], id=f"{page.name}-{number}")
        for page in PAGES
        for number, match in enumerate(FENCE.finditer(page.read_text(encoding="utf-8")))
        if match[1] == language
    ]


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    for name in ("examples", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "output").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.cpu_count", lambda: 1)  # one worker for a batch, not one a processor


@pytest.mark.parametrize("code", blocks("python"))
@pytest.mark.usefixtures("checkout")
def test_python_block(code):
    exec(compile(code, "docs", "exec"), {})


@pytest.mark.parametrize("script", blocks("sh"))
@pytest.mark.usefixtures("checkout")
def test_shell_block(script):
    lines = re.sub(r"\\\n", " ", script).splitlines()
    for line in lines:
        command = line.partition("  #")[0].strip()
        if command.startswith("briefing ") and not command.startswith(
            "briefing serve"
        ):  # it stands until it is stopped
            done = call(*shlex.split(command)[1:])
            assert done.code == 0, (command, done.err)


@pytest.mark.parametrize(
    ("page", "table"),
    [("sections", "sections"), ("rankers", "rankers"), ("formats", "readers"), ("formats", "writers")],
)
def test_each_row_of_the_catalog_is_documented(page, table):
    from briefing import catalog

    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    missing = [e.name for e in catalog.TABLES[table].values() if f"`{e.name}`" not in text]
    missing += [s for e in catalog.TABLES[table].values() for s in e.suffixes if f"`{s}`" not in text]
    assert not missing


def test_each_error_key_is_documented():
    from briefing.errors import KEYS

    text = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    assert [f"`{key}` | {code} |" for key, code in KEYS.items() if f"| `{key}` | {code} |" not in text] == []


def test_each_setting_is_documented():
    from briefing.settings import OPTIONS

    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert [name for name in OPTIONS if f"`{name}`" not in text] == []
