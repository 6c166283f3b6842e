"""Where a briefing goes: files, standard output in any format, a terminal."""

import io
import json
import re
from contextlib import redirect_stdout

import pytest

from briefing.cli import outputs, screen
from briefing.model import codec
from briefing.pipeline import layout
from briefing.writers import files
from tests.program import EXAMPLE, call
from tests.writers import samples

SHOWN = ("docx", "md", "html", "json", "txt")


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self):
        return True


@pytest.fixture
def terminal(monkeypatch):
    """The surroundings of a terminal; `on_terminal` puts one in the place of standard output."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "60")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def on_terminal(function, *arguments, **named):
    with redirect_stdout(Terminal()):
        return function(*arguments, **named)


def page(briefing=samples.BRIEFING, cite="inline"):
    return on_terminal(screen.page, briefing, layout(briefing, cite=cite))


def bare(text):
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.mark.parametrize("form", SHOWN)
def test_any_format_on_standard_output(form):
    done = call("make", EXAMPLE, "-o", "-", "--format", form, "--no-config")
    assert done.code == 0
    assert done.out == call("make", EXAMPLE, "--to", form, "--no-config").out
    starts = {"docx": b"PK", "md": b"# Port Strike", "html": b"<!DOCTYPE", "json": b"{", "txt": b"Port Strike"}
    assert done.out.startswith(starts[form])


def test_a_pipe_gets_markdown_and_a_file_of_any_name_what_was_asked_for(tmp_path):
    assert call("make", EXAMPLE, "--no-config").text.startswith("# Port Strike")
    call("make", EXAMPLE, "-o", tmp_path / "brief", "--format", "json", "--no-config")
    assert codec.loads((tmp_path / "brief").read_bytes()).title.startswith("Port Strike")
    both = call("make", EXAMPLE, "-o", tmp_path / "a.md", "-o", "-", "--format", "md", "--no-config")
    assert both.text == (tmp_path / "a.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--to", "The Minister"], "--addressee"),
        (["--format", "odt"], "docx, md, html, json, pdf, txt"),
        (["--format", "md", "-o", "brief.docx"], "not the format asked for"),
        (["-o", "brief.xyz", "--format", "md"], "no writer for"),
    ],
)
def test_what_does_not_fit(options, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = call("make", EXAMPLE, *options, "--no-config")
    assert done.code == 2
    assert said in done.err
    assert list(tmp_path.iterdir()) == []


def test_render_prints_what_was_asked_for(tmp_path):
    (tmp_path / "a.json").write_bytes(codec.dumps(samples.BRIEFING))
    assert call("render", tmp_path / "a.json", "--no-config").text.startswith("**TLP:AMBER**")
    assert call("render", tmp_path / "a.json", "--to", "txt", "-o", "-", "--no-config").text.startswith("TLP:AMBER")


def test_the_addressee():
    done = call("make", EXAMPLE, "--addressee", "The Minister", "--json", "--no-config")
    assert json.loads(done.text)["to"] == "The Minister"


# --- on a terminal ------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("terminal")
def test_a_terminal_gets_a_page_set_for_it():
    asked = on_terminal(outputs.wanted, None, None)
    assert (asked.screen, asked.formats) == (True, ())
    assert on_terminal(outputs.wanted, None, "md").printed == "md"
    assert on_terminal(outputs.wanted, None, None, as_json=True).printed == "json"
    shown = page()
    lines = bare(shown).splitlines()
    assert max(map(len, lines)) <= 60
    assert "\x1b[1;34mBottom line\x1b[0m" in shown
    assert "\x1b[2m[1\u00a0¶7]\x1b[0m" in shown
    assert lines[0] == samples.BRIEFING.title
    assert all(len(line) == 60 or not line.endswith(("[1", "[2", "p.")) for line in lines)


@pytest.mark.usefixtures("terminal")
def test_a_page_set_for_a_terminal_reaches_it_as_it_is():
    """What keeps a source's escape sequences from a terminal lets those through that style our own page."""
    shown, terminal = page(), Terminal()
    files.show(shown.encode(), stream=terminal)
    assert terminal.getvalue() == shown


@pytest.mark.usefixtures("terminal")
def test_binary_formats_are_not_for_a_terminal():
    with pytest.raises(Exception, match="not for a terminal"):
        on_terminal(outputs.wanted, None, "docx")


@pytest.mark.usefixtures("terminal")
def test_every_word_stands_on_the_page():
    words = " ".join(bare(page()).replace("│", " ").split())
    for item in samples.BRIEFING.items():
        for paragraph in item.text.split("\n\n"):
            assert " ".join(paragraph.split()[-1:]) in words
    assert "2. landings-report.pdf. Fisheries Desk, 2030, 11,240 words." in words


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("settings", "styled"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_no_escape_sequences_where_none_are_wanted(settings, styled, monkeypatch):
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b" in page()) == styled


def test_a_pipe_gets_markdown_whatever_the_colours(monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert call("make", EXAMPLE, "--no-config").text.startswith("# Port Strike")


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("text", ["\x1b[31mred\x07", "\u202eturned", "\ud800", "[bold]no markup[/bold] :smile:", ""])
def test_what_a_text_holds_cannot_steer_the_terminal(text):
    shown = page(samples.with_text(f"a{text}b"))
    assert not set(bare(shown)) & set("\x1b\x07")
    assert "\u202e" not in shown or "\u202c" in shown
    if "markup" in text:
        assert "[bold]no markup[/bold] :smile:" in " ".join(bare(shown).split())
