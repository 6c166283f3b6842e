"""Data files are read as the standard library reads them."""

import tomllib

import pytest

from briefing.language.fields import tables
from briefing.language.lexicon import DATA


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.toml")), ids=lambda path: path.relative_to(DATA).as_posix())
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
    ],
)
def test_what_is_written_otherwise_is_read_all_the_same(text):
    assert tables(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text", ["a =\n", "a = '''x", "a = b\n", "a = '''x''' '''y'''\n", "'''x'''", "a = \nb = '''x'''"]
)
def test_what_is_no_toml_is_refused(text):
    with pytest.raises(ValueError, match=r"\w"):
        tables(text)
