"""Forty things that a person at a shell expects of a command, a test each (clig.dev; what pandoc, git and ripgrep do).

docs/command_line.md lists them by the names of these tests.
"""

import json
import os
import pkgutil
import re
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import console
from briefing.cli.commands import COMMANDS, GROUPS
from briefing.version import __version__
from tests.program import EXAMPLE, ROOT, call, process

PAGE = ROOT / "docs" / "command_line.md"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copy(EXAMPLE, "article.txt")
    return tmp_path


def test_every_point_is_on_the_page_and_every_row_has_a_test():
    tests = {name.removeprefix("test_") for name in globals() if name.startswith("test_")}
    rows = re.findall(r"^\| \d+ \|[^|]+\| `(\w+)` \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(rows) == tests - {
        "every_point_is_on_the_page_and_every_row_has_a_test",
        "examples_run_in_a_shell",
        "help_of_an_inner_command_has_its_own_example",
    }
    assert len(rows) == len(set(rows)) == 40


def test_version():
    assert call("--version").text == f"briefing {__version__}\n"


def test_help_is_short_and_long():
    assert call("make", "-h").out == call("make", "--help").out != b""


def test_without_arguments_help_is_shown():
    done = call()
    assert done.code == 2
    assert "Usage: briefing" in done.err


def test_help_names_a_command():
    assert call("help", "make").text.strip() == call("make", "--help").text.strip()
    assert "templates new" in call("help", "templates", "new").text


def test_manual_page():
    page = call("help", "--man").text
    assert page.startswith(".TH BRIEFING 1")
    assert all(f".SS briefing {command.name}\n" in page for command in COMMANDS)


def test_list_of_commands_is_uncut():
    assert "..." not in call("--help").text.split("Commands:")[1]
    for group in GROUPS:
        for line in call(group.name, "--help").text.split("Commands:")[1].splitlines():
            assert not line.endswith("...")


@pytest.mark.parametrize("command", [*COMMANDS, *GROUPS], ids=lambda command: command.name)
def test_help_has_examples(command):
    text = call(command.name, "--help").text
    assert "Examples:" in text
    assert all(example in text for example in command.examples)
    if command in COMMANDS:  # not every example can be run: `watch` does not end
        typed = {word for example in command.examples for word in shlex.split(example) if word.startswith("--")}
        assert typed <= set(re.findall(r"--[\w-]+", text.partition("Examples:")[0]))


INNER = [(group, inner.name) for group in GROUPS for inner in pkgutil.resolve_name(group.target).registered_commands]


@pytest.mark.parametrize(("group", "name"), INNER, ids=lambda value: getattr(value, "name", value))
def test_help_of_an_inner_command_has_its_own_example(group, name):
    text = call(group.name, name, "--help").text.partition("Examples:")[2]
    assert text.split()[:3] == ["briefing", group.name, name]


EXAMPLES = [
    example
    for command in (*COMMANDS, *GROUPS)
    for example in command.examples
    if command.name not in {"watch", "serve"}
]
PIPED = re.compile(r"[|<]")
"""What only a shell understands; that a result goes into a file changes nothing for the program."""


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    """A briefing that was made before."""
    path = tmp_path_factory.mktemp("old") / "old.json"
    assert call("make", EXAMPLE, "-o", path, "-o", path.with_suffix(".docx"), "--no-config").code == 0
    return path


@pytest.fixture
def desk(here, old, monkeypatch):
    """The folder that the examples of the help speak of; a batch has one worker."""
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    (here / "reports").mkdir()
    shutil.copy(EXAMPLE, here / "reports")
    shutil.copy(ROOT / "examples" / "strait-later.txt", here / "later.txt")
    for form in (".json", ".docx"):
        shutil.copy(old.with_suffix(form), here)
    (here / "briefing.toml").write_text('[profiles.press]\nlength = "1p"\n', encoding="utf-8")
    return here


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("example", [example for example in EXAMPLES if not PIPED.search(example)])
def test_examples_run(example):
    words = shlex.split(example.partition(" > ")[0])[1:]
    if "--resume" in words:
        assert call(*words[:-1]).code == 0
    done = call(*words)
    assert done.code == 0, done.err


