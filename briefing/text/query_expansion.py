"""What is asked for → the forms in which a text may speak of it, and the sentences that do.

A query is matched by its stems. The text itself tells of other forms: an acronym that it spells out ("Maritime Safety
Board (MSB)", after Schwartz & Hearst 2003) stands for its long form and the long form for it; a compound may be written
as one word, with a hyphen, or as two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import cast

from briefing.language.lexicon import lexicon
from briefing.language.patterns import LETTERS, deferred
from briefing.model import Profile

_BRACKET = deferred(r"\(([A-Z][A-Za-z.&-]{1,9})\)")
_LONG = 6
"""Letters of a compound, at least."""

Phrase = tuple[str, ...]


def acronyms(texts: Iterable[str]) -> list[tuple[str, str]]:
    """The short forms that stand in brackets behind their long ones, with these: ("MSB", "Maritime Safety Board")."""
    found = []
    for text in texts:
        for match in _BRACKET.finditer(text):
            letters = [c.lower() for c in match[1] if c.isalpha()]
            words = [(m.start(), m[0]) for m in LETTERS.finditer(text, max(0, match.start() - 120), match.start())]
            if match[1].endswith("s"):
                letters.pop()
            start = _begin(words, letters, lexicon("en").acronyms.small)
            start = _begin(words, letters, frozenset()) if start is None else start
            if start is not None:
                found.append((match[1], text[start : match.start()].strip()))
    return list(dict.fromkeys(found))


def _begin(words: Sequence[tuple[int, str]], letters: Sequence[str], silent: frozenset[str]) -> int | None:
    """Where the last words begin whose initials are `letters`; `silent` words have none."""
    at = len(words)
    for letter in reversed(letters):
        at -= 1
        while at >= 0 and words[at][1].lower() in silent:
            at -= 1
        if at < 0 or words[at][1][0].lower() != letter:
            return None
    return words[at][0] if letters else None


def widened(
    queries: Sequence[str],
    phrases: Sequence[Phrase],
    texts: Iterable[str],
    words: Sequence[Phrase],
    stems: Callable[[str], Phrase],
) -> tuple[Phrase, ...]:
    """The phrases, and behind them the other forms in which the text has them.

    Args:
        queries: What was asked, as typed.
        phrases: The stems of each query.
        texts: The sentences.
        words: The words of each sentence, in small letters.
        stems: Words → stems.
    """
    pairs = [(stems(short), stems(long)) for short, long in acronyms(texts)]
    swaps = [(a, b) for short, long in pairs if short and long for a, b in ((short, long), (long, short))]
    swaps += [(stems(a), stems(b)) for a, b in _compounds(queries, words)]
    out = dict.fromkeys(phrases)
    for phrase in phrases:
        for one, other in swaps:
            at = _find(phrase, one) if one and other else -1
            if at >= 0:
                out[phrase[:at] + other + phrase[at + len(one) :]] = None
    return tuple(phrase for phrase in out if phrase)


def _compounds(queries: Sequence[str], words: Sequence[Phrase]) -> Iterator[tuple[str, str]]:
    """Two words of a query that the text writes as one, and one that it writes as two, each with the text's form."""
    asked = [re.findall(r"[^\W_]+", query.lower()) for query in queries]
    known = {word for sentence in words for word in sentence}
    for query in asked:
        for left, right in pairwise(query):
            if left + right in known:
                yield f"{left} {right}", left + right
    wanted = {word for query in asked for word in query if len(word) >= _LONG}
    found = {}
    for sentence in words:
        for left, right in pairwise(piece for word in sentence for piece in word.split("-")):
            if left + right in wanted:
                found[left + right] = f"{left} {right}"
    yield from found.items()


def _find(phrase: Phrase, part: Phrase) -> int:
    """Where `part` stands in `phrase`, or -1."""
    return next((i for i in range(len(phrase) - len(part) + 1) if phrase[i : i + len(part)] == part), -1)


def matching(profile: Profile) -> frozenset[int]:
    """The sentences that speak of what is asked for.

    A sentence does that has all words of a phrase of two, or half of those of a longer one; where none does, one that
    has any word of any phrase.
    """
    if "asked for" not in profile.memo:
        profile.memo["asked for"] = _matching(profile)
    return cast("frozenset[int]", profile.memo["asked for"])


def _matching(profile: Profile) -> frozenset[int]:
    bags = [set(terms) for terms in profile.terms]
    for strict in (True, False):
        found = frozenset(
            i
            for i, bag in enumerate(bags)
            if any(
                len(bag.intersection(phrase)) >= _least(phrase, strict=strict) for phrase in profile.phrases if phrase
            )
        )
        if found:
            return found
    return frozenset()


def _least(phrase: Phrase, *, strict: bool) -> int:
    """So many of a phrase's words a sentence must have."""
    words = len(set(phrase))
    return max(min(words, 2), (words + 1) // 2) if strict else 1
