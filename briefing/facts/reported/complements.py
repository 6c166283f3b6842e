"""A verb of saying → the first token of what it reports, and whether its subject surely said it."""

from __future__ import annotations

from briefing.facts.phrases import clauses
from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.main_subjects import first_subject, opening_subject
from briefing.facts.phrases.noun_phrases import phrase_after
from briefing.facts.phrases.subjects import subject
from briefing.facts.phrases.tokens import Kind, Line
from briefing.facts.phrases.word_classes import Phrase, is_function, is_role, is_speaker

_LOOSE = frozenset(("said", "says", "say", "wrote", "writes", "announced", "reported", "warned", "argued", "saying"))
"""Verbs between which and their "that" a place or time may stand ("said on Monday that")."""
WITH_PARTICLE = {
    "pointed": ("out", "to"), "points": ("out", "to"), "pointing": ("out", "to"), "spoke": ("about", "of"),
    "talked": ("about",), "talks": ("about",), "speaks": ("about", "of"), "railed": ("against",), "rails": ("against",),
    "complained": ("about", "of", "that"), "complains": ("about", "of", "that"), "bragged": ("about", "that"),
    "boasted": ("about", "of", "that"), "mused": ("about", "that"), "joked": ("about", "that"),
}  # fmt: skip
"""Verbs that report with these words behind them ("pointed to the delay")."""
_ASKING = frozenset(("urged", "urges", "challenged", "challenges"))
"""Verbs whose object is told what to do."""
_SECOND = frozenset(
    """say think accused described explain urged criticized criticised asked refused praised
    argue""".split()  # noqa: SIM905 - reads better as words
)
"""Verbs of stance that report as well behind "to", or as the second of two ("went on and accused")."""
_FINDING = frozenset(("found", "finds", "shows", "showed", "suggests", "suggested", "indicates", "indicated"))
"""What polls and studies do."""


def complement(line: Line, verb: int) -> int | None:
    """The first token of the clause that the verb reports; None where there is none."""
    word, at = line.low[verb], verb + 1
    if word in WITH_PARTICLE:
        if line.word(at) not in WITH_PARTICLE[word]:
            return None
        at += 1 + (line.word(at + 1) == "that")
        return at if line.kind(at) in (Kind.WORD, Kind.NAME, Kind.NUMBER, Kind.QUOTE) else None
    if word in words.TRANSITIVE or word in ("tell", "telling"):
        addressee = phrase_after(line, at)
        if line.word(at) in ("him", "her", "them", "me", "us"):
            at += 1
        elif addressee is not None:
            at = addressee.last + 1
        at = clauses.past_time(line, at)
        if line.word(at) == "that":
            return at + 1
        if at > verb + 1 and (clauses.is_pronoun(line.word(at)) or line.word(at) in words.DETERMINER):
            return at
        if (
            at > verb + 1
            and word in ("asked", "asks")
            and line.word(at) in ("to", "whether", "if", "how", "why", "what")
        ):
            return verb + 1 if line.word(at) == "to" else at
        return verb + 1 if word in _ASKING and at > verb + 1 else None
    for following in range(at, min(len(line), at + 10)):
        if line.kinds[following] in (Kind.BREAK, Kind.MARK, Kind.QUOTE):
            break
        if line.low[following] == "that" and (following == at or word in _LOOSE):
            told = following == at or line.low[at] in words.PREPOSITION or line.low[at] in clauses.TIME_WORDS
            if told or line.low[at] in words.ADVERB or line.low[at] == "following":
                return following + 1
            break
        if line.low[following] in words.FINITE or line.low[following] in words.SUBJECT:
            break
    if word not in words.BARE_REPORTING or not (
        word in ("said", "says", "say", "saying") or clauses.begins(line, at, sure=False)
    ):
        return _object(line, verb) if word in words.STANCE else None
    clause = clauses.past_time(line, at)
    sure = clause == at and word in ("said", "says", "say", "saying")
    return clause if clauses.begins(line, clause, sure=sure) else None


