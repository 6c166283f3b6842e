"""Findings → why each sentence was chosen or not: the parts of the score that decided, each in words.

The parts are those of the ranking, what a passage's other sentences give or take, and the redundancy penalty of maximal
marginal relevance (Carbonell & Goldstein, SIGIR 1998); where several documents are covered, what a passage has of that which
they agree on, and what of it is said already. All are in the ranking's own unit, and add up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model import Account, Findings, Order, Passage, Pick, Profile, Reason
from briefing.selection import mmr, whole_choice
from briefing.selection.covering import Covering
from briefing.text import profile as profiles


def account(findings: Findings) -> tuple[Account, ...]:
    """One account a sentence, in order; the reasons' amounts add up to its score."""
    profile, ranking = findings.profile, findings.ranking
    candidates = mmr.candidates(findings.passages, findings.groups, findings.bottom)
    unit = mmr.stretch(candidates, profile, ranking)
    ranked, alone = _in_order_of_choice(findings)
    vectors = [mmr.vector(profile, range(pick.first, pick.last + 1)) for pick in ranked]
    covering = _covering(findings, ranked)
    average = sum(covering.full(p) for p in candidates) / max(1, len(candidates)) if covering else 0.0
    place = {(pick.first, pick.last): number for number, pick in enumerate(ranked)}
    lengths = Counter(profile.document)
    out = []
    for index in range(len(profile)):
        passage = findings.passages[index]
        reasons = [
            Reason(name, values[index], _in_words(name, values[index], profile, index, lengths))
            for name, values in ranking.parts.items()
        ]
        if passage is not None:
            before = place.get((passage.first, passage.last), len(ranked))
            reasons += _of_passage(findings, passage, index)
            repeating = list(_of_repeating(findings, passage, list(zip(ranked, vectors, strict=True))[:before], unit))
            reasons += _of_covering(covering, passage, before, repeating, average) if covering else repeating
        reasons.sort(key=lambda reason: -abs(reason.amount))
        score = sum(reason.amount for reason in reasons)
        chosen = any(pick.first <= index <= pick.last for pick in ranked)
        apart = _apart(findings, index, chosen=chosen) or _as_a_whole(index, alone, chosen=chosen)
        out.append(Account(index, score, tuple(reasons), chosen, apart))
    return tuple(out)


def _of_passage(findings: Findings, passage: Passage, index: int) -> Iterator[Reason]:
    if passage.last > passage.first:
        shift = mmr.worth(passage, findings.profile, findings.ranking) - findings.ranking.scores[index]
        others = [str(i + 1) for i in passage if i != index]
        shown = f"{others[0]} to {others[-1]}" if len(others) > 2 else " and ".join(others)
        yield Reason("neighbours", shift, f"stands with {shown}")


def _of_repeating(
    findings: Findings, passage: Passage, ranked: Sequence[tuple[Pick, Counter[str]]], unit: float
) -> Iterator[Reason]:
    """What it costs that an earlier choice has the same words."""
    own = mmr.vector(findings.profile, passage)
    top, nearest = 0.0, -1
    for pick, other in ranked:
        if (close := mmr.cosine(own, other)) > top:
            top, nearest = close, pick.first
    if top > 0:
        yield Reason("redundancy", -findings.request.redundancy * top * unit, f"repeats sentence {nearest + 1}")


def _covering(findings: Findings, ranked: Sequence[Pick]) -> Covering | None:
    """What several documents agree on, with all choices taken; None where the ranking knows nothing of it."""
    if not findings.ranking.concepts:
        return None
    covering = Covering(findings.ranking, findings.ranking.concepts, redundancy=findings.request.redundancy)
    if findings.bottom:
        covering.know(findings.bottom.first, findings.bottom.last)
    for pick in ranked:
        covering.take(Passage(pick.first, pick.last, 0, pick.first))
    return covering


def _of_covering(
    covering: Covering, passage: Passage, before: int, repeating: Sequence[Reason], average: float
) -> Iterator[Reason]:
    """What it has of that which the documents agree on, beside the `average` passage; what of it the choices `before` have said."""
    amount = covering.full(passage) - average
    yield Reason("coverage", amount, f"has {'little of ' if amount < 0 else ''}what the documents agree on")
    if lost := covering.loss(passage, before=before):
        yield Reason("redundancy", -lost, next((one.words for one in repeating), "repeats what is chosen"))


