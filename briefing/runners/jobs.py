"""What travels between the process that the user started and its workers: jobs and the recipe out, answers back."""

from __future__ import annotations

from dataclasses import field

from briefing.frozen import frozen
from briefing.making import Recipe
from briefing.model import Outcome, State

MEGABYTE = 1024 * 1024


@frozen
class Limits:
    """What one briefing may take: wall seconds, bytes of memory beyond the program's own, bytes of one output file."""

    seconds: float = 60.0
    memory: int = 1024 * MEGABYTE
    output: int = 64 * MEGABYTE


@frozen
class BatchRecipe(Recipe):
    """How every briefing of a batch is made; the same for all, so that it is sent to a worker once.

    `suffixes` are those of the files, in the order of `formats`.
    """

    suffixes: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)


@frozen
class Part:
    """One input: where it is, what it is called in the report (`id`) and in print (`name`).

    `path` is a path or a URL. `listed` is false for what a folder or a glob brought. `record` is the place of a JSON Lines
    record in its shard, as (offset, length) in bytes. `stamp` tells two states of the same input apart.
    """

    id: str
    path: str
    name: str
    listed: bool = True
    record: tuple[int, int] | None = None
    stamp: str = ""


@frozen
class Job:
    """One briefing to be made of its parts, to be written to `outputs` (relative to the output folder).

    `number` is its place among the jobs of the run, from 0. With `words`, no briefing is asked for but the words of its
    one part, as JSON.
    """

    id: str
    number: int
    parts: tuple[Part, ...]
    outputs: tuple[str, ...]
    words: bool = False
    documents: bool = False
    """Whether no briefing is asked for but the documents themselves, as JSON."""
    picture: tuple[str, str] | None = None
    """A page of its one part, a PDF, by its label, and the passage that is boxed there: that picture is asked for alone."""
    stored: bool = False
    """Whether its one part is a file of ours, and nothing is asked for but the briefing that it carries, as JSON."""


@frozen
class Verdict:
    """What became of one part: `key` is "" where it was read."""

    state: State = State.OK
    key: str = ""
    reason: str = ""
    notices: tuple[str, ...] = ()


@frozen
class Answer:
    """What a worker made of a job: the bytes of each output (none where it failed), and a verdict for each part."""

    files: tuple[bytes, ...]
    verdicts: tuple[Verdict, ...]
    seconds: float = 0.0

    @classmethod
    def failed(cls, job: Job, key: str, reason: str, *, seconds: float = 0.0) -> Answer:
        """The answer that says the same of each part."""
        return cls((), tuple(Verdict(State.FAILED, key, reason) for _ in job.parts), seconds)

    def outcomes(self, job: Job) -> tuple[Outcome, ...]:
        """A row of the report for each part."""
        return tuple(
            Outcome(
                source=part.id,
                state=verdict.state,
                outputs=job.outputs if verdict.state is State.OK else (),
                key=verdict.key,
                reason=verdict.reason,
                notices=verdict.notices,
                seconds=self.seconds,
            )
            for part, verdict in zip(job.parts, self.verdicts, strict=True)
        )