def _object(line: Line, verb: int) -> int | None:
    """The first token of what a verb of stance is about."""
    at = verb + 1
    if line.word(at) == "to" and line.low[verb] in words.INFINITIVE:
        return at if line.kind(at + 1) is Kind.WORD and not is_function(line.word(at + 1)) else None
    while line.word(at) in ("for", "on", "about", "against", "of", "at", "with", "that", "to", "upon", "out"):
        at += 1
    if line.word(at) in words.PREPOSITION or (line.low[verb] in ("declined", "refused") and line.word(at - 1) != "to"):
        return None
    return (
        at
        if line.kind(at) in (Kind.WORD, Kind.NAME, Kind.NUMBER, Kind.QUOTE)
        and line.word(at) not in words.CONJUNCTION - {"that", "whether", "how", "why", "what", "if"}
        else None
    )


def far_subject(line: Line, verb: int, start: int, *, told: bool) -> Phrase | None:
    """The sentence's first subject, for a verb that has none beside it: after "and", or words that belong to it.

    Args:
        line: The tokens.
        verb: Index of the verb.
        start: Where the sentence begins.
        told: Whether "that" leads to what the verb reports.
    """
    word, before = line.low[verb], line.word(verb - 1)
    if word.endswith("ing") and word not in words.PARTICIPLE:
        if before in words.PASSIVE:
            return subject(line, verb, floor=start)
        return first_subject(line, verb, start) if before in (",", "and") else None
    if word in ("say", "said") and line.word(verb - 2) == "of" and before.endswith("s") and is_role(before):
        return Phrase(verb - 1, verb - 1)  # "half of voters say"
    if word in words.BASE | words.PARTICIPLE or line.kind(verb - 1) is Kind.QUOTE:
        return None
    if before in words.PASSIVE or before in ("who", "that", "which"):
        return None
    at = verb - 1
    while at > start and (line.low[at] in words.ADVERB or line.low[at] in ("has", "had", "have")):
        at -= 1
    left, sure = line.low[at], told or word in ("said", "says", "told")
    joined = left in ("and", "but") or (left == "," and told)
    if not joined and not sure and word not in _FINDING:
        return None
    phrase = opening_subject(line, start, verb)
    if phrase is None or not is_speaker(line, phrase):
        return None
    following = line.word(phrase.last + 1)
    described = following in words.PREPOSITION or following in ("released", "conducted", "published", "taken", "out")
    return phrase if joined or described else None


def many(line: Line, phrase: Phrase, verb: int) -> bool:
    """Whether a phrase is a plain plural, or has a determiner, before a verb that only somebody can be subject of."""
    sure = line.word(verb + 1) == "that" and line.low[verb] in words.REPORTING - words.AMBIGUOUS
    return (sure or line.low[verb] in ("said", "says", "say", "told", "tell", "found", "finds")) and (
        line.low[phrase.last].endswith("s")
        or line.low[phrase.first] in words.DETERMINER
        or any(word.endswith(("'s", "’s")) for word in line.low[phrase.first : phrase.last])
    )


def surely(line: Line, phrase: Phrase, verb: int, first: int) -> bool:
    """Whether a clause after a verb is surely what its subject said."""
    word, before = line.low[verb], line.word(phrase.first - 1)
    if word in _SECOND:
        return True
    if word in ("called", "dubbed", "named") and line.low[phrase.first] in ("a", "an") and phrase.last + 1 == verb:
        return line.kind(verb + 1) is not Kind.NAME  # "a group called Free Valley"
    if (
        word in words.BASE
        and word not in words.FINITE
        and (line.word(verb - 1) == "to" or line.low[phrase.last] in ("i", "you") or phrase.last > verb)
    ):
        return False
    relative = before in ("which", "that", "what", "whom", "who", "than", "as")
    plain = (
        line.low[first] not in words.DETERMINER
        and not clauses.is_pronoun(line.low[first])
        and line.kinds[first] is Kind.WORD
    )
    if relative and plain:
        return False
    if first == verb + 1 and word in words.STANCE and word not in words.BARE_REPORTING and line.word(verb) != "that":
        return not relative and line.word(verb - 1) not in ("and", "or", "but")
    return True
