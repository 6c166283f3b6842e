"""Worker processes that outlive the server or batch that asked for them: to start one takes longer than what most tests ask."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from unittest import mock

from briefing.runners import executors
from briefing.runners.supervised import Supervised
from briefing.serve import reading

_IDLE = 3
"""Workers at most that wait for the next one to ask, the latest."""


class Lasting(Supervised):
    """A worker that is given back where another one is ended."""

    def __init__(self, recipe, idle):
        super().__init__(recipe)
        self.key = _key(recipe)
        self.idle = idle

    def close(self):
        pass

    def reap(self):
        self.idle.append(self)
        if len(self.idle) > _IDLE:
            self.idle.pop(0).end()

    def end(self):
        super().close()
        self._end()


@contextmanager
def lasting():
    """In this process the workers of servers and batches are lasting ones; at the end all are ended."""
    idle = []

    def supervised(recipe):
        found = next((worker for worker in idle if worker.key == _key(recipe)), None)
        if found is None:
            return Lasting(recipe, idle)
        idle.remove(found)
        return found

    with mock.patch.object(executors, "Supervised", supervised), mock.patch.object(reading, "Supervised", supervised):
        yield
    for worker in idle:
        worker.end()


def _key(recipe):
    """What a worker is started with."""
    return recipe, tuple(sys.path)
