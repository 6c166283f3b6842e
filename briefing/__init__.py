"""Turns documents into a briefing: verbatim, cited, offline.

A Source is *read* into a Document; documents stand together in a Corpus; the corpus is *analysed* into Findings;
findings are *composed* into a Briefing; a briefing is *written* to a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.version import __version__

if TYPE_CHECKING:
    from briefing.making import Made, Recipe, make
    from briefing.pipeline import analyse, compose, read, verify, write

__all__ = ["Made", "Recipe", "__version__", "analyse", "compose", "make", "read", "verify", "write"]


def __getattr__(name: str) -> object:
    # Resolved at use, so that `import briefing` (and `briefing --help`) loads none of the engines.
    if name in {"read", "analyse", "compose", "verify", "write"}:
        from briefing import pipeline

        return getattr(pipeline, name)
    if name in {"make", "Made", "Recipe"}:
        from briefing import making

        return getattr(making, name)
    raise AttributeError(f"module 'briefing' has no attribute {name!r}")
