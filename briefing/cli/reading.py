"""Sources named on the command line → documents; one that cannot be read never stops the others."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from briefing.cli import console, supervision
from briefing.cli.web import Web
from briefing.errors import KEYS, SOME_FAILED, BriefingError, InputError, UsageError
from briefing.model import Document
from briefing.readers.sources import Named, Page, is_web_address


def read_all(
    arguments: Sequence[str] | None,
    *,
    language: str = "auto",
    abbreviations: Sequence[str] = (),
    known: Sequence[Named] = (),
    comments: bool = False,
    original: bool = False,
    ocr: str = "auto",
    web: Web | None = None,
    remarks: bool = True,
) -> tuple[list[Document], list[BriefingError]]:
    """The documents that could be read, and the failures of the others, which are printed.

    Args:
        arguments: As typed: files, folders, globs, ``-``.
        language: Of all of them, or "auto".
        abbreviations: Words that no sentence ends after, beside ours.
        known: Files that need not be looked for, with the names to be printed, in place of `arguments`.
        comments: Whether the comments of a Word file follow its notes.
        original: Whether the tracked changes of a Word file are undone.
        ocr: When the pages of a PDF are recognised.
        web: What may be fetched, and where the pages are kept; by default any public address, and nowhere.
        remarks: Whether what is to be said of a document that was read is printed; what was passed over is in any case.

    Raises:
        UsageError: nothing is named.
        BriefingError: nothing could be read; it carries the exit code.
    """
    from briefing.pipeline import read_each
    from briefing.readers import sources

    if not known:
        arguments = or_stdin(arguments)
    if not arguments and not known:
        raise nothing_named()
    named = known or sources.expand(arguments or (), web=True)
    reading = partial(
        read_each,
        language=language,
        abbreviations=abbreviations,
        comments=comments,
        original=original,
        ocr=ocr,
    )
    documents: list[Document] = []
    failures: list[BriefingError] = []
    again = sum(source.path != "-" for source in named) == len(named)  # what came by a pipe cannot be read once more
    for number, source in enumerate(named, 1):
        console.progress(number, len(named), "reading")
        said = supervision.is_repeated(number)
        try:
            supervision.begin(source.path, number, len(named) if again else 1)
            read = _read(source, web, reading)
        except BriefingError as error:  # of a process that has ended over it
            read = [(source.name, error)]
        for called, found in read:
            heard = said or not (remarks or isinstance(found, BriefingError))
            _sort(called, found, source, documents, failures, said=heard)
    if not documents:
        raise _nothing(failures) if failures else _nothing_in(arguments)
    supervision.begin("", 0, len(documents))
    return documents, failures


def _sort(
    called: str,
    found: Document | BriefingError,
    source: Named,
    documents: list[Document],
    failures: list[BriefingError],
    *,
    said: bool,
) -> None:
    """Puts what was found among the documents or the failures, and prints what there is to say, if it was not `said`."""
    from briefing.pipeline import PASSED_OVER

    typed = _as_typed(called, source)
    if not isinstance(found, BriefingError):
        remarks = [f"{typed}: {remark}" for remark in found.notices]
        documents.append(found)
    elif found.key in PASSED_OVER and not (source.listed and called == source.name):
        remarks = [f"{typed}: passed over: {found.reason}"]
    else:
        remarks = []
        failures.append(BriefingError(found.reason, key=found.key, source=typed, hint=found.hint))
        if not said:
            console.failure(failures[-1])
    for remark in remarks if not said else ():
        console.notice(remark)


def as_typed(error: BriefingError, path: str) -> BriefingError:
    """The error of the file at `path`, which names it as it was typed and not by its last part alone."""
    inside = error.source.removeprefix(Path(path).name)
    error.source = path + inside if inside != error.source or not inside else error.source
    return error


def _as_typed(called: str, source: Named) -> str:
    """What a source, or something in it, is called on standard error: by the path that was typed."""
    inside = called.removeprefix(source.name)
    return source.path + inside if called.startswith(source.name) and inside[:1] in {"", "/"} else called


def or_stdin(arguments: Sequence[str] | None) -> list[str] | None:
    """What was typed; where that is nothing, and something is handed to standard input, that."""
    if arguments or not is_piped():
        return list(arguments) if arguments else None
    return ["-"]


def nothing_named() -> UsageError:
    """The error where no source is named and nothing is handed over."""
    return UsageError("no source is named", hint="a file, a folder, or - for standard input")


def is_piped() -> bool:
    """Whether something is handed to standard input: a pipe or a file, no terminal and no device."""
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (AttributeError, OSError, ValueError):  # closed, or none at all
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def _read(
    source: Named, web: Web | None, read: Callable[..., list[tuple[str, Document | BriefingError]]]
) -> list[tuple[str, Document | BriefingError]]:
    """The documents of a source, each with its name; a failure in place of what cannot be read."""
    if is_web_address(source.path):
        return list((web or Web()).read(source.path, lambda data, name: read(data, name=name)))
    if source.page is None:
        return read(source.path, name=source.name)
    return [
        (source.name, _as_page(found, source, source.page)) for _, found in read(source.path, name=source.page.file)
    ]


def _as_page(found: Document | BriefingError, source: Named, page: Page) -> Document | BriefingError:
    """What was read of a web page that was kept, called by its address."""
    from briefing.pipeline import of_page

    if isinstance(found, BriefingError):
        return found.named(source.name)
    return of_page(found, page.file, source.name, page.url, page.retrieved)


def _nothing(failures: list[BriefingError]) -> BriefingError:
    """The end where no source could be read: its own code where all failed alike, else 4."""
    codes = {KEYS[error.key] for error in failures}
    if len(failures) == 1:
        return ReportedError(failures[0])
    if len(codes) == 1 and codes != {4}:
        return ReportedError(failures[0])
    return ReportedError(InputError("no source could be read", key=failures[0].key))


def _nothing_in(arguments: Sequence[str] | None) -> InputError:
    """The end where folders were named, and no file that can be read is in them."""
    return InputError("no file in it can be read", key="missing", source=arguments[0] if arguments else "")


class ReportedError(BriefingError):
    """A failure whose line has been printed already."""

    def __init__(self, error: BriefingError) -> None:
        super().__init__(error.reason, key=error.key, source=error.source)
        self.printed = True


def exit_code(failures: Sequence[BriefingError]) -> int:
    """0, or 3 where some inputs failed."""
    return SOME_FAILED if failures else 0


def answer_records(path: str, work: Callable[[dict[str, Any]], dict[str, Any]]) -> int:
    """Writes one line of JSON for each record of a JSON Lines file, as soon as it is done; the exit code.

    Raises:
        InputError: key ``missing`` or ``unreadable``.
        LimitError: key ``too-large``, one line is.
    """
    from briefing import records
    from briefing.readers import sources

    def within_limits(record: dict[str, Any]) -> dict[str, Any]:
        supervision.begin(f"record {record.get('id')}"[:80], 1, 1)
        return work(record)

    failed = 0
    for line, done in records.run(sources.lines(Path(path)), within_limits):
        console.result(line + "\n")
        failed += not done
    return SOME_FAILED if failed else 0
