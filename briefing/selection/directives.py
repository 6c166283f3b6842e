"""Texts that want something of their reader, and the sentences in which they say what: recalls, warnings, mails, arguments; and verdicts.

A directive gets its hearer to do something (Searle 1976): such a text is read for that and for its deadline, not for how
it came about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.language.cues import Phrases
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Profile
from briefing.selection import rulings
from briefing.selection.paragraph_by_paragraph import agendas, guides

_OPENING = 2
"""Words among which an imperative stands."""
_SOFTENS = frozenset({"so", "and", "then", "please", "do", "just", "now"})
_DOES, _HARMS, WARNS, _BIDS = 0.9, 0.86, 0.84, 0.8
"""The least chance of a notice's sentence that says what is done (goods are recalled), what harms, what is to come, and what to do."""
_BY, _WANTS = 0.75, 0.65
"""The least chance of a mail's sentence that asks for something by a day, and of one that asks for a decision."""

_URGES, _CLOSES, _OPENS, _BY_RANK, _LESS = 0.55, 0.25, 0.1, 0.05, 0.1
"""The least chance of an argument's sentence that urges somebody, what is added near the end and the start of the text and for a
deviation of the ranking, and taken from one about "him" or "it", from a short one and twice from an imperative."""
_THESIS = 0.3
"""What is added where it has most words of the title."""
_LAST, _FIRST, _SHORTEST, _SHORT = 0.7, 0.15, 4, 8
"""Shares of the text from and up to which these are, words that such a sentence has at least, and below which it is short."""
_RATES, _LISTED, _ADVISES = 0.85, 0.76, 0.75
"""The least chance of a verdict, of one of a list of concerns, and of what a text without a verdict advises."""


def _bids(words: Sequence[str], known: Phrases) -> bool:
    """Whether a sentence of a notice tells its reader what to do."""
    return "bids" in known.seen(words) or "imperative" in known.seen(words[:_OPENING])


def of_notice(words: Sequence[str], known: Phrases) -> float:
    """The least chance that a notice's sentence states what it is for; 0 where nothing tells."""
    seen = known.seen(words)
    if "recalls" in seen:
        return _DOES
    if "hazard" in seen:
        return _HARMS
    return WARNS if "warns" in seen and words[0] != "it" else _BIDS * _bids(words, known)


def of_mail(words: Sequence[str], known: Phrases, *, question: bool) -> float:
    """The least chance that a mail's sentence says what its reader is to do; 0 where nothing tells."""
    seen = known.seen(words)
    if "wants" in seen:
        return _BY if "deadline" in seen else _WANTS
    return _BY * ("deadline" in seen and (question or "ask" in seen))


def of_agenda(profile: Profile, indices: Sequence[int]) -> list[float]:
    """The least chances of what an agenda's items ask to be decided, for all sentences at `indices`; empty for any other text."""
    if profile.document[indices[0]] not in agendas(profile):
        return []
    asked = (rulings.RESOLVES.match(profile.texts[i]) or _TO_DECIDE.search(profile.texts[i]) for i in indices)
    return [_BY * bool(found) for found in asked]


_TO_DECIDE = deferred(
    r"\b(?:is|are)\s(?:asked|invited|recommended)\sto\b|\bfor\s(?:decision|approval|adoption)\b", re.IGNORECASE
)
"""What an item of an agenda is there for."""
_HANDED_IN = frozenset({"sent", "submitted", "emailed", "addressed", "returned"})
"""What should be done with an answer to a text, and is nothing that it argues for."""


def _is_imperative(words: Sequence[str], known: Phrases) -> bool:
    """Whether a sentence opens with a verb that bids, or with "so" or "please" and one."""
    softened = _OPENING if words[:1] and words[0] in _SOFTENS else 1
    return "imperative" in known.seen(words[:softened])


