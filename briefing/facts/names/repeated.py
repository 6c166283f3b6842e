"""Names that the tagger found somewhere in a document and passed over elsewhere, and short forms in brackets behind a body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.facts.names.tokens import Mention, Tokens
from briefing.facts.phrases.reporting_words import FUNCTION
from briefing.model import Span

_LONGEST = 5
"""Tokens of a name that is looked for again."""
_TIGHT = frozenset(("-", "&", "/", "@", "#", "."))
_TIGHT_BEHIND = _TIGHT - {"."}


def with_repeated(found: Tokens, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions, and the same words where nothing was found and no other capital stands beside them, ascending.

    A name that two kinds have is looked for under the one that most mentions have; ties go to the first.
    """
    kinds = _kinds(found, mentions)
    if not kinds:
        return sorted(mentions, key=lambda mention: mention.first)
    taken = {at for mention in mentions for at in range(mention.first, mention.last + 1)}
    more = [
        Mention(Span(found.starts[first], found.stops[last]), kinds[words], first, last)
        for first, last in _free_runs(found, taken)
        if (words := tuple(found.words[first : last + 1])) in kinds
        and not (first == last and (words[0].lower() in found.common or words[0].lower() in FUNCTION))
    ]
    return sorted([*mentions, *more], key=lambda mention: mention.first)


def _kinds(found: Tokens, mentions: Sequence[Mention]) -> dict[tuple[str, ...], str]:
    """The words of each name → its kind."""
    votes: dict[tuple[str, ...], dict[str, int]] = {}
    for mention in mentions:
        words = tuple(found.words[mention.first : mention.last + 1])
        if len(words) <= _LONGEST:
            kinds = votes.setdefault(words, {})
            kinds[mention.kind] = kinds.get(mention.kind, 0) + 1
    best = {words: max(kinds, key=kinds.__getitem__) for words, kinds in votes.items()}
    return {words: kind for words, kind in best.items() if kind == "organisation" and not words[0].isupper()}


def _free_runs(found: Tokens, taken: set[int]) -> Iterator[tuple[int, int]]:
    """First and last token of each run of capitalised tokens that no name touches."""
    words, last = found.words, -1
    for at in found.capitals:
        if at > last:
            last = at
            while last + 1 < len(words) and words[last + 1][0].isupper() and last + 1 not in found.begins:
                last += 1
            before = words[at - 1] if at and at not in found.begins else ""
            after = words[last + 1] if last + 1 < len(words) else ""
            if taken.isdisjoint(range(at, last + 1)) and before not in _TIGHT and after not in _TIGHT_BEHIND:
                yield at, last
