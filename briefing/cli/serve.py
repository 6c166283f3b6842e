"""``briefing serve``: the page in a browser of this machine, where a person chooses, checks and takes the file along."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import console, options


def serve(
    sources: options.Sources = None,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0: any that is free.")] = 0,
    open_browser: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    root: Annotated[
        list[Path] | None,
        typer.Option(
            "--root", help="A folder whose files may be opened from the page; repeatable.", show_default=False
        ),
    ] = None,
    state: Annotated[
        Path | None,
        typer.Option(
            "--state", help="A folder in which sessions are kept, to go on with another day.", show_default=False
        ),
    ] = None,
    allow_private: options.AllowPrivate = None,
    quiet: options.Quiet = None,
) -> int:
    """Serve the page on this machine alone: drop sources, set the length, strike, pin and add lines, take the file along."""
    from briefing.mcp.roots import Roots
    from briefing.readers import sources as named
    from briefing.serve import server
    from briefing.serve.desk import Desk

    console.quiet = bool(quiet)
    desk = Desk(
        named.expand(sources or [], web=True),
        Roots(root) if root else None,
        state=state,
        private=tuple(allow_private or ()),
    )

    def ready(address: str) -> None:
        console.result(f"{address}\n")
        console.notice("open this address once; Ctrl-C ends it")
        if open_browser:
            import webbrowser

            webbrowser.open(address)

    server.serve(server.Server(desk, port=port), ready)
    return 0
