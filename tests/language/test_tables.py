"""Data files are read as the standard library reads them."""

import tomllib
from pathlib import Path

import pytest

from briefing.language.fields import tables
from briefing.language.lexicon import DATA

TEMPLATES = Path(__file__).parents[2] / "templates"
FILES = [*sorted(DATA.rglob("*.toml")), *sorted(TEMPLATES.rglob("*.toml"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: "/".join(path.parts[-2:]))
def test_each_file_is_read_as_the_standard_library_reads_it(path):
    text = path.read_text(encoding="utf-8")
    assert tables(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a = '''\n\nx y\n'''\n# it's '''no''' string\nb = ''\n",
        "[one]\na = 'x' # said\n[two.three]\nb = \"y\\u00a0\"\n",
        "a = '''x''''\nb = [1, 2]\n",
        "a = '''x''' # said\nb = '''y'''",
        'a-b = "x"\nn = 12\nx = 0.25\n[page]\nc = 1\n[[rows]]\na = "1"\n[[rows]]\n[[others]]\na = "y"\n',
        'a = "x\\ty"\nb = -1\nc = true\nd = 1_000\ne = 1e3\n',
    ],
)
def test_what_is_written_otherwise_is_read_all_the_same(text):
    assert tables(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "a =\n",
        "a = '''x",
        "a = b\n",
        "a = '''x''' '''y'''\n",
        "'''x'''",
        "a = \nb = '''x'''",
        "a = 1\na = 2\n",
        "[a]\n[a]\n",
        "a = 1\n[a]\n",
        "[a]\n[[a]]\n",
        "[[a]]\n[a]\n",
        "a = 01\n",
        'a = "x\n',
    ],
)
def test_what_is_no_toml_is_refused(text):
    with pytest.raises(ValueError, match=r"\w"):
        tables(text)
