"""What is not asked for is not loaded: the engines stay out of `--help`, `formats` and error messages."""

import json
import subprocess
import sys

import pytest

from briefing.cli.commands import COMMANDS, GROUPS
from tests.program import EXAMPLE

HEAVY = ("numpy", "nltk", "sumy", "docx", "jinja2", "lxml", "trafilatura", "pypdfium2", "Stemmer", "charset_normalizer")


CHEAP = ["--help", "make --help", "--version", "formats", "rankers", "make none.txt", "make", "mkae"]
"""What is asked of one process, one after the other: the first that loads what it should not tells on itself and on those behind it."""
PROGRAM = """
import contextlib, json, sys
found = []
for words in json.loads(sys.argv[1]):
    with contextlib.redirect_stdout(sys.stderr):
        if words is None:
            import briefing
        else:
            from briefing.cli import run
            run(words)
    found.append(sorted(sys.modules))
print(json.dumps(found))
"""


def loaded(*commands):
    """The modules that one process has loaded after each of some commands; None only imports the package."""
    program = [sys.executable, "-c", PROGRAM, json.dumps(commands)]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    return [set(modules) for modules in json.loads(done.stdout)]


@pytest.fixture(scope="module")
def cheap():
    """Command → the modules that are loaded after it; "" is the package alone."""
    names = ["", *CHEAP]
    return dict(zip(names, loaded(None, *map(str.split, CHEAP)), strict=True))


@pytest.mark.parametrize("arguments", ["", *CHEAP])
def test_nothing_heavy_is_loaded(cheap, arguments):
    assert not cheap[arguments] & set(HEAVY)


def test_help_loads_no_command(cheap):
    commands = {row.target.partition(":")[0] for row in (*COMMANDS, *GROUPS)}
    assert not {*commands, "briefing.model"} & cheap["--help"]


def test_the_default_path_needs_neither_nltk_nor_sumy(tmp_path):
    (found,) = loaded(["make", str(EXAMPLE), "-o", str(tmp_path / "x.docx")])
    assert not found & {"nltk", "sumy", "trafilatura", "pypdfium2"}


def test_a_short_text_is_summarized_without_numpy():
    (found,) = loaded(["summarize", str(EXAMPLE), "--no-config"])
    assert "numpy" not in found


def of_ours(modules):
    return sum(module.startswith("briefing") for module in modules)


def test_help_loads_no_more_modules_of_ours(cheap):
    """A start is mostly modules: what a run does not need is imported by the function that needs it."""
    assert of_ours(cheap["--help"]) <= 10


@pytest.mark.parametrize(("arguments", "most"), [(["summarize"], 121), (["make"], 340)], ids=["summarize", "make"])
def test_no_more_modules_of_ours_are_loaded(arguments, most, tmp_path):
    output = ["-o", str(tmp_path / "x.md")] if arguments == ["make"] else []
    (found,) = loaded([*arguments, str(EXAMPLE), "--no-config", *output])
    assert of_ours(found) <= most


def test_a_short_text_is_made_a_page_of_without_numpy(tmp_path):
    (found,) = loaded(["make", str(EXAMPLE), "--no-config", "-o", str(tmp_path / "x.md")])
    assert "numpy" not in found


def test_what_a_run_seldom_uses_is_loaded_when_it_is_asked_for():
    program = (
        "import subprocess, sys\nassert type(subprocess).__name__ == '_Later'\n"
        "said = subprocess.run([sys.executable, '-c', 'print(1)'], capture_output=True, text=True).stdout\n"
        "print(said, type(subprocess).__name__)"
    )
    begun = "import contextlib, io\nfrom briefing.cli import run\nwith contextlib.redirect_stdout(io.StringIO()):\n    run(['--help'])\n"
    done = subprocess.run([sys.executable, "-c", begun + program], capture_output=True, text=True, check=True)
    assert done.stdout == "1\n module\n"
