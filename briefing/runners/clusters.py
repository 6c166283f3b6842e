"""Inputs → groups that tell one story (`grouping.topics`), each file read once for its words by a supervised worker.

The words are kept beside the journal (``.briefing/words.jsonl``), so that a run that goes on reads only what is new. All
words of all files are held at once while they are grouped: some 10 KB for a file of 700 words.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from briefing.model import Profile, State
from briefing.runners.executors import Executor
from briefing.runners.jobs import Answer, Job, Part, Verdict
from briefing.runners.journal import FOLDER

NAME = "words.jsonl"

Groups = tuple[tuple[Part, ...], ...]
Failed = tuple[tuple[Part, Verdict], ...]


def groups(
    parts: Iterable[Part],
    folder: Path,
    executor: Executor,
    *,
    resume: bool,
    again: bool,
    on_read: Callable[[int], None],
) -> tuple[Groups, Failed]:
    """The inputs that can be read, in groups in the order of their first ones; and those that cannot, with the reason.

    Args:
        parts: The inputs.
        folder: The output folder.
        executor: Where they are read.
        resume: Whether words kept by a run before are used.
        again: Whether what could not be read then is tried again.
        on_read: Called with how many are read.
    """
    listed = list(parts)
    path = folder / FOLDER / NAME
    known = dict(_kept(path)) if resume else {}
    if again:
        known = {key: line for key, line in known.items() if "words" in line}
    _read_new(listed, path, known, executor, resume=resume, on_read=on_read)
    lines = [(part, known[part.id, part.stamp]) for part in listed]
    read = [(part, line) for part, line in lines if "words" in line]
    failed = tuple((part, _verdict(line)) for part, line in lines if "words" not in line)
    return tuple(tuple(read[number][0] for number in group) for group in _topics([line for _, line in read])), failed


def _read_new(
    listed: list[Part],
    path: Path,
    known: dict[tuple[str, str], dict[str, Any]],
    executor: Executor,
    *,
    resume: bool,
    on_read: Callable[[int], None],
) -> None:
    """Reads what is not known yet, and adds each line to `known` and to the file at `path` as soon as it is there."""
    jobs = (
        Job(part.id, number, (part,), (), words=True)
        for number, part in enumerate(listed)
        if (part.id, part.stamp) not in known
    )
    with path.open("a" if resume else "w", encoding="ascii", newline="\n") as file:
        for job, answer in executor.run(jobs):
            (part,) = job.parts
            line = _line(part, answer)
            known[part.id, part.stamp] = line
            file.write(("\n" if file.tell() else "") + json.dumps(line))  # a line cut off by a kill harms no other
            on_read(len(known))


def _topics(lines: list[dict[str, Any]]) -> tuple[tuple[int, ...], ...]:
    from briefing.grouping.topics import topics

    if not lines:
        return ()
    terms = tuple(tuple(stem for stem, count in line["words"].items() for _ in range(count)) for line in lines)
    none: tuple[Any, ...] = ()
    return topics(
        Profile(
            languages=none,
            titles=tuple(tuple(line["title"]) for line in lines),
            document=tuple(range(len(lines))),  # one row a document
            position=none,
            block=none,
            block_position=none,
            section=none,
            heading=none,
            size=none,
            words=none,
            terms=terms,
            signals=none,
            texts=none,
        )
    )


def _line(part: Part, answer: Answer) -> dict[str, Any]:
    line: dict[str, Any] = {"input": [part.id, part.stamp]}
    if answer.files:
        line |= json.loads(answer.files[0])
        return line
    verdict = answer.verdicts[0]
    return line | {"state": verdict.state, "key": verdict.key, "reason": verdict.reason}


def _verdict(line: dict[str, Any]) -> Verdict:
    return Verdict(State(line["state"]), line["key"], line["reason"])


def _kept(path: Path) -> Iterator[tuple[tuple[str, str], dict[str, Any]]]:
    for raw in path.read_bytes().splitlines() if path.exists() else ():
        try:
            line = json.loads(raw)
            name, stamp = line["input"]
        except (ValueError, KeyError, TypeError):
            continue
        yield (name, stamp), line