@pytest.mark.usefixtures("desk")
@pytest.mark.skipif(os.name != "posix", reason="the examples are lines of a POSIX shell")
@pytest.mark.parametrize("example", [example for example in EXAMPLES if PIPED.search(example)])
def test_examples_run_in_a_shell(example):
    shell = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(example, shell=True, capture_output=True, env=shell, check=False)
    assert done.returncode == 0, done.stderr


def test_command_mistyped():
    assert "did you mean make?" in call("help", "mkae").err
    done = call("mkae")
    assert done.code == 2
    assert "make" in done.err


def test_option_mistyped():
    done = call("make", "x.txt", "--templte", "bluf")
    assert done.code == 2
    assert "--template" in done.err


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (("-t", "blurf"), "bluf"),
        (("-r", "centralty"), "centrality"),
        (("--tlp", "ambre"), "amber"),
        (("--cite", "footnotes"), "footnote"),
        (("--sections", "quote"), "quotes"),
        (("--kind", "judgement"), "judgment"),
        (("--order", "dates"), "date"),
    ],
)
def test_value_mistyped(here, arguments, near):
    done = call("make", "article.txt", "--no-config", *arguments)
    assert done.code == 2
    assert f"did you mean {near}?" in done.err


def test_result_on_stdout_talk_on_stderr(here):
    done = call("make", "article.txt", "-v", "--no-config")
    assert done.text.startswith("# ")
    assert "asked for" in done.err


def test_quiet(here):
    assert call("make", "article.txt", "-o", "x.md", "--quiet", "--no-config").err == ""


def test_verbose_says_what_was_read_and_chosen(here):
    done = call("make", "article.txt", "-o", "x.md", "-v", "--no-config")
    assert re.search(r"article\.txt: text, \d+ words, en, 2024-03-14", done.err)
    assert "template bluf, ranker auto: bottom-line 1" in done.err
    assert re.search(r"\d+ words; read in \d", done.err)


def test_dash_is_standard_input():
    assert call("summarize", "-", "-n", "1", stdin=EXAMPLE.read_bytes()).text.startswith("A dockworkers")


def test_pipe_without_dash():
    done = process("summarize", "-n", "1", stdin=EXAMPLE.read_bytes())
    assert done.text.startswith("A dockworkers")


def test_dash_is_standard_output(here):
    done = call("make", "article.txt", "-o", "-", "--format", "docx", "--no-config")
    assert done.out.startswith(b"PK")


