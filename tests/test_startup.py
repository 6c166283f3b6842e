"""What is not asked for is not loaded: the engines stay out of `--help`, `formats` and error messages."""

import subprocess
import sys

import pytest

from briefing.cli.commands import COMMANDS, GROUPS
from tests.program import EXAMPLE

HEAVY = ("numpy", "nltk", "sumy", "docx", "jinja2", "lxml", "trafilatura", "pypdfium2", "Stemmer", "charset_normalizer")


def loaded(*arguments):
    code = (
        "import sys; from briefing.cli import run; run(sys.argv[1:]);"
        f"print('LOADED', *[m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
    return set(done.stderr.rpartition("LOADED")[2].split())


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["make", "--help"], ["--version"], ["formats"], ["rankers"], ["make", "none.txt"], ["make"], ["mkae"]],
    ids=" ".join,
)
def test_nothing_heavy_is_loaded(arguments):
    assert loaded(*arguments) == set()


def test_help_loads_no_command():
    code = "import sys; from briefing.cli import run; run(['--help']); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    commands = {row.target.partition(":")[0] for row in (*COMMANDS, *GROUPS)}
    assert not {*commands, "briefing.model"} & set(done.stderr.split())


def test_importing_the_package_loads_no_engine():
    code = f"import sys, briefing; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_default_path_needs_neither_nltk_nor_sumy(tmp_path):

    assert not loaded("make", str(EXAMPLE), "-o", str(tmp_path / "x.docx")) & {
        "nltk",
        "sumy",
        "trafilatura",
        "pypdfium2",
    }


def test_a_short_text_is_summarized_without_numpy():
    assert "numpy" not in loaded("summarize", str(EXAMPLE), "--no-config")


@pytest.mark.parametrize(
    ("arguments", "most"), [(["--help"], 10), (["summarize"], 121), (["make"], 371)], ids=["help", "summarize", "make"]
)
def test_no_more_modules_of_ours_are_loaded(arguments, most, tmp_path):
    """A start is mostly modules: what a run does not need is imported by the function that needs it."""
    sources = [str(EXAMPLE), "--no-config"] if arguments != ["--help"] else []
    output = ["-o", str(tmp_path / "x.md")] if arguments == ["make"] else []
    code = (
        "import sys; from briefing.cli import run; run(sys.argv[1:]);"
        "print(sum(m.startswith('briefing') for m in sys.modules), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, *arguments, *sources, *output]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert int(done.stderr.split()[-1]) <= most