def _in_order_of_choice(findings: Findings) -> tuple[tuple[Pick, ...], tuple[Pick, ...]]:
    """What is chosen, and what would be if each passage were chosen for itself; the first ones first."""
    request = replace(findings.request, order=Order.RANK)
    alone = mmr.choose(findings, request).picks
    if findings.bottom:
        return alone, alone
    return whole_choice.choose(findings, request).picks, alone


def _as_a_whole(index: int, alone: Sequence[Pick], *, chosen: bool) -> str:
    """What settled the place of a sentence that would not have it by its score."""
    if any(pick.first <= index <= pick.last for pick in alone) == chosen:
        return ""
    return "the choice is better with it" if chosen else "the choice is better without it"


def _apart(findings: Findings, index: int, *, chosen: bool) -> str:
    passage = findings.passages[index]
    if chosen:
        return (
            "" if passage and passage.head == index and passage.first == passage.last else "stands with its neighbour"
        )
    if findings.profile.heading[index]:
        return "heading"
    if index in findings.profile.tabular:
        return "row of a table"
    if passage is None and index in findings.profile.boilerplate:
        return "line around the article"
    if passage is None:
        return "leans on what came before"
    for pick in findings.extract.picks:
        if index in pick.also:
            return f"says the same as {pick.first + 1}"
    return ""


# --- words --------------------------------------------------------------------------------------------------------

_PLAIN = {
    "centrality": ("says what other sentences say", "shares little with other sentences"),
    "cues": ("has words that summaries like", "has words that summaries seldom have"),
    "wording": ("is worded as a statement", "is worded as an aside"),
    "kind": ("suits this kind of text", "suits this kind of text less"),
    "lead": ("stands near the beginning", "stands late"),
}


def _in_words(part: str, amount: float, profile: Profile, index: int, lengths: Counter[int]) -> str:
    """What a part of the ranking saw in the sentence, such as "names the title's 'militia'"."""
    if part == "position":
        share = profile.position[index] / max(lengths[profile.document[index]] - 1, 1)
        return "early in the text" if share <= 0.2 else "late in the text" if share >= 0.8 else "midway in the text"
    if part == "title":
        named = _named(profile, index, profile.titles[profile.document[index]])
        return f"names the title's {named}" if named else "names nothing of the title"
    if part == "query":
        named = _named(profile, index, profile.query)
        if named:
            return f"names {named}, as asked for"
        return "names nothing that was asked for" if profile.query else "nothing was asked for"
    if part == "facts":
        return _facts(profile, index)
    if part == "length":
        return f"has {profile.size[index]} {'word' if profile.size[index] == 1 else 'words'}"
    if part == "wording" and profile.texts[index].endswith("?"):
        return "is a question"
    return _PLAIN[part][amount < 0] if part in _PLAIN else f"by {part}"


def _named(profile: Profile, index: int, wanted: Sequence[str]) -> str:
    """The first two words of the sentence that have one of the stems, in quotation marks."""
    asked = set(wanted)
    if asked.isdisjoint(profile.terms[index]):
        return ""
    language = profile.languages[profile.document[index]]
    found = [word for word in profile.texts[index].split() if not asked.isdisjoint(profiles.terms(word, language))]
    shown = dict.fromkeys(word.strip(".,;:!?()[]\"'“”‘’«»") for word in found)
    return " and ".join(f"'{word}'" for word in list(shown)[:2])


def _facts(profile: Profile, index: int) -> str:
    signals = profile.signals[index]
    seen = {
        "figures": signals.numbers, "dates": signals.dates, "names": signals.capitals,
        "a quotation": signals.quotation_marks, "speech": signals.speech,
    }  # fmt: skip
    named = [name for name, count in seen.items() if count]
    return (
        "has " + " and ".join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named) if named else "no facts"
    )


def printed(amount: float) -> str:
    """A signed amount as it is printed: "+.21", "−1.30"."""
    text = f"{abs(amount):.2f}"
    return ("−" if amount < 0 else "+") + (text.removeprefix("0"))
