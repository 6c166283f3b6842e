"""``briefing check``: is the briefing complete?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import console, options
from briefing.errors import BriefingError, CheckError


def check(
    briefing: Annotated[Path, typer.Argument(help="A briefing: .docx .json .md .html", show_default=False)],
    ready: Annotated[bool, typer.Option("--ready", help="Fail while a slot for the analyst is open.")] = False,
    as_json: options.AsJson = False,
) -> int:
    """Say which slots for the analyst are filled, and which are open; also after editing in Word."""
    from briefing import slots as readiness

    try:
        slots = readiness.slots(briefing)
    except BriefingError as error:
        raise error.named(briefing.name) from error
    waiting = [slot.key for slot in slots if slot.is_open]
    if as_json:
        rows = [{"key": s.key, "heading": s.heading, "open": s.is_open, "text": s.words} for s in slots]
        console.result_json({"briefing": briefing.name, "ready": not waiting, "slots": rows})
    elif slots:
        cells = [(slot.key, "open" if slot.is_open else "filled", slot.words) for slot in slots]
        console.result(console.table(("slot", "state", "what stands there"), cells, widths=(0, 0, 60)))
    else:
        console.result("no slot for the analyst\n")
    if ready and waiting:
        reason = f"to be filled by the analyst: {', '.join(waiting)}"
        failed = CheckError(reason, source=briefing.name, hint="in Word, or with make -M section=words")
        console.failure(failed)
        return failed.exit_code
    return 0
