"""A verb of saying → the first token of what it reports, and whether its subject surely said it."""

from __future__ import annotations

from briefing.facts.phrases import clauses
from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.main_subjects import first_subject, opening_subject
from briefing.facts.phrases.noun_phrases import phrase_after
from briefing.facts.phrases.subjects import subject
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import NOMINAL, Phrase, is_function, is_role, is_speaker
from briefing.language.rules import Rule, Rules

_NO_COMPLEMENT = words.CONJUNCTION - {"that", "whether", "how", "why", "what", "if"}
_SURELY_REPORTING = words.REPORTING - words.AMBIGUOUS
_LOOSE = words.LOOSE_THAT
"""Verbs between which and their "that" a place or time may stand ("said on Monday that")."""
WITH_PARTICLE = words.VERB_PARTICLES
"""Verbs that report with these words behind them ("pointed to the delay")."""
_CONTENT = (*NOMINAL, Kind.QUOTE)
"""Kinds of tokens with which a report may begin."""
_FARTHEST_THAT = 10
"""Tokens behind a verb among which its "that" may stand."""
_ASKED = ("to", "whether", "if", "how", "why", "what")
"""Words that lead to what is asked."""
_RELATIVES = ("who", "that", "which")
_RELATIVE_CLAUSE = ("which", "that", "what", "whom", "who", "than", "as")
"""Words before the subject of a relative or comparative clause."""
_MADE = ("released", "conducted", "published", "taken", "out")
"""What stands behind a poll or study before its verb."""
_ASKING = frozenset(("urged", "urges", "challenged", "challenges"))
"""Verbs whose object is told what to do."""
_SECOND = words.SECOND_STANCE
"""Verbs of stance that report as well behind "to", or as the second of two ("went on and accused")."""
_FINDING = frozenset(("found", "finds", "shows", "showed", "suggests", "suggested", "indicates", "indicated"))
"""What polls and studies do."""


def complement(line: TokenLine, verb: int) -> int | None:
    """The first token of the clause that the verb reports; None where there is none."""
    word = line.low[verb]
    if word in WITH_PARTICLE:
        return _behind_particle(line, verb)
    if word in words.TRANSITIVE or word in ("tell", "telling"):
        return _behind_addressee(line, verb)
    clause = _behind_that(line, verb)
    return _without_that(line, verb) if clause is None else clause


def _behind_particle(line: TokenLine, verb: int) -> int | None:
    """Where the complement begins of a verb that reports with a particle: "pointed to …", "complained that …"."""
    at = verb + 1
    if line.word(at) not in WITH_PARTICLE[line.low[verb]]:
        return None
    at += 1 + (line.word(at + 1) == "that")
    return at if line.kind(at) in _CONTENT else None


def _behind_addressee(line: TokenLine, verb: int) -> int | None:
    """Where the complement begins of a verb whose object is the one spoken to: "told reporters that …", "asked him to …"."""
    word, at = line.low[verb], verb + 1
    addressee = phrase_after(line, at)
    if line.word(at) in clauses.ADDRESSEES:
        at += 1
    elif addressee is not None:
        at = addressee.last + 1
    at = clauses.past_time(line, at)
    following = line.word(at)
    if following == "that":
        return at + 1
    if at == verb + 1:
        return None
    if clauses.is_pronoun(following) or following in words.DETERMINER:
        return at
    if word in ("asked", "asks") and following in _ASKED:
        return verb + 1 if following == "to" else at
    return verb + 1 if word in _ASKING else None


def _behind_that(line: TokenLine, verb: int) -> int | None:
    """Behind "that", which some verbs may have a place or time before ("said on Monday that")."""
    at = verb + 1
    for following in range(at, min(len(line), at + _FARTHEST_THAT)):
        word = line.low[following]
        if line.kinds[following] not in NOMINAL:
            return None
        if word == "that" and (following == at or line.low[verb] in _LOOSE):
            return following + 1 if following == at or _is_time(line.low[at]) else None
        if word in words.FINITE or word in words.SUBJECT:
            return None
    return None


def _is_time(word: str) -> bool:
    """Whether a word may begin what stands between a verb and its "that"."""
    return word in words.PREPOSITION or word in clauses.TIME_WORDS or word in words.ADVERB or word == "following"


def _without_that(line: TokenLine, verb: int) -> int | None:
    """Where the complement begins of a verb that needs no "that": a clause, else what a verb of stance is about."""
    word, at = line.low[verb], verb + 1
    plain = word in ("said", "says", "say", "saying")
    if word not in words.BARE_REPORTING or not (plain or clauses.begins(line, at, sure=False)):
        return _object(line, verb) if word in words.STANCE else None
    clause = clauses.past_time(line, at)
    return clause if clauses.begins(line, clause, sure=plain and clause == at) else None


def _object(line: TokenLine, verb: int) -> int | None:
    """The first token of what a verb of stance is about."""
    at = verb + 1
    if line.word(at) == "to" and line.low[verb] in words.INFINITIVE:
        return at if line.kind(at + 1) is Kind.WORD and not is_function(line.word(at + 1)) else None
    while line.word(at) in words.STANCE_PREPOSITION:
        at += 1
    if line.word(at) in words.PREPOSITION or (line.low[verb] in ("declined", "refused") and line.word(at - 1) != "to"):
        return None
    return (
        at
        if line.kind(at) in (Kind.WORD, Kind.NAME, Kind.NUMBER, Kind.QUOTE) and line.word(at) not in _NO_COMPLEMENT
        else None
    )


