"""Sources named on the command line → documents; one that cannot be read never stops the others."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from briefing.cli import console
from briefing.errors import KEYS, SOME_FAILED, BriefingError, InputError, UsageError
from briefing.model import Document
from briefing.readers.sources import Named

_NO_READER = {"unsupported"}


def read_all(
    arguments: Sequence[str] | None,
    *,
    language: str = "auto",
    abbreviations: Sequence[str] = (),
    known: Sequence[Named] = (),
) -> tuple[list[Document], list[BriefingError]]:
    """The documents that could be read, and the failures of the others, which are printed.

    Args:
        arguments: As typed: files, folders, globs, ``-``.
        language: Of all of them, or "auto".
        abbreviations: Words that no sentence ends after, beside ours.
        known: Files that need not be looked for, with the names to be printed, in place of `arguments`.

    Raises:
        UsageError: nothing is named.
        BriefingError: nothing could be read; it carries the exit code.
    """
    from briefing.pipeline import read
    from briefing.readers import sources

    if not arguments and not known:
        raise UsageError("no source is named", hint="a file, a folder, or - for standard input")
    named = known or sources.expand(arguments or ())
    documents: list[Document] = []
    failures: list[BriefingError] = []
    for number, source in enumerate(named, 1):
        console.progress(number, len(named), "reading")
        try:
            document = read(Path(source.path), name=source.name, language=language, abbreviations=abbreviations)
        except BriefingError as error:
            error.named(source.name)
            if not source.listed and error.key in _NO_READER:
                console.notice(f"{source.name}: passed over: {error.reason}")
                continue
            failures.append(error)
            console.failure(error)
            continue
        for remark in document.notices:
            console.notice(f"{source.name}: {remark}")
        documents.append(document)
    if not documents:
        raise _nothing(failures)
    return documents, failures


def _nothing(failures: list[BriefingError]) -> BriefingError:
    """The end where no source could be read: its own code where all failed alike, else 4."""
    codes = {KEYS[error.key] for error in failures}
    if len(failures) == 1:
        return ReportedError(failures[0])
    if len(codes) == 1 and codes != {4}:
        return ReportedError(failures[0])
    return ReportedError(InputError("no source could be read", key="missing" if not failures else failures[0].key))


class ReportedError(BriefingError):
    """A failure whose line has been printed already."""

    def __init__(self, error: BriefingError) -> None:
        super().__init__(error.reason, key=error.key, source=error.source)
        self.printed = True


def exit_code(failures: Sequence[BriefingError]) -> int:
    """0, or 3 where some inputs failed."""
    return SOME_FAILED if failures else 0


def lines_of(path: str) -> list[bytes]:
    r"""The lines of a JSON Lines file, cut at ``\n`` alone.

    Raises:
        InputError: key ``missing`` or ``unreadable``.
    """
    from briefing.readers import sources

    return sources.load(Path(path)).split(b"\n")


def stopped() -> None:
    """Silences stdout after its reader has gone (``| head``)."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