def of_argument(profile: Profile, indices: Sequence[int], scores: Sequence[float], known: Phrases) -> list[float]:
    """The least chances of the sentences of a text that argues: of those that urge somebody in its own words, more near its end.

    Args:
        profile: The corpus.
        indices: The corpus-wide indices of the document's sentences.
        scores: How many deviations above the mean the ranking has each of them.
        known: The phrases of its language.
    """
    out, title = [], frozenset(profile.titles[profile.document[indices[0]]])
    for at, (i, score) in enumerate(zip(indices, scores, strict=True)):
        signals, share = profile.signals[i], at / len(indices)
        told, imperative = (
            "urges" in known.seen(profile.words[i]),
            _is_imperative(profile.words[i], known),
        )
        spoken = signals.speech or signals.quotation_marks or not _HANDED_IN.isdisjoint(profile.words[i])
        if spoken or profile.size[i] < _SHORTEST or not (told or imperative):
            out.append(0.0)
            continue
        place = _CLOSES if share >= _LAST else _OPENS if share <= _FIRST else 0.0
        less = _LESS * (
            (signals.third_person > 0) + (profile.size[i] < _SHORT) + (not told) * (2 - (profile.size[i] > _SHORT))
        )
        thesis = _THESIS * (2 * len(title & set(profile.terms[i])) > len(title) > 1)
        out.append(_URGES + place + thesis - less + _BY_RANK * max(-1.0, min(score, 2.0)))
    return out if any(out[int(_LAST * len(out)) :]) else [0.0] * len(out)


def of_verdict(profile: Profile, indices: Sequence[int], known: Phrases) -> list[float]:
    """The least chances of the sentences in which who assesses something says what it comes to, and of those of a list of concerns."""
    out, led = [], -1
    for i in indices:
        seen = known.seen(profile.words[i])
        if profile.texts[i].endswith(":"):
            led = profile.section[i] if "concerns" in seen else -1
        own = not profile.signals[i].speech and not profile.texts[i].endswith(":")
        listed = led == profile.section[i] and profile.block_position[i] == 0
        out.append(own * max(_RATES * ("rates" in seen), _LISTED * listed))
    return out


_SUMS_UP, _RANKED, _CONCLUDES, _LATER, _HEADED, _PART, _LONGEST = 0.6, 0.06, 0.15, 0.06, 4, 0.5, 45
"""The least chance of a sentence of a text's own summary, what a deviation of the ranking adds to that, what a conclusion does, and what each
sentence before it takes; words of such a heading and share of the text below it at the most, and words of the sentence."""


def sums_up(heading: Sequence[str], known: Phrases) -> bool:
    """Whether a heading announces a text's own summary; "Summary of reasons" is a part of its matter."""
    return len(heading) <= _HEADED and "of" not in heading and "title_of_summary" in known.seen(heading)


def of_summary(profile: Profile, indices: Sequence[int], scores: Sequence[float], known: Phrases) -> list[float]:
    """The least chances of the sentences in which a text sums itself up, below a heading that says so; 0 of all others.

    Args:
        profile: The corpus.
        indices: The corpus-wide indices of the document's sentences.
        scores: How many deviations above the mean the ranking has each of them.
        known: The phrases of its language.
    """
    above = rulings.heads(profile, indices)
    heads = set(above)
    below = [head >= 0 and sums_up(profile.words[head], known) for head in above]
    out, told = [0.0] * len(indices), 0
    if not 0 < sum(below) <= _PART * len(indices):
        return out
    for at, (i, score) in enumerate(zip(indices, scores, strict=True)):
        seen = known.seen(profile.words[i])
        if below[at] and i not in heads and "of_the_text" not in seen and profile.size[i] in range(_SHORT, _LONGEST):
            concludes = not seen.isdisjoint({"conclusion", "recommendation", "rates"})
            out[at] = _SUMS_UP + _CONCLUDES * concludes + _RANKED * max(-1.0, min(score, 2.0)) - _LATER * min(told, 4)
            told += 1
    return out


def of_conclusion(profile: Profile, indices: Sequence[int], known: Phrases) -> list[float]:
    """The least chances of the sentences in which who examines something concludes, below a heading that says so, or advises; 0 of all others."""
    above = rulings.heads(profile, indices)
    below = [head >= 0 and "heading_of_verdict" in known.seen(profile.words[head]) for head in above]
    guide = profile.document[indices[0]] in guides(profile)
    seen = [known.seen(profile.words[i]) for i in indices]
    advises = (
        "advises" in found and not guide and "against" not in profile.words[i]
        for i, found in zip(indices, seen, strict=True)
    )
    rows = zip(below, seen, advises, strict=True)
    return [max(_RATES * (placed and "conclusion" in found), _ADVISES * advised) for placed, found, advised in rows]


