"""``--choices FILE``: what an editor chose, and the sources that lie beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, InputError
from briefing.model import Choices

if TYPE_CHECKING:
    from briefing.readers.sources import Named


def choices_of(path: Path | None) -> Choices | None:
    """The choices in the file that ``--choices`` names, be it theirs or a briefing's (.json) that carries them.

    Raises:
        InputError: key ``bad-record``; it holds none, or `path` cannot be read.
    """
    if path is None:
        return None
    from briefing.model import choices_codec
    from briefing.readers import sources

    try:
        data = sources.load(path)
        if data.startswith(b"PK"):
            raise InputError("an archive", key="bad-record", hint="unpack it, and name the choices.json in it")
        return choices_codec.loads(data)
    except BriefingError as error:
        raise error.named(path.name) from error


def kept_sources(path: Path | None) -> tuple[Named, ...]:
    """The sources that lie beside the file of ``--choices``, as `serve` saves it with pasted text and web pages.

    Raises:
        InputError: one is not there, or not what it was.
    """
    if path is None:
        return ()
    from briefing.readers import kept_sources as kept

    try:
        return kept.load(path)
    except BriefingError as error:
        raise error.named(path.name) from error
