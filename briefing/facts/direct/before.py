"""Speakers that stand before their quotation: Lund said: "…" · Lund told them it was "…" · LUND: "…"."""

from __future__ import annotations

from enum import Enum

from briefing.facts.direct.quoted import Attribution, Quoted, attributed
from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.main_subjects import opening_subject
from briefing.facts.phrases.noun_phrases import phrase_before
from briefing.facts.phrases.sources import source_after
from briefing.facts.phrases.tokens import Kind, TokenLine, sentence_start
from briefing.facts.phrases.verb_subjects import speaker_of
from briefing.facts.phrases.word_classes import Phrase, bears_words, is_definite, is_speaker, opens
from briefing.language.rules import Rule, Rules

_REACH = 60
"""Tokens between a quotation and its verb at most."""
_LABEL_REACH = 14
"""Tokens between a verb such as "called" and the fragment that it gives to its subject."""
_LONGEST_ASIDE = 14
"""Tokens from a name to the colon behind what says who that is."""
_LEADING_ON = frozenset(("thus", "so", "it", "this", "way", "as", "follows", "like"))
"""Words between a verb and the colon that leads to its quotation."""
_TRIES = 5
"""Verbs before a quotation that are tried."""


class Cue(Enum):
    """What a word before a quotation is to it."""

    SOURCE = "“according to”"
    SAYING = "a verb of saying"
    LABEL = "a verb that labels a fragment"
    NONE = "nothing"


def attribution_before(quoted: Quoted) -> Attribution | None:
    """To whom a quotation is given by the words of its sentence before it."""
    return _before(quoted.number, quoted.line, quoted.at)


def _before(number: int, line: TokenLine, at: int) -> Attribution | None:
    """To whom the words before the token at `at` give a quotation that stands there, or right behind."""
    start = sentence_start(line, at) if at < len(line) or line.kind(at - 1) is not Kind.BREAK else at
    found = _by_verb(number, line, at, start)
    if found is not None:
        return found
    if line.word(at - 1) == ":":
        return _label(number, line, at, start)
    if line.word(at - 1) == "," and not words.STATEMENT.isdisjoint(line.low[start:at]):
        return attributed(number, line, opening_subject(line, start, at - 1), at - 2, at - 2)
    return None


def _by_verb(number: int, line: TokenLine, at: int, start: int) -> Attribution | None:
    """By the nearest verb that has a speaker."""
    tries = 0
    for verb in range(at - 1, max(start, at - _REACH) - 1, -1):
        cue = _cue_at(line, verb, at, start)
        if cue is Cue.SOURCE:
            phrase = source_after(line, verb + 2)
            if phrase:
                return attributed(number, line, phrase, verb, verb + 1)
        elif cue is not Cue.NONE:
            saying = cue is Cue.SAYING
            phrase = _speaker(line, verb, at, start, saying=saying)
            if phrase is not None and _is_main(line, verb, at, phrase):
                near = verb + 1 == at or line.low[at - 1] in (",", ":") or at - verb <= 4
                return attributed(number, line, phrase, verb, verb, adjacent=saying and near)
            # whom somebody told of has said it, not who tells of him: "a deputy found a man who told him, “…”"
            if saying and _is_nearest(line, verb, at):
                return _of_antecedent(number, line, verb, phrase)
            tries += 1
            if tries == _TRIES:
                return None
    return None


def _cue_at(line: TokenLine, verb: int, at: int, start: int) -> Cue:
    """What the token at `verb` is to the quotation at `at`; with a capital, "according" at the sentence's `start` alone."""
    word = line.kinds[verb] is Kind.WORD or (verb == start and line.low[verb] == "according")
    return CUES.verdict(line, verb, at) if word else Cue.NONE


def _touches(line: TokenLine, verb: int, at: int) -> bool:
    """Whether a verb stands right before the quotation at `at`, or before what leads to one."""
    return verb + 1 == at or line.word(verb + 1) in (",", ":", "that") or _in_other_words(line, verb, at)


