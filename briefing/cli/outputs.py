"""Where a briefing goes, and in which formats: ``-o`` and ``--format`` together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.cli import console, supervision
from briefing.errors import UsageError
from briefing.frozen import frozen
from briefing.model import Briefing

FORMATS = ("docx", "md", "html", "json", "pdf", "txt")
STDOUT = "-"
_BINARY = frozenset({"docx", "pdf"})


@frozen
class Outputs:
    """The files that are wanted, the writer of each, and what is printed.

    `printed` is the writer whose bytes go to standard output, "" where none do; `screen`: it is a terminal, and gets a
    page set for it.
    """

    paths: tuple[Path, ...]
    writers: tuple[str, ...]
    printed: str = ""
    screen: bool = False

    @property
    def formats(self) -> tuple[str, ...]:
        """The writers that are needed: those of the files, then that of what is printed."""
        return (*self.writers, *filter(None, [self.printed]))

    def show(self, briefing: Briefing, files: Sequence[bytes], *, cite: str) -> None:
        """Prints what is to be printed; `files` are the bytes that `formats` asks for."""
        if self.screen:
            from briefing import pipeline
            from briefing.cli import screen

            console.result(screen.page(briefing, pipeline.layout(briefing, cite=cite)))
        elif self.printed:
            console.result(files[-1])


def wanted(output: Sequence[Path] | None, form: str | None, *, as_json: bool = False) -> Outputs:
    """What ``-o`` and ``--format`` ask for; without both, a page on a terminal, and Markdown elsewhere.

    Raises:
        UsageError: a format that there is not, or a file that is called after another one.
    """
    writer = writer_of(form) if form else ""
    paths = tuple(path for path in output or () if str(path) != STDOUT)
    writers = tuple(_writer_for(path, writer) for path in paths)
    if output and len(paths) == len(output):
        return Outputs(paths, writers)
    terminal = console.is_terminal()
    if terminal and writer in _BINARY:
        raise UsageError(f"--format {form} is not for a terminal", hint=f"-o brief.{form}")
    if terminal and not writer and not as_json:
        return Outputs(paths, writers, screen=True)
    return Outputs(paths, writers, writer or ("json" if as_json else "md"))


def _writer_for(path: Path, asked: str) -> str:
    """The writer of a file: by its name, else the one `asked` for; both together must agree."""
    from briefing import pipeline

    own = pipeline.writer_for(path) if path.suffix or not asked else asked
    if asked and own != asked:
        raise UsageError(f"{path.suffix} is not the format asked for", source=str(path))
    return own


def save(path: Path, data: bytes, *, force: bool = False, parents: bool = False) -> None:
    """Writes a file, as `writers.files.save` does; what a guarded command writes has a limit of its own.

    Raises:
        LimitError: key ``too-large``.
        OutputError: as `writers.files.save`.
    """
    from briefing.writers import files

    supervision.check(data, path.name)
    supervision.lift()
    files.save(path, data, force=force, parents=parents)


def writer_of(form: str) -> str:
    """The writer of a format.

    Raises:
        UsageError: there is none; who meant an addressee is told so.
    """
    from briefing import catalog

    name = form.strip().lower().removeprefix(".")
    entry = catalog.by_suffix("writers", f".{name}") if name in FORMATS else None
    if entry is None:
        raise UsageError(
            f"--format, --to: no format {form[:40]!r}", hint=f"{', '.join(FORMATS)}; whom it is for: --addressee"
        )
    return entry.name
