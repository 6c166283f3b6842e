"""What takes long is shown on a terminal, on a line that the next one replaces; and nowhere else."""

import io
import sys

from briefing.cli import console


class Terminal(io.StringIO):
    """A stream that says it is one."""

    encoding = "utf-8"

    def isatty(self):
        return True


def terminal_of(monkeypatch):
    """A terminal as standard error; set in the test itself, for pytest sets its own after all fixtures."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    return stream


def test_what_is_worked_on_is_shown_and_gives_way_to_a_line(monkeypatch):
    terminal = terminal_of(monkeypatch)
    console.working("in/long.txt", 2, 3, 4)
    console.notice("a.txt: read in part")
    assert terminal.getvalue() == (
        "\rworking on in/long.txt (2/3), 4 s\x1b[K\r" + "\r\x1b[K" + "briefing: a.txt: read in part\n"
    )


def test_a_name_cannot_steer_the_terminal_nor_be_wider(monkeypatch):
    terminal = terminal_of(monkeypatch)
    console.working("a\x1b[2J" + "b" * 90, 1, 1, 2)
    shown = terminal.getvalue().removesuffix("\x1b[K\r")
    assert "\x1b" not in shown
    assert len(shown.removeprefix("\r")) < 60


def test_nothing_is_shown_elsewhere(monkeypatch, capsys):
    monkeypatch.setenv("TERM", "xterm")
    console.working("a.txt", 1, 1, 4)
    assert capsys.readouterr() == ("", "")
