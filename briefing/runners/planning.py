"""Inputs → jobs: one briefing a file, a folder or a cluster, each with the names of the files that it is written to."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from briefing.runners import inputs
from briefing.runners.inputs import Inputs
from briefing.runners.jobs import Job, Part

PER = ("file", "folder", "cluster")
"""What one briefing is made of."""


class Names:
    """The names of outputs: no two alike, also where case or the form of accents makes no difference.

    Args:
        suffixes: One output for each.
        given: Job → outputs that it had in an earlier run, and keeps.
        taken: Names, relative to the output folder, that no output may have.
    """

    def __init__(
        self, suffixes: tuple[str, ...], *, given: Mapping[str, tuple[str, ...]], taken: frozenset[str]
    ) -> None:
        self._suffixes = suffixes
        self._given = given
        self._next: dict[str, int] = {}
        self._used = {_folded(name) for name in taken}
        self._used |= {_folded(name) for names in given.values() for name in names}

    def take(self, job: str, stem: str) -> tuple[str, ...]:
        """The outputs of a job: ``stem.docx``, or ``stem-2.docx`` where that is another's."""
        if job in self._given and len(self._given[job]) == len(self._suffixes):
            return self._given[job]
        number = self._next.get(_folded(stem), 1)
        while True:
            names = tuple(f"{stem}-{number}{s}" if number > 1 else stem + s for s in self._suffixes)
            folded = [_folded(name) for name in names]
            if not any(name in self._used for name in folded):
                self._used.update(folded)
                self._next[_folded(stem)] = number + 1
                return names
            number += 1


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def jobs(found: Inputs, names: Names, *, per: str) -> Iterator[Job]:
    """The jobs in the inputs' order; `per` is one of `PER`."""
    if per == "folder":
        yield from _folders(found, names)
        return
    for number, part in enumerate(found):
        yield Job(part.id, number, (part,), names.take(part.id, inputs.stem(part)))


def _folders(found: Inputs, names: Names) -> Iterator[Job]:
    groups: dict[str, list[Part]] = {}
    for part in found:
        folder = part.id.rpartition(":")[0] if part.record else PurePosixPath(part.id).parent.as_posix()
        groups.setdefault(folder, []).append(part)
    for number, (folder, parts) in enumerate(groups.items()):
        stem = folder if folder != "." else inputs.folder_name(parts[0].path)
        yield Job(f"{folder}/", number, tuple(parts), names.take(f"{folder}/", stem))


def clusters(groups: Sequence[tuple[Part, ...]], names: Names, *, first: int) -> Iterator[Job]:
    """A job for each group, called and named after its first input; counted from `first`."""
    for number, parts in enumerate(groups, first):
        job = cluster(parts)
        yield Job(job, number, parts, names.take(job, inputs.stem(parts[0])))


def cluster(parts: tuple[Part, ...]) -> str:
    """What the job of a group is called."""
    return f"cluster of {parts[0].id}"
