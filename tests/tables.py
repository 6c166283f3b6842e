"""A table of examples as one test: what fails is told row by row, and a row costs what its own call does."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Iterable
from typing import Any

import pytest


def each_row(names: str | Iterable[str], table: Iterable[Any]):
    """As `pytest.mark.parametrize`, for a test whose rows leave nothing behind: it is called for each of them.

    Args:
        names: The arguments that a row gives.
        table: A row each; the bare value where there is one name.
    """
    names = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    table = [_values(row, len(names)) for row in table]
    assert table

    def decorate(test):
        @functools.wraps(test)
        def each(**given):
            failed = []
            for row in table:
                try:
                    test(**dict(zip(names, row, strict=True)), **given)
                except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001 - each is told
                    error.add_note(f"in the row {row!r}")
                    failed.append(error if isinstance(error, Exception) else AssertionError(str(error)))
            if len(failed) == 1:
                raise failed[0]
            if failed:
                raise ExceptionGroup(f"{len(failed)} rows of {len(table)} fail", failed)

        signature = inspect.signature(test)
        left = [parameter for name, parameter in signature.parameters.items() if name not in names]
        each.__signature__ = signature.replace(parameters=left)
        return each

    return decorate


def _values(row: Any, count: int) -> tuple[Any, ...]:
    """The values of a row, which has no marks of its own: nothing here would obey them."""
    if hasattr(row, "marks"):  # a pytest.param
        assert not row.marks, row
        return tuple(row.values)
    return (row,) if count == 1 else tuple(row)
