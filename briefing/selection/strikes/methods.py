"""Which sentences of a paper tell how a thing was done, and not what was found.

They stand between its opening and its results, and have no cue of a finding. An editor strikes four of five of them, of
those with a cue or behind them two of five, of those in the opening one of four.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.cues import load
from briefing.model import DocumentKind, Profile

_FROM, _TO = 0.15, 0.5
"""The shares of a paper's sentences between which its method is told."""
_LEAST = 40
"""Sentences, at the least, of a paper that has such a middle."""
_FINDS = frozenset({"improves", "we_show", "in_sum", "this_paper"})
"""Classes of cues (``briefing/language/data/cues``) of which a finding has one."""


def sentences(profile: Profile, kinds: Sequence[DocumentKind]) -> frozenset[int]:
    """The corpus-wide indices of such sentences; of languages whose cues are not known, none."""
    out: set[int] = set()
    for number, kind in enumerate(kinds):
        cues = load(profile.languages[number]) if kind is DocumentKind.PAPER else None
        indices = [i for i, document in enumerate(profile.document) if document == number] if cues else []
        if cues is None or len(indices) < _LEAST:
            continue
        middle = indices[round(_FROM * len(indices)) : round(_TO * len(indices))]
        out.update(i for i in middle if _FINDS.isdisjoint(cues.sentence.seen(profile.words[i])))
    return frozenset(out)
