"""One document → where it may contradict itself with two figures, which it seldom does: in the same words, or in a title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from briefing.comparing.statements import Statements

if TYPE_CHECKING:
    from briefing.comparing.figure_pair import Pair

LIKE_TITLE = 0.15
"""Cosine that is asked for of the killed, hurt, held or missing of a title and of the text under it."""
FEWEST_INSIDE = 4
"""Terms; shorter sentences of one document are alike by chance."""
ALIKE_INSIDE = 0.85
"""Jaccard index of the terms of two sentences of one document, which seldom contradicts itself."""


def may_contradict(statements: Statements) -> frozenset[int]:
    """The sentences with a figure of one document of which one may contradict another: those that nearly say the same, and tolls where a title has a figure."""
    profile = statements.profile
    indices = (statements.index(0, figure.span.start) for figure in statements.facts[0].figures)
    numbered = {index for index in indices if index is not None}
    found = _nearly_repeated(statements, numbered)
    if any(profile.heading[index] for index in numbered):
        from briefing.comparing.counted import befell

        found |= {index for index in numbered if befell(profile.texts[index])}
    found &= numbered
    return frozenset(found) if len(found) > 1 else frozenset()


def _nearly_repeated(statements: Statements, numbered: Collection[int]) -> set[int]:
    """Sentences that may nearly say what another says, those `numbered` among them.

    Of two sets with a Jaccard index of J each has one of the rarest terms, 1 - J of all and one more, in the other.
    """
    weights = statements.weights
    rarity = {term: place for place, term in enumerate(sorted(weights, key=lambda term: (-weights[term], term)))}
    sought = {term for index in numbered for term in _rarest(statements.terms[index], rarity)}
    holders: dict[str, list[int]] = defaultdict(list)
    for index, terms in enumerate(statements.terms):
        for term in () if sought.isdisjoint(terms) else _rarest(terms, rarity):
            holders[term].append(index)
    return {index for held in holders.values() if len(held) > 1 for index in held}


def _rarest(terms: frozenset[str], rarity: Mapping[str, int]) -> list[str]:
    """Those of a sentence's terms of which one that nearly says the same has one; none of a short sentence."""
    if len(terms) < FEWEST_INSIDE:
        return []
    return sorted(terms, key=rarity.__getitem__)[: int((1 - ALIKE_INSIDE) * len(terms)) + 1]


def contradicts(pair: Pair) -> bool:
    """Whether one document says the same with another value: in the same words, or of the same toll under a title."""
    return pair.one_head() and (_title_differs(pair) or _same_sentence(pair))


def _title_differs(pair: Pair) -> bool:
    """Whether a title and the text under it count the dead, hurt, held or missing of what may be one event."""
    left, right = pair.left, pair.right
    heading = pair.statements.profile.heading
    if heading[left.index] == heading[right.index] or pair.likeness < LIKE_TITLE:
        return False
    from briefing.comparing.counted import PEOPLE

    dated = left.years or right.years or left.days or right.days  # of another event
    return left.head == PEOPLE and pair.one_toll() and not dated


def _same_sentence(pair: Pair) -> bool:
    """Whether two sentences say the same but for this one figure."""
    terms = pair.statements.terms
    a, b = terms[pair.left.index], terms[pair.right.index]
    same = len(a) >= FEWEST_INSIDE and len(a & b) >= ALIKE_INSIDE * len(a | b)
    return same and sorted(pair.left.others) == sorted(pair.right.others)