def test_format_by_suffix_or_option(here):
    assert call("make", "article.txt", "-o", "x.html", "--no-config").code == 0
    assert Path("x.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert call("make", "article.txt", "-o", "-", "--to", "html", "--no-config").text.startswith("<!DOCTYPE html>")


def test_unknown_format_names_the_addressee(here):
    done = call("make", "article.txt", "--to", "Minister")
    assert done.code == 2
    assert "--addressee" in done.err


def test_suffix_that_is_not_written(here):
    done = call("make", "article.txt", "-o", "x.xyz")
    assert done.code == 2
    assert not Path("x.xyz").exists()


def test_nothing_is_written_over(here):
    Path("x.md").write_text("mine", encoding="utf-8")
    done = call("make", "article.txt", "-o", "x.md", "--no-config")
    assert done.code == 5
    assert "--force" in done.err
    assert Path("x.md").read_text(encoding="utf-8") == "mine"


def test_missing_folders_are_made_when_asked(here):
    refused = call("make", "article.txt", "-o", "a/b/x.md", "--no-config")
    assert refused.code == 5
    assert "--parents" in refused.err
    assert not Path("a").exists()
    assert call("make", "article.txt", "-o", "a/b/x.md", "--parents", "--no-config").code == 0
    assert Path("a/b/x.md").exists()


def test_several_outputs(here):
    assert call("make", "article.txt", "-o", "x.md", "-o", "x.json", "--no-config").code == 0
    assert Path("x.md").exists()
    assert Path("x.json").exists()


def test_dry_run_writes_nothing(here):
    done = call("make", "article.txt", "-o", "x.md", "-t", "exsum", "--dry-run", "--no-config")
    assert done.code == 0
    assert re.search(r"read +article\.txt", done.text)
    assert re.search(r"write +x\.md +md", done.text)
    assert re.search(r"with +template +exsum", done.text)
    assert not Path("x.md").exists()


def test_json_result(here):
    assert json.loads(call("facts", "article.txt", "--json").out)["quotes"]


def test_json_error():
    done = call("make", "./nowhere.txt", "--json", "--no-config")
    assert done.code == 4
    assert json.loads(done.out) == {"error": {"key": "missing", "source": "./nowhere.txt", "reason": "no such file"}}


def test_error_is_one_line():
    done = call("make", "nowhere.txt", "--no-config")
    assert done.err == "briefing: nowhere.txt: missing: no such file\n"


def test_exit_codes_are_documented():
    page = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    assert all(re.search(rf"^\| {code} ", page, re.MULTILINE) for code in range(10))


def test_one_bad_file_never_stops_the_others(here):
    done = call("summarize", "nowhere.txt", "article.txt", "-n", "1")
    assert done.code == 3
    assert done.text.startswith("A dockworkers")


def test_no_color(monkeypatch):
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert console.is_colored()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not console.is_colored()
    assert "--no-color" in call("--help").text
    assert "\x1b" not in process("--no-color", "formats", FORCE_COLOR="1").text


def test_force_color(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert call("formats").text.startswith("\x1b[1m")


def test_dumb_terminal(monkeypatch):
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    assert not console.is_colored()


def test_tables_are_uncut_in_a_pipe(here, monkeypatch):
    assert "…" not in call("explain", "article.txt").text
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    assert "…" in call("explain", "article.txt").text


def test_reader_that_goes_away_is_no_error(here):
    done = subprocess.run(
        f"{sys.executable} -m briefing make article.txt --no-config | head -c 1",
        shell=True, capture_output=True, check=False,
    )  # fmt: skip
    assert done.stderr == b""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_stopped_without_a_word():
    with subprocess.Popen(
        [sys.executable, "-m", "briefing", "summarize", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        running.send_signal(signal.SIGTERM)
        assert running.wait(20) in {-signal.SIGTERM, 143}
        assert running.stderr.read() == b""


def test_completion_of_values(monkeypatch):
    done = process(_BRIEFING_COMPLETE="complete_bash", COMP_WORDS="briefing make --template bl", COMP_CWORD="3")
    assert done.text.split() == ["bluf"]
    done = process(_BRIEFING_COMPLETE="complete_bash", COMP_WORDS="briefing make --sections quotes,fig", COMP_CWORD="3")
    assert done.text.split() == ["quotes,figures"]


def test_settings_file_and_profile(here):
    Path("briefing.toml").write_text('length = "1"\n[profiles.wide]\nlength = "2"\n', encoding="utf-8")
    assert len(call("summarize", "article.txt").text.splitlines()) == 1
    assert len(call("summarize", "article.txt", "--profile", "wide").text.splitlines()) == 2


def test_environment_variables(here, monkeypatch):
    Path("briefing.toml").write_text('length = "3"\n', encoding="utf-8")
    monkeypatch.setenv("BRIEFING_LENGTH", "1")
    assert len(call("summarize", "article.txt").text.splitlines()) == 1
    assert len(call("summarize", "article.txt", "-n", "2").text.splitlines()) == 2
    assert len(call("summarize", "article.txt", "--no-config").text.splitlines()) > 2
    monkeypatch.setenv("BRIEFING_STRICT", "maybe")
    done = call("make", "article.txt")
    assert done.code == 2
    assert "BRIEFING_STRICT: bad-config" in done.err


def test_config_show(here, monkeypatch):
    Path("briefing.toml").write_text('template = "exsum"\n', encoding="utf-8")
    monkeypatch.setenv("BRIEFING_LENGTH", "7")
    shown = json.loads(call("config", "show", "--json").out)["settings"]
    assert shown["length"] == {"value": "7", "from": "BRIEFING_LENGTH"}
    assert shown["template"]["value"] == "exsum"
    assert shown["template"]["from"].endswith("briefing.toml")


def test_file_names_begin_with_a_dash(here):
    shutil.copy(EXAMPLE, "-x.txt")
    assert call("summarize", "-n", "1", "--", "-x.txt").text.startswith("A dockworkers")
