"""Messages through a pipe, each preceded by its length.

What goes to a worker is pickled: it comes from us. What comes back is JSON and raw bytes, never unpickled: a worker may
have been taken over by the file it reads.
"""

from __future__ import annotations

import json
import pickle
import struct
from typing import IO, Any

from briefing.model import State
from briefing.runners.jobs import Answer, Verdict

_LENGTH = struct.Struct("<I")
_MOST_TALK = 4 * 1024 * 1024
"""Bytes of an answer's JSON: verdicts and notices."""


def send_object(pipe: IO[bytes], value: object) -> None:
    """Writes one pickled value."""
    data = pickle.dumps(value)
    pipe.write(_LENGTH.pack(len(data)) + data)
    pipe.flush()


def receive_object(pipe: IO[bytes]) -> Any:
    """The next pickled value.

    Raises:
        EOFError: the other side has gone.
    """
    return pickle.loads(_exactly(pipe, _length(pipe)))  # noqa: S301 - only a worker unpickles, and only what its parent sends


def send_answer(pipe: IO[bytes], answer: Answer) -> None:
    """Writes an answer: its JSON, then each file."""
    verdicts = [[v.state, v.key, v.reason, list(v.notices)] for v in answer.verdicts]
    head = {"verdicts": verdicts, "seconds": answer.seconds, "files": [len(data) for data in answer.files]}
    talk = json.dumps(head).encode()
    pipe.write(b"".join((_LENGTH.pack(len(talk)), talk, *answer.files)))
    pipe.flush()


def receive_answer(pipe: IO[bytes], *, most: int) -> Answer:
    """The next answer; none of its files may have more than `most` bytes.

    Raises:
        EOFError: the worker has gone.
        ValueError: what came is no answer.
    """
    size = _length(pipe)
    if size > _MOST_TALK:
        raise ValueError("an answer too long")
    head = json.loads(_exactly(pipe, size))
    sizes = [int(size) for size in head["files"]]
    if any(size < 0 or size > most for size in sizes):
        raise ValueError("a file too large")
    verdicts = tuple(
        Verdict(State(state), str(key), str(reason), tuple(map(str, notices)))
        for state, key, reason, notices in head["verdicts"]
    )
    return Answer(tuple(_exactly(pipe, size) for size in sizes), verdicts, float(head["seconds"]))


def _length(pipe: IO[bytes]) -> int:
    (size,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    return int(size)


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    data = pipe.read(size)
    if len(data) < size:
        raise EOFError
    return data
