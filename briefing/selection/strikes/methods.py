"""Which sentences of a paper tell how a thing was done, and not what was found.

They stand between its opening and its sum, and have no cue of a finding; before its results "found" is none, because
there others' findings are told. An editor strikes four of five of them, of those with a cue or behind them two of five, of
those in the opening one of four.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.cues import load
from briefing.model import DocumentKind, Profile

_FROM, _RESULTS, _TO = 0.15, 0.5, 0.85
"""The shares of a paper's sentences between which its method is told, from which its results are, and from which it sums up."""
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
        start, results, end = (round(share * len(indices)) for share in (_FROM, _RESULTS, _TO))
        out.update(i for i in indices[start:results] if _FINDS.isdisjoint(cues.sentence.seen(profile.words[i])))
        finds = _FINDS | {"found"}
        out.update(i for i in indices[results:end] if finds.isdisjoint(cues.sentence.seen(profile.words[i])))
    return frozenset(out)