_PLANNED = 0.75
"""The least chance of the first sentence below a heading that announces what will be done."""


_OPENING_OF_PLAN = 10
"""Words among which such a sentence says that somebody will do something, below a title that announces a plan."""


def of_plan(profile: Profile, indices: Sequence[int], scores: Sequence[float], known: Phrases) -> list[float]:
    """The least chances of what a text says that its authors will do, below a heading that says so; 0 of all others.

    Args: as for `of_summary`.
    """
    above = rulings.heads(profile, indices)
    plans = {
        head
        for head in set(above)
        if head >= 0 and profile.size[head] <= _HEADED + 1 and "heading_of_plan" in known.seen(profile.words[head])
    }
    plain = "title_of_plan" in rulings.titled(profile, rulings.every(profile, indices), known)
    out = [0.0] * len(indices)
    for at, (i, head, score) in enumerate(zip(indices, above, scores, strict=True)):
        told = head in plans or (plain and not plans and "will_do" in known.seen(profile.words[i][:_OPENING_OF_PLAN]))
        if told and i != head and profile.size[i] in range(_SHORT, _LONGEST):
            out[at] = _PLANNED + _RANKED * max(-1.0, min(score, 2.0))
    return out


_DEFINES, _DEFINED, _NAMED = 0.8, 8, 60
"""The least chance of the sentence in which a text says what its subject is, sentences among which it stands, and characters within
which the verb follows its first word."""
_IS = deferred(r"\b(?:is|are|was|were|means)\s(?:an?|the|one|any|both|in|also|known)\s")


def of_definition(profile: Profile, indices: Sequence[int]) -> list[float]:
    """The least chances of a document's sentences: of the first that opens with a word of its title and says what that is."""
    title = frozenset(profile.titles[profile.document[indices[0]]])
    out = [0.0] * len(indices)
    for at, i in enumerate(indices[:_DEFINED]):
        text, opens = profile.texts[i], not title.isdisjoint(profile.terms[i][:1])
        if opens and profile.size[i] >= _SHORT and _IS.search(text, 0, _NAMED + len(text.split(maxsplit=1)[0])):
            out[at] = _DEFINES
            return out
    return out


_MONTHS = lexicon("en").calendar.month_numbers
_DAY = deferred(
    rf"""\W{{0,3}}(?:(?:[A-Z][a-z]{{2,9}},?\s)?(?P<day>\d{{1,2}})\s(?P<month>{any_of(_MONTHS)})\b  # 4 March
    | (?P<name>{any_of(_MONTHS)})\s(?P<number>\d{{1,2}})\b,?)(?:\s(?P<year>\d{{4}})\b)?""",
    re.IGNORECASE | re.VERBOSE,
)
_DATED, _DAYS, _NEWEST = 7, 3, 0.75
"""Words of a line that is a day, such lines of a chronology at the least, and the least chance of what its newest day tells."""


def of_chronology(profile: Profile, indices: Sequence[int]) -> list[float]:
    """The least chances of what stands below the newest day of a text told by days, its first one or its last; 0 of all others."""
    days = {at: _DAY.match(profile.texts[i]) for at, i in enumerate(indices) if profile.size[i] <= _DATED}
    told = {at: found for at, found in days.items() if found}
    out = [0.0] * len(indices)
    if len(told) < _DAYS or 2 * len(told) + _DAYS < len(indices) // 2:
        return out
    heads, dates = list(told), _dates(told.values())
    years = [year for year, _, _ in dates]
    if dates == sorted(dates, reverse=True) and dates[0] > dates[-1]:
        newest = range(heads[0] + 1, heads[1])
    else:
        newest = range(heads[-1] + 1, len(indices) if years == sorted(years) else 0)
    for at in newest:
        out[at] = _NEWEST * (profile.size[indices[at]] >= _SHORTEST)
    return out


def _dates(lines: Iterable[re.Match[str]]) -> list[tuple[str, int, int]]:
    """(year, month, day) of lines that are days; without a year that of the line before, "" for none."""
    out: list[tuple[str, int, int]] = []
    for found in lines:
        year = found["year"] or (out[-1][0] if out else "")
        out.append((year, _MONTHS[(found["month"] or found["name"]).lower()], int(found["day"] or found["number"])))
    return out
