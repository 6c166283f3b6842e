"""An end for what would run on: no measure of speed, but the difference between a long and an endless wait."""

import os
import signal
from collections.abc import Iterator

import pytest

with_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in its folders")
"""For tests of a named pipe, which is never read to its end."""


def ended_after(seconds: float):
    """A fixture for every test of a file: TimeoutError after so many seconds of this process alone, so that a busy machine fails none."""

    @pytest.fixture(autouse=True)
    def guard() -> Iterator[None]:
        if not hasattr(signal, "SIGVTALRM"):
            pytest.skip("no alarm on this system")

        def stop(*_):
            raise TimeoutError

        before = signal.signal(signal.SIGVTALRM, stop)
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        yield
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)

    return guard