def _in_other_words(line: TokenLine, verb: int, at: int) -> bool:
    """Whether nothing but "thus", "as follows", "it" … and a colon stands between a verb and the quotation at `at`."""
    return line.low[at - 1] == ":" and verb + 1 < at - 1 and _LEADING_ON.issuperset(line.low[verb + 1 : at - 1])


def _leads_to(line: TokenLine, verb: int, at: int) -> bool:
    """Whether nothing but a comma or colon, and one word at most, stands between a verb and the quotation at `at`."""
    return (verb + 2 >= at and line.low[at - 1] in (",", ":")) or _in_other_words(line, verb, at)


def _of_antecedent(number: int, line: TokenLine, verb: int, phrase: Phrase | None) -> Attribution | None:
    """To whom "who" before the verb points, where that stands right before it."""
    named = phrase_before(line, phrase.first - 1) if phrase and line.low[phrase.first] == "who" else None
    speaks = named is not None and is_speaker(line, named) and is_definite(line, named)
    return attributed(number, line, named, verb, verb) if named and speaks else None


def _is_nearest(line: TokenLine, verb: int, at: int) -> bool:
    """Whether nothing but whom it is told stands between a verb and the comma or colon before a quotation: "told him, “…”"."""
    told = verb + 3 == at and line.low[at - 1] in (",", ":") and line.kinds[verb + 1] is Kind.WORD
    return told or _leads_to(line, verb, at)


def _speaker(line: TokenLine, verb: int, at: int, start: int, *, saying: bool) -> Phrase | None:
    """The subject of a verb, if it can speak; right before a quotation any definite noun can."""
    phrase = speaker_of(line, verb, start)
    if phrase is None or is_speaker(line, phrase) or bears_words(line, phrase):
        return phrase
    return phrase if saying and _touches(line, verb, at) and is_definite(line, phrase) else None


def _is_main(line: TokenLine, verb: int, at: int, phrase: Phrase) -> bool:
    """Whether subject and verb are surely a clause's own, not some words inside another one's."""
    return (
        _touches(line, verb, at)
        or phrase.first >= verb
        or opens(line, phrase.first - 1)
        or line.kind(verb - 1) is Kind.MARK
        or line.low[verb] in words.PARTICIPLE
        or (
            # "the memo says Roe told staff that"
            line.word(phrase.first - 1) in words.BARE_REPORTING and line.low[phrase.last] not in words.SUBJECT
        )
    )


CUES: Rules[TokenLine, int, int, Cue] = Rules(
    (
        Rule(
            "according to",
            lambda line, verb, _at: line.low[verb] == "according" and line.word(verb + 1) == "to",
            Cue.SOURCE,
            ("The wait, according to the mayor, was “a long one.”", "It is, according to Orlov, “a long wait.”"),
        ),
        Rule(
            "noun that looks like a verb",
            lambda line, verb, at: line.low[verb] in words.AMBIGUOUS and not _touches(line, verb, at),
            Cue.NONE,
            ("The state of things is “a long wait,” Lund said.", "Orlov said the report was “a long wait.”"),
        ),
        Rule(
            "noun with examples",
            lambda line, verb, _at: line.word(verb + 1) == "," and line.word(verb + 2) in ("including", "such"),
            Cue.NONE,
            (
                "Songs and chants, including “a long wait,” were heard.",
                "Cheers and calls, such as “We wait,” rang out.",
            ),
        ),
        Rule(
            "comparison",
            lambda line, verb, _at: line.low[verb] in ("compared", "likened") and line.word(verb + 1) in ("to", "with"),
            Cue.NONE,
            ("Lund said that, compared with it, this was “a long wait.”", "It was likened to “a long wait.”"),
        ),
        Rule(
            "plain form far from the quotation",
            lambda line, verb, at: (
                line.low[verb] in words.BASE
                and not _touches(line, verb, at)
                and line.low[verb] not in ("say", "tell")
                and line.word(verb - 1) != "i"
            ),
            Cue.NONE,
            ("Lund said he would explain why it was “a long wait.”", "Lund will explain it all as “a long wait.”"),
        ),
        Rule(
            "verb of saying",
            lambda line, verb, _at: (
                (word := line.low[verb]) in words.FINITE or word in words.PARTICIPLE or word in words.BASE
            ),
            Cue.SAYING,
            ("Lund said: “We wait.”", "Orlov left, adding that it was “a long wait.”"),
        ),
        Rule(
            "verb of saying with its particle",
            lambda line, verb, _at: line.low[verb] in words.PARTICLED and line.word(verb + 1) in words.PARTICLE,
            Cue.SAYING,
            ("Lund shot back, “We wait.”", "Orlov fired back: “It is late.”"),
        ),
        Rule(
            "any past form before a comma or colon",
            lambda line, verb, at: _leads_to(line, verb, at) and line.low[verb].endswith("ed"),
            Cue.SAYING,
            ("Lund panted, “We wait.”", "Orlov pressed: “It is late.”"),
        ),
        Rule(
            "verb that gives a fragment to its subject",
            lambda line, verb, at: line.low[verb] in words.LABELS and at - verb <= _LABEL_REACH,
            Cue.LABEL,
            ("Officials called the plan “reckless and late.”", "Lund dismissed it as “a long wait.”"),
        ),
    ),
    otherwise=Cue.NONE,
)
"""The lower-case word at `verb` before the quotation at `at`."""


