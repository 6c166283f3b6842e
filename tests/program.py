"""Running the program: in this process (fast), or as a user would (a process of its own)."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from briefing.cli import console, run

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "strait.txt"


class Done(NamedTuple):
    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()


class _Stream(io.TextIOWrapper):
    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)


def call(*arguments: object, stdin: bytes | None = b"") -> Done:
    """Runs one command in this process; without `stdin` as if it was closed."""
    out, err = _Stream(), io.StringIO()
    source = None if stdin is None else io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    console.quiet = False
    with redirect_stdout(out), redirect_stderr(err), mock.patch.object(sys, "stdin", source):
        code = run([str(a) for a in arguments])
    return Done(code, out.buffer.getvalue(), err.getvalue())


def process(*arguments: object, stdin: bytes = b"", cwd: Path | None = None, **environment: str) -> Done:
    """Runs one command in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=os.environ | environment,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))
