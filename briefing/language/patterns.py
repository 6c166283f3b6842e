"""Patterns that are compiled when they are first used: a run needs half of those that its modules have.

Compiling costs a short run a tenth of its time (.07 s of `make`).
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import cast


class _Deferred:
    """Stands for a pattern; its methods are looked up once and then are the pattern's own, without a step between."""

    def __init__(self, written: str, flags: int) -> None:
        self._written = written
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._written, self._flags)

    def __getattr__(self, name: str) -> object:
        value: object = getattr(self._compiled, name)
        setattr(self, name, value)
        return value


def deferred(written: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use; for patterns of which most texts need none.

    A mistake in the pattern shows at its first use, too, so a test must use each (`tests/language/test_patterns.py`).
    """
    return cast("re.Pattern[str]", _Deferred(written, flags))
