"""What a sentence of an earnings call says of its quarter → its chance to state the outcome: the result a share, the sales, the guidance.

A call says "per share" of much: of a gain, a dividend, a part of the year, the year before, of what was promised once. The weights
were fitted on 167 calls with what news agencies told of them (docs/models/outcome.md), and rounded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, log
from types import MappingProxyType

from briefing.language.cues import Cues
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Profile

_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "amount": 3.2,
        "of_quarter": 2.0,
        "guided_amount": 0.6,
        "guided_sum": 0.8,
        "next_quarter": -2.0,
        "sales": 1.7,
        "reported": 1.0,
        "no_amount": -1.0,
        "aside": -1.5,
        "part": -0.8,
        "long": -1.0,
        "months": -1.3,
        "earlier": -2.0,
        "no_figure": -0.8,
    }
)
"""What a sentence says → what it adds, as the learned chance's log odds and the ranking's deviations do with the two numbers below."""
_LEARNED, _BY_RANK = 0.35, 0.6
_SLOPE, _OFFSET = 0.69, -3.35
"""What makes a chance of the sum (Platt 1999): of 156 sentences of 6 to 8, 80 in 100 said what the agencies did."""
_LONGEST = 35
"""Words of a sentence beyond which it says more than one thing."""
_EDGE = 0.002
"""The least chance whose log odds are taken, and its distance from 1 of the most."""

_AMOUNT = deferred(
    r"(?:(?:[$€£¥]|eur|usd|gbp|chf)\s?\d[\d,]{0,9}\.\d\d?|\b\d{1,4}(?:\.\d)?\s?(?:pence|cents))\b(?!\s?[bmt]r?illion)"
)
_SUM = deferred(r"(?:[$€£¥]|\b(?:eur|usd|gbp|chf))\s?\d[\d,.]{0,12}\s(?:to\s\S{1,12}\s)?[bm]illion\b")
_SALES = deferred(r"\b(?:revenues?|sales|turnover)\b")
_QUARTER = deferred(r"\bquarter(?:ly)?\b|\bq[1-4]\b")
_NOT_NEXT = deferred(r"\b(?:full|fiscal|entire|for the)[ -]year\b|\b(?:annual|fiscal)\b|\bcompared to our\b")
"""What is guided for a year, or was guided before, though a quarter is named."""
_MONTHS = deferred(r"\b(?:six|nine)[ -]months?\b|\byear[ -]to[ -]date\b|\bhalf\b")
_ASIDE = deferred(r"\bdividends?\b|\brepurchas|\bbuy-?backs?\b|\bbook value\b")
"""What is given for a share and is no result."""
_YEAR = deferred(r"\b20\d\d\b")


def chances(
    profile: Profile, cues: Cues, indices: Sequence[int], learned: Sequence[float], deviations: Sequence[float]
) -> list[float]:
    """The chances of sentences of an English call.

    Args:
        profile: The corpus.
        cues: Of its language.
        indices: The sentences that may stand on a page.
        learned: The chance of each by what was learned of all kinds of text.
        deviations: How many deviations above the mean the ranking has each.
    """
    rows = zip(indices, learned, deviations, strict=True)
    return [_chance(_sum(profile, cues, i) + _LEARNED * _odds(value) + _BY_RANK * far) for i, value, far in rows]


def _odds(chance: float) -> float:
    inside = min(max(chance, _EDGE), 1 - _EDGE)
    return log(inside / (1 - inside))


def _chance(total: float) -> float:
    return 1 / (1 + exp(-(_SLOPE * total + _OFFSET)))


def _sum(profile: Profile, cues: Cues, index: int) -> float:
    return sum(_WEIGHTS[said] for said in says(profile, cues, index))


def says(profile: Profile, cues: Cues, index: int) -> frozenset[str]:
    """What a sentence of a call says: names of the weights."""
    text, words = profile.texts[index].lower(), profile.words[index]
    seen = cues.sentence.seen(words)
    share, guided = "per_share" in seen, "guided" in seen
    amount = share and _AMOUNT.search(text) is not None
    told = {
        "amount": amount,
        "of_quarter": amount and not guided and _QUARTER.search(text),
        "guided_amount": amount and guided,
        "guided_sum": guided and not amount and _SUM.search(text),
        "next_quarter": amount and guided and _QUARTER.search(text) and not _NOT_NEXT.search(text),
        "sales": _SALES.search(text) and _SUM.search(text),
        "reported": "reported" in seen,
        "no_amount": share and not amount,
        "aside": _ASIDE.search(text),
        "part": not _parts().isdisjoint(words),
        "long": profile.size[index] > _LONGEST,
        "months": _MONTHS.search(text),
        "earlier": _is_earlier(profile, index),
        "no_figure": not any(map(str.isdigit, text)),
    }
    return frozenset(name for name, so in told.items() if so)


def _is_earlier(profile: Profile, index: int) -> bool:
    """Whether a sentence gives what was earned in an earlier year than that of the sentence before it: "Earnings in 2030 were $1.10"."""
    before = profile.texts[index - 1] if index and profile.document[index - 1] == profile.document[index] else ""
    own, other = _YEAR.findall(profile.texts[index]), _YEAR.findall(before)
    return bool(own and other) and max(own) < max(other) and _AMOUNT.search(before) is not None


@cache
def _parts() -> frozenset[str]:
    words = lexicon("en").rhetoric
    return frozenset((*words.company_parts, *words.parts_of_companies))
