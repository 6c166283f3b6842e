"""Which sentences of a paper tell how a thing was done, and not what was found.

They stand between its opening and its sum, and have no cue of a finding; before its results "found" is none, because
there others' findings are told. An editor strikes four of five of them, of those with a cue or behind them two of five, of
those in the opening one of four.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.language import roles
from briefing.language.cues import Cues, load
from briefing.model import DocumentKind, Profile

_FROM, _RESULTS, _TO = 0.15, 0.5, 0.85
"""The shares of a paper's sentences between which its method is told, from which its results are, and from which it sums up."""
_LEAST = 40
"""Sentences, at the least, of a paper that has such a middle."""
_SHORT = 1_000
"""Words of a paper below which its headings tell more surely than places where its method is told."""
_FINDS = frozenset({"improves", "we_show", "in_sum", "this_paper"})
"""Classes of cues (``briefing/language/data/cues``) of which a finding has one."""


def sentences(profile: Profile, kinds: Sequence[DocumentKind]) -> frozenset[int]:
    """The corpus-wide indices of such sentences; of languages whose cues are not known, none."""
    out: set[int] = set()
    for number, kind in enumerate(kinds):
        cues = load(profile.languages[number]) if kind is DocumentKind.PAPER else None
        indices = [i for i, document in enumerate(profile.document) if document == number] if cues else []
        if cues is None:
            continue
        headed = (
            frozenset(_headed(profile, cues, indices))
            if sum(profile.size[i] for i in indices) < _SHORT
            else frozenset()
        )
        out.update(headed or (_unfound(profile, cues, indices) if len(indices) >= _LEAST else ()))
    return frozenset(out)


def _headed(profile: Profile, cues: Cues, indices: Sequence[int]) -> Iterator[int]:
    """The sentences of a paper that stand below the heading of its method, without a cue of a finding."""
    known = roles.load(profile.languages[profile.document[indices[0]]])
    heads = {profile.section[i]: i for i in indices if profile.heading[i]} if known else {}
    for i in indices:
        head = heads.get(profile.section[i], i)
        below = known is not None and head != i and "heading_of_method" in known.seen(profile.words[head])
        if below and _FINDS.isdisjoint(cues.sentence.seen(profile.words[i])):
            yield i


def _unfound(profile: Profile, cues: Cues, indices: Sequence[int]) -> Iterator[int]:
    """Which sentences of a paper have no cue that belongs where they stand."""
    seen = [cues.sentence.seen(profile.words[i]) for i in indices]
    start, results, end = (round(share * len(indices)) for share in (_FROM, _RESULTS, _TO))
    if all("in_sum" not in found for found in seen[end:]):  # it ends with its results, or what sums up was not read
        end = len(indices)
    for at in range(start, end):
        if (_FINDS if at < results else _FINDS | {"found"}).isdisjoint(seen[at]):
            yield indices[at]
