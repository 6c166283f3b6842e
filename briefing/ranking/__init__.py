"""Ranking: a `Profile` → a `Ranking`, one finite score for each sentence.

To add a ranker: a file with ``rank(profile, request) -> Ranking`` and a row in `briefing.catalog.RANKERS`. Scores are
aligned by position, equal under every hash seed, and defined for 0, 1 and 2 sentences, for equal ones, and where every
word is a stop word.
"""

from __future__ import annotations

from typing import Protocol

from briefing.model import Profile, Ranking, Request


class Ranker(Protocol):
    """What every ranker's ``rank`` looks like."""

    def __call__(self, profile: Profile, request: Request) -> Ranking:
        """Scores the sentences of `profile`."""
        ...
