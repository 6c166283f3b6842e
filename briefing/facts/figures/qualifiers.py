"""The words that weaken or bound a number, before it ("at least") and after it ("or more"), as they stand."""

from __future__ import annotations

import re

from briefing.model import Span

_ADVERB = r"(?:just|only|slightly|well|far|significantly|considerably|somewhat|even|still|perhaps|maybe|nearly|almost)"
_CORE = (
    r"(?:at least|at most|at the most|at the very least|more than|less than|fewer than|greater than|larger than|smaller than|higher than|lower than|better than|worse than"
    r"|no (?:more|less|fewer|greater|larger) than|not (?:more|less|fewer) than|nothing less than|as (?:many|much|few|little|high|low|large|small|long) as"
    r"|up to|upwards? of|north of|south of|in excess of|close to|closer to|near to|(?:just )?shy of|short of|(?:a )?(?:minimum|maximum) of|all but|a little (?:over|under|more than|less than)"
    r"|(?:an )?estimated|(?:an )?approximate|an approximated|approximately|approx\.?|approaching|about|around|roughly|circa|some|somewhere around|something like|nearly|almost|virtually|practically"
    r"|over|under|above|below|beyond|within|exceeding|just|only|merely|barely|hardly|scarcely|perhaps|possibly|maybe|plus or minus|give or take"
    r"|(?:just|slightly|well|far) (?:over|under|above|below|beyond))"
)
_BEFORE = re.compile(rf"(?<![\w-])(?P<q>(?:{_ADVERB}\s)*{_CORE}|[~≈<>≤≥±]|\+/-|more|less)\s?$")
_LAST = frozenset(
    [
        "least",
        "most",
        "than",
        "as",
        "to",
        "of",
        "over",
        "under",
        "above",
        "below",
        "beyond",
        "within",
        "exceeding",
        "just",
        "only",
        "merely",
        "barely",
        "hardly",
        "scarcely",
        "perhaps",
        "possibly",
        "maybe",
        "minus",
        "take",
        "estimated",
        "approximate",
        "approximated",
        "approximately",
        "approx",
        "approx.",
        "about",
        "around",
        "roughly",
        "circa",
        "some",
        "like",
        "nearly",
        "almost",
        "virtually",
        "practically",
        "but",
        "approaching",
        "~",
        "≈",
        "<",
        ">",
        "≤",
        "≥",
        "±",
        "+/-",
    ]
)
_AFTER = re.compile(
    r"(?P<between>(?:\s(?:an?|per)\s\w+|\s[a-z]+){0,2}?)[\s-](?P<q>or (?:more|less|so|fewer|greater|higher|lower|better|above|below|under|over|thereabouts)|plus(?=[\s.,;)]|$)|at (?:least|most|the most|minimum)(?=[.,;)]|$)|and (?:counting|above))\b"
)
_PLUS = re.compile(r"\+(?!\w)")
_NOT_QUALIFYING = re.compile(
    r"(?:\b(?:just|only)\s)?\b(?:according|due|add|adds|added|talk|talks|talked|talking|think|thought|said|what|how|worried|concerned|all|not|turn|turned|crowded|gathered|won|fight|victory|control|war|debate)\s$"
)


def before(lower: str, start: int) -> Span | None:
    """The qualifier that ends right before a number at `start`."""
    low = max(0, start - 44)
    tail = lower[low:start]
    words = tail.rsplit(None, 2)
    if not words or (words[-1] not in _LAST and words[-1][-1:] not in "~≈<>≤≥±-"):
        return None
    if "\n\n" in tail:
        tail = tail[tail.rindex("\n\n") + 2 :]
    match = _BEFORE.search(tail)
    if match is None:
        return None
    said = match["q"]
    if said in ("about", "over", "around", "above", "within", "under", "below", "to") and _NOT_QUALIFYING.search(
        tail[: match.start("q")]
    ):
        return None
    at = start - len(tail) + match.start("q")
    return Span(at, at + len(said))


def after(lower: str, stop: int) -> Span | None:
    """The qualifier that follows a number that ends at `stop`, with at most a few words between ("$15 an hour or less")."""
    if plus := _PLUS.match(lower, stop):
        return Span(*plus.span())
    match = _AFTER.match(lower, stop, stop + 48)
    return Span(*match.span("q")) if match else None
