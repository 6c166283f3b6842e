"""What became of one input of a batch: errors are data here."""

from __future__ import annotations

from enum import StrEnum

from briefing.frozen import frozen


class State(StrEnum):
    """What became of an input."""

    OK = "ok"
    FAILED = "failed"
    SKIPPED = "skipped"
    """A file that a folder or a glob brought, of a kind that no reader takes."""


@frozen
class Outcome:
    """One row of a batch's report.

    `source` names the input below its folder; `outputs` are the files that hold its briefing, relative to the output folder.
    `key` and `reason` say why there is none (see `briefing.errors`). `seconds` is the wall time that the briefing took
    in which the input stands; it is no part of the report, which is the same for every run.
    """

    source: str
    state: State
    outputs: tuple[str, ...] = ()
    key: str = ""
    reason: str = ""
    notices: tuple[str, ...] = ()
    seconds: float = 0.0
