"""`docs/commands.md` holds each command's help, word for word. BRIEFING_REGENERATE=1 writes it anew."""

import os
import re
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from briefing.cli.app import app

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


def commands(group, prefix=()):
    for name, command in sorted(group.commands.items()):
        if hasattr(command, "commands"):
            yield from commands(command, (*prefix, name))
        else:
            yield (*prefix, name)


def helps():
    runner = CliRunner(env={"COLUMNS": "100", "TERMINAL_WIDTH": "100"})
    for path in commands(typer.main.get_command(app)):
        out = runner.invoke(app, [*path, "--help"], prog_name="briefing")
        assert out.exit_code == 0
        yield " ".join(path), re.sub(r"[ \t]+$", "", out.output, flags=re.MULTILINE).strip()


@pytest.mark.pinned
def test_each_command_and_option_is_documented():
    intro = PAGE.read_text(encoding="utf-8").split("\n## ")[0].rstrip()
    page = intro + "\n" + "".join(f"\n## briefing {name}\n\n```text\n{text}\n```\n" for name, text in helps())
    if os.environ.get("BRIEFING_REGENERATE"):
        PAGE.write_text(page, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page, "run the tests with BRIEFING_REGENERATE=1, and look at the change"
