"""Turns documents into a briefing: verbatim, cited, offline.

A Source is *read* into a Document; documents stand together in a Corpus; the corpus is *analysed* into Findings;
findings are *composed* into a Briefing; a briefing is *written* to a file.

What stands in `__all__`, the dataclasses of `briefing.model` and the errors of `briefing.errors` are public: they change only with
a note in the CHANGELOG. All other modules are the program's own.
"""

from __future__ import annotations

from briefing.version import __version__

TYPE_CHECKING = False  # as in `typing`, whose import would be most of this module's

if TYPE_CHECKING:
    from briefing.making import Made, Recipe, make
    from briefing.pipeline import analyse, compare, compose, read, render, rows, update, verify, write

__all__ = [
    "Made", "Recipe", "__version__", "analyse", "compare", "compose", "make", "read", "render", "rows", "update", "verify", "write",
]  # fmt: skip


def __getattr__(name: str) -> object:
    # Resolved at use, so that `import briefing` (and `briefing --help`) loads none of the engines.
    if name in {"Made", "Recipe", "make"}:
        from briefing import making

        return getattr(making, name)
    if name in __all__:
        from briefing import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'briefing' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
