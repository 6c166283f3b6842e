"""The command line: typer and rich live only here; a command is a thin call into `briefing.pipeline`."""

from __future__ import annotations


def main() -> None:
    """Runs the program."""