def far_subject(line: TokenLine, verb: int, start: int, *, told: bool) -> Phrase | None:
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
    if _has_its_own(line, verb):
        return None
    return _opening_speaker(line, verb, start, told=told)


def _has_its_own(line: TokenLine, verb: int) -> bool:
    """Whether what stands right before a verb shows that its subject, if any, is not the sentence's."""
    before = line.word(verb - 1)
    dependent = line.low[verb] in words.BASE or line.low[verb] in words.PARTICIPLE
    return dependent or before in words.PASSIVE or before in _RELATIVES or line.kind(verb - 1) is Kind.QUOTE


def _opening_speaker(line: TokenLine, verb: int, start: int, *, told: bool) -> Phrase | None:
    """The subject with which the sentence opens, where a conjunction or its own description leads to the verb."""
    word, at = line.low[verb], verb - 1
    while at > start and (line.low[at] in words.ADVERB or line.low[at] in ("has", "had", "have")):
        at -= 1
    joined = line.low[at] in ("and", "but") or (line.low[at] == "," and told)
    sure = told or word in ("said", "says", "told") or word in _FINDING
    phrase = opening_subject(line, start, verb) if joined or sure else None
    if phrase is None or not is_speaker(line, phrase):
        return None
    following = line.word(phrase.last + 1)
    return phrase if joined or following in words.PREPOSITION or following in _MADE else None


def many(line: TokenLine, phrase: Phrase, verb: int) -> bool:
    """Whether a phrase is a plain plural, or has a determiner, before a verb that only somebody can be subject of."""
    sure = line.word(verb + 1) == "that" and line.low[verb] in _SURELY_REPORTING
    return (sure or line.low[verb] in ("said", "says", "say", "told", "tell", "found", "finds")) and (
        line.low[phrase.last].endswith("s")
        or line.low[phrase.first] in words.DETERMINER
        or any(word.endswith(("'s", "’s")) for word in line.low[phrase.first : phrase.last])
    )


def surely(line: TokenLine, phrase: Phrase, verb: int, first: int) -> bool:
    """Whether a clause that begins at `first`, after a verb, is surely what its subject said."""
    return SURE.verdict(line, phrase, verb, first)


def _names(line: TokenLine, phrase: Phrase, verb: int) -> bool:
    """Whether a verb gives "a group" its name, or calls it something."""
    indefinite = line.low[phrase.first] in ("a", "an") and phrase.last + 1 == verb
    return indefinite and line.low[verb] in ("called", "dubbed", "named")


def _is_dependent(line: TokenLine, phrase: Phrase, verb: int) -> bool:
    """Whether a plain form is an infinitive, or what the writer or the reader says."""
    plain = line.low[verb] in words.BASE and line.low[verb] not in words.FINITE
    return plain and (line.word(verb - 1) == "to" or line.low[phrase.last] in ("i", "you") or phrase.last > verb)


def _is_relative(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a subject stands in a relative or comparative clause ("which officials say")."""
    return line.word(phrase.first - 1) in _RELATIVE_CLAUSE


def _begins_plainly(line: TokenLine, first: int) -> bool:
    """Whether content begins with a word that may as well belong to the clause around it."""
    word = line.low[first]
    return line.kinds[first] is Kind.WORD and word not in words.DETERMINER and not clauses.is_pronoun(word)


def _is_object(line: TokenLine, verb: int, first: int) -> bool:
    """Whether what a verb of stance is about stands right behind it."""
    word = line.low[verb]
    return first == verb + 1 and word in words.STANCE and word not in words.BARE_REPORTING


SURE: Rules[TokenLine, Phrase, int, int, bool] = Rules(
    (
        Rule(
            "second verb of two",
            lambda line, _phrase, verb, _first: line.low[verb] in _SECOND,
            True,
            ("Lund criticised the plan for a new dam.", "Officials say that the port is shut."),
        ),
        Rule(
            "name of a thing",  # "a group called Free Valley"
            lambda line, phrase, verb, _first: _names(line, phrase, verb) and line.kind(verb + 1) is Kind.NAME,
            False,
            ("It was a company called Free Valley of Sorn.", "He joined an agency called Upper Sorn Water."),
        ),
        Rule(
            "label of a thing",
            lambda line, phrase, verb, _first: _names(line, phrase, verb),
            True,
            ("A mayor called the plan a waste.", "An official called it a waste of money."),
        ),
        Rule(
            "infinitive, or what the writer says",
            lambda line, phrase, verb, _first: _is_dependent(line, phrase, verb),
            False,
            ("Lund rose to announce that the port was shut.", "Lund wants to announce that the port was shut."),
        ),
        Rule(
            "relative clause that may go on",
            lambda line, phrase, _verb, first: _is_relative(line, phrase) and _begins_plainly(line, first),
            False,
            ("It was as officials said things would be.", "It went as officials said talks would go."),
        ),
        Rule(
            "object of a verb of stance in a relative clause, or of the second of two verbs",
            lambda line, phrase, verb, first: (
                _is_object(line, verb, first)
                and (_is_relative(line, phrase) or line.word(verb - 1) in ("and", "or", "but"))
            ),
            False,
            ("The plan that Lund rejected the day before is dead.", "The mayor came and rejected the plan."),
        ),
    ),
    otherwise=True,
)
"""A subject, its verb and the first token of what the verb may report."""
