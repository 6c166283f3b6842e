"""``briefing mcp``: verify, find, facts and make as tools for an assistant, on standard input and output."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import console
from briefing.errors import UsageError


def mcp(
    root: Annotated[
        list[Path] | None,
        typer.Option("--root", help="A folder whose files may be read; repeatable.", show_default=False),
    ] = None,
) -> int:
    """Serve an assistant over the Model Context Protocol: check its quotations, find passages, list facts, make briefings."""
    if not root:
        raise UsageError("no folder is allowed", hint="briefing mcp --root FOLDER")
    from briefing.mcp import messages
    from briefing.mcp.roots import Roots
    from briefing.mcp.session import Session
    from briefing.mcp.shelf import Shelf

    session = Session(Shelf(Roots(root)))
    messages.serve(sys.stdin.buffer, session.answer, console.result)
    return 0