def _label(number: int, line: TokenLine, at: int, start: int) -> Attribution | None:
    """SMITH: “…” · Smith on taxes: “…”."""
    colon = at - 1
    phrase = opening_subject(line, start, colon)
    if phrase is not None:
        following = line.word(phrase.last + 1)
        labelled = phrase.last + 1 == colon or following in ("on", "in", "to", "at", "about", "(")
        labelled = labelled or _is_described(line, phrase, colon)
        if labelled or not words.STATEMENT.isdisjoint(line.low[start:at]):
            return attributed(number, line, phrase, colon, colon, adjacent=labelled)
    nearest = phrase_before(line, colon - 1)
    if nearest is None or line.low[nearest.first] in words.DETERMINER or not is_known(line, nearest):
        return None
    if "in" in (line.word(nearest.first - 1), line.word(nearest.first - 3)):  # "in Latin and Greek: …"
        return None
    return attributed(number, line, nearest, colon, colon, adjacent=True)


def _is_described(line: TokenLine, phrase: Phrase, colon: int) -> bool:
    """Whether a whole name and who that is lead to a colon (Rina Holt, novelist: "…"), without a verb in between."""
    if line.word(phrase.last + 1) != "," or colon - phrase.last > _LONGEST_ASIDE:
        return False
    named = (
        phrase.first < phrase.last and line.kinds[phrase.first] is Kind.NAME and line.kinds[phrase.last] is Kind.NAME
    )
    aside = range(phrase.last + 2, colon)
    return named and not any(
        line.kinds[at] in (Kind.BREAK, Kind.QUOTE) or line.low[at] in words.AUXILIARY or line.low[at] in words.FINITE
        for at in aside
    )


def is_known(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a phrase ends with a name that the document has inside a sentence as well."""
    return line.kinds[phrase.last] is Kind.NAME and line.low[phrase.last] in line.names


def paragraph_before(quoted: Quoted) -> Attribution | None:
    """A paragraph that ends with a colon introduces the quotation that opens the next."""
    if quoted.at or not quoted.number:
        return None
    number = quoted.number - 1
    line = quoted.rows[number]
    if not line.kinds or line.low[-1] != ":":
        return None
    found = _before(number, line, len(line))
    if found is not None:
        return found
    colon = len(line) - 1
    phrase = opening_subject(line, sentence_start(line, colon), colon)
    spoken = phrase is not None and (is_known(line, phrase) or line.word(phrase.last) in ("he", "she", "they"))
    return attributed(number, line, phrase, colon, colon, adjacent=True) if spoken else None
