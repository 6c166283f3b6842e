"""A briefing's own file named on the command line → the briefing in it, compared with what its sources say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from briefing.cli import console, supervision
from briefing.cli.reading import read_all
from briefing.errors import InputError
from briefing.frozen import slotted
from briefing.model import Briefing, Document


@slotted
class Stored:
    """A stored briefing: the name of its file, and what was read of its sources (by their index)."""

    name: str
    briefing: Briefing
    paper: str = "a4"
    documents: dict[int, Document] = field(default_factory=dict)
    edited: int = 0
    """How many of its texts are no longer verbatim."""

    def render(self, writer: str, *, reference: str | None = None, cite: str = "inline") -> bytes:
        """The bytes that `writer` makes of it."""
        return self.render_as(self.briefing, writer, reference=reference, cite=cite)

    def render_as(
        self,
        briefing: Briefing,
        writer: str,
        *,
        reference: str | None = None,
        cite: str = "inline",
        evidence: bool = True,
    ) -> bytes:
        """The bytes that `writer` makes of another version of it."""
        from briefing import pipeline

        documents = self.documents
        return pipeline.render(
            briefing, writer, paper=self.paper, reference=reference, cite=cite, documents=documents, evidence=evidence
        )


def open_stored(brief: str, sources: Sequence[str], *, paper: str = "a4") -> Stored:
    """The briefing in the file `brief`; what was edited in it is said on stderr.

    Raises:
        InputError: the file cannot be read, or is not one that briefing made (key ``unsupported``).
        CheckError: one of `sources` is no source of it.
    """
    from briefing.readers import sources as files
    from briefing.readers import stored
    from briefing.sharing import verbatim

    name = Path(brief).name
    supervision.begin(brief)
    data = files.load(Path(brief))
    if not data:
        raise InputError("nothing in it", key="empty", source=brief)
    try:
        briefing = stored.load(data)
    except InputError as error:
        raise error.named(brief) from error
    if briefing is None:
        raise InputError(
            "no briefing that briefing made",
            key="unsupported",
            source=brief,
            hint="a .json or .docx of `briefing make`",
        )
    out = Stored(name, briefing, paper)
    if sources:
        documents, failures = read_all(sources)
        if failures:
            raise failures[0]
        out.documents = verbatim.located(briefing, documents, named=all(Path(s).is_file() for s in sources))
        out.briefing = verbatim.compared(briefing, out.documents)
    for item in verbatim.edited(out.briefing):
        out.edited += 1
        console.notice(f"{brief}: no longer verbatim: {item.text[:60]!r}")
    if changed := verbatim.changed_lines(out.briefing, data):
        console.notice(f"{brief}: {changed} lines were changed in Word since; its own data is what is laid out")
    return out
